"""How much of a source may be shown, and that no word is paid for twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen.brief.budget import open_purse
from briefgen.model import Claim, Span
from briefgen.text.budget import budget_of, is_open
from briefgen.text.passages import make_evidence
from tests.brief.desk import make_source


@pytest.mark.parametrize(("words", "budget"), [(10, 60), (119, 60), (300, 150), (1000, 500), (4000, 500)])
def test_half_of_an_article_within_bounds(words: int, budget: int) -> None:
    assert budget_of(make_source("word " * words)) == budget


def test_the_editor_sets_another_budget_and_an_open_licence_lifts_it() -> None:
    source = make_source("word " * 300)
    assert budget_of(replace(source, excerpt=12)) == 12
    assert (
        budget_of(replace(source, licence=Claim(value="CC BY 4.0", basis="curated", rule="curated"))) is None
    )
    assert (
        budget_of(
            replace(source, licence=Claim(value="All rights reserved", basis="curated", rule="curated"))
        )
        == 150
    )


@pytest.mark.parametrize(
    ("licence", "is_free"),
    [
        ("CC0", True),
        ("CC-BY-4.0", True),
        ("CC BY-SA 3.0", True),
        ("CC BY-NC 4.0", False),
        ("CC-BY-ND-4.0", False),
        ("", False),
    ],
)
def test_open_licences(licence: str, is_free: bool) -> None:
    assert is_open(licence) is is_free


def test_a_word_is_paid_for_once_and_a_refusal_takes_nothing() -> None:
    source = replace(make_source("one two three four five six seven"), excerpt=4)
    purse = open_purse([source])
    first = make_evidence(source, Span(0, 13), "test")  # one two three
    again = make_evidence(source, Span(4, 18), "test")  # two three four
    beyond = make_evidence(source, Span(14, 23), "test")  # four five
    assert purse.spend((first,)) and purse.spend((again,))
    assert not purse.spend((beyond,))
    assert purse.refused == 1 and len(purse.shown["s1"]) == 4
    assert purse.covers((again,)) and not purse.covers((beyond,))
