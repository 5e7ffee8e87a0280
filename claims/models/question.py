"""Questions: the points at issue, and what may answer them."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import ClassVar, Self

import pgtrigger
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import TrigramWordSimilarity
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower, Upper
from django.utils.text import slugify
from taggit.managers import TaggableManager
from taggit.models import TaggedItemBase

from claims.models.curation import MERGED, QuestionCuration
from sources import prepared
from sources.constraints import filled, one_of
from sources.models.keeping import (
    Retirable,
    RetirableQuerySet,
    Versioned,
    never_emptied,
    refused,
    tracked,
    version_raised,
)

# Two links that are written at once would not see that they close a circle.
ONE_WRITER = "PERFORM pg_advisory_xact_lock('claims_questionpart'::regclass::int); "


class ValueType(models.TextChoices):
    """What kind of value answers a question."""

    QUANTITY = "quantity", "A quantity"
    DATE = "date", "A date"
    PERIOD = "period", "A period"
    CATEGORY = "category", "One or more of several options"
    PROPOSITION = "proposition", "Yes or no"


ONE_OPTION = "Only among options can one alone be true: this is answered otherwise."


@cache
def _titled() -> str:
    return f"""
        SELECT {prepared.columns(Question, "question")} FROM claims_question AS question
        WHERE retired_at IS NULL AND upper(title) = upper(%s)
        ORDER BY id LIMIT 1"""  # noqa: S608  # columns are named by the model


class QuestionQuerySet(QuestionCuration):
    """Questions, and the ways to find one."""

    def resembling(self, words: str) -> Self:
        """Return the standing questions whose words are near, nearest first."""
        return (
            self.standing()
            .annotate(likeness=TrigramWordSimilarity(words, "title"))
            .filter(Q(likeness__gt=0.35) | Q(title__icontains=words))
            .order_by("-likeness", "title", "pk")
        )

    def titled(self, title: str) -> "Question | None":
        """Return the standing question of this title, in whatever case.

        Each save of a claim asks it, and so it is planned once.
        """
        found = prepared.first(_titled(), [title])
        return prepared.made(self.model, found) if found else None

    def free_slug(self, title: str) -> str:
        """Return an address for a title that no question has yet."""
        stem = slugify(title, allow_unicode=True)[:70].strip("-") or "question"
        taken = set(self.filter(slug__startswith=stem).values_list("slug", flat=True))
        number = 1
        while (slug := stem if number == 1 else f"{stem}-{number}") in taken:
            number += 1
        return slug

    def ask(self, *, title: str, value_type: str, **details: object) -> "Question":
        """Store a new question under an address of its own."""
        title = " ".join(title.split())
        slug = str(details.pop("slug", "")) or self.free_slug(title)
        return self.create(title=title, slug=slug, value_type=value_type, **details)


@tracked(comes_in_bulk=True)
class Question(Retirable, Versioned):  # type: ignore[django-manager-missing]  # taggit is untyped
    """The point at issue that accounts answer."""

    ValueType = ValueType

    title = models.CharField(max_length=300)
    slug = models.SlugField(max_length=100, unique=True, allow_unicode=True)
    subject = models.CharField(
        max_length=200, blank=True, help_text="What it is about, in a word or two."
    )
    value_type = models.CharField("answered by", max_length=20, choices=ValueType)
    is_count = models.BooleanField("counts whole things", default=True)
    unit = models.CharField(
        max_length=100, blank=True, help_text="Such as persons killed."
    )
    scope = models.TextField(
        blank=True, help_text="Who is counted, where, from when to when."
    )
    is_exclusive = models.BooleanField("only one option can be true", default=False)
    tags = TaggableManager(through="claims.TaggedQuestion", blank=True)

    objects = QuestionQuerySet.as_manager()

    # Where it is shown is said by ABSOLUTE_URL_OVERRIDES: the roof knows the map.
    get_absolute_url: Callable[[], str]

    class Meta:
        constraints: ClassVar = [
            *Retirable.Meta.constraints,
            filled("title", "question_has_title"),
            one_of("value_type", ValueType, "question_value_type_is_known"),
            models.UniqueConstraint(
                fields=["id", "value_type"], name="question_of_value_type"
            ),
            models.CheckConstraint(
                name="question_unit_says_of_whom",
                condition=~Q(unit__iregex=r"^\s*casualt(y|ies)\s*$"),
                violation_error_message=(
                    "Casualties alone may mean killed, or killed and wounded: "
                    "say which."
                ),
            ),
            models.CheckConstraint(
                name="question_exclusive_of_options",
                condition=Q(is_exclusive=False) | Q(value_type="category"),
                violation_error_code="is_exclusive",
                violation_error_message=ONE_OPTION,
            ),
        ]
        indexes: ClassVar = [
            GinIndex(
                name="question_title_trigrams",
                fields=["title"],
                opclasses=["gin_trgm_ops"],
            ),
            models.Index(Upper("title"), name="question_by_title"),
            models.Index(
                fields=["id"],
                condition=Q(retired_at__isnull=False),
                name="question_retired",
            ),
        ]
        triggers: ClassVar[list[pgtrigger.Trigger]] = [
            version_raised(),
            refused(
                "question_counts_whole_numbers",
                "Accounts of this question have fractions: it is no count.",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__is_count=False, new__is_count=True),
                unless="""NOT EXISTS (
                    SELECT FROM claims_claim WHERE question_id = NEW.id
                    AND (low <> trunc(low) OR high <> trunc(high)
                         OR firm_low <> trunc(firm_low)
                         OR firm_high <> trunc(firm_high)))""",
            ),
            never_emptied("question_never_emptied"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def merged_into(self) -> int | None:
        """The number of the question that took its place; None where none did."""
        found = MERGED.fullmatch(self.retired_reason) if self.is_retired else None
        return int(found[1]) if found else None

    @property
    def is_quantity(self) -> bool:
        """Whether the accounts are figures."""
        return self.value_type == ValueType.QUANTITY

    @property
    def is_dated(self) -> bool:
        """Whether the accounts are dates or periods."""
        return self.value_type in (ValueType.DATE, ValueType.PERIOD)


@tracked(comes_in_bulk=True)
class TaggedQuestion(TaggedItemBase):
    """A tag on a question."""

    content_object = models.ForeignKey(Question, on_delete=models.CASCADE)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["content_object", "tag"], name="question_tagged_once"
            ),
        ]
        triggers: ClassVar[list[pgtrigger.Trigger]] = [
            never_emptied("question_tag_never_emptied")
        ]


@tracked()
class QuestionPart(Retirable):
    """That one question counts a part of what another does."""

    whole = models.ForeignKey(Question, models.PROTECT, related_name="parts")
    part = models.ForeignKey(Question, models.PROTECT, related_name="wholes")

    objects = RetirableQuerySet["QuestionPart"].as_manager()

    class Meta:
        constraints: ClassVar = [
            *Retirable.Meta.constraints,
            models.UniqueConstraint(
                fields=["whole", "part"],
                condition=Q(retired_at__isnull=True),
                name="question_part_stated_once",
            ),
            models.CheckConstraint(
                name="question_part_of_another", condition=~Q(whole=F("part"))
            ),
        ]
        triggers: ClassVar[list[pgtrigger.Trigger]] = [
            refused(
                "question_part_in_no_circle",
                "A question cannot be a part of its own part.",
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__retired_at__isnull=True),
                first=ONE_WRITER,
                unless="""NEW.whole_id = NEW.part_id OR NOT EXISTS (
                    WITH RECURSIVE above(id) AS (
                        SELECT NEW.whole_id
                        UNION
                        SELECT link.whole_id FROM claims_questionpart AS link
                        JOIN above ON link.part_id = above.id
                        WHERE link.retired_at IS NULL AND link.id <> NEW.id)
                    SELECT FROM above WHERE id = NEW.part_id)""",
            ),
            never_emptied("question_part_never_emptied"),
        ]

    def __str__(self) -> str:
        return f"Question {self.part_id} is part of {self.whole_id}"


class OptionQuerySet(RetirableQuerySet["Option"]):
    """Possible answers."""

    def offer(self, *, question: Question, label: str) -> "Option":
        """Return the question's standing option of this label, made if need be."""
        label = " ".join(label.split())
        mine = self.filter(question=question)
        found = mine.standing().filter(label__iexact=label).first()
        return found or self.create(
            question=question, label=label, position=mine.count()
        )

    def offer_like(
        self, *, question: Question, options: "Iterable[Option]"
    ) -> "dict[int, Option]":
        """Return the question's options of these options' labels, made if need be.

        They lie under one another as the given ones do, by whose keys they are found.
        """
        options = list(options)
        mine = {o.pk: self.offer(question=question, label=o.label) for o in options}
        for given in options:
            option, broader = mine[given.pk], mine.get(given.parent_id or 0)
            if broader not in (None, option) and option.parent_id is None:
                option.parent = broader
                option.save(update_fields=["parent"])
        return mine


