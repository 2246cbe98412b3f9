"""What a page's parts say, in plain words, and which notes stand where.

Rendering and the exports share this: both show the same words with the same notes. Nothing here is
escaped; that is the business of each border.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen.lexicon.frames import FRAMES, SLOT, Frame, fill_frame
from briefgen.model import (
    Added,
    Ellipsis,
    Evidence,
    Extract,
    FrameText,
    Heading,
    Items,
    Page,
    Paragraphs,
    Part,
    Reason,
    Slot,
    Span,
    Statement,
    Table,
)
from briefgen.text.dates import describe_date
from briefgen.text.joining import join_parts
from briefgen.text.passages import find_words, fold_space, label_note

ELLIPSIS = "…"
MARK_OPENING = "— "
DATE_CLOSING = " ·"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A passage that a part cites. `reason` is set where the note says why."""

    label: str
    evidence: Evidence
    reason: Reason | None = None


# --- words --------------------------------------------------------------------


def word_slot(slot: Slot) -> str:
    """A slot's words as shown: white space folded, an EDTF date in words."""
    text = fold_space(slot.text)
    if slot.kind != "date":
        return text
    try:
        return describe_date(text)
    except ValueError:  # it is in words already
        return text


def fill_pieces(text: FrameText) -> Iterator[tuple[str, Slot | None]]:
    """The frame filled in, piece by piece: (words, the slot that they come from or None).

    Raises KeyError where the frame or a slot is missing.
    """
    frame = FRAMES[text.frame]
    slots = {slot.name: slot for slot in text.slots}
    end = 0
    for match in SLOT.finditer(frame.text):
        if match.start() > end:
            yield frame.text[end : match.start()], None
        slot = slots[match["name"]]
        only = Frame(name=frame.name, use=frame.use, text=match[0])
        yield fill_frame(only, {slot.name: word_slot(slot)}), slot
        end = match.end()
    if end < len(frame.text):
        yield frame.text[end:], None


def fill_text(text: FrameText) -> str:
    """The frame with its slots filled, in plain words."""
    return "".join(words for words, _ in fill_pieces(text))


def fill_reason(reason: Reason | None) -> str:
    """The reason in words, "" where there is none."""
    return "" if reason is None else fill_text(FrameText(frame=reason.frame, slots=reason.slots))


def word_extract(extract: Extract) -> str:
    """The extract's words, white space folded."""
    start = extract.evidence.span.start
    return fold_space(extract.evidence.selector.exact[extract.span.start - start : extract.span.end - start])


def word_part(part: Part) -> str:
    """What a reader sees of a part, without notes and emphasis."""
    match part:
        case Extract():
            return word_extract(part)
        case Added():
            return f"[{fold_space(part.text)}]"
        case Ellipsis():
            return ELLIPSIS
        case FrameText():
            opening, closing = frame_edges(part)
            return f"{opening}{fill_text(part)}{closing}"


def frame_edges(part: FrameText) -> tuple[str, str]:
    """What a frame's use puts before and after it: a mark's dash (unless its row has one) and the
    dot after a date."""
    frame = FRAMES[part.frame]
    dash = frame.use == "mark" and not frame.text.startswith(MARK_OPENING)
    return MARK_OPENING * dash, DATE_CLOSING * (frame.use == "date")


def word_statement(statement: Statement) -> str:
    """What a reader sees of a statement, without notes and emphasis."""
    return join_parts([word_part(part) for part in statement.parts])


# --- notes --------------------------------------------------------------------


def find_notes(statement: Statement) -> tuple[tuple[Note, ...], ...]:
    """For each part the notes that stand directly after it.

    A passage's note follows the last part that belongs to it; an addition's follow it and say why;
    a frame's are its slots' passages, each once.
    """
    closing = _find_closing_parts(statement)
    notes: list[tuple[Note, ...]] = []
    for index, part in enumerate(statement.parts):
        own = [_make_note(evidence) for evidence in closing.get(index, ())]
        if isinstance(part, Added):
            own = [_make_note(evidence, part.reason) for evidence in part.reason.evidence]
        elif isinstance(part, FrameText):
            own = [_make_note(evidence) for slot in part.slots for evidence in slot.evidence]
        notes.append(_keep_distinct(own))
    return tuple(notes)


def label_slot(slot: Slot) -> tuple[str, ...]:
    """The labels of the notes that bear one slot."""
    return tuple(note.label for note in _keep_distinct(_make_note(item) for item in slot.evidence))


def shows_whole(statement: Statement, evidence: Evidence) -> bool:
    """Whether the statement's extracts show every word of the passage."""
    extracts = [part for part in statement.parts if isinstance(part, Extract)]
    shown = [part.span for part in extracts if part.evidence.source == evidence.source]
    words = find_words(evidence.selector.exact, evidence.span.start)
    return all(any(span.covers(word) for span in shown) for word in words)


def _make_note(evidence: Evidence, reason: Reason | None = None) -> Note:
    label = label_note(evidence.source, evidence.span, evidence.selector.exact, fill_reason(reason))
    return Note(label=label, evidence=evidence, reason=reason)


def _keep_distinct(notes: Iterable[Note]) -> tuple[Note, ...]:
    distinct: dict[str, Note] = {}
    for note in notes:
        distinct.setdefault(note.label, note)
    return tuple(distinct.values())


def _find_closing_parts(statement: Statement) -> dict[int, list[Evidence]]:
    """By index, the passages whose last part it is: an extract, or the ellipsis after it."""
    last: dict[tuple[str, Span], tuple[int, Evidence]] = {}
    passage: Evidence | None = None
    for index, part in enumerate(statement.parts):
        if isinstance(part, Extract):
            passage = part.evidence
        elif not isinstance(part, Ellipsis) or passage is None or part.source != passage.source:
            continue
        last[(passage.source, passage.span)] = (index, passage)
    closing: dict[int, list[Evidence]] = {}
    for index, evidence in last.values():
        closing.setdefault(index, []).append(evidence)
    return closing


# --- pages --------------------------------------------------------------------


def walk_statements(page: Page) -> Iterator[tuple[str, Statement]]:
    """(words of the heading above it, statement) in the order in which a page shows them."""
    heading = ""
    for block in page.blocks:
        match block:
            case Heading():
                heading = fill_text(block.text)
            case Paragraphs():
                yield from ((heading, statement) for statement in block.statements)
            case Items():
                yield from ((heading, item.statement) for item in block.items)
            case Table():
                cells = (cell for row in block.rows for cell in row)
                yield from ((heading, statement) for cell in cells for statement in cell)
