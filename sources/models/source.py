"""Sources: what carries testimony."""

from collections.abc import Callable
from datetime import date
from typing import ClassVar, Self

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import TrigramWordSimilarity
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce, Greatest, Lower, NullIf
from pgtrigger import Trigger
from taggit.managers import TaggableManager
from taggit.models import TaggedItemBase

from sources import dates, languages
from sources.constraints import filled, in_order, one_of
from sources.models.keeping import (
    Retirable,
    RetirableQuerySet,
    Versioned,
    never_emptied,
    tracked,
    version_raised,
)


class Kind(models.TextChoices):
    """What sort of thing a source is."""

    PUBLICATION = "publication", "Publication"
    ARCHIVAL = "archival", "Archival file"
    TESTIMONY = "testimony", "Testimony of a person or body"
    DATASET = "dataset", "Dataset"
    RELIC = "relic", "Relic"


class Level(models.TextChoices):
    """How near a source stands to what it tells of."""

    ORIGINAL = "original", "Original"
    DERIVATIVE = "derivative", "Derivative"
    AUTHORED = "authored", "Authored narrative"


class Access(models.TextChoices):
    """Whether we have seen the source itself."""

    CONSULTED = "consulted", "Consulted"
    CITED_ONLY = "cited_only", "Known only as cited"
    LOST = "lost", "Lost"


class Voice(models.TextChoices):
    """Whether a source speaks with one voice that can be named."""

    ONE = "one", "One voice"
    UNNAMED = "unnamed", "One voice, not named"
    PLURAL_UNNAMED = "plural_unnamed", "Several voices, not named"


class SourceQuerySet(RetirableQuerySet["Source"]):
    """Sources, and the questions one puts to a shelf of them."""

    def resembling(self, words: str) -> Self:
        """Return the standing sources whose names are near to words, nearest first."""
        return (
            self.standing()
            .annotate(
                likeness=Greatest(
                    TrigramWordSimilarity(words, "title"),
                    TrigramWordSimilarity(words, "short_title"),
                )
            )
            .filter(
                Q(likeness__gt=0.4)
                | Q(title__icontains=words)
                | Q(short_title__icontains=words)
            )
            .order_by("-likeness", "title", "pk")
        )

    def called(self, name: str) -> Self:
        """Return the standing sources of this title or short title, oldest first."""
        is_called = Q(title__iexact=name) | Q(short_title__iexact=name)
        return self.standing().filter(is_called).order_by("pk")

    def in_order_of_name(self) -> Self:
        """Return the sources by the name that lists show."""
        short = NullIf("short_title", models.Value(""))
        return self.order_by(Lower(Coalesce(short, "title")), "pk")


@tracked(comes_in_bulk=True)
class Source(Retirable, Versioned):  # type: ignore[django-manager-missing]  # taggit is untyped
    """Anything that carries testimony."""

    Kind = Kind
    Level = Level
    Access = Access
    Voice = Voice

    title = models.CharField(max_length=500)
    short_title = models.CharField(
        max_length=100, blank=True, help_text="Its siglum: the name in lists."
    )
    kind = models.CharField(max_length=20, choices=Kind, blank=True)
    level = models.CharField(max_length=20, choices=Level, blank=True)
    access = models.CharField(max_length=20, choices=Access, default=Access.CONSULTED)
    voice = models.CharField(max_length=20, choices=Voice, default=Voice.ONE)
    author = models.CharField(max_length=300, blank=True)
    issuer = models.CharField(max_length=300, blank=True)
    created_edtf = models.CharField("date of origin", max_length=100, blank=True)
    created_earliest = models.DateField(null=True, blank=True, editable=False)
    created_latest = models.DateField(null=True, blank=True, editable=False)
    available_edtf = models.CharField("could be known from", max_length=100, blank=True)
    csl = models.JSONField("bibliographic record", default=dict, blank=True)
    language = models.CharField(
        max_length=35, blank=True, help_text="A language tag, such as en or ka."
    )
    tags = TaggableManager(through="sources.TaggedSource", blank=True)

    objects = SourceQuerySet.as_manager()

    # Where it is shown is said by ABSOLUTE_URL_OVERRIDES: the roof knows the map.
    get_absolute_url: Callable[[], str]

    class Meta:
        constraints: ClassVar = [
            *Retirable.Meta.constraints,
            filled("title", "source_has_title"),
            one_of("kind", Kind, "source_kind_is_known", blank=True),
            one_of("level", Level, "source_level_is_known", blank=True),
            one_of("access", Access, "source_access_is_known"),
            one_of("voice", Voice, "source_voice_is_known"),
            in_order("created_earliest", "created_latest", "source_created_in_order"),
        ]
        indexes: ClassVar = [
            GinIndex(
                name="source_title_trigrams",
                fields=["title"],
                opclasses=["gin_trgm_ops"],
            ),
        ]
        triggers: ClassVar[list[Trigger]] = [
            version_raised(),
            never_emptied("source_never_emptied"),
        ]

    def __str__(self) -> str:
        return self.short_title or self.title

    def place_in_time(self) -> None:
        """Set the bounds of the date of origin from its EDTF (METHOD.md 3)."""
        self.created_earliest = self.created_latest = None
        if self.created_edtf:
            span = dates.parse(self.created_edtf)
            self.created_earliest, self.created_latest = span.earliest, span.latest

    @property
    def language_in_words(self) -> str:
        """Its language's name; '' where none is known."""
        return languages.name_of(self.language) if self.language else ""

    @property
    def known_from(self) -> str:
        """When the source could be known, as EDTF; issued, else made (METHOD.md 2)."""
        return self.available_edtf or self._issued() or self.created_edtf

    def _issued(self) -> str:
        """Return the CSL record's issue date as EDTF, or nothing where it is none."""
        issued = self.csl.get("issued") if isinstance(self.csl, dict) else None
        parts = issued.get("date-parts") if isinstance(issued, dict) else None
        try:
            numbers = [int(part) for part in parts[0]] if parts else []
            date(*numbers, *[1] * (3 - len(numbers)))
        except (TypeError, ValueError, OverflowError, IndexError, KeyError):
            return ""
        widths = ("04d", "02d", "02d")
        return "-".join(format(n, w) for n, w in zip(numbers, widths, strict=False))


@tracked(comes_in_bulk=True)
class TaggedSource(TaggedItemBase):
    """A tag on a source."""

    content_object = models.ForeignKey(Source, on_delete=models.CASCADE)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["content_object", "tag"], name="source_tagged_once"
            ),
        ]
        triggers: ClassVar[list[Trigger]] = [never_emptied("source_tag_never_emptied")]
