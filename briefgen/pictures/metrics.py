"""How wide words are, without a font at hand: never less than what any common sans serif makes of them.

The widths are those of DejaVu Sans, the widest of the fonts that FONT may fall back to; Helvetica,
Arial, Liberation Sans, Roboto and Segoe UI set the same words narrower. So what does not overlap here
overlaps nowhere.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from briefgen.text.invisible import show_invisible

_REGULAR = (
    318, 401, 460, 838, 637, 951, 780, 275, 391, 391, 500, 838, 318, 361, 318, 337, 637, 637, 637,
    637, 637, 637, 637, 637, 637, 637, 337, 337, 838, 838, 838, 531, 1000, 685, 687, 699, 771, 632,
    576, 775, 752, 295, 295, 656, 558, 863, 749, 788, 604, 788, 695, 635, 611, 732, 685, 989, 686,
    611, 686, 391, 337, 391, 838, 500, 500, 613, 635, 550, 635, 616, 353, 635, 634, 278, 278, 580,
    278, 975, 634, 612, 635, 635, 412, 521, 393, 634, 592, 818, 592, 592, 525, 637, 337, 637, 838,
)  # fmt: skip
_BOLD = (
    349, 457, 521, 838, 696, 1002, 873, 307, 458, 458, 523, 838, 380, 416, 380, 366, 696, 696, 696,
    696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 581, 1000, 774, 763, 734, 831, 684,
    684, 821, 837, 373, 373, 775, 638, 996, 837, 851, 733, 851, 771, 721, 683, 813, 774, 1104, 771,
    725, 726, 458, 366, 458, 838, 500, 500, 675, 716, 593, 716, 679, 436, 716, 712, 343, 343, 666,
    343, 1042, 712, 688, 716, 716, 494, 596, 479, 712, 652, 924, 646, 652, 583, 712, 366, 712, 838,
)  # fmt: skip
"""Thousandths of the text's size, for the characters from U+0020 to U+007E."""

_MARKS = {"–": 500, "·": 380, "‘": 380, "’": 380, "“": 660, "”": 660, "‹": 413, "›": 413}
WIDEST = 1410
"""For a character of which nothing is known."""

ELLIPSIS = "…"


def measure_text(text: str, size: float, *, bold: bool = False) -> float:
    """How many units wide a text of this size is at most, as it is shown."""
    return sum(_measure(char, bold) for char in show_invisible(text)) * size / 1000


def _measure(char: str, bold: bool) -> int:
    if char in _MARKS:
        return _MARKS[char]
    if unicodedata.combining(char):
        return 0
    base = unicodedata.normalize("NFD", char)[0]
    if " " <= base <= "~":
        return (_BOLD if bold else _REGULAR)[ord(base) - 32]
    return WIDEST


def cut_text(text: str, size: float, room: float, *, bold: bool = False) -> str:
    """The text, or as much of it as has room, and an ellipsis."""
    if measure_text(text, size, bold=bold) <= room:
        return text
    kept = show_invisible(text)
    while kept and measure_text(kept + ELLIPSIS, size, bold=bold) > room:
        kept = kept[:-1]
    return kept.rstrip() + ELLIPSIS


def wrap_names(names: Iterable[str], size: float, room: float, lines: int, separator: str) -> tuple[str, ...]:
    """Names in order, joined with `separator`, on as many lines as are allowed; those that have no
    room are left out whole, and none is broken in two. A line that is not the last ends in no separator.
    """
    set_lines: list[str] = []
    for name in names:
        joined = f"{set_lines[-1]}{separator}{name}" if set_lines else name
        if set_lines and measure_text(joined, size) <= room:
            set_lines[-1] = joined
        elif len(set_lines) < lines and measure_text(name, size) <= room:
            set_lines.append(name)
    return tuple(set_lines)


def wrap_words(text: str, size: float, room: float, *, bold: bool = False) -> tuple[str, ...]:
    """The text on as many lines as it needs; a word wider than `room` is cut."""
    set_lines: list[str] = []
    for word in text.split():
        joined = f"{set_lines[-1]} {word}" if set_lines else word
        if set_lines and measure_text(joined, size, bold=bold) <= room:
            set_lines[-1] = joined
        else:
            set_lines.append(cut_text(word, size, room, bold=bold))
    return tuple(set_lines)
