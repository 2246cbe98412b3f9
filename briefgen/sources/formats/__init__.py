"""The formats that are read: one file of this package a format, and a row of FORMATS.

What a format's `decode` gives is the decoded text, to which every offset refers; nothing after it moves
a character.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import SourceError
from briefgen.model import Decoded
from briefgen.sources.formats.docx import decode_docx
from briefgen.sources.formats.epub import decode_epub
from briefgen.sources.formats.html import decode_html
from briefgen.sources.formats.json_article import decode_json
from briefgen.sources.formats.mail import decode_mail
from briefgen.sources.formats.markdown import decode_markdown
from briefgen.sources.formats.mhtml import decode_mhtml
from briefgen.sources.formats.pdf import decode_pdf
from briefgen.sources.formats.plain import decode_plain
from briefgen.sources.formats.warc import decode_wacz, decode_warc


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """How files of one kind are read. `decode` raises SourceError with words that go on from the file's
    name ("is encrypted, so it cannot be read.") where the bytes are none of its kind. `loose` formats are
    text of any kind: what their first bytes show to be of another is read as that."""

    name: str
    decode: Callable[[bytes], Decoded]
    loose: bool = False


_PLAIN = Format(name="plain text", decode=decode_plain, loose=True)
_MARKDOWN = Format(name="Markdown", decode=decode_markdown, loose=True)
_HTML = Format(name="HTML", decode=decode_html)
_PDF = Format(name="PDF", decode=decode_pdf)
_MHTML = Format(name="MHTML", decode=decode_mhtml)
_WARC = Format(name="WARC", decode=decode_warc)

FORMATS: Mapping[str, Format] = {
    ".txt": _PLAIN,
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".html": _HTML,
    ".htm": _HTML,
    ".xhtml": _HTML,
    ".mhtml": _MHTML,
    ".mht": _MHTML,
    ".pdf": _PDF,
    ".json": Format(name="JSON", decode=decode_json),
    ".eml": Format(name="mail", decode=decode_mail),
    ".docx": Format(name="Word document", decode=decode_docx),
    ".epub": Format(name="EPUB", decode=decode_epub),
    ".warc": _WARC,
    ".warc.gz": _WARC,
    ".wacz": Format(name="WACZ", decode=decode_wacz),
}
"""The formats by the file's suffix in small letters."""

_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)

_NO_TEXT: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "is an archive (zip), whatever its name says."),
    (b"\x1f\x8b", "is packed (gzip), whatever its name says."),
    (b"\xd0\xcf\x11\xe0", "is an office document, whatever its name says."),
    (b"\x89PNG", "is a picture, whatever its name says."),
    (b"\xff\xd8\xff", "is a picture, whatever its name says."),
    (b"GIF8", "is a picture, whatever its name says."),
)
"""First bytes of files that are no text, and what to say of them."""


def find_format(path: Path, data: bytes = b"") -> Format:
    """The format of the file, by its suffix; a web page or PDF that was saved as text is read as what it
    is. Raises SourceError where the format is not registered, or the bytes are no text."""
    name = path.name.lower()
    found = max((suffix for suffix in FORMATS if name.endswith(suffix)), key=len, default=None)
    if found is None or name == found:
        kind = path.suffix.lower() or "no suffix"
        known = ", ".join(sorted(FORMATS))
        raise SourceError(f"{path.name} has a format that is not read ({kind}; read are {known}).")
    form = FORMATS[found]
    return _look_inside(path, data) or form if form.loose else form


def _look_inside(path: Path, data: bytes) -> Format | None:
    """The format that the first bytes of a text file show, None for text."""
    if data.startswith(b"%PDF-"):
        return _PDF
    if _PAGE.match(data):
        return _HTML
    for sign, why in _NO_TEXT:
        if data.startswith(sign):
            raise SourceError(f"{path.name} {why}")
    return None


__all__ = ["FORMATS", "Format", "find_format"]
