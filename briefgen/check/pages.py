"""Cover: every block of a page is a statement of brief.json, a frame, or a passage of a source."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote

from briefgen.check.blocks import MarkdownPage, PageBlock
from briefgen.check.claims import ClaimStatement
from briefgen.check.context import Context
from briefgen.check.faults import Fault, Place, quote
from briefgen.check.frames import gives_reason, prove_text
from briefgen.check.ground import Ground
from briefgen.check.source_pages import prove_passage
from briefgen.check.statements import compare_with_page, prove_statement, reveal
from briefgen.lexicon.frames import Use

TITLES: tuple[Use, ...] = ("title",)
HEADINGS: tuple[Use, ...] = ("heading", "question")
LABELS: tuple[Use, ...] = ("label", "prose", "reason", "statement")
COLUMNS: tuple[Use, ...] = ("label",)
PICTURES: tuple[Use, ...] = ("label", "prose", "statement", "title")
EMPTY_CELL = "–"
"""What the renderer sets in a cell without statements."""

_NAMED: Mapping[str, str] = {"actors": "name", "questions": "text"}
"""Lists of brief.json whose entries have headings of their own, with what the heading says."""

_SOURCE_PAGE = re.compile(r"sources/(?P<id>[^/]+)\.md")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageCase:
    """A page to be proved: its blocks, the statements that brief.json has for it, and what was
    computed once for all pages."""

    ground: Ground
    page: MarkdownPage
    statements: Mapping[str, ClaimStatement]
    origins: Mapping[str, frozenset[str]] = field(default_factory=dict)
    shown: Mapping[str, int] = field(default_factory=dict)

    @property
    def file(self) -> str:
        return posixpath.join(self.ground.docs, self.page.path)


def prove_page(case: PageCase) -> Iterator[Fault]:
    """What is wrong with the blocks of a page."""
    for line, what in case.page.strange:
        yield Place(file=case.file, line=line).fault(
            "markup-unproved", f"The page holds {what}, which briefgen does not write."
        )
    seen: set[str] = set()
    for anchor, line in case.page.anchors:
        if anchor in seen:
            yield Place(file=case.file, line=line).fault(
                "anchor-duplicate", f"The anchor {anchor} stands twice."
            )
        seen.add(anchor)
    groups = _gather_groups(case.page)
    headings = ("", "")
    for number, block in enumerate(case.page.blocks):
        text = reveal(block.run.text)
        if block.kind == "heading":
            headings = (text, "") if block.level <= 2 else (headings[0], text)
        yield from _prove_block(case, block, headings, groups[number])
    yield from _prove_order(case)
    for name, statement in case.statements.items():
        if name not in seen:
            place = Place(file=case.file, statement=name)
            yield place.fault(
                "statement-missing", f"The page lacks {quote(statement.text)}, which brief.json has."
            )


def _prove_order(case: PageCase) -> Iterator[Fault]:
    """Statements stand in brief.json's order: none has wandered under another heading."""
    shown = [block for block in case.page.blocks if block.anchor in case.statements]
    there = {block.anchor for block in shown}
    wanted = [name for name in case.statements if name in there]
    for block, name in zip(shown, wanted, strict=False):
        if block.anchor != name:
            place = Place(file=case.file, line=block.line, statement=block.anchor)
            yield place.fault("statement-order", f"brief.json has the statement {name} here.")
            return


def _prove_block(
    case: PageCase, block: PageBlock, headings: tuple[str, str], group: Sequence[PageBlock]
) -> Iterator[Fault]:
    statement = case.statements.get(block.anchor) if block.kind != "heading" else None
    place = Place(file=case.file, line=block.line, statement=statement.id if statement else "")
    context = Context(
        ground=case.ground,
        place=place,
        page=case.page.path,
        headings=headings,
        row=tuple(reveal(item.run.text) for item in group) if block.row else (),
        about=_find_about(case, group if block.row else ()),
        anchor=block.anchor,
        statement=statement,
        group=_find_group(case, block, statement, group),
        origins=case.origins,
        shown=case.shown,
    )
    if statement is not None:
        yield from compare_with_page(context, statement, block.run)
        yield from prove_statement(context, statement)
    elif (
        block.anchor.startswith("p-") and _SOURCE_PAGE.fullmatch(case.page.path) and block.kind == "paragraph"
    ):
        yield from prove_passage(context, block)
    elif block.anchor and block.kind != "heading":
        yield place.fault("statement-unknown", f"brief.json has no statement {block.anchor} on this page.")
    else:
        yield from _prove_unanchored(context, block)


def _prove_unanchored(context: Context, block: PageBlock) -> Iterator[Fault]:
    text = reveal(block.run.text)
    if block.run.notes:
        yield context.place.fault("block-unproved", f"{quote(text)} has notes but is no statement.")
    if any(kind != "em" for kind, _, _ in block.run.marks):
        yield context.place.fault("statement-marks", f"{quote(text)} is set as an addition, mark or date is.")
    match block.kind:
        case "heading":
            yield from prove_text(context, text, TITLES if block.level == 1 else HEADINGS)
            yield from _prove_named(context, text)
        case "head":
            if text:
                yield from prove_text(context, text, COLUMNS)
        case "cell":
            if text not in ("", EMPTY_CELL):
                yield context.place.fault("block-unproved", f"The cell {quote(text)} is no statement.")
        case "picture":
            yield from prove_text(context, text, PICTURES)
        case "paragraph":
            yield from prove_text(context, text, LABELS)
        case _:
            yield context.place.fault("block-unproved", f"The list item {quote(text)} is no statement.")


def _prove_named(context: Context, text: str) -> Iterator[Fault]:
    """A heading whose anchor is an actor's or a question's is that actor's name, that question."""
    item = context.ground.items.get(context.anchor)
    key = _NAMED.get(item.list) if item is not None else None
    if item is not None and key is not None and text != reveal(item.text(key)):
        right = quote(item.text(key))
        yield context.place.fault("frame-slot", f"The heading {item.id} is {right}, not {quote(text)}.")


def _find_group(
    case: PageCase, block: PageBlock, statement: ClaimStatement | None, group: Sequence[PageBlock]
) -> tuple[ClaimStatement, ...]:
    """The statements among the blocks, for a heading and for a reason; no other block needs them."""
    if statement is not None and not any(gives_reason(part) for part in statement.parts):
        return ()
    if statement is None and block.kind != "heading":
        return ()
    return tuple(case.statements[item.anchor] for item in group if item.anchor in case.statements)


def _gather_groups(page: MarkdownPage) -> list[list[PageBlock]]:
    """For each block the blocks of its table row, or of its section: from heading to heading."""
    rows: dict[int, list[PageBlock]] = {}
    section: list[PageBlock] = []
    groups = []
    for block in page.blocks:
        if block.kind == "heading":
            section = []
        section.append(block)
        if block.row:
            rows.setdefault(block.row, []).append(block)
        groups.append(rows[block.row] if block.row else section)
    return groups


def _find_about(case: PageCase, row: Sequence[PageBlock]) -> str:
    """The source that the page is about, or the one to whose page the table row leads."""
    own = _SOURCE_PAGE.fullmatch(case.page.path)
    if own and own["id"] in case.ground.sources:
        return own["id"]
    for block in row:
        for _, _, target in block.run.links:
            path = posixpath.normpath(posixpath.join(posixpath.dirname(case.page.path), unquote(target)))
            found = _SOURCE_PAGE.fullmatch(path)
            if found and found["id"] in case.ground.sources:
                return found["id"]
    return ""
