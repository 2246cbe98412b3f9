"""Every row of the temporal tables reads its example and passes over its counter-example."""

from __future__ import annotations

import re

import pytest

from briefgen.lexicon import frames, reasons_dating
from briefgen.lexicon.temporal import FEASTS, WORDS
from briefgen.lexicon.temporal_compounds import LEVELS
from briefgen.lexicon.temporal_rules import TemporalRow
from briefgen.text.dates_calendar import feast_day
from briefgen.text.dates_rules import list_rules

ROWS = tuple(row for level in LEVELS for row in level)


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_row(row: TemporalRow) -> None:
    name, _, _, _, example, counter = row
    assert name in list_rules(example)
    assert name not in list_rules(counter)


def test_names_are_unique() -> None:
    names = [row[0] for row in ROWS]
    assert sorted(set(names)) == sorted(names)


def test_words_have_one_value_a_class() -> None:
    seen: dict[tuple[str, str], str] = {}
    for kind, value, words in WORDS:
        for word in words.split():
            assert seen.setdefault((kind, word), value) == value


@pytest.mark.parametrize("name", [row[0] for row in FEASTS])
def test_feasts_fall_in_their_year(name: str) -> None:
    assert {feast_day(name, year).year for year in (1999, 2024, 2031)} == {1999, 2024, 2031}


def test_reasons_are_frames() -> None:
    for name, use, text in reasons_dating.ROWS:
        assert use == "reason"
        slots = {match["name"]: "some words" for match in frames.SLOT.finditer(text)}
        filled = frames.fill_frame(frames.Frame(name=name, use=use, text=text), slots)
        assert not re.search(r"[{}]", filled)
