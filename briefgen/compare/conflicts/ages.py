"""Ages that differ: two sources that came out at about one time give one person two ages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from briefgen.compare.conflicts.binding import bind_all
from briefgen.model import Actor, Conflict, Quantity, Side, Span
from briefgen.tellings import Telling
from briefgen.text.dates import latest
from briefgen.text.passages import hash_content

RULE = "conflict-age"

FURTHEST_YEARS = 9
"""Years between two ages of one person; further apart they are of two who bear one name."""

ONE_TIME_DAYS = 200
"""Days between two sources in which nobody grows older by more than a year …"""

BIRTHDAY_DAYS = 14
"""… and by a year seldom."""

_BEHIND = re.compile(r",?\s(?:aged?\s)?|\s?\(|,\swho\sis\s|\sis\s|\swas\s")
_AHEAD = re.compile(r"\s(?:[\w’'-]+\s){0,3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Aged:
    """An age that a sentence gives to an actor; `words` are the name with the age."""

    telling: Telling
    years: float
    words: Span
    name: Span
    out: date | None


def find_age_conflicts(
    tellings: Sequence[Telling], actors: Sequence[Actor], published: Mapping[str, str]
) -> tuple[Conflict, ...]:
    """People whom sources of different origins give different ages."""
    people: dict[str, dict[Span, str]] = defaultdict(dict)
    for actor in actors:
        if actor.kind == "person" and not actor.anonymous:
            for source, span in actor.mentions:
                people[source][span] = actor.id
    found: dict[str, list[Aged]] = defaultdict(list)
    for telling in tellings:
        out = published.get(telling.source.id, "")
        for quantity in telling.quantities:
            if quantity.unit == "years old" and quantity.comparator == "=" and quantity.high is None:
                for actor_id, aged in _read_age(telling, quantity, people[telling.source.id], out):
                    found[actor_id].append(aged)
    built = (_build(items) for _, items in sorted(found.items()))
    return tuple(conflict for conflict in built if conflict is not None)


def _read_age(
    telling: Telling, quantity: Quantity, people: Mapping[Span, str], out: str
) -> Iterator[tuple[str, Aged]]:
    """The person whose name stands right before the age, else right behind it."""
    text, age = telling.source.text, quantity.span
    for mention in telling.mentions:
        name = mention.span
        if name not in people:
            continue
        behind = name.end <= age.start and _BEHIND.fullmatch(text[name.end : age.start])
        ahead = age.end <= name.start and _AHEAD.fullmatch(text[age.end : name.start])
        if behind or (ahead and "old" in text[age.start : age.end].lower()):
            words = Span(min(name.start, age.start), max(name.end, age.end))
            yield (
                people[name],
                Aged(
                    telling=telling,
                    years=quantity.value,
                    words=words,
                    name=name,
                    out=latest(out) if out else None,
                ),
            )
            return


def _build(found: Sequence[Aged]) -> Conflict | None:
    sides: dict[float, list[Aged]] = defaultdict(list)
    for item in found:
        sides[item.years].append(item)
    ordered = [sides[years] for years in sorted(sides)]
    if len(ordered) < 2 or not any(_contradict(a, b) for a in ordered[0] for b in ordered[-1]):
        return None
    built = tuple(
        Side(
            value=side[0].telling.words_at(side[0].words),
            evidence=bind_all(side, RULE),
        )
        for side in ordered
    )
    first = ordered[0][0]
    return Conflict(
        id=f"conflict-{hash_content(RULE, first.telling.source.id, str(first.words.start))}",
        kind="figure",
        topic=first.telling.words_at(first.name),
        topic_evidence=built[0].evidence[0],
        resolution="open",
        sides=built,
    )


def _contradict(a: Aged, b: Aged) -> bool:
    gap = abs((a.out - b.out).days) if a.out and b.out else 0
    years = abs(a.years - b.years)
    near = gap <= (BIRTHDAY_DAYS if years <= 1 else ONE_TIME_DAYS)
    return a.telling.origin != b.telling.origin and near and years <= FURTHEST_YEARS
