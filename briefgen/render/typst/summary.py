"""The summary: the brief's home page on exactly one sheet of paper.

Lines that do not fit give way, the least weighty first, and the page says how many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.model import FrameText, Heading, Items, Page, Paragraphs, Slot, Statement
from briefgen.render.notes import Catalogue, PageNote, collect_notes, describe_place, name_voice
from briefgen.render.typst.blocks import group
from briefgen.render.typst.compiling import Press, count_pages
from briefgen.render.typst.document import (
    HOME,
    LAYOUT,
    Sheet,
    find_opening,
    is_question,
    name_arguments,
    shorten,
    write_settings,
)
from briefgen.render.typst.escaping import quote_typst
from briefgen.render.typst.inline import Desk, call, name_place, write_frame, write_statement
from briefgen.render.wording import fill_text

SECTIONS = ("known", "disputed", "unsaid")
"""The anchors of the home page's lists that the summary holds, in its order."""

LONGEST_TITLE = 160
LONGEST_QUESTION = 400
"""Characters: what is longer leaves no room for findings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One of the home page's lists: its heading, and what it says, best first."""

    heading: FrameText
    statements: tuple[Statement, ...]


def fit_summary(home: Page, sheet: Sheet, catalogue: Catalogue, press: Press) -> str:
    """The summary's body as Typst, with as many lines as one page holds."""
    lists = tuple(find_lists(home))
    kept = list(order_kept([len(item.statements) for item in lists]))
    few, many = 0, len(kept) - 1  # `few` fits, or nothing does
    while few < many:
        middle = (few + many + 1) // 2
        body = write_summary(home, lists, kept[middle], sheet, catalogue)
        few, many = (middle, many) if count_pages(body, LAYOUT, press) == 1 else (few, middle - 1)
    return write_summary(home, lists, kept[few], sheet, catalogue)


def find_lists(home: Page) -> Iterator[Listed]:
    """The lists of the home page that the summary holds."""
    for block, following in zip(home.blocks, home.blocks[1:], strict=False):
        if not isinstance(block, Heading) or block.anchor not in SECTIONS:
            continue
        if isinstance(following, Items):
            yield Listed(heading=block.text, statements=tuple(item.statement for item in following.items))
        elif isinstance(following, Paragraphs):
            yield Listed(heading=block.text, statements=following.statements)


def order_kept(lengths: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """How many lines of each list stand, from none to all of them.

    Each list's first lines are its weightiest, so lines come in by their rank; where two have the same
    rank, the earlier list's comes first.
    """
    kept = [0] * len(lengths)
    yield tuple(kept)
    for rank in range(max(lengths, default=0)):
        for index, length in enumerate(lengths):
            if rank < length:
                kept[index] += 1
                yield tuple(kept)


def write_summary(
    home: Page, lists: Sequence[Listed], kept: Sequence[int], sheet: Sheet, catalogue: Catalogue
) -> str:
    """The summary with the first `kept` lines of each list."""
    notes = {item.note.label: item for item in collect_notes(home)}
    desk = Desk(section="summary", catalogue=catalogue, notes=notes, anchors=frozenset(), gathered=True)
    opening = find_opening(home)
    told = [
        group(write_statement(statement, HOME, desk)) for statement in opening if not is_question(statement)
    ]
    written = [_write_list(item, count, desk) for item, count in zip(lists, kept, strict=True)]
    title = FrameText(
        frame="print-summary",
        slots=(Slot(name="title", kind="brief", text=shorten(sheet.title, LONGEST_TITLE)),),
    )
    settings = {
        **write_settings(sheet, fill_text(title)),
        "heading-words": quote_typst(shorten(sheet.title, LONGEST_TITLE)),
        "question": quote_typst(shorten(sheet.question, LONGEST_QUESTION)),
        "opening": group(told),
        "lists": group(written),
        "notes": group(list(_write_places(desk))),
    }
    return f"#show: {call('summary.with', name_arguments(settings))}\n"


def _write_list(listed: Listed, kept: int, desk: Desk) -> str:
    entries = [group(write_statement(statement, HOME, desk)) for statement in listed.statements[:kept]]
    dropped = len(listed.statements) - kept
    slots = (Slot(name="more", kind="count", text=str(dropped)),)
    more = fill_text(FrameText(frame="print-more", slots=slots)) if dropped else ""
    return f"({quote_typst(fill_text(listed.heading))}, {group(entries)}, {quote_typst(more)})"


def _write_places(desk: Desk) -> Iterator[str]:
    """The gathered notes in the order of their numbers: whose words, when, and where."""
    by_place = {name_place(item): item for item in reversed(tuple(desk.notes.values()))}
    for place, number in sorted(desk.given.items(), key=lambda item: item[1]):
        pieces = group(write_frame(describe_source(by_place[place], desk.catalogue), HOME, desk))
        yield f"(label({quote_typst(f'{desk.section}^{place}')}), {number}, {pieces})"


def describe_source(item: PageNote, catalogue: Catalogue) -> FrameText:
    """A note's source and place, without title and words."""
    evidence = item.note.evidence
    published = catalogue.published.get(evidence.source)
    slots = [
        Slot(name="voice", kind="name", text=name_voice(catalogue.sources[evidence.source])),
        Slot(name="place", kind="name", text=fill_text(describe_place(evidence))),
    ]
    if published is None or not published.edtf:
        return FrameText(frame="print-note-undated", slots=tuple(slots))
    slots.append(Slot(name="date", kind="date", text=published.edtf))
    basis = "inferred" if published.basis == "inferred" else "stated"
    return FrameText(frame=f"print-note-{basis}", slots=tuple(slots))
