"""Ranks that differ: for one source a happening is the worst in history, for another one of the worst, or
the worst of modern times only."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.compare.conflicts.binding import bind_sources
from briefgen.compare.conflicts.counts import fold_nation
from briefgen.compare.conflicts.scenes import find_happenings, may_be_same
from briefgen.compare.conflicts.stories import Group, Stories
from briefgen.lexicon.ranks import LIMITED, SCOPE, SUPERLATIVES
from briefgen.model import Conflict, Side, Span
from briefgen.tellings import Telling
from briefgen.text.passages import fold_space, hash_content

RULE = "conflict-rank"

MOST_PASSAGES = 5
"""Passages of a side, one a source."""

RANK = re.compile(
    r"(?P<part>\b(?:one|some|among)(?: of)? )?\b(?:the|its|[A-Z][\w.]*(?:[’']s?)) "
    rf"(?P<how>{'|'.join(SUPERLATIVES)}) (?P<what>(?:[\w-]+ ){{0,3}}?[\w-]+) (?P<scope>{SCOPE})\b",
    re.IGNORECASE,
)
_LIMITED = re.compile(LIMITED, re.IGNORECASE)
_SAYING_NOTHING = frozenset(
    "in of for the a its country nation s modern recent recorded history world times memory living".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """A rank told of a story's happening. `key` tells ranks apart; `where` is the folded place whose
    history it is, "" for the country's own."""

    telling: Telling
    span: Span
    how: str
    where: str
    part: bool
    limited: bool


def find_rank_conflicts(tellings: Sequence[Telling], stories: Stories) -> tuple[Conflict, ...]:
    """Happenings that sources of different origins rank differently."""
    found: dict[tuple[int, str], list[Rank]] = defaultdict(list)
    for telling in tellings:
        number = stories.placed.get(telling.number)
        if number is not None:
            for rank in _read_telling(telling, stories.groups[number]):
                found[(number, rank.how)].append(rank)
    built = (_build(items) for _, items in sorted(found.items()))
    return tuple(conflict for conflict in built if conflict is not None)


def _read_telling(telling: Telling, group: Group) -> Iterator[Rank]:
    text, start, end = telling.source.text, telling.span.start, telling.span.end
    for match in RANK.finditer(text, start, end):
        kinds = find_happenings(match["what"])
        if not kinds or not may_be_same(kinds, group.kinds):
            continue
        words = re.findall(r"[A-Za-z.]+", match["scope"])
        names = [word for word in words if word.lower() not in _SAYING_NOTHING and word[0].isupper()]
        yield Rank(
            telling=telling,
            span=Span(match.start(), match.end()),
            how=SUPERLATIVES[match["how"].lower()],
            where=fold_nation(" ".join(names)) if names else "",
            part=match["part"] is not None,
            limited=bool(_LIMITED.search(match["scope"])),
        )


def _build(ranks: Sequence[Rank]) -> Conflict | None:
    """The ranks within the place that most name; others rank within something else."""
    places = [rank.where for rank in ranks if rank.where]
    where = max(dict.fromkeys(places), key=places.count, default="")
    sides: dict[tuple[bool, bool], list[Rank]] = defaultdict(list)
    for rank in ranks:
        if rank.where in ("", where):
            sides[(rank.part, rank.limited)].append(rank)
    kept = [sides[key] for key in sorted(sides)]
    origins = [{rank.telling.origin for rank in side} for side in kept]
    if len(kept) < 2 or not any(a - b and b - a for a in origins for b in origins):
        return None
    built = tuple(
        Side(value=_word(side[0]), evidence=bind_sources(side, RULE, MOST_PASSAGES)) for side in kept
    )
    first = built[0].evidence[0]
    return Conflict(
        id=f"conflict-{hash_content('rank', first.source, str(first.span.start), built[0].value)}",
        kind="wording",
        topic=built[0].value,
        topic_evidence=first,
        resolution="open",
        sides=built,
    )


def _word(rank: Rank) -> str:
    return fold_space(rank.telling.source.text[rank.span.start : rank.span.end])
