"""What the sources as a whole are about, and how near a sentence is to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefgen.tellings import Telling
from briefgen.text.similarity import TextIndex, measure_cosine

LEAD_SENTENCES = 3
"""Sentences from a source's head that say what it is about."""

COMMON_SHARE = 0.5
"""An actor in a larger share of the sources tells nothing apart …"""

COMMON_SOURCES = 3
"""… where it is in at least so many."""

CENTRAL = 0.35
"""Cosine to the centre at which a sentence is as central as sentences get."""


def find_common_actors(tellings: Sequence[Telling]) -> frozenset[str]:
    """Actors so frequent that sharing them is no sign of telling the same."""
    sources = {telling.at for telling in tellings}
    holders = Counter(actor for _, actor in sorted({(t.at, actor) for t in tellings for actor in t.actors}))
    least = max(COMMON_SOURCES, len(sources) * COMMON_SHARE)
    return frozenset(actor for actor, count in holders.items() if count >= least)


def rate_centrality(tellings: Sequence[Telling], index: TextIndex) -> tuple[float, ...]:
    """0–1 for each sentence: how near its words are to those of all headlines and leads."""
    leads = [t.number for t in tellings if t.headline or t.order < LEAD_SENTENCES]
    centre = index.centre(leads)
    return tuple(min(1.0, measure_cosine(index.vector(t.number), centre) / CENTRAL) for t in tellings)


def rate_position(telling: Telling) -> float:
    """1 at the head of a story, falling to 0.5: papers tell what matters first."""
    return 0.5 + 0.5 / (1.0 + telling.order / 6.0)
