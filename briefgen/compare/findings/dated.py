"""What the events add to the findings: one happening told in other words is still one fact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen.compare.findings.grouping import AHEAD, Bundle
from briefgen.model import Event, Evidence, Span
from briefgen.tellings import Telling
from briefgen.tellings.corroboration import MOST, Assertions
from briefgen.text.similarity import TextIndex

SAME_HAPPENING = 0.2
"""Likeness of words from which on two findings of one event are one finding."""


def join_by_events(
    bundles: Sequence[Bundle],
    tellings: Sequence[Telling],
    index: TextIndex,
    assertions: Assertions,
    events: Sequence[Event],
) -> tuple[tuple[Bundle, ...], frozenset[int]]:
    """(the bundles, those of one event joined or corroborating one another; the numbers of the
    sentences that announced what others tell as done)."""
    numbers = {(telling.source.id, telling.span): telling.number for telling in tellings}
    joined: dict[int, Bundle] = dict(enumerate(bundles))
    home = {number: at for at, bundle in joined.items() for number in bundle.numbers}
    overtaken: set[int] = set()
    main = _find_main_events(events, numbers, home)
    for event in sorted(events, key=lambda item: (-item.weight, item.id)):
        told = _list_numbers(event.evidence, numbers, home)
        if event.status == "happened":
            overtaken.update(_list_numbers(event.announced, numbers, home))
        if event.status == "happened":
            for group in _part(told, tellings, assertions):
                _join_group(event.id, group, main, tellings, index, joined, home)
    return tuple(joined[at] for at in sorted(joined)), frozenset(overtaken)


def _find_main_events(
    events: Sequence[Event], numbers: Mapping[tuple[str, Span], int], home: Mapping[int, int]
) -> Mapping[int, str]:
    """The event that each sentence tells in the first place: the one that it tells best."""
    ranks: dict[int, tuple[int, float, str]] = {}
    for event in events:
        for place, number in enumerate(_list_numbers(event.evidence, numbers, home)):
            rank = (place, -event.weight, event.id)
            ranks[number] = min(ranks.get(number, rank), rank)
    return {number: rank[2] for number, rank in ranks.items()}


def _list_numbers(
    evidence: Sequence[Evidence], numbers: Mapping[tuple[str, Span], int], home: Mapping[int, int]
) -> list[int]:
    found = (numbers.get((item.source, item.span)) for item in evidence)
    return [number for number in found if number is not None and number in home]


def _part(told: Sequence[int], tellings: Sequence[Telling], assertions: Assertions) -> list[list[int]]:
    """The sentences of an event by what they assert: one may tell the crash, another the rescue."""
    groups: list[list[int]] = []
    for number in told[:MOST]:
        telling = tellings[number]
        for group in groups:
            if any(assertions.tell_same(tellings[other], telling) for other in group):
                group.append(number)
                break
        else:
            groups.append([number])
    return groups


def _join_group(
    event: str,
    told: Sequence[int],
    main: Mapping[int, str],
    tellings: Sequence[Telling],
    index: TextIndex,
    joined: dict[int, Bundle],
    home: dict[int, int],
) -> None:
    """The first sentence's bundle takes in what tells the same, and has the rest corroborate it."""
    first = home[told[0]]
    for number in told[1:]:
        other = home[number]
        if other == first:
            continue
        alike = max(index.compare_words(number, mine) for mine in joined[first].numbers)
        only = all(main.get(mine, event) == event for mine in joined[other].numbers)
        if only and alike >= SAME_HAPPENING and _told_alike(tellings[number], tellings[told[0]]):
            joined[first] = Bundle(
                numbers=(*joined[first].numbers, *joined[other].numbers),
                corroborating=_distinct((*joined[first].corroborating, *joined[other].corroborating)),
            )
            home.update(dict.fromkeys(joined[other].numbers, first))
            del joined[other]
        else:
            joined[first] = replace(
                joined[first], corroborating=_distinct((*joined[first].corroborating, number))
            )
    mine = set(joined[first].numbers)
    rest = tuple(number for number in joined[first].corroborating if number not in mine)
    joined[first] = replace(joined[first], corroborating=rest)


def _told_alike(one: Telling, other: Telling) -> bool:
    """Both as done, or both as to come; neither denied."""
    if one.main is None or other.main is None or one.main.negated != other.main.negated:
        return False
    return (one.main.status in AHEAD) == (other.main.status in AHEAD)


def _distinct(numbers: Sequence[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(numbers))
