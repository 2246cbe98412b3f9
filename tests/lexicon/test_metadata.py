"""Every row of a table of patterns on its example and its counter-example."""

from __future__ import annotations

import pytest

from briefgen.lexicon.captions import LABELS
from briefgen.lexicon.metadata import DATELINES, LICENCES, PatternRow

ROWS = (*DATELINES, *LICENCES, *LABELS)


def find(row: PatternRow, text: str) -> bool:
    match = row.pattern.match(text) if row in DATELINES else row.pattern.search(text)
    return match is not None


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_example(row: PatternRow) -> None:
    assert find(row, row.example)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_counter_example(row: PatternRow) -> None:
    assert not find(row, row.counter)
