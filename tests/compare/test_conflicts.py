"""Where sources disagree, and where they only seem to: a false conflict is worse than a missed one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from briefgen.compare.conflicts import find_conflicts
from briefgen.model import Conflict
from briefgen.text.passages import fold_space
from tests.compare.reading import read_material

Texts = Mapping[str, Sequence[str] | str]


def _find(
    texts: Texts, published: Mapping[str, str] | None = None, origins: Mapping[str, str] | None = None
) -> tuple[Conflict, ...]:
    return find_conflicts(read_material(texts, published=published, origins=origins))


def _values(conflict: Conflict) -> list[str]:
    return [side.value for side in conflict.sides]


FIRE: Texts = {
    "a": "A fire at a mine in Norway killed 14 miners on Monday.",
    "b": "The fire at the mine in Norway left 19 miners dead on Monday.",
}

RATES: Texts = {
    "a": "Each year, tens of thousands of Swedes die of the lung disease.",
    "b": "The lung disease kills 100,000 Swedes a year.",
    "c": "More than 100,000 Swedes die of the lung disease every year.",
}

DENIED: Texts = {
    "a": (
        "Norway has said that Sweden is the main source of the dirty water in the bay.",
        "Sweden denies this.",
    ),
    "b": "Sweden is the biggest customer of the mill.",
}


def test_figures_that_disagree() -> None:
    (conflict,) = _find(FIRE)
    assert conflict.kind == "figure"
    assert conflict.resolution == "open"
    assert _values(conflict) == ["killed 14 miners", "19 miners dead"]
    assert "mine in Norway" in conflict.topic


def test_a_range_a_number_and_more_than_it_are_three_sides() -> None:
    (conflict,) = _find(RATES)
    assert _values(conflict) == [
        "tens of thousands of Swedes",
        "kills 100,000 Swedes a year",
        "More than 100,000 Swedes",
    ]


NO_FIGURES: tuple[tuple[str, Texts], ...] = (
    (
        "comparators that say the same",
        {
            "a": "The blaze in Oslo killed more than 300 villagers.",
            "b": "The blaze in Oslo killed over 300 villagers.",
            "c": "The blaze in Oslo left 300+ villagers dead.",
        },
    ),
    (
        "a part and the whole",
        {
            "a": "The bus crash near Oslo killed 12 people, including 10 students.",
            "b": "The bus crash near Oslo killed 10 students and two drivers.",
            "c": "Twelve people died in the crash near Oslo.",
        },
    ),
    (
        "other happenings, other places, other years",
        {
            "a": "The bus crash near Oslo killed 12 people.",
            "b": "The ferry fire near Lisbon killed 30 people.",
            "c": "The storm killed 40 people in Oslo in 2004.",
        },
    ),
    (
        "suspected and confirmed",
        {
            "a": "The clinic in Oslo reports 40 suspected infections.",
            "b": "The clinic in Oslo reports 12 confirmed infections.",
        },
    ),
    (
        "by the year and in all",
        {
            "a": "The disease kills 900 Swedes a year.",
            "b": "The disease has killed 1,200 Swedes.",
        },
    ),
    (
        "a source that gives both",
        {
            "a": (
                "The bus crash near Oslo killed 12 people.",
                "Officials first said that the crash near Oslo killed 10 people.",
            ),
            "b": "The bus crash near Oslo killed 10 people.",
        },
    ),
    (
        "a size of a group",
        {
            "a": "A family of five was among 12 killed in the bus crash near Oslo.",
            "b": "The bus crash near Oslo killed 12 people.",
        },
    ),
    (
        "what is feared",
        {
            "a": "The flood in Oslo could kill 900 people.",
            "b": "The flood in Oslo killed 300 people.",
        },
    ),
)


@pytest.mark.parametrize(("name", "texts"), NO_FIGURES, ids=[name for name, _ in NO_FIGURES])
def test_figures_that_agree(name: str, texts: Texts) -> None:
    assert _find(texts) == ()


def test_one_origin_is_not_two_sides() -> None:
    assert _find(FIRE, origins={"a": "Wire", "b": "Wire"}) == ()


def test_a_rising_toll_is_superseded_newest_first() -> None:
    (conflict,) = _find(
        {
            "a": "The landslide in Oslo killed at least 12 people.",
            "b": "The toll from the landslide in Oslo rose to 31 people.",
        },
        published={"a": "2021-05-20", "b": "2021-05-22"},
    )
    assert conflict.resolution == "superseded"
    assert _values(conflict) == ["rose to 31 people", "killed at least 12 people"]


def test_a_denial_that_points_back() -> None:
    (conflict,) = _find(DENIED)
    assert conflict.kind == "denial"
    assert _values(conflict) == [
        "Sweden is the main source of the dirty water in the bay",
        "Sweden denies this",
    ]
    assert conflict.topic == "the main source of the dirty water"


def test_a_denial_finds_its_claim_in_another_source() -> None:
    (conflict,) = _find(
        {
            "a": "Norway says Sweden poisoned the river in the spring of 2020.",
            "b": "Sweden denied that it had poisoned the river.",
        }
    )
    assert [side.evidence[0].source for side in conflict.sides] == ["a", "b"]


@pytest.mark.parametrize(
    "denial",
    [
        "Sweden did not deny that it had poisoned the river.",
        "Sweden denied the driver a permit for the river.",
        "Did Sweden deny that it had poisoned the river?",
    ],
)
def test_what_is_no_denial(denial: str) -> None:
    assert _find({"a": "Norway says Sweden poisoned the river in the spring of 2020.", "b": denial}) == ()


def test_accounts_of_when_it_stopped() -> None:
    (conflict,) = _find(
        {
            "a": "The fishing talks collapsed when the strike began.",
            "b": "Fishing talks have been stalled since the recall of the envoy in March 2019.",
            "c": "The grain talks collapsed when the harvest failed.",
        }
    )
    assert conflict.kind == "date"
    assert conflict.topic == "fishing talks"
    assert _values(conflict) == [
        "collapsed when the strike began",
        "have been stalled since the recall of the envoy in March 2019",
    ]


def test_accounts_that_agree() -> None:
    assert (
        _find(
            {
                "a": "The fishing talks collapsed when the strike began.",
                "b": "The fishing talks fell apart when the strike began.",
            }
        )
        == ()
    )


def test_one_happening_on_two_days() -> None:
    (conflict,) = _find(
        {
            "a": "Governor Ada Holm resigned over the harbour scandal on 3 May 2021.",
            "b": "Governor Ada Holm resigned over the harbour scandal on 5 May 2021.",
        }
    )
    assert conflict.kind == "date"
    assert _values(conflict) == ["3 May 2021", "5 May 2021"]


@pytest.mark.parametrize(
    "other",
    [
        "Governor Ada Holm resigned over the harbour scandal in May 2021.",
        "Governor Ada Holm resigned over the harbour scandal on 5 May 2011.",
        "Mayor Per Lund resigned over the tunnel scandal on 5 May 2021.",
    ],
)
def test_dates_that_do_not_exclude_each_other(other: str) -> None:
    first = "Governor Ada Holm resigned over the harbour scandal on 3 May 2021."
    assert _find({"a": first, "b": other}) == ()


def test_words_that_take_sides() -> None:
    (conflict,) = _find(
        {
            "a": "The Norwegian regime closed the port.",
            "b": "The Norwegian government opened the bridge.",
        }
    )
    assert conflict.kind == "wording"
    assert _values(conflict) == ["Norwegian regime", "Norwegian government"]


def test_words_within_quotation_marks_are_not_the_sources() -> None:
    texts = {
        "a": "“The Norwegian regime closed the port,” said Ada Holm.",
        "b": "The Norwegian government opened the bridge.",
    }
    assert _find(texts) == ()


@pytest.mark.parametrize("texts", [FIRE, RATES, DENIED])
def test_values_and_topics_stand_in_their_passages(texts: Texts) -> None:
    for conflict in _find(texts):
        assert conflict.topic in fold_space(conflict.topic_evidence.selector.exact)
        for side in conflict.sides:
            assert side.value in fold_space(side.evidence[0].selector.exact)


def test_no_sources_no_conflicts() -> None:
    assert _find({}) == ()
    assert _find({"a": ""}) == ()
