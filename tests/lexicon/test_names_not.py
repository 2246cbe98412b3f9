"""What is no actor's name: every pattern on its example and its counter-example, and the word tables."""

from __future__ import annotations

import re

import pytest

from briefgen.lexicon.names_not import EVENT_HEADS, NOT_NAMES, PATTERNS, PHRASES, PRODUCT_NOUNS


@pytest.mark.parametrize("row", PATTERNS, ids=lambda row: row[0])
def test_row(row: tuple[str, re.Pattern[str], str, str]) -> None:
    _, pattern, example, counter_example = row
    assert pattern.fullmatch(example)
    assert not pattern.fullmatch(counter_example)


@pytest.mark.parametrize("table", [NOT_NAMES, PHRASES, PRODUCT_NOUNS, EVENT_HEADS])
def test_tables_are_lower_case(table: frozenset[str]) -> None:
    assert all(word == word.lower() for word in table)


@pytest.mark.parametrize("word", ["fentanyl", "covid-19", "whatsapp", "monday", "nasdaq"])
def test_known_slips_of_the_pipeline(word: str) -> None:
    assert word in NOT_NAMES


@pytest.mark.parametrize("word", ["tonga", "ruiz", "ministry"])
def test_names_are_not_in_the_table(word: str) -> None:
    assert word not in NOT_NAMES
