"""Timelines proved: every entry of the page has its mark, in its place, with its date, standing and names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from briefgen.check.calendar import is_edtf, state_dates, word_date
from briefgen.check.claims import ClaimStatement
from briefgen.check.context import stands_in
from briefgen.check.counters import read_count
from briefgen.check.faults import Fault, quote
from briefgen.check.ground import Ground
from briefgen.check.picture_sheets import (
    Element,
    Proofs,
    Sheet,
    count_in,
    find_marks,
    prove_lengths,
    read_number,
)
from briefgen.lexicon.frames import FRAMES, Frame, fill_frame, match_frame
from briefgen.text.dates import earliest, latest
from briefgen.text.passages import fold_space

PAGE = "timeline.md"
SEPARATOR = " · "
STATUSES = ("happened", "planned", "alleged", "denied")
KEY = tuple(f"picture-{name}" for name in (*STATUSES, "day", "time", "open", "break"))
EMPTY_FILLS = ("#ffffff", "url(#hatch)")
TICK_DROP = 4.0
"""How far the words of a tick stand below it."""

NEAR = 0.02
"""Units by which positions may differ that are the same: they are written with two decimals."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """An entry of the timeline page: its date in words and as EDTF, how it stands, how many origins its
    mark counts, and the words that bear its names."""

    id: str
    words: str
    edtf: str
    status: str
    origins: int
    bearing: str

    @property
    def start(self) -> int:
        """The first day that the date allows; what is open at its start begins with what is known."""
        first, slash, last = self.edtf.partition("/")
        return earliest(last if slash and first in ("", "..") else first).toordinal()

    @property
    def end(self) -> int:
        """The day after the last one; what is open at its end ends with what is known."""
        first, slash, last = self.edtf.partition("/")
        return latest(first if slash and last in ("", "..") else self.edtf).toordinal() + 1


def find_dated(ground: Ground) -> dict[str, Dated]:
    """The dated entries of the timeline page, by their statements' ids."""
    known = [item.text("date") for item in ground.claims.listed("events")]
    found = {}
    for statement in ground.claims.statements:
        if statement.page == PAGE and (entry := _read_entry(statement, known)):
            found[entry.id] = entry
    return found


def _read_entry(statement: ClaimStatement, known: Sequence[str]) -> Dated | None:
    for part in statement.parts:
        frame = FRAMES.get(part.rule) if part.kind == "frame" else None
        slot = next((slot for slot in part.slots if slot.kind == "date"), None)
        if frame is None or frame.use != "date" or slot is None:
            continue
        shown = word_date(fold_space(slot.text))
        candidates = (slot.value, slot.text, *known, *state_dates(shown))
        edtf = next((item for item in candidates if is_edtf(item) and word_date(item) == shown), "")
        words = fold_space(part.text)
        standing = (name for name in STATUSES if words == fill_frame(_frame_of(name), {"date": shown}))
        if edtf:
            return Dated(
                id=statement.id,
                words=words,
                edtf=edtf,
                status=next(standing, ""),
                origins=_count_origins(statement),
                bearing=_find_bearing(statement),
            )
    return None


def _frame_of(status: str) -> Frame:
    return FRAMES["event-date" if status == "happened" else f"event-{status}"]


def _count_origins(statement: ClaimStatement) -> int:
    slots = (slot for part in statement.parts for slot in part.slots if slot.name == "origins")
    return next((read_count(slot.text) for slot in slots), 0)


def _find_bearing(statement: ClaimStatement) -> str:
    """The words that the statement cites and adds."""
    labels = [
        label for part in statement.parts if part.kind in ("extract", "ellipsis") for label in part.notes
    ]
    cited = [item.exact for label in labels if (item := statement.cited(label)) is not None]
    return " ".join([*(part.text for part in statement.parts if part.kind == "added"), *cited])


# --- one mark a date --------------------------------------------------------------


