"""A list for a reader: what weightier findings have said already falls back or is left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen.compare.findings.grouping import NEAR, Bundle
from briefgen.model import Finding
from briefgen.tellings import Telling
from briefgen.tellings.corroboration import Assertions
from briefgen.tellings.terms import read_gist
from briefgen.text.similarity import TextIndex, measure_cosine

NOVELTY_FLOOR = NEAR
"""Likeness to a weightier finding up to which a finding is all new."""

NOVELTY_LOSS = 1.5
"""Weight lost for each point of likeness beyond that."""

BESIDE = 0.5
"""Likeness of two findings of which the one corroborates the other."""

SHOWN = 80
"""Findings that a page may show, which are compared by their gist, each with all before it."""

GIST_FLOOR = 0.28
"""Likeness of gists up to which two findings say different things."""

GIST_LOSS = 2.0
"""Weight lost for each point of likeness beyond that …"""

LEAST = 0.3
"""… down to this part of it."""

TOLD = 0.1
"""Factor for a finding that asserts what a weightier one does."""


def drop_repeats(
    built: Sequence[tuple[Finding, Bundle]],
    tellings: Sequence[Telling],
    index: TextIndex,
    assertions: Assertions,
) -> tuple[Finding, ...]:
    """The findings by weight; one that says little beyond weightier ones falls back or is left out."""
    home = {number: at for at, (_, bundle) in enumerate(built) for number in bundle.numbers}
    near = _find_neighbours([bundle for _, bundle in built], home, index)
    kept: list[tuple[float, Finding]] = []
    for at, (finding, _) in enumerate(built):
        better = [likeness for other, likeness in near[at] if _outweighs(built[other][0], finding)]
        loss = NOVELTY_LOSS * max(0.0, max(better, default=0.0) - NOVELTY_FLOOR)
        if loss < 1.0:
            kept.append((finding.weight * (1.0 - loss), finding))
    kept.sort(key=lambda item: (-item[0], item[1].id))
    firsts = {finding.id: tellings[bundle.numbers[0]] for finding, bundle in built}
    kept = [*_thin_out(kept[:SHOWN], firsts, index, assertions), *kept[SHOWN:]]
    kept.sort(key=lambda item: (-item[0], item[1].id))
    return tuple(replace(finding, weight=round(weight, 4)) for weight, finding in kept)


def _thin_out(
    kept: Sequence[tuple[float, Finding]],
    firsts: Mapping[str, Telling],
    index: TextIndex,
    assertions: Assertions,
) -> list[tuple[float, Finding]]:
    """The weightiest findings, each with less weight the more its gist is that of one before it."""
    gists: list[Mapping[str, float]] = []
    before: list[Telling] = []
    thinned = []
    for weight, finding in kept:
        first = firsts[finding.id]
        gist = read_gist(first, index)
        likeness = max((measure_cosine(gist, other) for other in gists), default=0.0)
        factor = max(LEAST, 1.0 - GIST_LOSS * max(0.0, likeness - GIST_FLOOR))
        if any(assertions.tell_same(first, other) for other in before):
            factor *= TOLD
        thinned.append((weight * factor, finding))
        gists.append(gist)
        before.append(first)
    return thinned


def _outweighs(one: Finding, other: Finding) -> bool:
    return (one.weight, other.id) > (other.weight, one.id)


def _find_neighbours(
    bundles: Sequence[Bundle], home: Mapping[int, int], index: TextIndex
) -> Sequence[Sequence[tuple[int, float]]]:
    """For each bundle the others that tell much the same as its best sentence, with the likeness."""
    near: list[list[tuple[int, float]]] = [[] for _ in bundles]
    for number, at in home.items():
        for other, likeness in index.find_near(number, NOVELTY_FLOOR):
            if other not in home or home[other] == at:
                continue
            there = home[other]
            if number == bundles[at].numbers[0]:
                near[at].append((there, likeness))
            if other == bundles[there].numbers[0]:
                near[there].append((at, likeness))
    for at, bundle in enumerate(bundles):
        for number in bundle.corroborating:
            near[at].append((home[number], BESIDE))
            near[home[number]].append((at, BESIDE))
    return near
