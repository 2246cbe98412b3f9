"""The formats that are read: one file of this package a format, and a row of FORMATS.

What a format's `decode` gives is the decoded text, to which every offset refers; nothing after it moves
a character.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import SourceError
from briefgen.model import Decoded
from briefgen.sources.formats.markdown import decode_markdown
from briefgen.sources.formats.plain import decode_plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """How files of one kind are read. `decode` raises SourceError with words that go on from the file's
    name ("is encrypted, so it cannot be read.") where the bytes are none of its kind."""

    name: str
    decode: Callable[[bytes], Decoded]


_PLAIN = Format(name="plain text", decode=decode_plain)
_MARKDOWN = Format(name="Markdown", decode=decode_markdown)

FORMATS: Mapping[str, Format] = {
    ".txt": _PLAIN,
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
}
"""The formats by the file's suffix in small letters."""


def find_format(path: Path) -> Format:
    """The format of the file, by its suffix. Raises SourceError where none is registered."""
    found = FORMATS.get(path.suffix.lower())
    if found is None:
        kind = path.suffix.lower() or "no suffix"
        known = ", ".join(sorted(FORMATS))
        raise SourceError(f"{path.name} has a format that is not read ({kind}; read are {known}).")
    return found


__all__ = ["FORMATS", "Format", "find_format"]
