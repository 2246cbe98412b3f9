"""Typst source -> PDF: bundled fonts, a fixed date, tagged, PDF/UA-1; the same bytes for the same input."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import typst

from briefgen.errors import ConfigError
from briefgen.packaged import find_packaged
from briefgen.render.typst.glyphs import find_missing, list_characters, load_fonts, read_refused, show_missing

ROUNDS = 4
"""How often a document is set again without glyphs that turned out to be missing only in their context."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """How to print. `paper` is "a4" or "letter", `language` an ISO 639-1 code; `fonts` is a folder with
    more fonts, `templates` a project's own folder of layouts, `epoch` the document's date in seconds."""

    paper: str = "a4"
    language: str = "en"
    fonts: Path | None = None
    templates: Path | None = None
    epoch: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A PDF. `missing` are the characters that no font at hand has; `tagged` is False where typst would
    not vouch for PDF/UA."""

    data: bytes
    missing: tuple[str, ...] = ()
    tagged: bool = True


def load_layout(name: str, templates: Path | None = None) -> str:
    """The layout's source: that of `templates`, where it has one, else the one that comes with briefgen."""
    own = None if templates is None else templates / name
    path = own if own is not None and own.is_file() else find_packaged("templates") / name
    return path.read_text(encoding="utf-8")


def print_source(body: str, layout: str, press: Press) -> Printed:
    """The document as PDF. `body` is briefgen's, and holds text in string literals alone; `layout` is the
    name of the file in templates/ that defines what it calls.

    Raises ConfigError with what typst said where the layout is broken.
    """
    opening, fonts = load_layout(layout, press.templates), load_fonts(press.fonts)
    missing = find_missing(body, fonts)
    for _ in range(ROUNDS):
        try:
            data = _compile(opening + show_missing(body, missing), fonts, press.epoch, tagged=True)
        except typst.TypstError as error:
            more = read_refused(error) - missing
            if not more:
                break
            missing |= more
        else:
            return Printed(data=data, missing=list_characters(missing))
    try:
        data = _compile(opening + show_missing(body, missing), fonts, press.epoch, tagged=False)
    except typst.TypstError as error:
        told = f"The PDF cannot be made, because the layout {layout} is broken:\n{error.diagnostic}"
        raise ConfigError(told) from error
    return Printed(data=data, missing=list_characters(missing), tagged=False)


def _compile(source: str, fonts: typst.Fonts, epoch: int, *, tagged: bool) -> bytes:
    made = typst.compile(
        source.encode(),
        format="pdf",
        font_paths=fonts,
        pdf_standards="ua-1" if tagged else None,
        timestamp=epoch,
    )
    return bytes(made)


def count_pages(body: str, layout: str, press: Press) -> int:
    """How many pages the document has: the layout tells by a metadata element labelled <pages>.

    Raises ConfigError with what typst said where the layout is broken.
    """
    fonts = load_fonts(press.fonts)
    source = load_layout(layout, press.templates) + show_missing(body, find_missing(body, fonts))
    try:
        return int(typst.query(source.encode(), "<pages>", field="value", one=True, font_paths=fonts))
    except RuntimeError as error:  # what typst 0.15 raises here, and what its TypstError is
        told = f"The PDF cannot be made, because the layout {layout} is broken:\n{error}"
        raise ConfigError(told) from error
