"""Time on a line: extents of imprecise dates, stretches between breaks, positions, ticks.

Time in which nothing begins or ends is left out where it would take up much of the line, and the line
is then drawn broken. Each stretch has a scale of its own, which its ticks tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from briefgen.text.dates import earliest, latest

EMPTY = 0.3
"""Share of a stretch that an empty time must take up to be left out."""

FEW = 10
"""Up to so many dates EMPTY holds; with more of them a shorter time is left out, for they crowd elsewhere."""

ALONE = 12
"""How many times as long as two dates together the time between them must be to be left out."""

MANY = 5
"""From so many dates on, an interval of more than half of a stretch counts by its two ends alone: it
would keep the line from being broken anywhere."""

DAYS_OF_MONTH, DAYS_OF_YEAR = 30.44, 365.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """Days that a date allows, as ordinals: from `start` up to and without `end`. An interval begins
    before `opening` and ends from `closing` on; any other date takes up all its days."""

    start: int
    end: int
    opening: int
    closing: int
    open_start: bool = False
    open_end: bool = False

    @property
    def is_day(self) -> bool:
        return self.end - self.start == 1 and not self.open_start and not self.open_end


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A part of the line without a break: days, and where they lie in units."""

    start: int
    end: int
    top: float
    bottom: float

    def place(self, day: float) -> float:
        return self.top + (self.bottom - self.top) * (day - self.start) / (self.end - self.start)


def read_extent(edtf: str) -> Extent:
    """The days of an EDTF date; an open end is as long as what is known of the date. Raises ValueError."""
    start, slash, end = edtf.partition("/")
    open_start, open_end = start in ("", ".."), bool(slash) and end in ("", "..")
    known = end if open_start else start if open_end else edtf
    first, _, last = known.partition("/")
    bounds = earliest(known).toordinal(), latest(known).toordinal() + 1
    return Extent(
        start=bounds[0],
        end=bounds[1],
        opening=latest(first).toordinal() + 1,
        closing=earliest(last or first).toordinal(),
        open_start=open_start,
        open_end=open_end,
    )


def find_stretches(extents: Sequence[Extent], empty: float = EMPTY) -> tuple[tuple[int, int], ...]:
    """First day and day after the last of each stretch, in order. Empty for no extents. `empty` is the
    share of a stretch from which an empty time is left out."""
    spans = {(item.start, item.end, item.opening, item.closing) for item in extents}
    return tuple(_split(sorted(spans), empty)) if spans else ()


_Span = tuple[int, int, int, int]


def _split(spans: Sequence[_Span], empty: float) -> Iterator[tuple[int, int]]:
    first, last = spans[0][0], max(span[1] for span in spans)
    gap = max(_find_gaps(spans, last - first), key=lambda item: item[1] - item[0], default=(0, 0))
    held = last - first - (gap[1] - gap[0])
    share = empty * min(1.0, FEW / len(spans))
    if gap[1] - gap[0] <= (held * ALONE if len(spans) < 3 else (last - first) * share):
        yield first, last
        return
    for low, high in ((first, gap[0]), (gap[1], last)):
        part = {
            (
                max(span[0], low),
                min(span[1], high),
                min(max(span[2], low), high),
                min(max(span[3], low), high),
            )
            for span in spans
            if span[0] < high and span[1] > low
        }
        yield from _split(sorted(part), empty)


def _find_gaps(spans: Sequence[_Span], whole: int) -> Iterator[tuple[int, int]]:
    """Times in which nothing begins or ends, each up to where something begins."""
    taken = []
    for start, end, opening, closing in spans:
        passing = len(spans) >= MANY and end - start > whole / 2
        taken += [(start, opening), (closing, end)] if passing else [(start, end)]
    taken.sort()
    starts, reached = {span[0] for span in spans}, taken[0][1]
    for start, end in taken:
        if start > reached and start in starts:
            yield reached, start
        reached = max(reached, end)


def place_day(stretches: Sequence[Stretch], day: float) -> float:
    """Where a day lies; within a break, the nearer end of the line."""
    for stretch in stretches:
        if day <= stretch.end:
            return stretch.place(max(day, stretch.start))
    return stretches[-1].bottom


def place_start(stretches: Sequence[Stretch], day: int) -> float:
    """Where a day begins: after a break, not before it."""
    stretch = next((item for item in stretches if day < item.end), stretches[-1])
    return stretch.place(max(day, stretch.start))


# --- ticks ----------------------------------------------------------------------

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """Where a unit of time begins. `words` name it within its year; the first one of a line, and the
    first of another year, needs the year as well."""

    day: int
    words: str

    @property
    def year(self) -> int:
        return date.fromordinal(self.day).year

    def name(self, year: int) -> str:
        """Its words where the tick before it was of this year."""
        return self.words if self.words and year == self.year else f"{self.words} {self.year}".strip()


def find_ticks(start: int, end: int) -> tuple[Tick, ...]:
    """The beginnings of years, months or days in a stretch, about ten at most."""
    days = end - start
    steps = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
    if days > 3 * DAYS_OF_YEAR:
        step = next(step for step in steps if days / (step * DAYS_OF_YEAR) <= 10)
        return _name_ticks(_year_starts(start, end, step), "")
    if days > 75:
        return _name_ticks(_month_starts(start, end, 1 if days <= 370 else 3), "{month}")
    step = next(step for step in steps if days / step <= 10)
    return _name_ticks(range(start, end, step), "{day} {month}")


def _year_starts(start: int, end: int, step: int) -> list[int]:
    first, last = date.fromordinal(start).year, date.fromordinal(end - 1).year
    years = (date(year, 1, 1).toordinal() for year in range(first, last + 1) if year % step == 0)
    return [day for day in years if start <= day < end]


def _month_starts(start: int, end: int, step: int) -> list[int]:
    first, last = date.fromordinal(start), date.fromordinal(end - 1)
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    days = (date(month // 12, month % 12 + 1, 1).toordinal() for month in months if month % step == 0)
    return [day for day in days if start <= day < end]


def _name_ticks(days: Iterable[int], form: str) -> tuple[Tick, ...]:
    dates = ((day, date.fromordinal(day)) for day in days)
    return tuple(
        Tick(day=day, words=form.format(day=at.day, month=_MONTHS[at.month - 1])) for day, at in dates
    )


def describe_gap(days: int) -> tuple[str, int]:
    """A time in whole units, the largest of which there are two: ("years", 3)."""
    for unit, length in (("years", DAYS_OF_YEAR), ("months", DAYS_OF_MONTH)):
        if days >= 2 * length:
            return unit, int(days / length)
    return "days", days
