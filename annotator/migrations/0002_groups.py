"""The two groups: annotators enter and change what is theirs, curators all."""

from django.db import migrations

ADDED_BY_ANNOTATORS = {
    "sources": [
        "source",
        "textversion",
        "passage",
        "anchor",
        "derivation",
        "sourceassessment",
    ],
    "claims": [
        "question",
        "questionpart",
        "option",
        "claim",
        "claimoption",
        "attribution",
        "claimassessment",
        "pairnote",
        "silencefinding",
        "verdict",
        "verdictoption",
        "verdictexclusion",
    ],
}
CHANGED_BY_ANNOTATORS = {
    "sources": ["source", "passage", "anchor", "derivation"],
    "claims": ["question", "option", "claim", "claimoption", "attribution"],
}
BY_CURATORS = {
    "sources": [*ADDED_BY_ANNOTATORS["sources"], "taggedsource"],
    "claims": [*ADDED_BY_ANNOTATORS["claims"], "taggedquestion"],
    "taggit": ["tag"],
}


def _permissions(apps, actions, models):
    """Return the permissions, made here where Django would make them later."""
    Permission = apps.get_model("auth", "Permission")
    ContentType = apps.get_model("contenttypes", "ContentType")
    found = []
    for app, names in models.items():
        for name in names:
            content_type, _ = ContentType.objects.get_or_create(
                app_label=app, model=name
            )
            verbose = apps.get_model(app, name)._meta.verbose_name
            for action in actions:
                permission, _ = Permission.objects.get_or_create(
                    content_type=content_type,
                    codename=f"{action}_{name}",
                    defaults={"name": f"Can {action} {verbose}"},
                )
                found.append(permission)
    return found


def make_groups(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    annotator, _ = Group.objects.get_or_create(name="annotator")
    annotator.permissions.set(
        [
            *_permissions(apps, ["add", "view"], ADDED_BY_ANNOTATORS),
            *_permissions(apps, ["change"], CHANGED_BY_ANNOTATORS),
        ]
    )
    curator, _ = Group.objects.get_or_create(name="curator")
    curator.permissions.set(_permissions(apps, ["add", "change", "view"], BY_CURATORS))


def drop_groups(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(
        name__in=["annotator", "curator"]
    ).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("annotator", "0001_user"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("sources", "0003_one_source_for_anchor"),
        ("claims", "0002_rows_of_one_source_and_question"),
        (
            "taggit",
            "0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx",
        ),
    ]

    operations = [migrations.RunPython(make_groups, drop_groups)]
