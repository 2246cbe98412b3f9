"""Whether one sentence bears another out: it tells that act of those people, and not only the same scene.

Two reports of one accident share its place, its day and its dead; only where the second tells what the
first asserts does it corroborate the first. That is asked twice: strictly, of what the first asserts in
the first place, for a mark that stands beside it; and of any fact of either, for bringing together all
that tells a fact.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache

from briefgen.lexicon.concepts import find_concepts, name_concepts, pair_ambiguous
from briefgen.model import Clause
from briefgen.tellings import Telling
from briefgen.tellings.assertion import (
    FEELINGS,
    HALF,
    Assertion,
    agree,
    are_two_utterances,
    counts_too,
    is_told_apart,
    names_event,
)
from briefgen.tellings.facts import find_act, find_asserted, read_facts, read_words
from briefgen.tellings.figures import share_figure
from briefgen.text.similarity import TextIndex, find_content_words

COVERED = 0.5
"""Part of what the one asserts, weighed by rarity, that the other must tell too …"""

NEARLY_ALL = 0.65
"""… and from which on it need not say it with its own main verb."""

MOST = 30
"""Sentences of a group that are compared with one another."""

CORE = 2
"""Parts of a clause (subject, verb, object) that it must have to be judged by them."""

CONTAINED = 0.5
"""Part of what a shorter report asserts that the fuller one has."""

LIKE = 0.25
"""Likeness of all that two sentences say below which the one does not bear the other out but by an act of
its own …"""

LEAST = 0.15
"""… and below which two sentences tell no one fact, though each bears out the other …"""

SOME = 0.65
"""… and they share this part of what two facts must share to count in full."""

ALIKE = 0.2
"""Likeness from which on two sentences can tell one fact …"""

ALIKE_APART = 0.3
"""… if the one is in quotation marks and the other is not …"""

LOCAL = 0.4
"""… and the part of the fact that the other must tell in one place."""

MUCH = 1.4
"""What long sentences of little likeness must share to tell one fact among many, as a multiple of what two
facts must share to count in full."""

FIGURED = 0.18
"""Likeness from which on one figure of one thing makes two sentences tell one fact."""

SAME_WORDS = 0.8
"""Likeness from which on two sentences are one utterance."""

SHARPNESS = 1.5
"""Power of a word's rarity: reports of one scene share its words, which tell no fact of it from another."""

ENOUGH = 1.6
"""Rarity that two facts must share to count in full, as a multiple of that of a word seen once: two rare
words, or four that are not so common."""


