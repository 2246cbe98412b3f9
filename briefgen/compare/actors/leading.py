"""Who "the head of the delegation" is: the one person of whom the same source says that he or she led it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen.model import Actor, Analysis, Reference, Source, Span
from briefgen.text.passages import fold_space
from briefgen.text.similarity import find_content_words

LEADS = frozenset({"lead", "head", "chair"})
"""Verbs of somebody whom a source then calls the head of it."""

HEAD = re.compile(
    r"the (?:head|leader|chief|chair(?:man|woman|person)?) of (?:the |its |their )?(?P<body>[\w’' -]+)",
    re.IGNORECASE,
)

Place = tuple[str, Span]


def join_leaders(
    sources: Sequence[Source], analyses: Sequence[Analysis], named: Sequence[Actor]
) -> tuple[tuple[Actor, ...], frozenset[Place]]:
    """(the named actors with the phrases that mean them, the places of these phrases)."""
    found: dict[str, list[Place]] = {}
    for source, analysis in zip(sources, analyses, strict=True):
        people = {
            span: actor
            for actor in named
            if actor.kind == "person"
            for at, span in actor.mentions
            if at == source.id
        }
        for reference in analysis.references:
            leader = _find_leader(source, analysis, reference, people)
            if leader is not None:
                found.setdefault(leader.id, []).append((source.id, reference.span))
    joined = tuple(_add(actor, found.get(actor.id, [])) for actor in named)
    return joined, frozenset(place for places in found.values() for place in places)


def _find_leader(
    source: Source, analysis: Analysis, reference: Reference, people: Mapping[Span, Actor]
) -> Actor | None:
    if reference.rule != "unnamed":
        return None
    match = HEAD.match(fold_space(source.text[reference.span.start : reference.span.end]))
    body = find_content_words(match["body"].split(" to ")[0]) if match else ()
    if not body:
        return None
    leaders = {
        actor.id: actor
        for clause in analysis.clauses
        if clause.lemma in LEADS and clause.subject is not None and not clause.negated
        if any(body[-1] in find_content_words(source.text[item.start : item.end]) for item in clause.objects)
        for span, actor in people.items()
        if clause.subject.covers(span)
    }
    return next(iter(leaders.values())) if len(leaders) == 1 else None


def _add(actor: Actor, places: Sequence[Place]) -> Actor:
    return replace(actor, mentions=(*actor.mentions, *places)) if places else actor
