"""Pages as Markdown: the exact dialect, and that any text comes back as the same text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.errors import ConfigError
from briefgen.model import (
    Added,
    Apparatus,
    Claim,
    Extract,
    FrameText,
    Heading,
    Item,
    Items,
    Page,
    Paragraphs,
    Passage,
    Passages,
    Picture,
    Reason,
    Slot,
    Span,
    Statement,
    Table,
)
from briefgen.render.markdown import collect_pictures, load_layouts, render_page
from briefgen.render.notes import build_catalogue
from briefgen.text.invisible import show_invisible
from briefgen.text.passages import fold_space, make_evidence
from tests.render.html import convert_as_markdown_it, convert_as_mkdocs, read_html
from tests.render.samples import make_catalogue, make_page, make_source

LAYOUTS = load_layouts()

EXPECTED = (Path(__file__).parent / "expected" / "timeline.md").read_text(encoding="utf-8")

HOSTILE = [
    "<script>alert(1)</script>",
    "{{ 7 * 7 }} {% include 'x' %}",
    "[a](javascript:x) ![b](c) [^d] [e]: f",
    "# not a heading\n\n- not a list\n\n    not code\n\n***",
    "1. not a list",
    "- not a list",
    "///Footnotes Go Here///",
    "[TOC] *[x]: y {: .z #w } &amp; &#60; &copy \\* `code` ``x``",
    "| a | b |\n|---|---|",
    "klzzwxh:0000 \x02klzzwxh:0000\x03 \x02amp\x03",
    '!!! note\n    text\n\n=== "tab"\n\n<!-- c --> <?php ?> <![CDATA[x]]>',
    "http://a.example www.a.example a@b.example <http://a.example> :smile: --- ...",
    "\u202eright to left\u202c \u200bzero\ufeff",
    "lone \ud800 surrogate",
    "*—* **x** _y_ ~~z~~ ==m== ^s^ H~2~O $x$ ++k++ +1 @x #1",
]


def test_the_dialect_exactly() -> None:
    assert render_page(make_page(), make_catalogue(), LAYOUTS) == EXPECTED


def test_notes_are_numbered_as_they_are_read() -> None:
    html = convert_as_mkdocs(EXPECTED)
    labels = ("island-8f36de19", "harbour-8324dcd8", "harbour-6fcf6172")
    for number, label in enumerate(labels, start=1):
        assert f'href="#fn:{label}">{number}</a>' in html


def test_a_picture_leads_to_the_assets() -> None:
    picture = Picture(file="timeline.svg", svg="<svg/>", alt=FrameText(frame="title-timeline"))
    page = Page(path="sources/a.md", kind="source", title=FrameText(frame="title-sources"), blocks=(picture,))
    assert "![Timeline](../assets/timeline.svg)" in render_page(page, make_catalogue(), LAYOUTS)
    assert collect_pictures([page]) == {"assets/timeline.svg": "<svg/>"}


def test_a_projects_own_layout_wins(tmp_path: Path) -> None:
    (tmp_path / "timeline.md.j2").write_text(
        "# {{ title }}: {{ kind.replace('timeline', '<own>') }}", encoding="utf-8"
    )
    assert render_page(make_page(), make_catalogue(), load_layouts(tmp_path)) == "# Timeline: &#60;own&#62;\n"


@pytest.mark.parametrize("layout", ["{{ missing }}", "{% if %}"])
def test_a_broken_layout_is_named(tmp_path: Path, layout: str) -> None:
    (tmp_path / "timeline.md.j2").write_text(layout, encoding="utf-8")
    with pytest.raises(ConfigError, match="timeline"):
        render_page(make_page(), make_catalogue(), load_layouts(tmp_path))


def make_hostile_page(text: str) -> tuple[Page, object]:
    """A page that shows `text` in every place where a source's words or names may stand."""
    source = make_source(
        text,
        title=Claim(value=text, basis="stated", rule="first-line"),
        publisher=Claim(value=text, basis="curated", rule="sources-yml"),
    )
    evidence = make_evidence(source, Span(0, len(text)), "whole")
    name = Slot(name="voice", kind="name", text=text)
    reason = Reason(frame="antecedent", evidence=(evidence,))
    added = Added(text=text, rule="name", source=source.id, on=Span(0, 1), reason=reason)
    extract = Extract(evidence=evidence, span=evidence.span)
    statement = Statement(id="s-1", parts=(extract, added, FrameText(frame="mark-voice", slots=(name,))))
    linked = FrameText(frame="cell-link", slots=(Slot(name="link", kind="link", text=text, link="index.md"),))
    passage = Passage(evidence=evidence, anchor="p-1", cited_by=(("index.md", "s-1"),))
    cell = Statement(
        id="s-2",
        parts=(
            FrameText(
                frame="cell-words", slots=(Slot(name="words", kind="words", text=text, evidence=(evidence,)),)
            ),
        ),
    )
    page = Page(
        path="timeline.md",
        kind="timeline",
        title=FrameText(frame="source-title", slots=(Slot(name="source", kind="source", text=text),)),
        blocks=(
            Apparatus(text=linked),
            Apparatus(text=FrameText(frame="cell-name", slots=(replace(name, name="name"),))),
            Heading(
                level=2, anchor="a-1", text=FrameText(frame="actor", slots=(replace(name, name="actor"),))
            ),
            Paragraphs(statements=(statement, cell)),
            Items(items=(Item(statement=statement), Item(statement=cell, depth=1))),
            Table(
                head=(FrameText(frame="cell-name", slots=(replace(name, name="name"),)),),
                rows=(((statement, cell),),),
            ),
            Passages(passages=(passage,)),
        ),
    )
    return page, build_catalogue((source,), ())


def check_round_trip(text: str) -> None:
    if not fold_space(text):
        return
    pages = [make_hostile_page(each) for each in (text, "plain")]
    hostile, plain = (render_page(page, catalogue, LAYOUTS) for page, catalogue in pages)  # type: ignore[arg-type]  # a Catalogue
    shown = fold_space(show_invisible(text))
    for convert in (convert_as_mkdocs, convert_as_markdown_it):
        found, expected = read_html(convert(hostile)), read_html(convert(plain))
        assert found.tags == expected.tags
        # a long passage is cut to ten words in its note, so the note is compared by its beginning
        assert found.text.count(shown) >= expected.text.count("plain") - 1


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_back_as_text(text: str) -> None:
    check_round_trip(text)


@given(st.text(min_size=1))
def test_any_text_comes_back_as_text(text: str) -> None:
    check_round_trip(text)


MARKUP_PIECES = [
    "<b>",
    "*",
    "_",
    "`",
    "[",
    "]",
    "(",
    ")",
    "\n",
    "    ",
    "#",
    "-",
    "1.",
    "|",
    "&",
    ";",
    "x",
    "\\",
    "~",
    ":",
]


@given(st.lists(st.sampled_from(MARKUP_PIECES), min_size=1, max_size=12).map("".join))
def test_any_mix_of_markup_comes_back_as_text(text: str) -> None:
    check_round_trip(text)
