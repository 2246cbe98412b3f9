"""Somebody's words shown as somebody's: with their marks, or with whoever said them."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.check.claims import ClaimStatement
from briefgen.check.context import Context, stands_in
from briefgen.lexicon.frames import FRAMES
from briefgen.model import Span
from briefgen.text.passages import fold_space
from briefgen.text.sentences import CLOSING_MARKS, OPENING_MARKS, find_quotations

QUOTES = frozenset("\"“”„«»‘'")
"""Marks by which a reader sees that words are quoted. An apostrophe at a passage's edge is one too."""

SPEAKER_KINDS = ("words", "actor", "name")
"""Kinds of slots that can name a speaker."""


def find_quotation(text: str, span: Span, paragraph: Span) -> Span | None:
    """The quotation inside whose marks all of `span` stands, the marks included."""
    return next((item for item in find_quotations(text, paragraph) if item.covers(span)), None)


def is_told_as_quotation(
    context: Context, statement: ClaimStatement, indexes: tuple[int, ...], span: Span, paragraph: Span
) -> bool:
    """False where `span` is a piece of a quotation that shows neither mark and names no speaker."""
    source = statement.parts[indexes[0]].source
    text = context.ground.sources[source].text
    quotation = find_quotation(text, span, paragraph)
    if quotation is None or text[span.start] in QUOTES or text[span.end - 1] in QUOTES:
        return True
    if _is_framed(statement, indexes):
        return True
    outside = text[paragraph.start : quotation.start] + " … " + text[quotation.end : paragraph.end]
    return names_speaker(context, statement, source, span, outside)


def names_speaker(context: Context, statement: ClaimStatement, source: str, span: Span, told: str) -> bool:
    """Whether a frame of the statement, or the heading above it, names who said what stands at `span`:
    in words of `told` (where the source says so), or by the actor whom quotations[] gives."""
    for words in _speaker_words(statement):
        if stands_in(words, told):
            return True
    shown = {fold_space(words) for words in _speaker_words(statement)} | set(context.headings)
    return any(speaker in shown for speaker in _find_speakers(context, source, span))


def _speaker_words(statement: ClaimStatement) -> Iterator[str]:
    for part in statement.parts:
        if part.kind == "frame":
            yield from (slot.text for slot in part.slots if slot.kind in SPEAKER_KINDS and slot.text)


def _find_speakers(context: Context, source: str, span: Span) -> Iterator[str]:
    """How the speakers of quotations[] that overlap the span are called."""
    actors = {actor.id: actor for actor in context.ground.claims.listed("actors")}
    unnamed = FRAMES.get("heading-anonymous")
    for said in context.ground.claims.listed("quotations"):
        if not any(c.source == source and c.start < span.end and span.start < c.end for c in said.citations):
            continue
        actor = actors.get(said.text("speaker"))
        if actor is not None:
            yield from (fold_space(name) for name in (actor.text("name"), *actor.names("aliases")) if name)
        if said.text("speaker_text"):
            yield fold_space(said.text("speaker_text"))
        if said.values.get("anonymous") is True and unnamed is not None:
            yield unnamed.text


def _is_framed(statement: ClaimStatement, indexes: tuple[int, ...]) -> bool:
    """Whether the program's own words around the extracts put them in quotation marks."""
    before = statement.parts[indexes[0] - 1] if indexes[0] else None
    after = statement.parts[indexes[-1] + 1] if indexes[-1] + 1 < len(statement.parts) else None
    opened = before is not None and before.kind == "frame" and before.text[-1:] in tuple(OPENING_MARKS)
    closed = after is not None and after.kind == "frame" and after.text[:1] in tuple(CLOSING_MARKS)
    return opened and closed
