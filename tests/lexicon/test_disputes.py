"""Every row of lexicon/disputes, undisclosed, loaded and turns on its example and counter-example."""

from __future__ import annotations

import re

import pytest

from briefgen.lexicon.disputes import DENIALS, NEGATED_DENIAL, DenialRow
from briefgen.lexicon.loaded import LOADED, LoadedRow
from briefgen.lexicon.turns import ADJUNCT, TURNS, TurnRow
from briefgen.lexicon.undisclosed import UNDISCLOSED, UndisclosedRow


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-zé-]+", text.lower()))


@pytest.mark.parametrize("row", DENIALS, ids=lambda row: row.name)
def test_denials(row: DenialRow) -> None:
    assert re.search(row.pattern, row.example, re.IGNORECASE)
    assert not re.search(row.pattern, row.counter, re.IGNORECASE)


@pytest.mark.parametrize("row", UNDISCLOSED, ids=lambda row: row.name)
def test_undisclosed(row: UndisclosedRow) -> None:
    found = re.search(row.pattern, row.example, re.IGNORECASE)
    assert found and found["cue"]
    assert not re.search(row.pattern, row.counter, re.IGNORECASE)


@pytest.mark.parametrize("row", LOADED, ids=lambda row: row.name)
def test_loaded(row: LoadedRow) -> None:
    words = row.against | row.plain | row.in_favour
    assert words & _words(row.example)
    assert not words & _words(row.counter)
    assert not row.against & row.in_favour


@pytest.mark.parametrize("row", TURNS, ids=lambda row: row.name)
def test_turns(row: TurnRow) -> None:
    pattern = rf"\b{row.pattern}\b{ADJUNCT}"
    assert re.search(pattern, row.example, re.IGNORECASE)
    assert not re.search(pattern, row.counter, re.IGNORECASE)


@pytest.mark.parametrize(
    ("before", "negated"),
    [
        ("The board did not ", True),
        ("The board would ", True),
        ("He refused to ", True),
        ("The board ", False),
        ("Its lawyer firmly ", False),
    ],
)
def test_a_negated_denial_denies_nothing(before: str, negated: bool) -> None:
    assert bool(re.search(NEGATED_DENIAL, before, re.IGNORECASE)) is negated
