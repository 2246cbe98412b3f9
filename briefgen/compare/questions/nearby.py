"""Sentences that may tell the same, without comparing every one with every other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from briefgen.tellings import Telling
from briefgen.text.similarity import TextIndex

PROBES = 10
"""The rarest words of a sentence, by which others are proposed."""

COMMON_SHARE = 0.03
"""A word in a larger share of the sentences proposes none …"""

COMMON_FLOOR = 60
"""… if it is in more of them than this."""

MOST_HOLDERS = 250
"""Sentences that a word proposes at most, however many there are: past some eight thousand sentences each
one is compared with as many others as before, and the work stays linear."""


class Nearby:
    """An inverted index over the rarer words of all sentences but headlines."""

    def __init__(self, tellings: Sequence[Telling], index: TextIndex) -> None:
        self.index = index
        self._holders: dict[str, list[int]] = defaultdict(list)
        for telling in tellings:
            if not telling.headline:
                for word in set(index.words(telling.number)):
                    self._holders[word].append(telling.number)
        self._limit = min(MOST_HOLDERS, max(COMMON_FLOOR, int(len(tellings) * COMMON_SHARE)))

    def find(self, number: int) -> tuple[int, ...]:
        """The numbers of sentences that share one of the rarest words of sentence `number`, in order."""
        words = sorted(set(self.index.words(number)), key=lambda word: (-self.index.rarity(word), word))
        found: set[int] = set()
        for word in words[:PROBES]:
            holders = self._holders.get(word, [])
            if len(holders) <= self._limit:
                found.update(holders)
        found.discard(number)
        return tuple(sorted(found))

    def likeness(self, a: int, b: int) -> float:
        """The mean likeness of words and letters."""
        return (self.index.compare_words(a, b) + self.index.compare_letters(a, b)) / 2
