"""Which days matter most: the ranking behind a timeline of so many dates.

What papers still name on later days is what mattered (Kessler et al., "Finding Salient Dates for Building
Thematic Timelines", ACL 2012; Tran et al., "Joint Graphical Models for Date Selection in Timeline
Summarization", ACL 2015). A day's weight is

    (FIRST_HAND + later) / sqrt(CHANCES + after) * log(1 + naming)

later: distinct days of publication, more than LATER days after it, on which a sentence names the day; days
and not articles, since one day's papers copy one another. after: articles that came out after the day; all
articles for a day still to come, which each of them could announce. A day near the end of the sources has
had few chances to be named again, and would lose to every early one; the root and not the number itself,
since the past is named less the longer it is past (Au Yeung and Jatowt, "Studying How the Past is
Remembered", CIKM 2011). naming: origins that name the day, each once for a day of publication, so that a wire
story counts once in however many papers; by its logarithm, since a hundred are not a hundred times one.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from briefgen.model import Published
from briefgen.tellings import Telling
from briefgen.text.dates import earliest, latest

FIRST_HAND = 2.0
"""Days of telling that the reports of the day itself are worth: what a day has that no later one names."""

CHANCES = 3.0
"""Articles added to those that came out after a day: where hardly any did, nothing shows that it lasts."""

LATER = 1
"""Days after which naming a day is telling it again: morning papers report the day before."""

LEAD_SENTENCES = 5
"""Sentences from an article's head that may tell its day without naming it: what came before is told below
(five as in Gholipour Ghalandari and Ifrim 2020)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day (YYYY-MM-DD), its weight, and the sentences that may tell it, in order: `announced` by naming it
    before, `told` by naming it then or at the head of an article of that day or the next, `retold` by naming
    it later. Who names it in an article without a date tells it."""

    date: str
    weight: float
    announced: tuple[Telling, ...]
    told: tuple[Telling, ...]
    retold: tuple[Telling, ...]


@dataclass(slots=True)
class _Record:
    """What the articles hold of one day, while they are read."""

    announced: list[Telling] = field(default_factory=list)
    told: list[Telling] = field(default_factory=list)
    retold: list[Telling] = field(default_factory=list)
    later: set[date] = field(default_factory=set)
    naming: set[tuple[str, str]] = field(default_factory=set)


def rank_days(
    tellings: Sequence[Telling], published: Sequence[Published], first: str = "", last: str = ""
) -> tuple[Day, ...]:
    """The days that some sentence names, the weightiest first, of equals the earliest; only those from
    `first` to `last` (YYYY-MM-DD, both included), where given."""
    issued = {item.source: item.edtf for item in published if item.edtf}
    records: dict[date, _Record] = defaultdict(_Record)
    for telling in tellings:
        if not telling.headline:
            _enter(telling, issued.get(telling.source.id, ""), records)
    issues = sorted(earliest(edtf) for edtf in issued.values())
    days = [
        Day(
            date=day.isoformat(),
            weight=round(_weigh(record, _count_after(day, issues)), 4),
            announced=tuple(record.announced),
            told=tuple(record.told),
            retold=tuple(record.retold),
        )
        for day, record in records.items()
        if record.naming and (not first or day.isoformat() >= first) and (not last or day.isoformat() <= last)
    ]
    return tuple(sorted(days, key=lambda item: (-item.weight, item.date)))


def _enter(telling: Telling, issued: str, records: Mapping[date, _Record]) -> None:
    """Enters a sentence under each day that it names or may tell. `issued` is its article's EDTF date."""
    named = _find_days(telling)
    for day in named:
        record = records[day]
        record.naming.add((telling.origin, issued))
        if issued and earliest(issued) > day + timedelta(days=LATER):
            record.later.add(earliest(issued))
            record.retold.append(telling)
        elif issued and latest(issued) < day:
            record.announced.append(telling)
        else:
            record.told.append(telling)
    if not issued or earliest(issued) != latest(issued) or telling.order >= LEAD_SENTENCES:
        return
    for back in range(LATER + 1):
        day = earliest(issued) - timedelta(days=back)
        if day not in named:
            records[day].told.append(telling)


def _find_days(telling: Telling) -> tuple[date, ...]:
    """The single days that the sentence names, each once, in order."""
    dated = [item.edtf for item in telling.times if item.timex.type in ("DATE", "TIME") and item.edtf]
    return tuple(dict.fromkeys(earliest(edtf) for edtf in dated if earliest(edtf) == latest(edtf)))


def _count_after(day: date, issues: Sequence[date]) -> int:
    """How many of the articles, in the order in which they came out, did so after the day; all of them for a
    day to come."""
    if issues and day > issues[-1]:
        return len(issues)
    return len(issues) - bisect_right(issues, day)


def _weigh(record: _Record, after: int) -> float:
    lasting = (FIRST_HAND + len(record.later)) / math.sqrt(CHANCES + after)
    return lasting * math.log1p(len(record.naming))
