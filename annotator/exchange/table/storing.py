"""A plan into the database: every table by one COPY, in one transaction."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from django.db.models import Func, Value
from django.utils import timezone
from django.utils.text import slugify

from annotator.exchange.table.cells import bounds_of
from annotator.exchange.table.copying import (
    RefusedError,
    copy_in,
    copy_in_steps,
    escaped,
    line,
    numbers,
)
from annotator.exchange.table.options import Options
from annotator.exchange.table.passages import Passages, Wanted
from annotator.exchange.table.plan import MANNERS, Carrier, Issue, Plan, Statement
from annotator.exchange.table.tagging import tag
from claims import readings
from claims.models import (
    Attribution,
    Claim,
    ClaimImport,
    ClaimOption,
    ImportedRow,
    Question,
)
from claims.models.question import TaggedQuestion
from sources.models import Source
from sources.models.keeping import Person
from sources.models.source import TaggedSource

Say = Callable[[str, int, int], None]

SOURCE = (
    "id", "version", "title", "short_title", "kind", "level", "access", "voice",
    "author", "issuer", "created_edtf", "created_earliest", "created_latest",
    "available_edtf", "csl", "language", "retired_reason",
)  # fmt: skip
QUESTION = (
    "id", "version", "title", "slug", "subject", "value_type", "is_count", "unit",
    "scope", "is_exclusive", "retired_reason",
)  # fmt: skip
CLAIM = (
    "id", "passage", "source", "import_key", "question", "as_stated", "note",
    "value_type", *MANNERS, *readings.COLUMNS, "status", "status_reason",
    "entered_by", "entered_at", "version",
)  # fmt: skip
VOICE = (
    "claim", "branch", "position", "source", "wording", "stance", "basis",
    "certainty", "retired_reason",
)  # fmt: skip
_NUMBERED = re.compile(r"-\d+$", re.ASCII)


class Storing:
    """Writes one plan, and keeps what it has made."""

    def __init__(
        self, cursor: Any, plan: Plan, record: ClaimImport, *, by: Person | None
    ) -> None:
        self.cursor, self.plan, self.record, self.by = cursor, plan, record, by
        self.language = record.mapping.get("language", "")
        self.made: list[str] = []  # lines of ImportedRow
        self.claims: list[int] = []

    def store(self, say: Say) -> None:
        """Write everything; ``say`` hears what, and how many of how many are written.

        The sources and questions that are here already need no writing.
        """
        whole = len(self.plan.statements)
        sources, questions = self.plan.used()
        say("sources", 0, 0)
        self._sources(sorted(sources))
        say("questions", 0, 0)
        self._questions(sorted(questions))
        passages = self._passages(lambda done, of: say("passages", done, of))
        say("claims", 0, whole)
        self.claims = numbers(self.cursor, Claim, whole)
        self._copy_claims(passages, lambda done: say("claims", done, whole))
        say("voices and options", 0, 0)
        self._voices()
        self._options([self.plan.questions[at] for at in sorted(questions)])
        self._rows(lambda done: say("which row made what", done, whole))

    def _sources(self, used: list[int]) -> None:
        new = [one for at in used if (one := self.plan.sources[at]).is_new]
        for one, pk in zip(new, numbers(self.cursor, Source, len(new)), strict=True):
            one.pk = pk
            self.made.append(line((one.row, None, pk, None, None)))
        copy_in(self.cursor, Source, SOURCE, map(self._source_line, new))
        tag(self.cursor, TaggedSource, new)

    def _source_line(self, one: Carrier) -> str:
        """Return a source's line; what no row tells of it is taken for granted."""
        told = {
            "access": "consulted" if one.is_carrier else "cited_only",
            "voice": "one",
            "language": self.language if one.is_carrier else "",
        } | one.told
        first, last = bounds_of(told.get("created_edtf", ""))
        fixed = {
            "id": one.pk, "version": 1, "title": one.title, "csl": "{}",
            "created_earliest": first, "created_latest": last,
        }  # fmt: skip
        return line(fixed.get(name, told.get(name, "")) for name in SOURCE)

    def _questions(self, used: list[int]) -> None:
        new = [one for at in used if (one := self.plan.questions[at]).is_new]
        drawn = numbers(self.cursor, Question, len(new))
        slugs = free_slugs([one.title for one in new])
        for one, pk in zip(new, drawn, strict=True):
            one.pk = pk
            self.made.append(line((one.row, None, None, pk, None)))
        lines = (
            line(
                (
                    one.pk, 1, one.title, slug, one.told.get("subject", ""),
                    one.value_type, one.is_count, one.unit, one.told.get("scope", ""),
                    one.told.get("is_exclusive") == "yes", "",
                )
            )
            for one, slug in zip(new, slugs, strict=True)
        )  # fmt: skip
        copy_in(self.cursor, Question, QUESTION, lines)
        tag(self.cursor, TaggedQuestion, new)

    def _passages(self, tell: Callable[[int, int], None]) -> list[int]:
        """Write each place once; return the passage of each statement."""
        places: dict[Wanted, int] = {}
        at = [
            places.setdefault(
                (one.source, one.exact, one.locator, *one.translated), len(places)
            )
            for one in self.plan.statements
        ]
        passages = Passages(self.cursor, self.plan, list(places))
        passages.store(tell)
        return [passages.keys[number] for number in at]

    def _copy_claims(self, passages: list[int], tell: Callable[[int], None]) -> None:
        lines = self._claim_lines(passages)
        try:
            copy_in_steps(self.cursor, Claim, CLAIM, lines, tell)
        except RefusedError as error:
            row = self.plan.statements[error.line - 1].row
            said = f"The database refuses this claim ({error.why})."
            raise ValueError(f"Row {row}: {said}" if error.line else said) from None

    def _claim_lines(self, passages: list[int]) -> Iterator[str]:
        """Return the claims' lines; what many share is written out once."""
        by = self.by.pk if self.by else None
        tail = line(("current", "", by, timezone.now().isoformat(), 1))
        shared: dict[tuple[int, int], str] = {}
        for pk, passage, one in zip(
            self.claims, passages, self.plan.statements, strict=True
        ):
            which = id(one.reading), id(one.manner)
            middle = shared.get(which) or shared.setdefault(
                which, line((*one.manner, *(one.reading[c] for c in readings.COLUMNS)))
            )
            head = line((self._question_of(one), one.as_stated, one.note))
            yield (
                f"{pk}\t{passage}\t{self.plan.sources[one.source].pk}"
                f"\t{escaped(one.key)}\t{head}\t{one.value_type}\t{middle}\t{tail}"
            )

    def _question_of(self, one: Statement) -> int | None:
        return None if one.question is None else self.plan.questions[one.question].pk

    def _voices(self) -> None:
        lines = (
            line(
                (
                    pk, voice.branch, voice.position,
                    self.plan.sources[voice.source].pk, voice.words,
                    voice.stance, voice.basis, voice.certainty, "",
                )
            )
            for pk, one in zip(self.claims, self.plan.statements, strict=True)
            for voice in one.voices
        )  # fmt: skip
        copy_in(self.cursor, Attribution, VOICE, lines)

    def _options(self, asked: list[Issue]) -> None:
        """Write the options that claims speak of, those that are new made first."""
        options = Options(asked)
        stated = [
            (pk, options.want(self.plan.questions[one.question].pk, label, one.row))
            for pk, one in zip(self.claims, self.plan.statements, strict=True)
            if one.question is not None
            for label in one.labels
        ]
        options.store(self.cursor)
        self.made += options.made
        lines = (line((pk, options.known[name], name[0])) for pk, name in stated)
        copy_in(self.cursor, ClaimOption, ("claim", "option", "question"), lines)

    def _rows(self, tell: Callable[[int], None]) -> None:
        """Write what each row made."""
        own = self.record.pk
        of_claims = (
            f"{own}\t{one.row}\t{pk}\t\\N\t\\N\t\\N"
            for pk, one in zip(self.claims, self.plan.statements, strict=True)
        )
        columns = ("of", "number", "claim", "source", "question", "option")
        copy_in_steps(self.cursor, ImportedRow, columns, of_claims, tell)
        others = (f"{own}\t{made}" for made in self.made)
        copy_in(self.cursor, ImportedRow, columns, others)


