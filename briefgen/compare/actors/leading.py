"""Who "the head of the delegation" is, and "Norway's king": the one person of whom the same source says that
he or she led it, or the one named there who holds the office."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen.lexicon.places import fold_name, place_entries
from briefgen.model import Actor, Analysis, Reference, Source, Span
from briefgen.text.passages import fold_space
from briefgen.text.similarity import find_content_words

LEADS = frozenset({"lead", "head", "chair"})
"""Verbs of somebody whom a source then calls the head of it."""

HEAD = re.compile(
    r"the (?:head|leader|chief|chair(?:man|woman|person)?) of (?:the |its |their )?(?P<body>[\w’' -]+)",
    re.IGNORECASE,
)

OFFICE = re.compile(
    r"(?:the )?(?P<state>[A-Z][\w.’' -]*?)(?:[’']s)? "
    r"(?P<office>president|prime minister|chancellor|premier|king|queen|emperor|head of state|"
    r"(?:foreign|defen[cs]e|interior) minister)",
)
"""Offices of which a state has one, after its name or the name of its people."""

PAST = re.compile(r"\b(?:former|ex|late|then|vice|deputy)\b")

Place = tuple[str, Span]


def join_leaders(
    sources: Sequence[Source], analyses: Sequence[Analysis], named: Sequence[Actor]
) -> tuple[tuple[Actor, ...], frozenset[Place]]:
    """(the named actors with the phrases that mean them, the places of these phrases)."""
    found: dict[str, list[Place]] = {}
    named_in = _group_people(named)
    for source, analysis in zip(sources, analyses, strict=True):
        people = named_in.get(source.id, {})
        followers: dict[Span, list[Span]] = {}
        for reference in analysis.references:
            if reference.antecedent is not None:
                followers.setdefault(reference.antecedent, []).append(reference.span)
        for reference in analysis.references:
            leader = _find_leader(source, analysis, reference, people) or _find_holder(
                source, reference, people
            )
            if leader is not None:
                spans = [reference.span, *followers.get(reference.span, ())]
                found.setdefault(leader.id, []).extend((source.id, span) for span in spans)
    joined = tuple(_add(actor, found.get(actor.id, [])) for actor in named)
    return joined, frozenset(place for places in found.values() for place in places)


def _group_people(named: Sequence[Actor]) -> Mapping[str, Mapping[Span, Actor]]:
    """Source: the people whom it names, by where."""
    found: dict[str, dict[Span, Actor]] = {}
    for actor in named:
        if actor.kind == "person":
            for at, span in actor.mentions:
                found.setdefault(at, {})[span] = actor
    return found


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


def _find_holder(source: Source, reference: Reference, people: Mapping[Span, Actor]) -> Actor | None:
    """The one person of the source with the office of which a state has one, and of that state."""
    if reference.rule != "unnamed":
        return None
    match = OFFICE.fullmatch(fold_space(source.text[reference.span.start : reference.span.end]))
    entry = place_entries().get(fold_name(match["state"])) if match else None
    if match is None or entry is None or entry.kind != "state":
        return None
    office = match["office"].lower()
    holders = {
        actor.id: actor
        for actor in people.values()
        if actor.affiliation == entry.name and any(_is_office(role.text, office) for role in actor.roles)
    }
    return next(iter(holders.values())) if len(holders) == 1 else None


def _is_office(role: str, office: str) -> bool:
    words = role.lower()
    return words.endswith(office) and not PAST.search(words)


def _add(actor: Actor, places: Sequence[Place]) -> Actor:
    return replace(actor, mentions=(*actor.mentions, *places)) if places else actor
