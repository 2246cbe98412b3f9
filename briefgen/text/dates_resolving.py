"""TIMEX3 value and EDTF of a form, read in a context."""

from __future__ import annotations

from briefgen.text.dates_calendar import value_bounds, value_to_edtf
from briefgen.text.dates_counting import COUNTED_FORMS, count_day_on, span_edtf
from briefgen.text.dates_forms import Context, Form, parse_form
from briefgen.text.dates_told import TOLD_FORMS, shift_told, tell_day


def resolve_form(form: str, context: Context) -> tuple[str, str]:
    """TIMEX3 value and EDTF of a form. EDTF is "" where the value stays open or is no date."""
    parsed = parse_form(form)
    value = _resolve(parsed, context)
    if value.startswith("P") and parsed.core[0] == "span":
        return value, span_edtf(parsed, context)
    return value, value_to_edtf(value, parsed.mod)


def _resolve(form: Form, context: Context) -> str:
    value = _resolve_core(form, context)
    if form.at:
        clock = form.at if form.at.startswith("T") else f"T{form.at}"
        value = f"{value.partition('T')[0]}{clock}" if value != "PRESENT_REF" else value
    return value


def _resolve_core(form: Form, context: Context) -> str:
    kind = form.core[0]
    if not kind[0].islower():
        return kind
    if form.frame is not None:
        return _resolve_within(form, context)
    if kind == "told":
        return tell_day(context)
    if form.told:
        return TOLD_FORMS[kind](form.core[1:], context) if kind in TOLD_FORMS else "XXXX-XX-XX"
    if form.dow:
        return count_day_on(form.core[1], int(form.dow), context)
    return COUNTED_FORMS[kind](form.core[1:], context)


def _resolve_within(form: Form, context: Context) -> str:
    """A core inside a frame: June of last year, the third quarter of 1984, Tuesday of next week."""
    assert form.frame is not None
    frame = _resolve(form.frame, context)
    kind, args = form.core[0], form.core[1:]
    bounds = value_bounds(frame)
    if bounds is None:
        bare = Context(anchor=None, told=None, direction="unknown")
        return COUNTED_FORMS[kind](args[:1], bare) if kind in COUNTED_FORMS else "XXXX-XX-XX"
    if kind == "latest":
        return frame + context.topic[4:] if context.topic and len(frame) == 4 else frame
    if kind == "shift":
        nested = Context(anchor=None, told=frame, direction=context.direction)
        return shift_told(args, nested)
    if kind == "told":
        return frame
    inner = Context(anchor=bounds[0], told=None, direction="future", framed=True)
    value = COUNTED_FORMS[kind](args if kind in ("unit", "days") else args[:1], inner)
    within = value_bounds(value)
    return value if within and within[0] <= bounds[1] else "XXXX-XX-XX"
