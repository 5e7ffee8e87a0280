"""The English nouns for those who say things, and for those who are told."""

from .phrases import word_set
from .values import VoiceKind

ONE, UNNAMED, PLURAL = VoiceKind.ONE, VoiceKind.UNNAMED, VoiceKind.PLURAL_UNNAMED

SOURCE_NOUNS = {
    noun: kind
    for kind, row in (
        (
            ONE,
            (
                "records record archives archive files documents papers minutes "
                "statistics data figures police army government ministry commission "
                "committee authorities military press media court tribunal "
                "intelligence navy parliament opposition army administration "
                "embassy agency office command headquarters hospital church union "
                "party council congress transcript transcripts manuscript memoirs "
                "memoir diary diaries letters chronicle chronicles annals register "
                "registers encyclopedia dispatches reuters regime leadership "
                "kremlin junta log logs photographs footage images recordings cables "
                "telegrams tapes emails census inscription tombstone gravestone "
                "plaque website investigation inquest docket ledger logbook "
                "gazette inventory rolls"
            ),
        ),
        (
            UNNAMED,
            (
                "report account statement document letter article newspaper source "
                "witness eyewitness official spokesman spokeswoman spokesperson "
                "historian scholar author survivor soldier officer diplomat "
                "minister journalist reporter correspondent doctor resident editor "
                "book paper study inquiry speech communiqué communique bulletin "
                "memorandum resolution version story observer "
                "critic participant colleague friend acquaintance defector "
                "chronicler informant biographer researcher expert analyst post "
                "video tweet leaflet memo telegram dispatch cable summary analysis "
                "review survey"
            ),
        ),
        (
            PLURAL,
            (
                "reports accounts sources witnesses eyewitnesses officials "
                "historians scholars authors survivors soldiers officers diplomats "
                "ministers journalists reporters correspondents doctors residents "
                "editors books newspapers papers studies spokesmen spokespeople "
                "critics observers experts analysts researchers estimates rumors "
                "rumours rumor rumour gossip tradition legend versions stories "
                "traditions people locals villagers activists protesters "
                "participants biographers commentators statements articles "
                "chroniclers rebels insurgents militants separatists guerrillas "
                "investigators nurses teachers priests refugees prisoners guards "
                "farmers lawmakers prosecutors lawyers monitors paramedics "
                "firefighters organisers "
                "organizers relatives families neighbours neighbors aides "
                "physicians medics rescuers colleagues contemporaries westerners"
            ),
        ),
    )
    for noun in row.split()
}
PERSON_NOUNS = word_set(
    "historian historians philosopher journalist reporter correspondent minister",
    "president premier secretary chairman chairwoman chair general colonel major",
    "captain spokesman spokeswoman spokesperson official officer diplomat ambassador",
    "witness survivor author writer scholar professor biographer researcher analyst",
    "expert doctor mayor governor commander leader critic editor director lawyer",
    "judge bishop priest economist sociologist activist novelist poet physician",
    "eyewitness chronicler monk friar abbot chief head senator deputy agent detective",
)
HEARERS = word_set(
    "agency newspaper paper magazine reporters journalists court commission",
    "committee inquiry tribunal parliament crowd police investigators council",
    "conference congress station channel network radio correspondent reporter",
    "interviewer audience him her them me us",
)
TEXTS = word_set(
    "report reports letter letters statement statements document documents article",
    "articles book books testimony testimonies account accounts diary diaries",
    "memoir memoirs dispatch dispatches telegram telegrams communiqué version",
    "versions list lists chronicle chronicles annals record records register",
    "registers source sources manuscript manuscripts edition editions inscription",
    "obituary obituaries encyclopedia bulletin census tombstone plaque",
    "gravestone memorial monument",
)
DOCUMENT_NOUNS = word_set(
    "speech report letter statement document article book memorandum testimony",
    "declaration resolution account text summary diary memoir dispatch telegram",
    "passage note order verdict communiqué version list",
)
