"""Dates: EDTF bounds and words, dates read from text, relative words resolved."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.dates import (
    contains,
    describe_date,
    earliest,
    latest,
    narrow_date,
    read_dates,
    resolve_words,
    span_days,
)
from briefgen.text.dates_calendar import easter, feast_day, value_to_edtf

DESCRIBED = (
    ("2024-01-30", "30 January 2024"),
    ("2023-11", "November 2023"),
    ("2019", "2019"),
    ("2019-09/2019-12", "late 2019"),
    ("2019-01/2019-04", "early 2019"),
    ("2019-05/2019-08", "mid-2019"),
    ("2024-01-21/2024-01-31", "late January 2024"),
    ("2024-02-21/2024-02-29", "late February 2024"),
    ("2024-01-30/2024-01-31", "30–31 January 2024"),
    ("2024-01-30/2024-02-02", "between 30 January and 2 February 2024"),
    ("2023-11/2024-06", "between November 2023 and June 2024"),
    ("2024-06/2024-12", "between June and December 2024"),
    ("2019/2021", "between 2019 and 2021"),
    ("2024-06/..", "June 2024 or later"),
    ("../2024-06", "June 2024 or earlier"),
    ("198X", "the 1980s"),
    ("19XX", "the 20th century"),
    ("2019~", "about 2019"),
    ("2024-22", "summer 2024"),
    ("", "undated"),
)


@pytest.mark.parametrize(("edtf", "words"), DESCRIBED)
def test_describe(edtf: str, words: str) -> None:
    assert describe_date(edtf) == words


@pytest.mark.parametrize("text", ["soon", "2024-1-3", "30 January", "2024-13-01", "2024-02-30"])
def test_no_edtf(text: str) -> None:
    with pytest.raises(ValueError):
        earliest(text)


BOUNDS = (
    ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
    ("2019", date(2019, 1, 1), date(2019, 12, 31)),
    ("198X", date(1980, 1, 1), date(1989, 12, 31)),
    ("2023-24", date(2023, 12, 1), date(2024, 2, 29)),
    ("2024-06/..", date(2024, 6, 1), date.max),
    ("../2024-06", date.min, date(2024, 6, 30)),
    ("2023-11/2024-06-03", date(2023, 11, 1), date(2024, 6, 3)),
)


@pytest.mark.parametrize(("edtf", "first", "last"), BOUNDS)
def test_bounds(edtf: str, first: date, last: date) -> None:
    assert (earliest(edtf), latest(edtf)) == (first, last)


def test_contains() -> None:
    assert contains("2023-11", "2023-11-15")
    assert contains("2023/2024", "2023-11")
    assert not contains("2023-11-15", "2023-11")


def test_narrow() -> None:
    assert narrow_date("2024", "2024-06/..") == "2024-06/2024-12"
    assert narrow_date("2024-01", "2024-02") == ""


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.integers(0, 800))
def test_span_days_keeps_its_bounds(first: date, days: int) -> None:
    last = date.fromordinal(min(first.toordinal() + days, date(2100, 12, 31).toordinal()))
    edtf = span_days(first, last)
    assert (earliest(edtf), latest(edtf)) == (first, last)


READ: tuple[tuple[str, list[str]], ...] = (
    ("Tue Mar 9 2021", ["2021-03-09"]),
    ("It opened in March 2021 and shut in late 2022.", ["2021-03", "2022-09/2022-12"]),
    ("the 2021 summit", ["2021"]),
    ("Copyright © 2021 The Ferry Times", ["2021"]),
    ("Updated 25/12/2020, first seen 3/4/2020", ["2020-12-25"]),
    ("2021-03-04T10:00:00Z", ["2021-03-04"]),
    ("It met on 9-11 March 2021.", ["2021-03-09/2021-03-11"]),
    ("the summer of 1998 and the 1980s", ["1998-22", "198X"]),
    ("Tuesday, last year, in March", []),
    ("It cost $2,021 and 2,020 people came; call 555-01-2021.", []),
    ("2000 people came", []),
)


@pytest.mark.parametrize(("text", "dates"), READ)
def test_read(text: str, dates: list[str]) -> None:
    assert [edtf for _, edtf in read_dates(text)] == dates


def test_read_spans() -> None:
    text = "It opened on 9 March 2021 in Oslo."
    ((span, _),) = read_dates(text)
    assert text[span.start : span.end] == "9 March 2021"


RESOLVED = (
    ("Tuesday", "2024-01-30", "past", "2024-01-30"),
    ("on Wednesday", "2024-01-30", "past", "2024-01-24"),
    ("on Wednesday", "2024-01-30", "future", "2024-01-31"),
    ("last Tuesday", "2024-01-30", "past", "2024-01-23"),
    ("in November", "2024-01-30", "past", "2023-11"),
    ("in November", "2024-01-30", "future", "2024-11"),
    ("last year", "2024-01-30", "past", "2023"),
    ("last year", "2024-06/2024-12", "past", "2023"),
    ("yesterday", "2024-01-30", "past", "2024-01-29"),
    ("yesterday", "2024-01", "past", None),
    ("this week", "2024-01-30", "past", "2024-01-29/2024-02-04"),
    ("late last month", "2024-01-30", "past", "2023-12-21/2023-12-31"),
    ("early this week", "2024-01-31", "past", "2024-01-29/2024-01-31"),
    ("in June", "2024-06/2024-12", "past", "2024-06"),
    ("November", "2024-06/2024-12", "past", None),
    ("the next day", "2024-01-30", "past", "2024-01-31"),
    ("two days later", "2024-01-30", "past", "2024-02-01"),
    ("two years ago", "2024-01-30", "past", "2022"),
    ("June last year", "2024-01-30", "past", "2023-06"),
    ("Tuesday next week", "2024-01-30", "future", "2024-02-06"),
    ("the third quarter", "2024-01-30", "past", "2023-07/2023-09"),
    ("last summer", "2024-01-30", "past", "2023-22"),
    ("Christmas Day", "2024-01-30", "past", "2023-12-25"),
    ("the past two months", "2024-01-30", "past", "2023-11/2024-01"),
    ("Saturday, April 27", "2024-01-30", "unknown", "2024-04-27"),
    ("9 March 2021", "", "past", "2021-03-09"),
    ("three years", "2024-01-30", "past", None),
    ("hardly", "2024-01-30", "past", None),
)


@pytest.mark.parametrize(("words", "anchor", "direction", "edtf"), RESOLVED)
def test_resolve(words: str, anchor: str, direction: str, edtf: str | None) -> None:
    assert resolve_words(words, anchor, direction) == edtf  # type: ignore[arg-type]  # a table of text


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    for span, edtf in read_dates(text):
        assert 0 <= span.start < span.end <= len(text)
        assert earliest(edtf) <= latest(edtf)


def test_feasts() -> None:
    assert easter(2024) == date(2024, 3, 31)
    assert feast_day("thanksgiving", 2023) == date(2023, 11, 23)
    assert feast_day("memorial", 2024) == date(2024, 5, 27)
    assert feast_day("election", 2024) == date(2024, 11, 5)


VALUES = (
    ("1998-W02", "", "1998-01-05/1998-01-11"),
    ("1998-W02-WE", "", "1998-01-10/1998-01-11"),
    ("1998-Q3", "", "1998-07/1998-09"),
    ("1998-H1", "", "1998-01/1998-06"),
    ("1998-SU", "", "1998-22"),
    ("198", "", "198X"),
    ("19", "", "19XX"),
    ("1998-01-08TMO", "", "1998-01-08"),
    ("1998", "END", "1998-09/1998-12"),
    ("XXXX-06", "", ""),
    ("PRESENT_REF", "", ""),
    ("P2M", "", ""),
)


@pytest.mark.parametrize(("value", "mod", "edtf"), VALUES)
def test_values(value: str, mod: str, edtf: str) -> None:
    assert value_to_edtf(value, mod) == edtf
