"""The map of the whole site."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

rooms: list[URLPattern] = []

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include((rooms, "annotator"))),
    path("", include("claims.urls")),
    path("", include("sources.urls")),
    path("curate/", admin.site.urls),
]
