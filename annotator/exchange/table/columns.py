"""What stands below each heading of our own table, as SQL.

The headings are those that the importer proposes. An empty cell is NULL.
"""

from annotator.exchange.table.alike import OF_QUESTIONS, OF_SOURCES
from annotator.exchange.table.matching import OWN_KEY, YES_OR_NO
from annotator.exchange.table.targets import OF_SOURCE


def _escaped(column: str, signs: str = ";>") -> str:
    """Return SQL for a name in which the signs that part names are escaped."""
    return rf"regexp_replace({column}, '([\\{signs}])', '\\\1', 'g')"


VOICE, BROADER, OFFERED = map(_escaped, ("v.title", "b.label", "o.label"))
LABEL, TAG = (_escaped(column, ";") for column in ("o.label", "g.name"))
# Texts that people typed; a spreadsheet takes some of them for a formula.
TEXTS = {
    "key": f"coalesce(c.import_key, {OWN_KEY})",
    "as stated": "c.as_stated",
    "options": f"""(
            SELECT string_agg({LABEL}, '; ' ORDER BY o.label COLLATE "C")
            FROM claims_claimoption co JOIN claims_option o ON o.id = co.option_id
            WHERE c.value_type = 'category' AND co.claim_id = c.id)""",  # noqa: S608  # of this module's own words
    "quotation": "p.exact",
    "translation": "p.translation",
    "translator": "p.translator",
    "locator": "p.locator",
    "according to": "voices.names",
    "voice words": "voices.words",
    "voice short title": "voices.short_title",
    "voice author": "voices.author",
    "voice issuer": "voices.issuer",
    "voice tags": "voices.tags",
    "hedge": "c.hedge",
    "scope note": "c.scope_note",
    "note": "c.note",
    "source": "s.title",
    "source short title": "s.short_title",
    "source author": "s.author",
    "source issuer": "s.issuer",
    "source tags": "source_tags.tags",
    "question": "q.title",
    "unit": "q.unit",
    "question subject": "q.subject",
    "question scope": "q.scope",
    "question options": "offered.labels",
    "question tags": "question_tags.tags",
}
# Words of ours, figures and dates, which no spreadsheet takes for a formula.
OURS = {
    "value type": "coalesce(nullif(c.value_type, ''), 'none')",
    "low as read": "trim_scale(c.low)",
    "high as read": "trim_scale(c.high)",
    "low firmly": "trim_scale(c.firm_low)",
    "high firmly": "trim_scale(c.firm_high)",
    "base as read": "trim_scale(c.base)",
    "form as read": """CASE WHEN c.form <> '' THEN c.form
            WHEN c.edtf <> '' OR c.polarity <> '' THEN '' ELSE 'none' END""",
    "date read": "c.edtf",
    "polarity": "c.polarity",
    "rule as read": "c.rule",
    "convention as read": "c.convention",
    "voice stance": "voices.stances",
    "voice basis": "voices.bases",
    "voice certainty": "voices.certainties",
    "voice key": "voices.keys",
    "voice kind": "voices.kind",
    "voice level": "voices.level",
    "voice access": "voices.access",
    "voice named": "voices.voice",
    "voice date": "voices.created_edtf",
    "voice known from": "voices.available_edtf",
    "voice language": "voices.language",
    "stance": "c.stance",
    "commitment": "c.commitment",
    "directness": "c.directness",
    "basis": "c.basis",
    "scope": "c.scope",
    "as of": "c.counted_to",
    "read from": "c.read_from",
    "status": "c.status",
    "claim number": "c.id::text",
    "source key": "alike_sources.key",
    "source kind": "s.kind",
    "source level": "s.level",
    "source access": "s.access",
    "source voice": "s.voice",
    "source date": "s.created_edtf",
    "source known from": "s.available_edtf",
    "source language": "s.language",
    "question key": "alike_questions.key",
    "counts whole things": YES_OR_NO.format("q.is_count"),
    "only one option": YES_OR_NO.format("q.is_exclusive"),
}
ORDER = (
    "key", "question", "question key", "value type", "unit", "source", "source key",
    "as stated", "low as read", "high as read", "low firmly", "high firmly",
    "base as read", "form as read", "date read", "polarity", "options",
    "quotation", "locator", "translation", "translator", "read from",
    "according to", "voice words", "voice stance", "voice basis", "voice certainty",
    "voice key", "voice short title", "voice kind", "voice level", "voice access",
    "voice named", "voice author", "voice issuer", "voice date", "voice known from",
    "voice language", "voice tags",
    "stance", "commitment", "hedge", "directness", "basis", "scope", "scope note",
    "as of", "note", "counts whole things", "only one option", "question subject",
    "question scope", "question options", "question tags", "source short title",
    "source kind", "source level", "source access", "source voice", "source author",
    "source issuer", "source date", "source known from", "source language",
    "source tags", "rule as read", "convention as read", "status", "claim number",
)  # fmt: skip
# Those whose title another has too, with the keys that tell them apart.
ALIKE = """t.title IN (SELECT unnest(array_agg(title)) FROM {table}
    GROUP BY lower(regexp_replace(title, '\\s+', ' ', 'g')) HAVING count(*) > 1)"""
