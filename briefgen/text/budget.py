"""How many words of a source may be shown. Used where passages are chosen and where they are proved."""

from __future__ import annotations

from briefgen.model import Source
from briefgen.text.passages import count_words

SHARE = 0.5
"""Part of an article that may be shown."""

FEWEST = 60
"""Words that may be shown of the shortest article."""

MOST = 500
"""Words that may be shown of the longest article."""

OPEN_LICENCES = ("cc0", "cc-by", "cc by", "creative commons attribution", "public domain", "odc-by", "ogl")
"""Beginnings of the names of licences that allow showing all (lower case)."""

CLOSED_TERMS = ("nc", "nd", "noncommercial", "noderivatives")
"""Terms that take the freedom to excerpt at will back again."""


def budget_of(source: Source) -> int | None:
    """Words of `source` that may be shown in all, None where its licence sets no limit."""
    if source.licence is not None and is_open(source.licence.value):
        return None
    if source.excerpt is not None:
        return source.excerpt
    return max(FEWEST, min(MOST, int(count_words(source.text) * SHARE)))


def is_open(licence: str) -> bool:
    """Whether a licence of this name lets anybody show the whole text."""
    name = licence.casefold()
    terms = set(name.replace("-", " ").split())
    return name.startswith(OPEN_LICENCES) and not terms.intersection(CLOSED_TERMS)