def prove_timeline(sheet: Sheet) -> Iterator[Fault]:
    """What is wrong with a picture of single dates."""
    dated = find_dated(sheet.ground)
    shown: Counter[str] = Counter()
    places: list[tuple[float, float]] = []
    for names, group in sheet.groups("statements"):
        entries = [dated[name] for name in names.split() if name in dated]
        shown.update(names.split())
        if not entries or len(entries) != len(names.split()):
            yield sheet.place.fault("picture-wrong", f"{quote(names)} are no dated entries of {PAGE}.")
            continue
        yield from _prove_group(sheet, entries, group)
        places += _find_places(entries[0], group, "y")
    yield from _prove_all_shown(sheet, dated, shown)
    yield from sheet.prove_labels("key", KEY)
    yield from _prove_told(sheet, dated)
    yield from _prove_ticks(sheet, places, "y", TICK_DROP)
    yield from _prove_gaps(sheet, dated)


def _prove_group(sheet: Sheet, entries: Sequence[Dated], group: Element) -> Iterator[Fault]:
    first, fault = entries[0], replace(sheet.place, statement=entries[0].id).fault
    words = " ".join(sheet.take(group, "date"))
    if any(entry.words != words for entry in entries):
        yield fault("picture-wrong", f"It dates {quote(words)} what {PAGE} dates {quote(first.words)}.")
    if any(entry.status != group.get("data-status") for entry in entries):
        yield fault("picture-wrong", f"It does not draw {quote(first.words)} as {first.status}.")
    yield from _prove_mark(sheet, first, group)
    names = SEPARATOR.join(sheet.take(group, "names")).split(SEPARATOR)
    counted = count_in("picture-entries", names[0]), count_in("picture-origins", names[0])
    if counted != (None, None):
        right = (len(entries), None) if len(entries) > 1 else (None, first.origins)
        if counted != right:
            yield fault("picture-wrong", f"{quote(names[0])} is not what {PAGE} has for {quote(words)}.")
        names = names[1:]
    for name in filter(None, names):
        if not any(_bears(sheet.ground, entry, name) for entry in entries):
            yield fault("picture-words", f"{quote(name)} is named in no entry of {quote(words)}.")


def _prove_mark(sheet: Sheet, entry: Dated, group: Element) -> Iterator[Fault]:
    """One mark, full where it happened and empty, hatched or crossed elsewhere."""
    marks = find_marks(group, "mark")
    if len(marks) != 1 or (marks[0].get("fill") in EMPTY_FILLS) != (entry.status != "happened"):
        place = replace(sheet.place, statement=entry.id)
        yield place.fault("picture-wrong", f"The mark of {quote(entry.words)} is not that of its standing.")


def _bears(ground: Ground, entry: Dated, name: str) -> bool:
    """Whether a name is an actor's who stands in the entry's words by that name or another one."""
    for actor in ground.claims.listed("actors"):
        if fold_space(actor.text("name")) == name:
            forms = (actor.text("name"), *actor.names("aliases"))
            if any(stands_in(form, entry.bearing) for form in forms):
                return True
    return False


_NUMBER = r"\d{1,6}(?:\.\d{1,2})?"
_DIAMOND = re.compile(rf"M(?P<x>{_NUMBER}) (?P<y>{_NUMBER}) l(?P<r>{_NUMBER}) ")


def _find_places(entry: Dated, group: Element, axis: str) -> list[tuple[float, float]]:
    """(day, how far along) of an entry's mark: a dot stands on the middle of its day."""
    for mark in find_marks(group, "mark"):
        if mark.get(f"c{axis}") is not None:
            return [(entry.start + 0.5, read_number(mark, f"c{axis}"))]
        if mark.get(axis) is not None:
            return [(entry.start, read_number(mark, axis))]
        drawn = _DIAMOND.match(mark.get("d", ""))
        if drawn:  # a diamond, from its upper corner
            return [(entry.start + 0.5, float(drawn[axis]) + float(drawn["r"]) * (axis == "y"))]
    return [(entry.start, -1e9)]


