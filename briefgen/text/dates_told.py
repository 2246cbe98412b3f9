"""Values of forms that count from the date told last: "the next day", "a year earlier"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from briefgen.text.dates_calendar import cut_value, is_day, value_bounds, weekday_near
from briefgen.text.dates_counting import DURATION, count_month, move_unit, read_step
from briefgen.text.dates_forms import Context


def tell_day(context: Context) -> str:
    """The date told last, else the document's day."""
    if context.told:
        return context.told
    return context.anchor.isoformat() if context.anchor else "XXXX-XX-XX"


def _told_unit(unit: str, context: Context) -> str:
    """The unit in which the date told last lies, "" where it is coarser or there is none."""
    bounds = value_bounds(context.told) if context.told else None
    if bounds is None:
        return ""
    first, last = (cut_value(day, unit) for day in bounds)
    return first if first == last else ""


def _span_told(args: tuple[str, ...], context: Context) -> str:
    return args[0]


def _weekday_told(args: tuple[str, ...], context: Context) -> str:
    bounds = value_bounds(context.told) if context.told else None
    if bounds is None or not is_day(context.told or ""):
        return f"XXXX-WXX-{args[0]}"
    step = read_step(args)
    return weekday_near(bounds[0], int(args[0]), step, ahead=(step or 0) >= 0).isoformat()


def _unit_told(args: tuple[str, ...], context: Context) -> str:
    unit, step = args[0], int(args[1])
    inside = _told_unit(unit, context)
    if not inside:
        return {"D": "XXXX-XX-XX", "M": "XXXX-XX", "W": "XXXX-WXX", "Q": "XXXX-QX"}.get(unit, "XXXX")
    bounds = value_bounds(inside)
    return move_unit(bounds[0], unit, step) if bounds and step else inside


def shift_told(args: tuple[str, ...], context: Context) -> str:
    """Two days later, a year earlier: the date told last moved, at its own grain where a whole year
    is moved (the quarter a year earlier is a quarter)."""
    found = DURATION.fullmatch(args[0])
    told = context.base if args[0] == "P1Y" and context.base else context.told
    bounds = value_bounds(told) if told else None
    if found is None or found[1] or not found[2].isdigit() or bounds is None:
        return "XXXX-XX-XX"
    unit, count = found[3], int(found[2]) * int(args[1])
    told = (told or "").partition("T")[0]
    if unit == "Y":
        if re.match(r"\d{4}(?!\d)", told):
            moved = f"{int(told[:4]) + count:04}"
            return moved + told[4:] if not (is_day(told) or "-W" in told) else moved
        return "XXXX"
    inside = _told_unit(unit, context)
    return move_unit(bounds[0], unit, count) if inside else "XXXX-XX-XX"


def _month_told(args: tuple[str, ...], context: Context) -> str:
    """The month that follows or goes before the date told last: "the following March"."""
    bounds = value_bounds(context.told) if context.told else None
    if bounds is None:
        return f"XXXX-{args[0]}"
    nested = Context(anchor=bounds[0], told=None, direction=context.direction)
    return count_month(args, nested)


TOLD_FORMS: Mapping[str, Callable[[tuple[str, ...], Context], str]] = {
    "weekday": _weekday_told,
    "unit": _unit_told,
    "shift": shift_told,
    "month": _month_told,
    "span": _span_told,
}
