"""Whose words each source carries: a bar for each source, a piece of it for each speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from briefgen.pictures.coverage import find_loudest, write_key
from briefgen.pictures.metrics import cut_text, measure_text, wrap_words
from briefgen.pictures.svg import (
    ACCENT,
    INK,
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
from briefgen.pictures.wording import SEPARATOR, word

MOST = 16
"""Sources that a picture holds: those that quote most."""

SIDE, TOP, BAR, LINE, SWATCH = 14.0, 14.0, 16.0, 19.0, 11.0

Naming = Literal["named", "unnamed", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A speaker as the table of voices names it, and how many words of the source are its."""

    speaker: str
    naming: Naming
    words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Voiced:
    """A source and its speakers, in the table's order."""

    source: str
    name: str
    shares: tuple[Share, ...]

    @property
    def words(self) -> int:
        return sum(share.words for share in self.shares)


_FILLS = (ACCENT, "url(#upright)", "#8f9bd3", "url(#level)", "#cdd3ee")
"""Of named speakers, in turn; the unnamed are hatched and other voices dotted."""


def _make_pattern(name: str, size: float, drawn: str) -> str:
    ground = element("rect", width=size, height=size, fill=PAPER)
    return element("pattern", ground + drawn, id=name, width=size, height=size, patternUnits="userSpaceOnUse")


PATTERNS = "".join(
    (
        _make_pattern("upright", 4, draw_path([(2, 0), (2, 4)], stroke=ACCENT, stroke_width=1.5)),
        _make_pattern("level", 4, draw_path([(0, 2), (4, 2)], stroke=ACCENT, stroke_width=1.5)),
        _make_pattern("hatch", 5, draw_path([(-1, 6), (6, -1)], stroke="#9a3412", stroke_width=1.5)),
        _make_pattern("dots", 5, element("circle", cx=2.5, cy=2.5, r=1, fill=QUIET)),
    )
)


def draw_voices(voiced: Sequence[Voiced]) -> str | None:
    """The picture of the sources that quote somebody; None where none does."""
    quoting = [item for item in voiced if item.words]
    if not quoting:
        return None
    kept = find_loudest([item.source for item in quoting], [item.words for item in quoting], MOST)
    shown = [item for item in quoting if item.source in kept]
    unit = (WIDTH - 2 * SIDE) / max(item.words for item in shown)
    body, y = [], TOP
    for item in shown:
        drawn, y = _draw_source(item, y, unit)
        body.append(drawn)
    drawn_key, bottom = _draw_key(
        y, {share.naming for item in shown for share in item.shares}, len(shown) < len(quoting)
    )
    return draw_picture(
        "voices", bottom, word("picture-voices"), word("picture-scale"), [*body, *drawn_key], PATTERNS
    )


def _draw_source(item: Voiced, y: float, unit: float) -> tuple[str, float]:
    total = word("picture-words", picture_words=item.words)
    room = WIDTH - 2 * SIDE - measure_text(total, SMALL) - 10
    looks: dict[str, Value] = {"font_size": SMALL + 1, "font_weight": "bold", "data_part": "name"}
    lines = wrap_words(item.name, SMALL + 1, room, bold=True)
    drawn = [
        write_text(
            WIDTH - SIDE, y + 13, total, font_size=SMALL, fill=QUIET, text_anchor="end", data_part="total"
        ),
        *(write_text(SIDE, y + 13 + 17 * number, words, **looks) for number, words in enumerate(lines)),
    ]
    y, x = y + 3 + 17 * len(lines), SIDE
    fills = _choose_fills(item.shares)
    for share, fill in zip(item.shares, fills, strict=True):
        width = share.words * unit
        drawn.append(_draw_piece(x, y, width, BAR, fill, str(share.words)))
        x += width
    y, x = y + BAR + 13, SIDE
    for share, fill in zip(item.shares, fills, strict=True):
        number = word("picture-number", picture_number=share.words)
        words = f"{share.speaker}{SEPARATOR}{number}"
        room = WIDTH - 2 * SIDE - SWATCH - 6
        if measure_text(words, SMALL) > room:
            speaker = cut_text(share.speaker, SMALL, room - measure_text(SEPARATOR + number, SMALL))
            words = f"{speaker}{SEPARATOR}{number}"
        width = SWATCH + 6 + measure_text(words, SMALL)
        if x > SIDE and x + width > WIDTH - SIDE:
            x, y = SIDE, y + LINE
        drawn.append(_draw_piece(x, y - SWATCH / 2, SWATCH, SWATCH, fill))
        drawn.append(write_text(x + SWATCH + 6, y + 4.5, words, font_size=SMALL, fill=INK, data_part="share"))
        x += width + 14
    return element("g", "".join(drawn), data_source=item.source), y + LINE + 8


def _choose_fills(shares: Sequence[Share]) -> list[str]:
    fills, named = [], 0
    for share in shares:
        if share.naming == "named":
            fills.append(_FILLS[named % len(_FILLS)])
            named += 1
        else:
            fills.append("url(#hatch)" if share.naming == "unnamed" else "url(#dots)")
    return fills


def _draw_piece(x: float, y: float, width: float, height: float, fill: str, count: str = "") -> str:
    counted = {"data_count": count} if count else {}
    return element(
        "rect", x=x, y=y, width=width, height=height, fill=fill, stroke=ACCENT, stroke_width=1, **counted
    )


def _draw_key(y: float, namings: set[Naming], cut: bool) -> tuple[list[str], float]:
    drawn, x = [], SIDE
    for naming, fill in (("unnamed", "url(#hatch)"), ("other", "url(#dots)")):
        if naming in namings:
            words = word(f"picture-{naming}")
            drawn.append(_draw_piece(x, y, SWATCH, SWATCH, fill))
            drawn.append(write_key(x + SWATCH + 6, y + 10, words))
            x += SWATCH + 6 + measure_text(words, SMALL) + 20
    y += 22 if x > SIDE else 0
    for note in (word("picture-scale"), *([word("picture-loudest", picture_loudest=MOST)] if cut else [])):
        drawn.append(write_key(SIDE, y + 10, note))
        y += 20
    return drawn, y + 6
