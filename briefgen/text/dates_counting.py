"""Values of forms that count from the document's date: TIMEX3, with X where it stays open."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from briefgen.text.dates_calendar import (
    FIRST_MONTHS,
    cut_value,
    feast_day,
    name_week,
    span_back,
    weekday_near,
)
from briefgen.text.dates_edtf import add_days, add_months
from briefgen.text.dates_forms import Context, Form

NEARER, NEARER_PAST_DAY, NEARER_PAST = 2, 6, 12
"""How many times nearer a date to come must be than the past one to be meant: where nothing tells the
direction, and where the words seem to look back (a day, anything longer). A writer who means a day of
eleven months ago adds the year."""

OVERRULE_DAY, OVERRULE_QUARTER = 20, 5
"""How many times nearer a past day or quarter must be to be meant although the words look ahead: results
"for the third quarter" are expected when it is over."""

FIRST_YEAR, LAST_YEAR = 1, 9998
"""Years within which a date that recurs every year is looked for: the calendar's, and one to spare."""

DURATION = re.compile(r"P(T?)(\d+(?:\.\d+)?|X)([A-Z])")

FIRST_YEAR, LAST_YEAR = 1, 9998
"""Years within which a date that recurs every year is looked for: the calendar's, and one to spare."""

DURATION = re.compile(r"P(T?)(\d+(?:\.\d+)?|X)([A-Z])")
"""A TIMEX3 duration of one unit: "T" for a time of day, the count, the unit."""


def read_step(args: tuple[str, ...]) -> int | None:
    """The step of a core, None for a bare one."""
    return int(args[1]) if len(args) > 1 else None


def _weekday(args: tuple[str, ...], context: Context) -> str:
    if context.anchor is None:
        return f"XXXX-WXX-{args[0]}"
    ahead = context.direction == "future"
    return weekday_near(context.anchor, int(args[0]), read_step(args), ahead=ahead).isoformat()


Bounds = Callable[[int], "tuple[date, date] | None"]
"""First and last day of a date that recurs every year, in a given year."""


def _pick_year(bounds: Bounds, step: int | None, context: Context, *, overrule: float = 0) -> int | None:
    """The year that a date without one means: the latest that has begun, or with the words looking
    ahead the first that is not over; "last" and "next" leave out the one that is running.

    `overrule` says how many times nearer a past date must be to be meant although the words seem to
    look ahead (0: never).
    """
    anchor = context.anchor
    if anchor is None:
        return None
    if step == 0:
        return anchor.year
    near = range(max(FIRST_YEAR, anchor.year - 5), min(LAST_YEAR, anchor.year + 5) + 1)
    years = [(year, *found) for year in near if (found := bounds(year))]
    if step == -1:
        return max((year for year, _, end in years if end < anchor), default=None)
    if step == 1:
        return min((year for year, start, _ in years if start > anchor), default=None)
    ahead = min((found for found in years if found[2] >= anchor), default=None)
    past = max((found for found in years if found[1] <= anchor), default=None)
    if ahead is None or past is None or context.framed:
        return ahead[0] if ahead and context.framed else None
    to_come, gone = max(0, (ahead[1] - anchor).days), max(0, (anchor - past[2]).days)
    if context.direction == "future":
        return past[0] if overrule and gone * overrule < to_come else ahead[0]
    nearer = NEARER
    if context.direction == "past":
        if context.strict:
            return past[0]
        nearer = NEARER_PAST_DAY if past[1] == past[2] else NEARER_PAST
    return ahead[0] if to_come * nearer < gone else past[0]


def _make_day(year: int, month_day: str) -> date | None:
    try:
        return date.fromisoformat(f"{year:04}-{month_day}")
    except ValueError:
        return None


def _day(args: tuple[str, ...], context: Context) -> str:
    def bounds(year: int) -> tuple[date, date] | None:
        day = _make_day(year, args[0])
        return (day, day) if day else None

    year = _pick_year(bounds, read_step(args), context, overrule=OVERRULE_DAY)
    return f"{year:04}-{args[0]}" if year else f"XXXX-{args[0]}"


def count_day_on(month_day: str, weekday: int, context: Context) -> str:
    """The nearest such day of the month that falls on the weekday: "Saturday, April 25"."""
    anchor = context.anchor
    if anchor is None:
        return f"XXXX-{month_day}"
    days = [day for year in range(anchor.year - 6, anchor.year + 7) if (day := _make_day(year, month_day))]
    matching = [day for day in days if day.isoweekday() == weekday]
    near = min(matching, key=lambda day: abs((day - anchor).days), default=None)
    if near is None or abs((near - anchor).days) > 366:
        return _day((month_day,), context)
    return near.isoformat()


def _days(args: tuple[str, ...], context: Context) -> str:
    first = _day(args[:1], context)
    if first.startswith("X"):
        return first
    year = int(first[:4]) + (args[1] < args[0])
    return f"{first}/{year:04}-{args[1]}"


def _dom(args: tuple[str, ...], context: Context) -> str:
    if context.anchor is None:
        return f"XXXX-XX-{args[0]}"
    number, ahead = int(args[0]), context.direction == "future"
    for count in range(4):
        month = add_months(context.anchor.replace(day=1), count if ahead else -count)
        day = _make_day(month.year, f"{month.month:02}-{number:02}")
        if day and (day >= context.anchor if ahead else day <= context.anchor):
            return day.isoformat()
    return f"XXXX-XX-{args[0]}"


