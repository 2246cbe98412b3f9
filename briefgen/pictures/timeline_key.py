"""The key below a timeline: one sample and a few words for each form that the picture holds, no others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.model import EventStatus
from briefgen.pictures.marks import draw_day, draw_time
from briefgen.pictures.metrics import measure_text, wrap_words
from briefgen.pictures.svg import FAINT, QUIET, SMALL, WIDTH, draw_path, element, write_text
from briefgen.pictures.wording import word

LEFT, SAMPLE, LINE = 14.0, 22.0, 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """Which forms a picture holds."""

    statuses: tuple[EventStatus, ...]
    days: bool
    times: bool
    open_ends: bool
    breaks: bool


def draw_key(key: Key, top: float) -> tuple[list[str], float]:
    """The key's elements from `top` down, and where the picture ends."""
    rule = draw_path([(LEFT, top - 10), (WIDTH - LEFT, top - 10)], stroke=FAINT)
    drawn, x, y = [rule], LEFT, top + 2
    for form, words in _list_forms(key):
        room = WIDTH - LEFT - SAMPLE - LEFT
        lines = wrap_words(words, SMALL, room)
        width = SAMPLE + max(measure_text(line, SMALL) for line in lines) + 16
        if x > LEFT and x + width - 16 > WIDTH - LEFT:
            x, y = LEFT, y + LINE
        drawn.append(_draw_form(form, x + 6, y))
        for number, line in enumerate(lines):
            drawn.append(
                write_text(
                    x + SAMPLE, y + 4.5 + LINE * number, line, font_size=SMALL, fill=QUIET, data_part="key"
                )
            )
        if len(lines) > 1:
            x, y = LEFT, y + LINE * len(lines)
        else:
            x += width
    return drawn, y + (LINE if x > LEFT else 0)


def _list_forms(key: Key) -> Iterator[tuple[str, str]]:
    if key.statuses != ("happened",):
        yield from ((status, word(f"picture-{status}")) for status in key.statuses)
    elif key.days:
        yield "day", word("picture-day")
    for form, held in (("time", key.times), ("open", key.open_ends), ("break", key.breaks)):
        if held:
            yield form, word(f"picture-{form}")


def _draw_form(form: str, x: float, y: float) -> str:
    match form:
        case "happened" | "planned" | "alleged" | "denied":
            return draw_day(x, y, form)
        case "day":
            return draw_day(x, y, "happened")
        case "time":
            return draw_time(x, y - 7, y + 7, "happened")
        case "open":
            return draw_time(x, y - 8, y + 1, "happened", open_end=True)
    return element("g", "".join(_draw_zigzag(x, edge) for edge in (y - 3, y + 3)))


def _draw_zigzag(x: float, y: float) -> str:
    points = [(x - 8 + 4 * step, y + (2 if step % 2 else -2)) for step in range(5)]
    return draw_path(points, stroke=QUIET)
