"""The smallest Django project that django-helpdesk runs in. `measure.py` says where its file is."""

import os

SECRET_KEY = "a bench has no secrets"
DEBUG = False  # Otherwise Django keeps every statement.
ALLOWED_HOSTS = ["testserver"]
SITE_ID = 1
USE_TZ = True
TIME_ZONE = "UTC"
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
ROOT_URLCONF = "settings"
STATIC_URL = "/static/"
LOGIN_URL = "/helpdesk/login/"
# The teams would need one more package, which the lists don't get faster by.
HELPDESK_TEAMS_MODE_ENABLED = False

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.sites",
    "django.contrib.staticfiles",
    "rest_framework",
    "django_cleanup.apps.CleanupConfig",
    "helpdesk",
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": os.environ.get("HELPDESK_BENCH_FILE", ":memory:"),
        "OPTIONS": {
            # More than Consentry's readers have, which only use WAL: here the whole file fits into the page cache.
            "init_command": os.environ.get(
                "HELPDESK_BENCH_PRAGMAS",
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-262144; PRAGMA temp_store=MEMORY",
            ),
        },
    }
}

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]


def __getattr__(name):
    """The routes, made when they are first asked for: `helpdesk.urls` needs the applications to be ready."""
    if name != "urlpatterns":
        raise AttributeError(name)
    from django.urls import include, path

    return [path("helpdesk/", include("helpdesk.urls"))]
