"""Places: what a name means, how it is folded, and which state it opens with."""

from __future__ import annotations

import pytest

from briefgen.lexicon.places import (
    AMBIGUOUS,
    BUILDINGS,
    METONYM_EXCEPTIONS,
    fold_name,
    is_abbreviated_state,
    place_entries,
    split_state,
)
from briefgen.lexicon.states import STATES


@pytest.mark.parametrize("row", STATES, ids=lambda row: row[0])
def test_every_state_is_found_by_each_of_its_names(
    row: tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]],
) -> None:
    name, demonyms, others, capitals = row
    entries = place_entries()
    assert entries[fold_name(name)].kind == "state"
    for other in others:
        assert entries[fold_name(other)].name == name
    for demonym in demonyms:
        assert entries[fold_name(demonym)].form in ("demonym", "name")
    for capital in capitals:
        entry = entries[fold_name(capital)]
        assert entry.stands_for in (name, "") or entry.name != capital


def test_states_are_named_once() -> None:
    names = [row[0] for row in STATES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("row", BUILDINGS, ids=lambda row: row[0])
def test_every_building_stands_for_a_state(row: tuple[str, str, str]) -> None:
    building, state, _ = row
    assert state in {name for name, *_ in STATES}
    assert place_entries()[fold_name(building)].stands_for == state


def test_capitals_that_stand_for_no_single_government() -> None:
    for capital in METONYM_EXCEPTIONS:
        assert place_entries()[fold_name(capital)].stands_for == ""


def test_ambiguous_names_are_in_the_tables() -> None:
    assert not {name for name in AMBIGUOUS if fold_name(name) not in place_entries()}


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("São  Tomé", "sao tome"),
        ("U.N.", "UN"),
        ("F.B.I.", "FBI"),
        ("US", "US"),
        ("us", "us"),
        ("N’Djamena", "n'djamena"),
        ("Tonga", "tonga"),
    ],
)
def test_fold_name(name: str, folded: str) -> None:
    assert fold_name(name) == folded


@pytest.mark.parametrize(
    ("name", "split"),
    [
        ("Samoan Rugby Union", ("Samoa", "Rugby Union")),
        ("South Korean Navy", ("South Korea", "Navy")),
        ("U.S. Coast Guard", ("United States", "Coast Guard")),
        ("Lakeside Water Board", ("", "Lakeside Water Board")),
        ("Samoa", ("", "Samoa")),
    ],
)
def test_split_state(name: str, split: tuple[str, str]) -> None:
    assert split_state(name) == split


@pytest.mark.parametrize(
    ("word", "is_state"), [("Ore.", True), ("Ore", True), ("ore", False), ("Elkton", False)]
)
def test_is_abbreviated_state(word: str, is_state: bool) -> None:
    assert is_abbreviated_state(word) is is_state
