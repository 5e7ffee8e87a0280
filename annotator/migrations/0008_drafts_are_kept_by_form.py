"""Two windows of one person keep two drafts of claims in one text."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("annotator", "0007_curators_see_what_was_cited")]

    operations = [
        migrations.RemoveConstraint(
            model_name="draft", name="draft_kept_once_for_a_place"
        ),
        migrations.AddField(
            model_name="draft",
            name="token",
            field=models.CharField(blank=True, default="", max_length=60),
        ),
        migrations.AddConstraint(
            model_name="draft",
            constraint=models.UniqueConstraint(
                fields=("person", "place", "token"), name="draft_kept_once_for_a_form"
            ),
        ),
    ]
