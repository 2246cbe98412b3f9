"""EDTF dates (ISO 8601-2, Library of Congress profile): bounds, cover, and words for them.

What the program writes: `2024-01-30`, `2023-11`, `2019`, `2024-22` (summer), `198X`, `19XX`, the
qualifiers `~ ? %`, and intervals with open ends (`2024-06/..`). EDTF has no "late 2019": a third of
a year or of a month is written as the interval of `THIRDS_OF_YEAR` or `THIRDS_OF_MONTH`, and exactly
those intervals are described as early, mid or late.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

SEASONS = {21: ("spring", 3), 22: ("summer", 6), 23: ("autumn", 9), 24: ("winter", 12)}
"""EDTF season code: its name, and the first of its three months. Northern and meteorological, as
the press writes; a winter bears the year in which it begins."""

THIRDS_OF_YEAR = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
"""First and last month of what "early 2019" and the like stand for."""

THIRDS_OF_MONTH = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
"""First and last day of what "late November" and the like stand for (31: the month's last)."""

_PART = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)"
    r"(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?(?:T[\d:]+)?(?P<mark>[~?%])?"
)


def _read_part(part: str) -> re.Match[str]:
    """One date of EDTF, taken apart. Raises ValueError where it is none."""
    found = _PART.fullmatch(part)
    if found is None:
        raise ValueError(f"{part!r} is no EDTF date")
    return found


@lru_cache(maxsize=4096)  # a folder has few dates, and all of comparing asks for them
def _bounds(part: str) -> tuple[date, date]:
    """First and last day of one date that is not an interval."""
    found = _read_part(part)
    year, month, day = found["year"], found["month"], found["day"]
    if "X" in year:
        return date(max(1, int(year.replace("X", "0"))), 1, 1), date(int(year.replace("X", "9")), 12, 31)
    number = int(year)
    if month is None or month == "XX":
        return date(number, 1, 1), date(number, 12, 31)
    if int(month) in SEASONS:
        first = date(number, SEASONS[int(month)][1], 1)
        return first, _last_of_month(*_add_months(number, first.month, 2))
    if day is None or day == "XX":
        return date(number, int(month), 1), _last_of_month(number, int(month))
    exact = date(number, int(month), int(day))
    return exact, exact


def _last_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _add_months(year: int, month: int, count: int) -> tuple[int, int]:
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1


def earliest(edtf: str) -> date:
    """The first day that `edtf` allows; `date.min` for an open beginning. Raises ValueError."""
    start, _, _ = edtf.partition("/")
    return date.min if start in ("", "..") else _bounds(start)[0]


def latest(edtf: str) -> date:
    """The last day that `edtf` allows; `date.max` for an open end. Raises ValueError."""
    start, slash, end = edtf.partition("/")
    if not slash:
        return _bounds(start)[1]
    return date.max if end in ("", "..") else _bounds(end)[1]


def contains(outer: str, inner: str) -> bool:
    """Whether every day of `inner` is a day of `outer`. Raises ValueError where one is no EDTF."""
    return earliest(outer) <= earliest(inner) and latest(inner) <= latest(outer)


def span_days(first: date, last: date) -> str:
    """The shortest EDTF for all days from `first` to `last`: a day, month, year or an interval."""
    if first == last:
        return first.isoformat()
    if first.day == 1 and last == _last_of_month(last.year, last.month):
        if (first.year, first.month) == (last.year, last.month):
            return f"{first:%Y-%m}"
        if first.month == 1 and last.month == 12:
            whole = f"{first:%Y}"
            return whole if first.year == last.year else f"{whole}/{last:%Y}"
        return f"{first:%Y-%m}/{last:%Y-%m}"
    return f"{first.isoformat()}/{last.isoformat()}"


def narrow_date(edtf: str, other: str) -> str:
    """The days that both dates allow, "" where there are none. Raises ValueError."""
    first, last = max(earliest(edtf), earliest(other)), min(latest(edtf), latest(other))
    if first > last:
        return ""
    if first == date.min:
        return edtf if latest(edtf) == last else other
    if last == date.max:
        return f"{first.isoformat()}/.."
    return span_days(first, last)


