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
        ("arrived", "arrival"),
        ("causing", "the cause"),
        ("resigned", "stepped down"),
        ("killed himself", "a suicide"),
        ("police record", "criminal history"),
        ("a cease-fire", "the truce"),
        ("air strikes", "airstrike"),
        ("parliament", "the Senate"),
        ("an outbreak", "the epidemic"),
        ("abducted", "kidnappers"),
        ("the verdict was appealed", "an appeal"),
        ("insolvent", "bankruptcy"),
        ("championship", "champions"),
        ("downpours", "torrential rain"),
        ("stopping", "stopped"),
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
        ("exports", "imports"),
        ("profits", "losses"),
        ("approved", "vetoed"),
        ("north", "south"),
        ("acquitted", "convicted"),
        ("lawyer", "lawmaker"),
        ("merge", "mercy"),
    ],
)
def test_different_concepts(one: str, other: str) -> None:
    assert not find_concepts(one) & find_concepts(other)


def test_every_word_of_a_row_names_it() -> None:
    for name, words in ROWS:
        for word in words.split():
            assert {f"={name}", name} & name_concepts(stem_word(fold_word(word))), (name, word)


@pytest.mark.parametrize(
    ("form", "base"), [("provided", "provide"), ("planned", "plan"), ("selling", "sell")]
)
def test_regular_forms_have_one_root(form: str, base: str) -> None:
    assert name_concepts(stem_word(form)) == name_concepts(stem_word(base))


def test_an_unknown_word_stands_for_itself() -> None:
    assert name_concepts("sawmill") == {"sawmill"}
    assert write_concepts(find_concepts("The sawmill burned")) == "burn sawmill"
