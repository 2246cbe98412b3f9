"""Many dates: bars that count the entries of each month, year, decade or century."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from briefgen.model import EventStatus
from briefgen.pictures.marks import HATCH
from briefgen.pictures.scale import Extent, describe_gap
from briefgen.pictures.svg import (
    ACCENT,
    PAPER,
    QUIET,
    SMALL,
    WIDTH,
    Value,
    draw_path,
    draw_picture,
    element,
    write_text,
)
from briefgen.pictures.timeline_key import Key, draw_key
from briefgen.pictures.wording import word
from briefgen.text.dates import earliest, latest

MOST_ROWS = 40
"""Periods that a picture holds. Centuries are never too many: the calendar has a hundred."""

UNITS = ("month", "year", "decade", "century")
DAYS = {"month": 31, "year": 366, "decade": 3653, "century": 36525}
COARSE = 10
"""At most one entry in so many may be dated less exactly than by the unit: a year is no January."""

STATUSES: tuple[EventStatus, ...] = ("happened", "planned", "alleged", "denied")
ROW, TOP, SIDE = 24.0, 48.0, 14.0
LEFT, RIGHT = 132.0, 56.0


def draw_groups(dated: Sequence[tuple[Extent, EventStatus, int]], most_rows: int, title: str) -> str:
    """The picture of (extent, standing, how many entries) counted by the day on which each begins."""
    unit, periods = group_entries(dated, most_rows)
    most = max(sum(counts.values()) for counts in periods.values())
    room = WIDTH - LEFT - RIGHT
    body = [write_text(SIDE, 26, word(f"picture-by-{unit}"), font_size=SMALL, fill=QUIET, data_part="key")]
    y, before = TOP, ""
    for period, counts in periods.items():
        skipped = _count_skipped(before, period)
        if skipped is not None:
            gap, number = skipped
            body.append(_draw_skipped(y, word(f"picture-gap-{gap}", **{f"picture_gap_{gap}": number})))
            y += ROW
        body.append(_draw_row(y, period, counts, room / most))
        y, before = y + ROW, period
    key = Key(
        statuses=tuple(status for status in STATUSES if any(status in counts for counts in periods.values())),
        days=False, times=False, open_ends=False, breaks=False,
    )  # fmt: skip
    drawn, bottom = draw_key(key, y + 14) if key.statuses != ("happened",) else ([], y + 4)
    first, last = min(period for period in periods), max(period for period in periods)
    total = sum(count for _, _, count in dated)
    told = word("picture-timeline-told", picture_dated=total, first=first, last=last)
    return draw_picture("timeline-groups", bottom, word(title), told, [*body, *drawn], HATCH)


def group_entries(
    dated: Sequence[tuple[Extent, EventStatus, int]], most_rows: int = MOST_ROWS
) -> tuple[str, Mapping[str, Mapping[EventStatus, int]]]:
    """The smallest unit that makes few enough periods and that most dates are as exact as; and each
    period's (EDTF) counts by standing, in order."""
    for unit in UNITS:
        periods: dict[str, dict[EventStatus, int]] = {}
        for extent, status, count in sorted(dated, key=lambda item: item[0].start):
            counts = periods.setdefault(name_period(extent.start, unit), {})
            counts[status] = counts.get(status, 0) + count
        coarse = sum(count for extent, _, count in dated if extent.end - extent.start > DAYS[unit])
        if len(periods) <= most_rows and coarse * COARSE <= sum(count for _, _, count in dated):
            break
    return unit, periods


def name_period(day: int, unit: str) -> str:
    """EDTF of the month, year, decade or century of an ordinal day."""
    written = date.fromordinal(day).isoformat()
    return {
        "month": written[:7], "year": written[:4], "decade": written[:3] + "X", "century": written[:2] + "XX",
    }[unit]  # fmt: skip


def _count_skipped(before: str, period: str) -> tuple[str, int] | None:
    """How long no entry begins between two periods, in words' terms; None where they follow closely."""
    if not before:
        return None
    days = earliest(period).toordinal() - latest(before).toordinal() - 1
    return describe_gap(days) if days > 0 else None


def _draw_skipped(y: float, words: str) -> str:
    x = LEFT - 12
    edges = [
        draw_path([(x - 6 + 4 * step, y + edge + (2 if step % 2 else -2)) for step in range(7)], stroke=QUIET)
        for edge in (8, 14)
    ]
    text = write_text(
        LEFT - 24,
        y + 15,
        words,
        font_size=SMALL,
        fill=QUIET,
        text_anchor="end",
        font_style="italic",
        data_part="gap",
    )
    return "".join([*edges, text])


def _draw_row(y: float, period: str, counts: Mapping[EventStatus, int], unit: float) -> str:
    bars, x = [], LEFT
    for status in STATUSES:
        if status not in counts:
            continue
        width = counts[status] * unit
        looks: dict[str, Value] = {"fill": PAPER, "stroke": ACCENT, "stroke_width": 1.2}
        looks |= {"happened": {"fill": ACCENT}, "alleged": {"fill": "url(#hatch)"}}.get(status, {})
        looks |= {"stroke_dasharray": "3 2"} if status == "planned" else {}
        bars.append(
            element(
                "rect",
                x=x,
                y=y + 3,
                width=width,
                height=15,
                data_status=status,
                data_count=counts[status],
                **looks,
            )
        )
        if status == "denied":
            bars.append(draw_path([(x, y + 10.5), (x + width, y + 10.5)], stroke=ACCENT, stroke_width=1.2))
        x += width
    total = word("picture-number", picture_number=sum(counts.values()))
    words = word("picture-date", picture_date=period)
    name = write_text(LEFT - 10, y + 15, words, font_size=SMALL + 0.5, text_anchor="end", data_part="date")
    count = write_text(x + 7, y + 15, total, font_size=SMALL, fill=QUIET, data_part="count")
    return element("g", name + "".join(bars) + count, data_period=period)
