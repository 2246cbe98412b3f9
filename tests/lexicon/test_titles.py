"""Words for people: roles in both numbers, honorifics that are none, and given names."""

from __future__ import annotations

import pytest

from briefgen.lexicon.given_names import GIVEN, MEN, NICKNAMES, WOMEN
from briefgen.lexicon.titles import GENDERED_ROLES, HEADS, HONORIFICS, KIN, TITLES, is_role, singular_role


@pytest.mark.parametrize(
    "word", ["minister", "ministers", "secretaries", "spokeswoman", "hydrogeologist", "ceo"]
)
def test_is_role(word: str) -> None:
    assert is_role(word)


@pytest.mark.parametrize("word", ["bridge", "mr", "quickly", "summit"])
def test_is_no_role(word: str) -> None:
    assert not is_role(word)


@pytest.mark.parametrize(
    ("word", "singular"),
    [
        ("officials", "official"),
        ("deputies", "deputy"),
        ("spokesmen", "spokesman"),
        ("boss", "boss"),
        ("aide", "aide"),
    ],
)
def test_singular_role(word: str, singular: str) -> None:
    assert singular_role(word) == singular


def test_honorifics_are_no_roles() -> None:
    assert not {word for word in HONORIFICS if word in HEADS}


def test_tables_are_lower_case() -> None:
    for table in (HEADS, TITLES, HONORIFICS, KIN, GENDERED_ROLES):
        assert all(word == word.lower() for word in table)


def test_given_names_tell_one_sex() -> None:
    assert not MEN & WOMEN
    assert MEN | WOMEN < GIVEN


def test_nicknames_are_not_their_full_names() -> None:
    assert all(short != full for short, full in NICKNAMES)
    assert len(NICKNAMES) == len(set(NICKNAMES))
