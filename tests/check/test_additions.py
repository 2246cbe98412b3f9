"""Additions: every row of lexicon/additions on its example, its counter-example, and on forgeries."""

from __future__ import annotations

import pytest

from briefgen.check.additions import Addition, check_addition
from briefgen.check.claims import ClaimCitation
from briefgen.lexicon.additions import ROWS, AdditionCase, AdditionRow


def _check(rule: str, case: AdditionCase, source: str = "a") -> str:
    citation = ClaimCitation(
        source=source, start=0, end=len(case.passage), exact=case.passage, paragraph=1, page=None,
        prefix="", suffix="", sha256="", origin="", rule="",
    )  # fmt: skip
    addition = Addition(
        text=case.text,
        on=case.on,
        sentence=case.words,
        source="a",
        passages=(citation,),
        published=case.anchor,
    )
    return check_addition(rule, addition)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_rows(row: AdditionRow) -> None:
    assert _check(row.name, row.example) == ""
    assert _check(row.name, row.counter_example) != ""


def _date(words: str, on: str, text: str, passage: str = "nothing", anchor: str = "") -> AdditionCase:
    return AdditionCase(words=words, on=on, text=text, passage=passage, anchor=anchor)


@pytest.mark.parametrize(
    "case",
    [
        _date("It closed on Tuesday.", "Tuesday", "12 March 2024", anchor="2024-03-13"),
        _date("It closed in November.", "November", "2023", anchor="2024-03-13"),
        _date("It closed last year.", "last year", "2023", anchor="2024-03-13"),
        _date("It will close in May.", "May", "2024", anchor="2024-03-13"),
    ],
)
def test_dates_that_follow(case: AdditionCase) -> None:
    assert _check("date", case) == ""


@pytest.mark.parametrize(
    "case",
    [
        _date("It closed on Tuesday.", "Tuesday", "12 March 2024"),
        _date("It closed on Tuesday.", "Tuesday", "11 March 2024", anchor="2024-03-13"),
        _date("It closed in November.", "November", "2024", anchor="2024-03-13"),
        _date("It closed in November.", "November", "2022", anchor="2024-03-13"),
        _date("It closed in November 2021.", "November 2021", "2023", anchor="2024-03-13"),
        _date("The dam closed.", "dam", "2024", anchor="2024-03-13"),
    ],
)
def test_dates_that_do_not_follow(case: AdditionCase) -> None:
    assert _check("date", case) != ""


@pytest.mark.parametrize(
    ("on", "text", "passage", "source"),
    [
        ("She", "Ingrid Moe", "Ingrid Moe, who runs the harbour", "a"),
        ("It", "the working group", "a working group met", "a"),
        ("Moe", "Ingrid", "Ingrid Moe came by boat", "b"),
        ("Wang", "Xiaohong", "minister Wang Xiaohong said", "b"),
        ("the council", "the Eldvik town council", "the Eldvik town council met", "a"),
    ],
)
def test_names_that_follow(on: str, text: str, passage: str, source: str) -> None:
    assert _check("name", AdditionCase(words=on, on=on, text=text, passage=passage), source) == ""


@pytest.mark.parametrize(
    ("on", "text", "passage", "source"),
    [
        ("She", "Ingrid Moe", "Ingrid Moe came by boat", "b"),
        ("It", "not", "it did not hold", "a"),
        ("It", "the group", "the groupings met", "a"),
        ("Moe", "Kari", "Ingrid Moe came by boat", "a"),
        ("It", "a dam that may break", "a dam that may break", "a"),
    ],
)
def test_names_that_do_not_follow(on: str, text: str, passage: str, source: str) -> None:
    assert _check("name", AdditionCase(words=on, on=on, text=text, passage=passage), source) != ""
