"""Random and made-up entries of a timeline."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from briefgen.model import EventStatus
from briefgen.pictures.timeline import TimelineEntry
from briefgen.text.dates import earliest, latest

STATUSES: tuple[EventStatus, ...] = ("happened", "planned", "alleged", "denied")

days = st.dates(min_value=date(1750, 1, 1), max_value=date(2090, 12, 31)).map(date.isoformat)
near = st.dates(min_value=date(2024, 1, 1), max_value=date(2024, 3, 31)).map(date.isoformat)
months = days.map(lambda day: day[:7])
years = days.map(lambda day: day[:4])
seasons = st.tuples(years, st.sampled_from(("21", "22", "23", "24"))).map("-".join)
rough = st.tuples(st.one_of(years, months), st.sampled_from("~?%")).map("".join)
spread = years.map(lambda year: f"{year[:3]}X") | years.map(lambda year: f"{year[:2]}XX")
single = st.one_of(near, days, months, years, seasons, rough, spread)


def _join(ends: tuple[str, str]) -> str:
    first, last = sorted(ends, key=lambda item: (earliest(item), latest(item)))
    return f"{first}/{last}" if latest(first) < earliest(last) else first


intervals = st.tuples(st.one_of(near, months, years), st.one_of(near, months, years)).map(_join)
opened = single.map(lambda day: f"{day}/..") | single.map(lambda day: f"../{day}")
dates = st.one_of(single, single, intervals, opened)

names = st.lists(
    st.text(
        alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn")),
        min_size=1,
        max_size=45,
    )
    .map(str.strip)
    .filter(bool),
    max_size=5,
    unique=True,
).map(tuple)

entries = st.builds(
    TimelineEntry,
    statement=st.integers(0, 16**8 - 1).map(lambda number: f"s-{number:08x}"),
    date=dates,
    status=st.sampled_from(STATUSES),
    names=names,
    origins=st.integers(1, 12),
)
