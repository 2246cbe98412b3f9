"""On a telephone's screen nothing scrolls sideways but a table in its box; on paper stands what is read."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Large

pytestmark = pytest.mark.browser

SMALL = 360
"""Width of a small telephone's screen in CSS pixels."""


def measure_width(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth"))


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_a_small_screen_never_scrolls_sideways(
    browser: Browser, address: str, kinds: tuple[str, ...], large: Large, scripts: bool
) -> None:
    context = browser.new_context(
        viewport={"width": SMALL, "height": 740}, java_script_enabled=scripts, has_touch=True
    )
    page = context.new_page()
    wide = {}
    names = [address + name for name in kinds] + [
        large.address + name for name in ("timeline.html", "sources/s0001.html")
    ]
    for name in names:
        page.goto(name)
        wide[name] = measure_width(page)
    context.close()
    assert {name: width for name, width in wide.items() if width > SMALL} == {}


def test_a_wide_table_scrolls_in_its_own_box(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": SMALL, "height": 740})
    page.goto(f"{address}comparison.html")
    box = page.get_by_role("region", name="Table: At a glance")
    assert box.evaluate("node => node.scrollWidth > node.clientWidth")
    assert box.evaluate("node => { node.scrollLeft = 50; return node.scrollLeft; }") == 50
    assert measure_width(page) <= SMALL
    page.close()


@pytest.mark.parametrize("name", ["index.html", "timeline.html", "comparison.html"])
def test_paper_holds_the_text_and_its_notes_and_nothing_to_press(page: Page, address: str, name: str) -> None:
    page.goto(address + name)
    page.emulate_media(media="print")
    for selector in (
        ".md-header",
        ".md-sidebar--primary",
        ".md-sidebar--secondary",
        ".md-footer",
        ".md-search",
        ".brief-tools",
        ".brief-filters",
        ".brief-link",
        ".brief-passage",
        ".footnote-backref",
    ):
        assert page.locator(f"{selector}:visible").count() == 0, selector
    expect(page.locator("h1")).to_be_visible()
    notes = page.locator(".footnote > ol > li")
    assert notes.count() > 0
    assert page.locator(".footnote > ol > li:visible").count() == notes.count()
    assert page.locator("article sup:visible").count() > 0


def test_a_table_is_not_cut_on_paper(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 673, "height": 1000})  # A4 less the margins, in CSS pixels
    page.emulate_media(media="print")
    page.goto(f"{address}comparison.html")
    cut = page.locator("article table").evaluate_all(
        "tables => tables.filter(table => table.getBoundingClientRect().right > innerWidth + 1).length"
    )
    page.close()
    assert cut == 0


def test_closed_details_are_opened_for_paper(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate(
        """const details = document.createElement('details');
        details.innerHTML = '<summary>More</summary><p>Words.</p>';
        document.querySelector('article').append(details);
        dispatchEvent(new Event('beforeprint'));"""
    )
    assert page.locator("details[open]").count() == 1
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0


def test_a_page_prints(page: Page, address: str) -> None:
    page.goto(f"{address}timeline.html")
    assert page.pdf(format="A4").startswith(b"%PDF")
