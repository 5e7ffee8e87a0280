"""The addresses of this floor's forms."""

from django.urls import path

from claims import views

app_name = "claims"

urlpatterns = [
    path("claims/<int:pk>/assess/", views.assess_claim, name="assess"),
    path("questions/<str:slug>/edit/", views.edit_question, name="edit-question"),
]
