"""The map of the whole site."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

from annotator.views import help as help_views
from annotator.views import home, people, questions, sources

rooms: list[URLPattern] = [
    path("", home.home, name="home"),
    path("work/", home.work_list, name="work-list"),
    path("help/", help_views.help_page, name="help"),
    path("sign-in/", people.SignIn.as_view(), name="sign-in"),
    path("sign-out/", people.SignOut.as_view(), name="sign-out"),
    path("sources/", sources.sources, name="sources"),
    path("sources/<int:pk>/", sources.source, name="source"),
    path("questions/", questions.questions, name="questions"),
    path("questions/<str:slug>/", questions.question, name="question"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include((rooms, "annotator"))),
    path("", include("claims.urls")),
    path("", include("sources.urls")),
    path("curate/", admin.site.urls),
]
