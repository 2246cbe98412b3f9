"""Which events are told well enough to stand by themselves, and one date for one sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.compare.events.candidates import Candidate, dates_main
from briefgen.model import Event

BACKGROUND = re.compile(
    r"\b(?:as a result of|because of|due to|thanks to|based on|owing to|since|until|till|before|after|"
    r"following|ahead of|despite|amid|like|than)\s+(?!(?:he|she|it|they|we|I|you|who|that)\b)[^,;:–—]*$"
)
"""What between a verb and a time says that the time is that of the noun after it: "fined as a result of
inspections in 2019"."""


BUILDING = re.compile(
    r",\s+(?:building|based|drawing|expanding|following|relying|resting|acting)\b[^,;:–—]*$"
)
"""What between a verb and a time leads back to something earlier."""


MEASURE = re.compile(r"\b(?:since|until|till)\s+$", re.IGNORECASE)
"""What opens a clause that only measures the time of another: "the worst since they met in 1979"."""


APPOSED = re.compile(r",\s+\w+(?:ed|en|lt|rn)\s+(?:in|on|since)\s+$")
"""What a name is described by in passing: ", founded in 1990,"."""

OPENS_AFTER = re.compile(r"(?:After|Since|Once|When|Before|Until|Ever since)\s", re.IGNORECASE)
"""How a sentence opens with what went before: its date is not that of what the sentence tells."""

STATES = frozenset({"be", "have"})
"""Verbs of a side clause that tell what somebody is and no happening: "who was mayor until 2014"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An event, and whether its first sentence tells it in the clause that it asserts."""

    event: Event
    main: bool


def is_told(members: Sequence[Candidate]) -> bool:
    """Whether some sentence tells the event, or all only date a noun in passing."""
    return any(member.status == "planned" or tells(member) for member in members)


def tells(member: Candidate) -> bool:
    """Whether the clause with the date tells the happening and does not name it as background."""
    telling = member.telling
    text = telling.source.text
    before, after = text[telling.span.start : member.span.start], text[member.span.end : member.span.end + 1]
    if APPOSED.search(before) and after == ",":
        return False
    if member.manner not in ("told", "noun"):
        return True
    clause = telling.clause_at(member.span)
    if clause is not None and clause != telling.main and clause.lemma in STATES:
        return False
    if clause is not None and clause != telling.main and OPENS_AFTER.match(before.lstrip()):
        return False
    if clause is None or clause.verb.end > member.span.start:
        return True
    if clause != telling.main and clause.subject is not None:
        opening = telling.source.text[telling.span.start : clause.subject.start]
        if MEASURE.search(opening):
            return False
    return BACKGROUND.search(telling.source.text[clause.verb.end : member.span.start]) is None


def builds_on(member: Candidate) -> bool:
    """Whether the date is that of what the sentence's act builds on: "met, building on the May pact"."""
    telling = member.telling
    if telling.main is None or telling.main.verb.end > member.span.start:
        return False
    return BUILDING.search(telling.source.text[telling.main.verb.end : member.span.start]) is not None


def asserts(members: Sequence[Candidate], event: Event) -> bool:
    """Whether the event's first sentence dates it in its main clause."""
    first = event.evidence[0]
    return any(
        dates_main(member) and tells(member)
        for member in members
        if (member.telling.source.id, member.telling.span) == (first.source, first.span)
    )


def part_sentences(told: Sequence[Told]) -> list[Event]:
    """The events without those that only a side clause of another event's sentence tells. Where another
    sentence tells such an event too, that one stands first. What is announced for two dates stays two."""
    by_sentence: dict[tuple[str, int], list[Told]] = defaultdict(list)
    for item in told:
        first = item.event.evidence[0]
        by_sentence[first.source, first.span.start].append(item)
    kept = []
    for item in told:
        first = item.event.evidence[0]
        rivals = by_sentence[first.source, first.span.start]
        best = max(rivals, key=lambda rival: (rival.main, rival.event.weight, rival.event.date))
        both_planned = item.event.status == best.event.status == "planned"
        if item is best or (item.main and best.main) or both_planned:
            kept.append(item.event)
            continue
        others = tuple(
            passage
            for passage in item.event.evidence
            if (passage.source, passage.span.start) not in by_sentence
        )
        if others:
            kept.append(replace(item.event, evidence=others))
    return kept
