"""Open questions: each as a question, why it is open, and the words of each side."""

from __future__ import annotations

from dataclasses import replace

from briefgen.brief.statements import (
    find_shown,
    frame,
    frame_reason,
    make_statement,
    names_slot,
    origin_names,
)
from briefgen.model import (
    Apparatus,
    Block,
    Brief,
    Conflict,
    Evidence,
    FrameText,
    Heading,
    Item,
    Items,
    Page,
    Paragraphs,
    Question,
    Reason,
    Statement,
)


def build_questions(brief: Brief) -> Page:
    """The Open questions page."""
    blocks: list[Block] = []
    for question in brief.questions:
        blocks += _enter(brief, question)
    if not blocks:
        blocks.append(Paragraphs(statements=(make_statement("questions", [frame("none-questions")]),)))
    return Page(path="questions.md", kind="questions", title=frame("title-questions"), blocks=tuple(blocks))


def _enter(brief: Brief, question: Question) -> list[Block]:
    conflict = next((item for item in brief.conflicts if item.id == question.conflict), None)
    statements = (
        _state_sides(brief, conflict, question)
        if conflict
        else _state_evidence(brief, question.evidence, question)
    )
    if not statements:
        return []
    why = make_statement("why", [frame_reason(_with_evidence(question))], question.id)
    blocks: list[Block] = [
        Heading(level=2, anchor=question.id, text=FrameText(frame=question.frame, slots=question.slots)),
        Paragraphs(statements=(why,)),
        Items(items=tuple(Item(statement=item) for item in statements)),
    ]
    answers = _state_evidence(brief, question.answers, question)
    if answers:
        blocks.append(Apparatus(text=frame("label-answered")))
        blocks.append(Items(items=tuple(Item(statement=item) for item in answers)))
    return blocks


def _with_evidence(question: Question) -> Reason:
    """Why the question is open; where the reason names no passages, the question's own bear it."""
    return question.why if question.why.evidence else replace(question.why, evidence=question.evidence)


def _state_sides(brief: Brief, conflict: Conflict, question: Question) -> list[Statement]:
    return [
        statement
        for side in conflict.sides
        if (statement := _state(brief, side.evidence[0], side.evidence[1:], question)) is not None
    ]


def _state_evidence(brief: Brief, passages: tuple[Evidence, ...], question: Question) -> list[Statement]:
    return [item for evidence in passages if (item := _state(brief, evidence, (), question)) is not None]


def _state(
    brief: Brief, first: Evidence, others: tuple[Evidence, ...], question: Question
) -> Statement | None:
    shown = find_shown(brief, first)
    if shown is None:
        return None
    voices = names_slot("voice", origin_names(brief, (first, *others)), others)
    return make_statement("question", [*shown.parts, frame("mark-voice", voices)], question.id)
