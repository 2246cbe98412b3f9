"""Who reports what: a row for each origin, a column for each finding of the coverage table."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.pictures.metrics import wrap_words
from briefgen.pictures.names import LINE, set_name, write_name
from briefgen.pictures.svg import (
    ACCENT,
    FAINT,
    QUIET,
    RULE,
    SMALL,
    WIDTH,
    draw_path,
    draw_picture,
    element,
    write_text,
)
from briefgen.pictures.wording import word

MOST = 24
"""Origins that a picture holds: those that report most."""

SIDE, NAME, TOTAL, TOP, ROW = 14.0, 158.0, 30.0, 44.0, 26.0
PITCH = 24.0
"""Widest column."""


def draw_coverage(origins: Sequence[str], findings: Sequence[frozenset[str]]) -> str | None:
    """The picture of the findings, each as the origins that report it; None where a
    glance at the table tells as much."""
    if len(origins) < 2 or len(findings) < 2:
        return None
    shown = find_loudest(origins, [sum(name in finding for finding in findings) for name in origins])
    pitch = min(PITCH, (WIDTH - 2 * SIDE - NAME - TOTAL) / len(findings))
    left = SIDE + NAME + pitch / 2
    body = [
        write_text(
            left + pitch * number, TOP - 14, word("picture-number", picture_number=number + 1),
            font_size=11.5, fill=QUIET, text_anchor="middle", data_part="column",
        )
        for number in range(len(findings))
    ]  # fmt: skip
    y = TOP
    for name in shown:
        lines = set_name(name, NAME - 8)
        height = max(ROW, LINE * len(lines) + 8)
        middle = y + height / 2
        body.append(draw_path([(SIDE, y), (WIDTH - SIDE, y)], stroke=FAINT))
        body.append(_draw_row(name, lines, middle, [name in finding for finding in findings], left, pitch))
        y += height
    drawn, bottom = _draw_key(y + 14, len(shown) < len(origins))
    return draw_picture(
        "coverage", bottom, word("picture-coverage"), word("picture-numbered"), [*body, *drawn]
    )


def find_loudest(names: Sequence[str], numbers: Sequence[int], most: int = MOST) -> tuple[str, ...]:
    """The names in their order, but no more than `most`: those with the largest numbers."""
    order = sorted(range(len(names)), key=lambda at: (-numbers[at], at))[:most]
    return tuple(names[at] for at in sorted(order))


def _draw_row(
    name: str, lines: tuple[str, ...], middle: float, found: Sequence[bool], left: float, pitch: float
) -> str:
    drawn = [write_name(lines, SIDE, middle)]
    for number, reports in enumerate(found):
        drawn.append(_draw_cell(left + pitch * number, middle, reports, str(number + 1)))
    total = word("picture-number", picture_number=sum(found))
    drawn.append(
        write_text(
            left + pitch * (len(found) - 0.5) + TOTAL - 6,
            middle + 4.5,
            total,
            font_size=SMALL,
            fill=QUIET,
            text_anchor="end",
            data_part="total",
        )
    )
    return element("g", "".join(drawn), data_origin=name)


def _draw_cell(x: float, y: float, reports: bool, number: str) -> str:
    if reports:
        return element(
            "rect", x=x - 5.5, y=y - 5.5, width=11, height=11, rx=2, fill=ACCENT, data_finding=number
        )
    return element("circle", cx=x, cy=y, r=1.5, fill=RULE)


def _draw_key(y: float, cut: bool) -> tuple[list[str], float]:
    drawn = [_draw_cell(SIDE + 6, y, True, ""), _draw_cell(SIDE + 170, y, False, "")]
    drawn[0] = drawn[0].replace(' data-finding=""', "")
    for x, name in ((SIDE + 22, "picture-reports"), (SIDE + 184, "picture-silent")):
        drawn.append(write_key(x, y + 4.5, word(name)))
    notes = [word("picture-numbered"), *([word("picture-most", picture_most=MOST)] if cut else [])]
    for note in notes:
        for line in wrap_words(note, SMALL, WIDTH - 2 * SIDE):
            y += 20
            drawn.append(write_key(SIDE, y + 4.5, line))
    return drawn, y + 20


def write_key(x: float, y: float, words: str) -> str:
    """A line of a chart's key."""
    return write_text(x, y, words, font_size=SMALL, fill=QUIET, data_part="key")
