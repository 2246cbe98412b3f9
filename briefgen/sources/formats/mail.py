"""Mail as programs save it (RFC 5322): newsletters, and articles that somebody passed on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import HeaderParseError, MessageError
from email.message import EmailMessage
from email.utils import parseaddr

from briefgen.errors import SourceError
from briefgen.lexicon.mail import FOOTER_LINE, FORWARDED, HEADER_LINE, PASSED_ON, SEND_KEYS, SIGNATURE
from briefgen.model import Claim, Decoded, Furniture, Span
from briefgen.sources.encoding import decode_bytes
from briefgen.sources.stating import Found, make_claims, set_title
from briefgen.sources.wrapping import join_wrapped
from briefgen.text.passages import LINE, count_words

MIN_PLAIN_SHARE = 0.6
"""Share of the words of the mail's HTML that its plain text must have: many only say where to read it."""

_QUOTED = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)


def decode_mail(data: bytes) -> Decoded:
    """Subject and body of the message. Raises SourceError where there is no body of text."""
    try:
        message = message_from_bytes(data, policy=policy.default)
        headers = {key.lower(): str(value) for key, value in message.items()}
    except (HeaderParseError, MessageError, ValueError, IndexError, LookupError, RecursionError) as error:
        raise SourceError("is a broken mail, so it cannot be read.") from error
    if not {"from", "date", "subject", "received", "content-type"} & headers.keys():
        raise SourceError("is no mail: it has none of a mail's headers.")
    body = _read_body(message)
    own = tuple(item for item in body.stated if item[0] == "url")
    stated = _read_headers(headers)
    forwarded, markup = _read_forwarded(body.text)
    if forwarded:
        stated = (*forwarded, *(item for item in stated if item[0] == "title"))
    title = next((claim.value for field, claim in stated if field == "title"), "")
    return set_title(
        title,
        "mail-subject",
        Decoded(
            text=body.text,
            markup=(*markup, *body.markup, *_find_footer(body.text)),
            stated=(*own, *(item for item in stated if item[0] != "title")),
        ),
    )


def _read_body(message: EmailMessage) -> Decoded:
    """The fuller one of the message's plain text and its HTML."""
    plain, page = (_find_part(message, kind) for kind in ("plain", "html"))
    text = _read_plain(plain) if plain is not None else ""
    shown = _read_page(page) if page is not None else Decoded(text="")
    if text.strip() and count_words(text) >= MIN_PLAIN_SHARE * count_words(shown.text):
        return Decoded(text=text, markup=tuple(_find_quotes(text)))
    if shown.text.strip():
        return shown
    names = [name for part in message.walk() if (name := part.get_filename())]
    if names:
        raise SourceError(
            f"is a mail without text; save what is attached to it ({', '.join(sorted(names))})."
        )
    raise SourceError("is a mail without text.")


def _find_part(message: EmailMessage, kind: str) -> EmailMessage | None:
    try:
        found = message.get_body((kind,))
    except (LookupError, ValueError, AttributeError):
        return None
    return found if isinstance(found, EmailMessage) else None


def _read_bytes(part: EmailMessage) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _read_plain(part: EmailMessage) -> str:
    data = _read_bytes(part)
    charset = part.get_content_charset()
    try:
        # us-ascii is what programs write that do not know.
        text = decode_bytes(data) if charset in (None, "us-ascii") else data.decode(charset)
    except (LookupError, UnicodeDecodeError):
        text = decode_bytes(data)
    text = text.replace("\r\n", "\n")
    if part.get_param("format", "fixed") == "flowed":
        text = re.sub(r"(?<! )(?<!^--)(?<!\n--) \n(?=[^\n>])", " ", text)
    return join_wrapped(text)


def _read_page(part: EmailMessage) -> Decoded:
    from briefgen.sources.formats.html import decode_html

    return decode_html(_read_bytes(part), part.get_content_charset())


def _read_headers(headers: dict[str, str]) -> Found:
    """What the header states. A sender publishes only what goes to many."""
    found = list(make_claims("title", PASSED_ON.sub("", headers.get("subject", "")), "mail-subject"))
    found += make_claims("published", headers.get("date", ""), "mail-date")
    if any(key in headers for key in SEND_KEYS):
        found += make_claims("publisher", _name_sender(headers.get("from", "")), "mail-sender")
    found += make_claims("language", headers.get("content-language", ""), "mail-language")
    return tuple(found)


def _name_sender(value: str) -> str:
    name = parseaddr(value)[0]
    return re.sub(r"\s*(?:via .*|\(.*\)|newsletters?)$", "", name.strip("\"' "), flags=re.IGNORECASE)


def _read_forwarded(text: str) -> tuple[Found, tuple[Furniture, ...]]:
    """What the header of a message that was passed on states, and the lines down to its end. What stands
    above is a covering note and no part of the article."""
    line = FORWARDED.search(text)
    if line is None:
        return (), ()
    found: list[tuple[str, Claim]] = []
    end = line.end()
    for match in LINE.finditer(text, line.end()):
        header = HEADER_LINE.fullmatch(match.group().rstrip("\r\n"))
        if header is None:
            if match.group().strip() or not match.group():
                break
            continue
        end = match.start() + header.end()
        span = Span(match.start() + header.start("value"), match.start() + header.end("value"))
        key, value = header["key"].lower(), header["value"]
        if key == "subject":
            found += make_claims("title", PASSED_ON.sub("", value), "mail-subject")
        elif key in ("date", "sent"):
            found += make_claims("published", value, "mail-date", (span,))
        elif key == "from":
            found += make_claims("publisher", _name_sender(value), "mail-sender", (span,))
    return tuple(found), (Furniture(span=Span(0, end), rule="mail-header"),) if found else ()


def _find_footer(text: str) -> Iterator[Furniture]:
    """Lines about the mail itself, and the signature."""
    signature = SIGNATURE.search(text)
    limit = signature.start() if signature else len(text)
    for match in LINE.finditer(text, 0, limit):
        words = match.group().strip()
        if words and FOOTER_LINE.fullmatch(words):
            start = match.start() + match.group().index(words)
            yield Furniture(span=Span(start, start + len(words)), rule="mail-footer")
    if signature:
        yield Furniture(span=Span(signature.start(), len(text.rstrip())), rule="mail-footer")


def _find_quotes(text: str) -> Iterator[Furniture]:
    for match in _QUOTED.finditer(text):
        yield Furniture(span=Span(match.start(), match.end()), rule="quote-sign")
