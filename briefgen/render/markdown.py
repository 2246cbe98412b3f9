"""Page -> Markdown, in the subset on which markdown-it-py and Python-Markdown agree.

Blocks become ready Markdown here; the layouts in templates/ put them on the page and word nothing.
What a layout prints and is not ready yet goes through `escape_markdown`: that is the one border.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined, TemplateError
from markupsafe import Markup

from briefgen.errors import ConfigError
from briefgen.lexicon.frames import FRAMES
from briefgen.model import (
    Added,
    Apparatus,
    Block,
    FrameText,
    Heading,
    Items,
    Page,
    Paragraphs,
    Part,
    Passage,
    Passages,
    Picture,
    Statement,
    Table,
)
from briefgen.packaged import find_packaged
from briefgen.render.escaping import escape_block_start, escape_markdown, escape_target
from briefgen.render.notes import (
    Catalogue,
    PageNote,
    collect_notes,
    describe_brackets,
    describe_note,
    describe_original,
    describe_place,
    describe_reason,
    link_page,
)
from briefgen.render.wording import fill_pieces, find_notes, frame_edges, word_part
from briefgen.text.joining import needs_space
from briefgen.text.passages import fold_space

ASSETS = "assets"
NOTES_HEADING = FrameText(frame="heading-notes")
EMPTY_CELL = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownBlock:
    """A block as the layouts see it. `kind` is heading, paragraphs, items, table, picture, apparatus
    or passages; everything in it is ready Markdown."""

    kind: str
    lines: tuple[Markup, ...] = ()
    level: int = 0
    anchor: str = ""
    depths: tuple[int, ...] = ()
    head: tuple[Markup, ...] = ()
    rows: tuple[tuple[Markup, ...], ...] = ()
    target: Markup | None = None


def render_pages(
    pages: Iterable[Page], catalogue: Catalogue, templates: Path | None = None
) -> dict[str, str]:
    """Each page's path in docs/ with its Markdown. `templates` is a project's own folder of layouts.

    Raises ConfigError where a layout is broken.
    """
    layouts = load_layouts(templates)
    return {page.path: render_page(page, catalogue, layouts) for page in pages}


def load_layouts(templates: Path | None = None) -> Environment:
    """The layouts: those of `templates`, where it has them, else those that come with briefgen."""
    folders = [templates] if templates is not None and templates.is_dir() else []
    return Environment(
        loader=ChoiceLoader([FileSystemLoader(str(path)) for path in (*folders, find_packaged("templates"))]),
        autoescape=True,
        finalize=lambda value: value if isinstance(value, Markup) else Markup(escape_markdown(str(value))),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def render_page(page: Page, catalogue: Catalogue, layouts: Environment) -> str:
    """The page's Markdown. Raises ConfigError where its layout is broken."""
    notes = collect_notes(page)
    try:
        layout = layouts.select_template([f"{page.kind}.md.j2", "page.md.j2"])
        text = layout.render(
            kind=page.kind,
            title=render_frame(page.title),
            blocks=[show_block(block, page.path) for block in page.blocks],
            notes=[render_note(note, catalogue, page.path) for note in notes],
            notes_heading=render_frame(NOTES_HEADING),
        )
    except TemplateError as error:
        raise ConfigError(f"The layout of {page.kind} pages is broken: {error}") from error
    return text.rstrip() + "\n"


# --- inline -------------------------------------------------------------------


def render_frame(text: FrameText) -> Markup:
    """A frame with its slots filled, linked where a slot has a link."""
    pieces = []
    for words, slot in fill_pieces(text):
        escaped, link = escape_markdown(words), slot.link if slot else None
        pieces.append(escaped if link is None else f"[{escaped}]({escape_target(link)})")
    return Markup("".join(pieces))


