"""Every theme on its example and its counter-example."""

from __future__ import annotations

import pytest

from briefgen.lexicon.topics import (
    LABELS,
    TOPICS,
    TopicRow,
    find_topic,
    label_topic,
    rate_topics,
    triggers_topic,
)


@pytest.mark.parametrize("row", TOPICS, ids=lambda row: row.label)
def test_rows(row: TopicRow) -> None:
    found = label_topic(row.example)
    assert found is not None
    assert found[0] == row.label
    assert triggers_topic(row.label, found[1])
    other = label_topic(row.counter)
    assert other is None or other[0] != row.label


def test_there_are_enough_themes_and_each_has_its_own_label() -> None:
    assert len(LABELS) >= 40
    assert len(set(LABELS)) == len(LABELS)


@pytest.mark.parametrize(
    "text", ["", "He nodded.", "It was not to be.", "The keeper smiled and put the kettle on."]
)
def test_no_theme(text: str) -> None:
    assert find_topic(text) is None
    assert label_topic(text) is None


def test_the_trigger_stands_in_the_text() -> None:
    text = "For weeks the envoys of both sides had prepared a summit."
    label, span = find_topic(text) or ("", None)
    assert label == "Diplomacy"
    assert span is not None
    assert text[span.start : span.end] in ("envoys", "summit")


def test_what_the_whole_brief_is_about_gives_way() -> None:
    text = "The ferry and a tanker collided; a court fined the captain."
    assert label_topic(text) == ("Ships and ports", "ferry")
    found = label_topic(text, frozenset({"Ships and ports"}))
    assert found is not None
    assert found[0] == "Courts and justice"


def test_an_unknown_label_has_no_trigger() -> None:
    assert not triggers_topic("Cluster 3", "ferry")
    assert not triggers_topic("Sport", "ferry")


def test_ratings_are_in_the_order_of_the_table() -> None:
    rated = list(rate_topics("The tax on exports hurt trade and the ferry."))
    assert rated == sorted(rated, key=LABELS.index)
