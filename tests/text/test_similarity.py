"""Likeness of sentences: what is retold scores high, what shares only its topic low."""

from __future__ import annotations

import pytest

from briefgen.text.similarity import STOPWORDS, TextIndex, find_content_words, fold_word, stem_word

CORPUS = (
    "The northern ferry ran aground off Tarn Point on Monday with forty people aboard.",
    "Forty people were aboard the ferry that ran aground near Tarn Point.",
    "The council will vote on a new pier for the northern ferry in spring.",
    "A sawmill at Holm burned down during the night.",
    "Timber prices have doubled since the sawmill at Holm burned.",
    "Nobody was hurt.",
)


@pytest.mark.parametrize(
    ("word", "folded"), [("U.S.", "us"), ("co-operate", "cooperate"), ("1,016", "1016"), ("It’s", "its")]
)
def test_folding(word: str, folded: str) -> None:
    assert fold_word(word) == folded


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("talks", "talk"),
        ("parties", "party"),
        ("glass", "glass"),
        ("crisis", "crisis"),
        ("launched", "launch"),
        ("bus", "bus"),
    ],
)
def test_stems(word: str, stem: str) -> None:
    assert stem_word(word) == stem


def test_content_words_keep_figures_and_drop_function_words() -> None:
    assert find_content_words("It’s the council’s 14 piers, they said.") == ("council", "14", "pier")
    assert all(fold_word(word) == word for word in STOPWORDS)


def test_what_is_told_again_is_nearest() -> None:
    index = TextIndex(CORPUS)
    assert index.find_near(1, 0.3)[0][0] == 0
    assert index.compare_letters(0, 1) > 2 * index.compare_letters(0, 2)
    assert index.compare_words(3, 5) == 0.0


def test_only_earlier_texts_are_near() -> None:
    index = TextIndex(CORPUS)
    assert index.find_near(0, 0.0) == ()


@pytest.mark.parametrize("floor", [0.06, 0.15, 0.3, 0.6])
def test_all_that_reaches_the_floor_is_near(floor: float) -> None:
    index = TextIndex(CORPUS)
    for at in range(len(CORPUS)):
        near = {other: index.compare_words(at, other) for other in range(at)}
        found = dict(index.find_near(at, floor))
        assert list(found) == [other for other, likeness in near.items() if likeness >= floor]
        assert all(likeness == pytest.approx(near[other]) for other, likeness in found.items())


def test_a_lower_floor_asked_later_finds_what_it_does_when_asked_first() -> None:
    asked, fresh = TextIndex(CORPUS), TextIndex(CORPUS)
    for at in range(len(CORPUS)):
        high = asked.find_near(at, 0.3)
        assert asked.find_near(at, 0.06) == fresh.find_near(at, 0.06)
        assert asked.find_near(at, 0.3) == high


def test_an_empty_text_is_like_nothing() -> None:
    index = TextIndex((*CORPUS, "", "the of and"))
    assert index.find_near(6, 0.1) == () and index.compare_letters(6, 0) == 0.0 and index.centre((6, 7)) == {}
