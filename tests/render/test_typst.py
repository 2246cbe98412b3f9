"""Pages as Typst: text stays text, every character is shown or named, notes stand where they belong."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from briefgen.model import (
    Extract,
    FrameText,
    Heading,
    Page,
    Paragraphs,
    Slot,
    Span,
    Statement,
    Table,
)
from briefgen.render.notes import Catalogue, build_catalogue, collect_notes
from briefgen.render.typst.blocks import WIDEST, choose_widths, write_block
from briefgen.render.typst.compiling import Press, Printed, print_source
from briefgen.render.typst.document import LAYOUT, Sheet, arrange_sections, write_document
from briefgen.render.typst.escaping import quote_typst
from briefgen.render.typst.flow import join_lines, line
from briefgen.render.typst.glyphs import find_missing, load_fonts, show_missing, split_clusters
from briefgen.render.typst.inline import Desk, resolve_link, write_statement
from briefgen.text.epoch import EPOCH
from briefgen.text.invisible import show_invisible
from briefgen.text.passages import fold_space, make_evidence
from tests.render.samples import make_catalogue, make_page, make_source
from tests.render.test_markdown import HOSTILE, make_hostile_page

SHEET = Sheet(title="Ferries", question="", paper="a4", language="en", day=EPOCH)
TYPST = [
    '"); #panic("x") //',
    "\\",
    '\\"',
    '\\u{41} \\n #read("/etc/hosts")',
    "#{ 1 + 1 } $x^2$ *b* _i_ `raw` <label> @ref = heading - item + item / term: x",
    "//comment /* block */ https://a.example ~ -- --- ... 'q' \"q\"",
    '#import "@preview/x:1.0.0"',
    "[content] (x) {y} ; , :",
]


def make_desk(page: Page, catalogue: Catalogue | None = None) -> Desk:
    notes = {item.note.label: item for item in collect_notes(page)}
    return Desk(
        section=page.path,
        catalogue=catalogue or make_catalogue(),
        notes=notes,
        anchors=frozenset({"actors.md#a-1", "timeline.md"}),
    )


def print_page(page: Page, catalogue: Catalogue | None = None, press: Press | None = None) -> Printed:
    body = write_document(arrange_sections([page]), SHEET, catalogue or make_catalogue())
    return print_source(body, LAYOUT, press or Press())


def read_text(printed: Printed) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(printed.data)).pages)


# --- the border -------------------------------------------------------------------


@settings(max_examples=60)
@given(st.text(min_size=1))
def test_a_literal_is_the_same_text_in_typst(text: str) -> None:
    told = typst.query(f"#metadata({quote_typst(text)})<x>".encode(), "<x>", field="value", one=True)
    assert fold_space(json.loads(told)) == fold_space(show_invisible(text))


@pytest.mark.parametrize("text", TYPST + HOSTILE)
def test_hostile_text_comes_back_as_text(text: str) -> None:
    page, catalogue = make_hostile_page(text)
    assert isinstance(catalogue, Catalogue)
    printed = print_page(page, catalogue)
    assert printed.tagged
    shown = re.sub(r"\s+", "", show_invisible(text))
    assert re.sub(r"\s+", "", read_text(printed)).count(shown) >= 5


@settings(max_examples=25)
@given(st.text(min_size=1))
def test_any_text_is_printed(text: str) -> None:
    if not fold_space(text):
        return
    page, catalogue = make_hostile_page(text)
    assert isinstance(catalogue, Catalogue)
    assert print_page(page, catalogue).data.startswith(b"%PDF-1.7")


PLAIN = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), min_size=1, max_size=40)


@settings(max_examples=25)
@given(PLAIN)
def test_any_plain_text_comes_back_from_the_pdf(text: str) -> None:
    if not fold_space(text):
        return
    page, catalogue = make_hostile_page(text)
    assert isinstance(catalogue, Catalogue)
    shown = re.sub(r"\s+", "", text)
    assert shown in re.sub(r"\s+", "", read_text(print_page(page, catalogue)))


# --- statements -------------------------------------------------------------------


def test_parts_notes_and_points() -> None:
    page = make_page()
    first = page.blocks[2].statements[0]  # type: ignore[union-attr]  # the sample's paragraph
    written = "".join(write_statement(first, page.path, make_desk(page)))
    order = [
        'dated(words("5 March 2024"))',
        'words(" ·")',
        'words("The crews of [the] Norra Line went back to work on Tuesday")',
        'added("[5 March 2024]")',
        'words(",")',
        "noted(",
        'words("the harbour office said")',
        'held(words("…"), numbered(',
        'marked(words("— "), words("The Quay"))',
    ]
    places = [written.index(piece) for piece in order]
    assert places == sorted(places)


def test_a_full_stop_stands_before_the_notes_of_an_addition() -> None:
    page = make_page()
    first = page.blocks[2].statements[0]  # type: ignore[union-attr]  # the sample's paragraph
    _, extract, added, rest, *_ = first.parts
    assert isinstance(rest, Extract)
    end = replace(rest, span=replace(rest.span, end=rest.span.start + 1))  # the comma alone
    short = Statement(id="s-00000009", parts=(extract, added, end))
    written = "".join(write_statement(short, page.path, make_desk(page)))
    assert written.index('words(",")') < written.index("noted(")
    assert "between-notes" in written


def test_links_lead_inside_to_the_web_or_nowhere() -> None:
    def link(target: str) -> str:
        slot = Slot(name="link", kind="link", text="words", link=target)
        statement = Statement(id="s-00000001", parts=(FrameText(frame="cell-link", slots=(slot,)),))
        page = make_page()
        return write_statement(statement, page.path, make_desk(page))[-1]

    assert link("actors.md#a-1") == 'linked(label("actors.md#a-1"), "words")'
    assert link("https://a.example/x?y=(1)") == 'linked("https://a.example/x?y=(1)", "words")'
    assert link("sources/none.md#p-1") == 'words("words")'
    for scheme in ("javascript:alert(1)", "file:///etc/hosts", "data:text/html,x"):
        assert link(scheme) == 'words("words")'


@pytest.mark.parametrize(
    ("link", "page", "target"),
    [
        ("../timeline.md#s-1", "sources/a.md", "timeline.md#s-1"),
        ("b.md", "sources/a.md", "sources/b.md"),
        ("#p-1", "sources/a.md", "sources/a.md#p-1"),
        ("https://a.example/..", "index.md", "https://a.example/.."),
    ],
)
def test_links_are_resolved_from_their_page(link: str, page: str, target: str) -> None:
    assert resolve_link(link, page) == target


def test_notes_of_a_table_stand_below_it_and_are_not_given_twice() -> None:
    page = make_page()
    table = next(block for block in page.blocks if isinstance(block, Table))
    desk = make_desk(page)
    grid, below = write_block(table, page.path, desk)
    assert (grid.name, below.name) == ("grid-of", "notes-below")
    assert not grid.noted
    again = write_block(table, page.path, desk)
    assert len(again) == 1


def test_a_table_wider_than_the_sheet_becomes_a_list_without_loss() -> None:
    page = make_page()
    table = next(block for block in page.blocks if isinstance(block, Table))
    head = tuple(
        FrameText(frame="column-side", slots=(Slot(name="voice", kind="name", text=f"Paper {number}"),))
        for number in range(WIDEST + 1)
    )
    cell = table.rows[0][0]
    wide = Table(head=head, rows=((cell, *[()] * (WIDEST - 1), cell),))
    whole = Page(path=page.path, kind=page.kind, title=page.title, blocks=(wide,))
    text = re.sub(r"\s+", " ", read_text(print_page(whole)))
    assert f"Paper {WIDEST}: She called it “a good day”." in text
    assert "Paper 3" not in text


def test_narrow_columns_keep_their_width() -> None:
    page = make_page()
    table = next(block for block in page.blocks if isinstance(block, Table))
    assert choose_widths(table) == ["auto", "auto"]
    long = FrameText(frame="column-side", slots=(Slot(name="voice", kind="name", text="x" * 200),))
    wide = Table(head=(long, FrameText(frame="column-words")), rows=())
    assert choose_widths(wide) == ["14.1fr", "auto"]


def test_headings_never_skip_below_what_a_pdf_knows() -> None:
    page = Page(
        path="sources/a.md",
        kind="source",
        title=FrameText(frame="title-sources"),
        blocks=(Heading(level=4, anchor="x", text=FrameText(frame="heading-facts")),),
    )
    assert (
        'titled(5, "sources/a.md#x"'
        in write_block(page.blocks[0], page.path, make_desk(page), lowered=1)[0].call
    )


def test_a_note_longer_than_a_page_goes_on_and_loses_nothing() -> None:
    words = " ".join(f"word{number}" for number in range(1500))
    source = make_source(words)
    evidence = make_evidence(source, Span(0, len(words)), "whole")
    slot = Slot(name="words", kind="words", text="short", evidence=(evidence,))
    statement = Statement(id="s-00000001", parts=(FrameText(frame="cell-words", slots=(slot,)),))
    page = replace(make_page(), blocks=(Paragraphs(statements=(statement,)),))
    text = read_text(print_page(page, build_catalogue((source,), ())))
    assert [number for number in range(1500) if f"word{number}" not in text] == []


def test_words_wider_than_a_column_are_cut_and_come_back_whole() -> None:
    page = make_page()
    slot = Slot(name="link", kind="name", text=f"a {'0123456789' * 6} b", link=None)
    statement = Statement(id="s-00000001", parts=(FrameText(frame="cell-link", slots=(slot,)),))
    written = write_statement(statement, page.path, make_desk(page))[-1]
    assert written.startswith('run(words("a "), overlong("01234567", "89012345", ')
    whole = replace(page, blocks=(Paragraphs(statements=(statement,)),))
    assert "0123456789" * 6 in read_text(print_page(whole)).replace("\n", "")


def test_headings_stand_with_what_they_lead_to() -> None:
    head, label = line("titled", ["2", '"x"', '"Head"']), line("apparatus", ['words("Said")'])
    entry, again = line("entry", ["true", "0", 'words("a")']), line("entry", ["true", "0", 'words("b")'])
    joined = join_lines([head, label, entry, again])
    assert joined == (
        '#together(2, titled(2, "x", "Head"), apparatus(words("Said")), entry(true, 0, words("a")))\n'
        '#entry(true, 0, words("b"))\n'
    )
    grid = line("grid-of", ["()"])
    assert join_lines([head, grid]) == '#titled(2, "x", "Head")\n#grid-of(())\n'


def test_two_statements_with_notes_are_never_made_one_block() -> None:
    head = line("titled", ["2", '"x"', '"Head"'])
    why = line("paragraph", ["true", 'words("why")', "noted((1,))"])
    entry = line("entry", ["true", "0", "noted((2,))"])
    assert join_lines([head, why, entry]).count("#") == 2
    assert "together(2, titled" in join_lines([head, why, entry])


# --- characters ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("中文 and more", "‹U+4E2D›‹U+6587› and more"),
        ("a\u20dd", "a‹U+20DD›"),
        ("é “…” – → ¶", "é “…” – → ¶"),
        ("\U000f0000", "‹U+F0000›"),
        ("👩\u200d🚀", "‹U+1F469›\u200d‹U+1F680›"),
    ],
)
def test_characters_without_a_glyph_are_shown_by_number(text: str, shown: str) -> None:
    assert show_missing(text, find_missing(text, load_fonts())) == shown


def test_missing_characters_do_not_stop_the_pdf_and_are_told() -> None:
    page, catalogue = make_hostile_page("Talks in 北京 ended 👩\u200d🚀 \U000f0000")
    assert isinstance(catalogue, Catalogue)
    printed = print_page(page, catalogue)
    assert printed.tagged
    assert {"北", "京", "👩", "🚀", "\U000f0000"} <= set(printed.missing)
    assert "‹U+5317›‹U+4EAC›" in read_text(printed).replace("\n", "")


def test_what_the_fonts_have_is_not_told() -> None:
    page, catalogue = make_hostile_page("Ärger in Łódź, Αθήνα und Москва – “ja” …")
    assert isinstance(catalogue, Catalogue)
    assert print_page(page, catalogue).missing == ()


def test_a_folder_of_fonts_adds_to_the_bundled_ones(tmp_path: Path) -> None:
    from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]  # it has no types
    from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]  # it has no types

    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    pen.lineTo((0, 700))
    pen.lineTo((500, 700))
    pen.closePath()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", "north"])
    builder.setupCharacterMap({ord("北"): "north"})
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "north": pen.glyph()})
    builder.setupHorizontalMetrics({".notdef": (500, 0), "north": (600, 0)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "North", "styleName": "Regular", "psName": "North-Regular"})
    builder.setupOS2()
    builder.setupPost()
    builder.save(tmp_path / "north.ttf")
    page, catalogue = make_hostile_page("北京")
    assert isinstance(catalogue, Catalogue)
    assert print_page(page, catalogue, Press(fonts=tmp_path)).missing == ("京",)


@given(st.text())
def test_clusters_lose_nothing(text: str) -> None:
    assert "".join(split_clusters(text)) == text
