"""A document as Markdown, with footnotes. No Django here."""

import re
from collections.abc import Iterable, Iterator

from annotator.exchange.argument.document import Block, Document, Run, parted

# A "!" makes a picture of the link that follows it.
SPECIAL = re.compile(r"([\\`*_\[\]<>|~&^]|!$)")
BEGINNING = re.compile(r"^(\s*)([#+\-=:]|\d+(?=[.)]))")
SPACES = re.compile(r"[^\S\u202f\u00a0]+")
ROUND = {"strong": "**", "em": "*"}


def as_markdown(document: Document, site: str, picture: str = "") -> str:
    """Return a document as Markdown; paths become addresses on the site.

    ``picture`` is the path under which the site has its picture.
    What was typed is escaped, so that it reads as it stands and makes no markup.
    """
    lines = [f"# {escaped(document.title)}", ""]
    before, after = parted(document)
    lines += [line for block in before for line in (_block(block, site), "")]
    if document.picture and picture:
        words = escaped(document.described)
        lines += [f"![{words}](<{quoted(site + picture)}>)", ""]
    lines += [line for block in after for line in (_block(block, site), "")]
    for number, note in enumerate(document.notes, 1):
        lines += [f"[^{number}]: {_runs(note.runs, site)}", ""]
    return "\n".join(lines).rstrip() + "\n"


def escaped(text: str) -> str:
    """Return words on one line, with every sign escaped that would be markup."""
    return SPECIAL.sub(r"\\\1", SPACES.sub(" ", text))


def _block(block: Block, site: str) -> str:
    words = _runs(block.runs, site)
    words = BEGINNING.sub(_unmarked, words)
    if block.kind == "heading":
        return f"{'#' * (block.level + 1)} {words}"
    if block.kind == "item":
        return f"{'  ' * block.level}* {words}"
    if block.kind == "quote":
        return f"> {words}"
    return "* * *" if block.kind == "rule" else words


def _unmarked(begun: re.Match[str]) -> str:
    """Return the beginning of a line, so that it begins no list and no heading."""
    gap, sign = begun.groups()
    return f"{gap}{sign}\\" if sign.isdigit() else f"{gap}\\{sign}"


def _runs(runs: Iterable[Run], site: str) -> str:
    return "".join(_run(run, site) for run in runs).strip(" ")


def _run(run: Run, site: str) -> str:
    return "".join(_parts(run, site))


def _parts(run: Run, site: str) -> Iterator[str]:
    words = escaped(run.text)
    if mark := ROUND.get(run.style):
        bare = words.strip(" ")
        before, _, after = words.partition(bare) if bare else (words, "", "")
        words = f"{before}{mark}{bare}{mark}{after}" if bare else words
    if run.href:
        address = site + run.href if run.href.startswith("/") else run.href
        words = f"[{words}](<{quoted(address)}>)"
    yield words
    if run.note:
        yield f"[^{run.note}]"


def quoted(address: str) -> str:
    """Return an address fit to stand between angle brackets."""
    return address.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C")
