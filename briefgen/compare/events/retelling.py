"""Sentences without a date that tell a dated event again, so that its corroboration is not missed."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefgen.compare.events.candidates import find_bounds
from briefgen.compare.events.merging import Group
from briefgen.tellings import Telling
from briefgen.text.similarity import TextIndex, measure_cosine

RETOLD = 0.5
"""Likeness to an event's words, or to one of its sentences, from which on a sentence tells it again."""

WORTH_A_LOOK = 0.25
"""Likeness to an event's words from which on the event's sentences are compared one by one …"""

MAX_MEMBERS = 6
"""… so many of them."""

SAME_ACT = 0.15
"""Added where the same actor does the same."""

PROBES = 16
"""Weightiest words of an event by which sentences look it up."""

MOST_HOLDERS = 200
"""Events with a word from which on it counts but leads to none: what so many have is of the topic, and
following it would compare every sentence with every event."""

MAX_GROUPS = 12
"""Events that a sentence is compared with, the most alike by those words first."""

WIDEST = 31
"""Days that an event's date may leave open; a wider one is no event to be sure of."""


def attach_undated(
    tellings: Sequence[Telling],
    groups: Sequence[Group],
    index: TextIndex,
    published: Mapping[str, str],
    common: frozenset[str],
) -> Mapping[int, tuple[Telling, ...]]:
    """Group (by position) → the undated sentences that tell it again, in order."""
    dated = {member.telling.number for group in groups for member in group.members}
    holders: dict[str, dict[int, float]] = defaultdict(dict)
    for number, group in enumerate(groups):
        if _is_sure(group):
            for word, weight in sorted(group.centre.items(), key=lambda item: (-item[1], item[0]))[:PROBES]:
                holders[word][number] = weight
    found: dict[int, list[Telling]] = defaultdict(list)
    for telling in tellings:
        if telling.number in dated or not _is_retelling(telling):
            continue
        best = _find_best(telling, groups, holders, index, published.get(telling.source.id, ""))
        if best is not None and (set(telling.actors) & groups[best].actors):
            found[best].append(telling)
    return {number: tuple(items) for number, items in found.items()}


def _is_sure(group: Group) -> bool:
    told = any(member.manner == "told" and member.status != "denied" for member in group.members)
    return told and min(member.exactness for member in group.members) <= WIDEST


def _is_retelling(telling: Telling) -> bool:
    main = telling.main
    return (
        not telling.headline
        and main is not None
        and main.status == "happened"
        and not main.negated
        and telling.quoted < 0.5
    )


def _compare(telling: Telling, group: Group, index: TextIndex) -> float:
    """Likeness to the event's words or, where that is more, to the most alike of its sentences."""
    likeness = measure_cosine(index.vector(telling.number), group.centre)
    if likeness < WORTH_A_LOOK:
        return likeness
    if telling.main is not None and telling.main.lemma in _acts_of(group, telling):
        likeness += SAME_ACT
    for member in [item for item in group.members if item.manner == "told"][:MAX_MEMBERS]:
        pair = telling.number, member.telling.number
        likeness = max(likeness, (index.compare_words(*pair) + index.compare_letters(*pair)) / 2)
    return likeness


def _acts_of(group: Group, telling: Telling) -> set[str]:
    """The verbs by which the group's event is told of somebody whom the sentence names too."""
    actors = set(telling.subjects)
    return {member.lemma for member in group.members if actors & set(member.telling.subjects)} - {""}


def _count_votes(
    vector: Mapping[str, float], holders: Mapping[str, Mapping[int, float]]
) -> Mapping[int, float]:
    """Event (by position) → how much of the words it has, for the events with one of the rarer of them."""
    words = [(holders[word], weight) for word, weight in vector.items() if word in holders]
    votes = dict.fromkeys((number for held, _ in words if len(held) <= MOST_HOLDERS for number in held), 0.0)
    for held, weight in words:
        if len(held) <= MOST_HOLDERS:
            for number, other in held.items():
                votes[number] += weight * other
        else:
            for number in votes.keys() & held.keys():
                votes[number] += weight * held[number]
    return votes


def _find_best(
    telling: Telling,
    groups: Sequence[Group],
    holders: Mapping[str, Mapping[int, float]],
    index: TextIndex,
    published: str,
) -> int | None:
    votes = _count_votes(index.vector(telling.number), holders)
    out = find_bounds(published)[1] if published else None
    best: tuple[float, int] | None = None
    last = min(heapq.nlargest(MAX_GROUPS, votes.values()), default=0.0)
    first = [(-vote, number) for number, vote in votes.items() if vote >= last]
    for _, number in sorted(first)[:MAX_GROUPS]:
        if out is not None and groups[number].first > out:
            continue
        likeness = _compare(telling, groups[number], index)
        if likeness >= RETOLD and (best is None or (-likeness, number) < best):
            best = (-likeness, number)
    return best[1] if best else None
