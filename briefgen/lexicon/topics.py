"""Themes of news, for the headings of the background: a label, and the words that show it.

A word that ends in "*" stands for all words that begin so. `strong` words show the theme by
themselves; `weak` ones add to it. A text's theme is the one with the most weight; where two are even,
the row that stands first, so the narrower themes stand before the wider ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefgen.lexicon.topics_rows import ROWS
from briefgen.model import Span

STRONG = 2.0
WEAK = 1.0

LEAST = 2.0
"""Weight from which a text has a theme at all."""


COMMON = 0.25
"""What a theme that the whole brief is about counts for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicRow:
    label: str
    strong: str
    weak: str
    example: str
    counter: str


TOPICS: tuple[TopicRow, ...] = tuple(
    TopicRow(label=label, strong=strong, weak=weak, example=example, counter=counter)
    for label, strong, weak, example, counter in ROWS
)

LABELS: tuple[str, ...] = tuple(row.label for row in TOPICS)


def find_topic(text: str, common: frozenset[str] = frozenset()) -> tuple[str, Span] | None:
    """(label, where its strongest trigger stands) of the theme of `text`, None where it shows none.

    `common` are labels that nearly all texts of the brief show: they tell nothing apart, so that any
    other theme goes before them.
    """
    best: tuple[float, int, Span] | None = None
    for order, row in enumerate(TOPICS):
        triggers = list(_find_triggers(row.label, text))
        words = {_fold(text, span): weight for span, weight in triggers}
        score = sum(words.values())
        enough = score >= LEAST
        score = score * COMMON if row.label in common else score
        if enough and (best is None or score > best[0]):
            strongest = max(triggers, key=lambda trigger: (trigger[1], -trigger[0].start))
            best = (score, order, strongest[0])
    return (TOPICS[best[1]].label, best[2]) if best else None


def label_topic(text: str, common: frozenset[str] = frozenset()) -> tuple[str, str] | None:
    """(label, the trigger as it stands in `text`), None where it shows no theme."""
    found = find_topic(text, common)
    return (found[0], text[found[1].start : found[1].end]) if found else None


def rate_topics(text: str) -> dict[str, float]:
    """Label -> weight, for the themes that `text` shows, in the table's order."""
    rated = {}
    for row in TOPICS:
        words = {_fold(text, span): weight for span, weight in _find_triggers(row.label, text)}
        if words:
            rated[row.label] = sum(words.values())
    return rated


def triggers_topic(label: str, words: str) -> bool:
    """Whether `words` hold a trigger of the theme `label`: what the checker asks. False for no label."""
    return label in _patterns() and next(_find_triggers(label, words), None) is not None


def _fold(text: str, span: Span) -> str:
    """Words that count once: "trade" and "trading" are two triggers, "trade" twice is one."""
    return text[span.start : span.end].lower()


def _find_triggers(label: str, text: str) -> Iterator[tuple[Span, float]]:
    strong, weak = _patterns()[label]
    for pattern, weight in ((strong, STRONG), (weak, WEAK)):
        if pattern is not None:
            for match in pattern.finditer(text):
                yield Span(match.start(), match.end()), weight


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str] | None, re.Pattern[str] | None]]:
    return {row.label: (_compile(row.strong), _compile(row.weak)) for row in TOPICS}


def _compile(words: str) -> re.Pattern[str] | None:
    """Words are set apart by a comma and a space, so that one may be a phrase; a regular expression
    stands as `/…/`."""
    parts = []
    for entry in (item.strip() for item in words.split(", ")):
        if entry.startswith("/"):
            parts.append(entry.strip("/"))
        elif entry:
            stem = re.escape(entry.rstrip("*")).replace(r"\ ", r"[\s-]")
            parts.append(rf"\b{stem}\w*" if entry.endswith("*") else rf"\b{stem}(?:s|es|’s|'s)?\b")
    return re.compile("|".join(parts), re.IGNORECASE) if parts else None
