"""The map of the whole site."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

from annotator.views import (
    agreement,
    choices,
    claims,
    comparing,
    downloads,
    drafts,
    home,
    imports,
    matrix,
    offline,
    people,
    question,
    questions,
    readings,
    sources,
    suggestions,
    undoing,
)
from annotator.views import help as help_views
from annotator.views import reading_room as room

rooms: list[URLPattern] = [
    path("", home.home, name="home"),
    path("work/", home.work_list, name="work-list"),
    path("agreement/", agreement.agreement_page, name="agreement"),
    path("readings/", readings.readings, name="readings"),
    path("help/", help_views.help_page, name="help"),
    path("sign-in/", people.SignIn.as_view(), name="sign-in"),
    path("sign-out/", people.SignOut.as_view(), name="sign-out"),
    path("sources/", sources.sources, name="sources"),
    path("sources/beside/", comparing.compare_sources, name="compare-sources"),
    path("sources/<int:pk>/", sources.source, name="source"),
    path("texts/<int:pk>/", room.reading_room, name="reading-room"),
    path("texts/<int:pk>/claims/", room.text_claims, name="text-claims"),
    path("texts/<int:pk>/cards/", room.text_cards, name="text-cards"),
    path("texts/<int:pk>/place/", room.reading_place, name="reading-place"),
    path("texts/<int:pk>/print/", room.printed_text, name="printed-text"),
    path(
        "sources/<int:pk>/claims/new/",
        offline.add_offline_claim,
        name="add-offline-claim",
    ),
    path("texts/<int:pk>/claims/new/", claims.add_claim, name="add-claim"),
    path("texts/<int:pk>/suggestions/", suggestions.suggestions, name="suggestions"),
    path(
        "texts/<int:pk>/suggestions/accept/",
        suggestions.accept_suggestion,
        name="accept-suggestion",
    ),
    path(
        "texts/<int:pk>/suggestions/dismiss/",
        suggestions.dismiss_suggestion,
        name="dismiss-suggestion",
    ),
    path(
        "texts/<int:pk>/suggestions/restore/",
        suggestions.restore_suggestion,
        name="restore-suggestion",
    ),
    path("claims/<int:pk>/", claims.claim, name="claim"),
    path("claims/<int:pk>/card/", claims.claim_card, name="claim-card"),
    path("claims/<int:pk>/edit/", claims.edit_claim, name="edit-claim"),
    path("claims/<int:pk>/withdraw/", claims.withdraw_claim, name="withdraw-claim"),
    path("claims/<int:pk>/reinstate/", claims.reinstate_claim, name="reinstate-claim"),
    path("claims/<int:pk>/undo/", undoing.undo_claim, name="undo-claim"),
    path("drafts/", drafts.draft, name="draft"),
    path("choices/questions/", choices.question_choices, name="question-choices"),
    path("choices/voices/", choices.voice_choices, name="voice-choices"),
    path("matrix/", matrix.matrix, name="matrix"),
    path("questions/", questions.questions, name="questions"),
    path("questions/<str:slug>/", question.question, name="question"),
    path("questions/<str:slug>/picture.svg", downloads.picture_svg, name="svg"),
    path("questions/<str:slug>/picture.png", downloads.picture_png, name="png"),
    path("questions/<str:slug>/picture.pdf", downloads.picture_pdf, name="pdf"),
    path("questions/<str:slug>/accounts.csv", downloads.accounts_csv, name="csv"),
    path("claims.csv", imports.claims_csv, name="claims-csv"),
    path("imports/", imports.imports, name="imports"),
    path("imports/new/", imports.add_import, name="add-import"),
    path("imports/<int:pk>/", imports.claim_import, name="import"),
    path("imports/<int:pk>/columns/", imports.name_columns, name="import-columns"),
    path("imports/<int:pk>/store/", imports.store_import, name="store-import"),
    path("imports/<int:pk>/undo/", imports.undo_import, name="undo-import"),
    path("imports/<int:pk>/table/", imports.imported_table, name="imported-table"),
    path("imports/<int:pk>/errors.csv", imports.import_errors, name="import-errors"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include((rooms, "annotator"))),
    path("", include("claims.urls")),
    path("", include("sources.urls")),
    path("curate/", admin.site.urls),
]