def _prove_all_shown(sheet: Sheet, dated: dict[str, Dated], shown: Counter[str]) -> Iterator[Fault]:
    for name, entry in dated.items():
        if shown[name] != 1:
            how = "leaves out" if not shown[name] else "shows twice"
            yield sheet.place.fault("picture-missing", f"It {how} {quote(entry.words)} ({name}).")


def _prove_told(sheet: Sheet, dated: dict[str, Dated]) -> Iterator[Fault]:
    """The description counts the entries and names the first date and the last."""
    told = match_frame(FRAMES["picture-timeline-told"], sheet.describe())
    words = {word_date(entry.edtf): entry for entry in dated.values()}
    if told is None or read_count(told["picture_dated"]) != len(dated):
        yield sheet.place.fault("picture-wrong", f"{quote(sheet.describe())} is not what {PAGE} holds.")
    elif not sheet.root.get("data-picture", "").endswith("groups"):
        first, last = words.get(told["first"]), words.get(told["last"])
        starts = [entry.start for entry in dated.values()]
        if first is None or last is None or (first.start, last.start) != (min(starts), max(starts)):
            yield sheet.place.fault("picture-wrong", f"{quote(sheet.describe())} names other ends.")


def _prove_ticks(sheet: Sheet, places: list[tuple[float, float]], key: str, by: float) -> Iterator[Fault]:
    """Later is further on: for marks and for the named ticks of the line, which stand at the number `key`
    of their words, less `by`."""
    year = 0
    for item, words in sheet.take_placed(sheet.root, "tick"):
        year, day = _read_tick(words, year)
        if day is None:
            yield sheet.place.fault("picture-words", f"{quote(words)} is no date of a line.")
        else:
            places.append((day, read_number(item, key) - by))
    for (before, above), (after, below) in pairwise(sorted(places)):
        if below < above - NEAR and after > before:
            words = word_date(date.fromordinal(int(after)).isoformat())
            yield sheet.place.fault("picture-wrong", f"What stands for {words} is drawn in another place.")


_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_TICK = re.compile(r"(?:(?:(?P<day>\d{1,2}) )?(?P<month>[A-Z][a-z]{2}))? ?(?P<year>\d{1,4})?")


def _read_tick(words: str, year: int) -> tuple[int, float | None]:
    """(year, day) of a tick's words; a year once named holds for the ticks after it."""
    found = _TICK.fullmatch(words)
    if found is None or not words:
        return year, None
    year = int(found["year"] or year)
    month = _MONTHS.index(found["month"]) + 1 if found["month"] in _MONTHS else 0 if found["month"] else 1
    try:
        return year, date(year, month, int(found["day"] or 1)).toordinal()
    except ValueError:
        return year, None


def _prove_gaps(sheet: Sheet, dated: dict[str, Dated]) -> Iterator[Fault]:
    """What a break leaves out is as long as it says: there no entry begins or ends."""
    edges = sorted({day for item in dated.values() for day in _find_edges(item)})
    lengths = {word for before, after in pairwise(edges) for word in word_gap(after - before)}
    for words in sheet.take(sheet.root, "gap"):
        if words not in lengths:
            yield sheet.place.fault("picture-wrong", f"No time of {quote(words)} lies between two entries.")


def _find_edges(entry: Dated) -> tuple[int, ...]:
    """The days on which the date's first part and its last begin and end."""
    first, _, last = entry.edtf.partition("/")
    parts = [part for part in (first, last or first) if part not in ("", "..")]
    return tuple(day for part in parts for day in (earliest(part).toordinal(), latest(part).toordinal() + 1))


def word_gap(days: int) -> tuple[str, ...]:
    """How a gap may be worded: in years where there are two, else in months, else in days."""
    for unit, length in (("years", 365.25), ("months", 30.44), ("days", 1.0)):
        if days >= 2 * length or unit == "days":
            return (
                fill_frame(FRAMES[f"picture-gap-{unit}"], {f"picture_gap_{unit}": f"{int(days / length):,}"}),
            )
    return ()


