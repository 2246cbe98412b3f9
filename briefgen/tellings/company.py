"""Which sentences have company: another origin says something like it, so none may be called the only one."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.tellings import Telling
from briefgen.tellings.corroboration import Assertions

NEAR = 0.06
"""Likeness of concepts from which on two sentences are looked at."""

LIKE = 0.18
"""Likeness of concepts from which on two sentences may tell the same: low, since "found in one source alone"
is a claim about all the others."""

SHARED = 0.45
"""Part of what a sentence asserts that another's words have, from which on it may tell the same."""

COMMON = 4
"""Words that two sentences have in common, by whatever form, from which on they may tell the same."""


def find_company(tellings: Sequence[Telling], assertions: Assertions) -> frozenset[int]:
    """The numbers of the sentences to which another origin has a like."""
    found: set[int] = set()
    for telling in tellings:
        for number, likeness in assertions.index.find_near(telling.number, NEAR):
            if telling.number in found and number in found:
                continue  # most have company early on: what is left to look at stays few
            other = tellings[number]
            if other.origin != telling.origin and _is_like(telling, other, likeness, assertions):
                found.update((telling.number, number))
    return frozenset(found)


def _is_like(telling: Telling, other: Telling, likeness: float, assertions: Assertions) -> bool:
    """Whether the two may tell the same, the cheapest signs of it first."""
    return (
        likeness >= LIKE
        or assertions.count_common(telling, other) >= COMMON
        or _shares(telling, other, assertions)
        or _shares(other, telling, assertions)
        or assertions.share_fact(telling, other, likeness)
    )


def _shares(told: Telling, other: Telling, assertions: Assertions) -> bool:
    mine, yours = assertions.read(told), assertions.read(other)
    return mine is not None and yours is not None and mine.measure_cover(yours.concepts) >= SHARED
