"""How much of one text stands in another: counted alike where sources are compared and where it is proved.

Containment in runs of words, after Lyon, Malcolm and Dickerson, "Detecting short passages of similar
text in large document collections" (EMNLP 2001), with longer runs, since newspapers quote.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz import fuzz

from briefgen.model import Source, Span
from briefgen.text.passages import count_words, find_words, fold_space
from briefgen.text.similarity import fold_word

RUN = 8
"""Words in a row that make text shared."""

SAME_TEXT = 85.0
"""Likeness of letters in per cent (normalised indel distance) from which on two sentences are one text."""

LEAST_OWN = 6
"""Words outside of quotations that a sentence must have to be known as another's copy."""

_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]?")


def fold_words(source: Source, span: Span) -> tuple[str, ...]:
    """The words of a span as copies are compared: without case, stops, hyphens and furniture."""
    hidden = [item.span for item in source.furniture if item.span.overlaps(span)]
    words = find_words(source.text[span.start : span.end], span.start)
    shown = (word for word in words if not any(item.overlaps(word) for item in hidden))
    return tuple(_fold(source.text[word.start : word.end]) for word in shown)


def measure_reuse(a: Source, b: Source) -> float:
    """The share (0–1) of the shorter source's words, furniture apart, that stand in the other in runs of
    RUN."""
    short, other = sorted((_fold_whole(item) for item in (a, b)), key=len)
    known = _know_runs(other)
    shared: set[int] = set()
    for at, run in enumerate(find_runs(short)):
        if run in known:
            shared.update(range(at, at + RUN))
    return len(shared) / max(1, len(short))


def find_runs(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Every run of RUN words, in order."""
    return tuple(words[at : at + RUN] for at in range(len(words) - RUN + 1))


@lru_cache(maxsize=64)
def _fold_whole(source: Source) -> tuple[str, ...]:
    """The words of a whole source: kept, since one that many copy is measured against each of them."""
    return fold_words(source, Span(0, len(source.text)))


@lru_cache(maxsize=16)
def _know_runs(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(find_runs(words))


@cache
def _fold(word: str) -> str:
    return fold_word(word)


def is_same_text(one: str, other: str) -> bool:
    """Whether two passages word it alike outside of what they quote: a copy, whoever is credited."""
    mine, theirs = _read_own(one), _read_own(other)
    if mine is None or theirs is None:
        return False
    return fuzz.ratio(mine, theirs, score_cutoff=SAME_TEXT) >= SAME_TEXT


@lru_cache(maxsize=4096)
def _read_own(text: str) -> str | None:
    """A passage without what it quotes and without case, None where that leaves too few words. Kept, since
    each passage of a group is held against all the others."""
    own = _QUOTED.sub(" ", fold_space(text))
    return own.casefold() if count_words(own) >= LEAST_OWN else None
