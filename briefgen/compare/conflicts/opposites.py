"""Descriptions of one happening that cannot both hold, though no source denies another's words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.compare.conflicts.binding import bind_sources
from briefgen.compare.conflicts.stories import Group, Stories
from briefgen.lexicon.opposites import ANOTHER_TIME, OPPOSITES, UNSURE, OppositeRow
from briefgen.model import Conflict, Side, Span
from briefgen.tellings import Telling
from briefgen.tellings.phrases import cut_phrase
from briefgen.text.passages import fold_space, hash_content

RULE = "conflict-opposite"

LONGEST_VALUE = 14
"""Words that show a side."""

MOST_PASSAGES = 4
"""Passages of a side."""

_ROWS = tuple(
    (row, re.compile(row.one, re.IGNORECASE), re.compile(row.other, re.IGNORECASE)) for row in OPPOSITES
)
_UNSURE = re.compile(UNSURE, re.IGNORECASE)
_ANOTHER_TIME = re.compile(ANOTHER_TIME, re.IGNORECASE)
_NEGATED = re.compile(r"\b(?:no|not|never|without|n[’']t|nor)\s(?:[\w-]+\s){0,3}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A sentence that tells it one way; `span` are the telling words."""

    telling: Telling
    span: Span


def find_opposites(tellings: Sequence[Telling], stories: Stories) -> tuple[Conflict, ...]:
    """What sources of one happening describe in opposite ways."""
    sides: dict[tuple[int, str], tuple[list[Described], list[Described]]] = {}
    for telling in tellings:
        number = stories.placed.get(telling.number)
        if number is None or telling.headline or _ANOTHER_TIME.search(telling.text):
            continue
        for row, described, is_one in _read_telling(telling, stories.groups[number]):
            pair = sides.setdefault((number, row.name), ([], []))
            pair[0 if is_one else 1].append(described)
    rows = {row.name: row for row in OPPOSITES}
    built = (_build(rows[name], *pair) for (_, name), pair in sorted(sides.items()))
    return tuple(conflict for conflict in built if conflict is not None)


def _read_telling(telling: Telling, group: Group) -> Iterator[tuple[OppositeRow, Described, bool]]:
    text, start, end = telling.source.text, telling.span.start, telling.span.end
    for row, one, other in _ROWS:
        if not row.kinds & group.kinds:
            continue
        for pattern, is_one in ((other, False), (one, True)):
            match = pattern.search(text, start, end)
            if match is None or _is_unsure(telling, match):
                continue
            if _NEGATED.search(text[max(start, match.start() - 30) : match.start()]):
                continue
            yield row, Described(telling=telling, span=Span(match.start(), match.end())), is_one
            break


def _is_unsure(telling: Telling, match: re.Match[str]) -> bool:
    """Whether the words near by leave it open."""
    text, span = telling.source.text, telling.span
    before = text[max(span.start, match.start() - 70) : match.start()]
    return telling.text.endswith("?") or bool(_UNSURE.search(before))


def _build(row: OppositeRow, one: Sequence[Described], other: Sequence[Described]) -> Conflict | None:
    """None where the same sources tell both, or one origin alone tells all."""
    ones, others = {item.telling.at for item in one}, {item.telling.at for item in other}
    origins = {item.telling.origin for item in (*one, *other)}
    if not one or not other or ones == others or len(origins) < 2:
        return None
    sides = tuple(
        Side(value=_word(side[0]), evidence=bind_sources(side, RULE, MOST_PASSAGES)) for side in (one, other)
    )
    topic = _word(one[0])
    first = sides[0].evidence[0]
    return Conflict(
        id=f"conflict-{hash_content(row.name, first.source, str(first.span.start), topic)}",
        kind=row.kind,
        topic=topic,
        topic_evidence=first,
        resolution="open",
        sides=sides,
    )


def _word(item: Described) -> str:
    """The clause that holds the telling words, cut short, else these words alone."""
    telling, text = item.telling, item.telling.source.text
    clause = telling.clause_at(Span(item.span.start, item.span.start + 1))
    if clause is not None and clause.subject is not None and clause.subject.start <= item.span.start:
        whole = Span(clause.subject.start, max(item.span.end, clause.span.end))
        cut = cut_phrase(telling, whole, LONGEST_VALUE)
        if cut.end >= item.span.end and "\n" not in text[cut.start : cut.end]:
            return fold_space(text[cut.start : cut.end])
    return fold_space(text[item.span.start : item.span.end])
