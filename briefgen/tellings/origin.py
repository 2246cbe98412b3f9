"""Whose reporting a passage is, looked up: what every count of independent voices rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefgen.model import Evidence, Origin, Overlap, Span

MIN_COVER = 0.5
"""Part of a passage that another's words must cover for the passage to be the other's."""


KIN = 0.4
"""Share of the shorter story's words from which on one of two stories is in good part the other's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """Pairs of sources that share so much text that the one does not bear out the other."""

    pairs: frozenset[tuple[str, str]] = frozenset()

    def covers(self, one: str, other: str) -> bool:
        """Whether the two sources are such a pair."""
        return (one, other) in self.pairs or (other, one) in self.pairs


def find_kin(overlaps: Iterable[Overlap]) -> Kin:
    """The pairs whose overlap is a good part of the shorter one."""
    return Kin(pairs=frozenset((item.a, item.b) for item in overlaps if item.ratio >= KIN))


def origin_of(origins: Iterable[Origin], source_id: str, span: Span) -> str:
    """The name of the origin of a passage. Raises KeyError where the source has no origin."""
    whole: str | None = None
    covered: dict[str, int] = defaultdict(int)
    for origin in origins:
        if origin.source != source_id:
            continue
        if origin.span is None:
            whole = origin.name
        elif origin.span.overlaps(span):
            covered[origin.name] += min(origin.span.end, span.end) - max(origin.span.start, span.start)
    if whole is None:
        raise KeyError(source_id)
    length = max(1, span.end - span.start)
    for name, characters in sorted(covered.items(), key=lambda item: (-item[1], item[0])):
        if characters / length >= MIN_COVER:
            return name
    return whole


def group_origins(origins: Sequence[Origin]) -> dict[str, tuple[Origin, ...]]:
    """The origins of each source, so that looking up a passage does not read all of them."""
    grouped: dict[str, list[Origin]] = defaultdict(list)
    for origin in origins:
        grouped[origin.source].append(origin)
    return {source: tuple(items) for source, items in grouped.items()}


def list_origins(grouped: dict[str, tuple[Origin, ...]], evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """The distinct origins of some passages, in the order of the passages."""
    names = (origin_of(grouped[item.source], item.source, item.span) for item in evidence)
    return tuple(dict.fromkeys(names))
