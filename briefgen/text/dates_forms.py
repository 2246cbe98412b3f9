"""Forms: what a time expression says before any date is known, and its value once one is.

A form is `CORE [told] [dow N] [at CLOCK] [mod MOD] [of FORM]`. Its core is either a TIMEX3 value that needs
no date ("2023-11", "P2M", "PRESENT_REF") or one of

    weekday N [STEP]      Tuesday; STEP -1 last, 0 this, 1 next
    day MM-DD [STEP]      30 January          days MM-DD MM-DD    30-31 January
    dom DD                the 30th            month MM [STEP]     November
    quarter N [STEP]      the third quarter   half N [STEP]       the first half
    season SU [STEP]      summer              feast NAME [STEP]   Christmas
    weekend STEP          last weekend        unit U STEP         this year, yesterday (D -1)
    shift P2D STEP        two days ago (-1)   span P2M STEP       the past two months (-1)
    latest U              the latest quarter  told                then
    either A B            03/04/2024 where the order of day and month is not known

`told` counts from the date that was told last and not from the document's. `at` gives a clock time or
part of the day, `dow` the weekday that a day of the month must be, `mod` TIMEX3's START, MID, END, `of`
the frame within which the core lies.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from briefgen.model import Direction


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form taken apart."""

    core: tuple[str, ...]
    told: bool
    at: str
    mod: str
    dow: str
    frame: Form | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a form is read against.

    `anchor` is the day of the document, `told` the date told last, `topic` the quarter that is reported
    on and `base` the period with which "a year earlier" compares (all TIMEX3). `framed`: the anchor is
    the first day of a frame in which the date must lie. `strict`: words that look back are taken at
    their word, since an end of an interval is no day on which somebody looked ahead.
    """

    anchor: date | None
    told: str | None
    direction: Direction
    topic: str | None = None
    base: str | None = None
    framed: bool = False
    strict: bool = False


@cache
def parse_form(form: str) -> Form:
    """Takes a form apart."""
    head, _, frame = form.partition(" of ")
    words = head.split()
    core: list[str] = []
    clauses = {"at": "", "mod": "", "dow": ""}
    told = False
    while words:
        word = words.pop(0)
        if word in clauses and words:
            clauses[word] = words.pop(0)
        elif word == "told" and core:
            told = True
        else:
            core.append(word)
    return Form(
        core=tuple(core),
        told=told,
        at=clauses["at"],
        mod=clauses["mod"],
        dow=clauses["dow"],
        frame=parse_form(frame) if frame else None,
    )


def is_absolute(form: str) -> bool:
    """Whether the form's value needs no other date."""
    parsed = parse_form(form)
    while parsed.frame is not None:
        parsed = parsed.frame
    return not parsed.core[0][0].islower()


def find_step(form: str) -> int:
    """-1, 0 or 1: whether the expression itself looks back or ahead ("last", "ago", "next")."""
    parsed = parse_form(form)
    if parsed.frame is not None:
        parsed = parsed.frame
    kind, *args = parsed.core
    if kind in _STEPPED and len(args) == _STEPPED[kind]:
        number = int(args[-1])
        return (number > 0) - (number < 0)
    return 0


_STEPPED: Mapping[str, int] = {
    "weekday": 2, "day": 2, "month": 2, "quarter": 2, "half": 2, "season": 2, "feast": 2, "weekend": 1,
    "unit": 2, "shift": 2,
}  # fmt: skip
"""How many arguments a core has that ends in a step."""


def needs_told(form: str) -> bool:
    """Whether the form counts from the date told last."""
    parsed = parse_form(form)
    return parsed.told or parsed.core[0] == "told" or bool(parsed.frame and parsed.frame.told)
