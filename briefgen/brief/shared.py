"""The text that sources share, as far as it is shown: a few telling runs a pair, and the share of it all."""

from __future__ import annotations

from dataclasses import replace

from briefgen.brief.shelf import Shelf
from briefgen.model import Evidence, Material, Overlap, Source
from briefgen.text.passages import count_words
from briefgen.text.reuse import measure_reuse

SHORTEST = 12
LONGEST = 45
"""Words of a shared run that is worth showing: shorter ones are titles and set phrases."""

SHOWN = 2
"""Runs shown of each pair."""


def choose_overlaps(material: Material, shelf: Shelf, most: int) -> tuple[Overlap, ...]:
    """The pairs of sources with their telling runs, at most `most`, those that share most. A pair that
    shares set phrases alone is left out, unless an origin rests on it."""
    sharing = sorted(material.overlaps, key=lambda item: (-item.ratio, item.a, item.b))[:most]
    sources = {source.id: source for source in material.sources}
    kept = []
    for overlap in (item for item in material.overlaps if item in sharing):
        passages = _choose_passages(overlap, shelf)
        if passages or overlap.kind != "shared-passages" or _bears_origin(overlap, material):
            kept.append(replace(overlap, passages=passages, ratio=_measure(overlap, sources)))
    return tuple(kept)


def _choose_passages(overlap: Overlap, shelf: Shelf) -> tuple[tuple[Evidence, Evidence], ...]:
    """The longest runs within bounds that the budgets bear, in the order of the text."""
    chosen: list[tuple[Evidence, Evidence]] = []
    for pair in sorted(overlap.passages, key=lambda item: -count_words(item[0].selector.exact)):
        words = count_words(pair[0].selector.exact)
        if len(chosen) < SHOWN and SHORTEST <= words <= LONGEST and shelf.purse.spend(pair):
            chosen.append(pair)
    return tuple(sorted(chosen, key=lambda item: item[0].span))


def _bears_origin(overlap: Overlap, material: Material) -> bool:
    """Whether a passage of one is told to be the other's reporting."""
    return any(item.span is not None and item.source in (overlap.a, overlap.b) for item in material.origins)


def _measure(overlap: Overlap, sources: dict[str, Source]) -> float:
    return round(measure_reuse(sources[overlap.a], sources[overlap.b]), 4)
