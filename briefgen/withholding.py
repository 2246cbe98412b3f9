"""What cannot be proved is not said: names the passages and entries behind faults, to build without them.

A fault in the program's reasoning on some topic then costs the statement and not the brief. The checker
stays the judge: it proves the pages again, and faults that name nothing still stop the build.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefgen.brief.statements import key_of
from briefgen.check import Fault
from briefgen.model import Brief, Extract, Heading, Items, Page, Paragraphs, Statement, Table

TIMELINE = "timeline.md"


def find_withheld(faults: Iterable[Fault], brief: Brief, pages: Sequence[Page]) -> frozenset[str]:
    """Ids of entries and keys of passages (`brief/statements.key_of`) without which the faults are gone.

    On the timeline an event goes and its passage stays; elsewhere a statement's passages go; a frame
    without a passage takes the entry that it stands under with it.
    """
    names = {fault.statement for fault in faults if fault.statement}
    found = set(names)
    for page in pages:
        for entry, statement in _walk(page):
            if statement.id in names:
                found.discard(statement.id)
                found.update(_name_causes(brief, page, entry, statement))
    return frozenset(found)


def _name_causes(brief: Brief, page: Page, entry: str, statement: Statement) -> Iterator[str]:
    keys = {key_of(part.evidence) for part in statement.parts if isinstance(part, Extract)}
    if page.path == TIMELINE:
        yield from (event.id for event in brief.events if key_of(event.evidence[0]) in keys)
    elif keys:
        yield from keys
    elif entry:
        yield entry


def _walk(page: Page) -> Iterator[tuple[str, Statement]]:
    """(anchor of the heading above it, statement)."""
    entry = ""
    for block in page.blocks:
        if isinstance(block, Heading):
            entry = block.anchor
        elif isinstance(block, Paragraphs):
            yield from ((entry, statement) for statement in block.statements)
        elif isinstance(block, Items):
            yield from ((entry, item.statement) for item in block.items)
        elif isinstance(block, Table):
            yield from ((entry, one) for row in block.rows for cell in row for one in cell)
