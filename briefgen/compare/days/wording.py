"""The sentences that tell a day best: nearest to what all its sentences tell, and unlike one another.

Centroid-based extraction (Radev et al., "Centroid-based Summarization of Multiple Documents", 2004), as
Gholipour Ghalandari and Ifrim (ACL 2020) use it for the days of a timeline. A later sentence that names the
day says in few words what it stands for, so it counts for more in what the day is known by.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from briefgen.compare.days.ranking import Day
from briefgen.lexicon.salience import weigh_chatter
from briefgen.model import Evidence
from briefgen.tellings import Telling
from briefgen.tellings.standing import SHORTEST, rate_wording
from briefgen.text.passages import make_evidence
from briefgen.text.similarity import TextIndex, measure_cosine

RULE = "timeline-day"

SHARPNESS = 0.5
"""Power of a word's rarity: the root, as for gists, since what all sources tell is told in common words."""

RETOLD = 2
"""Times that a later sentence counts, where one of the day counts once."""

LONGEST = 40
"""Words beyond which a sentence tells too much besides; one is taken only where the day has no other."""

TERSE = 20
"""Words, about as many as an entry of a timeline has, beyond which a sentence counts for less."""

STANDING = 0.3
"""Power of how well a sentence stands alone: it decides between sentences that tell about the same."""

ANNOUNCED = 0.7
"""Factor for what was told before the day, where others tell it as done."""

LEAST_SHARE = 0.5
"""Part of the best sentence's rate that a further one must have: it would lead away from the day."""

ALIKE = 0.25
"""Cosine from which on a sentence tells again what a better one of its day tells …"""

AGAIN = 0.6
"""… and from which on it is told of another day already: days that follow one another share their words."""


def index_words(tellings: Sequence[Telling]) -> TextIndex:
    """The words of all sentences of the topic, weighed for choosing among them."""
    return TextIndex([telling.text for telling in tellings], sharpness=SHARPNESS)


def choose_sentences(days: Sequence[Day], index: TextIndex, count: int) -> tuple[tuple[Evidence, ...], ...]:
    """Up to `count` sentences to tell each of the days by, the best first, none slight beside it. The days
    choose in the order given, the weightiest first: what tells one is not told of another, unless nothing
    else tells that. `index` holds the words of all sentences by their numbers (`index_words`)."""
    told: list[Telling] = []
    chosen: list[tuple[Evidence, ...]] = []
    for day in days:
        best = _choose(day, index, count, told)
        told += best
        chosen.append(tuple(make_evidence(telling.source, telling.span, RULE) for telling in best))
    return tuple(chosen)


def _choose(day: Day, index: TextIndex, count: int, told: Sequence[Telling]) -> list[Telling]:
    candidates = (*day.announced, *day.told, *day.retold)
    fit = [telling for telling in candidates if SHORTEST <= telling.words <= LONGEST] or candidates
    rates = _rate(day, fit, index)
    least = LEAST_SHARE * max(rates.values(), default=0.0)
    ranked = sorted(fit, key=lambda telling: (-rates[telling.number], telling.number))
    chosen: list[Telling] = []
    for telling in ranked:
        if len(chosen) == count or rates[telling.number] < least:
            break
        if not _is_like(telling, chosen, index, ALIKE) and not _is_like(telling, told, index, AGAIN):
            chosen.append(telling)
    return chosen or ranked[:1]


def _is_like(telling: Telling, others: Sequence[Telling], index: TextIndex, least: float) -> bool:
    return any(index.compare_words(telling.number, other.number) >= least for other in others)


def _rate(day: Day, fit: Sequence[Telling], index: TextIndex) -> Mapping[int, float]:
    """Sentence (by number) → how well it tells what all of them tell, shortly and standing alone."""
    retold = {telling.number for telling in day.retold}
    announced = {telling.number for telling in day.announced}
    numbers = [telling.number for telling in fit]
    centre = index.centre([*numbers, *(RETOLD - 1) * [number for number in numbers if number in retold]])
    rates: dict[int, float] = {}
    for telling in fit:
        rating = measure_cosine(index.vector(telling.number), centre)
        rating *= math.sqrt(min(1.0, TERSE / max(1, telling.words)))
        rating *= math.pow(rate_wording(telling), STANDING) * weigh_chatter(telling.text)
        rates[telling.number] = rating * (ANNOUNCED if telling.number in announced else 1.0)
    return rates
