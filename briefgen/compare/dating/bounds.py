"""Between which days a source came out, by its own text alone: what it looks back on, and its
copyright."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from briefgen.compare.dating.facts import Facts, Telling
from briefgen.model import Evidence, Reason, Slot, Timex
from briefgen.text.dates import earliest, resolve_against
from briefgen.text.dates_forms import is_absolute, parse_form
from briefgen.text.passages import fold_space, make_evidence

_TERM = re.compile(
    r"\b(?:by|until|till|before|through|due(?: on| in)?|from)\s+(?:the\s+|\w+day,?\s+)?$", re.IGNORECASE
)
"""What stands before a date that is a term."""

LAST_OWN_MONTH = 6
"""A bare month up to June that a text looks back on is of the year of its copyright; a later one may be
of the year before, since a text of January says "in November" and means the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """First and last day on which a source can have come out, and why. `edtf` words the bounds at their
    own grain, "" where nothing bounds it."""

    first: date
    last: date
    edtf: str
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class _Floor:
    day: date
    edtf: str
    telling: Telling
    timex: Timex


def find_bounds(facts: Facts) -> Bounds:
    """The bounds of a source by its own text. Without any, `date.min` to `date.max`."""
    source = facts.source
    year = source.copyright_year.value if source.copyright_year else ""
    copyright_year = int(year) if year.isdigit() and 1900 <= int(year) <= 2100 else None
    floor = _find_floor(facts)
    if copyright_year is None:
        return _bound_below(floor)
    month = _find_month(facts, copyright_year)
    if month is not None and (floor is None or month.day >= floor.day):
        floor = month
    end = date(copyright_year, 12, 31)
    if floor is not None and floor.day > end:
        return _bound_below(floor)
    return _bound_by_copyright(facts, copyright_year, floor, is_month=floor is month and month is not None)


def _bound_below(floor: _Floor | None) -> Bounds:
    if floor is None:
        return Bounds(first=date.min, last=date.max, edtf="", reason=Reason(frame="published-unknown"))
    words = _words(floor)
    reason = Reason(
        frame="dated-by-latest-event",
        slots=(Slot(name="words", kind="words", text=words, evidence=(_evidence(floor),)),),
        evidence=(_evidence(floor),),
    )
    return Bounds(first=floor.day, last=date.max, edtf=f"{floor.edtf}/..", reason=reason)


def _bound_by_copyright(facts: Facts, year: int, floor: _Floor | None, *, is_month: bool) -> Bounds:
    claim = facts.source.copyright_year
    spans = claim.spans if claim is not None else ()
    evidence = tuple(make_evidence(facts.source, span, "dated-by-copyright") for span in spans[:1])
    slot = Slot(name="year", kind="words", text=str(year), evidence=evidence)
    start, end = date(year, 1, 1), date(year, 12, 31)
    if floor is None or floor.day <= start:
        reason = Reason(frame="dated-by-copyright", slots=(slot,), evidence=evidence)
        return Bounds(first=start, last=end, edtf=str(year), reason=reason)
    told = _evidence(floor)
    words = Slot(name="words", kind="words", text=_words(floor), evidence=(told,))
    if is_month:
        reason = Reason(frame="dated-by-month", slots=(words, slot), evidence=(told, *evidence))
    else:
        reason = Reason(frame="dated-by-latest-event", slots=(words,), evidence=(told, *evidence))
    edtf = f"{floor.edtf}/{year}-12" if "-" in floor.edtf else str(year)
    if len(floor.edtf) == 10:
        edtf = f"{floor.edtf}/{year}-12-31"
    return Bounds(first=floor.day, last=end, edtf=edtf, reason=reason)


def _words(floor: _Floor) -> str:
    text = floor.telling.source.text
    return fold_space(text[floor.timex.span.start : floor.timex.span.end])


def _evidence(floor: _Floor) -> Evidence:
    return make_evidence(floor.telling.source, floor.telling.span, "dated-by-latest-event")


def _looked_back_on(facts: Facts) -> Iterator[tuple[Telling, Timex]]:
    for telling in facts.tellings:
        for timex in telling.times:
            if timex.type in ("DATE", "TIME") and timex.direction == "past":
                yield telling, timex


def _find_floor(facts: Facts) -> _Floor | None:
    """The latest date with a year that the text looks back on."""
    best: _Floor | None = None
    for telling, timex in _looked_back_on(facts):
        if not is_absolute(timex.form) or _is_ahead(telling, timex):
            continue
        edtf = resolve_against(timex.form, "", timex.direction)[1]
        if not edtf or "/" in edtf or "X" in edtf:
            continue
        day = earliest(edtf)
        if best is None or day > best.day:
            best = _Floor(day=day, edtf=edtf, telling=telling, timex=timex)
    return best


def _is_ahead(telling: Telling, timex: Timex) -> bool:
    """Whether a date is a term that was set ("by 2030"), which may be still to come."""
    return bool(_TERM.search(telling.source.text[telling.span.start : timex.span.start]))


def _find_month(facts: Facts, year: int) -> _Floor | None:
    """The latest bare month, up to June, that the text looks back on, in the year of its copyright."""
    best: _Floor | None = None
    for telling, timex in _looked_back_on(facts):
        form = parse_form(timex.form)
        if form.core[0] != "month" or len(form.core) != 2 or form.frame is not None or form.told:
            continue
        if int(form.core[1]) > LAST_OWN_MONTH:
            continue
        edtf = f"{year}-{form.core[1]}"
        if best is None or edtf > best.edtf:
            best = _Floor(day=earliest(edtf), edtf=edtf, telling=telling, timex=timex)
    return best
