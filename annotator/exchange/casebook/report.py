"""What an import did, and what it refused."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """How many rows of one kind were made, and how many were here already."""

    new: int = 0
    kept: int = 0

    @property
    def whole(self) -> int:
        """All that now stand."""
        return self.new + self.kept


@dataclass(slots=True)
class Report:
    """The account of an import: what it made, kept, refused and remarked."""

    texts: Tally = field(default_factory=Tally)
    questions: Tally = field(default_factory=Tally)
    claims: Tally = field(default_factory=Tally)
    voices: Tally = field(default_factory=Tally)
    refused: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    @property
    def summary(self) -> str:
        """The account in one line."""
        return (
            f"{self.questions.whole} questions, {self.claims.whole} claims,"
            f" {self.texts.whole} texts: new are {self.questions.new} questions,"
            f" {self.claims.new} claims, {self.texts.new} texts and"
            f" {self.voices.new} voices; {len(self.remarks)} remarks,"
            f" {len(self.refused)} refused."
        )
