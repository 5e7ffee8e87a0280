"""An anchor's passage and text belong to one source: held by composite keys."""

from django.db import migrations

PASSAGE = """
    ALTER TABLE sources_anchor ADD CONSTRAINT anchor_passage_of_source
    FOREIGN KEY (passage_id, source_id) REFERENCES sources_passage (id, source_id)
    DEFERRABLE INITIALLY IMMEDIATE
"""
TEXT = """
    ALTER TABLE sources_anchor ADD CONSTRAINT anchor_text_of_source
    FOREIGN KEY (text_version_id, source_id)
    REFERENCES sources_textversion (id, source_id)
    DEFERRABLE INITIALLY IMMEDIATE
"""
DROP = "ALTER TABLE sources_anchor DROP CONSTRAINT "


class Migration(migrations.Migration):
    dependencies = [("sources", "0002_sources_and_texts")]

    operations = [
        migrations.RunSQL(PASSAGE, DROP + "anchor_passage_of_source"),
        migrations.RunSQL(TEXT, DROP + "anchor_text_of_source"),
    ]
