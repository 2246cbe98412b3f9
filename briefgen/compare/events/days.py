"""Which days matter most: the ranking behind a timeline of so many dates.

What papers still tell on later days is what mattered. A day's weight is that of its events, each by
the logarithm of its weight (a hundred copies of one telling are not a hundred events), times the
number of distinct later dates of publication on which it is told again.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.compare.events.candidates import find_bounds
from briefgen.model import Event, Evidence, Published
from briefgen.text.dates import latest

AFRESH = 0.3
"""What an event weighs that nobody tells again later, where one later day of telling weighs 1."""

LATER = 1
"""Days after an event from which on telling it is telling it again."""

WIDEST = 1
"""Days that a date may leave open and still count for its last day."""

MIN_SHARE = 0.1
"""Part of the first event's weight that a further event of the day must have to be told beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day (YYYY-MM-DD) with its events, the weightiest first."""

    date: str
    weight: float
    events: tuple[Event, ...]


def rank_days(
    events: Sequence[Event], published: Sequence[Published], first: str = "", last: str = ""
) -> tuple[Day, ...]:
    """The days of the events, the weightiest first; only those from `first` to `last`, where given."""
    dates = {item.source: item.edtf for item in published}
    found: dict[str, list[tuple[float, Event]]] = defaultdict(list)
    for event in events:
        start, end = find_bounds(event.date)
        day = latest(event.date).isoformat()
        if end - start <= WIDEST and (not first or day >= first) and (not last or day <= last):
            found[day].append((_weigh(event, dates), event))
    days = []
    for day, items in found.items():
        ranked = sorted(items, key=lambda item: (-item[0], item[1].id))
        total = sum(weight for weight, _ in ranked)
        days.append(Day(date=day, weight=round(total, 4), events=tuple(event for _, event in ranked)))
    return tuple(sorted(days, key=lambda item: (-item.weight, item.date)))


def choose_sentences(day: Day, count: int) -> tuple[Evidence, ...]:
    """Up to `count` sentences to tell the day by: the best one of each event that is not slight beside
    the day's first."""
    least = MIN_SHARE * day.events[0].weight
    chosen = dict.fromkeys(event.evidence[0] for event in day.events if event.weight >= least)
    return tuple(chosen)[:count]


def _weigh(event: Event, published: Mapping[str, str]) -> float:
    last = find_bounds(event.date)[1]
    told = {published.get(item.source, "") for item in event.evidence} - {""}
    later = sum(1 for date in told if find_bounds(date)[0] > last + LATER)
    return math.log1p(event.weight) * (AFRESH + later)