def thirds_of_year(year: int, third: str) -> str:
    """EDTF of the `early`, `mid` or `late` third of a year."""
    first, last = THIRDS_OF_YEAR[third]
    return f"{year:04}-{first:02}/{year:04}-{last:02}"


def thirds_of_month(year: int, month: int, third: str) -> str:
    """EDTF of the `early`, `mid` or `late` third of a month."""
    first, last = THIRDS_OF_MONTH[third]
    last = min(last, calendar.monthrange(year, month)[1])
    return f"{year:04}-{month:02}-{first:02}/{year:04}-{month:02}-{last:02}"


def describe_date(edtf: str) -> str:
    """The date in words: "30 January 2024", "late 2019", "between June and December 2024", and
    "undated" for "". Raises ValueError where it is no EDTF."""
    if not edtf:
        return "undated"
    start, slash, end = edtf.partition("/")
    if not slash:
        return _describe_part(start)
    if start in ("", ".."):
        return f"{_describe_part(end)} or earlier"
    if end in ("", ".."):
        return f"{_describe_part(start)} or later"
    return _describe_third(edtf) or _describe_interval(_read_part(start), _read_part(end))


def _describe_part(part: str) -> str:
    found = _read_part(part)
    year, month, day, mark = found["year"], found["month"], found["day"], found["mark"]
    if year.endswith("XX"):
        words = f"the {_ordinal(int(year[:2]) + 1)} century"
    elif year.endswith("X"):
        words = f"the {year[:3]}0s"
    elif month is None or month == "XX":
        words = str(int(year))
    elif int(month) in SEASONS:
        words = f"{SEASONS[int(month)][0]} {int(year)}"
    elif day is None or day == "XX":
        words = f"{MONTH_NAMES[int(month) - 1]} {int(year)}"
    else:
        words = f"{int(day)} {MONTH_NAMES[int(month) - 1]} {int(year)}"
    return {"~": "about ", "?": "perhaps ", "%": "perhaps about "}.get(mark or "", "") + words


def _describe_third(edtf: str) -> str | None:
    """ "late 2019" or "early May 2019" where the interval is exactly what those are written as."""
    first = earliest(edtf)
    for third in THIRDS_OF_YEAR:
        joint = "-" if third == "mid" else " "
        if edtf == thirds_of_year(first.year, third):
            return f"{third}{joint}{first.year}"
        if edtf == thirds_of_month(first.year, first.month, third):
            return f"{third}{joint}{MONTH_NAMES[first.month - 1]} {first.year}"
    return None


def _describe_interval(start: re.Match[str], end: re.Match[str]) -> str:
    first, last = _describe_part(start[0]), _describe_part(end[0])
    same_year = start["year"] == end["year"]
    days = bool(start["day"] and end["day"]) and not start["mark"] and not end["mark"]
    if days and same_year and start["month"] == end["month"]:
        return f"{int(start['day'])}–{last}"
    if same_year and start["month"] and end["month"] and not start["mark"]:
        first = first.rsplit(" ", 1)[0]
    return f"between {first} and {last}"


def _ordinal(number: int) -> str:
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def add_days(day: date, count: int) -> date:
    """`day` moved by `count` days, held inside the calendar that Python knows."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return date.max if count > 0 else date.min


def add_months(day: date, count: int) -> date:
    """`day` moved by `count` months; a day that the month lacks becomes its last one."""
    year, month = _add_months(day.year, day.month, count)
    if not 1 <= year <= 9999:
        return date.max if count > 0 else date.min
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


_IN_ADDRESS = re.compile(
    r"(?<!\d)(?P<year>19\d\d|20\d\d)[/-](?P<month>\d\d|[a-z]{3})[/-](?P<day>\d\d)(?!\d)", re.IGNORECASE
)
_SHORT = tuple(name[:3].lower() for name in MONTH_NAMES)


def read_address(url: str) -> str | None:
    """EDTF of the day that a web address holds (".../2021/03/09/..."), None where it holds none."""
    found = _IN_ADDRESS.search(url)
    if found is None:
        return None
    word = found["month"].lower()
    month = _SHORT.index(word) + 1 if word in _SHORT else int(word) if word.isdigit() else 0
    try:
        return date(int(found["year"]), month, int(found["day"])).isoformat()
    except ValueError:
        return None
