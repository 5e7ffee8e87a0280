"""The colours of the stylesheet's light scheme, for pictures that leave the page."""

import re
from functools import cache
from pathlib import Path

TOKENS = Path(__file__).parent / "static" / "annotator" / "css" / "tokens.css"
COLOUR = re.compile(r"--([\w-]+):\s*(#[0-9a-fA-F]{6});")


@cache
def colours() -> dict[str, str]:
    """Return each colour by its token's name, with underscores for hyphens.

    They stand in one place, the file of tokens, of which the first block is the light
    scheme's.
    """
    light = TOKENS.read_text(encoding="utf-8").partition("@media")[0]
    return {name.replace("-", "_"): value for name, value in COLOUR.findall(light)}
