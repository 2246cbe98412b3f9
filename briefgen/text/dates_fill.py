"""Fills a row's form with the values of the words that it matched."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from briefgen.text.dates_tokens import Token

_SLOT = re.compile(r"\{(\w+?)(?:\.(\d))?\}")

_STEPS = ("last", "past", "previous", "next", "coming", "following", "this", "current", "that", "latest")
_TOLD = ("previous", "following", "next", "before", "after", "earlier", "later")


def add_clause(form: str, clause: str) -> str:
    """The form with an `at` or `mod` clause on its core, before any frame."""
    core, of, frame = form.partition(" of ")
    return f"{core} {clause}{of}{frame}"


def fill_form(form: str, tokens: Sequence[Token]) -> str | None:
    """The form with its slots filled, None where the words do not make one (a 40th of March)."""
    base, plus, clause = form.partition(" + ")
    if plus:
        inner, added = _find(base, 1, tokens), fill_form(clause, tokens)
        return add_clause(inner, added) if inner and added else None
    filled = form
    for slot in _SLOT.finditer(form):
        value = _find(slot[1], int(slot[2] or 1), tokens)
        if value is None:
            return None
        filled = filled.replace(slot[0], value, 1)
    if not _runs_forward(filled):
        return None
    kind, _, rest = filled.partition(" ")
    if kind == "clock":
        return _read_clock(*rest.split())
    if kind == "century":
        return f"{int(rest) - 1:02}" if 1 < int(rest) <= 30 else None
    return filled


def _runs_forward(form: str) -> bool:
    """Whether the days of an interval within a month are in order: "30 and 2 October" is no interval."""
    days = _INTERVAL.fullmatch(form)
    return days is None or days[1] < days[2]


_INTERVAL = re.compile(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)")


def _values(names: Sequence[str], tokens: Sequence[Token]) -> list[str]:
    return [token.values[name] for token in tokens for name in names if name in token.values]


def _find(name: str, nth: int, tokens: Sequence[Token]) -> str | None:
    derived = _DERIVED.get(name)
    if derived is not None:
        return derived(tokens)
    found = _values(_NAMED.get(name, (name,)), tokens)
    return found[nth - 1] if len(found) >= nth else None


def _find_step(tokens: Sequence[Token]) -> str | None:
    """ "this coming Sunday" is +1, "this Sunday" 0: the last word that moves decides."""
    found = [step for step in _values(_STEPS, tokens) if step]
    return next((step for step in reversed(found) if step != "0"), "0") if found else None


def _find_told(tokens: Sequence[Token]) -> str | None:
    found = _values(_TOLD, tokens)
    return found[-1] if found else None


def _find_beyond(tokens: Sequence[Token]) -> str | None:
    """The day before yesterday is -2."""
    found = _values(("before", "after"), tokens)
    return str(int(found[0]) * 2) if found else None


def _write_period(count: str, unit: str) -> str:
    """TIMEX3 duration: P2M, PT90M, P20Y for two decades, P2Y6M for two years and a half."""
    clock, letter = ("T", unit[1:]) if unit[0] == "T" else ("", unit[-1])
    size = int(unit[:-1]) if unit[0].isdigit() else 1
    if count == "X":
        return f"P{clock}X{ {10: 'E', 100: 'C', 1000: 'L'}.get(size, letter) }"
    number = float(count) * size
    if number == int(number):
        return f"P{clock}{int(number)}{letter}"
    whole, lower = int(number), {"Y": "6M", "TH": "30M", "TM": "30S", "D": "T12H"}.get(clock + letter)
    if lower is None or number - whole != 0.5:
        return f"P{clock}{number:g}{letter}"
    return f"P{clock}{whole}{letter}{lower}" if whole else f"P{clock}{lower}"


def _find_period(tokens: Sequence[Token]) -> str | None:
    counts = _values(("num", "count", "year", "oldyear"), tokens)
    units = _values(("unit", "units"), tokens)
    return _write_period(counts[0].replace(",", ""), units[-1]) if counts and units else None


def _fixed_period(count: str) -> Callable[[Sequence[Token]], str | None]:
    def find(tokens: Sequence[Token]) -> str | None:
        units = _values(("unit", "units"), tokens)
        words = _values(("word",), tokens)
        if not units and words:
            units = [unit for word in words if (unit := _LONG_WORDS.get(word))]
        return _write_period(count, units[0]) if units else None

    return find


_LONG_WORDS = {"daylong": "D", "weeklong": "W", "monthlong": "M", "yearlong": "Y"}


def _find_period_half(tokens: Sequence[Token]) -> str | None:
    counts, units = _values(("num", "count"), tokens), _values(("unit", "units"), tokens)
    return _write_period(f"{counts[0]}.5", units[0]) if counts and counts[0].isdigit() and units else None


def _find_day_or_ordinal(tokens: Sequence[Token]) -> str | None:
    found = _values(("day", "ordinal"), tokens)
    return f"{int(found[0]):02}" if found and 1 <= int(found[0]) <= 31 else None


def _find_dow(tokens: Sequence[Token]) -> str:
    found = _values(("weekday", "weekdayabbr"), tokens)
    return f" dow {found[0]}" if found else ""


def _find_year_count(tokens: Sequence[Token]) -> str | None:
    found = _values(("count",), tokens)
    return found[0] if found and found[0].isdigit() and 1000 <= int(found[0]) < 2100 else None


def _find_year_end(tokens: Sequence[Token]) -> str | None:
    first = _values(("year",), tokens)
    last = first[1] if len(first) > 1 else next(iter(_values(("day", "count"), tokens)), None)
    if last is None:
        return None
    whole = last if len(last) == 4 else first[0][: 4 - len(last)] + last
    return whole if first[0] < whole <= str(int(first[0]) + 100) else None


def _find_period_unit(tokens: Sequence[Token]) -> str | None:
    found = _values(("unit",), tokens)
    return found[0] if found else None


def _find_third(tokens: Sequence[Token]) -> str | None:
    found = _values(("early", "late", "mid"), tokens)
    return found[0] if found else None


def _find_quarter_word(tokens: Sequence[Token]) -> str | None:
    found = _values(("ordinal",), tokens)
    return found[0] if found and found[0] in ("1", "2", "3", "4") else None


def _find_half_word(tokens: Sequence[Token]) -> str | None:
    found = _values(("ordinal",), tokens) or ["2"]
    return found[0] if found[0] in ("1", "2") else None


def _find_quarter(tokens: Sequence[Token]) -> str | None:
    number = _values(("quartername",), tokens)
    year = _values(("year", "year2"), tokens)
    return f"quarter {number[0]}" + (f" of {year[0]}" if year else "") if number else None


def _find_year_step(tokens: Sequence[Token]) -> str | None:
    found = _values(("dyearshift",), tokens)
    return found[0].split()[-1] if found and found[0].startswith("unit Y") else None


def _find_military(tokens: Sequence[Token]) -> str | None:
    found = _values(("four", "year"), tokens)
    return f"T{found[0][:2]}:{found[0][2:]}" if found and found[0] < "2400" and found[0][2:] < "60" else None


def _read_clock(hour: str, half: str) -> str | None:
    """TIMEX3 clock time of "10:30 pm", "4 MO" (in the morning) or "14:05 -"."""
    hours, _, minutes = hour.replace(".", ":").partition(":")
    if not hours.isdigit() or int(hours) > 24:
        return None
    number = int(hours)
    if half[:1] in ("p", "A", "E", "N") and number < 12 and not (half == "NI" and number < 5):
        number += 12
    if half[:1] == "a" and number == 12:
        number = 0
    return f"T{number:02}:{(minutes or '00')[:2]}"


_NAMED: Mapping[str, tuple[str, ...]] = {
    "monthany": ("month", "monthabbr"),
    "anyyear": ("year", "year2"),
    "yearany": ("year", "oldyear"),
    "seasonany": ("season", "fall"),
    "hour": ("hm", "count"),
    "count": ("count", "num"),
    "date": (
        "dday", "dweekday", "dnear", "dweek", "dmonth", "dquarter", "dseason", "dyear", "dyearshift", "dpart",
    ),
}  # fmt: skip

_DERIVED: Mapping[str, Callable[[Sequence[Token]], str | None]] = {
    "shift": _find_step,
    "told": _find_told,
    "beyond": _find_beyond,
    "period": _find_period,
    "period1": _fixed_period("1"),
    "periodx": _fixed_period("X"),
    "period1half": _fixed_period("1.5"),
    "periodhalf": _find_period_half,
    "dayord": _find_day_or_ordinal,
    "yearend": _find_year_end,
    "yearcount": _find_year_count,
    "dow": _find_dow,
    "unitlong": _find_period_unit,
    "third": _find_third,
    "halfword": _find_half_word,
    "nth4": _find_quarter_word,
    "quartername": _find_quarter,
    "yearstep": _find_year_step,
    "military": _find_military,
}