class Assertions:
    """Compares what sentences assert; each sentence is read once. `tellings` are all there are, each at the
    place of its number, `plain` is the index of their words."""

    def __init__(self, tellings: Sequence[Telling], plain: TextIndex) -> None:
        self._plain = plain
        self._words = tuple(read_words(telling, (telling.span,)) for telling in tellings)
        texts = [telling.text for telling in tellings]
        self.index = TextIndex(texts, [sorted(words) for words in self._words], SHARPNESS)
        self._ambiguous = frozenset(name for pair in pair_ambiguous() for name in pair)
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
        act = find_act(telling, clause)
        needs = tuple(self._need(self._weigh(fact.words)) for fact in facts)
        return Assertion(
            act=act,
            acts=frozenset(name for item in telling.clauses for name in find_act(telling, item)),
            concepts=find_concepts(telling.text),
            core=core,
            total=math.fsum(rarity for _, rarity in core),
            facts=facts,
            words=self._words[telling.number],
            voices=frozenset((*telling.subjects, *(item.speaker for item in telling.said if item.speaker))),
            dates=_list_dates(telling),
            needs=needs,
            least=min(needs, default=math.inf),
            told=self._words[telling.number].union(*(fact.words for fact in facts)),
            figures=tuple(figure for fact in facts for figure in fact.figures),
            feeling=not act.isdisjoint(FEELINGS),
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
        if is_told_apart(mine, yours) or not counts_too(mine, yours):
            return False
        if names_event(told, other, mine.act & yours.concepts):
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

    def tell_one_fact(self, one: Telling, other: Telling, likeness: float) -> bool:
        """Whether both, alike by `likeness`, tell one fact, or one of them bears out the other and they have
        much else in common."""
        mine, yours = self.read(one), self.read(other)
        if mine is None or yours is None or likeness < LEAST:
            return False
        if are_two_utterances(one, other, mine, yours, likeness):
            return False
        return self._share(one, other, mine, yours, likeness) or self._are_alike(
            one, other, mine, yours, likeness
        )

    def share_fact(self, one: Telling, other: Telling, likeness: float) -> bool:
        """Whether both, alike by `likeness`, tell one fact, be it what they assert in the first place or
        beside that."""
        mine, yours = self.read(one), self.read(other)
        if mine is None or yours is None or likeness < LEAST:
            return False
        if are_two_utterances(one, other, mine, yours, likeness):
            return False
        return self._share(one, other, mine, yours, likeness)

    def _are_alike(
        self, one: Telling, other: Telling, mine: Assertion, yours: Assertion, likeness: float
    ) -> bool:
        if likeness >= LIKE and not self._shares_little(mine, yours) and self.tell_same(one, other):
            return True
        if (mine.act and mine.act.isdisjoint(yours.concepts)) or (
            yours.act and yours.act.isdisjoint(mine.concepts)
        ):
            return False  # for most of them that is enough to know
        both = self.corroborates(one, other) and self.corroborates(other, one)
        return both and self._weigh_common(mine, yours) >= SOME * self._enough

    def _share(
        self, one: Telling, other: Telling, mine: Assertion, yours: Assertion, likeness: float
    ) -> bool:
        felt = mine.feeling or yours.feeling
        if felt and likeness < SAME_WORDS and mine.voices.isdisjoint(yours.voices):
            return False
        most = self._weigh(mine.told & yours.told)  # in all, so that few have their facts gone through
        least = ALIKE_APART if abs(one.quoted - other.quoted) > HALF else ALIKE
        if likeness >= least and (
            self._tells_fact_of(mine, yours, most) or self._tells_fact_of(yours, mine, most)
        ):
            return True
        if likeness >= FIGURED and share_figure(mine.figures, yours.figures):
            return True
        much = MUCH * self._enough
        return most >= much and self._weigh_common(mine, yours) >= much

    def _tells_fact_of(self, mine: Assertion, yours: Assertion, most: float) -> bool:
        """Whether the other tells enough of a fact of the one, as a fact of its own or around the same act.
        `most` is the rarity of all that the two share."""
        if most < mine.least:
            return False
        for fact, need in zip(mine.facts, mine.needs, strict=True):
            if most < need:
                continue
            for other in yours.facts:
                around = not fact.leaning and fact.act & (other.act | other.words)
                there = yours.words if around else other.words
                if self._weigh(fact.words & there) >= need and agree(fact, other):
                    return True
        return False

    def _need(self, total: float) -> float:
        """What of a fact of so much rarity another must share to tell it: LOCAL of it, and more where that
        is little, for then it counts for less."""
        part = LOCAL * total
        return max(part, math.sqrt(part * self._enough)) if total else math.inf

    def _weigh_common(self, mine: Assertion, yours: Assertion) -> float:
        """The rarity of what facts of the one share with facts of the other that nothing tells apart from
        them; none where what the one asserts is told apart by the other."""
        if is_told_apart(mine, yours) or is_told_apart(yours, mine):
            return 0.0
        shared: set[str] = set()
        for fact in mine.facts:
            for other in yours.facts:
                if agree(fact, other):
                    shared |= fact.words & other.words
        return self._weigh(frozenset(shared))

    def _weigh(self, words: frozenset[str]) -> float:
        """The rarity of the words together; two rows that one word is in count once."""
        if not self._ambiguous.isdisjoint(words) and len(words & self._ambiguous) > 1:
            words = words - {
                min(pair, key=self._rarity) for pair in pair_ambiguous() if words.issuperset(pair)
            }
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