def free_slugs(titles: list[str]) -> list[str]:
    """Return an address for each title that no question has yet, all different."""
    stems = [
        slugify(title, allow_unicode=True)[:70].strip("-") or "question"
        for title in titles
    ]
    taken = _taken(stems)
    slugs, next_number = [], dict.fromkeys(stems, 1)
    for stem in stems:
        slug = stem
        while slug in taken:
            next_number[stem] += 1
            slug = f"{stem}-{next_number[stem]}"
        taken.add(slug)
        slugs.append(slug)
    return slugs


def _taken(stems: list[str]) -> set[str]:
    """Return the addresses in use that are one of the stems, or one with a number.

    Numbers are looked for only behind the stems that may need one: all questions of
    the house have to be read for that.
    """
    here = Question.objects.filter(slug__in=stems).values_list("slug", flat=True)
    taken, counts = set(here), Counter(stems)
    doubled = {one for one in counts if one in taken or counts[one] > 1}
    # "killed-2" is given to a second "killed", and may then not be free for its own.
    while (
        more := {one for one in counts if _NUMBERED.sub("", one) in doubled} - doubled
    ):
        doubled |= more
    if doubled:
        numbered = Question.objects.annotate(
            stem=Func(
                "slug", Value(_NUMBERED.pattern), Value(""), function="regexp_replace"
            )
        )
        taken.update(numbered.filter(stem__in=doubled).values_list("slug", flat=True))
    return taken
