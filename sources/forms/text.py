"""The form of a text: a file or words pasted, never read in a doubtful encoding."""

import zlib
from base64 import b64decode, b64encode
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from sources.forms.fields import TypedForm, refilled
from sources.readers import plain


class TextForm(TypedForm, forms.Form):
    """A plain text, uploaded or pasted.

    A file in doubt, or beside another mistake, is kept in the page (``kept``), so
    that nothing has to be chosen twice.
    """

    upload = forms.FileField(
        required=False,
        label="Text file",
        help_text="Plain text, in any encoding.",
        error_messages={"empty": "The file is empty."},
    )
    pasted = forms.CharField(
        required=False,
        strip=False,
        label="Or paste the text",
        widget=forms.Textarea(attrs={"rows": 12}),
    )
    encoding = forms.CharField(
        required=False,
        max_length=40,
        label="Encoding of the file",
        help_text="Leave this empty: it is detected, and asked for when in doubt.",
    )
    note = forms.CharField(
        required=False,
        label="Note on this text",
        help_text="Where it was taken from, what was corrected.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    kept = forms.CharField(required=False, widget=forms.HiddenInput)
    kept_name = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, needs_text: bool = True, **kwargs: Any) -> None:
        """Ask for a text, or let the source stand without one."""
        super().__init__(*args, **kwargs)
        self.needs_text = needs_text
        self.read: plain.Read | None = None
        self.offer: forms.ChoiceField | None = None

    @property
    def body(self) -> str:
        """The text; '' where none was given."""
        return self.read.text if self.read else ""

    @property
    def file_name(self) -> str:
        """The name of the file that the text came in."""
        return str(self.cleaned_data.get("kept_name", ""))

    @property
    def how_read(self) -> str:
        """Which encoding the file was read in, as a sentence; '' for pasted words."""
        if not self.read or not self.file_name:
            return ""
        return f"“{self.file_name}” was read as {self.read.encoding}."

    @property
    def encoding_field(self) -> forms.BoundField:
        """The encoding as the page asks for it: to be chosen where it is in doubt."""
        field = self.offer or self.fields["encoding"]
        return field.get_bound_field(self, "encoding")

    @property
    def kept_file(self) -> str:
        """The name of the file kept in the page; '' for none."""
        return str(self.data.get("kept_name", "")) if self.data.get("kept") else ""

    def clean(self) -> dict[str, Any]:
        """Read the text that was given, by whichever way."""
        given = super().clean() or self.cleaned_data
        data = self._file()
        if self.errors:
            return given
        pasted = given.get("pasted", "")
        if data is not None and pasted.strip():
            self.add_error("pasted", "Give a file or paste the text, not both.")
        elif data is not None:
            self._read_file(data)
        elif pasted:
            self._read_pasted(pasted)
        elif self.needs_text:
            self.add_error("upload", "Choose a file, or paste the text below.")
        return given

    def _file(self) -> bytes | None:
        """Return the file just uploaded, or the one kept in the page."""
        upload = self.cleaned_data.get("upload")
        if upload:
            return self._uploaded(upload)
        if not self.cleaned_data.get("kept"):
            return None
        try:
            return _unpacked(self.cleaned_data["kept"])
        except ValueError:
            self._keep(None, "")
            self.add_error("upload", "The file was not kept whole; choose it again.")
            return None

    def _uploaded(self, upload: "UploadedFile[Any]") -> bytes | None:
        if (upload.size or 0) > settings.LONGEST_TEXT:
            self.add_error("upload", _too_long(upload.size or 0))
            return None
        if self.cleaned_data.get("kept"):
            self.cleaned_data["encoding"] = ""
        data: bytes = upload.read()
        self._keep(data, upload.name or "")
        return data

    def _keep(self, data: bytes | None, name: str) -> None:
        """Let the page carry the file, should it be shown again."""
        name = self.cleaned_data["kept_name"] = name[:255]
        kept = _packed(data) if data is not None else ""
        self.data = refilled(self.data, kept=kept, kept_name=name)

    def _read_file(self, data: bytes) -> None:
        encoding = self.cleaned_data.get("encoding") or None
        try:
            read = plain.read(data, encoding=encoding, limit=settings.LONGEST_TEXT)
            plain.checked(read.text, limit=settings.LONGEST_TEXT)
        except ValueError as error:
            if encoding:
                self.add_error("encoding", str(error))
            else:
                self._keep(None, "")
                self.add_error("upload", str(error))
        else:
            self._accept(read)

    def _accept(self, read: plain.Read) -> None:
        """Take the text as read; in doubt, ask which encoding makes sense of it."""
        if read.is_certain:
            self.read = read
            return
        field = forms.ChoiceField(
            label="Which of these reads right?",
            choices=[(name, f"{name}: {shown}") for name, shown in read.candidates],
            widget=forms.RadioSelect,
            initial=read.encoding,
        )
        self.offer = field
        self.data = refilled(self.data, encoding=read.encoding)
        self.add_error(
            "encoding",
            ValidationError(
                "The file does not say in which encoding it is. Choose the line that"
                " reads right; nothing is stored until then.",
                code="doubt",
            ),
        )

    def _read_pasted(self, pasted: str) -> None:
        try:
            text = plain.checked(pasted, limit=settings.LONGEST_TEXT)
        except ValueError as error:
            self.add_error("pasted", str(error))
        else:
            self.read = plain.Read(text, "utf-8", is_certain=True)


def _too_long(size: int) -> str:
    return (
        f"The file has {size:,} bytes; more than {settings.LONGEST_TEXT:,} are not"
        " taken."
    )


def _packed(data: bytes) -> str:
    return b64encode(zlib.compress(data, 6)).decode()


def _unpacked(kept: str) -> bytes:
    """Return the file that a page kept; ValueError where it is not whole."""
    opening = zlib.decompressobj()
    try:
        data = opening.decompress(b64decode(kept), settings.LONGEST_TEXT + 1)
    except zlib.error as error:
        raise ValueError(str(error)) from None
    if not opening.eof:
        raise ValueError("There is more of it than is taken, or less than there was.")
    return data
