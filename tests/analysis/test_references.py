"""Pronouns, role nouns and surnames: what is sure, and what must stay open."""

from __future__ import annotations

import pytest

from tests.analysis.stories import read_references

SURE: tuple[tuple[str, tuple[str, ...], str, str], ...] = (
    # reference, lines, antecedent, rule
    ("She", ("Lena Varga resigned on Monday.", "She gave no reason."), "Lena Varga", "only-one"),
    ("he", ("Idris Okonjo said he would appeal.",), "Idris Okonjo", "said-of-oneself"),
    (
        "he",
        ("When Tom Harrow met Idris Okonjo in May, he offered help.",),
        "Tom Harrow",
        "same-sentence-subject",
    ),
    (
        "She",
        ("Lena Varga thanked Idris Okonjo.", "She said the talks would go on."),
        "Lena Varga",
        "subject-before",
    ),
    (
        "It",
        ("Tonga and Samoa launched a patrol on Monday.", "It follows a summit."),
        "a patrol",
        "subject-before",
    ),
    ("it", ("Tallpine Corp. said it would close two mines.",), "Tallpine Corp.", "said-of-itself"),
    ("they", ("Kenyan officials said they were ready.",), "Kenyan officials", "said-of-themselves"),
    (
        "They",
        ("Lena Varga and Idris Okonjo held talks.", "They acknowledged some progress."),
        "Lena Varga and Idris Okonjo",
        "subject-before",
    ),
    (
        "the official",
        ("One Kenyan official said the plan was dead.", "“It is over,” said the official."),
        "One Kenyan official",
        "same-head",
    ),
    (
        "the ministry",
        ("The Ministry of Fisheries closed the port.", "Ships left, the ministry said."),
        "The Ministry of Fisheries",
        "body",
    ),
    (
        "The airline",
        ("Nimbus, an airline based in Elkton, lost a plane.", "The airline said nothing."),
        "Nimbus",
        "body",
    ),
    ("The company", ("Tallpine will close two mines.", "The company has debts."), "Tallpine", "body"),
    (
        "the mayor",
        ("Mayor Ann Harrow opened the bridge.", "Later the mayor walked home."),
        "Ann Harrow",
        "role-of",
    ),
    ("Okonjo", ("Idris Okonjo spoke first.", "Then Okonjo left."), "Idris Okonjo", "surname"),
)


@pytest.mark.parametrize(
    ("words", "lines", "antecedent", "rule"), SURE, ids=[row[0] + "-" + row[3] for row in SURE]
)
def test_sure(words: str, lines: tuple[str, ...], antecedent: str, rule: str) -> None:
    assert (rule, antecedent) in read_references(*lines).get(words, [])


OPEN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("He", ("Tom Harrow thanked Idris Okonjo and Paul Castle.", "Rain fell.", "He left.")),
    ("he", ("Ann Harrow's lawyer said he would wait for Idris Okonjo.",)),
    ("she", ("Lena Varga said that her mother was glad because she had won.",)),
    ("It", ("The bridge fell on the ferry.", "It was a shock.")),
    ("It", ("The harbour bought a crane on Monday.", "It shows age.")),
    ("they", ("After the talks, Kenya said they were useful.",)),
    ("The Nato spokesman", ("Rebel spokesman Idris Okonjo gave a toll.", "The Nato spokesman gave none.")),
    ("the firm", ("Nimbus, a law firm, closed.", "He left the firm that he founded.")),
)


@pytest.mark.parametrize(("words", "lines"), OPEN, ids=[row[0] + " " + row[1][0][:20] for row in OPEN])
def test_open(words: str, lines: tuple[str, ...]) -> None:
    assert all(antecedent is None for _, antecedent in read_references(*lines).get(words, []))


def test_quoted_pronouns_are_left_alone() -> None:
    assert "He" not in read_references("Idris Okonjo left.", "“He was kind,” a neighbour said.")


def test_two_of_one_surname_stay_two() -> None:
    found = read_references("Tom Harrow and Ann Harrow won.", "Then Harrow spoke.")
    assert "Harrow" not in found


def test_unnamed_speakers_are_marked_and_silent_people_too() -> None:
    found = read_references("A senior official said the ship sank.", "Two workers were hurt.")
    assert found["A senior official"] == [("unnamed", None)]
    assert found["Two workers"] == [("silent", None)]
