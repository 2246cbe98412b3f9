"""Time on a line: extents, breaks, positions, ticks."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.pictures.scale import (
    Stretch,
    describe_gap,
    find_stretches,
    find_ticks,
    place_day,
    place_start,
    read_extent,
)
from tests.pictures.entries import dates


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


@pytest.mark.parametrize(
    ("edtf", "start", "end", "opened"),
    [
        ("2024-03-12", "2024-03-12", "2024-03-13", ""),
        ("2024-02", "2024-02-01", "2024-03-01", ""),
        ("2019", "2019-01-01", "2020-01-01", ""),
        ("2024-22", "2024-06-01", "2024-09-01", ""),
        ("198X", "1980-01-01", "1990-01-01", ""),
        ("2012~", "2012-01-01", "2013-01-01", ""),
        ("2023-11/2024-06", "2023-11-01", "2024-07-01", ""),
        ("2023-11/..", "2023-11-01", "2023-12-01", "end"),
        ("../1974", "1974-01-01", "1975-01-01", "start"),
    ],
)
def test_extents(edtf: str, start: str, end: str, opened: str) -> None:
    extent = read_extent(edtf)
    assert (extent.start, extent.end) == (day(start), day(end))
    assert (extent.open_start, extent.open_end) == (opened == "start", opened == "end")


STRETCHES = [
    ("nothing", [], []),
    ("one day", ["2024-03-12"], [("2024-03-12", "2024-03-13")]),
    ("two days", ["2024-03-12", "2024-03-14"], [("2024-03-12", "2024-03-15")]),
    ("a week", [f"2024-03-{at:02}" for at in range(1, 8)], [("2024-03-01", "2024-03-08")]),
    (
        "years apart",
        ["2019-05", "2023-11-02", "2023-11-04"],
        [("2019-05-01", "2019-06-01"), ("2023-11-02", "2023-11-05")],
    ),
    ("a year that holds the days", ["2024", "2024-03-12", "2024-03-14"], [("2024-01-01", "2025-01-01")]),
    (
        "an interval that passes through",
        ["1984/2018-01-01", "2017-12-30", "2017-12-31", "2018-01-01", "2018-01-02"],
        [("1984-01-01", "1985-01-01"), ("2017-12-30", "2018-01-03")],
    ),
    ("an interval among few", ["1984/2018", "2017-12-30", "2018-01-02"], [("1984-01-01", "2019-01-01")]),
]


@pytest.mark.parametrize(
    ("edtfs", "stretches"), [row[1:] for row in STRETCHES], ids=[row[0] for row in STRETCHES]
)
def test_stretches(edtfs: list[str], stretches: list[tuple[str, str]]) -> None:
    found = find_stretches([read_extent(edtf) for edtf in edtfs])
    assert found == tuple((day(start), day(end)) for start, end in stretches)


@given(st.lists(dates, min_size=1, max_size=30))
def test_every_date_begins_in_a_stretch_and_stretches_are_apart(edtfs: list[str]) -> None:
    extents = [read_extent(edtf) for edtf in edtfs]
    found = find_stretches(extents)
    assert all(start < end for start, end in found)
    assert all(before[1] < after[0] for before, after in pairwise(found))
    for extent in extents:
        assert any(start <= extent.start < end for start, end in found)


@given(st.lists(dates, min_size=1, max_size=20), st.lists(st.integers(700_000, 750_000), min_size=2))
def test_later_is_never_higher(edtfs: list[str], days: list[int]) -> None:
    top, placed = 0.0, []
    for start, end in find_stretches([read_extent(edtf) for edtf in edtfs]):
        placed.append(Stretch(start=start, end=end, top=top, bottom=top + 40))
        top += 60
    for place in (place_day, place_start):
        places = [place(placed, at) for at in sorted(days)]
        assert places == sorted(places)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2024-03-12", "2024-03-13", ["12 Mar 2024"]),
        ("2023-12-30", "2024-01-02", ["30 Dec 2023", "31 Dec", "1 Jan 2024"]),
        ("2023-11-01", "2024-02-01", ["Nov 2023", "Dec", "Jan 2024"]),
        ("2015-01-01", "2018-06-01", ["2015", "2016", "2017", "2018"]),
        (
            "1801-01-01",
            "1990-01-01",
            ["1820", "1840", "1860", "1880", "1900", "1920", "1940", "1960", "1980"],
        ),
    ],
)
def test_ticks(start: str, end: str, words: list[str]) -> None:
    named, year = [], 0
    for tick in find_ticks(day(start), day(end)):
        named.append(tick.name(year))
        year = tick.year
    assert named == words


@pytest.mark.parametrize(
    ("days", "gap"),
    [(1, ("days", 1)), (60, ("days", 60)), (61, ("months", 2)), (730, ("months", 23)), (731, ("years", 2))],
)
def test_gaps_are_never_overstated(days: int, gap: tuple[str, int]) -> None:
    assert describe_gap(days) == gap
