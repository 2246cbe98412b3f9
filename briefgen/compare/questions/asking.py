"""How a question is put together: slots that stand verbatim in their passage, and an id from it."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.model import Evidence, Question, QuestionKind, Reason, Slot, Source, Span
from briefgen.tellings import Telling
from briefgen.text.passages import fold_space, make_evidence, name_content


def bind(telling: Telling, rule: str) -> Evidence:
    """The whole sentence as evidence."""
    return make_evidence(telling.source, telling.span, rule)


def words_slot(name: str, text: str, *evidence: Evidence) -> Slot:
    """A slot of words that stand in one of the passages."""
    return Slot(name=name, kind="words", text=fold_space(text), evidence=evidence)


def span_slot(name: str, telling: Telling, span: Span, evidence: Evidence) -> Slot:
    """A slot with the words at `span` of the telling's source."""
    return words_slot(name, telling.source.text[span.start : span.end], evidence)


def voice_slot(source: Source) -> Slot:
    """Whose words they are: publisher, else agency, else the source's id."""
    claim = source.publisher or source.agency
    return Slot(name="voice", kind="name", text=claim.value if claim else source.id)


def date_slot(edtf: str, name: str = "date") -> Slot:
    """A date as EDTF, put in words when it is shown."""
    return Slot(name=name, kind="date", text=edtf)


def ask(
    kind: QuestionKind,
    frame: str,
    slots: Sequence[Slot],
    why: Reason,
    evidence: Sequence[Evidence],
    *,
    weight: float,
    conflict: str | None = None,
    answers: Sequence[Evidence] = (),
) -> Question:
    """The question, named after its first passage."""
    return Question(
        id=name_content(kind, evidence[0]),
        kind=kind,
        frame=frame,
        slots=tuple(slots),
        why=why,
        evidence=tuple(dict.fromkeys(evidence)),
        conflict=conflict,
        answers=tuple(dict.fromkeys(answers)),
        weight=round(weight, 4),
    )
