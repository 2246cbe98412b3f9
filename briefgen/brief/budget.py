"""The excerpt budget: how many of a source's words may be shown anywhere, each position counted once.

By default half of the article, at least FEWEST and at most MOST words: a brief quotes, it does not
republish. `excerpt:` in sources.yml sets another number, a licence of an open kind lifts it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from briefgen.model import Evidence, Source, Span
from briefgen.text.budget import budget_of
from briefgen.text.passages import find_words


@dataclass(slots=True)
class Purse:
    """What is left to show of each source. Mutable on purpose: spending is its whole point, and it
    does not outlive the making of one brief."""

    words: dict[str, tuple[int, ...]]
    budgets: dict[str, int | None]
    foreign: Mapping[str, int] = field(default_factory=dict)
    shown: dict[str, set[int]] = field(default_factory=dict)
    refused: int = 0

    def positions(self, evidence: Evidence) -> set[int]:
        """The numbers of the source's words that the passage shows."""
        return _positions(self.words[evidence.source], evidence.span)

    def covers(self, passages: Iterable[Evidence]) -> bool:
        """Whether all words of the passages are shown already."""
        return all(self.positions(item) <= self.shown[item.source] for item in passages)

    def spend(self, passages: Iterable[Evidence]) -> bool:
        """Takes the passages if every source can bear them; else takes none and says so."""
        wanted: dict[str, set[int]] = {}
        for evidence in passages:
            if evidence.span.start >= self.foreign.get(evidence.source, evidence.span.start + 1):
                return False
            wanted.setdefault(evidence.source, set()).update(self.positions(evidence))
        for source, positions in wanted.items():
            budget = self.budgets[source]
            if budget is not None and len(self.shown[source] | positions) > budget:
                self.refused += 1
                return False
        for source, positions in wanted.items():
            self.shown[source] |= positions
        return True


def open_purse(sources: Sequence[Source], foreign: Mapping[str, int] | None = None) -> Purse:
    """A purse with nothing spent yet; `foreign` are offsets from which a source tells another story,
    of which nothing is shown."""
    return Purse(
        words={source.id: tuple(word.start for word in find_words(source.text)) for source in sources},
        budgets={source.id: budget_of(source) for source in sources},
        shown={source.id: set() for source in sources},
        foreign=foreign or {},
    )


def _positions(starts: tuple[int, ...], span: Span) -> set[int]:
    return set(range(bisect_left(starts, span.start), bisect_left(starts, span.end)))
