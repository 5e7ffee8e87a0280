"""Workbooks for tests, written part by part."""

import io
import zipfile
from xml.sax.saxutils import escape

KINDS = "http://schemas.openxmlformats.org"
MAIN = f"{KINDS}/spreadsheetml/2006/main"
LINKS = f"{KINDS}/officeDocument/2006/relationships"
PACKAGE = f"{KINDS}/package/2006"


def workbook(*, behind: str = "", **sheets: str) -> bytes:
    """Return a workbook with these sheets, each given by its rows in XML.

    What stands ``behind`` the rows is the same in all of them.
    """
    names = list(sheets)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": _links("officeDocument", ["xl/workbook.xml"]),
        "xl/_rels/workbook.xml.rels": _links(
            "worksheet", [f"worksheets/sheet{n}.xml" for n in range(len(names))]
        ),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>'
        + "".join(
            f'<sheet name="{name}" sheetId="{n + 1}" r:id="rId{n}"/>'
            for n, name in enumerate(names)
        )
        + "</sheets></workbook>",
    }
    for n, rows in enumerate(sheets.values()):
        parts[f"xl/worksheets/sheet{n}.xml"] = (
            f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{behind}'
            "</worksheet>"
        )
    return packed(parts)


def packed(parts: dict[str, str]) -> bytes:
    """Return the parts as one file."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return written.getvalue()


def row(number: int, *cells: str | float) -> str:
    """Return a row of cells: words, or numbers."""
    found = "".join(cell(f"{'ABCDEFGH'[at]}{number}", c) for at, c in enumerate(cells))
    return f'<row r="{number}">{found}</row>'


def cell(place: str, value: str | float) -> str:
    """Return a cell with words or a number in it."""
    if isinstance(value, str):
        inside = f"<is><t>{escape(value)}</t></is>"
        return f'<c r="{place}" t="inlineStr">{inside}</c>'
    return f'<c r="{place}"><v>{value}</v></c>'


def _links(kind: str, targets: list[str]) -> str:
    return (
        f'<Relationships xmlns="{PACKAGE}/relationships">'
        + "".join(
            f'<Relationship Id="rId{n}" Type="{LINKS}/{kind}" Target="{target}"/>'
            for n, target in enumerate(targets)
        )
        + "</Relationships>"
    )
