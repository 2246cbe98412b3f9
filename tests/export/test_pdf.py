"""brief.pdf and brief-summary.pdf of the seeds: nothing of the pages is lost on paper."""

from __future__ import annotations

import html
import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from briefgen.export.pdf import name_missing, print_all, print_brief, print_summary
from briefgen.model import Brief, Page
from briefgen.render.typst.compiling import Press
from tests.conftest import ROOT, BuiltBrief
from tests.export.paper import Paper, read_paper, squeeze
from tests.export.test_brief_json import make_brief

SECTIONS = {
    "index.md": "Brief",
    "background.md": "Background",
    "actors.md": "Actors",
    "timeline.md": "Timeline",
    "questions.md": "Open questions",
    "comparison.md": "Source comparison",
    "sources/index.md": "Sources",
    "method.md": "Method",
}
FILES_TABLE = "take"
MARKS = r"[\d,]*"
POINTS = re.compile(r"([.,;:!?’”)\]]+)(?=\s|$)")

_paper = cache(read_paper)


def open_paper(built: BuiltBrief, name: str = "brief.pdf") -> Paper:
    return _paper((built.docs / name).read_bytes())


def read_statements(built: BuiltBrief) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((built.docs / "brief.json").read_text())["statements"]
    return found


def find_section(path: str) -> str:
    return SECTIONS.get(path, "Sources")


def match_statement(statement: dict[str, Any]) -> str:
    """A pattern for the statement's words, in order, with the marks of notes between its parts."""
    pattern = ""
    for part in statement["parts"]:
        text = part["text"]
        shown = f"[{text}]" if part["kind"] == "added" else text
        points = POINTS.match(shown)
        if points:
            pattern += re.escape(squeeze(points[1])) + MARKS
            shown = shown[points.end() :]
        pattern += re.escape(squeeze(shown)) + MARKS + "·?"
    return pattern


def read_notes(built: BuiltBrief, path: str) -> list[tuple[str, str]]:
    """(label, words) of a page's notes, in plain text."""
    notes = []
    for line in (built.docs / path).read_text(encoding="utf-8").splitlines():
        found = re.fullmatch(r"\[\^(?P<label>[^\]]+)\]: (?P<words>.+)", line)
        if found:
            plain = re.sub(r"\[([^\]]*)\]\([^)\s]*\)", r"\1", found["words"])
            notes.append((found["label"], html.unescape(plain)))
    return notes


def find_note(paper: Paper, number: int, words: str, pages: range) -> int | None:
    """The page on which a line begins with the note's number and words, and goes on with all of them."""
    opening = re.compile(rf"^{number}\s*{re.escape(words[:8])}", re.M)
    whole = re.escape(f"{number}{squeeze(words)}")
    return next(
        (
            page
            for page in pages
            if opening.search(paper.raw[page - 1]) and re.search(whole, paper.pages[page - 1])
        ),
        None,
    )


def is_in_table(built: BuiltBrief, statement: dict[str, Any]) -> bool:
    lines = (built.docs / statement["page"]).read_text(encoding="utf-8").splitlines()
    anchor = f'id="{statement["id"]}"'
    return any(anchor in line and line.startswith("|") for line in lines)


# --- nothing is lost -------------------------------------------------------------


def test_every_statement_is_on_paper_in_its_section(built: BuiltBrief) -> None:
    paper = open_paper(built)
    lost = []
    for statement in read_statements(built):
        pages = paper.section(find_section(statement["page"]))
        if statement["page"] == "index.md":
            pages = range(1, pages.stop)  # the title page has the home page's first words
        if statement["section"] == FILES_TABLE and is_in_table(built, statement):
            continue
        if paper.find(match_statement(statement), pages) is None:
            lost.append((statement["page"], statement["text"]))
    assert lost == []


@pytest.mark.parametrize("path", [path for path in SECTIONS if not path.startswith("sources/")])
def test_every_note_is_on_paper_with_the_sites_words_and_number(built: BuiltBrief, path: str) -> None:
    paper = open_paper(built)
    pages = paper.section(SECTIONS[path])
    lost = [
        (number, words)
        for number, (_, words) in enumerate(read_notes(built, path), start=1)
        if find_note(paper, number, words, pages) is None
    ]
    assert lost == []


