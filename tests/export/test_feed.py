"""feed.xml, read by an XML parser and by a feed reader."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefgen.export.feed import MOST, Entry, build_day, collect_entries, export_feed, write_feed
from briefgen.model import Extract, FrameText, Page, Paragraphs, Span
from briefgen.render.showing import find_showing
from tests.export.test_brief_json import RAN, WORKED, make_brief
from tests.render.samples import state

ATOM = "{http://www.w3.org/2005/Atom}"
BRIEF = make_brief()
PAGES = tuple(
    Page(
        path=path,
        kind="brief",
        title=FrameText(frame="title-method"),
        blocks=(
            Paragraphs(
                statements=tuple(
                    state(item, Extract(evidence=item, span=item.span)) for item in (WORKED, RAN)
                )
            ),
        ),
    )
    for path in ("index.md", "timeline.md")
)


def origin_of(source: str, span: Span) -> str:
    return source


def make_entry(**fields: object) -> Entry:
    given = {
        "id": "finding-1",
        "kind": "finding",
        "day": date(2024, 3, 5),
        "title": "Boats ran",
        "text": "Boats ran again.",
        "address": "../index.html#s-1",
        "authors": ("The Quay",),
    }
    return Entry(**{**given, **fields})  # type: ignore[arg-type]  # the fields of the tests


def test_a_feed_reader_reads_it() -> None:
    data = export_feed(BRIEF, PAGES, origin_of)
    feed = feedparser.parse(data)
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.title == BRIEF.title
    kinds = {entry.tags[0].term for entry in feed.entries}
    assert kinds == {"finding", "event"}
    assert {entry.tags[0].label for entry in feed.entries} == {None, "5 March 2024"}
    assert all(entry.links[0].href.startswith("../") for entry in feed.entries)


def test_it_keeps_to_rfc_4287() -> None:
    root = etree.fromstring(export_feed(BRIEF, PAGES, origin_of))
    assert root.tag == f"{ATOM}feed"
    for node in (root, *root.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(node.findall(f"{ATOM}{name}")) == 1, name
        assert (node.findtext(f"{ATOM}id") or "").startswith("urn:uuid:")
    entries = root.findall(f"{ATOM}entry")
    assert all(node.findall(f"{ATOM}author") for node in entries)
    ids = [node.findtext(f"{ATOM}id") for node in entries]
    assert len(set(ids)) == len(ids) == 2


@given(st.text(), st.text(), st.text())
def test_any_text_comes_back(title: str, words: str, author: str) -> None:
    entry = make_entry(title=words, text=words, authors=(author,))
    data = write_feed(title, "briefgen 1", date(2024, 1, 1), [entry]).encode()
    root = etree.fromstring(data)
    (node,) = root.findall(f"{ATOM}entry")
    pairs = (
        (title, root.findtext(f"{ATOM}title")),
        (words, node.findtext(f"{ATOM}content")),
        (author, node.findtext(f"{ATOM}author/{ATOM}name")),
    )
    for text, shown in pairs:
        if text.isprintable():
            assert (shown or "") == " ".join(text.split())
    assert len(root) == 7


def test_ids_stay_and_newest_come_first() -> None:
    entries = [make_entry(id="a"), make_entry(id="b")]
    one = write_feed("T", "briefgen 1", date(2024, 1, 1), entries)
    other = write_feed("T", "briefgen 2", date(2025, 1, 1), entries[::-1])
    ids = [set(etree.fromstring(text.encode()).itertext()) for text in (one, other)]
    assert {text for text in ids[0] if text.startswith("urn:")} == {
        text for text in ids[1] if text.startswith("urn:")
    }
    shown = collect_entries(BRIEF, find_showing(PAGES))
    assert [entry.day for entry in shown] == sorted((entry.day for entry in shown), reverse=True)
    assert len(shown) <= MOST


def test_an_entry_has_the_day_of_its_reporting() -> None:
    """Else a finding has the build's day."""
    told = replace(BRIEF.findings[0], id="told", evidence=(WORKED,))
    brief = replace(BRIEF, as_of="2024-06", findings=(*BRIEF.findings, told), events=())
    days = {entry.id: entry.day for entry in collect_entries(brief, find_showing(PAGES))}
    assert days["told"] == date(2024, 3, 5)
    assert days[BRIEF.findings[0].id] == date(2024, 6, 1)


def test_a_passage_that_tells_an_event_is_one_entry() -> None:
    told = replace(BRIEF.findings[0], id="told", evidence=(WORKED,))
    brief = replace(BRIEF, findings=(*BRIEF.findings, told))
    assert {entry.id for entry in collect_entries(brief, find_showing(PAGES))} == {"e-1", "f-1"}


@pytest.mark.parametrize(
    ("as_of", "day"),
    [(None, date(1980, 1, 1)), ("2024-06", date(2024, 6, 1)), ("1955", date(1980, 1, 1))],
)
def test_the_clock_is_the_builds(as_of: str | None, day: date) -> None:
    assert build_day(replace(BRIEF, as_of=as_of)) == day