@tracked(comes_in_bulk=True)
class Option(Retirable):
    """One possible answer to a category question; may lie under a broader one."""

    question = models.ForeignKey(Question, models.PROTECT, related_name="options")
    label = models.CharField(max_length=200)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="narrower",
        verbose_name="lies under",
    )
    position = models.PositiveIntegerField(default=0)

    objects = OptionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["question", "position", "pk"]
        constraints: ClassVar = [
            *Retirable.Meta.constraints,
            filled("label", "option_has_label"),
            models.UniqueConstraint(
                fields=["id", "question"], name="option_of_question"
            ),
            models.UniqueConstraint(
                Lower("label"),
                "question",
                condition=Q(retired_at__isnull=True),
                name="option_offered_once",
                violation_error_message="This question has an option of this name.",
            ),
        ]
        triggers: ClassVar[list[pgtrigger.Trigger]] = [
            refused(
                "option_not_under_itself",
                "An option cannot lie under itself.",
                operation=pgtrigger.Insert | pgtrigger.Update,
                condition=pgtrigger.Q(new__parent__isnull=False),
                unless="""NOT EXISTS (
                    WITH RECURSIVE broader(id, parent_id) AS (
                        SELECT NEW.parent_id, NULL::bigint
                        UNION
                        SELECT o.parent_id, NULL::bigint FROM claims_option o
                        JOIN broader b ON o.id = b.id WHERE o.parent_id IS NOT NULL)
                    SELECT FROM broader WHERE id = NEW.id)""",
            ),
            never_emptied("option_never_emptied"),
        ]

    def __str__(self) -> str:
        return self.label