def test_every_note_of_the_sources_is_on_paper_once(built: BuiltBrief) -> None:
    paper = open_paper(built)
    pages = paper.section("Sources")
    paths = [
        "sources/index.md",
        *sorted(f"sources/{path.name}" for path in (built.docs / "sources").iterdir()),
    ]
    labels = dict.fromkeys(label for path in paths for label, _ in read_notes(built, path))
    text = "\n".join(paper.raw[page - 1] for page in pages)
    numbers = [int(found) for found in re.findall(r"^(\d+)\s[^\n“]+“[^¶]+¶\d+: “", text, re.M)]
    assert numbers == list(range(1, len(labels) + 1))


def test_a_statements_notes_are_at_the_foot_of_its_page(built: BuiltBrief) -> None:
    paper = open_paper(built)
    seen: set[tuple[str, str]] = set()
    numbers = {
        (path, label): (number, words)
        for path in SECTIONS
        if not path.startswith("sources/")
        for number, (label, words) in enumerate(read_notes(built, path), start=1)
    }
    checked = 0
    for statement in read_statements(built):
        labels = [label for part in statement["parts"] for label in part["notes"]]
        fresh = [label for label in labels if (statement["page"], label) not in seen]
        seen |= {(statement["page"], label) for label in labels}
        if statement["page"] not in SECTIONS or is_in_table(built, statement):
            continue
        pages = paper.section(SECTIONS[statement["page"]])
        for label in fresh:
            if (statement["page"], label) not in numbers:
                continue
            number, words = numbers[statement["page"], label]
            note = find_note(paper, number, words, pages)
            assert note is not None
            assert re.search(match_statement(statement), paper.pages[note - 1]), (number, words)
            checked += 1
    assert checked > 50


def test_cited_passages_name_the_pages_of_paper_that_cite_them(built: BuiltBrief) -> None:
    paper = open_paper(built)
    text = "\n".join(paper.raw[page - 1] for page in paper.section("Sources"))
    cited = [
        list(map(int, re.findall(r"\d+", found))) for found in re.findall(r"cited on page([\d,\s]+)", text)
    ]
    assert len(cited) > 20
    assert all(1 < page <= len(paper.pages) for pages in cited for page in pages[:1])


# --- finding one's way -----------------------------------------------------------


def test_bookmarks_are_the_sections(built: BuiltBrief) -> None:
    paper = open_paper(built)
    assert [item.title for item in paper.bookmarks if item.level == 1] == list(SECTIONS.values())
    headings = re.findall(
        r'^## <span id="[^"]*"></span>(.+)$', (built.docs / "index.md").read_text(encoding="utf-8"), re.M
    )
    home = [item.title for item in paper.bookmarks if item.level == 2 and item.page in paper.section("Brief")]
    assert home == [html.unescape(heading) for heading in headings]


def test_a_bookmark_leads_to_its_heading(built: BuiltBrief) -> None:
    paper = open_paper(built)
    assert len(paper.bookmarks) > 30
    for item in paper.bookmarks:
        assert squeeze(item.title) in paper.pages[item.page - 1], item


def test_the_contents_give_the_right_pages(built: BuiltBrief) -> None:
    paper = open_paper(built)
    first = next(item.page for item in paper.bookmarks)
    lines = [line for page in paper.raw[1 : first - 1] for line in page.splitlines()]
    listed = [found for line in lines if (found := re.fullmatch(r"(.*?)[ .]*\.[ .]*(\d+)", line))]
    expected = [(squeeze(item.title).rstrip("."), item.page) for item in paper.bookmarks if item.level <= 2]
    assert [(squeeze(found[1]).rstrip("."), int(found[2])) for found in listed] == expected


def test_no_line_begins_with_a_mark(built: BuiltBrief) -> None:
    for text in open_paper(built).raw:
        assert not re.search(r"^\d+(?:,\d+)* — ", text, re.M)


