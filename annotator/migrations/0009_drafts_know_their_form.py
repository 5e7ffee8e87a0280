"""Drafts that are kept already get the token that stands in what was typed."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("annotator", "0008_drafts_are_kept_by_form")]

    operations = [
        migrations.RunSQL(
            "UPDATE annotator_draft SET token = left(content ->> 'token', 60)"
            " WHERE content ->> 'token' <> ''",
            migrations.RunSQL.noop,
        ),
    ]
