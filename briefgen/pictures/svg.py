"""The border to SVG: every text and value goes through here, and only what typst and browsers both draw.

Presentation attributes alone carry the looks (no style sheet, script, link or foreign object), so a
picture looks the same in an <img>, in print and in the PDF. Colours are of the light palette; the
site turns them round for the dark one (assets/brief.css).
"""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.text.invisible import show_invisible
from briefgen.text.passages import fold_space

INK = "#1b1f2a"
QUIET = "#50586a"
"""Contrast with PAPER: 16 and 7 to 1; what WCAG AA asks of text is 4.5."""

ACCENT = "#2a3a94"
RULE = "#7a8294"
"""Lines and marks ask 3 to 1: these have 9.6 and 3.9."""

FAINT = "#e4e7ef"
PAPER = "#ffffff"

FONT = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"
SIZE = 14.0
SMALL = 12.5
"""Text sizes in units. Pictures are WIDTH units wide, so a phone of 360 px shows them at 0.8."""

WIDTH = 400
SHOWN = 1.2
"""Pixels to a unit where there is room: text is then as large as the page's own."""

Value = str | float | int


def escape_xml(text: str) -> str:
    """The text as XML content or attribute value: white space folded, what nobody sees made visible."""
    shown = show_invisible(fold_space(text))
    for char, reference in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#39;")):
        shown = shown.replace(char, reference)
    return shown


def write_number(value: float) -> str:
    """At most two decimals, without zeros that say nothing: the same bytes everywhere."""
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def element(name: str, content: str = "", /, **attributes: Value) -> str:
    """One element. `content` is ready SVG; an attribute's underscores become hyphens."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="'
        f'{escape_xml(value) if isinstance(value, str) else write_number(value)}"'
        for key, value in attributes.items()
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def write_text(x: float, y: float, words: str, /, **attributes: Value) -> str:
    """Words on one line; `y` is their baseline."""
    looks: dict[str, Value] = {"font_size": SIZE, "fill": INK, **attributes}
    return element("text", escape_xml(words), x=x, y=y, **looks)


def draw_path(points: Iterable[tuple[float, float]], **attributes: Value) -> str:
    """A line from point to point."""
    d = " L".join(f"{write_number(x)} {write_number(y)}" for x, y in points)
    looks: dict[str, Value] = {"fill": "none", "stroke": RULE, "stroke_width": 1, **attributes}
    return element("path", d=f"M{d}", **looks)


def draw_picture(
    kind: str, height: float, title: str, description: str, body: Iterable[str], defs: str = ""
) -> str:
    """The whole file: a card of WIDTH × `height` units with its title and description."""
    card = element(
        "rect", x=0.5, y=0.5, width=WIDTH - 1, height=height - 1, rx=6, fill=PAPER, stroke="#d5d9e2"
    )
    lines = [
        element("title", escape_xml(title)),
        element("desc", escape_xml(description)),
        *([element("defs", defs)] if defs else []),
        card,
        *body,
    ]
    attributes: dict[str, Value] = {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": f"0 0 {WIDTH} {write_number(height)}",
        "width": WIDTH * SHOWN,
        "height": height * SHOWN,
        "role": "img",
        "data_picture": kind,
        "font_family": FONT,
    }
    return element("svg", "\n" + "\n".join(lines) + "\n", **attributes) + "\n"
