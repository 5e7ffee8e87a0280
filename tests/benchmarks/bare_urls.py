"""A view that does one INSERT, and one that does nothing: the first page."""

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import path


def insert(request: HttpRequest) -> HttpResponse:
    """Keep a word."""
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO bare (word) VALUES (%s)", ["fifteen"])
    return HttpResponse("kept")


def first(request: HttpRequest) -> HttpResponse:
    """Answer when the server has started."""
    return HttpResponse("ready")


urlpatterns = [path("", first), path("insert/", insert)]
