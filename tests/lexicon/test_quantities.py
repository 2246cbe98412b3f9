"""Every row of lexicon/quantities and lexicon/measures on its example and its counter-example."""

from __future__ import annotations

import re

import pytest

from briefgen.analysis.quantities.numbers import read_numbers
from briefgen.lexicon.measures import HAPPENINGS, MEASURES, HappeningRow, MeasureRow
from briefgen.lexicon.quantities import (
    COMPARATORS,
    CURRENCIES,
    UNITS,
    ComparatorRow,
    CurrencyRow,
    UnitRow,
)


def _comparators(text: str) -> list[str]:
    return [number.comparator for number in read_numbers(text)]


def _units(text: str) -> list[str]:
    return [number.unit for number in read_numbers(text)]


def _forms(text: str) -> set[str]:
    """Words as they stand, and without the endings that lemmas lack."""
    words = re.findall(r"[a-z-]+", text.lower())
    endings = ("", "s", "es", "d", "ed", "ped", "ing", "ting", "en")
    return {
        stem + added
        for word in words
        for ending in endings
        if word.endswith(ending)
        for stem in (word[: len(word) - len(ending)] if ending else word,)
        for added in ("", "e", "y")
    } | {word.removesuffix("ies") + "y" for word in words if word.endswith("ies")}


@pytest.mark.parametrize("row", COMPARATORS, ids=lambda row: row.name)
def test_comparators(row: ComparatorRow) -> None:
    assert row.comparator in _comparators(row.example)
    assert row.comparator not in _comparators(row.counter)


@pytest.mark.parametrize("row", CURRENCIES, ids=lambda row: row.code)
def test_currencies(row: CurrencyRow) -> None:
    assert row.code in _units(row.example)
    assert row.code not in _units(row.counter)


@pytest.mark.parametrize("row", UNITS, ids=lambda row: row.code)
def test_units(row: UnitRow) -> None:
    assert row.code in _units(row.example)
    assert row.code not in _units(row.counter)


@pytest.mark.parametrize("row", MEASURES, ids=lambda row: row.name)
def test_measures(row: MeasureRow) -> None:
    assert row.lemmas & _forms(row.example)
    assert not row.lemmas & _forms(row.counter)


@pytest.mark.parametrize("row", HAPPENINGS, ids=lambda row: row.name)
def test_happenings(row: HappeningRow) -> None:
    assert row.lemmas & _forms(row.example)
    assert not row.lemmas & _forms(row.counter)
    assert row.alike <= {other.name for other in HAPPENINGS}


def test_a_lemma_belongs_to_one_row() -> None:
    for lemmas in ([row.lemmas for row in MEASURES], [row.lemmas for row in HAPPENINGS]):
        everything = [lemma for row in lemmas for lemma in row]
        assert len(everything) == len(set(everything))
