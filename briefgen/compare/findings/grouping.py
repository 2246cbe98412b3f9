"""Sentences that tell the same fact, brought together: alike in words, and nothing that tells them apart.

Likeness alone takes two meetings led by one person for one; so what is alike must also agree in who,
where, when, how many, and whether it is told as done, to come or denied.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from briefgen.lexicon.temporal import WEEKDAYS
from briefgen.tellings import Telling
from briefgen.tellings.corroboration import LEAST, Assertions
from briefgen.tellings.figures import count_alike
from briefgen.text.dates import narrow_date, read_dates

NEAR = 0.3
"""Likeness of words from which on two sentences are near."""

WORDED_ALIKE = 0.5
"""Likeness from which on two sentences are worded alike."""

VOICES = 0.7
"""Power by which the number of voices counts beside the wording."""

MOST_PEOPLE = 4
MOST_TOGETHER = 30
"""People of a sentence, and sentences that name two of them, that are looked at."""

SHORTEST = 5
"""Words below which a sentence is no finding."""

AHEAD = frozenset(("planned", "conditional"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """The numbers of sentences that tell one fact, and of those that tell it beside something else."""

    numbers: tuple[int, ...]
    corroborating: tuple[int, ...] = ()


def bundle_tellings(
    tellings: Sequence[Telling], assertions: Assertions, ratings: Sequence[float]
) -> tuple[Bundle, ...]:
    """The facts told, in the order of their first telling. The first of each is the sentence that is worded
    best, by `ratings`, and that most voices tell; what it leaves over is the next one's."""
    near = _find_near(tellings, assertions)
    voices = {
        number: len({tellings[other].origin for other in (number, *others)})
        for number, others in near.items()
    }
    ranked = sorted(near, key=lambda number: (-ratings[number] * voices[number] ** VOICES, number))
    home: dict[int, int] = {}
    bundles: list[Bundle] = []
    shared: set[tuple[int, int]] = set()
    for first in ranked:
        if first in home:
            continue
        one = tellings[first]
        same = [
            number
            for number in near[first]
            if number not in home
            and set(near[number]) <= {first, *near[first]}
            and _is_one(one, tellings[number], assertions)
        ]
        home.update(dict.fromkeys((first, *same), len(bundles)))
        rest = [
            number
            for number in near[first]
            if number not in same
            and ((number, first) not in shared or assertions.corroborates(one, tellings[number]))
        ]
        shared.update((first, number) for number in rest)
        bundles.append(Bundle(numbers=(first, *same), corroborating=tuple(rest)))
    return tuple(sorted(bundles, key=lambda bundle: min(bundle.numbers)))


def _find_near(tellings: Sequence[Telling], assertions: Assertions) -> dict[int, list[int]]:
    """For each statement the others that tell a fact of it."""
    near: dict[int, list[int]] = {}
    together: dict[tuple[str, str], list[int]] = defaultdict(list)
    for telling in tellings:
        if not is_statement(telling):
            continue
        near[telling.number] = []
        alike = dict(assertions.index.find_near(telling.number, LEAST))
        named = _find_company_of(telling, together)
        for other in dict.fromkeys((*alike, *named)):
            if other in near and (
                tell_fact(tellings[other], telling, assertions, alike.get(other))
                or (other in named and _name_one_event(tellings[other], telling, assertions))
            ):
                near[telling.number].append(other)
                near[other].append(telling.number)
    return near


def _find_company_of(telling: Telling, together: dict[tuple[str, str], list[int]]) -> list[int]:
    """Earlier sentences that name two of the sentence's people; it is noted down for later ones."""
    found: list[int] = []
    for pair in combinations(sorted(set(telling.people))[:MOST_PEOPLE], 2):
        found += together[pair][:MOST_TOGETHER]
        together[pair].append(telling.number)
    return list(dict.fromkeys(found))


def _name_one_event(a: Telling, b: Telling, assertions: Assertions) -> bool:
    """Whether one bears out the other. A time that measures another ("the worst since 1979") may differ."""
    return assertions.corroborates(a, b) or assertions.corroborates(b, a)


def _is_one(one: Telling, other: Telling, assertions: Assertions) -> bool:
    """Whether two sentences tell the same in the first place, so that one need not be told beside the
    other: each bears out the other, or one does and they are worded alike."""
    there, back = assertions.corroborates(one, other), assertions.corroborates(other, one)
    return (there and back) or ((there or back) and assertions.measure_likeness(one, other) >= WORDED_ALIKE)


def tell_fact(a: Telling, b: Telling, assertions: Assertions, likeness: float | None = None) -> bool:
    """Whether the two can be of one time and both tell one fact; `likeness` is that of all that they say,
    where it is known."""
    alike = assertions.measure_likeness(a, b) if likeness is None else likeness
    if alike < LEAST:
        return False
    mine, yours = assertions.read(a), assertions.read(b)
    if mine is None or yours is None:
        return False
    if not _agree_in_time(mine.dates, yours.dates) and not (
        count_alike(mine.figures, yours.figures) and _share_weekday(a, b)
    ):
        return False
    return assertions.tell_one_fact(a, b, alike)


def is_statement(telling: Telling) -> bool:
    """Whether the sentence asserts something: a whole sentence with a verb, no question, and not
    what opens a list."""
    return (
        not telling.headline
        and telling.main is not None
        and telling.words >= SHORTEST
        and not telling.text.rstrip("”\"’')").endswith(("?", ":"))
    )


def _agree_in_time(here: Sequence[str], there: Sequence[str]) -> bool:
    """Some date of the one is compatible with some date of the other."""
    return not here or not there or any(narrow_date(x, y) for x in here for y in there)


def _share_weekday(a: Telling, b: Telling) -> bool:
    """Whether both tell of a Sunday, say, by that name alone. A source's date may be that of its last edit,
    and then its "Sunday" is resolved to another week's."""
    here, there = _find_weekdays(a), _find_weekdays(b)
    return bool(here) and bool(here & there)


def _find_weekdays(telling: Telling) -> set[str]:
    words = (
        telling.source.text[item.timex.span.start : item.timex.span.end].lower() for item in telling.times
    )
    return {day for text in words for day in WEEKDAYS if day in text and not read_dates(text)}
