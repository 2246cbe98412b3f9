"""Every row of CHATTER on its example and its counter-example."""

from __future__ import annotations

import pytest

from briefgen.lexicon.salience import (
    ACTS,
    CHATTER,
    SAYING,
    STATES,
    find_chatter,
    name_happening,
    weigh_chatter,
)


@pytest.mark.parametrize("row", CHATTER, ids=lambda row: row[0])
def test_row(row: tuple[str, str, float, str, str]) -> None:
    name, _, factor, example, counter_example = row
    assert name in find_chatter(example)
    assert name not in find_chatter(counter_example)
    assert weigh_chatter(example) <= factor < 1.0


def test_plain_news_keeps_its_weight() -> None:
    assert weigh_chatter("The ferry ran aground off Tarn Point with forty people aboard.") == 1.0


def test_verbs_belong_to_one_list() -> None:
    assert not ACTS & SAYING and not ACTS & STATES and not SAYING & STATES


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("meetings", "meet"),
        ("Summit", "meet"),
        ("inquiries", "inquiry"),
        ("speeches", "speech"),
        ("pier", ""),
    ],
)
def test_happenings_are_named_in_any_number(word: str, stem: str) -> None:
    assert name_happening(word) == stem