def count_month(args: tuple[str, ...], context: Context) -> str:
    """The month that is meant: `args` are its number and perhaps a step."""

    def bounds(year: int) -> tuple[date, date]:
        first = date(year, int(args[0]), 1)
        return first, add_days(add_months(first, 1), -1)

    year = _pick_year(bounds, read_step(args), context)
    return f"{year:04}-{args[0]}" if year else f"XXXX-{args[0]}"


def _stretch(letter: str, size: int) -> Callable[[tuple[str, ...], Context], str]:
    """A resolver of quarters and halves: parts of the year of `size` months, named by `letter`."""

    def resolve(args: tuple[str, ...], context: Context) -> str:
        def bounds(year: int) -> tuple[date, date]:
            first = date(year, (int(args[0]) - 1) * size + 1, 1)
            return first, add_days(add_months(first, size), -1)

        year = _pick_year(bounds, read_step(args), context, overrule=OVERRULE_QUARTER)
        return f"{year:04}-{letter}{args[0]}" if year else f"XXXX-{letter}{args[0]}"

    return resolve


def _season(args: tuple[str, ...], context: Context) -> str:
    def bounds(year: int) -> tuple[date, date]:
        first = date(year, FIRST_MONTHS[args[0]], 1)
        return first, add_days(add_months(first, 3), -1)

    year = _pick_year(bounds, read_step(args), context)
    return f"{year:04}-{args[0]}" if year else f"XXXX-{args[0]}"


def _feast(args: tuple[str, ...], context: Context) -> str:
    def bounds(year: int) -> tuple[date, date]:
        return feast_day(args[0], year), feast_day(args[0], year)

    year = _pick_year(bounds, read_step(args), context)
    return feast_day(args[0], year).isoformat() if year else "XXXX-XX-XX"


def _weekend(args: tuple[str, ...], context: Context) -> str:
    if context.anchor is None:
        return "XXXX-WXX-WE"
    step = int(args[0]) if args else 0
    monday = weekday_near(context.anchor, 1, 0, ahead=False)
    running = context.anchor.isoweekday() >= 6
    if step == 0 and context.direction != "future" and not running and not args:
        step = -1
    if step == -1 and args and running:
        step = -1
    return f"{name_week(add_days(monday, 7 * step))}-WE"


def _unit(args: tuple[str, ...], context: Context) -> str:
    if context.anchor is None:
        return {"D": "XXXX-XX-XX", "M": "XXXX-XX", "W": "XXXX-WXX", "Q": "XXXX-QX"}.get(args[0], "XXXX")
    return move_unit(context.anchor, args[0], int(args[1]))


def move_unit(day: date, unit: str, count: int) -> str:
    """The unit that lies `count` units from the one of `day`."""
    if unit in ("D", "W", "2W"):
        moved = add_days(day, {"D": 1, "W": 7, "2W": 14}[unit] * count)
        return cut_value(moved, "D" if unit == "D" else "W")
    months = {"M": 1, "Q": 3, "Y": 12, "10Y": 120, "100Y": 1200, "1000Y": 12000}.get(unit)
    if months is None:
        return day.isoformat()
    return cut_value(add_months(day.replace(day=1), months * count), unit)


def _shift(args: tuple[str, ...], context: Context) -> str:
    found = DURATION.fullmatch(args[0])
    back = int(args[1]) < 0
    if found is None or found[2] == "X" or found[1]:
        return "PAST_REF" if back else "FUTURE_REF"
    if context.anchor is None:
        return "XXXX"
    count, unit = float(found[2]) * int(args[1]), found[3]
    if count != int(count):
        count, unit = (count * 12, "M") if unit == "Y" else (int(count), unit)
    return move_unit(context.anchor, unit, int(count))


def _span(args: tuple[str, ...], context: Context) -> str:
    return args[0]


def span_edtf(form: Form, context: Context) -> str:
    """EDTF of "the past two months" and the like, "" where the document's date is not known."""
    found = DURATION.fullmatch(form.core[1])
    whole = found is not None and not found[1] and found[2].isdigit()
    if context.anchor is None or found is None or not whole or form.told:
        return ""
    return span_back(context.anchor, found[3], int(found[2]) * int(form.core[2]))


def _latest(args: tuple[str, ...], context: Context) -> str:
    """The quarter that is reported on, else the last one that is over: "the latest quarter"."""
    return context.topic or _unit((args[0], "-1"), context)


def _either(args: tuple[str, ...], context: Context) -> str:
    """Of two readings of a date in digits, the one that is not to come, where only one is."""
    if context.anchor is None:
        return f"{args[0][:4]}-XX-XX"
    past = [day for day in args if (made := _make_day(int(day[:4]), day[5:])) and made <= context.anchor]
    return past[0] if len(past) == 1 else f"{args[0][:4]}-XX-XX"


COUNTED_FORMS: Mapping[str, Callable[[tuple[str, ...], Context], str]] = {
    "weekday": _weekday,
    "day": _day,
    "days": _days,
    "dom": _dom,
    "month": count_month,
    "quarter": _stretch("Q", 3),
    "half": _stretch("H", 6),
    "season": _season,
    "feast": _feast,
    "weekend": _weekend,
    "unit": _unit,
    "shift": _shift,
    "span": _span,
    "latest": _latest,
    "either": _either,
}
