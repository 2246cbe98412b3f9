"""Every row of lexicon/borders, governors, tenses and additions on its example and its counter-example."""

from __future__ import annotations

import re

import pytest

from briefgen.lexicon.additions import ADDITIONS
from briefgen.lexicon.borders import (
    BORDER_ROWS,
    BORDERS,
    COMMA_CONNECTIVE_ROWS,
    CONNECTIVE_ROWS,
    CONNECTIVES,
    INNER_CONNECTIVES,
    BorderRow,
)
from briefgen.lexicon.governors import GOVERNOR_ROWS, GOVERNORS, GovernorRow, find_governors
from briefgen.lexicon.tenses import CASES, TenseCase, may_lie_ahead


def _opens(row: BorderRow, sentence: str, after: str) -> bool:
    """Whether a word of the row opens the sentence, with `after` behind it."""
    return any(re.match(rf"{re.escape(word)}{after}", sentence, re.IGNORECASE) for word in row.words)


def _opens_clause(row: BorderRow, sentence: str) -> bool:
    return any(re.search(rf"[,;:–—] {word}\b", sentence) for word in row.words)


@pytest.mark.parametrize("row", CONNECTIVE_ROWS, ids=lambda row: row.name)
def test_connectives(row: BorderRow) -> None:
    assert _opens(row, row.example, r"\b,? ")
    assert not _opens(row, row.counter_example, r"\b,? ")


@pytest.mark.parametrize("row", COMMA_CONNECTIVE_ROWS, ids=lambda row: row.name)
def test_connectives_with_a_comma(row: BorderRow) -> None:
    assert _opens(row, row.example, ", ")
    assert not _opens(row, row.counter_example, ", ")
    assert _opens(row, row.counter_example, r"\b ")


@pytest.mark.parametrize("row", BORDER_ROWS, ids=lambda row: row.name)
def test_borders(row: BorderRow) -> None:
    assert _opens_clause(row, row.example)
    assert not _opens_clause(row, row.counter_example)


@pytest.mark.parametrize("row", GOVERNOR_ROWS, ids=lambda row: row.name)
def test_governors(row: GovernorRow) -> None:
    assert set(find_governors(row.example)) & row.words
    assert not set(find_governors(row.counter_example)) & row.words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It didn’t hold", ("didn’t",)),
        ("It can't hold", ("can't",)),
        ("the so-called dam", ("so-called",)),
        ("a non-stop flight", ()),
        ("Notable people knew", ()),
        ("ACCORDING to nobody", ("according", "nobody")),
    ],
)
def test_finds_governors(text: str, found: tuple[str, ...]) -> None:
    assert find_governors(text) == found


def test_what_may_be_dropped_never_governs() -> None:
    assert not (CONNECTIVES | INNER_CONNECTIVES | BORDERS) & GOVERNORS
    assert all(word == word.lower() for word in CONNECTIVES | BORDERS | GOVERNORS)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sentence)
def test_tenses(case: TenseCase) -> None:
    start = case.sentence.index(case.expression)
    assert may_lie_ahead(case.sentence, start, start + len(case.expression)) is case.ahead


def test_addition_rows_are_named() -> None:
    assert {"date", "name", "since"} == ADDITIONS
