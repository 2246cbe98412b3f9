"""The timeline as a picture: dates down a line of time, each with its label beside it.

Narrow and tall, so that its words can be read on a phone. Days are dots, everything less exact is a bar
over the days that the date allows. Where there are more dates than can be read, they are counted by
month, year or decade (`timeline_groups`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefgen.model import EventStatus
from briefgen.pictures.marks import HATCH, RADIUS, SHORTEST, draw_day, draw_time
from briefgen.pictures.metrics import wrap_names, wrap_words
from briefgen.pictures.placing import assign_lanes, place_labels
from briefgen.pictures.scale import (
    Extent,
    Stretch,
    describe_gap,
    find_stretches,
    find_ticks,
    place_day,
    place_start,
    read_extent,
)
from briefgen.pictures.svg import (
    PAPER,
    QUIET,
    SIZE,
    SMALL,
    WIDTH,
    draw_path,
    draw_picture,
    element,
    write_text,
)
from briefgen.pictures.timeline_groups import MOST_ROWS, draw_groups
from briefgen.pictures.timeline_key import Key, draw_key
from briefgen.pictures.wording import SEPARATOR, word

MOST = 24
"""Labels that a picture holds; where there are more dates, they are counted instead."""

AXIS, LANE, MOST_LANES = 98.0, 12.0, 6
TOP, BREAK, SIDE = 20.0, 36.0, 14.0
LINE, GAP = 18.0, 10.0
LEAST_STRETCH = 30.0
FAN = 48.0
"""From the last lane's middle to the labels: room for the leaders to part."""

CLOSE = 6.0
"""Ticks nearer to one another than this are drawn only where they are named."""

