"""Figures that disagree: the same thing, counted differently by different passages.

A false conflict is worse than a missed one. Two counts are held against each other only where
measure, group, rate, kind of happening, place and time agree; a source that gives both values in its
text sees no contradiction between them, so neither do we.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations, pairwise

from briefgen.compare.conflicts.binding import bind_all
from briefgen.compare.conflicts.counts import Count, read_counts
from briefgen.compare.conflicts.sameness import contradict, count_same
from briefgen.compare.conflicts.stories import NO_STORIES, Stories
from briefgen.compare.conflicts.topics import find_topic_of_counts, word_value
from briefgen.lexicon.measures import GROWING
from briefgen.model import Conflict, Evidence, Side
from briefgen.tellings import Telling
from briefgen.text.dates import earliest
from briefgen.text.passages import name_content
from briefgen.text.similarity import TextIndex

RULE = "conflict-figure"

MOST_SIDES = 6
"""Sides that a reader takes in."""

RISE = re.compile(
    r"\b(?:r[oi]se[ns]?|rising|climb(?:s|ed|ing)|increas(?:es|ed|ing)|grew|grown|grows|jump(?:s|ed)|"
    r"revis(?:es|ed)|updated|now stands|up from|mount(?:s|ed|ing)|soar(?:s|ed)) "
    r"(?:sharply |further |again )?(?:to|at|from|above|past)\b",
    re.IGNORECASE,
)
"""Words that say that a toll replaces an earlier one."""

SideKey = tuple[str, float, float | None]


def find_figure_conflicts(
    tellings: Sequence[Telling],
    index: TextIndex,
    published: Mapping[str, str],
    stories: Stories = NO_STORIES,
) -> tuple[Conflict, ...]:
    """The figures that disagree. `published` gives each source's EDTF date, "" where unknown; `stories`
    are the happenings that several sources tell of."""
    counts = [
        count
        for count in read_counts(tellings, published, stories)
        if count.measure or count.head or count.quantity.unit
    ]
    agreed = _find_agreed(counts, index)
    joined: list[tuple[int, int]] = []
    for a, b in _find_pairs(counts):
        first, second = counts[a], counts[b]
        if first.telling.at == second.telling.at or not contradict(first, second):
            continue
        if _value_pair(first, second) not in agreed and count_same(first, second, index):
            joined.append((a, b))
    conflicts = (_build([counts[i] for i in group], published) for group in _group(joined))
    return tuple(conflict for conflict in conflicts if conflict is not None)


def _find_pairs(counts: Sequence[Count]) -> list[tuple[int, int]]:
    """Pairs under one measure, unit, noun and rate: only these are compared at all."""
    buckets: dict[tuple[str, str, str, str, str], list[int]] = defaultdict(list)
    for number, count in enumerate(counts):
        noun = "" if count.measure or count.quantity.unit else count.head
        buckets[(count.measure, count.quantity.unit, noun, count.rate, count.qualifier)].append(number)
    return sorted(pair for bucket in buckets.values() for pair in combinations(bucket, 2))


def _value_pair(a: Count, b: Count) -> tuple[str, float, float]:
    low, high = sorted((a.quantity.value, b.quantity.value))
    return a.measure or a.head or a.quantity.unit, low, high


def _find_agreed(counts: Sequence[Count], index: TextIndex) -> frozenset[tuple[str, float, float]]:
    """Pairs of values that one source gives side by side in its text."""
    by_source: dict[int, list[Count]] = defaultdict(list)
    for count in counts:
        if not count.telling.headline:
            by_source[count.telling.at].append(count)
    return frozenset(
        _value_pair(a, b)
        for own in by_source.values()
        for a, b in combinations(own, 2)
        if a.measure == b.measure and contradict(a, b) and count_same(a, b, index)
    )


def _group(pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Counts that contradict one another, brought together, in order."""
    home: dict[int, int] = {}

    def find(item: int) -> int:
        while home.setdefault(item, item) != item:
            item = home[item]
        return item

    for a, b in pairs:
        home[max(find(a), find(b))] = min(find(a), find(b))
    groups: dict[int, list[int]] = defaultdict(list)
    for item in sorted(home):
        groups[find(item)].append(item)
    return [groups[root] for root in sorted(groups)]


