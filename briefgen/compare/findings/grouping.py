"""Sentences that tell the same fact, brought together: alike in words, and nothing that tells them apart.

Likeness alone takes two meetings led by one person for one; so what is alike must also agree in who,
where, when, how many, and whether it is told as done, to come or denied.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.tellings import Telling
from briefgen.tellings.corroboration import Assertions, is_compatible, is_same_measure
from briefgen.text.dates import narrow_date

NEAR = 0.3
"""Likeness of words from which on two sentences are near."""

WORTH_A_LOOK = 0.2
"""Likeness of concepts from which on two sentences are looked at."""

SHORTEST = 6
"""Words below which a sentence is no finding."""

AHEAD = frozenset(("planned", "conditional"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """The numbers of sentences that tell one fact, and of those that tell it beside something else."""

    numbers: tuple[int, ...]
    corroborating: tuple[int, ...] = ()


def bundle_tellings(
    tellings: Sequence[Telling],
    assertions: Assertions,
    common: frozenset[str],
    ratings: Sequence[float],
) -> tuple[Bundle, ...]:
    """The facts told, in the order of their first telling. `common` actors tell nothing apart; the best
    wording by `ratings` is what others are compared with, once more voices than one are counted."""
    near = _find_near(tellings, assertions, common)
    origins = {number: {tellings[n].origin for n in (number, *others)} for number, others in near.items()}
    ranked = sorted(near, key=lambda number: (-ratings[number] * len(origins[number]) ** 0.7, number))
    home: dict[int, int] = {}
    bundles: list[Bundle] = []
    for first in ranked:
        if first in home:
            continue
        same = [number for number in near[first] if number not in home and _is_one(first, number, tellings, assertions)]
        home.update(dict.fromkeys((first, *same), len(bundles)))
        rest = tuple(number for number in near[first] if number not in same)
        bundles.append(Bundle(numbers=(first, *same), corroborating=rest))
    return tuple(sorted(bundles, key=lambda bundle: min(bundle.numbers)))


def _find_near(
    tellings: Sequence[Telling], assertions: Assertions, common: frozenset[str]
) -> dict[int, list[int]]:
    """For each statement the others that tell a fact of it."""
    near: dict[int, list[int]] = {}
    for telling in tellings:
        if not is_statement(telling):
            continue
        near[telling.number] = []
        for other, _ in assertions.index.find_near(telling.number, WORTH_A_LOOK):
            if other in near and tell_fact(tellings[other], telling, assertions, common):
                near[telling.number].append(other)
                near[other].append(telling.number)
    return near


def _is_one(one: int, other: int, tellings: Sequence[Telling], assertions: Assertions) -> bool:
    """Whether two sentences tell the same in the first place, so that one need not be told beside the
    other."""
    a, b = tellings[one], tellings[other]
    return assertions.corroborates(a, b) and assertions.corroborates(b, a)


def tell_fact(a: Telling, b: Telling, assertions: Assertions, common: frozenset[str]) -> bool:
    """Whether the two agree and both tell one fact."""
    if not agree(a, b, common):
        return False
    return assertions.share_fact(a, b)


def is_statement(telling: Telling) -> bool:
    """Whether the sentence asserts something: a whole sentence with a verb, and no question."""
    return (
        not telling.headline
        and telling.main is not None
        and telling.words >= SHORTEST
        and not telling.text.rstrip("”\"’')").endswith("?")
    )


def agree(a: Telling, b: Telling, common: frozenset[str]) -> bool:
    """Whether nothing that the two sentences say tells their facts apart."""
    return (
        _agree_in_manner(a, b)
        and _agree_in_names(a.actors, b.actors, common)
        and _agree_in_names(a.places, b.places, common)
        and _agree_in_time(a, b)
        and _agree_in_figures(a, b)
    )


def _agree_in_manner(a: Telling, b: Telling) -> bool:
    if a.main is None or b.main is None:
        return False
    denied = {main.negated or main.status == "denied" for main in (a.main, b.main)}
    ahead = {main.status in AHEAD for main in (a.main, b.main)}
    return len(denied) == 1 and len(ahead) == 1


def _agree_in_names(a: Sequence[str], b: Sequence[str], common: frozenset[str]) -> bool:
    """Both name nobody but the usual ones, or share somebody."""
    here, there = set(a) - common, set(b) - common
    return not here or not there or bool(here & there)


def _agree_in_time(a: Telling, b: Telling) -> bool:
    """Some date of the one is compatible with some date of the other, days of saying apart."""
    here, there = _dates_of(a), _dates_of(b)
    return not here or not there or any(narrow_date(x, y) for x in here for y in there)


def _dates_of(telling: Telling) -> list[str]:
    return [
        item.edtf
        for item in telling.times
        if item.edtf
        and item.timex.type in ("DATE", "TIME")
        and (telling.saying is None or telling.clause_at(item.timex.span) != telling.saying)
    ]


def _agree_in_figures(a: Telling, b: Telling) -> bool:
    """Figures of the same thing are compatible; figures of different things tell nothing."""
    for one in a.quantities:
        for other in b.quantities:
            if is_same_measure(a, one, b, other) and not is_compatible(one, other):
                return False
    return True
