"""Values of times: on the document's date, on the date told last, and in a year told beside."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen.compare.resolving import resolve_forms, resolve_timexes
from briefgen.model import Published, Reason, ResolvedTimex
from tests.compare.reports import analyse, make_report


def resolve(text: str, published: str, **fields: str | None) -> dict[str, ResolvedTimex]:
    source = make_report("a", *text.split("\n"))
    own = Published(
        source="a", edtf=published, basis="stated" if published else "unknown", reason=Reason(frame="test")
    )
    if "anchor" in fields:
        own = replace(own, anchor=fields["anchor"], contradicted=Reason(frame="test"))
    found = resolve_timexes((source,), analyse(source), (own,))
    return {source.text[item.timex.span.start : item.timex.span.end]: item for item in found}


VALUES = (
    ("The bridge reopened on Tuesday.", "2024-01-30", "Tuesday", "2024-01-30", "2024-01-30"),
    ("The bridge reopened on Wednesday.", "2024-01-30", "Wednesday", "2024-01-24", "2024-01-24"),
    ("The bridge will reopen on Wednesday.", "2024-01-30", "Wednesday", "2024-01-31", "2024-01-31"),
    ("The bridge will reopen in November.", "2024-01-30", "November", "2024-11", "2024-11"),
    ("The bridge shut in November.", "2024-01-30", "November", "2023-11", "2023-11"),
    (
        "The bridge shut in the third quarter.",
        "2024-01-30",
        "the third quarter",
        "2023-Q3",
        "2023-07/2023-09",
    ),
    ("The bridge shut last week.", "2024-01-30", "last week", "2024-W04", "2024-01-22/2024-01-28"),
    ("The bridge shut late last year.", "2024-01-30", "late last year", "2023", "2023-09/2023-12"),
    ("It shut on Monday night.", "2024-01-30", "Monday night", "2024-01-29TNI", "2024-01-29"),
    ("It shut in 2019.", "", "2019", "2019", "2019"),
    ("It shut on Tuesday.", "", "Tuesday", "XXXX-WXX-2", ""),
    ("It shut on Tuesday.", "2024-01", "Tuesday", "XXXX-WXX-2", ""),
    ("It shut in June.", "2024-06/2024-12", "June", "2024-06", "2024-06"),
    ("It shut in January.", "2024-06/2024-12", "January", "2024-01", "2024-01"),
    ("It shut in November.", "2024-06/2024-12", "November", "XXXX-11", ""),
    ("It shut last year.", "2024-06/2024-12", "last year", "2023", "2023"),
    ("It took three days.", "2024-01-30", "three days", "P3D", ""),
    (
        "It fell on 9 March 2021. The next day it rose.",
        "2024-01-30",
        "The next day",
        "2021-03-10",
        "2021-03-10",
    ),
    (
        "It fell on 9 March 2021. Two days later it rose.",
        "2024",
        "Two days later",
        "2021-03-11",
        "2021-03-11",
    ),
    ("It fell on 9 March 2021. That year it rained.", "2024-01-30", "That year", "2021", "2021"),
    (
        "It rose in the third quarter. A year earlier it fell.",
        "2024-01-30",
        "A year earlier",
        "2022-Q3",
        "2022-07/2022-09",
    ),
    ("Read 03/04/2024.", "2024-03-10", "03/04/2024", "2024-03-04", "2024-03-04"),
)


@pytest.mark.parametrize(("text", "published", "words", "value", "edtf"), VALUES)
def test_values(text: str, published: str, words: str, value: str, edtf: str) -> None:
    found = resolve(text, published)[words]
    assert (found.value, found.edtf) == (value, edtf)


def test_forms_alone() -> None:
    source = make_report("a", "It shut on Tuesday and will reopen in March.")
    (analysis,) = analyse(source)
    found = resolve_forms(analysis.timexes, source.text, "2024-01-30")
    assert [(value, edtf) for _, value, edtf in found] == [
        ("2024-01-30", "2024-01-30"),
        ("2024-03", "2024-03"),
    ]


def test_year_of_the_same_event() -> None:
    found = resolve(
        "The pact was agreed at the ministers' summit in November.\n"
        "It was launched in January, following the 2023 summit in Oslo.",
        "2024-06/2024-12",
    )["November"]
    assert (found.edtf, found.basis, found.reason.frame) == ("2023-11", "inferred", "time-year")
    assert found.anchor is not None
    assert "2023" in found.anchor.selector.exact
    assert found.provable


def test_a_border_is_not_what_was_told() -> None:
    found = resolve(
        "The pact of 9 March 2021, the first since the strike of May 1999, holds. The next day it rained.",
        "2024-01-30",
    )
    assert found["The next day"].edtf == "2021-03-10"


def test_reasons() -> None:
    found = resolve("It shut on Tuesday, after the flood of 2019.", "2024-01-30")
    assert (found["Tuesday"].basis, found["Tuesday"].reason.frame) == ("resolved", "time-counted")
    assert (found["2019"].basis, found["2019"].reason.frame, found["2019"].anchor) == (
        "stated",
        "time-stated",
        None,
    )


def test_contradicted_date_is_no_anchor() -> None:
    assert resolve("It shut on Tuesday.", "2024-01-30", anchor="")["Tuesday"].edtf == ""
    found = resolve("It shut on Tuesday.", "2024-01-30", anchor="2024-02-14")["Tuesday"]
    assert (found.edtf, found.provable, found.reason.frame) == ("", False, "time-open")
    assert resolve("It shut on Tuesday.", "2024-02-14", anchor="2024-02-14")["Tuesday"].edtf == "2024-02-13"


def test_what_words_alone_do_not_give_is_not_provable() -> None:
    found = resolve("It shut on Monday. The next day it reopened.", "2024-01-31")
    assert found["Monday"].provable
    assert not found["The next day"].provable
