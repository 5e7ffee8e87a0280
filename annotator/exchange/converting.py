"""Pictures converted from SVG, with a font for East Asia. No Django here.

Noto Sans CJK (under the SIL Open Font License) comes by a package; it is large, and is
opened only for who needs it.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from cvttf_NotoSansCJK_Regular import get_TTF_path

# Radicals and Han, kana, bopomofo, Hangul, their marks, full width; beyond the plane.
EAST_ASIAN = re.compile(
    "[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f"
    "\uff00-\uffef\U00020000-\U0003ffff]"
)


def east_asian_font() -> Path:
    """Return the file of the font of East Asia."""
    return Path(get_TTF_path())


def png_of(svg: str, scale: float) -> bytes:
    """Return a picture as PNG, each of its pixels so many."""
    # Imported here: a process that forks after using it leaves children that hang.
    import vl_convert  # noqa: PLC0415  # never before a fork

    _open_fonts(svg)
    return bytes(vl_convert.svg_to_png(svg, scale=scale))


def pdf_of(svg: str) -> bytes:
    """Return a picture as PDF."""
    import vl_convert  # noqa: PLC0415  # as above

    _open_fonts(svg)
    return bytes(vl_convert.svg_to_pdf(svg))


def _open_fonts(svg: str) -> None:
    if EAST_ASIAN.search(svg):
        _register()


@cache
def _register() -> None:
    import vl_convert  # noqa: PLC0415  # as above

    vl_convert.register_font_directory(str(east_asian_font().parent))
