"""What a reader may take along: how to cite the brief, and its files. The home page closes with it."""

from __future__ import annotations

import posixpath

from briefgen.brief.statements import date_slot, frame, make_statement, names_slot, slot
from briefgen.lexicon.frames_exports import FILES
from briefgen.model import Apparatus, Block, Brief, Heading, Paragraphs, Statement, Table

SECTION = "take"
COLUMNS = ("take", "holds", "for")


def build_taking(brief: Brief) -> tuple[Block, ...]:
    """The closing section: the citation line, whom to cite rather, and the table of files."""
    return (
        Heading(level=2, anchor=SECTION, text=frame("heading-take")),
        Paragraphs(statements=(cite_brief(brief),)),
        Apparatus(text=frame("cite-sources")),
        Table(
            head=tuple(frame(f"column-{name}") for name in COLUMNS),
            rows=tuple(_list_file(path, holds, use) for path, holds, use in FILES),
            name=SECTION,
        ),
    )


def cite_brief(brief: Brief) -> Statement:
    """The line by which to cite this brief: title, date, and what made it. It has no author."""
    title = slot("brief", "brief", brief.title)
    maker = names_slot("generator", [brief.generator])
    if brief.as_of is None:
        return make_statement(SECTION, [frame("cite-brief-undated", title, maker)])
    return make_statement(SECTION, [frame("cite-brief", title, date_slot("date", brief.as_of), maker)])


def _list_file(path: str, holds: str, use: str) -> tuple[tuple[Statement, ...], ...]:
    link = slot("link", "link", posixpath.basename(path), (), path)
    return tuple(
        (make_statement(SECTION, [part], path),)
        for part in (frame("cell-link", link), frame(holds), frame(use))
    )
