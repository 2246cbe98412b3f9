"""Whether one sentence bears another out: it tells that act of those people, and not only the same scene.

Two reports of one accident share its place, its day and its dead; only where the second tells what the
first asserts does it corroborate the first. That is asked twice: strictly, of what the first asserts in
the first place, for a mark that stands beside it; and of any fact of either, for bringing together all
that tells a fact.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from briefgen.lexicon.concepts import find_concepts, name_concepts
from briefgen.model import Clause, Quantity
from briefgen.tellings import Telling
from briefgen.tellings.facts import Fact, Figure, find_act, find_asserted, read_facts, read_words
from briefgen.text.dates import narrow_date
from briefgen.text.similarity import TextIndex, find_content_words

COVERED = 0.5
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

LIKE = 0.25
"""Likeness of all that two sentences say below which the one does not bear the other out but by an act of
its own."""

ALIKE = 0.2
"""Likeness from which on two sentences can tell one fact …"""

LOCAL = 0.4
"""… and the part of the fact that the other must tell in one place."""

FIGURED = 0.18
"""Likeness from which on one figure of one thing makes two sentences tell one fact."""

LEAST = min(LIKE, ALIKE, FIGURED)
"""Likeness below which two sentences tell no one fact."""

FEELINGS = frozenset("=mourn =condemn =praise =thank".split())
"""Rows of `lexicon/concepts` for what many do alike: two who mourn do not tell the same."""

SAME_WORDS = 0.9
"""Likeness from which on two sentences are one utterance."""

ABOVE = frozenset((">", ">="))

SHARPNESS = 1.5
"""Power of a word's rarity: reports of one scene share its words, which tell no fact of it from another."""

ENOUGH = 1.6
"""Rarity that two facts must share to count in full, as a multiple of that of a word seen once: two rare
words, or four that are not so common."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """What a sentence asserts. `act` are the concepts of what the asserted clause does, `acts` those of all
    its clauses, `concepts` all that its words can mean; `core` are the words of the asserted clause as
    (concepts, rarity), and `total` is the sum of their rarity. `facts` are all that it tells, `words`
    the concepts and actors of the whole, `voices` are the actors who do or say it, `dates` (EDTF) its days,
    those of saying apart. `needs` is what another must share of each fact, by rarity, to tell it, `told` are
    the words of all of them and of the whole.
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
    told: frozenset[str]
    denied: bool

    def measure_cover(self, theirs: frozenset[str]) -> float:
        """The part (0–1) of the asserted clause's words, weighed by rarity, that others' concepts have."""
        shared = math.fsum(rarity for names, rarity in self.core if names & theirs)
        return shared / self.total if self.total else 0.0


