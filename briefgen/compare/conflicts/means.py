"""With what it was done: a car for one source, a lorry for another, of one and the same happening."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.compare.conflicts.binding import bind_sources
from briefgen.compare.conflicts.stories import Stories
from briefgen.lexicon.means import MEANS, MeansRow
from briefgen.model import Conflict, Side, Span
from briefgen.tellings import Telling
from briefgen.text.passages import fold_space, hash_content

RULE = "conflict-means"

MOST_PASSAGES = 5
"""Passages of a side, one a source."""

_ARTICLE = re.compile(r"\b(?:an?|the|his|her|their)\s$", re.IGNORECASE)
_OPEN = re.compile(r"\b(?:with|of)$", re.IGNORECASE)
_LOAD = re.compile(r"\s[\w-]+")
_OTHERS = re.compile(
    r"\b(?:another|second|third|other|separate|also|an? [\w-]+ (?:other|second))\b", re.IGNORECASE
)
"""Words for a further one beside the one that is told of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    row: MeansRow
    uses: tuple[re.Pattern[str], ...]
    things: tuple[tuple[str, re.Pattern[str]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """A thing that a sentence says it was done with."""

    telling: Telling
    thing: str
    span: Span


def _prepare(row: MeansRow) -> _Reader:
    words = "|".join(row.things.values())
    return _Reader(
        row=row,
        uses=tuple(re.compile(use.format(things=words), re.IGNORECASE) for use in row.uses),
        things=tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in row.things.items()),
    )


_READERS = tuple(_prepare(row) for row in MEANS)


def find_means_conflicts(tellings: Sequence[Telling], stories: Stories) -> tuple[Conflict, ...]:
    """Things of one kind that sources of one happening name differently."""
    found: dict[tuple[int, str], list[Means]] = defaultdict(list)
    for telling in tellings:
        number = stories.placed.get(telling.number)
        if number is None or _OTHERS.search(telling.text):
            continue
        for reader in _READERS:
            if reader.row.kinds & stories.groups[number].kinds:
                found[(number, reader.row.name)].extend(_read_telling(telling, reader))
    built = (_build(name, items) for (_, name), items in sorted(found.items(), key=lambda item: item[0]))
    return tuple(conflict for conflict in built if conflict is not None)


def _read_telling(telling: Telling, reader: _Reader) -> Iterator[Means]:
    text, start, end = telling.source.text, telling.span.start, telling.span.end
    for use in reader.uses:
        for match in use.finditer(text, start, end):
            thing = next((name for name, words in reader.things if words.fullmatch(match["thing"])), "")
            if thing:
                yield Means(telling=telling, thing=thing, span=_widen(telling, match))


def _widen(telling: Telling, match: re.Match[str]) -> Span:
    """The use with the article before it, and with what it was laden with."""
    text = telling.source.text
    before = _ARTICLE.search(text, max(telling.span.start, match.start() - 5), match.start())
    with_what = _LOAD.match(text, match.end(), telling.span.end) if _OPEN.search(match.group()) else None
    return Span(before.start() if before else match.start(), with_what.end() if with_what else match.end())


def _build(name: str, found: Sequence[Means]) -> Conflict | None:
    """None unless two sources of different origins name nothing in common."""
    named: dict[int, set[str]] = defaultdict(set)
    origin = {item.telling.at: item.telling.origin for item in found}
    for item in found:
        named[item.telling.at].add(item.thing)
    sources = sorted(named)
    if not any(not named[a] & named[b] and origin[a] != origin[b] for a in sources for b in sources if a < b):
        return None
    sides: dict[str, list[Means]] = defaultdict(list)
    for item in found:
        sides[item.thing].append(item)
    built = tuple(
        Side(
            value=_word(items[0]),
            evidence=bind_sources(items, RULE, MOST_PASSAGES),
        )
        for items in sides.values()
    )
    first = built[0].evidence[0]
    return Conflict(
        id=f"conflict-{hash_content('means', name, first.source, str(first.span.start))}",
        kind="wording",
        topic=built[0].value,
        topic_evidence=first,
        resolution="open",
        sides=built,
    )


def _word(item: Means) -> str:
    return fold_space(item.telling.source.text[item.span.start : item.span.end])
