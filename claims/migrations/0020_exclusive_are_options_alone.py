"""Only of options can one alone be true."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("claims", "0019_parts_stand_in_no_circle")]

    operations = [
        migrations.AddConstraint(
            model_name="question",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("is_exclusive", False), ("value_type", "category"), _connector="OR"
                ),
                name="question_exclusive_of_options",
                violation_error_code="is_exclusive",
                violation_error_message="Only among options can one alone be true: this is answered otherwise.",
            ),
        ),
    ]
