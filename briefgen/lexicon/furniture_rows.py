"""The form of a furniture row."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Scope = Literal["line", "head", "tail", "sentence", "opening", "closing", "inline"]
"""Where a row's pattern is tried.

`line`: it is a whole paragraph. `head`: a whole paragraph before the article's first. `tail`: a whole
paragraph after its last. `sentence`: a whole sentence. `opening`, `closing`: the beginning or end of a
paragraph. `inline`: anywhere.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class FurnitureRow:
    """`most` is the greatest number of words that the row may mark (it guards against runaways)."""

    name: str
    scope: Scope
    pattern: re.Pattern[str]
    most: int
    examples: tuple[str, ...]
    counters: tuple[str, ...]


def make_row(
    name: str,
    scope: Scope,
    pattern: str,
    examples: tuple[str, ...],
    counters: tuple[str, ...],
    most: int = 60,
) -> FurnitureRow:
    """A row whose pattern minds no case, except inside `(?-i:…)`."""
    compiled = re.compile(pattern, re.IGNORECASE)
    return FurnitureRow(
        name=name, scope=scope, pattern=compiled, most=most, examples=examples, counters=counters
    )
