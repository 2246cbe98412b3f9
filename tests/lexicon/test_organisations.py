"""Words of organisations' names: tables that other tables lean on."""

from __future__ import annotations

from briefgen.lexicon.organisations import (
    ALIASES,
    BUSINESS_NOUNS,
    HEADS,
    KNOWN,
    LOWER_GROUPS,
    OF_HEADS,
    PUBLIC_WORDS,
    ROLE_NOUNS,
    STRONG_HEADS,
)


def test_heads_are_lower_case() -> None:
    for table in (HEADS, OF_HEADS, STRONG_HEADS, PUBLIC_WORDS):
        assert all(word == word.lower() for word in table)


def test_every_business_noun_takes_up_a_body() -> None:
    assert set(ROLE_NOUNS) >= BUSINESS_NOUNS


def test_aliases_name_two_things() -> None:
    assert all(short != full for short, full in ALIASES)
    assert len({short for short, _ in ALIASES}) == len(ALIASES)


def test_a_head_alone_is_no_known_body() -> None:
    assert not {name for name in KNOWN if name in HEADS}


def test_lower_groups_end_in_a_head() -> None:
    assert all(last in {"group", "force", "committee"} for last in LOWER_GROUPS.values())