class Assertions:
    """Compares what sentences assert; each sentence is read once. `tellings` are all there are, each at the
    place of its number, `plain` is the index of their words."""

    def __init__(self, tellings: Sequence[Telling], plain: TextIndex) -> None:
        self._plain = plain
        self._words = tuple(read_words(telling, (telling.span,)) for telling in tellings)
        texts = [telling.text for telling in tellings]
        self.index = TextIndex(texts, [sorted(words) for words in self._words], SHARPNESS)
        self._rarity = cache(self.index.rarity)
        self._enough = ENOUGH * self.index.rarity("")
        self._read: dict[int, Assertion | None] = {}
        self._borne: dict[tuple[int, int], bool] = {}

    def read(self, telling: Telling) -> Assertion | None:
        """What the sentence asserts, None where it has no clause."""
        if telling.number not in self._read:
            self._read[telling.number] = self._assert(telling)
        return self._read[telling.number]

    def _assert(self, telling: Telling) -> Assertion | None:
        clause = find_asserted(telling)
        if clause is None:
            return None
        words = _list_core(telling, clause)
        core = tuple((name_concepts(word), self._plain.rarity(word)) for word in words)
        facts = read_facts(telling)
        return Assertion(
            act=find_act(telling, clause),
            acts=frozenset(name for item in telling.clauses for name in find_act(telling, item)),
            concepts=find_concepts(telling.text),
            core=core,
            total=math.fsum(rarity for _, rarity in core),
            facts=facts,
            words=self._words[telling.number],
            voices=frozenset((*telling.subjects, *(item.speaker for item in telling.said if item.speaker))),
            dates=_list_dates(telling),
            needs=tuple(self._need(self._weigh(fact.words)) for fact in facts),
            told=self._words[telling.number].union(*(fact.words for fact in facts)),
            denied=clause.negated or clause.status == "denied",
        )

    def count_common(self, one: Telling, other: Telling) -> int:
        """How many words the two have in common, taken as concepts."""
        return len(self._words[one.number] & self._words[other.number])

    def measure_likeness(self, one: Telling, other: Telling) -> float:
        """0–1: how much of all that the two say is the same."""
        return self.index.compare_words(one.number, other.number)

    def corroborates(self, told: Telling, other: Telling) -> bool:
        """Whether `other` tells what `told` asserts: the same act by whatever word, and enough of the
        rest. Kept, since bringing together, joining and ranking ask the same."""
        pair = told.number, other.number
        if pair not in self._borne:
            self._borne[pair] = self._corroborate(told, other)
        return self._borne[pair]

    def _corroborate(self, told: Telling, other: Telling) -> bool:
        mine, yours = self.read(told), self.read(other)
        if mine is None or yours is None or abs(told.quoted - other.quoted) > HALF:
            return False
        if mine.act and not mine.act & yours.concepts:
            return False
        if _is_told_apart(mine, yours) or not _counts_too(mine, yours):
            return False
        if _names_event(told, other, mine.act & yours.concepts):
            return True
        if not mine.act & yours.acts and self.measure_likeness(told, other) < LIKE:
            return False
        covered = mine.measure_cover(yours.concepts)
        if covered >= NEARLY_ALL or mine.denied:
            return covered >= NEARLY_ALL
        back = bool(yours.act & mine.concepts)
        if covered < COVERED and (not back or yours.measure_cover(mine.concepts) < CONTAINED):
            return False
        return back or bool(mine.act & yours.acts)

    def _shares_little(self, mine: Assertion, yours: Assertion) -> bool:
        """Whether what both say could be said of anything: "it is a tragedy"."""
        return self._weigh(mine.words & yours.words) < self._enough

    def tell_same(self, one: Telling, other: Telling) -> bool:
        """Whether one of the two bears out the other."""
        return self.corroborates(one, other) or self.corroborates(other, one)

    def tell_alike(self, one: Telling, other: Telling, likeness: float) -> bool:
        """Whether one of the two bears out the other and they, alike by `likeness`, have much else in
        common."""
        mine, yours = self.read(one), self.read(other)
        if mine is None or yours is None or likeness < LIKE:
            return False
        return not self._shares_little(mine, yours) and self.tell_same(one, other)

    def share_fact(self, one: Telling, other: Telling, likeness: float) -> bool:
        """Whether both, alike by `likeness`, tell one fact, be it what they assert in the first place or
        beside that."""
        if likeness < LEAST:
            return False
        mine, yours = self.read(one), self.read(other)
        if mine is None or yours is None:
            return False
        if _is_feeling(mine, yours) and not mine.voices & yours.voices and likeness < SAME_WORDS:
            return False
        if likeness >= ALIKE and self._tell_one_fact(mine, yours):
            return True
        return likeness >= FIGURED and _share_figure(mine, yours)

    def _tell_one_fact(self, mine: Assertion, yours: Assertion) -> bool:
        """Whether one of the two tells enough of a fact of the other, as a fact of its own or around the
        same act."""
        most = self._weigh(mine.told & yours.told)  # in all, so that few have their facts gone through
        return self._tells_fact_of(mine, yours, most) or self._tells_fact_of(yours, mine, most)

    def _tells_fact_of(self, mine: Assertion, yours: Assertion, most: float) -> bool:
        for fact, need in zip(mine.facts, mine.needs, strict=True):
            if most < need:
                continue
            for other in yours.facts:
                around = not fact.leaning and fact.act & (other.act | other.words)
                there = yours.words if around else other.words
                if self._weigh(fact.words & there) >= need and _agree(fact, other):
                    return True
        return False

    def _need(self, total: float) -> float:
        """What of a fact of so much rarity another must share to tell it: LOCAL of it, and more where that
        is little, for then it counts for less."""
        part = LOCAL * total
        return max(part, math.sqrt(part * self._enough)) if total else math.inf

    def _weigh(self, words: frozenset[str]) -> float:
        return math.fsum(map(self._rarity, words))  # exact, so in any order the same

    def find_borne_out(self, told: Sequence[Telling]) -> tuple[tuple[int, ...], ...]:
        """For each sentence of a group the places of the others that bear it out, those that tell most of
        it first, and of two that tell as much the one told earlier. In large groups only the first MOST
        are compared."""
        found = []
        for place, one in enumerate(told[:MOST]):
            others = (
                (-self._rate(one, other), other.number, at)
                for at, other in enumerate(told[:MOST])
                if at != place and self.corroborates(one, other)
            )
            found.append(tuple(at for _, _, at in sorted(others)))
        return (*found, *(() for _ in told[MOST:]))

    def _rate(self, told: Telling, other: Telling) -> float:
        mine, yours = self.read(told), self.read(other)
        return mine.measure_cover(yours.concepts) if mine is not None and yours is not None else 0.0


