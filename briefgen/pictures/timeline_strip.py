"""The small timeline of the home page: when things happened at a glance, without their labels."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefgen.pictures.marks import HATCH, RADIUS, SHORTEST, draw_day, draw_time
from briefgen.pictures.metrics import measure_text
from briefgen.pictures.placing import assign_lanes
from briefgen.pictures.scale import EMPTY, Stretch, find_stretches, find_ticks, place_day, place_start
from briefgen.pictures.svg import PAPER, QUIET, SMALL, WIDTH, draw_path, draw_picture, element, write_text
from briefgen.pictures.timeline import MOST, Row, TimelineEntry, gather_rows, group_rows
from briefgen.pictures.timeline_key import Key, draw_key
from briefgen.pictures.wording import word

SIDE, BREAK = 16.0, 22.0
LEAST_STRETCH = 78.0
"""Room for one named tick."""

MOST_PERIODS = 12
LANE, TOP, MOST_LANES = 13.0, 20.0, 12
APART = 10.0
"""Between the words of two ticks."""


def draw_strip(entries: Sequence[TimelineEntry]) -> str | None:
    """The picture of dated entries, earlier ones to the left; None where there is none to draw."""
    rows = gather_rows([entry for entry in entries if entry.date])
    if not rows:
        return None
    if len(rows) > MOST:
        return group_rows(rows, MOST_PERIODS, "picture-timeline-small")
    stretches = _place_stretches(rows)
    spans = [_find_mark(stretches, row) for row in rows]
    lanes = assign_lanes([(start - 1, max(end, start + SHORTEST) + 1) for start, end in spans], MOST_LANES)
    line = TOP + LANE * max(lanes)
    body = _draw_line(stretches, line)
    for row, span, lane in zip(rows, spans, lanes, strict=True):
        body.append(_draw_mark(row, span, line - LANE * lane))
    body += _draw_breaks(stretches, TOP, line)
    key = Key(
        statuses=tuple(dict.fromkeys(row.status for row in rows)),
        days=False, times=False, open_ends=False, breaks=len(stretches) > 1,
    )  # fmt: skip
    bottom = line + 38
    if key.statuses != ("happened",) or key.breaks:
        drawn, bottom = draw_key(key, line + 48)
        body += drawn
    count = sum(len(row.entries) for row in rows)
    first, last = (rows[at].entries[0].date for at in (0, -1))
    told = word("picture-timeline-told", picture_dated=count, first=first, last=last)
    return draw_picture("timeline-strip", bottom, word("picture-timeline-small"), told, body, HATCH)


def _place_stretches(rows: Sequence[Row]) -> tuple[Stretch, ...]:
    """Stretches side by side, the wider the more dates begin in them; where there would be too many,
    only longer empty times are left out."""
    room, empty = WIDTH - 2 * SIDE, EMPTY
    while True:
        found = find_stretches([row.extent for row in rows], empty)
        if len(found) * (LEAST_STRETCH + BREAK) - BREAK <= room:
            break
        empty += 0.05
    counts = [sum(start <= row.extent.start < end for row in rows) for start, end in found]
    spare = room - len(found) * LEAST_STRETCH - (len(found) - 1) * BREAK
    placed, left = [], SIDE
    for (start, end), count in zip(found, counts, strict=True):
        right = left + LEAST_STRETCH + spare * count / len(rows)
        placed.append(Stretch(start=start, end=end, top=left, bottom=right))
        left = right + BREAK
    return tuple(placed)


def _find_mark(stretches: Sequence[Stretch], row: Row) -> tuple[float, float]:
    extent = row.extent
    if extent.is_day:
        middle = place_day(stretches, extent.start + 0.5)
        return middle - RADIUS, middle + RADIUS
    return place_start(stretches, extent.start), place_day(stretches, extent.end)


def _draw_mark(row: Row, span: tuple[float, float], y: float) -> str:
    extent = row.extent
    if extent.is_day:
        mark = draw_day((span[0] + span[1]) / 2, y, row.status)
    else:
        ends = {"open_start": extent.open_start, "open_end": extent.open_end}
        mark = draw_time(y, span[0], span[1], row.status, lying=True, **ends)
    return element("g", mark, data_dated=row.words, data_status=row.status)


def _draw_breaks(stretches: Sequence[Stretch], upper: float, line: float) -> list[str]:
    """Across everything that passes through, from the topmost lane to below the line."""
    drawn = []
    for before, after in pairwise(stretches):
        middle = (before.bottom + after.top) / 2
        count = int((line + 10 - upper + 8) / 4)
        drawn.append(
            element("rect", x=middle - 4, y=upper - 8, width=8, height=line + 16 - upper, fill=PAPER)
        )
        for x in (middle - 4, middle + 4):
            steps = [(x + (2 if step % 2 else -2), upper - 8 + 4 * step) for step in range(count + 1)]
            drawn.append(draw_path(steps, stroke=QUIET))
    return drawn


def _draw_line(stretches: Sequence[Stretch], y: float) -> list[str]:
    drawn = [
        draw_path([(before.bottom, y), (after.top, y)], stroke_width=2, stroke_dasharray="2 3")
        for before, after in pairwise(stretches)
    ]
    free = 0.0
    for stretch in stretches:
        drawn.append(draw_path([(stretch.top, y), (stretch.bottom, y)], stroke_width=2))
        year = 0
        for tick in find_ticks(stretch.start, stretch.end):
            words = tick.name(year)
            x, width = stretch.place(tick.day), measure_text(words, SMALL)
            at = min(max(x - width / 2, stretch.top - 8), WIDTH - SIDE + 8 - width)
            if at < free or at + width > stretch.bottom + 8:
                continue
            drawn.append(draw_path([(x, y), (x, y + 10)]))
            drawn.append(
                write_text(at, y + 23, words, font_size=SMALL, fill=QUIET, data_part="tick", data_day=x)
            )
            free, year = at + width + APART, tick.year
    return drawn
