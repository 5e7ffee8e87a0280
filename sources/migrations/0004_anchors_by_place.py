"""An anchor is sought by its place, in a text of thousands."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("sources", "0003_one_source_for_anchor")]

    operations = [
        migrations.AddIndex(
            model_name="anchor",
            index=models.Index(
                fields=["text_version", "start", "end"], name="anchor_by_place"
            ),
        ),
        migrations.AlterField(
            model_name="anchor",
            name="text_version",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="anchors",
                to="sources.textversion",
            ),
        ),
    ]