def _list_dates(telling: Telling) -> tuple[str, ...]:
    """The days that the sentence gives, those of saying apart, as EDTF."""
    return tuple(
        item.edtf
        for item in telling.times
        if item.edtf
        and item.timex.type in ("DATE", "TIME")
        and (telling.saying is None or telling.clause_at(item.timex.span) != telling.saying)
    )


def _list_core(telling: Telling, clause: Clause) -> list[str]:
    """The content words of the clause's subject, verb and first object; of a clause without them, all."""
    text = telling.source.text
    spans = [span for span in (clause.subject, clause.verb, *clause.objects[:1]) if span is not None]
    if len(spans) < CORE:
        spans = [clause.span]
    return sorted({word for span in spans for word in find_content_words(text[span.start : span.end])})


def _agree(one: Fact, other: Fact) -> bool:
    """Whether nothing tells two facts apart: done or to come, who, and how many."""
    if one.denied != other.denied or one.ahead != other.ahead:
        return False
    if one.people and other.people and not one.people & other.people:
        return False
    return not any(
        _is_same_measure(mine, yours) and not is_compatible(mine.quantity, yours.quantity)
        for mine in one.figures
        for yours in other.figures
    )


def _is_feeling(mine: Assertion, yours: Assertion) -> bool:
    return bool((mine.act | yours.act) & FEELINGS)


def _is_told_apart(mine: Assertion, yours: Assertion) -> bool:
    """Whether the other tells that act only of others, in other numbers, or as what did not happen."""
    main = next((fact for fact in mine.facts if fact.main), None)
    if main is None:
        return False
    acts = [fact for fact in yours.facts if main.act & (fact.act | fact.words)]
    return bool(acts) and not any(_agree(main, fact) for fact in acts)


def _names_event(told: Telling, other: Telling, shared: frozenset[str]) -> bool:
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


def _counts_too(mine: Assertion, yours: Assertion) -> bool:
    """Whether one of the figures that the first asserts in the first place is told by the other, if it has
    any: "ten died" is not borne out by "those who died"."""
    figures = [figure for fact in mine.facts if fact.main for figure in fact.figures]
    values = {f"{figure.quantity.value:g}" for figure in figures} & mine.words
    return not values or bool(values & yours.words) or _share_figure(mine, yours)


def _share_figure(mine: Assertion, yours: Assertion) -> bool:
    """Whether both count the same thing alike: the dead, the passengers of a plane."""
    return any(
        _is_same_measure(one, other) and is_compatible(one.quantity, other.quantity)
        for fact in mine.facts
        for one in fact.figures
        for theirs in yours.facts
        for other in theirs.figures
    )


def _is_same_measure(one: Figure, other: Figure) -> bool:
    """Whether two figures count the same thing in the same unit."""
    if one.quantity.unit != other.quantity.unit or (one.noun and other.noun and one.noun != other.noun):
        return False
    return bool(one.noun and other.noun) or bool(one.measure and one.measure == other.measure)


def is_compatible(one: Quantity, other: Quantity) -> bool:
    """Whether two figures can be of one count: "about 20" and "19.5", "100 to 150" and "120", "at least 4"
    and "6"."""
    low, high = sorted((one.value, other.value))
    if one.high is not None or other.high is not None:
        return max(one.value, other.value) <= min(one.high or one.value, other.high or other.value)
    if (one.comparator in ABOVE and one.value == low) or (other.comparator in ABOVE and other.value == low):
        return True
    vague = "~" in (one.comparator, other.comparator)
    return high - low <= (0.05 * high if vague else 0.0)
