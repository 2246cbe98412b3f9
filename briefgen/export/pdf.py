"""The brief on paper: brief.pdf, all of it, and brief-summary.pdf, its home page on one sheet.

They are made from the same blocks as the pages, so they say nothing that those do not, and their notes
have the same words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from briefgen.lexicon.scripts import find_script_font
from briefgen.model import Brief, Page
from briefgen.render.notes import Catalogue, build_catalogue
from briefgen.render.typst.compiling import Press, Printed, print_source
from briefgen.render.typst.document import HOME, LAYOUT, Sheet, arrange_sections, write_document
from briefgen.render.typst.summary import fit_summary
from briefgen.text.epoch import build_epoch, find_build_day

MOST_NAMED = 12
"""Missing characters that a notice shows."""


def print_brief(brief: Brief, pages: Sequence[Page], press: Press, only: str | None = None) -> Printed:
    """The brief as a PDF; with `only`, the section of this page alone (its path, "timeline.md")."""
    sections = arrange_sections(pages)
    if only is not None:
        sections = tuple(section for section in sections if section.page.path == only)
    body = write_document(sections, make_sheet(brief, press), make_catalogue(brief))
    return print_source(body, LAYOUT, date_press(brief, press))


def print_summary(brief: Brief, pages: Sequence[Page], press: Press) -> Printed:
    """The home page on one sheet of paper."""
    home = next(page for page in pages if page.path == HOME)
    body = fit_summary(home, make_sheet(brief, press), make_catalogue(brief), press)
    return print_source(body, LAYOUT, date_press(brief, press))


PRINTS: Mapping[str, Callable[[Brief, Sequence[Page], Press], Printed]] = {
    "brief.pdf": print_brief,
    "brief-summary.pdf": print_summary,
}
"""By its path in docs/, each PDF."""


def print_all(brief: Brief, pages: Sequence[Page], press: Press) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """Every PDF's path in docs/ with its bytes, and what the editor should know of them."""
    printed = {path: make(brief, pages, press) for path, make in PRINTS.items()}
    missing = sorted({character for item in printed.values() for character in item.missing})
    notices = list(name_missing(missing, brief))
    notices += [
        f"{path} could not be made as PDF/UA: a screen reader may not read all of it."
        for path, item in printed.items()
        if not item.tagged
    ]
    return {path: item.data for path, item in printed.items()}, tuple(notices)


def make_sheet(brief: Brief, press: Press) -> Sheet:
    """What the whole document needs to know of the brief."""
    return Sheet(
        title=brief.title,
        question=brief.question,
        paper=press.paper,
        language=press.language,
        day=find_build_day(brief.as_of),
    )


def date_press(brief: Brief, press: Press) -> Press:
    """The press with the brief's own date."""
    return replace(press, epoch=build_epoch(brief.as_of))


def make_catalogue(brief: Brief) -> Catalogue:
    """The sources that notes name."""
    return build_catalogue(brief.material.sources, brief.material.published)


def name_missing(missing: Sequence[str], brief: Brief) -> tuple[str, ...]:
    """A sentence for each font that the missing characters call for: which, where, and what to install."""
    by_font: dict[str, list[str]] = {}
    for character in missing:
        font = find_script_font(character)
        asked = f"install {font.family} (Debian package {font.package})" if font else ""
        by_font.setdefault(asked, []).append(character)
    return tuple(_tell_missing(asked, found, brief) for asked, found in by_font.items())


def _tell_missing(asked: str, found: Sequence[str], brief: Brief) -> str:
    shown = ", ".join(f"{character} (U+{ord(character):04X})" for character in found[:MOST_NAMED])
    more = f" and {len(found) - MOST_NAMED} more" if len(found) > MOST_NAMED else ""
    files = [
        source.file
        for source in brief.material.sources
        if any(character in source.text for character in found)
    ]
    where = f", from {', '.join(files)}," if files else ""
    remedy = (
        f"To have them printed, {asked} and name the folder of its files as `fonts:` in brief.yml."
        if asked
        else "Unicode gives them no name, so no font can be told."
    )
    return f"The PDFs show {shown}{more}{where} by number, because no font at hand has them. {remedy}"
