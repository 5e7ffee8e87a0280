"""A casebook into the database: once, however often it is brought in."""

from collections import Counter
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from django.db import IntegrityError, transaction

from annotator.exchange.casebook import bearing
from annotator.exchange.casebook.report import Report
from annotator.exchange.casebook.shape import Account, Asked, Casebook, Voiced
from annotator.exchange.casebook.texts import text_of
from claims.models import Claim, Naming, Option, Question, QuestionPart
from sources.models import Anchor, Passage, Source, TextVersion
from sources.models.keeping import Person, signed


def store(
    casebook: Casebook,
    *,
    by: Person | None,
    folder: Path | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> Report:
    """Bring a casebook in, and report what was made, kept and refused.

    What is here already stays as it is. Claims that cannot stand are refused one by
    one; ``folder`` holds the texts that are not here; ``say`` is told of progress.
    """
    report = Report()
    with transaction.atomic(), signed(by):
        texts = {
            document.file: text_of(document, folder=folder, by=by, report=report)
            for document in casebook.documents
        }
        storing = Storing(texts, report, by)
        total = len(casebook.questions)
        for number, asked in enumerate(casebook.questions, 1):
            say(f"{number}/{total} {asked.slug}: claims: {len(asked.accounts)}")
            storing.question(asked)
        for asked in casebook.questions:
            storing.parts(asked)
        storing.carry_over()
    return report


class RefusedError(ValueError):
    """One claim cannot stand as the casebook has it; nothing of it is stored."""


class Storing:
    """One import under way."""

    def __init__(
        self,
        texts: dict[str, TextVersion | None],
        report: Report,
        by: Person | None,
    ) -> None:
        """Start with the texts that were found, by the names of their files."""
        self.texts = texts
        self.report = report
        self.by = by
        self.questions: dict[str, Question] = {}

    def question(self, asked: Asked) -> None:
        """Store one question with its options, tags and claims."""
        question = Question.objects.filter(slug=asked.slug).first()
        if question is not None and question.value_type != asked.value_type:
            self.report.refused.append(
                f"{asked.slug}: the question is here already, answered by"
                f" {question.value_type} and not by {asked.value_type}; none of its"
                f" {len(asked.accounts)} claims is taken."
            )
            return
        self.questions[asked.slug] = question or self._ask(asked)
        self.report.questions.new += question is None
        self.report.questions.kept += question is not None
        self._claims(asked)

    def _ask(self, asked: Asked) -> Question:
        question = Question.objects.ask(
            title=asked.title,
            slug=asked.slug,
            value_type=asked.value_type,
            subject=asked.subject,
            unit=asked.unit,
            scope=asked.scope,
            is_count=asked.is_count,
            is_exclusive=asked.is_exclusive,
        )
        question.tags.add(*asked.tags)
        labels = [choice.label for choice in asked.options]
        offered = {
            label: Option.objects.offer(question=question, label=label)
            for label in labels
        }
        for choice in asked.options:
            if choice.parent:
                offered[choice.label].parent = offered[choice.parent]
                offered[choice.label].save(update_fields=["parent"])
        return question

    def parts(self, asked: Asked) -> None:
        """Store which other questions count a part of this one's."""
        for slug in asked.parts:
            whole, part = self.questions.get(asked.slug), self.questions.get(slug)
            if whole and part:
                self._part(asked.slug, whole, part)

    def _part(self, slug: str, whole: Question, part: Question) -> None:
        try:
            QuestionPart.objects.get_or_create(whole=whole, part=part)
        except IntegrityError as error:
            self.report.refused.append(f"{slug}, its part “{part}”: {_sentence(error)}")

    def _claims(self, asked: Asked) -> None:
        seen: Counter[str] = Counter()
        for account in asked.accounts:
            key = self._key(asked, account)
            seen[key] += 1
            self._claim(asked, account, f"{key}:{seen[key]}")

    def _key(self, asked: Asked, account: Account) -> str:
        """Return what tells a claim from every other of any casebook, but for twins."""
        text = self.texts.get(account.document)
        words = f"{text and text.sha256}|{account.start}|{account.end}|"
        digest = sha256((words + account.as_stated).encode()).hexdigest()[:32]
        return f"casebook:{asked.slug}:{digest}"

    def _claim(self, asked: Asked, account: Account, key: str) -> None:
        if Claim.objects.filter(import_key=key).exists():
            self.report.claims.kept += 1
            return
        remarks, voices = list(self.report.remarks), self.report.voices.new
        try:
            with transaction.atomic():
                self._enter(asked, account, key)
        except (ValueError, IntegrityError) as error:
            self.report.remarks, self.report.voices.new = remarks, voices
            self.report.refused.append(
                f"{asked.slug}, “{account.as_stated[:60]}”: {_sentence(error)}"
            )
        else:
            self.report.claims.new += 1

    def _enter(self, asked: Asked, account: Account, key: str) -> None:
        text = self._text(account)
        before = text.body[: _place_of_words(account, text.body)]
        columns, disagreement = bearing.columns(
            account, asked, before, text.source.language
        )
        voices = [self._naming(voice) for voice in account.voices]
        question = self.questions[asked.slug]
        options = self._options(question, account)
        Claim.objects.enter(
            passage=self._passage(account, text),
            as_stated=account.as_stated,
            by=self.by,
            question=question,
            options=options,
            voices=voices,
            import_key=key,
            **columns,
            **account.columns,
        )
        if account.as_stated not in account.exact:
            disagreement = f"“{account.as_stated}” is not in the quotation."
        if disagreement:
            self.report.remarks.append(f"{asked.slug}: {disagreement}")

    def _text(self, account: Account) -> TextVersion:
        """Return the text of a claim, in which its quotation must stand."""
        if account.document not in self.texts:
            raise RefusedError(
                f"the document {account.document} is none of this casebook's."
            )
        text = self.texts[account.document]
        if text is None:
            raise RefusedError(f"there is no text of {account.document}.")
        if text.body[account.start : account.end] != account.exact:
            raise RefusedError(
                f"the quotation does not stand at {account.start}–{account.end}"
                f" of {account.document}."
            )
        return text

    def _passage(self, account: Account, text: TextVersion) -> Passage:
        details = {"locator": account.locator} if account.locator else {}
        return Passage.objects.cite(
            text=text, start=account.start, end=account.end, by=self.by, **details
        )

    def _naming(self, voice: Voiced) -> Naming:
        return Naming(
            source=self._voice(voice),
            wording=voice.wording,
            branch=voice.branch,
            position=voice.position,
            stance=voice.stance,
            basis=voice.basis,
            certainty=voice.certainty,
        )

    def _voice(self, voice: Voiced) -> Source:
        """Return the one source of a voice's name, known only as cited if new."""
        name = " ".join(voice.source.split())
        source = Source.objects.standing().filter(title=name).order_by("pk").first()
        if source is None:
            self.report.voices.new += 1
            return Source.objects.create(
                title=name, access=Source.Access.CITED_ONLY, voice=voice.voice
            )
        if source.voice != voice.voice:
            self.report.remarks.append(
                f"{name}: is here as {source.voice}, the casebook has {voice.voice};"
                " it stays as it is."
            )
        return source

    def _options(self, question: Question, account: Account) -> list[Option]:
        labels = account.reading.options
        known = {
            option.label: option
            for option in Option.objects.standing().filter(question=question)
        }
        for label in labels:
            if " ".join(label.split()) not in known:
                raise RefusedError(f"the question has no option “{label}”.")
        return [known[" ".join(label.split())] for label in labels]

    def carry_over(self) -> None:
        """Anchor the passages in the texts that have replaced those annotated."""
        for text in self.texts.values():
            latest = text and text.source.texts.order_by("-number").first()
            if latest and latest != text:
                Anchor.objects.carry_over(text=latest, by=self.by)


def _place_of_words(account: Account, body: str) -> int:
    """Return where a claim's own words begin in its text; else its quotation."""
    at = body.find(account.as_stated, account.start, account.end)
    return account.start if at < 0 else at


def _sentence(error: ValueError | IntegrityError) -> str:
    """Return the reason in words; of a constraint, what its name says must hold."""
    diagnostic = getattr(error.__cause__, "diag", None)
    name = getattr(diagnostic, "constraint_name", None)
    return f"against the rule {name.replace('_', ' ')}." if name else str(error)
