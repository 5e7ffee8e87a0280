"""One view that does one INSERT, and nothing else."""

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import path


def insert(request: HttpRequest) -> HttpResponse:
    """Keep a word."""
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO bare (word) VALUES (%s)", ["fifteen"])
    return HttpResponse("kept")


urlpatterns = [path("", insert)]
