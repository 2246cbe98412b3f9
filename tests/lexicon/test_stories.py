"""Every row by which sources of one happening are held against each other, on its example and its
counter-example."""

from __future__ import annotations

import re

import pytest

from briefgen.lexicon.clock import NEAR, ONCE, ClockRow, NearRow
from briefgen.lexicon.loaded import STORY_NAMES, LoadedRow
from briefgen.lexicon.means import MEANS, MeansRow
from briefgen.lexicon.measures import HAPPENINGS
from briefgen.lexicon.opposites import ANOTHER_TIME, OPPOSITES, UNSURE, OppositeRow
from briefgen.lexicon.ranks import COUNTER, EXAMPLE, SCOPE, SUPERLATIVES

KINDS = {row.name for row in HAPPENINGS}


@pytest.mark.parametrize("row", OPPOSITES, ids=lambda row: row.name)
def test_opposites(row: OppositeRow) -> None:
    assert re.search(row.one, row.example, re.IGNORECASE)
    assert re.search(row.other, row.contrary, re.IGNORECASE)
    assert not re.search(row.other, row.example, re.IGNORECASE)
    assert not re.search(f"{row.one}|{row.other}", row.counter, re.IGNORECASE)
    assert row.kinds <= KINDS


@pytest.mark.parametrize(
    ("words", "pattern", "found"),
    [
        ("whether the sea was calm", UNSURE, True),
        ("the sea was calm", UNSURE, False),
        ("fog had closed the port a day earlier", ANOTHER_TIME, True),
        ("fog had closed the port", ANOTHER_TIME, False),
    ],
)
def test_words_that_leave_it_open_or_tell_of_another_time(words: str, pattern: str, found: bool) -> None:
    assert bool(re.search(pattern, words, re.IGNORECASE)) is found


@pytest.mark.parametrize("row", NEAR, ids=lambda row: row.name)
def test_words_before_a_time_of_day(row: NearRow) -> None:
    def before(words: str) -> str:
        return words[: words.rindex(" ") + 1]

    assert re.search(row.pattern, before(row.example), re.IGNORECASE)
    assert not re.search(row.pattern, before(row.counter), re.IGNORECASE)
    assert row.low < row.high


@pytest.mark.parametrize("row", ONCE, ids=lambda row: row.name)
def test_what_happens_once(row: ClockRow) -> None:
    def words(text: str) -> set[str]:
        found = re.findall(r"[a-z]+", text.lower())
        forms = {form for word in found for form in (word, word.removesuffix("ed"), word.removesuffix("d"))}
        return forms | {"leave" if "left" in found else "", "receive" if "received" in found else ""}

    def fits(text: str) -> bool:
        return bool(words(text) & row.lemmas) and (not row.nouns or bool(words(text) & row.nouns))

    assert fits(row.example)
    assert row.name == "death" or not fits(row.counter)


@pytest.mark.parametrize("row", MEANS, ids=lambda row: row.name)
def test_means(row: MeansRow) -> None:
    words = "|".join(row.things.values())
    uses = [use.format(things=words) for use in row.uses]
    assert any(re.search(use, row.example, re.IGNORECASE) for use in uses)
    assert not any(re.search(use, row.counter, re.IGNORECASE) for use in uses)
    assert row.kinds <= KINDS


@pytest.mark.parametrize("row", STORY_NAMES, ids=lambda row: row.name)
def test_names_of_an_act_and_of_who_did_it(row: LoadedRow) -> None:
    words = {word.replace("-", " ") for word in row.against | row.plain | row.in_favour}

    def holds(text: str) -> bool:
        return any(re.search(rf"\b{word}\b", text, re.IGNORECASE) for word in words)

    assert holds(row.example)
    assert not holds(row.counter)
    assert not (row.against & row.plain or row.plain & row.in_favour or row.against & row.in_favour)


def test_ranks_reach_over_all_of_history() -> None:
    pattern = rf"(?:{'|'.join(SUPERLATIVES)}) .*(?:{SCOPE})"
    assert re.search(pattern, EXAMPLE)
    assert not re.search(pattern, COUNTER)
