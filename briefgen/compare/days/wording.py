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

ALIKE = 0.25
"""Cosine from which on a sentence tells again what a better one tells."""


def index_words(tellings: Sequence[Telling]) -> TextIndex:
    """The words of all sentences of the topic, weighed for choosing among them."""
    return TextIndex([telling.text for telling in tellings], sharpness=SHARPNESS)


def choose_sentences(day: Day, index: TextIndex, count: int) -> tuple[Evidence, ...]:
    """Up to `count` sentences to tell the day by, the best first. `index` holds the words of all sentences
    of the topic by their numbers (`index_words`)."""
    candidates = (*day.announced, *day.told, *day.retold)
    fit = [telling for telling in candidates if SHORTEST <= telling.words <= LONGEST] or candidates
    rates = _rate(day, fit, index)
    chosen: list[Telling] = []
    for telling in sorted(fit, key=lambda item: (-rates[item.number], item.number)):
        if len(chosen) == count:
            break
        if all(index.compare_words(telling.number, other.number) < ALIKE for other in chosen):
            chosen.append(telling)
    return tuple(make_evidence(telling.source, telling.span, RULE) for telling in chosen)


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
