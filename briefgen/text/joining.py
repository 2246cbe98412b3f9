"""How the parts of a statement are set side by side: one rule for pages, exports and the checker."""

from __future__ import annotations

from collections.abc import Iterable

CLOSING = frozenset(",.;:!?)]’”'")
"""No space stands before a part that begins with one of these."""

OPENING = frozenset("([“‘")
"""No space stands after a part that ends in one of these."""


def join_parts(texts: Iterable[str]) -> str:
    """The shown texts of a statement's parts as one line; empty ones leave no trace.

    One space stands between two parts, none before closing and none after opening punctuation.
    """
    joined = ""
    for text in texts:
        if not text:
            continue
        joined += needs_space(joined, text) * " " + text
    return joined


def needs_space(before: str, after: str) -> bool:
    """Whether a space stands between what is written so far and the next part."""
    return bool(before and after) and before[-1] not in OPENING and after[0] not in CLOSING
