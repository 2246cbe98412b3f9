"""Blocks of a page as calls of the layout's block functions (templates/brief.typ)."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.model import (
    Apparatus,
    Block,
    FrameText,
    Heading,
    Items,
    Paragraphs,
    Passage,
    Passages,
    Picture,
    Statement,
    Table,
)
from briefgen.render.notes import describe_place
from briefgen.render.typst.escaping import quote_typst
from briefgen.render.typst.flow import Line, keep, line
from briefgen.render.typst.inline import (
    Desk,
    call,
    set_notes,
    take_notes,
    write_frame,
    write_statement,
    write_words,
)
from briefgen.render.wording import fill_text, word_statement
from briefgen.text.passages import fold_space

WIDEST = 7
"""Columns of the widest table that a sheet of paper can hold; a wider one is set as a list."""

LINE = 105
"""Characters of a line across the sheet in a table's type."""

DEEPEST = 6
"""The lowest level of heading that a tagged PDF knows (PDF 1.7, H1 to H6)."""

ON_SCREEN = frozenset({"take"})
"""Names of tables that list files beside the site: whoever holds the paper cannot follow them."""

EMPTY_CELL = "–"


def write_block(block: Block, page: str, desk: Desk, *, lowered: int = 0) -> list[Line]:
    """The block as lines of Typst; `lowered` is by how many levels its headings stand lower."""
    match block:
        case Heading():
            name = quote_typst(f"{page}#{block.anchor}" if block.anchor else "")
            level = min(block.level + lowered, DEEPEST)
            return [line("titled", [str(level), name, quote_typst(fill_text(block.text))])]
        case Paragraphs():
            return [
                line("paragraph", [keep(len(word_statement(item))), *write_statement(item, page, desk)])
                for item in block.statements
            ]
        case Items():
            return [write_entry(item.depth, item.statement, page, desk) for item in block.items]
        case Table():
            return write_table(block, page, desk)
        case Picture():
            return [line("picture", [quote_typst(block.svg), quote_typst(fill_text(block.alt))])]
        case Apparatus():
            return [line("apparatus", write_frame(block.text, page, desk))]
        case Passages():
            return [line("passage", _write_passage(passage, page, desk)) for passage in block.passages]


def group(pieces: Sequence[str]) -> str:
    """Inline pieces as one argument."""
    kept = [piece for piece in pieces if piece]
    return f"({', '.join(kept)},)" if kept else "()"


def write_entry(depth: int, statement: Statement, page: str, desk: Desk, before: Sequence[str] = ()) -> Line:
    """An entry of a list; `before` are pieces that stand before its statement."""
    pieces = [*before, *write_statement(statement, page, desk)]
    return line("entry", [keep(len(word_statement(statement))), str(depth), *pieces])


def write_table(table: Table, page: str, desk: Desk) -> list[Line]:
    """The table; one with more columns than a sheet holds becomes a list, in which each cell that
    says something stands after its column's name."""
    if table.name in ON_SCREEN:
        return []
    if len(table.head) > WIDEST:
        return [entry for row in table.rows for entry in _write_row_as_list(table.head, row, page, desk)]
    desk.below = True
    head = group([group(write_frame(cell, page, desk)) for cell in table.head])
    rows = [
        group([keep(_measure_row(row) * len(row)), *(_write_cell(cell, page, desk) for cell in row)])
        for row in table.rows
    ]
    desk.below = False
    below = [line("notes-below", take_notes(desk))] if desk.fresh else []
    return [line("grid-of", [group(choose_widths(table)), head, *rows]), *below]


def choose_widths(table: Table) -> list[str]:
    """How wide each column is, for typst: its own width where the words fit, else by what it holds.

    A column that needs less than its even share gets what it needs; the others share what is left by
    the root of their longest lines, so that a long column is wider without starving its neighbours.
    """
    longest = [len(fill_text(cell)) for cell in table.head]
    for row in table.rows:
        for index, cell in enumerate(row):
            longest[index] = max(longest[index], *(len(word_statement(item)) for item in cell), 0)
    if sum(longest) <= LINE:
        return ["auto"] * len(longest)
    share = LINE // len(longest)
    return ["auto" if length <= share else f"{length**0.5:.1f}fr" for length in longest]


def _measure_row(row: Sequence[Sequence[Statement]]) -> int:
    """Characters in the row's fullest cell."""
    return max((sum(len(word_statement(statement)) for statement in cell) for cell in row), default=0)


def _write_cell(cell: Sequence[Statement], page: str, desk: Desk) -> str:
    lines = [group(write_statement(statement, page, desk)) for statement in cell]
    return group(lines or [group([write_words(EMPTY_CELL)])])


def _write_row_as_list(
    head: Sequence[FrameText], row: Sequence[Sequence[Statement]], page: str, desk: Desk
) -> list[Line]:
    """The row's first cell, and below it the others that say something, each after its column's name
    unless it says just that."""
    entries = [write_entry(0, statement, page, desk) for statement in row[0]]
    pieces: list[str] = []
    length = 0
    desk.below = True  # all notes of the entry are set together
    for name, cell in zip(head[1:], row[1:], strict=True):
        for statement in cell:
            said = word_statement(statement)
            length += len(said)
            pieces += [write_words(" · ")] * bool(pieces)
            if said != fill_text(name):
                pieces += [call("dated", write_frame(name, page, desk)), write_words(": ")]
            pieces += write_statement(statement, page, desk)
    desk.below = False
    if pieces:
        entries.append(line("entry", [keep(length), "1", *set_notes(pieces, desk)]))
    return entries


def _write_passage(passage: Passage, page: str, desk: Desk) -> list[str]:
    """A cited passage: its anchor, its place, its words, and the pages of paper that cite it."""
    targets = [f"{path}#{statement}" for path, statement in passage.cited_by]
    cited = [f"label({quote_typst(target)})" for target in targets if target in desk.anchors]
    return [
        quote_typst(f"{page}#{passage.anchor}"),
        call("dated", write_frame(describe_place(passage.evidence), page, desk)),
        write_words(fold_space(passage.evidence.selector.exact)),
        quote_typst(fill_text(FrameText(frame="print-cited"))),
        *cited,
    ]
