"""Annotators import tables of claims; curators see them in the admin."""

from django.db import migrations

TABLES = ("tablefile", "claimimport", "importedrow")
NAMES = {
    "tablefile": "table file",
    "claimimport": "import of claims",
    "importedrow": "imported row",
}
GROUPS = ("annotator", "curator")


def _permissions(apps):
    """Return the permissions, made here where Django would make them later."""
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission = apps.get_model("auth", "Permission")
    found = []
    for name in TABLES:
        table, _ = ContentType.objects.get_or_create(app_label="claims", model=name)
        permission, _ = Permission.objects.get_or_create(
            content_type=table,
            codename=f"view_{name}",
            defaults={"name": f"Can view {NAMES[name]}"},
        )
        found.append(permission)
    return found


def grant(apps, schema_editor):
    for group in apps.get_model("auth", "Group").objects.filter(name__in=GROUPS):
        group.permissions.add(*_permissions(apps))


def revoke(apps, schema_editor):
    for group in apps.get_model("auth", "Group").objects.filter(name__in=GROUPS):
        group.permissions.remove(*_permissions(apps))


class Migration(migrations.Migration):
    dependencies = [
        ("annotator", "0004_groups_gain_dismissals"),
        ("claims", "0005_passages_are_dismissed"),
    ]

    operations = [migrations.RunPython(grant, revoke)]
