"""Forms whose values stand in an address: what they cannot use they tell plainly."""

from typing import Any

from django import forms

NOT_LISTED = ("invalid_choice", "invalid", "min_value", "max_value")


class FilterForm(forms.Form):
    """A form of filters; each sentence names the field that it is about."""

    def __init__(self, *args: Any, **options: Any) -> None:
        """Put our sentences in the place of Django's."""
        super().__init__(*args, **options)
        for name, field in self.fields.items():
            label = self[name].label
            told = f"{label}: choose one of those listed; this is none of them."
            longest = getattr(field, "max_length", None)
            field.error_messages |= dict.fromkeys(NOT_LISTED, told)
            if isinstance(field.widget, forms.Select):
                field.error_messages["max_length"] = told
            elif longest:
                shorter = f"{label}: type no more than {longest} characters."
                field.error_messages["max_length"] = shorter
