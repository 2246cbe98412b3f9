"""Small readings made by hand: a text, its sentences, and what is known of them."""

from __future__ import annotations

import re

from briefgen.brief.reading import Reading
from briefgen.model import (
    Actor,
    Analysis,
    Mention,
    Paragraph,
    Reason,
    Reference,
    ResolvedTimex,
    Sentence,
    Source,
    Span,
    Timex,
)


def find(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def make_source(text: str, source_id: str = "s1") -> Source:
    paragraphs = tuple(
        Paragraph(number=number, span=Span(match.start(), match.end()))
        for number, match in enumerate(re.finditer(r"[^\n]+", text), start=1)
    )
    return Source(id=source_id, file=f"{source_id}.txt", sha256="0" * 64, text=text, paragraphs=paragraphs)


def make_reading(
    text: str,
    source_id: str = "s1",
    *,
    mentions: tuple[Mention, ...] = (),
    references: tuple[Reference, ...] = (),
    resolved: tuple[ResolvedTimex, ...] = (),
    actors: tuple[tuple[Span, Actor], ...] = (),
    published: str = "2024-01-31",
) -> Reading:
    source = make_source(text, source_id)
    sentences = tuple(
        Sentence(span=Span(match.start(), match.end()), paragraph=paragraph.number)
        for paragraph in source.paragraphs
        for match in re.compile(r"\S[^.!?]*[.!?][”\"]?").finditer(
            text, paragraph.span.start, paragraph.span.end
        )
    )
    analysis = Analysis(
        source=source_id,
        sentences=sentences,
        mentions=mentions,
        references=references,
        timexes=(),
        quotations=(),
        quantities=(),
        clauses=(),
    )
    return Reading(source=source, analysis=analysis, published=published, resolved=resolved, actors=actors)


def make_mention(text: str, name: str) -> Mention:
    return Mention(span=find(text, name), kind="person", form="name", name=name, sentence=0)


def make_actor(name: str, mentions: tuple[tuple[str, Span], ...]) -> Actor:
    return Actor(
        id="a-1",
        name=name,
        kind="person",
        aliases=(),
        roles=(),
        affiliation=None,
        anonymous=False,
        mentions=mentions,
        evidence=(),
    )


def make_time(text: str, words: str, edtf: str, source_id: str = "s1") -> ResolvedTimex:
    timex = Timex(span=find(text, words), type="DATE", form="", direction="past", rule="test")
    return ResolvedTimex(
        source=source_id,
        timex=timex,
        value=edtf,
        edtf=edtf,
        basis="resolved",
        anchor=None,
        reason=Reason(frame="antecedent"),
    )
