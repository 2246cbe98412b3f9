"""findings.csv, timeline.csv and actors.csv: what the pages show, as cells that no program runs."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.export import EXPORTS
from briefgen.export.actors_csv import export_actors
from briefgen.export.findings_csv import export_findings
from briefgen.export.timeline_csv import export_timeline
from briefgen.model import Extract, FrameText, Heading, Page, Paragraphs, Span
from briefgen.render.cells import escape_cell, write_cells
from briefgen.render.locators import COLUMNS
from briefgen.render.wording import find_notes
from tests.export.test_brief_json import RAN, WORKED, make_brief
from tests.render.samples import state

BRIEF = make_brief()


def origin_of(source: str, span: Span) -> str:
    return source


def read(data: bytes) -> list[dict[str, str]]:
    text = data.decode("utf-8")
    assert not text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def take_off(cell: str) -> str:
    """What a reader does who is no spreadsheet."""
    return cell[1:] if re.match(r"''*[=+\-@＝＋－＠]", cell) else cell  # noqa: RUF001  # the wide signs


def show(path: str, *passages: Any) -> Page:
    statements = tuple(state(item, Extract(evidence=item, span=item.span)) for item in passages)
    return Page(
        path=path,
        kind="brief",
        title=FrameText(frame="title-method"),
        blocks=(
            Heading(level=2, anchor="a-1", text=FrameText(frame="heading-known")),
            Paragraphs(statements=statements),
        ),
    )


PAGES = (show("index.md", WORKED), show("timeline.md", WORKED, RAN), show("actors.md", RAN))


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+49 30", "'+49 30"),
        ("-5 degrees", "'-5 degrees"),
        ("@desk", "'@desk"),
        ("\t=1", "'=1"),
        ("\r=1", "'=1"),
        (" =1", "'=1"),
        ("'=1", "''=1"),
        ("＝1", "'＝1"),  # noqa: RUF001  # the wide sign
        ("a=1", "a=1"),
        ("– a dash", "– a dash"),
        ("'quoted'", "'quoted'"),
        ("a\nb", "a b"),
        ("a\x00b", "a‹U+0000›b"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula(text: str, cell: str) -> None:
    assert escape_cell(text) == cell


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf"])), min_size=2, max_size=2))
def test_any_text_comes_back(cells: list[str]) -> None:
    (row,) = list(csv.reader(io.StringIO(write_cells(("a", "b"), [cells]).decode(), newline="")))[1:]
    assert all(cell[:1] not in "=+-@\t\r" or not cell for cell in row)
    shown = [take_off(cell) for cell in row]
    for text, cell in zip(cells, shown, strict=True):
        if text.isprintable():
            assert cell == " ".join(text.split())


def test_a_finding_is_told_as_the_page_tells_it() -> None:
    rows = read(export_findings(BRIEF, PAGES, origin_of))
    assert [row["id"] for row in rows] == [finding.id for finding in BRIEF.findings]
    row = rows[0]
    assert row["finding"] == RAN.selector.exact
    assert (row["source"], row["paragraph"]) == (RAN.source, str(RAN.paragraph))
    assert (row["start"], row["end"]) == (str(RAN.span.start), str(RAN.span.end))
    assert (row["published"], row["published_basis"]) == ("", "unknown")
    page = next(page for page in PAGES if page.path == row["statement"].partition("#")[0])
    block = page.blocks[1]
    assert isinstance(block, Paragraphs)
    statement = next(item for item in block.statements if item.id == row["statement"].partition("#")[2])
    assert row["note"] in {note.label for notes in find_notes(statement) for note in notes}


def test_what_no_page_shows_is_left_out() -> None:
    assert read(export_findings(BRIEF, PAGES[:1], origin_of)) == []
    assert read(export_timeline(BRIEF, PAGES[:1], origin_of)) == []
    assert len(read(export_findings(BRIEF, PAGES[2:], origin_of))) == 1


def test_an_event_has_its_days() -> None:
    (row,) = read(export_timeline(BRIEF, PAGES, origin_of))
    event = BRIEF.events[0]
    assert (row["id"], row["date"], row["status"]) == (event.id, event.date, event.status)
    assert row["first_day"] <= row["last_day"]
    assert row["statement"].startswith("timeline.md#s-")


def test_an_actor_has_its_entry() -> None:
    (row,) = read(export_actors(BRIEF, PAGES, origin_of))
    assert (row["name"], row["role"], row["mentions"]) == ("Norra Line", "The crews", "2")
    assert row["entry"] == "actors.md#a-1"
    assert read(export_actors(BRIEF, PAGES[:2], origin_of)) == []


@pytest.mark.parametrize("name", sorted(name for name in EXPORTS if name.endswith(".csv")))
def test_every_table_carries_the_locator(name: str) -> None:
    head = EXPORTS[name](BRIEF, PAGES, origin_of).decode().splitlines()[0].split(",")
    assert tuple(head[-len(COLUMNS) :]) == COLUMNS
    assert len(set(head)) == len(head)
