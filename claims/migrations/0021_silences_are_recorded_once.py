"""One author records a silence once; recording it again retires the earlier."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("claims", "0020_exclusive_are_options_alone")]

    operations = [
        migrations.AddConstraint(
            model_name="silencefinding",
            constraint=models.UniqueConstraint(
                condition=models.Q(("retired_at__isnull", True)),
                fields=("question", "source", "author"),
                name="silence_recorded_once",
                violation_error_message="Its author has recorded this silence already: retire that first.",
            ),
        ),
    ]