def render_part(part: Part) -> str:
    """One part of a statement, without its notes."""
    if isinstance(part, Added):
        return f"<ins>{escape_markdown(word_part(part))}</ins>"
    if not isinstance(part, FrameText):
        return escape_markdown(word_part(part))
    opening, closing = (escape_markdown(edge) for edge in frame_edges(part))
    match FRAMES[part.frame].use:
        case "mark":
            return f"*{opening}{render_frame(part)}{closing}*"
        case "date" | "question":
            return f"**{opening}{render_frame(part)}**"
        case _:
            return str(render_frame(part))


def render_statement(statement: Statement) -> Markup:
    """A statement on one line: its anchor, and its parts with their notes."""
    line, before = f'<span id="{escape_markdown(statement.id)}"></span>', ""
    for part, notes in zip(statement.parts, find_notes(statement), strict=True):
        shown = word_part(part)
        line += " " * needs_space(before, shown)
        line += render_part(part) + "".join(f"[^{note.label}]" for note in notes)
        if isinstance(part, FrameText):
            line += escape_markdown(frame_edges(part)[1]) * (FRAMES[part.frame].use == "date")
        before = shown or before
    return Markup(line)


def render_note(item: PageNote, catalogue: Catalogue, page: str) -> Markup:
    """A note's definition, on one line."""
    brackets, original = describe_brackets(item), describe_original(item, catalogue)
    sentences = (
        escape_block_start(render_frame(describe_note(item, catalogue, page))),
        render_frame(brackets) if brackets else "",
        escape_markdown(describe_reason(item)),
        render_frame(original) if original else "",
    )
    return Markup(f"[^{item.note.label}]: {' '.join(filter(None, sentences))}")


# --- blocks -------------------------------------------------------------------


def show_block(block: Block, page: str) -> ShownBlock:
    """The block in ready Markdown; `page` is the path of the page that it stands on."""
    match block:
        case Heading():
            return ShownBlock(
                kind="heading", level=block.level, anchor=block.anchor, lines=(render_frame(block.text),)
            )
        case Paragraphs():
            return ShownBlock(kind="paragraphs", lines=tuple(map(render_statement, block.statements)))
        case Items():
            return ShownBlock(
                kind="items",
                lines=tuple(render_statement(item.statement) for item in block.items),
                depths=tuple(item.depth for item in block.items),
            )
        case Table():
            return ShownBlock(
                kind="table",
                head=tuple(map(render_frame, block.head)),
                rows=tuple(tuple(map(_render_cell, row)) for row in block.rows),
            )
        case Picture():
            target = Markup(escape_target(link_page(f"{ASSETS}/{name_asset(block)}", page)))
            return ShownBlock(kind="picture", lines=(render_frame(block.alt),), target=target)
        case Apparatus():
            return ShownBlock(kind="apparatus", lines=(Markup(escape_block_start(render_frame(block.text))),))
        case Passages():
            lines = tuple(_render_passage(passage, page) for passage in block.passages)
            return ShownBlock(kind="passages", lines=lines)


def name_asset(picture: Picture) -> str:
    """The picture's file name in docs/assets/."""
    return picture.file.removeprefix(f"{ASSETS}/")


def _render_cell(statements: tuple[Statement, ...]) -> Markup:
    return Markup("<br>").join(map(render_statement, statements)) if statements else Markup(EMPTY_CELL)


def _render_passage(passage: Passage, page: str) -> Markup:
    """A cited passage: its anchor, its place, its words, and the way back to what cites it."""
    words = escape_markdown(fold_space(passage.evidence.selector.exact))
    place = render_frame(describe_place(passage.evidence))
    line = f'<span id="{escape_markdown(passage.anchor)}"></span>**{place}** {words}'
    links = [
        f"[{number}]({escape_target(link_page(f'{path}#{statement}', page))})"
        for number, (path, statement) in enumerate(passage.cited_by, start=1)
    ]
    return Markup(f"{line} · {', '.join(links)}" if links else line)


def collect_pictures(pages: Iterable[Page]) -> Mapping[str, str]:
    """Path in docs/ -> SVG of every picture on the pages."""
    pictures = (block for page in pages for block in page.blocks if isinstance(block, Picture))
    return {f"{ASSETS}/{name_asset(picture)}": picture.svg for picture in pictures}
