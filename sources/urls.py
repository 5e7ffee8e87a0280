"""The addresses of this floor's forms."""

from django.urls import path

from sources import views

app_name = "sources"

urlpatterns = [
    path("sources/add/", views.add_source, name="add"),
    path("sources/<int:pk>/edit/", views.edit_source, name="edit"),
    path("sources/<int:pk>/texts/add/", views.add_text, name="add-text"),
    path(
        "sources/<int:pk>/derivations/add/", views.add_derivation, name="add-derivation"
    ),
    path(
        "derivations/<int:pk>/retire/",
        views.retire_derivation,
        name="retire-derivation",
    ),
    path("sources/<int:pk>/assess/", views.assess, name="assess"),
]
