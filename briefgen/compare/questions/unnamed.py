"""Facts that only one origin has, on the word of somebody it does not name: one question for each such
source of its."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from briefgen.compare.questions.asking import ask, bind, voice_slot, words_slot
from briefgen.compare.questions.nearby import Nearby
from briefgen.lexicon.anonymous import ANONYMOUS_NOUNS, HIDDEN, OPENING_WORDS
from briefgen.model import Actor, Material, Question, Reason, Said
from briefgen.tellings import Telling

RULE = "question-anonymous"

WEIGHT = 0.2

TOLD_ELSEWHERE = 0.2
"""Likeness of words and letters from which another origin may tell the same. Low, because to say that
nobody else has it is a strong claim."""

MOST_PASSAGES = 3

_MANY = re.compile(
    r"^(?:two|three|four|five|six|several|some|both)\b|\bpeople\b|\b(?:officials|sources|diplomats|persons)$",
    re.IGNORECASE,
)
_NAMED_AFTER = re.compile(r",\s(?:[\w’'-]+\s){0,6}[A-Z][\w’'-]+\s[A-Z]")
"""After the words: an apposition with a name ("a second clerk, deputy head Ada Holm")."""

_TAIL = re.compile(
    r"\s(?:familiar|close|briefed|with|of|at|in|for|from|who|involved|to|over|about|on|behind|between|and)\b"
)
_IN_THE_KNOW = re.compile(r"\b(?:familiar|close|briefed|knowledge|direct)\b")
_WORDS = re.compile(r"[\w’'-]+")


def ask_of_unnamed(
    material: Material, tellings: Sequence[Telling], nearby: Nearby, company: frozenset[int]
) -> Iterator[Question]:
    """One question for each unnamed source whose words no other origin has; `company` are the numbers of
    the sentences to which another origin has a like."""
    actors = {actor.id: actor for actor in material.actors}
    by_source: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        by_source[telling.source.id].append(telling)
    groups: dict[tuple[str, str], list[Said]] = defaultdict(list)
    for said in material.said:
        if said.anonymous and said.speaker_text:
            groups[(said.source, said.speaker or said.speaker_text.lower())].append(said)
    for (source, _), sayings in _merge_definite(groups, actors).items():
        name = _name(sayings, actors)
        if not _is_person(name):
            continue
        own = _tellings_of(sayings, by_source[source])
        alone = [
            telling
            for telling in own
            if telling.number not in company and not _is_told_elsewhere(telling, tellings, nearby)
        ]
        if alone:
            question = _ask(name, alone, by_source[source])
            if question is not None:
                yield question


def _merge_definite(
    groups: Mapping[tuple[str, str], list[Said]], actors: Mapping[str, Actor]
) -> dict[tuple[str, str], list[Said]]:
    """ "The official" goes with the official of that source who was brought in before."""
    merged: dict[tuple[str, str], list[Said]] = {}
    heads: dict[tuple[str, str], tuple[str, str]] = {}
    for key, sayings in groups.items():
        words = _name(sayings, actors).lower().split()
        head = (key[0], words[-1] if words else "")
        if words[:1] == ["the"] and head in heads:
            merged[heads[head]] += sayings
        else:
            heads.setdefault(head, key)
            merged[key] = list(sayings)
    return merged


def _name(sayings: Sequence[Said], actors: Mapping[str, Actor]) -> str:
    actor = actors.get(sayings[0].speaker or "")
    return actor.name if actor is not None and actor.anonymous else sayings[0].speaker_text


def _is_person(name: str) -> bool:
    """Whether the words bring in one whom a source will not name, and no office, crowd or thing."""
    words = _WORDS.findall(name.lower())
    if HIDDEN & set(words):
        return True
    if words[:1] == ["the"] or re.search(r"-[a-z]{3}-", name.lower()):
        return False  # brought in before, by name or office
    last = _WORDS.findall(_TAIL.split(name.lower(), maxsplit=1)[0])
    if last and last[-1] in ("people", "person", "persons"):
        return bool(_IN_THE_KNOW.search(name.lower()))
    return bool(OPENING_WORDS & set(words[:2])) and bool(last) and last[-1] in ANONYMOUS_NOUNS


def _tellings_of(sayings: Sequence[Said], tellings: Sequence[Telling]) -> list[Telling]:
    spans = [span for said in sayings for span in said.quotation.content]
    return [t for t in tellings if not t.headline and any(t.span.overlaps(span) for span in spans)]


def _is_told_elsewhere(telling: Telling, tellings: Sequence[Telling], nearby: Nearby) -> bool:
    return any(
        tellings[number].origin != telling.origin
        and nearby.likeness(telling.number, number) >= TOLD_ELSEWHERE
        for number in nearby.find(telling.number)
    )


def _ask(name: str, alone: Sequence[Telling], own: Sequence[Telling]) -> Question | None:
    holder = next((t for t in (*alone, *own) if name in t.text), None)
    if holder is None or _NAMED_AFTER.match(holder.text[holder.text.index(name) + len(name) :]):
        return None
    evidence = [bind(telling, RULE) for telling in alone[:MOST_PASSAGES]]
    frame = "question-anonymous-many" if _MANY.search(name) else "question-anonymous"
    return ask(
        "anonymous",
        frame,
        (words_slot("speaker", name, bind(holder, RULE)),),
        Reason(frame="open-anonymous", slots=(voice_slot(holder.source),), evidence=tuple(evidence)),
        evidence,
        weight=WEIGHT + min(0.1, 0.02 * len(alone)),
    )
