"""Plain text: the characters of the file, with hard-wrapped lines joined."""

from __future__ import annotations

from briefgen.model import Decoded
from briefgen.sources.encoding import decode_bytes
from briefgen.sources.wrapping import join_wrapped


def decode_plain(data: bytes) -> Decoded:
    """The characters of a text file. Any bytes can be read."""
    return Decoded(text=join_wrapped(decode_bytes(data)))
