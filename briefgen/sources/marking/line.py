"""A paragraph while it is being judged, and the rows that it is tried on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import get_args

from briefgen.lexicon.abbreviations import ALWAYS_BEFORE_A_NAME
from briefgen.lexicon.furniture import FURNITURE, FurnitureRow, Scope
from briefgen.model import Span
from briefgen.text.passages import count_words

MIN_BODY_WORDS = 9
"""A line with fewer words does not show by itself that the article has begun."""

SURE_BODY_WORDS = 40
"""A line with as many is running text even where no stop closes it."""

LONGEST_ABBREVIATION = 12
"""Characters that are looked at before a stop."""

_ENDED = re.compile(r"[.!?…][\"”’')\]»]*$")
_BREAK = re.compile(r"(?<=[.!?…])[\"”’')\]»]*\s+(?=[\"“‘'(\[«]?[A-ZÀ-Þ0-9©])")
_CLOSERS = re.compile(r"[\"”’')\]»]*")
_WORD = re.compile(r"\w+")
_ABBREVIATED = re.compile(r"(?:^|[\s(\"“‘'])(\w+)\.$")

_ROWS: Mapping[Scope, tuple[FurnitureRow, ...]] = {
    scope: tuple(row for row in FURNITURE if row.scope == scope) for scope in get_args(Scope)
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paragraph; `rule` is what marks the whole of it, "" for none."""

    span: Span
    text: str
    rule: str = ""

    def marked(self, rule: str) -> Line:
        """The line with that rule."""
        return replace(self, rule=rule)

    @property
    def ended(self) -> bool:
        """Whether it closes as a sentence does."""
        return bool(_ENDED.search(self.text))

    @property
    def body(self) -> bool:
        """Whether it is surely running text."""
        words = count_words(self.text)
        closed = self.ended and not self.text.endswith(("...", "…"))
        return not self.rule and (words >= SURE_BODY_WORDS or (words >= MIN_BODY_WORDS and closed))


def find_rows(*scopes: Scope) -> Iterator[FurnitureRow]:
    """The rows of these scopes, in the table's order."""
    for scope in scopes:
        yield from _ROWS[scope]


def find_sentences(text: str) -> Iterator[Span]:
    """Sentences of a paragraph, well enough to judge them: abbreviations before names do not end one."""
    start = 0
    for match in _BREAK.finditer(text):
        word = _ABBREVIATED.search(text[max(start, match.start() - LONGEST_ABBREVIATION) : match.start()])
        if word and (word[1].lower() in ALWAYS_BEFORE_A_NAME or (len(word[1]) == 1 and word[1].isupper())):
            continue
        closers = _CLOSERS.match(match.group())
        end = match.start() + (closers.end() if closers else 0)
        yield Span(start, end)
        start = match.end()
    if start < len(text):
        yield Span(start, len(text))


def fold_words(text: str) -> list[str]:
    """The words of a headline without case and signs, for comparison."""
    return _WORD.findall(text.casefold())
