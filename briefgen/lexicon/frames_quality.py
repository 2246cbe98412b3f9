"""How well the analyses do on public annotated sets: a frame for each figure of quality.json.

`make quality` measures and writes that file; it is committed, and comes with the package. A figure that it
lacks has no frame.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefgen.packaged import find_packaged

if TYPE_CHECKING:
    from briefgen.lexicon.frames import Use

FILE = "quality.json"

FIGURES: tuple[tuple[str, str, str, float], ...] = (
    # the run, the figure, what it says, and what the figure is multiplied with to be per cent
    ("timexes", "value F1, all types", "Times and their values (TimeBank, F1): {} %.", 1.0),
    ("quotations", "full_relaxed F1", "Who says what, all quotations (PolNeAR, F1): {} %.", 100.0),
    ("quotations, direct", "full_relaxed F1", "Who says what, direct quotations (PolNeAR, F1): {} %.", 100.0),
    ("actors", "B3 F1", "Names of one actor brought together (MEANTIME, B-cubed F1): {} %.", 100.0),
    ("actors", "B3 precision", "Names wrongly brought together are rare (MEANTIME, B-cubed precision): {} %.", 100.0),
    ("overlaps", "pair F1", "Copies of one text found (F1 over pairs): {} %.", 100.0),
    ("timelines", "Date-F1", "Dates that matter most of large topics (Timeline17, F1; it holds a few such timelines among its articles): {} %.", 100.0),
    ("readings", "facts, precision", "Facts said to be told by several sources that are (hand readings): {} %.", 100.0),
    ("readings", "facts, recall", "Facts told by several sources that are found (hand readings): {} %.", 100.0),
    ("readings", "conflicts, precision", "Disagreements shown that are some (hand readings): {} %.", 100.0),
    ("readings", "conflicts, recall", "Disagreements that are found (hand readings): {} %.", 100.0),
    ("furniture", "% of clean words marked", "Words of clean articles taken for page furniture: {} %.", 1.0),
    ("web pages", "body word F1", "The words of an article on a web page (pages of our own making, F1): {} %.", 100.0),
)  # fmt: skip


def _build_rows() -> tuple[tuple[str, Use, str], ...]:
    measured = json.loads(find_packaged(FILE).read_text(encoding="utf-8"))
    rows: list[tuple[str, Use, str]] = []
    for number, (run, figure, words, factor) in enumerate(FIGURES):
        value = measured.get(run, {}).get(figure)
        if value is not None:
            rows.append((f"quality-{number}", "prose", words.format(f"{value * factor:.1f}")))
    return tuple(rows)


ROWS: tuple[tuple[str, Use, str], ...] = _build_rows()
