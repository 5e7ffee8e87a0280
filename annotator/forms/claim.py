"""The claim form: what is typed of one claim, and how it is stored."""

from contextlib import nullcontext
from typing import Any

from django.db import connection, transaction
from django.utils.datastructures import MultiValueDict

from annotator.forms.answer import question_titled
from annotator.forms.initial import of_claim
from annotator.forms.keys import import_key
from annotator.forms.several import Row, data_of
from annotator.forms.showing import ShownForm
from annotator.forms.voices import named
from claims.models import Claim, Question, Stance
from claims.readings import COLUMNS
from sources import dates
from sources.models import Citation, Passage, Source, TextVersion
from sources.numbers import whole

# Columns that the form has under the same name, and what stands where nothing is typed.
PLAIN = {
    "commitment": "flat",
    "hedge": "",
    "directness": "stated",
    "basis": "unknown",
    "scope": "same",
    "scope_note": "",
    "counted_to": "",
    "read_from": "original",
    "note": "",
}
OF_PASSAGE = ("locator", "translation", "translator")


class ClaimForm(ShownForm):
    """One claim of one text: a new one, or a stored one that is changed."""

    def __init__(
        self,
        data: MultiValueDict[str, str] | None = None,
        *,
        text: TextVersion | None,
        by: Any,
        source: Source | None = None,
        claim: Claim | None = None,
        initial: dict[str, Any] | None = None,
        known: Question | None = None,
    ) -> None:
        """Take the text, the person and the claim from the page, not from the form.

        Without a text the words are typed, and the source says whose they are.
        ``known`` is the question of the title that is typed, where it is at hand.
        """
        stored = of_claim(claim, text) if claim else {}
        super().__init__(data, initial=stored | (initial or {}))
        self.text, self.by, self.claim = text, by, claim
        if known is not None:
            self.known = known
        self.source = self._source(text, source, claim)
        if text is None:
            self.fields["quote"].label = "The words, as the source has them"
        self.beside: list[tuple[Row, ClaimForm]] = []
        self.fields["options"].choices = self._choices()  # type: ignore[attr-defined]  # a choice field

    @staticmethod
    def _source(
        text: TextVersion | None, source: Source | None, claim: Claim | None
    ) -> Source:
        found = text.source if text else source or (claim.source if claim else None)
        assert found is not None
        return found

    def own_part(self, start: int, end: int) -> tuple[int, int]:
        """Return the words of this claim: a part where others are taken beside it."""
        first = [whole(self.data.get(f"first_{edge}")) for edge in ("start", "end")]
        low, high = first
        is_cut = low is not None and high is not None and start <= low < high <= end
        if is_cut and any(row.is_alike for row in self.rows.taken):
            return low, high  # type: ignore[return-value]  # no None where it is cut
        return start, end

    def _choices(self) -> list[tuple[str, str]]:
        """Return every option there is of the question that is typed."""
        if self.known is None or self.known.value_type != "category":
            return []
        return [(str(one.pk), one.label) for one in self.known.options.standing()]

    def clean(self) -> dict[str, Any]:
        """Check what the rules of the claims' table ask for, in sentences."""
        cleaned = super().clean()
        self._date("counted_to")
        if cleaned.get("directness") == "implied" and not cleaned.get("note"):
            self.add_error("note", "Say in a note how the words imply it.")
        if (cleaned.get("scope") or "same") != "same" and not cleaned.get("scope_note"):
            self.add_error("scope_note", "Say what is covered instead.")
        if self.claim is None:
            self._take_rows()
        if cleaned.get("second_voice") and not cleaned.get("voice"):
            self.add_error("voice", "Name first whom the text itself names.")
        if self.is_correction and not cleaned.get("reason"):
            self.add_error("reason", "Say why the reviewed claim is corrected.")
        return cleaned

    def _take_rows(self) -> None:
        """Read each further claim of the selection by a form of its own."""
        for number, row in enumerate(self.rows.taken, 1):
            if not row.is_valid():
                continue
            sent = data_of(row, self.data, number)
            form = ClaimForm(sent, text=self.text, source=self.source, by=self.by)
            if not form.is_valid():
                row.hear(form)
            self.beside.append((row, form))
        if any(row.errors for row in self.rows.taken):
            self.add_error(None, "Some of the further claims need a look.")

    @property
    def is_correction(self) -> bool:
        """Whether the claim was reviewed, so that a new one takes its place."""
        return self.claim is not None and self.claim.is_reviewed

    def _date(self, field: str) -> None:
        """Turn a date typed in EDTF or in English into EDTF."""
        typed = (self.cleaned_data.get(field) or "").strip()
        if not typed:
            return
        try:
            self.cleaned_data[field] = dates.parse(typed).edtf
        except ValueError:
            read = dates.read(typed, language=self.language) or dates.read(typed)
            if read is None:
                self.add_error(field, "Type a date such as 11 March 1956, or EDTF.")
            self.cleaned_data[field] = read or ""

    @property
    def key(self) -> str | None:
        """The key under which what was sent is stored once."""
        token = self.data.get("token")
        pairs = ((name, one) for name, many in self.data.lists() for one in many)  # type: ignore[attr-defined]  # of a form's data
        return import_key(token, pairs) if token else None

    def save_all(self) -> list[Claim]:
        """Store the claim and those taken beside it, all or none."""
        if not self.beside:
            return [self.save()]
        with transaction.atomic():
            return [self.save(), *(form.save() for _, form in self.beside)]

    def save(self) -> Claim:
        """Store the claim with its question, its passage and its voices, or nothing.

        Raises StaleError where somebody changed the claim since it was opened.
        """
        is_whole = self._is_one_statement and not connection.in_atomic_block
        with nullcontext() if is_whole else transaction.atomic():
            question = self._question()
            options = []
            if question and question.value_type == "category":
                options = self.chosen_options(question)
            written: dict[str, Any] = {
                "by": self.by,
                "question": question,
                "options": options,
                "voices": named(self.cleaned_data, self.claim, self.data),
                **self._columns(),
            }
            if self.claim and not self.is_correction:
                return self._revise(self.claim, written)
            return self._enter(written)

    @property
    def _is_one_statement(self) -> bool:
        """Whether nothing is stored beside the claim and the passage it rests on.

        Then the statement is a transaction of its own, without two more round trips.
        """
        also = (self.claim, self.text is None, self.cleaned_data.get("tags"))
        is_known = self.drafted is None and self.read_kind != "category"
        return is_known and not any((*also, self.cleaned_data.get("voice")))

    def _enter(self, written: dict[str, Any]) -> Claim:
        passage = self._passage()
        entered = Claim.objects.enter(passage=passage, import_key=self.key, **written)
        if self.claim:
            Claim.objects.supersede(
                claim=self.claim,
                new=entered,
                reason=self.cleaned_data["reason"],
                by=self.by,
                version=self.cleaned_data.get("version") or 0,
            )
        return entered

    def _revise(self, claim: Claim, written: dict[str, Any]) -> Claim:
        version = self.cleaned_data.get("version") or 0
        passage = self._passage()
        if isinstance(passage, Citation):
            passage = passage.store(by=self.by)
        return Claim.objects.revise(
            claim=claim, version=version, passage=passage, **written
        )

    def _columns(self) -> dict[str, Any]:
        """Return the plain columns, the reading unless it is kept, and the words."""
        cleaned = self.cleaned_data
        columns = {name: cleaned.get(name) or given for name, given in PLAIN.items()}
        if cleaned.get("stance"):
            columns["stance"] = cleaned["stance"]
        elif self.claim:
            columns["stance"] = Stance(self.claim.stance)
        assert self.span
        columns["as_stated"] = cleaned["as_stated"] or self.body[slice(*self.span)]
        return columns | (self.columns or self._kept())

    def _kept(self) -> dict[str, Any]:
        """Return the reading as stored, for a claim that takes another's place."""
        if not self.is_correction:
            return {}
        return {name: getattr(self.claim, name) for name in (*COLUMNS, "value_type")}

    def _passage(self) -> Passage | Citation:
        """Return the passage of these words: the claim's own while they are kept."""
        assert self.span
        places = {"start", "end", "quote", *OF_PASSAGE}
        if (
            self.claim
            and not self.words_before
            and places.isdisjoint(self.changed_data)
        ):
            return self.claim.passage
        start, end = self.span
        details = {name: self.cleaned_data.get(name) or "" for name in OF_PASSAGE}
        if self.text is None:
            exact = self.body[start:end]
            return Passage.objects.quote(
                source=self.source, exact=exact, by=self.by, **details
            )
        return Passage.objects.citation(text=self.text, start=start, end=end, **details)

    def _question(self) -> Question | None:
        """Return the question, asked now if it is new, with the tags that are typed."""
        question = self.asked
        if question is None and (draft := self.drafted):
            # A claim beside this one, or a colleague, may just have asked the same.
            question = question_titled(draft.title) or Question.objects.ask(
                title=draft.title,
                value_type=draft.value_type,
                is_count=draft.is_count,
                unit=draft.unit,
                scope=draft.scope,
                is_exclusive=draft.is_exclusive,
            )
        typed = (self.cleaned_data.get("tags") or "").split(",")
        if question and (tags := [tag.strip()[:100] for tag in typed if tag.strip()]):
            question.tags.add(*tags)
        return question
