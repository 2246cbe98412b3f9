"""All that the pages say, part by part: the claims that the checker proves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefgen.export.brief_json.citing import Citing, Json, build_reason, build_slots
from briefgen.model import Added, Ellipsis, Extract, FrameText, Page, Part, Span, Statement
from briefgen.render.wording import (
    ELLIPSIS,
    Note,
    fill_text,
    find_notes,
    walk_statements,
    word_extract,
    word_statement,
)
from briefgen.text.passages import fold_space


def build_statements(pages: Sequence[Page], citing: Citing) -> list[Json]:
    """`statements[]`, in the order of the pages and of what they show."""
    return [
        build_statement(page.path, heading, statement, citing)
        for page in pages
        for heading, statement in walk_statements(page)
    ]


def build_statement(page: str, heading: str, statement: Statement, citing: Citing) -> Json:
    """One statement. `heading` names its section where the statement does not."""
    notes = find_notes(statement)
    return {
        "id": statement.id,
        "page": page,
        "section": statement.section or heading,
        "text": word_statement(statement),
        "parts": [build_part(part, own) for part, own in zip(statement.parts, notes, strict=True)],
        "citations": [_cite_note(note, citing) for note in _distinct(note for own in notes for note in own)],
    }


def build_part(part: Part, notes: Sequence[Note]) -> Json:
    """One part, with the labels of the notes that stand directly after it."""
    labels = [note.label for note in notes]
    match part:
        case Extract():
            return _bind(
                "extract", word_extract(part), part.evidence.rule, part.evidence.source, part.span, labels
            )
        case Added():
            return _bind("added", fold_space(part.text), part.rule, part.source, part.on, labels)
        case Ellipsis():
            return _bind("ellipsis", ELLIPSIS, part.rule, part.source, part.dropped, labels)
        case FrameText():
            return {
                "kind": "frame",
                "text": fill_text(part),
                "rule": part.frame,
                "slots": build_slots(part.slots),
                "notes": labels,
            }


def _bind(kind: str, text: str, rule: str, source: str, span: Span, labels: list[str]) -> Json:
    """A part that stands for a place in a source."""
    return {
        "kind": kind,
        "text": text,
        "rule": rule,
        "source": source,
        "start": span.start,
        "end": span.end,
        "slots": {},
        "notes": labels,
    }


def _distinct(notes: Iterable[Note]) -> tuple[Note, ...]:
    distinct: dict[str, Note] = {}
    for note in notes:
        distinct.setdefault(note.label, note)
    return tuple(distinct.values())


def _cite_note(note: Note, citing: Citing) -> Json:
    citation = {**citing.cite(note.evidence), "label": note.label}
    return citation if note.reason is None else {**citation, **build_reason(note.reason)}
