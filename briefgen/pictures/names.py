"""Names of sources and origins beside a chart: whole where there is room, else their beginning."""

from __future__ import annotations

from briefgen.pictures.metrics import cut_text, measure_text, wrap_words
from briefgen.pictures.svg import SMALL, Value, write_text

LINE = 16.0
MOST_LINES = 2


def set_name(name: str, room: float) -> tuple[str, ...]:
    """The name on at most MOST_LINES lines. One that needs more, or has a word too wide for a line, is
    cut at the end of the first."""
    lines = wrap_words(name, SMALL, room)
    if len(lines) > MOST_LINES or any(measure_text(word, SMALL) > room for word in name.split()):
        return (cut_text(name, SMALL, room),)
    return lines


def write_name(lines: tuple[str, ...], x: float, middle: float, **attributes: Value) -> str:
    """The lines of a name, around the height `middle`."""
    top = middle - LINE * (len(lines) - 1) / 2 + SMALL * 0.35
    return "".join(
        write_text(x, top + LINE * number, words, font_size=SMALL, data_part="name", **attributes)
        for number, words in enumerate(lines)
    )
