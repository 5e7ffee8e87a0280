"""Pages as trees, so that a test asks what stands in which part of one."""

from collections.abc import Iterator
from html.parser import HTMLParser

VOID = {"br", "col", "hr", "img", "input", "link", "meta"}
OPTION = "option"  # HTML lets its end be left out


class Element:
    """One element of a page, with its attributes and what stands in it."""

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Element | str] = []

    def __iter__(self) -> Iterator["Element"]:
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child

    def all(self, tag: str = "", kind: str = "", **attributes: str) -> list["Element"]:
        """Return the elements of a tag, a class and some attributes, in order."""
        return [
            one
            for one in self
            if tag in ("", one.tag)
            and (not kind or kind in one.kinds)
            and all(one.attributes.get(k) == v for k, v in attributes.items())
        ]

    def one(self, tag: str = "", kind: str = "", **attributes: str) -> "Element":
        """Return the only such element."""
        found = self.all(tag, kind, **attributes)
        assert len(found) == 1, f"{len(found)} of {tag} {kind} {attributes}"
        return found[0]

    @property
    def kinds(self) -> list[str]:
        """The classes."""
        return self.attributes.get("class", "").split()

    @property
    def words(self) -> str:
        """The words in it, with single spaces."""
        return " ".join("".join(self._words()).split())

    def _words(self) -> Iterator[str]:
        for child in self.children:
            yield child if isinstance(child, str) else "".join(child._words())


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.open[-1].tag == OPTION == tag:
            self.open.pop()
        found = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(found)
        if tag not in VOID:
            self.open.append(found)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(found)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            if self.open[-1].tag == OPTION != tag:
                self.open.pop()
            assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def tree(html: str) -> Element:
    """Return a page as a tree; one whose elements are not closed in turn is none."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    assert len(builder.open) == 1, f"<{builder.open[-1].tag}> is not closed"
    return builder.open[0]
