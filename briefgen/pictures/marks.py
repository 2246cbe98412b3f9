"""How an event's standing and the exactness of its date look: by shape first, colour is no help in print."""

from __future__ import annotations

from briefgen.model import EventStatus
from briefgen.pictures.svg import ACCENT, PAPER, Value, draw_path, element

RADIUS = 5.0
BAR = 8.0
"""Width of a bar across the line of time."""

SHORTEST = 9.0
"""Length below which a bar could not be told from a line."""

HATCH = element(
    "pattern",
    element("rect", width=5, height=5, fill=PAPER)
    + draw_path([(-1, 6), (6, -1)], stroke=ACCENT, stroke_width=1.5),
    id="hatch",
    width=5,
    height=5,
    patternUnits="userSpaceOnUse",
)
"""Fills what is alleged."""


def draw_day(x: float, y: float, status: EventStatus) -> str:
    """A day, at its middle: a disc, a ring, a diamond, a crossed ring."""
    line: dict[str, Value] = {"stroke": ACCENT, "stroke_width": 2, "data_part": "mark"}
    if status == "alleged":
        r = RADIUS + 1
        return element("path", d=f"M{x:.2f} {y - r:.2f} l{r} {r} l-{r} {r} l-{r} -{r} z", fill=PAPER, **line)
    fill = ACCENT if status == "happened" else PAPER
    disc = element("circle", cx=x, cy=y, r=RADIUS, fill=fill, **line)
    if status != "denied":
        return disc
    reach = RADIUS * 0.6
    return (
        disc
        + draw_path([(x - reach, y - reach), (x + reach, y + reach)], stroke=ACCENT, stroke_width=2)
        + draw_path([(x - reach, y + reach), (x + reach, y - reach)], stroke=ACCENT, stroke_width=2)
    )


def draw_time(
    at: float,
    start: float,
    end: float,
    status: EventStatus,
    *,
    open_start: bool = False,
    open_end: bool = False,
    lying: bool = False,
) -> str:
    """A time: a bar from its first day to its last, full, empty, hatched or crossed. An open end is a
    point that leads on. The bar stands at `at` across a line that runs down, or lies on one that runs
    to the right."""
    end = max(end, start + SHORTEST)
    fill = {"happened": ACCENT, "alleged": "url(#hatch)"}.get(status, PAPER)
    thick: dict[str, Value] = {"x": at - BAR / 2, "y": start, "width": BAR, "height": end - start}
    if lying:
        thick = {"x": start, "y": at - BAR / 2, "width": end - start, "height": BAR}
    looks: dict[str, Value] = {"fill": fill, "stroke": ACCENT, "stroke_width": 1.5, "data_part": "mark"}
    looks |= {"stroke_dasharray": "3 2"} if status == "planned" else {}
    shape = element("rect", rx=2, **thick, **looks)

    def draw(points: list[tuple[float, float]], **attributes: Value) -> str:
        turned = [(along, across) for across, along in points] if lying else points
        return draw_path(turned, stroke=ACCENT, stroke_width=1.5, **attributes)

    if status == "denied":
        middle, reach = (start + end) / 2, BAR / 2
        shape += draw([(at - reach, middle - reach), (at + reach, middle + reach)])
        shape += draw([(at - reach, middle + reach), (at + reach, middle - reach)])
    for opened, edge, way in ((open_start, start, -1), (open_end, end, 1)):
        if opened:
            shape += draw([(at - 5, edge + way), (at, edge + way * 7), (at + 5, edge + way)], fill=PAPER)
    return shape
