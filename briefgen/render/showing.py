"""Which passages the pages show, where, and in which words: what an export may repeat."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.model import Evidence, Extract, FrameText, Page, Span, Statement
from briefgen.render.wording import walk_statements, word_part, word_slot
from briefgen.text.joining import join_parts

Key = tuple[str, Span]
"""A passage: its source's id and its span."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownAt:
    """A passage as one page shows it: `text` is what a reader sees of it, the program's marks apart;
    `date` is the date in words that opens the statement, "" where none does."""

    page: str
    statement: str
    text: str
    evidence: Evidence
    date: str = ""

    @property
    def address(self) -> str:
        """Where it stands: path in docs/ and anchor."""
        return f"{self.page}#{self.statement}"


Showing = Mapping[Key, tuple[ShownAt, ...]]


def find_showing(pages: Sequence[Page]) -> Showing:
    """Every passage that statements of `pages` extract, with the statements in the pages' order."""
    found: dict[Key, list[ShownAt]] = {}
    for page in pages:
        for _, statement in walk_statements(page):
            first = next((part for part in statement.parts if isinstance(part, Extract)), None)
            if first is not None:
                key = (first.evidence.source, first.evidence.span)
                found.setdefault(key, []).append(_show(page, statement, first.evidence))
    return {key: tuple(places) for key, places in found.items()}


def find_place(showing: Showing, evidence: Evidence, page: str = "", date: str = "") -> ShownAt | None:
    """Where the passage is shown: on `page` where that shows it too, there under this date in words."""
    places = showing.get((evidence.source, evidence.span), ())
    return max(places, key=lambda place: (place.page == page, place.date == date), default=None)


def _show(page: Page, statement: Statement, evidence: Evidence) -> ShownAt:
    words = [word_part(part) for part in statement.parts if not isinstance(part, FrameText)]
    frames = (part for part in statement.parts if isinstance(part, FrameText))
    dates = [word_slot(slot) for frame in frames for slot in frame.slots if slot.kind == "date"]
    return ShownAt(
        page=page.path,
        statement=statement.id,
        text=join_parts(words),
        evidence=evidence,
        date=dates[0] if dates else "",
    )
