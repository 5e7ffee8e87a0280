"""Annotators dismiss suggestions; curators see and change what was dismissed."""

from django.db import migrations

ACTIONS = {"annotator": ["add", "view"], "curator": ["add", "change", "view"]}


def _permissions(apps):
    """Return the permissions by action, made here where Django would make them later."""
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission = apps.get_model("auth", "Permission")
    table, _ = ContentType.objects.get_or_create(app_label="claims", model="dismissal")
    return {
        action: Permission.objects.get_or_create(
            content_type=table,
            codename=f"{action}_dismissal",
            defaults={"name": f"Can {action} dismissal"},
        )[0]
        for action in ("add", "change", "view")
    }


def grant(apps, schema_editor):
    """Give both groups what they need."""
    found = _permissions(apps)
    for name, actions in ACTIONS.items():
        group = apps.get_model("auth", "Group").objects.get(name=name)
        group.permissions.add(*(found[action] for action in actions))


def revoke(apps, schema_editor):
    """Take it from them."""
    found = _permissions(apps)
    for name in ACTIONS:
        group = apps.get_model("auth", "Group").objects.get(name=name)
        group.permissions.remove(*found.values())


class Migration(migrations.Migration):
    dependencies = [
        ("annotator", "0003_drafts"),
        ("claims", "0005_passages_are_dismissed"),
    ]

    operations = [migrations.RunPython(grant, revoke)]
