"""The table of what a reader may take, against what a build writes, and what it says of the brief."""

from __future__ import annotations

import json
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from briefgen.brief.taking import build_taking, cite_brief
from briefgen.export import EXPORTS, export_all
from briefgen.lexicon.frames import FRAMES
from briefgen.lexicon.frames_exports import FILES
from briefgen.model import Table
from briefgen.render.wording import word_statement
from briefgen.site.head import FILES as LINKED
from tests.conftest import BuiltBrief
from tests.export.test_brief_json import make_brief

PRINTED = {"brief.pdf", "brief-summary.pdf"}
"""Made where the pages are printed, not among the exports."""

KEPT = {"assets/actor-names.js", "exports/before.json"}
"""Exports that the pages and the checker read; nobody takes them along."""


def test_the_table_lists_every_export() -> None:
    assert {path for path, _, _ in FILES} - PRINTED == set(EXPORTS) - KEPT
    assert {path for path, _, _ in FILES} == {path for path, _ in LINKED}
    assert all(name in FRAMES for row in FILES for name in row[1:])


def test_every_row_is_a_file_of_the_build(built: BuiltBrief) -> None:
    """The checker proves each link; this is the same seen from the files."""
    for path, _, _ in FILES:
        assert (built.docs / path).is_file(), path
        assert (built.site / path).is_file(), path


def test_the_feeds_links_lead_to_anchors_of_the_site(built: BuiltBrief) -> None:
    root = ElementTree.parse(built.site / "exports" / "feed.xml").getroot()
    links = [node.get("href") or "" for node in root.iter("{http://www.w3.org/2005/Atom}link")]
    assert len(links) > 5
    for link in links:
        path, _, anchor = link.partition("#")
        page = built.site / "exports" / path
        assert page.is_file(), link
        assert not anchor or f'id="{anchor}"' in page.read_text(encoding="utf-8"), link


def test_the_feed_and_tables_show_what_the_pages_show(built: BuiltBrief) -> None:
    tree = json.loads((built.docs / "brief.json").read_text(encoding="utf-8"))
    shown = " \n ".join(item["text"] for item in tree["statements"])
    root = ElementTree.parse(built.site / "exports" / "feed.xml").getroot()
    texts = [node.text or "" for node in root.iter("{http://www.w3.org/2005/Atom}content")]
    assert texts and all(text in shown for text in texts)


@pytest.mark.parametrize(
    ("as_of", "line"),
    [
        ("2024-06", "The ferry strike. Research brief as of June 2024, made by briefgen 0."),
        (None, "The ferry strike. Research brief, made by briefgen 0."),
    ],
)
def test_the_line_to_cite_the_brief_by(as_of: str | None, line: str) -> None:
    assert word_statement(cite_brief(replace(make_brief(), as_of=as_of))) == line


def test_each_file_has_a_row() -> None:
    table = build_taking(make_brief())[-1]
    assert isinstance(table, Table)
    links = [cell.parts[0].slots[0].link for ((cell,), *_) in table.rows]  # type: ignore[union-attr]  # frames
    assert links == [path for path, _, _ in FILES]


def test_an_export_without_anything_to_say_is_not_written() -> None:
    made = export_all(make_brief(), (), lambda source, span: source)
    assert "exports/before.json" not in made
    assert all(made.values())
