"""Read a file of plain text: which encoding, which newlines, and whether at all."""

import re
from dataclasses import dataclass

from sources.readers import encodings

_LOOKS = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP file (a Word, OpenDocument or EPUB file is one)"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"7z\xbc\xaf", "a 7-Zip file"),
    (b"Rar!", "a RAR file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\0", "an SQLite database"),
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.02


@dataclass(frozen=True)
class Read:
    """The text of a file, its encoding, and others to offer when that is in doubt.

    `candidates` are pairs of an encoding and a sample of what it would make; empty
    when the encoding is certain.
    """

    text: str
    encoding: str
    is_certain: bool
    candidates: tuple[tuple[str, str], ...] = ()


def read(data: bytes, *, encoding: str | None = None, limit: int | None = None) -> Read:
    """Decode a file of plain text (METHOD.md 2, TextVersion).

    `encoding` is a person's choice and stands; `limit` is in bytes. ValueError with a
    sentence on what is empty, too long, binary, or not in that encoding.
    """
    name = encodings.known(encoding) if encoding else None
    _refuse_long(len(data), limit)
    _refuse_binary(data)
    if not data.strip():
        raise ValueError("The file is empty.")
    name = name or encodings.by_mark(data)
    if name:
        return Read(checked(encodings.decode(data, name)), name, is_certain=True)
    if b"\0" in data:
        return _chosen(data, encodings.wide_guesses(data))
    return _unannounced(data)


def _unannounced(data: bytes) -> Read:
    """Read a file that says nothing of its encoding."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        narrow = encodings.narrow_guesses(data)
        return _chosen(data, narrow or encodings.wide_guesses(data))
    shifted = encodings.shifted_guess(data)
    if shifted is None:
        return Read(checked(text), "utf-8", is_certain=True)
    plain = encodings.Guess("utf-8", text, 0.0, 0.0)
    return _chosen(data, [shifted, plain])


def _chosen(data: bytes, guesses: list[encodings.Guess]) -> Read:
    if not guesses:
        raise ValueError(
            "The file does not look like text in any encoding known here;"
            " it may be a binary file."
        )
    best = guesses[0]
    is_certain = encodings.is_certain(guesses)
    candidates = () if is_certain else encodings.offers(data, guesses)
    return Read(checked(best.text), best.encoding, is_certain, candidates)


def normalise(text: str) -> str:
    """Make every newline `\\n` and drop a byte-order mark; touch nothing else."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def checked(text: str, *, limit: int | None = None) -> str:
    """Normalise a text, and refuse what cannot be kept as one.

    `limit` is in bytes of UTF-8. ValueError with a sentence on a text that is empty,
    too long, or holds what PostgreSQL cannot store (NUL, half a surrogate pair).
    """
    text = normalise(text)
    if not text.strip():
        raise ValueError("The text is empty.")
    if (at := text.find("\0")) >= 0:
        raise ValueError(
            f"The text has a NUL character (position {at}), which no text can have;"
            " it may be a binary file."
        )
    if found := _SURROGATE.search(text):
        raise ValueError(
            f"The text has half a character (a lone surrogate, U+{ord(found[0]):04X},"
            f" position {found.start()}), which cannot be stored."
        )
    if len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text):
        raise ValueError("The text is full of control characters: a binary file?")
    _refuse_long(len(text.encode()), limit)
    return text


def _refuse_long(size: int, limit: int | None) -> None:
    if limit is not None and size > limit:
        raise ValueError(
            f"The text has {size:,} bytes; more than {limit:,} are not taken."
        )


def _refuse_binary(data: bytes) -> None:
    for magic, looks in _LOOKS:
        if data.startswith(magic):
            raise ValueError(f"This looks like {looks}, not like plain text.")
