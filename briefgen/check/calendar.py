"""Dates recomputed: what a passage states, and what its words give when seen from an anchor."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from itertools import combinations

from briefgen.lexicon.tenses import may_lie_ahead
from briefgen.model import Direction
from briefgen.text.dates import (
    contains,
    describe_date,
    earliest,
    latest,
    narrow_date,
    read_dates,
    resolve_words,
)
from briefgen.text.dates_rules import find_expressions
from briefgen.text.passages import fold_space

MOST_DATES = 40
"""Dates of a statement's passages that are compared with one another."""

LONGEST_PASSAGE = 4000
"""Characters of a passage that are searched for dates; a citation is a sentence or two."""


@lru_cache(maxsize=4096)
def state_dates(text: str) -> tuple[str, ...]:
    """The absolute dates that a text states, as EDTF."""
    return tuple(edtf for _, edtf in read_dates(text[:LONGEST_PASSAGE]))


@lru_cache(maxsize=16384)
def resolve_both(words: str, anchor: str, ahead: bool) -> tuple[str, ...]:
    """The dates (EDTF) that relative words can mean, seen from an anchor: looking back, and with
    `ahead` (the sentence may tell of things to come) forward as well."""
    if not is_edtf(anchor):
        return ()
    directions: tuple[Direction, ...] = ("past", "unknown", "future") if ahead else ("past", "unknown")
    found = (resolve_words(words, anchor, direction) for direction in directions)
    return tuple(dict.fromkeys(edtf for edtf in found if edtf))


@lru_cache(maxsize=16384)
def reach_dates(text: str, anchors: tuple[str, ...], *, ahead: bool = False) -> tuple[str, ...]:
    """Every date that a text states or that its time expressions give from one of the anchors; looking
    ahead where its words do, or with `ahead` in any case."""
    found = list(state_dates(text))
    cut = text[:LONGEST_PASSAGE]
    for expression in find_expressions(cut):
        span = expression.span
        forward = ahead or may_lie_ahead(cut, span.start, span.end)
        words = fold_space(cut[span.start : span.end])
        for anchor in anchors:
            found += resolve_both(words, anchor, forward)
    return tuple(dict.fromkeys(found))


def is_edtf(text: str) -> bool:
    """Whether the text is a date that `text/dates` understands."""
    try:
        return bool(text) and earliest(text) <= latest(text)
    except ValueError:
        return False


def word_date(text: str) -> str:
    """A date slot's words: EDTF put in words; words stay."""
    try:
        return describe_date(text)
    except ValueError:
        return text


def follows(edtf: str, reached: Iterable[str]) -> bool:
    """Whether a date is borne out: reached as it is, as a coarser date that holds one reached, or as an
    interval whose two ends are, or as the days that two dates reached have in common."""
    if not is_edtf(edtf):
        return False
    dates = [item for item in dict.fromkeys(reached) if is_edtf(item)][:MOST_DATES]
    if any(item == edtf or ("/" not in edtf and contains(edtf, item)) for item in dates):
        return True
    if any(narrow_date(one, other) == edtf for one, other in combinations(dates, 2)):
        return True
    start, slash, end = edtf.partition("/")
    if not slash:
        plain = edtf.rstrip("~?%")
        return plain != edtf and follows(plain, dates)
    return all(side in ("", "..") or follows(side, dates) for side in (start, end)) and start != end


def meets(edtf: str, other: str) -> bool:
    """Whether two dates have a day in common."""
    return (
        is_edtf(edtf)
        and is_edtf(other)
        and earliest(edtf) <= latest(other)
        and earliest(other) <= latest(edtf)
    )


def date_news(published: str) -> tuple[str, ...]:
    """What a report that came out then tells as its news happened on: that day, or the day before as
    morning papers tell it; and anything that it tells happened by then."""
    if not is_edtf(published) or latest(published) == date.max or earliest(published) <= date(1, 1, 2):
        return ()
    first, last = earliest(published), latest(published)
    day_before = f"{(first - timedelta(days=1)).isoformat()}/{published}" if first == last else published
    return (published, day_before)
