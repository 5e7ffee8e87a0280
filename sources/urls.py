"""The addresses of this floor's forms."""

from django.urls import URLPattern

app_name = "sources"

urlpatterns: list[URLPattern] = []
