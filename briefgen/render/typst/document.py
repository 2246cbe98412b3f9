"""The brief as one Typst document: a title page, the contents, and a section for each page.

The sources' own pages stand below the list of sources. Notes are numbered anew in each section, as
on the site, and a note that is cited in two sections is given in both.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefgen.model import FrameText, Heading, Page, Paragraphs, Passages, Statement
from briefgen.render.notes import Catalogue, collect_notes
from briefgen.render.typst.blocks import group, write_block
from briefgen.render.typst.escaping import quote_typst
from briefgen.render.typst.flow import Line, join_lines, line
from briefgen.render.typst.inline import Desk, call, write_statement
from briefgen.render.wording import fill_text, walk_statements

LAYOUT = "brief.typ"
HOME = "index.md"
SOURCE_KIND = "source"
SOURCES_INDEX = "sources/index.md"
QUESTION = "research-question"
LONG_CALL = 6000
"""Characters of a statement's Typst from which on its notes may fill half a page: typst then measures."""

SHORT_TITLE = 60
"""Characters of a running head."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section of the printed brief: a page, and those that stand below it."""

    page: Page
    below: tuple[Page, ...] = ()

    @property
    def pages(self) -> tuple[Page, ...]:
        return (self.page, *self.below)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What the whole document needs to know. `paper` is "a4" or "letter", `day` the document's date."""

    title: str
    question: str
    paper: str
    language: str
    day: date


def arrange_sections(pages: Sequence[Page]) -> tuple[Section, ...]:
    """The pages in their order, those of single sources below the list of sources."""
    sources = tuple(page for page in pages if page.kind == SOURCE_KIND)
    return tuple(
        Section(page=page, below=sources if page.path == SOURCES_INDEX else ())
        for page in pages
        if page.kind != SOURCE_KIND
    )


def write_document(sections: Sequence[Section], sheet: Sheet, catalogue: Catalogue) -> str:
    """The document's body as Typst, to stand below the layout. A single section has no title page."""
    anchors = frozenset(find_anchors(page for section in sections for page in section.pages))
    opening = [statement for section in sections for statement in find_opening(section.page)]
    home = next((section.page for section in sections if section.page.path == HOME), None)
    whole = len(sections) > 1
    lines = [item for section in sections for item in write_section(section, catalogue, anchors, whole=whole)]
    flags = {
        "front": "true" if whole else "false",
        "long-notes": "true" if any(item.noted and len(item.call) > LONG_CALL for item in lines) else "false",
    }
    return write_opening(sheet, opening, home, catalogue, anchors, flags) + join_lines(lines)


def write_opening(
    sheet: Sheet,
    opening: Sequence[Statement],
    home: Page | None,
    catalogue: Catalogue,
    anchors: frozenset[str],
    flags: Mapping[str, str],
) -> str:
    """The document's settings and its title page."""
    notes = collect_notes(home) if home else ()
    desk = Desk(
        section="title", catalogue=catalogue, notes={item.note.label: item for item in notes}, anchors=anchors
    )
    asked = [statement for statement in opening if is_question(statement)]
    told = [statement for statement in opening if not is_question(statement)]
    settings = {
        **write_settings(sheet, sheet.title),
        **flags,
        "short": quote_typst(shorten(sheet.title)),
        "contents": quote_typst(fill_text(FrameText(frame="print-contents"))),
        "question": group([group(write_statement(statement, HOME, desk)) for statement in asked]),
        "opening": group([group(write_statement(statement, HOME, desk)) for statement in told]),
    }
    return f"#show: {call('brief.with', name_arguments(settings))}\n"


def write_settings(sheet: Sheet, title: str) -> dict[str, str]:
    """The arguments that every document has."""
    day = sheet.day
    return {
        "title": quote_typst(title),
        "paper": quote_typst({"letter": "us-letter"}.get(sheet.paper, sheet.paper)),
        "language": quote_typst(sheet.language),
        "day": f"datetime(year: {day.year}, month: {day.month}, day: {day.day})",
    }


def name_arguments(settings: dict[str, str]) -> list[str]:
    """The settings as named arguments of a call."""
    return [f"{name}: {value}" for name, value in settings.items()]


def write_section(
    section: Section, catalogue: Catalogue, anchors: frozenset[str], *, whole: bool
) -> list[Line]:
    """A section: its title and its blocks, with notes of its own. In the `whole` document, what opens the
    home page stands on the title page."""
    path = section.page.path
    merged = replace(section.page, blocks=tuple(block for page in section.pages for block in page.blocks))
    notes = {item.note.label: item for item in collect_notes(merged)}
    desk = Desk(section=path, catalogue=catalogue, notes=notes, anchors=anchors)
    title = FrameText(frame="print-brief") if path == HOME else section.page.title
    lines = [line("section", [quote_typst(path), quote_typst(fill_text(title))])]
    blocks = section.page.blocks[1:] if whole and find_opening(section.page) else section.page.blocks
    for block in blocks:
        lines += write_block(block, path, desk)
    for page in section.below:
        lines.append(line("titled", ["2", quote_typst(page.path), quote_typst(fill_text(page.title))]))
        for block in page.blocks:
            lines += write_block(block, page.path, desk, lowered=1)
    return lines


def find_opening(page: Page) -> tuple[Statement, ...]:
    """What the home page says before its first heading: it stands on the title page."""
    first = page.blocks[0] if page.path == HOME and page.blocks else None
    return first.statements if isinstance(first, Paragraphs) else ()


def is_question(statement: Statement) -> bool:
    """Whether the statement is the brief's research question, which the title page sets larger."""
    return any(isinstance(part, FrameText) and part.frame == QUESTION for part in statement.parts)


def find_anchors(pages: Iterable[Page]) -> Iterable[str]:
    """Every place that a link may lead to, as path or path#anchor."""
    for page in pages:
        yield page.path
        for _, statement in walk_statements(page):
            yield f"{page.path}#{statement.id}"
        for block in page.blocks:
            if isinstance(block, Heading) and block.anchor:
                yield f"{page.path}#{block.anchor}"
            elif isinstance(block, Passages):
                yield from (f"{page.path}#{passage.anchor}" for passage in block.passages)


def shorten(title: str, most: int = SHORT_TITLE) -> str:
    """The title in at most so many characters, cut between words."""
    if len(title) <= most:
        return title
    return title[:most].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + " …"
