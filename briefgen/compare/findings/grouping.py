"""Sentences that tell the same fact, brought together: alike in words, and nothing that tells them apart.

Likeness alone takes two meetings led by one person for one; so what is alike must also agree in who,
where, when, how many, and whether it is told as done, to come or denied.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.lexicon.concepts import write_concepts
from briefgen.model import Quantity
from briefgen.tellings import Telling
from briefgen.tellings.corroboration import Assertions
from briefgen.text.dates import narrow_date
from briefgen.text.similarity import TextIndex, find_content_words

NEAR = 0.3
"""Likeness of words from which on two sentences are near."""

WORTH_A_LOOK = 0.12
"""Likeness of concepts from which on two sentences are looked at."""

MEMBERS = 8
"""Sentences of a bundle that a further one is compared with."""

SHORTEST = 6
"""Words below which a sentence is no finding."""

AHEAD = frozenset(("planned", "conditional"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """The numbers of sentences that tell one fact, and of those that tell it beside something else."""

    numbers: tuple[int, ...]
    corroborating: tuple[int, ...] = ()


def bundle_tellings(
    tellings: Sequence[Telling], assertions: Assertions, common: frozenset[str]
) -> tuple[Bundle, ...]:
    """The facts told, in the order of their first telling. `common` actors tell nothing apart."""
    concepts = TextIndex([write_concepts(assertions.find_concepts(telling)) for telling in tellings])
    bundles: list[list[int]] = []
    home: dict[int, int] = {}
    for telling in tellings:
        if not is_statement(telling):
            continue
        best = _choose_bundle(telling, tellings, assertions, concepts, bundles, home, common)
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


def _choose_bundle(
    telling: Telling,
    tellings: Sequence[Telling],
    assertions: Assertions,
    concepts: TextIndex,
    bundles: Sequence[Sequence[int]],
    home: dict[int, int],
    common: frozenset[str],
) -> int | None:
    """The bundle whose fact the sentence tells: it tells the same as the first of it, and as most of the
    others."""
    likeness: dict[int, float] = {}
    for other, score in concepts.find_near(telling.number, WORTH_A_LOOK):
        if other in home:
            likeness[home[other]] = max(score, likeness.get(home[other], 0.0))
    for _, bundle in sorted((-score, bundle) for bundle, score in likeness.items()):
        members = bundles[bundle][:MEMBERS]
        same = [_tells_same(telling, tellings[number], assertions, common) for number in members]
        if same[0] and sum(same) * 2 >= len(same):
            return bundle
    return None


def _tells_same(a: Telling, b: Telling, assertions: Assertions, common: frozenset[str]) -> bool:
    """Whether the two agree and one of them bears out the other."""
    return agree(a, b, common) and assertions.tell_same(a, b)


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
