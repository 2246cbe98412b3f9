"""Every row of hedges and denials decides its example's clause and no clause of its counter-example."""

from __future__ import annotations

import pytest

from briefgen.analysis.clauses import find_clauses
from briefgen.analysis.sentences import find_sentences
from briefgen.lexicon.denials import DENIAL_ROWS, DenialRow
from briefgen.lexicon.hedges import HEDGE_ROWS, HedgeRow
from briefgen.model import Clause
from tests.analysis.stories import parse


def _read(text: str) -> tuple[Clause, ...]:
    parsed = parse(text)
    return find_clauses(parsed, find_sentences(parsed))


@pytest.mark.parametrize("row", HEDGE_ROWS, ids=lambda row: f"{row.part}-{row.name}")
def test_hedge(row: HedgeRow) -> None:
    assert row.status in [clause.status for clause in _read(row.example)]
    assert {clause.status for clause in _read(row.counter_example)} == {"happened"}


@pytest.mark.parametrize("row", HEDGE_ROWS, ids=lambda row: f"{row.part}-{row.name}")
def test_the_reach_of_a_hedge(row: HedgeRow) -> None:
    clauses = _read(row.example)
    decided = [clause for clause in clauses if clause.status == row.status]
    if row.reach == "both":
        assert len(decided) == 2
    if row.reach == "governed":
        assert clauses[0].status == "happened" or len(clauses) == 1 or row.part == "noun"


@pytest.mark.parametrize("row", DENIAL_ROWS, ids=lambda row: f"{row.part}-{row.name}")
def test_denial(row: DenialRow) -> None:
    if row.denied:
        assert "denied" in [clause.status for clause in _read(row.example)]
    else:
        assert any(clause.negated for clause in _read(row.example))
    assert all(clause.status == "happened" and not clause.negated for clause in _read(row.counter_example))


def test_rows_are_distinct() -> None:
    assert len({(row.part, row.name) for row in HEDGE_ROWS}) == len(HEDGE_ROWS)
    for part in {row.part for row in HEDGE_ROWS}:
        words = [word for row in HEDGE_ROWS if row.part == part for word in row.words]
        assert len(words) == len(set(words)), part
    for part in {row.part for row in DENIAL_ROWS}:
        words = [word for row in DENIAL_ROWS if row.part == part for word in row.words]
        assert len(words) == len(set(words)), part
