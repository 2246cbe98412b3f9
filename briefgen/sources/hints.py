"""Whose page it is, where no line says so: hints that must all name the same outlet (basis inferred)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefgen.lexicon.agencies import OUTLETS, name_agency, name_publisher
from briefgen.lexicon.publishers import CREDITS, HINTS, OTHERS, PRODUCTS, SHORT_LINKS, HintRow
from briefgen.model import Claim, Furniture, Span


def find_publisher(text: str, furniture: Sequence[Furniture]) -> Claim | None:
    """The outlet that all hints of a page name, with the words of the first of them; None where there is
    no hint, or where they do not agree."""
    found: list[tuple[str, str, Span]] = []
    for row in HINTS:
        own = list(_find(row, text, furniture))
        if len({words for _, _, words in own}) >= row.hits:
            found += [(name, row.name, span) for name, span, _ in own]
    if len({name for name, _, _ in found}) != 1:
        return None
    name, rule, span = found[0]
    return Claim(value=name, basis="inferred", rule=rule, spans=(span,))


def _find(row: HintRow, text: str, furniture: Sequence[Furniture]) -> Iterator[tuple[str, Span, str]]:
    """(outlet, where it is named, the hint's words or whom it credits) of every hint of a row."""
    for start, end in _list_places(row, text, furniture):
        for match in row.pattern.finditer(text, start, end):
            parts = match.groupdict()
            group = next(key for key in ("name", "domain", "page", "app", "other") if parts.get(key))
            name = SHORT_LINKS[parts[group]] if group == "domain" else _name(parts[group])
            agency = row.where == "article" and name_agency(name) is not None
            if name in OUTLETS and not agency:
                words = parts.get("who") or parts.get("by") or match.group()
                yield name, Span(match.start(group), match.end(group)), words


def _list_places(row: HintRow, text: str, furniture: Sequence[Furniture]) -> Iterator[tuple[int, int]]:
    if row.where != "article":
        for item in furniture:
            credit = item.rule in CREDITS
            if item.rule not in OTHERS and (credit or row.where == "page"):
                yield item.span.start, item.span.end
        return
    start = 0
    for item in furniture:
        yield start, item.span.start
        start = item.span.end
    yield start, len(text)


def _name(words: str) -> str:
    name = re.sub(r"\s+", " ", words)
    return PRODUCTS.get(name.casefold()) or name_publisher(name)
