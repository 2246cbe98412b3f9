"""What a sentence asserts, and what tells two assertions apart: polarity, people, figures, voices."""

from __future__ import annotations

import math
from dataclasses import dataclass

from briefgen.tellings import Telling
from briefgen.tellings.facts import Fact, Figure
from briefgen.tellings.figures import is_compatible, is_same_measure, share_figure
from briefgen.text.dates import narrow_date

HALF = 0.5
"""What is in quotation marks in the one for the most part is somebody's word there, and not in the other."""

PEOPLE = 2
"""People by whom a happening is told from others of its kind."""

HAPPENINGS = frozenset("=meet =visit =vote =agree =attack =crash =explode =shoot =protest".split())
"""Rows of `lexicon/concepts` that name a happening of which there is one at a time."""

FEELINGS = frozenset("=mourn =condemn =praise =thank".split())
"""Rows of `lexicon/concepts` for what many do alike: two who mourn do not tell the same."""

UTTERED = 0.5
"""Likeness from which on two sentences in quotation marks can be of one utterance, cut differently."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """What a sentence asserts. `act` are the concepts of what the asserted clause does, `acts` those of all
    its clauses, `concepts` all that its words can mean; `core` are the words of the asserted clause as
    (concepts, rarity), and `total` is the sum of their rarity. `facts` are all that it tells, `words`
    the concepts and actors of the whole, `voices` are the actors who do or say it, `dates` (EDTF) its days,
    those of saying apart. `needs` is what another must share of each fact, by rarity, to tell it, `least`
    the least of these; `told` are the words of all facts and of the whole, `figures` all that they count;
    `feeling` says that somebody mourns, condemns, praises or thanks.
    What is `denied` is only just what it names."""

    act: frozenset[str]
    acts: frozenset[str]
    concepts: frozenset[str]
    core: tuple[tuple[frozenset[str], float], ...]
    total: float
    facts: tuple[Fact, ...]
    words: frozenset[str]
    voices: frozenset[str]
    dates: tuple[str, ...]
    needs: tuple[float, ...]
    least: float
    told: frozenset[str]
    figures: tuple[Figure, ...]
    feeling: bool
    denied: bool

    def measure_cover(self, theirs: frozenset[str]) -> float:
        """The part (0–1) of the asserted clause's words, weighed by rarity, that others' concepts have."""
        shared = math.fsum(rarity for names, rarity in self.core if names & theirs)
        return shared / self.total if self.total else 0.0


def agree(one: Fact, other: Fact) -> bool:
    """Whether nothing tells two facts apart: done or to come, who, and how many."""
    if one.denied != other.denied or one.ahead != other.ahead:
        return False
    if one.people and other.people and not one.people & other.people:
        return False
    if not one.figures or not other.figures:
        return True
    return not any(
        is_same_measure(mine, yours) and not is_compatible(mine.quantity, yours.quantity)
        for mine in one.figures
        for yours in other.figures
    )


def is_told_apart(mine: Assertion, yours: Assertion) -> bool:
    """Whether the other tells that act only of others, in other numbers, or as what did not happen."""
    main = next((fact for fact in mine.facts if fact.main), None)
    if main is None:
        return False
    acts = [fact for fact in yours.facts if main.act & (fact.act | fact.words)]
    return bool(acts) and not any(agree(main, fact) for fact in acts)


def are_two_utterances(
    one: Telling, other: Telling, mine: Assertion, yours: Assertion, likeness: float
) -> bool:
    """Whether both are the words of somebody, and of two people, who count nothing alike: two who praise the
    dead do not tell the same."""
    if min(one.quoted, other.quoted) <= HALF or likeness >= UTTERED or mine.voices & yours.voices:
        return False
    return not share_figure(mine.figures, yours.figures)


def names_event(told: Telling, other: Telling, shared: frozenset[str]) -> bool:
    """Whether both name one happening by its noun, its date and two of its people: "the May summit of A
    and B", however much else each tells."""
    both = set(told.people) & set(other.people)
    if len(both) < PEOPLE:
        return False
    acting = (set(item.subjects) & set(item.people) for item in (told, other))
    if any(people and not people <= both for people in acting):
        return False  # what others did, who only name the event
    where = set(told.places) & set(other.places) - set(told.subjects)
    return not shared.isdisjoint(HAPPENINGS) and (_share_date(told, other) or bool(where))


def _share_date(told: Telling, other: Telling) -> bool:
    here = [item.edtf for item in told.times if item.edtf and item.timex.type == "DATE"]
    there = [item.edtf for item in other.times if item.edtf and item.timex.type == "DATE"]
    return any(narrow_date(one, two) for one in here for two in there)


def counts_too(mine: Assertion, yours: Assertion) -> bool:
    """Whether one of the figures that the first asserts in the first place is told by the other, if it has
    any: "ten died" is not borne out by "those who died"."""
    figures = [figure for fact in mine.facts if fact.main for figure in fact.figures]
    values = {f"{figure.quantity.value:g}" for figure in figures} & mine.words
    return not values or bool(values & yours.words) or share_figure(mine.figures, yours.figures)