ALIKE_SOURCES = OF_SOURCES.format(which=ALIKE.format(table="sources_source"))
ALIKE_QUESTIONS = OF_QUESTIONS.format(which=ALIKE.format(table="claims_question"))
# Beside the names of voices stands, where it says more than is taken for granted, how
# the text has them, and what is told of them as sources.
OF_A_VOICE = {
    "words": (_escaped("a.wording"), "a.wording <> ''"),
    "stances": ("a.stance", "a.stance <> 'asserts'"),
    "bases": ("a.basis", "a.basis <> 'unknown'"),
    "certainties": ("a.certainty", "a.certainty <> 'asserted'"),
    "keys": ("coalesce(k.key, '')", "k.key IS NOT NULL"),
    "tags": (_escaped("coalesce(t.tags, '')"), "t.tags IS NOT NULL"),
    "access": ("v.access", "v.access <> 'cited_only'"),
    "voice": ("v.voice", "v.voice <> 'one'"),
} | {
    column: (_escaped(f"v.{column}"), f"v.{column} <> ''")
    for column in OF_SOURCE.values()
    if column not in ("tags", "access", "voice")
}
CHAINS = ", ".join(
    f"string_agg({sql}, ' > ' ORDER BY a.position) AS {name},"
    f" bool_or({says_more}) AS has_{name}"
    for name, (sql, says_more) in OF_A_VOICE.items()
)
BESIDE = ", ".join(
    f"CASE WHEN bool_or(has_{name}) THEN string_agg({name}, '; ' ORDER BY branch) END"
    f" AS {name}"
    for name in OF_A_VOICE
)
VOICES = f"""
    SELECT claim_id, string_agg(names, '; ' ORDER BY branch) AS names, {BESIDE}
    FROM (SELECT a.claim_id, a.branch,
            string_agg({VOICE}, ' > ' ORDER BY a.position) AS names, {CHAINS}
        FROM claims_attribution a JOIN sources_source v ON v.id = a.source_id
        LEFT JOIN alike_sources k ON k.id = v.id
        LEFT JOIN source_tags t ON t.id = v.id
        WHERE a.retired_at IS NULL GROUP BY a.claim_id, a.branch) chains
    GROUP BY claim_id"""  # noqa: S608  # of this module's own words
TAGS = f"""
    SELECT content_object_id AS id,
        string_agg({TAG}, '; ' ORDER BY g.name COLLATE "C") AS tags
    FROM {{table}} JOIN taggit_tag g ON g.id = tag_id GROUP BY content_object_id"""  # noqa: S608  # as above
# Each option in its order, behind the broader one that it lies under.
OPTIONS = f"""
    SELECT o.question_id AS id, string_agg(
        coalesce({BROADER} || ' > ', '') || {OFFERED}, '; ' ORDER BY o.position, o.id
    ) AS labels
    FROM claims_option o LEFT JOIN claims_option b ON b.id = o.parent_id
        AND b.retired_at IS NULL
    WHERE o.retired_at IS NULL GROUP BY o.question_id"""  # noqa: S608  # as above
