"""The calendar behind the forms: weekdays, weeks, seasons and feasts as days, and TIMEX3 values as EDTF.

A TIMEX3 value is a date as TimeML 1.2.1 writes it: "1998-01-08", "1998-W02", "1998-W02-WE", "1998-Q3",
"1998-H1", "1998-SU", "198" (the 1980s), "19" (the 20th century), a part of the day as "TMO" and the
like behind a day, "XXXX-06" where the year is open.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

from briefgen.lexicon.temporal import FEASTS
from briefgen.text.dates_edtf import (
    add_days,
    add_months,
    earliest,
    latest,
    span_days,
    thirds_of_month,
    thirds_of_year,
)

SEASON_CODES = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
"""TIMEX3 season: EDTF season."""

FIRST_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""TIMEX3 season: its first month."""

THIRD_NAMES = {"START": "early", "MID": "mid", "END": "late"}
"""TIMEX3 mod: the third that EDTF is given for it."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART_OF_YEAR = re.compile(r"(\d{4})-(?:Q([1-4])|H([12])|(SP|SU|FA|WI))")
_PLAIN = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?:/\d{4}(?:-\d\d(?:-\d\d)?)?)?")


def name_week(day: date) -> str:
    """The ISO week of a day as TIMEX3 writes it: "1998-W02"."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def weekday_near(anchor: date, weekday: int, step: int | None, *, ahead: bool) -> date:
    """The weekday (1 Monday to 7) that is meant by its bare name, or with "last" or "next".

    Bare, it is the most recent one, or with `ahead` the next one, the anchor's own day included.
    """
    back = (anchor.isoweekday() - weekday) % 7
    if step is None or step == 0:
        return add_days(anchor, (7 - back) % 7 if ahead else -back)
    if step < 0:
        return add_days(anchor, -(back or 7))
    return add_days(anchor, 7 - back)


def easter(year: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def feast_day(name: str, year: int) -> date:
    """The day of a feast of `lexicon.temporal.FEASTS` in a year. Raises KeyError for another name."""
    kind, *numbers = _FEAST_RULES[name].split()
    if kind == "easter":
        return easter(year) + timedelta(days=int(numbers[0]))
    if kind == "election":
        return nth_weekday(year, 11, 1, 1) + timedelta(days=1)
    if kind == "last":
        month, weekday = int(numbers[0]), int(numbers[1])
        after = date(year, month + 1, 1)
        return weekday_near(after, weekday, -1, ahead=False)
    if kind == "nth":
        month, weekday, nth = (int(number) for number in numbers[:3])
        return nth_weekday(year, month, weekday, nth)
    return date(year, *(int(part) for part in kind.split("-")))


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth Monday, Tuesday … of a month."""
    return weekday_near(date(year, month, 1), weekday, 0, ahead=True) + timedelta(days=7 * (nth - 1))


_FEAST_RULES: Mapping[str, str] = {name: rule for name, rule, _ in FEASTS}


def value_to_edtf(value: str, mod: str = "") -> str:
    """EDTF of a TIMEX3 date value and its mod; "" where the value is open or no date."""
    day = value.partition("T")[0]
    if _PLAIN.fullmatch(day):
        return _apply_mod(day, mod)
    if week := _WEEK.fullmatch(day):
        return _week_to_edtf(int(week[1]), int(week[2]), bool(week[3]), mod)
    if part := _PART_OF_YEAR.fullmatch(day):
        return _part_to_edtf(part)
    if re.fullmatch(r"\d{2,3}", day):
        return day.ljust(4, "X")
    return ""


def _apply_mod(day: str, mod: str) -> str:
    third = THIRD_NAMES.get(mod)
    if third and len(day) == 4:
        return thirds_of_year(int(day), third)
    if third and len(day) == 7:
        return thirds_of_month(int(day[:4]), int(day[5:]), third)
    return day + "~" if mod == "APPROX" and "/" not in day else day


def _week_to_edtf(year: int, week: int, weekend: bool, mod: str) -> str:
    monday = date.fromisocalendar(year, week, 1)
    first, last = {"START": (0, 2), "MID": (1, 3), "END": (3, 6)}.get(mod, (0, 6))
    if weekend:
        first, last = 5, 6
    return f"{add_days(monday, first).isoformat()}/{add_days(monday, last).isoformat()}"


def _part_to_edtf(part: re.Match[str]) -> str:
    year, quarter, half, season = part.groups()
    if season:
        return f"{year}-{SEASON_CODES[season]}"
    size = 3 if quarter else 6
    last = int(quarter or half) * size
    return f"{year}-{last - size + 1:02}/{year}-{last:02}"


def value_bounds(value: str) -> tuple[date, date] | None:
    """First and last day of a TIMEX3 date value, None where it is open or no date."""
    edtf = value_to_edtf(value)
    return (earliest(edtf), latest(edtf)) if edtf else None


def cut_value(day: date, unit: str) -> str:
    """The TIMEX3 value of the unit (Y, M, W, D, Q, 10Y, 100Y, 1000Y) that a day lies in."""
    if unit == "D":
        return day.isoformat()
    if unit == "W":
        return name_week(day)
    if unit == "M":
        return f"{day:%Y-%m}"
    if unit == "Q":
        return f"{day:%Y}-Q{(day.month + 2) // 3}"
    return f"{day:%Y}"[: {"10Y": 3, "100Y": 2, "1000Y": 1}.get(unit, 4)]


def is_day(value: str) -> bool:
    """Whether a TIMEX3 value names one day (or a part of it)."""
    return _DAY.match(value) is not None


def span_back(anchor: date, unit: str, count: int) -> str:
    """EDTF of the `count` units that end (count < 0) or begin at the anchor, at the unit's grain."""
    if unit in ("Y", "10Y", "100Y", "M", "Q"):
        months = {"Y": 12, "10Y": 120, "100Y": 1200, "M": 1, "Q": 3}[unit] * count
        ends = sorted((anchor, add_months(anchor, months)))
        cut = 4 if unit.endswith("Y") else 7
        return "/".join(end.isoformat()[:cut] for end in ends)
    ends = sorted((anchor, add_days(anchor, {"W": 7, "2W": 14, "D": 1}.get(unit, 0) * count)))
    return span_days(*ends)
