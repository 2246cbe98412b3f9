"""The passages of a side: each sentence once, or one sentence for each source."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from briefgen.model import Evidence
from briefgen.tellings import Telling
from briefgen.text.passages import make_evidence


class Borne(Protocol):
    """Whatever a sentence bears: a count, an hour, a name."""

    @property
    def telling(self) -> Telling:
        """The sentence."""


def bind_all(items: Iterable[Borne], rule: str) -> tuple[Evidence, ...]:
    """Each sentence once, in order."""
    distinct = {item.telling.number: item.telling for item in items}
    return tuple(make_evidence(telling.source, telling.span, rule) for telling in distinct.values())


def bind_sources(items: Iterable[Borne], rule: str, most: int | None = None) -> tuple[Evidence, ...]:
    """The first sentence of each source, which shows how that one tells it; at most `most` of them."""
    distinct: dict[str, Telling] = {}
    for item in items:
        distinct.setdefault(item.telling.source.id, item.telling)
    chosen = list(distinct.values())[:most]
    return tuple(make_evidence(telling.source, telling.span, rule) for telling in chosen)
