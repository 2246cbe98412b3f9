"""What a file says of itself in fields of its own (a header, a key, a property) as claims."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from email.utils import parsedate_to_datetime

from briefgen.model import Claim, Decoded, Furniture, Span
from briefgen.settings import read_edtf, read_web_address
from briefgen.text.dates import read_dates

Found = tuple[tuple[str, Claim], ...]

MAX_VALUE = 500
"""Characters of a title or a name; more is no such thing."""

MAX_NAME_WORDS = 8
"""Words of a person's name, or of an office's that signs."""

_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?")
_NO_NAME = re.compile(
    r"(?:staff|admin(?:istrator)?|editor|unknown|anonymous|none|null|user|owner|root|guest|n/a)",
    re.IGNORECASE,
)


def make_claims(field: str, value: str, rule: str, spans: tuple[Span, ...] = ()) -> Found:
    """The claim of `value` for a field of a source; none where it is no such thing (a date that is none,
    an address that no link can hold)."""
    text = " ".join(value.split())
    if not text or len(text) > MAX_VALUE:
        return ()
    if field == "published":
        stated = read_day(text)
    elif field == "url":
        stated = read_web_address(text)
    elif field == "language":
        stated = read_language(text)
    elif field == "byline":
        named = not _NO_NAME.fullmatch(text) and "://" not in text and len(text.split()) <= MAX_NAME_WORDS
        stated = re.sub(r"(?i)^by\s+", "", text) if named else None
    else:
        stated = text
    return ((field, Claim(value=stated, basis="stated", rule=rule, spans=spans)),) if stated else ()


def read_day(text: str) -> str | None:
    """The day that a field states, as EDTF: ISO 8601, a mail's date or words. Where the time of day has a
    zone the day is that of the zone: the day on which it was published there."""
    text = text.strip()
    compact = _COMPACT.fullmatch(text)
    edtf = read_edtf("-".join(compact.groups()) if compact else text)
    if edtf is not None:
        return edtf
    iso = re.match(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}", text)
    if iso:
        return read_edtf(iso.group(1))
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except ValueError:
        found = read_dates(text)
        return found[0][1] if found else None


def read_language(text: str) -> str | None:
    """The language of a tag as BCP 47 writes it ("en-GB" is en)."""
    match = re.match(r"[A-Za-z]{2,3}(?=$|[-_])", text)
    return match.group().lower() if match else None


def split_names(text: str) -> Iterator[str]:
    """The names of a list as people write it: "A, B and C", "A; B"."""
    for name in re.split(r"\s*(?:;|\||&|\n|,|\band\b)\s*", text):
        if name.strip():
            yield name.strip()


def set_title(title: str, rule: str, body: Decoded) -> Decoded:
    """The body below its title as the first paragraph, unless it begins with it already; `rule` is how
    the title is known."""
    if not title or " ".join(body.text.split()).casefold().startswith(title.casefold()):
        claim = make_claims("title", title, rule)
        return Decoded(text=body.text, markup=settle_markup(body.markup), stated=(*claim, *body.stated))
    shift, span = len(title) + 2, Span(0, len(title))
    moved = [Furniture(span=_move(item.span, shift), rule=item.rule) for item in settle_markup(body.markup)]
    told = [
        (field, replace(claim, spans=tuple(_move(old, shift) for old in claim.spans)))
        for field, claim in body.stated
    ]
    return Decoded(
        text=f"{title}\n\n{body.text}",
        markup=(Furniture(span=span, rule="title"), *moved),
        stated=(*make_claims("title", title, rule, (span,)), *told),
    )


def _move(span: Span, shift: int) -> Span:
    return Span(span.start + shift, span.end + shift)


def settle_markup(markup: Sequence[Furniture]) -> tuple[Furniture, ...]:
    """In order and apart: of two that overlap, what begins first stays."""
    settled: list[Furniture] = []
    for item in sorted(markup, key=lambda item: (item.span.start, -item.span.end, item.rule)):
        if item.span.start < item.span.end and (not settled or settled[-1].span.end <= item.span.start):
            settled.append(item)
    return tuple(settled)