# --- the summary -------------------------------------------------------------------


def test_the_summary_is_one_page_with_the_bottom_line(built: BuiltBrief) -> None:
    paper = open_paper(built, "brief-summary.pdf")
    assert len(paper.pages) == 1
    for heading in ("What is known", "What is disputed", "What is still open"):
        assert squeeze(heading) in paper.pages[0]
    known = next(item for item in read_statements(built) if item["section"] == "known")
    assert re.search(match_statement(known), paper.pages[0])


# --- what it is made of ------------------------------------------------------------


@pytest.mark.parametrize("name", ["brief.pdf", "brief-summary.pdf"])
def test_what_can_be_checked_of_pdf_ua_holds(built: BuiltBrief, name: str) -> None:
    pdfua = pytest.importorskip("pdfua")
    report = pdfua.validate(built.docs / name)
    assert [finding for finding in report.findings if finding.severity.name != "INFO"] == []


@pytest.mark.parametrize("name", ["brief.pdf", "brief-summary.pdf"])
def test_title_language_date_and_tags(built: BuiltBrief, name: str) -> None:
    from pypdf import PdfReader

    reader = PdfReader(built.docs / name)
    assert reader.metadata is not None
    assert str(reader.metadata.title).startswith("US–China fentanyl talks")
    assert reader.trailer["/Root"]["/Lang"] == "en"  # type: ignore[index]  # a dictionary
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]  # type: ignore[index]  # a dictionary
    assert str(reader.metadata["/CreationDate"]).startswith("D:20240601000000")


def test_no_place_of_this_machine_is_in_it(built: BuiltBrief) -> None:
    data = (built.docs / "brief.pdf").read_bytes()
    assert str(ROOT).encode() not in data
    assert str(built.docs.parent).encode() not in data


# --- made-up briefs ---------------------------------------------------------------


def make_pages() -> tuple[Brief, tuple[Page, ...]]:
    from tests.export.test_tables import PAGES

    return make_brief(), PAGES


def test_the_same_input_gives_the_same_bytes() -> None:
    brief, pages = make_pages()
    first, _ = print_all(brief, pages, Press())
    second, _ = print_all(brief, pages, Press())
    assert first == second
    assert sorted(first) == ["brief-summary.pdf", "brief.pdf"]


def test_another_process_gives_the_same_bytes() -> None:
    code = (
        "import hashlib; from tests.export.test_pdf import make_pages; from briefgen.export.pdf import *\n"
        "made, _ = print_all(*make_pages(), Press())\n"
        "print(*[hashlib.sha256(data).hexdigest() for data in made.values()])"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    ]
    assert runs[0] == runs[1] != ""


@pytest.mark.parametrize(("paper", "width"), [("a4", 595), ("letter", 612)])
def test_paper(paper: str, width: int) -> None:
    from io import BytesIO

    from pypdf import PdfReader

    brief, pages = make_pages()
    for make in (print_brief, print_summary):
        reader = PdfReader(BytesIO(make(brief, pages, Press(paper=paper)).data))
        assert round(reader.pages[0].mediabox.width) == width


def test_one_section_alone() -> None:
    brief, pages = make_pages()
    paper = read_paper(print_brief(brief, pages, Press(), only="timeline.md").data)
    assert {item.title for item in paper.bookmarks if item.level == 1} == {"Method"}
    assert "Contents" not in "".join(paper.raw)


def test_missing_characters_are_named_with_source_and_font() -> None:
    brief, _ = make_pages()
    notices = name_missing(("中", "\U000f0000"), brief)
    assert any("中 (U+4E2D)" in notice and "fonts-noto-cjk" in notice for notice in notices)
    assert any("U+F0000" in notice and "no font can be told" in notice for notice in notices)


def test_the_layout_may_be_the_projects_own(tmp_path: Path) -> None:
    from briefgen.errors import ConfigError

    brief, pages = make_pages()
    (tmp_path / "brief.typ").write_text("#let brief = 1 +\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"brief\.typ"):
        print_brief(brief, pages, Press(templates=tmp_path))
