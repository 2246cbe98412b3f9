"""MHTML (RFC 2557): a web page as browsers save it in one file."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.errors import HeaderParseError, MessageError

from briefgen.errors import SourceError
from briefgen.model import Decoded
from briefgen.sources.stating import make_claims

ADDRESS_KEYS = ("Snapshot-Content-Location", "Content-Location")
"""Headers that give the page's address, of the message and of its part."""


def decode_mhtml(data: bytes) -> Decoded:
    """The page, as if it had been saved alone. The message's date is the day on which it was saved.

    Raises SourceError where the file holds no page.
    """
    from briefgen.sources.formats.html import decode_html

    try:
        message = message_from_bytes(data, policy=policy.default)
        pages = [part for part in message.walk() if part.get_content_type() == "text/html"]
        addresses = [
            str(part.get(key, "")) for part in (message, *pages[:1]) for key in ADDRESS_KEYS if part.get(key)
        ]
        page = pages[0].get_payload(decode=True) if pages else None
    except (HeaderParseError, MessageError, ValueError, IndexError, LookupError, RecursionError) as error:
        raise SourceError("is a broken saved page, so it cannot be read.") from error
    if not isinstance(page, bytes):
        raise SourceError("holds no page, whatever its name says.")
    decoded = decode_html(page, pages[0].get_content_charset())
    address = next((claim for text in addresses for claim in make_claims("url", text, "saved-from")), None)
    return Decoded(
        text=decoded.text,
        markup=decoded.markup,
        stated=(*decoded.stated, *((address,) if address else ())),
    )