LEADER = "#9aa1b2"
ONSET = 4.0
"""How far below its upper edge a bar's leader begins."""
NAME_LINES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """An entry of the page: its statement's id, its date (EDTF), how it stands, the names of those whom
    it is about, and how many origins tell it."""

    statement: str
    date: str
    status: EventStatus
    names: tuple[str, ...] = ()
    origins: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Entries of one date and standing."""

    entries: tuple[TimelineEntry, ...]
    extent: Extent

    @property
    def status(self) -> EventStatus:
        return self.entries[0].status

    @property
    def words(self) -> str:
        return word_date(self.entries[0])

    @property
    def names(self) -> tuple[str, ...]:
        """What the second line says: how many, then who, those first who come in most entries."""
        told = [name for entry in self.entries for name in entry.names]
        names = sorted(dict.fromkeys(told), key=lambda name: -told.count(name))
        if len(self.entries) > 1:
            return (word("picture-entries", picture_entries=len(self.entries)), *names)
        origins = self.entries[0].origins
        return (*([word("picture-origins", picture_origins=origins)] if origins > 1 else []), *names)


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """Where a label stands: nothing else may."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Label:
    date: tuple[str, ...]
    names: tuple[str, ...]

    @property
    def height(self) -> float:
        return LINE * (len(self.date) + len(self.names)) + GAP


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Everything placed, before it is drawn."""

    rows: tuple[Row, ...]
    labels: tuple[_Label, ...]
    tops: tuple[float, ...]
    stretches: tuple[Stretch, ...]
    lanes: tuple[int, ...]
    left: float
    bottom: float

    @property
    def boxes(self) -> tuple[Box, ...]:
        return tuple(
            Box(left=self.left, top=top, width=WIDTH - SIDE - self.left, height=label.height - GAP)
            for top, label in zip(self.tops, self.labels, strict=True)
        )


def draw_timeline(entries: Sequence[TimelineEntry]) -> str | None:
    """The picture of dated entries, None where there is none to draw."""
    dated = [entry for entry in entries if entry.date]
    rows = gather_rows(dated)
    if not rows:
        return None
    if len(rows) > MOST:
        return group_rows(rows)
    layout = lay_out(rows)
    key = Key(
        statuses=tuple(dict.fromkeys(row.status for row in rows)),
        days=any(row.extent.is_day for row in rows),
        times=any(not row.extent.is_day for row in rows),
        open_ends=any(row.extent.open_start or row.extent.open_end for row in rows),
        breaks=len(layout.stretches) > 1,
    )
    drawn, bottom = draw_key(key, layout.bottom + 14)
    first, last = (rows[at].entries[0].date for at in (0, -1))
    told = word("picture-timeline-told", picture_dated=len(dated), first=first, last=last)
    return draw_picture(
        "timeline",
        bottom,
        word("picture-timeline"),
        told,
        [*_draw_axis(layout), *_draw_leaders(layout), *_draw_rows(layout), *_draw_breaks(layout), *drawn],
        HATCH,
    )


def word_date(entry: TimelineEntry) -> str:
    """The date as the entry on the page begins."""
    name = "event-date" if entry.status == "happened" else f"event-{entry.status}"
    return word(name, date=word("picture-date", picture_date=entry.date))


def group_rows(rows: Sequence[Row], most: int = MOST_ROWS, title: str = "picture-timeline") -> str:
    """The picture that counts entries by periods, of which it holds no more than `most`."""
    return draw_groups([(row.extent, row.status, len(row.entries)) for row in rows], most, title)


def gather_rows(entries: Sequence[TimelineEntry]) -> tuple[Row, ...]:
    """Entries of one date and standing together, in the order of their first days."""
    rows: dict[tuple[str, str], list[TimelineEntry]] = {}
    for entry in entries:
        rows.setdefault((entry.date, entry.status), []).append(entry)
    found = [Row(entries=tuple(row), extent=read_extent(row[0].date)) for row in rows.values()]
    return tuple(
        sorted(found, key=lambda row: (row.extent.start, row.extent.is_day, row.extent.end, row.words))
    )


# --- places -----------------------------------------------------------------------


def lay_out(rows: Sequence[Row]) -> Layout:
    """Places everything. The more marks lie side by side, the less room labels have, the more lines they
    take, the longer is the line: so as often as it takes more lanes."""
    held = 1
    while True:
        left = _left_of(held)
        labels = tuple(_make_label(row, left) for row in rows)
        stretches = _place_stretches(rows, labels)
        spans = [_find_mark(stretches, row.extent) for row in rows]
        lanes = assign_lanes(
            [(top - 1, max(bottom, top + SHORTEST) + 1) for top, bottom in spans], MOST_LANES
        )
        if max(lanes) < held:
            break
        held = max(lanes) + 1
    wanted = [
        top + (RADIUS if row.extent.is_day else ONSET) - LINE / 2
        for (top, _), row in zip(spans, rows, strict=True)
    ]
    tops = place_labels(wanted, [label.height for label in labels], TOP - LINE / 2)
    return Layout(
        rows=tuple(rows),
        labels=labels,
        tops=tops,
        stretches=stretches,
        lanes=lanes,
        left=left,
        bottom=max(tops[-1] + labels[-1].height, stretches[-1].bottom + GAP),
    )


def _left_of(lanes: int) -> float:
    """Where labels begin beside so many lanes."""
    return AXIS + LANE * (lanes - 1) + FAN


def _make_label(row: Row, left: float) -> _Label:
    room = WIDTH - SIDE - left
    return _Label(
        date=wrap_words(row.words, SIZE, room, bold=True),
        names=wrap_names(row.names, SMALL, room, NAME_LINES, SEPARATOR),
    )


def _place_stretches(rows: Sequence[Row], labels: Sequence[_Label]) -> tuple[Stretch, ...]:
    """Each stretch is as long as the labels of the dates that begin in it."""
    placed: list[Stretch] = []
    top = TOP
    for start, end in find_stretches([row.extent for row in rows]):
        own = (label for row, label in zip(rows, labels, strict=True) if start <= row.extent.start < end)
        bottom = top + max(LEAST_STRETCH, sum(label.height for label in own))
        placed.append(Stretch(start=start, end=end, top=top, bottom=bottom))
        top = bottom + BREAK
    return tuple(placed)


def _find_mark(stretches: Sequence[Stretch], extent: Extent) -> tuple[float, float]:
    """Upper and lower edge of a mark."""
    if extent.is_day:
        middle = place_day(stretches, extent.start + 0.5)
        return middle - RADIUS, middle + RADIUS
    return place_start(stretches, extent.start), place_day(stretches, extent.end)


# --- drawing ----------------------------------------------------------------------


def _draw_axis(layout: Layout) -> list[str]:
    pairs = pairwise(layout.stretches)
    drawn = [
        draw_path([(AXIS, above.bottom), (AXIS, below.top)], stroke_width=2, stroke_dasharray="2 3")
        for above, below in pairs
    ]
    for stretch in layout.stretches:
        drawn.append(
            draw_path([(AXIS, stretch.top), (AXIS, stretch.bottom)], stroke_width=2, data_part="axis")
        )
        free, year = stretch.top, 0
        ticks = [(stretch.place(tick.day), tick) for tick in find_ticks(stretch.start, stretch.end)]
        close = any(below - above < CLOSE for (above, _), (below, _) in pairwise(ticks))
        for y, tick in ticks:
            named = free <= y <= stretch.bottom - 4
            if named or not close:
                drawn.append(draw_path([(AXIS - 9, y), (AXIS, y)]))
            if named:
                drawn.append(_write_beside(y, tick.name(year), data_part="tick"))
                free, year = y + LINE, tick.year
    return drawn


def _write_beside(y: float, words: str, **attributes: str) -> str:
    return write_text(AXIS - 13, y + 4, words, font_size=SMALL, fill=QUIET, text_anchor="end", **attributes)


def _draw_breaks(layout: Layout) -> list[str]:
    right = AXIS + LANE * max(layout.lanes) + 8
    drawn = []
    for above, below in pairwise(layout.stretches):
        y = (above.bottom + below.top) / 2
        unit, number = describe_gap(below.start - above.end)
        cover = element("rect", x=AXIS - 8, y=y - 6, width=right - AXIS + 8, height=12, fill=PAPER)
        steps = [AXIS - 8 + 4 * step for step in range(int((right - AXIS + 8) / 4) + 1)]
        edges = [
            draw_path([(x, edge + (2 if index % 2 else -2)) for index, x in enumerate(steps)], stroke=QUIET)
            for edge in (y - 5, y + 5)
        ]
        words = word(f"picture-gap-{unit}", **{f"picture_gap_{unit}": number})
        drawn += [cover, *edges, _write_beside(y, words, data_part="gap", font_style="italic")]
    return drawn


def _draw_leaders(layout: Layout) -> list[str]:
    """From each mark to its label; drawn first, so that they pass below the other marks."""
    drawn = []
    for row, top, lane in zip(layout.rows, layout.tops, layout.lanes, strict=True):
        x, at, middle = AXIS + LANE * lane, _find_anchor(layout, row), top + LINE / 2
        points = [
            (x + 6, at),
            (layout.left - FAN + 10, at),
            (layout.left - 6, middle),
            (layout.left - 3, middle),
        ]
        drawn.append(draw_path(points, stroke=LEADER))
    return drawn


def _draw_rows(layout: Layout) -> list[str]:
    """Marks and labels, one group a row."""
    groups = []
    for row, label, top, lane in zip(layout.rows, layout.labels, layout.tops, layout.lanes, strict=True):
        x, extent = AXIS + LANE * lane, row.extent
        if extent.is_day:
            mark = draw_day(x, _find_anchor(layout, row), row.status)
        else:
            upper, lower = _find_mark(layout.stretches, extent)
            ends = {"open_start": extent.open_start, "open_end": extent.open_end}
            mark = draw_time(x, upper, lower, row.status, **ends)
        statements = " ".join(entry.statement for entry in row.entries)
        drawn = mark + _write_label(label, layout.left, top)
        groups.append(element("g", drawn, data_statements=statements, data_status=row.status))
    return groups


def _find_anchor(layout: Layout, row: Row) -> float:
    """Where on the line a row's leader begins: a dot's middle, near a bar's first day."""
    upper, lower = _find_mark(layout.stretches, row.extent)
    return (upper + lower) / 2 if row.extent.is_day else upper + ONSET


def _write_label(label: _Label, left: float, top: float) -> str:
    lines = []
    for number, words in enumerate(label.date):
        y = top + LINE * number + LINE * 0.75
        lines.append(write_text(left, y, words, font_weight="bold", data_part="date"))
    for number, words in enumerate(label.names, start=len(label.date)):
        y = top + LINE * number + LINE * 0.75
        lines.append(write_text(left, y, words, font_size=SMALL, fill=QUIET, data_part="names"))
    return "".join(lines)
