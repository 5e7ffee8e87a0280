"""Curators see in the admin what was cited of questions."""

from django.db import migrations


def _permission(apps):
    """Return the permission, made here where Django would make it later."""
    ContentType = apps.get_model("contenttypes", "ContentType")
    table, _ = ContentType.objects.get_or_create(
        app_label="claims", model="citedquestion"
    )
    permission, _ = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=table,
        codename="view_citedquestion",
        defaults={"name": "Can view cited question"},
    )
    return permission


def _curators(apps):
    return apps.get_model("auth", "Group").objects.get(name="curator")


def grant(apps, schema_editor):
    _curators(apps).permissions.add(_permission(apps))


def revoke(apps, schema_editor):
    _curators(apps).permissions.remove(_permission(apps))


class Migration(migrations.Migration):
    dependencies = [
        ("annotator", "0006_reading_place"),
        ("claims", "0010_questions_are_cited"),
    ]

    operations = [migrations.RunPython(grant, revoke)]
