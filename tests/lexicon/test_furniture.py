"""Every furniture row on its own examples and counter-examples."""

from __future__ import annotations

import re

import pytest

from briefgen.lexicon.furniture import FURNITURE, FurnitureRow
from briefgen.text.passages import count_words

WHOLE = ("line", "head", "tail", "sentence")

EXAMPLES = [(row, example) for row in FURNITURE for example in row.examples]
COUNTERS = [(row, counter) for row in FURNITURE for counter in row.counters]


def name_case(value: object) -> str:
    if isinstance(value, FurnitureRow):
        return f"{value.name}-{value.scope}"
    return str(value)[:40]


def find_marked(row: FurnitureRow, text: str) -> list[tuple[int, int]]:
    """What the row marks in a paragraph, by its scope."""
    if row.scope in WHOLE:
        found = [row.pattern.fullmatch(text)]
    elif row.scope == "opening":
        found = [row.pattern.match(text)]
    else:
        found = list(row.pattern.finditer(text))
        if row.scope == "closing":
            found = [match for match in found if match and match.end() == len(text)]
    spans = []
    for match in found:
        if match and count_words(match.group()) <= row.most:
            words = match.group()
            start = match.start() + len(words) - len(words.lstrip())
            spans.append((start, match.end() - len(words) + len(words.rstrip())))
    return spans


def read_marks(row: FurnitureRow, example: str) -> tuple[str, list[tuple[int, int]]]:
    """The example without its ⟦…⟧, and the spans that they show; the whole where they are absent."""
    if "⟦" not in example:
        return example, [(0, len(example))]
    plain, spans = "", []
    for piece in re.split(r"(⟦[^⟧]*⟧)", example):
        if piece.startswith("⟦"):
            words = piece[1:-1]
            lead = len(words) - len(words.lstrip())
            spans.append((len(plain) + lead, len(plain) + len(words)))
            plain += words
        else:
            plain += piece
    return plain, spans


@pytest.mark.parametrize(("row", "example"), EXAMPLES, ids=name_case)
def test_example_is_marked(row: FurnitureRow, example: str) -> None:
    text, expected = read_marks(row, example)
    assert find_marked(row, text) == expected


@pytest.mark.parametrize(("row", "counter"), COUNTERS, ids=name_case)
def test_counter_example_is_not_marked(row: FurnitureRow, counter: str) -> None:
    assert find_marked(row, counter) == []


def test_every_row_has_an_example_and_a_counter_example() -> None:
    assert all(row.examples and row.counters for row in FURNITURE)
    assert len(EXAMPLES) + len(COUNTERS) >= 120
