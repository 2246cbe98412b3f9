"""Sentences that tell the same fact, brought together: alike in words, and nothing that tells them apart.

Likeness alone takes two meetings led by one person for one; so what is alike must also agree in who,
where, when, how many, and whether it is told as done, to come or denied.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.model import Quantity
from briefgen.tellings import Telling
from briefgen.tellings.corroboration import tell_same
from briefgen.text.dates import narrow_date
from briefgen.text.passages import find_words
from briefgen.text.similarity import TextIndex, find_content_words

NEAR = 0.3
"""Likeness of words from which on two sentences are looked at."""

SAME = 0.5
"""Mean likeness of words and letters from which on two sentences tell the same."""

WHOLE = 0.36
"""Mean likeness to all of a bundle that a sentence must reach to join it: no chains."""

SAME_MATTER = 0.3
"""Part of the words besides names, weighed by rarity, that two sentences of one fact share."""

SHORTEST = 6
"""Words below which a sentence is no finding."""

AHEAD = frozenset(("planned", "conditional"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """The numbers of sentences that tell one fact, and of those that tell it beside something else."""

    numbers: tuple[int, ...]
    corroborating: tuple[int, ...] = ()


def bundle_tellings(
    tellings: Sequence[Telling], index: TextIndex, common: frozenset[str]
) -> tuple[Bundle, ...]:
    """The facts told, in the order of their first telling. `common` actors tell nothing apart."""
    bundles: list[list[int]] = []
    matters: dict[int, frozenset[str]] = {}
    home: dict[int, int] = {}
    for telling in tellings:
        if not is_statement(telling):
            continue
        matters[telling.number] = find_matter(telling)
        near = _measure_near(telling, index, home)
        likeness = {
            other: score
            for other, score in near.items()
            if _agree_in_matter(matters[telling.number], matters[other], index)
        }
        best = _choose_bundle(telling, tellings, index, bundles, home, likeness, common)
        if best is None:
            best = len(bundles)
            bundles.append([])
        bundles[best].append(telling.number)
        home[telling.number] = best
    return tuple(Bundle(numbers=tuple(numbers)) for numbers in bundles)


def is_statement(telling: Telling) -> bool:
    """Whether the sentence asserts something: a whole sentence with a verb, and no question."""
    return (
        not telling.headline
        and telling.main is not None
        and telling.words >= SHORTEST
        and not telling.text.rstrip("”\"’')").endswith("?")
    )


def find_matter(telling: Telling) -> frozenset[str]:
    """The content words of the sentence that are no part of a name."""
    text = telling.source.text
    words = find_words(text[telling.span.start : telling.span.end], telling.span.start)
    plain = (word for word in words if not any(item.span.overlaps(word) for item in telling.mentions))
    return frozenset(term for word in plain for term in find_content_words(text[word.start : word.end]))


def _agree_in_matter(a: frozenset[str], b: frozenset[str], index: TextIndex) -> bool:
    """Whether the two share more than names: two things told of one person are two facts."""
    # fsum: a sum over a set must not depend on the order in which it is walked
    shared = math.fsum(index.rarity(word) for word in a & b)
    least = min(math.fsum(index.rarity(word) for word in words) for words in (a, b))
    return shared >= SAME_MATTER * least


def _measure_near(telling: Telling, index: TextIndex, home: dict[int, int]) -> dict[int, float]:
    """Earlier statement → mean likeness of words and letters, for those that are near."""
    return {
        other: (score + index.compare_letters(telling.number, other)) / 2
        for other, score in index.find_near(telling.number, NEAR)
        if other in home
    }


def _choose_bundle(
    telling: Telling,
    tellings: Sequence[Telling],
    index: TextIndex,
    bundles: Sequence[Sequence[int]],
    home: dict[int, int],
    likeness: dict[int, float],
    common: frozenset[str],
) -> int | None:
    by_bundle: dict[int, list[float]] = defaultdict(list)
    for other, score in likeness.items():
        by_bundle[home[other]].append(score)
    choices = []
    for bundle, scores in by_bundle.items():
        members = bundles[bundle]
        if max(scores) < SAME or sum(scores) / len(members) < WHOLE:
            continue
        if all(_tells_same(telling, tellings[number], index, common) for number in members):
            choices.append((-max(scores), bundle))
    return min(choices)[1] if choices else None


def _tells_same(a: Telling, b: Telling, index: TextIndex, common: frozenset[str]) -> bool:
    """Whether the two agree and one of them bears out the other."""
    return agree(a, b, common) and tell_same(a, b, index)


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
            if _is_same_measure(a, one, b, other) and not _is_compatible(one, other):
                return False
    return True


def _is_same_measure(a: Telling, one: Quantity, b: Telling, other: Quantity) -> bool:
    if one.unit != other.unit or one.measured is None or other.measured is None:
        return False
    here = find_content_words(a.source.text[one.measured.start : one.measured.end])
    there = find_content_words(b.source.text[other.measured.start : other.measured.end])
    return bool(here and there) and here[-1] == there[-1]


def _is_compatible(one: Quantity, other: Quantity) -> bool:
    low, high = sorted((one.value, other.value))
    if one.high is not None or other.high is not None:
        return max(one.value, other.value) <= min(one.high or one.value, other.high or other.value)
    vague = "~" in (one.comparator, other.comparator)
    return high - low <= (0.05 * high if vague else 0.0)