def _side_key(count: Count) -> SideKey:
    """What two counts share that give one value: "at least six" and "six" are one, "more than 100,000"
    and "100,000" are not."""
    comparator = count.quantity.comparator
    kind = "=" if comparator in (">=", "<=") else comparator
    return kind, count.quantity.value, count.quantity.high


def _build(counts: list[Count], published: Mapping[str, str]) -> Conflict | None:
    sides: dict[SideKey, list[Count]] = defaultdict(list)
    for count in counts:
        sides[_side_key(count)].append(count)
    ordered = sorted(sides.values(), key=lambda side: (side[0].low, side[0].high))
    superseded = _is_superseded(ordered, published)
    origins = {count.telling.origin for count in counts}
    if len(ordered) < 2 or (len(origins) < 2 and not superseded):
        return None
    if superseded:
        ordered.reverse()
    ordered = _keep(ordered, superseded)
    topic, topic_evidence = find_topic_of_counts([count for side in ordered for count in side], RULE)
    built = tuple(Side(value=word_value(_best(side)), evidence=_collect(side)) for side in ordered)
    return Conflict(
        id=name_content("conflict", built[0].evidence[0]),
        kind="figure",
        topic=topic,
        topic_evidence=topic_evidence,
        resolution="superseded" if superseded else "open",
        sides=built,
    )


def _keep(sides: list[list[Count]], superseded: bool) -> list[list[Count]]:
    """Not more sides than a reader takes in: the newest of a rising toll, else those of most origins."""
    if len(sides) <= MOST_SIDES or superseded:
        return sides[:MOST_SIDES]
    ranked = sorted(
        range(len(sides)), key=lambda number: (-len({c.telling.origin for c in sides[number]}), number)
    )
    return [sides[number] for number in sorted(ranked[:MOST_SIDES])]


def _best(side: Sequence[Count]) -> Count:
    """The count whose words say most: those with a noun, in a text rather than a headline."""
    return min(
        side,
        key=lambda count: (count.telling.headline, count.quantity.measured is None, count.telling.number),
    )


def _collect(side: Sequence[Count]) -> tuple[Evidence, ...]:
    return bind_all((_best(side), *side), RULE)


def _is_superseded(sides: Sequence[Sequence[Count]], published: Mapping[str, str]) -> bool:
    """Whether the highest figure updates the others: it says so, or came out later than each. A toll is
    updated, too, by what came out on the days of a lower one; "at least" so many were those so far."""
    highest = sides[-1]
    if highest[0].rate:
        return False
    grows = highest[0].measure in GROWING
    if grows and any(RISE.search(count.telling.text) for count in highest):
        return True
    dates = [
        [earliest(published[c.telling.source.id]) for c in side if published.get(c.telling.source.id)]
        for side in sides
    ]
    if not all(dates):
        return False
    if all(max(lower) < min(upper) for lower, upper in pairwise(dates)):
        return True
    if not grows:
        return False
    if all(_are_floors(lower) for lower in sides[:-1]) and min(map(min, dates[:-1])) <= max(dates[-1]):
        return True
    return _rise(dates)


def _are_floors(side: Sequence[Count]) -> bool:
    """Whether a lower figure was given as the least so far."""
    return all(count.quantity.comparator in (">=", ">") for count in side)


def _rise(dates: Sequence[Sequence[date]]) -> bool:
    """Whether no figure came out before a lower one did, nor was given up for one, and the highest came
    later than the lowest."""
    steady = all(min(low) <= min(high) and max(low) <= max(high) for low, high in pairwise(dates))
    return steady and min(dates[0]) < min(dates[-1])
