"""Words that tell the same are one concept, and others are not."""

from __future__ import annotations

import pytest

from briefgen.lexicon.concepts import ROWS, find_concepts, name_concepts, write_concepts
from briefgen.text.similarity import fold_word, stem_word


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("killed", "died"),
        ("the aircraft went down", "the plane crashed"),
        ("stepped down", "resigned"),
        ("the blast", "an explosion"),
        ("Costa Rican", "Costa Rica"),
        ("Norwegians", "Norway"),
        ("ten", "10"),
        ("identified", "identity"),
    ],
)
def test_one_concept(one: str, other: str) -> None:
    assert find_concepts(one) & find_concepts(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("arrived", "left"),
        ("bought", "sold"),
        ("confirmed", "denied"),
        ("rose", "fell"),
        ("Norway", "Sweden"),
    ],
)
def test_different_concepts(one: str, other: str) -> None:
    assert not find_concepts(one) & find_concepts(other)


def test_every_word_of_a_row_names_it() -> None:
    for name, words in ROWS:
        for word in words.split():
            assert {f"={name}", name} & name_concepts(stem_word(fold_word(word))), (name, word)


def test_an_unknown_word_stands_for_itself() -> None:
    assert name_concepts("sawmill") == {"sawmill"}
    assert write_concepts(find_concepts("The sawmill burned")) == "burn sawmill"
