"""The scorer of the hand readings: what it takes for a passage, for a right finding and a right conflict."""

from __future__ import annotations

import pytest

from briefgen.compare.comparison import compare_sources
from tests.compare.reading import read_material
from tests.quality.readings import (
    READINGS,
    Disagreement,
    Fact,
    Matcher,
    Passage,
    Reading,
    count_held,
    iterate_readings,
    read_reading,
    score_conflicts,
    score_findings,
)

TEXTS = {
    "a": ("It rained. A fire at a mine in Norway killed 14 miners on Monday.",),
    "b": ("The fire at the mine in Norway left 19 miners dead on Monday.",),
    "c": ("The owner wept. Fire killed 14 miners at a mine in Norway on Monday.",),
}


def _passage(name: str, *words: str) -> Passage:
    return Passage(file=f"{name}.txt", paragraph=1, words=words, part="")


def _matcher() -> Matcher:
    material = read_material(TEXTS)
    return Matcher(compare_sources(material.sources, material.analyses))


def _reading(*, second: tuple[str, ...] = ("19",)) -> Reading:
    return Reading(
        name="mine",
        shared=(
            Fact(
                id="f1", says="Fourteen died", passages=(_passage("a", "14"), _passage("c", "killed", "14"))
            ),
            Fact(id="f2", says="It was cold", passages=(_passage("a", "cold"), _passage("b", "cold"))),
        ),
        conflicts=(
            Disagreement(
                id="c1",
                kind="figure",
                says="How many died",
                superseded=False,
                minor=False,
                sides=((_passage("a", "14"),), (_passage("b", *second),)),
            ),
            Disagreement(
                id="c2",
                kind="date",
                says="When it was",
                superseded=False,
                minor=True,
                sides=((_passage("a", "cold"),), (_passage("b", "cold"),)),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("text", "words", "held"),
    [
        ("Ten men and 12 boats", ("ten", "12"), 2),
        ("Often 120 boats", ("ten", "12"), 0),
        ("On Oct. 1 it rained", ("Oct.", "1"), 2),
    ],
)
def test_words_are_held_whole_and_in_any_case(text: str, words: tuple[str, ...], held: int) -> None:
    assert count_held(text, words) == held


def test_a_passage_is_the_sentence_that_holds_most_of_its_words() -> None:
    matcher = _matcher()
    (span,) = matcher.find_spans(_passage("a", "fire", "killed"))
    assert matcher.comparison.material.sources[0].text[span.start : span.end].startswith("A fire")
    assert matcher.find_spans(_passage("a", "cold")) == ()
    assert matcher.find_spans(_passage("d", "fire")) == ()


def test_conflicts_are_right_where_two_sides_hit_two_sides() -> None:
    score = score_conflicts(_reading(), _matcher())
    assert (score.precise, score.recalled, score.superseded) == ([True], [True], [True])
    score = score_conflicts(_reading(second=("cold",)), _matcher())
    assert (score.precise, score.recalled) == ([False], [False])
    assert any(line.startswith("missed conflict c1") for line in score.lines)


def test_findings_are_scored_by_pairs_and_by_facts() -> None:
    score = score_findings(_reading(), _matcher())
    assert score.recalled[0]
    assert not score.recalled[1]
    assert True in score.precise


@pytest.mark.parametrize("name", list(iterate_readings()))
def test_readings_are_whole(name: str) -> None:
    reading = read_reading(READINGS / f"{name}.yml")
    for rows in (reading.shared, reading.conflicts):
        assert len({row.id for row in rows}) == len(rows) > 0
    assert all(len(item.sides) > 1 for item in reading.conflicts)
    assert all(
        passage.words and passage.paragraph > 0 for fact in reading.shared for passage in fact.passages
    )
