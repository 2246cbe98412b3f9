"""Time expressions in sentences made for the purpose: spans, types, forms, and where they point."""

from __future__ import annotations

import pytest

from briefgen.analysis.timexes import find_timexes
from briefgen.language import load_pipeline, parse_sources
from briefgen.model import Direction, Paragraph, Source, Span, Timex


def read(*lines: str) -> tuple[str, tuple[Timex, ...]]:
    text = "\n".join(lines)
    paragraphs, start = [], 0
    for number, line in enumerate(lines, 1):
        paragraphs.append(Paragraph(number=number, span=Span(start, start + len(line))))
        start += len(line) + 1
    source = Source(id="a", file="a.txt", sha256="", text=text, paragraphs=tuple(paragraphs))
    (parsed,) = parse_sources((source,), load_pipeline())
    return text, find_timexes(parsed)


FOUND: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...] = (
    ("The bridge reopened on Tuesday.", (("Tuesday", "DATE", "weekday 2"),)),
    ("It shut in late 2019.", (("late 2019", "DATE", "2019 mod END"),)),
    ("It shut in November.", (("November", "DATE", "month 11"),)),
    ("Sales fell in the fiscal third quarter.", (("the fiscal third quarter", "DATE", "quarter 3"),)),
    ("A third-quarter loss was announced.", (("third-quarter", "DATE", "quarter 3"),)),
    ("Sales were lower than a year earlier.", (("a year earlier", "DATE", "shift P1Y -1 told"),)),
    ("She resigned the following Monday.", (("the following Monday", "DATE", "weekday 1 1 told"),)),
    ("The mine has been idle since August 2022.", (("August 2022", "DATE", "2022-08"),)),
    ("It doubled over the past two months.", (("the past two months", "DURATION", "span P2M -1"),)),
    ("The talks resumed early this week.", (("early this week", "DATE", "unit W 0 mod START"),)),
    ("Doors open at 10:30 a.m. Friday.", (("10:30 a.m. Friday", "TIME", "weekday 5 at T10:30"),)),
    ("It rained last night.", (("last night", "TIME", "unit D -1 at NI"),)),
    ("He phones every week.", (("every week", "SET", "P1W"),)),
    ("It took more than four hours.", (("more than four hours", "DURATION", "PT4H"),)),
    ("She waited two and a half years.", (("two and a half years", "DURATION", "P2Y6M"),)),
    (
        "They met on Sept. 3 and 2 October 2021.",
        (("Sept. 3", "DATE", "day 09-03"), ("2 October 2021", "DATE", "2021-10-02")),
    ),
    ("It opens on Sunday, May 12.", (("Sunday, May 12", "DATE", "day 05-12 dow 7"),)),
    ("It met on March 9-11, 2021.", (("March 9-11, 2021", "DATE", "2021-03-09/2021-03-11"),)),
    ("The bridge is now open.", (("now", "DATE", "PRESENT_REF"),)),
    ("It may go ahead.", ()),
    ("They march on.", ()),
    ("The March for Bread drew thousands.", ()),
    ("The second man fell.", ()),
    ("She read USA Today.", ()),
    ("A 45-year-old man was held.", ()),
    ("It cost $2021 and weighs 1990 tons.", ()),
    ("Visit page 12 of chapter 3.", ()),
)


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_found(text: str, expected: tuple[tuple[str, str, str], ...]) -> None:
    _, found = read(text)
    assert tuple((text[t.span.start : t.span.end], t.type, t.form) for t in found) == expected


POINTS: tuple[tuple[str, str, Direction], ...] = (
    ("The bridge reopened on Tuesday.", "Tuesday", "past"),
    ("The ministers will meet on Tuesday.", "Tuesday", "future"),
    ("Tuesday’s talks will include the mayor.", "Tuesday", "future"),
    ("The court opens on Friday.", "Friday", "future"),
    ("The minister is expected to resign on Friday.", "Friday", "future"),
    ("The hearing is scheduled for Friday.", "Friday", "future"),
    ("The offer had been scheduled to expire on Friday.", "Friday", "past"),
    ("The mayor could not be reached on Friday.", "Friday", "past"),
    ("The crew arrived after a strike since Monday.", "Monday", "past"),
    ("The hearing was postponed until Thursday.", "Thursday", "future"),
    ("The shop stayed shut until Thursday.", "Thursday", "past"),
    ("The senator campaigns for re-election in November.", "November", "future"),
    ("They signed the deal agreed in November.", "November", "past"),
    ("She plans to travel there in February.", "February", "future"),
    ("The mayor resigned last Monday.", "last Monday", "past"),
    ("Next Monday nothing happened.", "Next Monday", "future"),
    ("Three quiet weeks of summer.", "weeks", "unknown"),
)


@pytest.mark.parametrize(("text", "words", "direction"), POINTS, ids=[row[0] for row in POINTS])
def test_direction(text: str, words: str, direction: Direction) -> None:
    _, found = read(text)
    pointing = {text[t.span.start : t.span.end]: t.direction for t in found}
    assert pointing[words] == direction


def test_offsets_are_those_of_the_text() -> None:
    text, found = read("A first line.", "", "It shut on Tuesday.")
    (timex,) = found
    assert text[timex.span.start : timex.span.end] == "Tuesday"


NUMERIC = (
    (("Sent 13/02/2021.", "Read 03/04/2021."), "2021-04-03"),
    (("Sent 02/13/2021.", "Read 03/04/2021."), "2021-03-04"),
    (("Read 03/04/2021.",), "either 2021-03-04 2021-04-03"),
)


@pytest.mark.parametrize(("lines", "form"), NUMERIC)
def test_order_of_digits_is_decided_by_the_document(lines: tuple[str, ...], form: str) -> None:
    _, found = read(*lines)
    assert found[-1].form == form
