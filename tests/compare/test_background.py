"""What is background: told of a time before the news, or of no time in a tense of what is so."""

from __future__ import annotations

import pytest

from briefgen.compare.background import find_background
from tests.compare.reading import read_material

BACKGROUND = (
    "The Solund line employs 1,200 people on nine islands.",
    "Biogas is a fuel made from kitchen waste.",
    "In March 2014, a fire on the ferry Ragna killed three sailors.",
    "After the council raised the harbour tax in 2016, fishermen moved their boats to Holm.",
    "The bridge has linked the two islands for years.",
    "Herring is exported to eleven countries.",
)

NEWS = (
    "The ferry Ragna ran aground on Tuesday.",
    "The captain said the fog was thick.",
    "Police have arrested two men.",
    "Divers are looking for the wreck.",
    "The council will meet in June.",
    "“The harbour is our life,” the mayor said.",
    "The map below shows the harbour.",
    "Sailors enter the engine room and close the valves.",
    "It is a fuel made from kitchen waste.",
    "Nine people lived on the island, the owner said on Tuesday.",
    "Minister Dag Vik denied that the line was sold in 2016.",
    "Mayor Rune Falk is a former teacher.",
    "The crash is the worst in memory.",
)


@pytest.mark.parametrize("sentence", BACKGROUND)
def test_must_match(sentence: str) -> None:
    assert find_background(read_material({"a": ("The Ragna ran aground on Tuesday.", sentence)}))


@pytest.mark.parametrize("sentence", NEWS)
def test_must_not_match(sentence: str) -> None:
    assert not find_background(read_material({"a": sentence}))


def test_what_was_shortly_before_the_first_source_is_news() -> None:
    sentence = "The line sold the ferry Ragna on 12 May 2021."
    assert not find_background(read_material({"a": sentence}))
    assert find_background(read_material({"a": sentence}, published={"a": "2021-09-01"}))
