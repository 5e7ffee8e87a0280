"""The settings: the environment is read here and nowhere else.

Every variable may be left out. A malformed one stops the start with a sentence.
"""

import os
import secrets
from pathlib import Path
from typing import Any

import django_stubs_ext
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.urls import reverse
from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

django_stubs_ext.monkeypatch()

BASE_DIR = Path(__file__).resolve().parent.parent


def _flag(name: str, *, default: bool) -> bool:
    words = {"": default, "yes": True, "1": True, "no": False, "0": False}
    value = os.environ.get(name, "").lower()
    if value not in words:
        raise ImproperlyConfigured(f"{name} must be yes or no, not '{value}'.")
    return words[value]


def _list(name: str, default: list[str]) -> list[str]:
    value = os.environ.get(name, "")
    return [part.strip() for part in value.split(",") if part.strip()] or default


def _number(name: str, default: int) -> int:
    value = os.environ.get(name, str(default))
    if not value.isascii() or not value.isdigit():
        raise ImproperlyConfigured(f"{name} must be a whole number, not '{value}'.")
    return int(value)


def _secret_key(kept_in: Path) -> str:
    """Return SECRET_KEY, or one made at the first start and kept."""
    if key := os.environ.get("SECRET_KEY"):
        return key
    try:
        if not kept_in.exists():
            kept_in.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            made = kept_in.with_suffix(f".{os.getpid()}")
            made.touch(mode=0o600)
            made.write_text(secrets.token_urlsafe(50))
            made.replace(kept_in)  # whole: another process may be reading it
        return kept_in.read_text()
    except OSError as error:
        raise ImproperlyConfigured(
            f"ANNOTATOR_VAR must be a folder that we may write in: {error}."
        ) from None


VAR_DIR = Path(os.environ.get("ANNOTATOR_VAR", BASE_DIR / "var")).resolve()
SECRET_KEY = _secret_key(VAR_DIR / "secret-key")
DEBUG = _flag("ANNOTATOR_DEBUG", default=False)
# Where ``serve`` listens, on this machine only.
PORT = _number("PORT", 8000)
ALLOWED_HOSTS = _list("ALLOWED_HOSTS", ["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = _list("CSRF_TRUSTED_ORIGINS", [])

# Whether anyone may read, or only who has signed in.
READING_IS_OPEN = _flag("READING_IS_OPEN", default=True)
# The longest text that is taken in, in bytes.
LONGEST_TEXT = _number("LONGEST_TEXT", 20 * 1024 * 1024)

INSTALLED_APPS = [
    "annotator",
    "claims",
    "sources",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "pgtrigger",
    "pghistory",
    "taggit",
    "import_export",
    "django_htmx",
    "csp",
    "axes",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "annotator.policy.OnePolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "annotator.views.guard.whole_addresses",
    "annotator.views.guard.closed_reading",
    "annotator.views.guard.only_to_send_to",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "annotator.urls"
WSGI_APPLICATION = "annotator.wsgi.application"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "annotator.context.page",
            ],
        },
    }
]

# DATABASE_URL names a PostgreSQL server; without it our own is run under VAR_DIR.
DATABASE_URL = os.environ.get("DATABASE_URL", "")
# Whether our own server waits for the disk; tests do without.
DATABASE_IS_DURABLE = _flag("ANNOTATOR_DURABLE", default=True)
# Another folder of PostgreSQL's programs (initdb, pg_ctl, postgres).
PG_BIN_DIR = os.environ.get("PG_BIN_DIR", "")

# Every trigger asks whether it is ignored, and would have to catch an error each time
# where nothing says so.
NO_TRIGGER_IGNORED = "-c pgtrigger.ignore={}"


def _database() -> dict[str, Any]:
    """Return Django's description of the database that DATABASE_URL names."""
    try:
        parts = {**conninfo_to_dict(DATABASE_URL)} if DATABASE_URL else {}
    except ProgrammingError as error:
        raise ImproperlyConfigured(
            f"DATABASE_URL cannot be read: {str(error).strip()}."
        ) from None
    if DATABASE_URL and not parts.get("dbname"):
        raise ImproperlyConfigured("DATABASE_URL names no database.")
    return {
        "ENGINE": "annotator.database",
        "NAME": parts.pop("dbname", "annotator"),
        "USER": parts.pop("user", ""),
        "PASSWORD": parts.pop("password", ""),
        "HOST": parts.pop("host", ""),
        "PORT": parts.pop("port", ""),
        "CONN_MAX_AGE": 0,
        "OPTIONS": {
            **parts,
            "options": f"{parts.get('options') or ''} {NO_TRIGGER_IGNORED}".strip(),
            # Django would have none; sources.prepared says which are kept.
            "prepare_threshold": 5,
            "pool": {"min_size": 1, "max_size": 8, "timeout": 10},
        },
    }


DATABASES = {"default": _database()}

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "annotator.User"
SESSION_ENGINE = "annotator.sessions"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "annotator.permissions.OneQueryBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "annotator:sign-in"
LOGIN_REDIRECT_URL = "annotator:home"
LOGOUT_REDIRECT_URL = "annotator:home"
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 1  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "annotator/locked_out.html"

# Where the rooms of the house are: the lower floors say ``get_absolute_url`` and
# the roof alone knows the map.
ABSOLUTE_URL_OVERRIDES = {
    "sources.source": lambda source: reverse("annotator:source", args=[source.pk]),
    "sources.textversion": lambda text: reverse(
        "annotator:reading-room", args=[text.pk]
    ),
    "claims.question": lambda question: reverse(
        "annotator:question", args=[question.slug]
    ),
    "claims.citedquestion": lambda cited: reverse(
        "annotator:cited", args=[cited.question.slug, cited.stamp]
    ),
    "claims.claim": lambda claim: reverse("annotator:claim", args=[claim.pk]),
    "claims.claimimport": lambda record: reverse("annotator:import", args=[record.pk]),
}

PGHISTORY_APPEND_ONLY = True
# Reading changes nothing: who reads need not be looked up for the history.
PGHISTORY_MIDDLEWARE_METHODS = ("POST", "PUT", "PATCH", "DELETE")
TAGGIT_CASE_INSENSITIVE = True
# A cell that begins with = is no formula when a spreadsheet opens it.
IMPORT_EXPORT_ESCAPE_FORMULAE_ON_EXPORT = True

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "annotator.assets.HashedFiles"
    },
}
DATA_UPLOAD_MAX_MEMORY_SIZE = LONGEST_TEXT + 1024 * 1024

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "img-src": [SELF, "data:"],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"axes": {"level": "ERROR"}},
}
