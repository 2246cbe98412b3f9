"""Which sources share text: a field for each two of them, filled as far as the shorter one's text goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.pictures.coverage import write_key
from briefgen.pictures.metrics import measure_text, wrap_words
from briefgen.pictures.names import LINE, set_name, write_name
from briefgen.pictures.svg import (
    ACCENT,
    INK,
    PAPER,
    QUIET,
    RULE,
    SMALL,
    WIDTH,
    Value,
    draw_path,
    draw_picture,
    element,
    write_text,
)
from briefgen.pictures.wording import word

MOST = 8
"""Sources that a picture holds: those that share most."""

SIDE, NUMBER, TOP = 14.0, 22.0, 40.0
APART = 14.0
"""Between the widest name and the first field."""

FIELD = 27.0
"""Side of a field."""

TINT = "#c3caec"
"""INK on it has 10 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharer:
    """A source: its id, how it is called, and whose reporting it is."""

    source: str
    name: str
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """Two sources (ids) and the per cent of the shorter one's words that stand in the other too."""

    a: str
    b: str
    ratio: int


def draw_sharing(sharers: Sequence[Sharer], pairs: Sequence[Shared]) -> str | None:
    """The picture of the sources that share text, by origin; None where none do."""
    if not pairs:
        return None
    loudest: dict[str, None] = {}
    for pair in sorted(pairs, key=lambda item: (-item.ratio, item.a, item.b)):
        if len({*loudest, pair.a, pair.b}) <= MOST:
            loudest.update({pair.a: None, pair.b: None})
    first = {item.origin: at for at, item in reversed(list(enumerate(sharers)))}
    shown = sorted((item for item in sharers if item.source in loudest), key=lambda item: first[item.origin])
    room = WIDTH - 2 * SIDE - FIELD * (len(shown) - 1) - NUMBER - APART
    names = [set_name(item.name, room) for item in shown]
    left = SIDE + NUMBER + max(measure_text(line, SMALL) for lines in names for line in lines) + APART
    body, tops, y = [], [], TOP
    for number, sharer in enumerate(shown):
        if number > 0 and sharer.origin != shown[number - 1].origin:
            body.append(draw_path([(SIDE, y), (left + FIELD * (len(shown) - 1), y)], stroke=RULE))
        lines = names[number]
        height = max(FIELD, LINE * len(lines) + 6)
        tops.append(y + (height - FIELD) / 2)
        body.append(_draw_head(sharer, number, lines, y + height / 2, left, number == len(shown) - 1))
        y += height
    at = {sharer.source: number for number, sharer in enumerate(shown)}
    for pair in pairs:
        if pair.a in at and pair.b in at:
            column, row = sorted((at[pair.a], at[pair.b]))
            one_voice = shown[column].origin == shown[row].origin
            body.append(_draw_field(pair, left + FIELD * column, tops[row], one_voice))
    drawn, bottom = _draw_key(
        y + 8,
        any(
            shown[at[pair.a]].origin == shown[at[pair.b]].origin
            for pair in pairs
            if pair.a in at and pair.b in at
        ),
        len(at) < len({name for pair in pairs for name in (pair.a, pair.b)}),
    )
    return draw_picture("sharing", bottom, word("picture-sharing"), word("picture-percent"), [*body, *drawn])


def _draw_head(
    sharer: Sharer, number: int, lines: tuple[str, ...], middle: float, left: float, last: bool
) -> str:
    """A row's number and name, and the same number above its column; the last one has none."""
    words = word("picture-number", picture_number=number + 1)
    drawn = [
        write_text(SIDE, middle + 4.5, words, font_size=SMALL, fill=QUIET, data_part="row"),
        write_name(lines, SIDE + NUMBER, middle),
    ]
    x = left + FIELD * number + FIELD / 2
    if not last:
        looks: dict[str, Value] = {"font_size": SMALL, "fill": QUIET, "text_anchor": "middle"}
        drawn.append(write_text(x, TOP - 10, words, data_part="column", **looks))
    return element("g", "".join(drawn), data_source=sharer.source, data_number=str(number + 1))


def _draw_field(pair: Shared, x: float, y: float, one_voice: bool) -> str:
    side = FIELD - 3
    height = side * min(pair.ratio, 100) / 100
    top = y + 1.5
    square: dict[str, Value] = {"x": x, "y": top, "width": side, "height": side}
    filled: dict[str, Value] = {"x": x, "y": top + side - height, "width": side, "height": height}
    drawn = [
        element("rect", **square, fill=PAPER, stroke=QUIET, stroke_width=0.75),
        element("rect", **filled, fill=TINT, data_count=str(pair.ratio)),
    ]
    if one_voice:
        frame = element("rect", **square, data_part="one-voice", fill="none", stroke=ACCENT, stroke_width=2.5)
        drawn.append(frame)
    words = word("picture-number", picture_number=pair.ratio)
    place = (x + side / 2, y + FIELD / 2 + 4)
    style: dict[str, Value] = {"font_size": 11.5, "fill": INK, "text_anchor": "middle"}
    drawn.append(write_text(*place, words, **style, data_part="ratio"))
    return element("g", "".join(drawn), data_pair=f"{pair.a} {pair.b}")


def _draw_key(y: float, one_voice: bool, cut: bool) -> tuple[list[str], float]:
    drawn = []
    if one_voice:
        drawn.append(
            element(
                "rect", x=SIDE + 1, y=y + 1, width=10, height=10, fill="none", stroke=ACCENT, stroke_width=2.5
            )
        )
        drawn.append(write_key(SIDE + 20, y + 10, word("picture-one-voice")))
        y += 20
    notes = [word("picture-percent"), *([word("picture-sharers", picture_sharers=MOST)] if cut else [])]
    for note in notes:
        for line in wrap_words(note, SMALL, WIDTH - 2 * SIDE):
            drawn.append(write_key(SIDE, y + 10, line))
            y += 20
    return drawn, y + 4