# --- the small one ------------------------------------------------------------------


def prove_strip(sheet: Sheet) -> Iterator[Fault]:
    """What is wrong with the small picture: a mark for each date and standing, and ticks."""
    dated = find_dated(sheet.ground)
    wanted = {entry.words: entry for entry in dated.values()}
    shown: list[str] = []
    places: list[tuple[float, float]] = []
    for words, group in sheet.groups("dated"):
        entry = wanted.get(words)
        shown.append(words)
        if entry is None or entry.status != group.get("data-status"):
            yield sheet.place.fault("picture-wrong", f"No entry of {PAGE} is dated {quote(words)}.")
            continue
        yield from _prove_mark(sheet, entry, group)
        places += _find_places(entry, group, "x")
    if sorted(shown) != sorted(wanted):
        yield sheet.place.fault("picture-missing", f"Its marks are not the dates of {PAGE}.")
    yield from sheet.prove_labels("key", KEY)
    yield from _prove_told(sheet, dated)
    yield from _prove_ticks(sheet, places, "data-day", 0)


# --- dates counted by periods -------------------------------------------------------

_UNITS = {"picture-by-month": 7, "picture-by-year": 4, "picture-by-decade": 3, "picture-by-century": 2}


def prove_groups(sheet: Sheet) -> Iterator[Fault]:
    """What is wrong with a picture that counts entries by the period in which they begin."""
    dated = find_dated(sheet.ground)
    yield from sheet.prove_labels("key", (*KEY, *_UNITS))
    titles = [
        name for name in _UNITS if any(FRAMES[name].text == "".join(item.itertext()) for item in sheet.texts)
    ]
    length = _UNITS[titles[0]] if titles else 7
    counted: dict[str, Counter[str]] = {}
    for entry in dated.values():
        name = date.fromordinal(entry.start).isoformat()[:length] + {3: "X", 2: "XX"}.get(length, "")
        counted.setdefault(name, Counter())[entry.status] += 1
    yield from _prove_told(sheet, dated)
    shown = []
    for period, group in sheet.groups("period"):
        shown.append(period)
        yield from _prove_period(sheet, period, counted.get(period, Counter()), group)
    if sorted(shown) != sorted(counted) or shown != sorted(shown):
        yield sheet.place.fault("picture-missing", "Its periods are not those in which entries begin.")
    yield from prove_lengths(sheet, "width")
    lengths = {words for gap in _find_empty(sorted(counted)) for words in word_gap(gap)}
    for words in sheet.take(sheet.root, "gap"):
        if words not in lengths:
            yield sheet.place.fault("picture-wrong", f"No time of {quote(words)} lies between two periods.")


def _find_empty(periods: Sequence[str]) -> Iterator[int]:
    for before, after in pairwise(periods):
        yield earliest(after).toordinal() - latest(before).toordinal() - 1


def _prove_period(sheet: Sheet, period: str, counts: Counter[str], group: Element) -> Iterator[Fault]:
    words, total = sheet.take(group, "date"), sheet.take(group, "count")
    if (
        not is_edtf(period)
        or words != (word_date(period),)
        or [read_count(item) for item in total] != [counts.total()]
    ):
        yield sheet.place.fault(
            "picture-wrong", f"{quote(period)} holds {counts.total():,}, not {quote(' '.join(total))}."
        )
    drawn = {item.get("data-status", ""): item for item in group.iter() if item.get("data-status")}
    if set(drawn) != set(counts):
        yield sheet.place.fault("picture-wrong", f"The bars of {quote(period)} are not those of its entries.")
    for status, bar in drawn.items():
        if bar.get("data-count") != str(counts[status]):
            yield sheet.place.fault("picture-wrong", f"{quote(period)}: {counts[status]} entries {status}.")


TIMELINES: Proofs = {
    "timeline": prove_timeline,
    "timeline-groups": prove_groups,
    "timeline-strip": prove_strip,
}
"""Kind of picture -> its proof."""
