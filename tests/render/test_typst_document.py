"""The PDF as a whole: pictures, layout, running heads, and the summary of one page."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from briefgen.errors import ConfigError
from briefgen.model import (
    FrameText,
    Heading,
    Item,
    Items,
    Page,
    Picture,
)
from briefgen.render.notes import Catalogue
from briefgen.render.typst.compiling import Press, Printed, count_pages, print_source
from briefgen.render.typst.document import LAYOUT, Sheet, arrange_sections, shorten, write_document
from briefgen.render.typst.summary import fit_summary, order_kept
from briefgen.text.epoch import EPOCH
from tests.render.samples import make_catalogue, make_page

SHEET = Sheet(title="Ferries", question="", paper="a4", language="en", day=EPOCH)


def print_page(page: Page, catalogue: Catalogue | None = None, press: Press | None = None) -> Printed:
    body = write_document(arrange_sections([page]), SHEET, catalogue or make_catalogue())
    return print_source(body, LAYOUT, press or Press())


def read_text(printed: Printed) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(printed.data)).pages)


# --- the document -------------------------------------------------------------------


def test_a_picture_is_shown_with_its_words() -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><text x="9" y="20">Øre</text></svg>'
    )
    picture = Picture(file="a.svg", svg=svg, alt=FrameText(frame="title-timeline"))
    page = Page(path="timeline.md", kind="timeline", title=FrameText(frame="title-method"), blocks=(picture,))
    printed = print_page(page)
    assert printed.tagged
    assert "Øre" in read_text(printed)
    assert b"/Alt" in printed.data


def test_a_picture_too_tall_to_be_read_gives_way_to_its_words() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="9999"><text y="20">Øre</text></svg>'
    picture = Picture(file="a.svg", svg=svg, alt=FrameText(frame="title-timeline"))
    page = Page(path="timeline.md", kind="timeline", title=FrameText(frame="title-method"), blocks=(picture,))
    text = read_text(print_page(page))
    assert "Øre" not in text
    assert "Timeline" in text


def test_a_broken_layout_is_named(tmp_path: Path) -> None:
    (tmp_path / LAYOUT).write_text("#let brief(", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"brief\.typ"):
        print_page(make_page(), press=Press(templates=tmp_path))
    with pytest.raises(ConfigError, match=r"brief\.typ"):
        count_pages("x", LAYOUT, Press(templates=tmp_path))


def test_long_titles_are_cut_between_words_in_running_heads() -> None:
    assert shorten("The grounding of the ferry") == "The grounding of the ferry"
    assert shorten("word " * 30) == "word word word word word word word word word word word word …"


# --- the summary --------------------------------------------------------------------


def make_home(count: int) -> Page:
    """A home page that knows so many things, and disputes one."""
    sample = make_page()
    first = sample.blocks[2].statements[0]  # type: ignore[union-attr]  # the sample's paragraph
    known = tuple(Item(statement=replace(first, id=f"s-{number:08x}")) for number in range(count))
    return Page(
        path="index.md",
        kind="brief",
        title=sample.title,
        blocks=(
            Heading(level=2, anchor="known", text=FrameText(frame="heading-known")),
            Items(items=known),
            Heading(level=2, anchor="disputed", text=FrameText(frame="heading-disputed")),
            Items(items=known[:1]),
        ),
    )


@pytest.mark.parametrize("title", ["Ferries", "Word " * 400])
@pytest.mark.parametrize("count", [1, 90])
def test_the_summary_is_always_one_page(count: int, title: str) -> None:
    sheet = replace(SHEET, title=title, question=title)
    body = fit_summary(make_home(count), sheet, make_catalogue(), Press())
    assert count_pages(body, LAYOUT, Press()) == 1
    text = read_text(print_source(body, LAYOUT, Press()))
    shown = text.count("The crews of [the] Norra Line")
    told = re.search(r"(\d+) more lines? stands? in the full brief", text)
    assert shown + (int(told[1]) if told else 0) == count + 1
    assert shown > (0 if count == 1 else 10)


def test_the_least_weighty_lines_give_way_first() -> None:
    assert list(order_kept([3, 1, 2])) == [
        (0, 0, 0),
        (1, 0, 0),
        (1, 1, 0),
        (1, 1, 1),
        (2, 1, 1),
        (2, 1, 2),
        (3, 1, 2),
    ]
