"""Dates in words and as EDTF: what composing, comparing and checking share.

Everything here is pure and needs the standard library only, so that the checker can recompute what
the pages say.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefgen.model import Direction, Span
from briefgen.text.dates_edtf import (
    contains,
    describe_date,
    earliest,
    latest,
    narrow_date,
    read_address,
    span_days,
)
from briefgen.text.dates_forms import Context, is_absolute
from briefgen.text.dates_resolving import resolve_form
from briefgen.text.dates_rules import Expression, find_expressions

__all__ = (
    "contains",
    "describe_date",
    "earliest",
    "latest",
    "narrow_date",
    "read_address",
    "read_dates",
    "resolve_against",
    "resolve_words",
    "span_days",
)


def read_dates(text: str) -> tuple[tuple[Span, str], ...]:
    """The absolute dates that a text states in words or digits, as (span, EDTF), in order.

    "Tue Jan 30 2024" is 2024-01-30, "the 2023 summit" states 2023, "late 2019" is 2019-09/2019-12.
    Expressions that need another date ("Tuesday", "last year") are passed over.
    """
    found = []
    for expression in find_expressions(text):
        if expression.type in ("DATE", "TIME") and is_absolute(expression.form):
            _, edtf = resolve_form(expression.form, Context(anchor=None, told=None, direction="unknown"))
            if edtf:
                found.append((expression.span, edtf))
    return tuple(found)


def resolve_words(words: str, anchor: str, direction: Direction) -> str | None:
    """EDTF of the expression in `words` ("on Wednesday", "late last month"), read from the EDTF date
    `anchor`, None where there is none or it stays open.

    An anchor of several days gives a value only where each of its days gives the same, but a year gives
    its own November. "The next day" and the like count from the anchor too.
    """
    form = _find_form(words)
    if form is None:
        return None
    return resolve_against(form, anchor, direction)[1] or _resolve_in_year(form, anchor) or None


def _resolve_in_year(form: str, anchor: str) -> str:
    """EDTF of a month, day, quarter or season within the year that `anchor` is, "" where it is none."""
    kind, *args = form.split()
    if len(anchor) != 4 or not anchor.isdigit() or len(args) != 1 or kind not in _OF_YEAR:
        return ""
    return resolve_against(f"{form} of {anchor}", "", "unknown")[1]


_OF_YEAR = ("month", "day", "quarter", "half", "season", "feast")
"""Cores that a year alone makes a date."""


def _find_form(words: str) -> str | None:
    """The form of the longest expression; of one that takes up all the words, if need be with a
    preposition before it, without which "the summer" is no time."""
    longest: Expression | None = None
    for before in ("", *_BEFORE):
        for found in find_expressions(before + words):
            if found.span.start <= len(before) and found.span.end == len(before) + len(words):
                return found.form
            if not before and (longest is None or _length(found) > _length(longest)):
                longest = found
    return longest.form if longest else None


_BEFORE = ("in ", "since ", "on ", "at ", "over ")
"""Prepositions that some expressions need before them."""


def _length(expression: Expression) -> int:
    return expression.span.end - expression.span.start


def resolve_against(
    form: str,
    anchor: str,
    direction: Direction,
    *,
    told: str | None = None,
    topic: str | None = None,
    base: str | None = None,
    strict: bool = False,
) -> tuple[str, str]:
    """TIMEX3 value and EDTF of a form read from the EDTF date `anchor` ("" for none).

    `told`, `topic`, `base` and `strict` are those of a `Context`; without `told` the anchor stands for
    it. EDTF is "" where the anchor's days do not all give the same.
    """
    first, last = _ends(anchor)
    contexts = [
        Context(
            anchor=day,
            told=told or (day.isoformat() if day else None),
            direction=direction,
            topic=topic,
            base=base,
            strict=strict or first != last,
        )
        for day in ((first, last) if first != last else (first,))
    ]
    values = [resolve_form(form, context) for context in contexts]
    if len(values) == 2 and values[0] != values[1]:
        return resolve_form(form, replace(contexts[0], anchor=None, told=told))[0], ""
    return values[0]


def _ends(anchor: str) -> tuple[date | None, date | None]:
    """First and last day of an anchor, None for both where it is open at an end."""
    if not anchor:
        return None, None
    first, last = earliest(anchor), latest(anchor)
    return (first, last) if first != date.min and last != date.max else (None, None)
