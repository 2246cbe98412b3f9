"""Every row of cues finds its example and not its counter-example."""

from __future__ import annotations

import pytest

from briefgen.lexicon.reporting import (
    CUES,
    NOUN_ROWS,
    NOUNS,
    SPEECH,
    UTTERANCE_RULES,
    VERB_ROWS,
    CueRow,
    family_of,
)
from tests.analysis.saying import hear

ROWS = (*VERB_ROWS, *NOUN_ROWS)


def _name(row: CueRow) -> str:
    return f"{row.rule}-{row.preposition}".rstrip("-")


@pytest.mark.parametrize("row", ROWS, ids=_name)
def test_example(row: CueRow) -> None:
    assert row.rule in [heard.rule for heard in hear(row.example)]


@pytest.mark.parametrize("row", ROWS, ids=_name)
def test_counter_example(row: CueRow) -> None:
    assert row.rule not in [heard.rule for heard in hear(row.counter_example)]


def test_rows_are_distinct() -> None:
    keys = [(row.family, row.construction, row.preposition) for row in ROWS]
    assert len(keys) == len(set(keys))


def test_a_word_has_one_rule_in_a_construction() -> None:
    for index in (CUES, NOUNS):
        for word, uses in index.items():
            constructions = [construction for construction, _ in uses]
            assert len(constructions) == len(set(constructions)), word


def test_families() -> None:
    assert family_of("thought-clause") == "thought"
    assert family_of("speech-noun-that") == "speech"
    assert {family_of(rule) for rule in (*UTTERANCE_RULES, "according-to", "headline")} == {"speech"}


def test_words_are_lower_case_lemmas() -> None:
    for row in ROWS:
        assert all(word == word.lower() and word.isalpha() for word in row.words)
    assert {"say", "tell", "ask"} <= SPEECH
