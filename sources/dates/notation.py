"""How one EDTF date is written: its digits, qualifier, time of day and seasons."""

import re

DATE = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|[0-9]XXX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?P<time>T[^?~%]*)?(?P<qualifier>[?~%])?"
)
TIME = re.compile(
    r"T(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]|24:00:00)"
    r"(?:Z|[+-](?:[01][0-9]|2[0-3])(?::[0-5][0-9])?)?"
)
SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}
SEASON_MONTHS = 3
