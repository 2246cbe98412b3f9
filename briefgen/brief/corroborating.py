"""What stands beside a statement to bear it out: one passage a further origin, as the budgets bear."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from briefgen.brief.shelf import Shelf
from briefgen.compare.origins import origin_of
from briefgen.model import Evidence, Origin
from briefgen.text.reuse import is_same_text

FIRST = 4
"""Passages, the best first, of which the one that most origins bear out is shown."""

CORROBORATIONS = 4
"""Further passages, one an origin, that a mark of corroboration cites."""


def _rank_places(
    passages: Sequence[Evidence], borne_out: Sequence[Sequence[int]], origins: Sequence[Origin]
) -> list[int]:
    """The places of the passages: of the first few, those first that most origins bear out."""
    if not borne_out:
        return list(range(len(passages)))
    voices = [
        len(count_origins([passages[place], *(passages[at] for at in borne_out[place])], origins))
        for place in range(min(FIRST, len(passages)))
    ]
    leading = sorted(range(len(voices)), key=lambda place: (-voices[place], place))
    return [*leading, *range(len(voices), len(passages))]


def take_borne_out(
    passages: Sequence[Evidence],
    borne_out: Sequence[Sequence[int]],
    origins: Sequence[Origin],
    shelf: Shelf,
    among: Collection[int] | None = None,
) -> tuple[Evidence, ...]:
    """The first passage that stands alone and that the budgets bear, as shown, and one for each further
    origin among those that bear it out; none where no passage can be shown. Only the places that `among`
    names are shown first, where it is given."""
    for place in _rank_places(passages, borne_out, origins):
        if among is not None and place not in among:
            continue
        passage = passages[place]
        first = shelf.take_first((passage,))
        if first is not None:
            others = [passages[at] for at in borne_out[place]] if borne_out else passages
            return (first, *corroborate(first, others, origins, shelf))
    return ()


def corroborate(
    first: Evidence,
    passages: Sequence[Evidence],
    origins: Sequence[Origin],
    shelf: Shelf,
    *,
    pay: bool = True,
) -> tuple[Evidence, ...]:
    """One passage for each origin other than the first passage's, unless it is the same text; with `pay`
    the budgets are charged, without it only what is shown already counts."""
    seen = {origin_of(origins, first.source, first.span)}
    kept = [first]
    for item in passages:
        name = origin_of(origins, item.source, item.span)
        copied = any(
            shelf.kin.covers(item.source, one.source) or is_same_text(item.selector.exact, one.selector.exact)
            for one in kept
        )
        if name in seen or copied or len(kept) > CORROBORATIONS:
            continue
        if shelf.purse.spend((item,)) if pay else shelf.purse.covers((item,)):
            seen.add(name)
            kept.append(item)
    return tuple(kept[1:])


def count_origins(passages: Sequence[Evidence], origins: Sequence[Origin]) -> tuple[str, ...]:
    """The distinct origins of the passages that are shown: no more may be counted."""
    return tuple(dict.fromkeys(origin_of(origins, item.source, item.span) for item in passages))
