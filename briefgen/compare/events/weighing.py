"""Which sentence tells an event best, and how much the event matters."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.compare.events.candidates import Candidate
from briefgen.compare.events.merging import Group
from briefgen.lexicon.salience import ACTS, weigh_chatter
from briefgen.tellings import Telling
from briefgen.tellings.standing import rate_wording
from briefgen.tellings.times import Manner
from briefgen.tellings.topic import rate_position
from briefgen.text.similarity import TextIndex, measure_cosine

MANNER_WORTH: Mapping[Manner, float] = {
    "told": 1.0, "since": 1.0, "noun": 0.8, "lead": 0.8, "said": 0.45, "named": 0.3,
}  # fmt: skip
"""How much of an event a sentence tells, by how it bears the date."""

PLANNED_WORTH = 0.5
"""Factor for what is told as to come where others tell it as done."""

ASIDE_WORTH = 0.6
"""Factor for a date in a clause that is not the one that the sentence asserts."""

VAGUER_WORTH = 0.65
"""Factor for a sentence whose date is less exact than the event's."""

ACT_WORTH = 1.25
"""Factor for events told with a verb of an act that news is made of."""

PASSING_WORTH = 0.5
"""Factor for what is only named or only said to have been said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """What weighing needs of all the sources: the words, and how central each sentence is."""

    index: TextIndex
    centrality: Sequence[float]


def rank_members(group: Group, scale: Scale) -> list[Candidate]:
    """The tellings of an event, the fullest, most direct and most exact first, then the earliest."""
    rates = [rate_member(member, group) * _rate_aboutness(member, group, scale) for member in group.members]
    pairs = sorted(
        zip(rates, group.members, strict=True),
        key=lambda pair: (-pair[0], pair[1].telling.at, pair[1].span),
    )
    return [member for _, member in pairs]


def rate_member(member: Candidate, group: Group) -> float:
    """How good a wording of the event the sentence is."""
    rating = rate_wording(member.telling) * MANNER_WORTH[member.manner]
    if member.status == "planned":
        rating *= PLANNED_WORTH
    if member.manner in ("told", "noun") and member.telling.clause_at(member.span) != member.telling.main:
        rating *= ASIDE_WORTH
    if member.date != group.date:
        rating *= VAGUER_WORTH
    return rating * (0.7 + 0.3 * rate_position(member.telling)) * weigh_chatter(member.telling.text)


def _rate_aboutness(member: Candidate, group: Group, scale: Scale) -> float:
    """How much of the whole sentence is about the event, and not about something else beside it."""
    return 0.4 + 0.6 * measure_cosine(scale.index.vector(member.telling.number), group.centre)


def weigh_event(
    group: Group, telling: Sequence[Candidate], attached: Sequence[Telling], origins: int, scale: Scale
) -> float:
    """Mentions × independent origins × salience. `telling` are the members that tell it, best first."""
    mentions = sum(MANNER_WORTH[member.manner] for member in group.members) + 0.5 * len(attached)
    salience = 0.4 + rate_member(telling[0], group)
    salience *= 0.5 + 0.5 * max(scale.centrality[member.telling.number] for member in telling)
    salience *= 0.6 + 0.4 * max(rate_position(member.telling) for member in telling)
    if any(member.lemma in ACTS for member in telling):
        salience *= ACT_WORTH
    if all(member.manner in ("named", "said") for member in telling):
        salience *= PASSING_WORTH
    return (1.0 + math.log1p(mentions)) * math.pow(max(1, origins), 0.8) * salience
