"""Whether one sentence bears another out: it tells that act of those people, and not only the same scene.

Two reports of one accident share its place, its day and its dead; only where the second tells what the
first asserts does it corroborate the first.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.lexicon.concepts import LIGHT, find_concepts, name_concepts, read_phrase
from briefgen.lexicon.salience import SAYING
from briefgen.model import Clause
from briefgen.tellings import Telling
from briefgen.text.dates import narrow_date
from briefgen.text.similarity import TextIndex, find_content_words, stem_word

COVERED = 0.4
"""Part of what the one asserts, weighed by rarity, that the other must tell too …"""

NEARLY_ALL = 0.65
"""… and from which on it need not say it with its own main verb."""

HALF = 0.5
"""What is in quotation marks in the one for the most part is somebody's word there, and not in the other."""

MOST = 30
"""Sentences of a group that are compared with one another."""

CORE = 2
"""Parts of a clause (subject, verb, object) that it must have to be judged by them."""

PEOPLE = 2
"""People by whom a happening is told from others of its kind."""

HAPPENINGS = frozenset("=meet =visit =vote =agree =attack =crash =explode =shoot =protest".split())
"""Rows of `lexicon/concepts` that name a happening of which there is one at a time."""

CONTAINED = 0.5
"""Part of what a shorter report asserts that the fuller one has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """What a sentence asserts. `act` are the concepts of what the asserted clause does, `acts` those of all
    its clauses, `concepts` all that its words can mean; `core` are the words of the asserted clause as
    (concepts, rarity), and `total` is the sum of their rarity."""

    act: frozenset[str]
    acts: frozenset[str]
    concepts: frozenset[str]
    core: tuple[tuple[frozenset[str], float], ...]
    total: float

    def measure_cover(self, theirs: frozenset[str]) -> float:
        """The part (0–1) of the asserted clause's words, weighed by rarity, that others' concepts have."""
        shared = math.fsum(rarity for names, rarity in self.core if names & theirs)
        return shared / self.total if self.total else 0.0


class Assertions:
    """Compares what sentences assert; each sentence of `index` is read once."""

    def __init__(self, index: TextIndex) -> None:
        self._index = index
        self._read: dict[int, Assertion | None] = {}

    def read(self, telling: Telling) -> Assertion | None:
        """What the sentence asserts, None where it has no clause."""
        if telling.number not in self._read:
            self._read[telling.number] = _read_assertion(telling, self._index)
        return self._read[telling.number]

    def find_concepts(self, telling: Telling) -> frozenset[str]:
        """All that the words of the sentence can mean."""
        assertion = self.read(telling)
        return assertion.concepts if assertion is not None else find_concepts(telling.text)

    def corroborates(self, told: Telling, other: Telling) -> bool:
        """Whether `other` tells what `told` asserts: the same act by whatever word, and enough of the
        rest."""
        mine, yours = self.read(told), self.read(other)
        if mine is None or yours is None or abs(told.quoted - other.quoted) > HALF:
            return False
        if mine.act and not mine.act & yours.concepts:
            return False
        if _names_event(told, other, mine.act & yours.concepts):
            return True
        covered = mine.measure_cover(yours.concepts)
        if covered >= NEARLY_ALL:
            return True
        back = bool(yours.act & mine.concepts)
        if covered < COVERED and (not back or yours.measure_cover(mine.concepts) < CONTAINED):
            return False
        return back or bool(mine.act & yours.acts)

    def tell_same(self, one: Telling, other: Telling) -> bool:
        """Whether one of the two bears out the other."""
        return self.corroborates(one, other) or self.corroborates(other, one)

    def find_borne_out(self, told: Sequence[Telling]) -> tuple[tuple[int, ...], ...]:
        """For each sentence of a group the places of the others that bear it out, those that tell most of
        it first. In large groups only the first MOST are compared."""
        found = []
        for place, one in enumerate(told[:MOST]):
            others = (
                (-self._rate(one, other), at)
                for at, other in enumerate(told[:MOST])
                if at != place and self.corroborates(one, other)
            )
            found.append(tuple(at for _, at in sorted(others)))
        return (*found, *(() for _ in told[MOST:]))

    def _rate(self, told: Telling, other: Telling) -> float:
        mine, yours = self.read(told), self.read(other)
        return mine.measure_cover(yours.concepts) if mine is not None and yours is not None else 0.0


def _read_assertion(telling: Telling, index: TextIndex) -> Assertion | None:
    clause = find_asserted(telling)
    if clause is None:
        return None
    words = _list_core(telling, clause)
    core = tuple((name_concepts(word), index.rarity(word)) for word in words)
    return Assertion(
        act=find_act(telling, clause),
        acts=frozenset(name for item in telling.clauses for name in find_act(telling, item)),
        concepts=find_concepts(telling.text),
        core=core,
        total=math.fsum(rarity for _, rarity in core),
    )


def _list_core(telling: Telling, clause: Clause) -> list[str]:
    """The content words of the clause's subject, verb and first object; of a clause without them, all."""
    text = telling.source.text
    spans = [span for span in (clause.subject, clause.verb, *clause.objects[:1]) if span is not None]
    if len(spans) < CORE:
        spans = [clause.span]
    return sorted({word for span in spans for word in find_content_words(text[span.start : span.end])})


def find_asserted(telling: Telling) -> Clause | None:
    """The clause that the sentence asserts, the largest that is not itself the saying of it."""
    main = telling.main
    if main is None or not _only_says(telling, main):
        return main
    others = [item for item in telling.clauses if not _only_says(telling, item)]
    return max(others, key=lambda item: (item.span.end - item.span.start, -item.span.start), default=main)


def _only_says(telling: Telling, clause: Clause) -> bool:
    return clause.lemma in SAYING or any(
        item.cue is not None and item.cue.overlaps(clause.verb) for item in telling.quotations
    )


def find_act(telling: Telling, clause: Clause) -> frozenset[str]:
    """What the clause asserts, by its verb, or by what the verb has with it where it says little alone:
    "held talks" is of talks, "was a student" of a student."""
    text = telling.source.text
    phrase = read_phrase(text[clause.verb.start : clause.span.end])
    if phrase is not None:
        return name_concepts(stem_word(phrase))
    if clause.lemma not in LIGHT | SAYING:
        return name_concepts(stem_word(clause.lemma))
    phrases = (*clause.objects, *((clause.subject,) if clause.subject else ()))
    words = (find_content_words(text[phrase.start : phrase.end]) for phrase in phrases)
    first = next((found for found in words if found), ())
    return frozenset(name for word in first for name in name_concepts(word))


def _names_event(told: Telling, other: Telling, shared: frozenset[str]) -> bool:
    """Whether both name one happening by its noun, its date and two of its people: "the May summit of A
    and B", however much else each tells."""
    both = set(told.people) & set(other.people)
    if len(both) < PEOPLE:
        return False
    acting = (set(item.subjects) & set(item.people) for item in (told, other))
    if any(people and not people <= both for people in acting):
        return False  # what others did, who only name the event
    return not shared.isdisjoint(HAPPENINGS) and _share_date(told, other)


def _share_date(told: Telling, other: Telling) -> bool:
    here = [item.edtf for item in told.times if item.edtf and item.timex.type == "DATE"]
    there = [item.edtf for item in other.times if item.edtf and item.timex.type == "DATE"]
    return any(narrow_date(one, two) for one in here for two in there)
