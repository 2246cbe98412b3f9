"""The built site in a real browser: notes, passages and the way back, links to one statement, no marks."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Large
from tests.browser.large import statement
from tests.conftest import BuiltBrief

pytestmark = pytest.mark.browser

MOST_HTML = 150_000
"""Bytes of a page's own HTML."""

MOST_SITE = 5_000_000
"""Bytes of the seeds' site."""

Tree = dict[str, list[dict[str, Any]]]


def find_cited(brief: Tree) -> dict[str, Any]:
    """A statement of the first page and its first citation's note."""
    return next(item for item in brief["statements"] if item["page"] == "index.md" and item["citations"])


def colour(page: Page, selector: str) -> str:
    return str(page.locator(selector).first.evaluate("node => getComputedStyle(node).backgroundColor"))


def test_a_note_shows_its_words_and_leads_to_the_passage_and_back(
    page: Page, address: str, brief: Tree
) -> None:
    citation = find_cited(brief)["citations"][0]
    first_words = " ".join(str(citation["exact"]).split()[:4])
    page.goto(address)
    reference = page.locator(f"a.footnote-ref[href='#fn:{citation['label']}']").first
    expect(page.locator(f"[id='fn:{citation['label']}']")).to_contain_text(first_words)

    reference.hover()
    tooltip = page.locator(".md-tooltip2")
    expect(tooltip).to_be_visible()
    expect(tooltip).to_contain_text(first_words)

    tooltip.locator("a[href*='#p-']").first.click()
    page.wait_for_url(f"{address}sources/**#p-*")
    passage = page.locator("p:has(> span:target)")
    expect(passage).to_be_in_viewport()
    expect(passage).to_contain_text(first_words)
    assert colour(page, "p:has(> span:target)") != colour(page, "p:not(:has(> span:target))")

    passage.locator("a").first.click()
    page.wait_for_url(f"{address}**#s-*")
    expect(page.locator(":is(p, li, td):has(> span:target)")).to_be_in_viewport()


def test_a_statement_leads_to_its_passage_in_one_step_and_back(page: Page, address: str, brief: Tree) -> None:
    cited = find_cited(brief)
    label = cited["citations"][0]["label"]
    page.goto(address)
    sup = page.locator(f"sup:has(> a.footnote-ref[href='#fn:{label}'])").first
    link = sup.get_by_role("link", name=f"Passage of note {sup.inner_text().strip('¶')}", exact=True)
    expect(link).to_have_css("opacity", "0")
    page.keyboard.press("Tab")  # focus is shown to who uses the keyboard
    sup.locator(".footnote-ref").focus()
    expect(link).to_have_css("opacity", "1")
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}sources/**#p-*")
    passage = page.locator("p:has(> span:target)")
    expect(passage).to_be_in_viewport()
    expect(passage).to_contain_text(" ".join(str(cited["citations"][0]["exact"]).split()[:4]))

    back = passage.locator(f"a[href$='#{cited['id']}']").first
    back.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**#{cited['id']}")
    expect(page.locator(":is(p, li, td):has(> span:target)")).to_be_in_viewport()


def test_by_touch_the_link_to_a_passage_is_in_sight(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address)
    link = page.locator(".brief-passage").first
    expect(link).to_have_css("opacity", "1")
    link.tap()
    page.wait_for_url(f"{address}sources/**#p-*")
    context.close()


def test_every_note_has_a_link_to_its_passage(page: Page, large: Large) -> None:
    page.goto(f"{large.address}timeline.html")
    notes, links = page.locator("sup > .footnote-ref"), page.locator("sup > .brief-passage")
    assert notes.count() == links.count() == 120
    targets = links.evaluate_all("links => links.map(link => link.hash)")
    assert targets == [f"#p-{line.hash}" for line in large.lines if line.number == 1][:120]


def test_the_way_back_from_a_note_lights_the_statement(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("a.footnote-ref").first.click()
    back = page.locator(".footnote li:target .footnote-backref").first
    expect(back).to_be_in_viewport()
    back.click()
    assert "#fnref" in page.url
    lit = ":is(p, li, td):has(> sup:target)"
    expect(page.locator(lit)).to_be_in_viewport()
    assert colour(page, lit) != colour(page, "article p")


def test_notes_stand_under_a_heading_of_their_own(page: Page, address: str) -> None:
    page.goto(address)
    heading = page.locator("h2", has_text="Notes")
    assert heading.evaluate("node => node.nextElementSibling.className") == "footnote"


def test_a_link_lands_on_one_statement(page: Page, large: Large) -> None:
    line = large.lines[100 * 12]
    anchor = statement("timeline", line)
    page.goto(f"{large.address}timeline.html#{anchor}")
    entry = page.locator(f"li:has(> span[id='{anchor}'])")
    expect(entry).to_be_in_viewport()
    top = entry.evaluate("node => node.getBoundingClientRect().top")
    header = page.locator(".md-header").evaluate("node => node.getBoundingClientRect().bottom")
    assert top >= header, "the header stands over the statement"

    entry.hover()
    link = entry.get_by_role("link", name="Link to this statement")
    expect(link).to_have_css("opacity", "1")
    link.click()
    assert page.url.endswith(f"#{anchor}")


def test_a_link_to_a_statement_shows_when_it_is_focused(page: Page, address: str) -> None:
    page.goto(address)
    link = page.get_by_role("link", name="Link to this statement").first
    expect(link).to_have_css("opacity", "0")
    page.keyboard.press("Tab")  # focus is shown to who uses the keyboard
    link.focus()
    expect(link).to_have_css("opacity", "1")


def test_a_passage_names_the_pages_that_cite_it(page: Page, large: Large) -> None:
    line = large.lines[0]
    page.goto(f"{large.address}sources/{line.source}.html#p-{line.hash}")
    passage = page.locator("p:has(> span:target)")
    expect(passage.locator(".brief-backlinks")).to_have_text("Cited in Timeline")
    passage.get_by_role("link", name="Timeline").click()
    page.wait_for_url(f"**/timeline.html#{statement('timeline', line)}")
    expect(page.locator("li:has(> span:target)")).to_contain_text(line.words)


def test_reading_without_marks(page: Page, address: str) -> None:
    page.goto(address)
    first = page.locator("article sup").first
    words = page.locator("article ins").first
    expect(first).to_be_visible()
    stored = page.evaluate("JSON.stringify([document.cookie, localStorage, sessionStorage])")
    button = page.get_by_role("button", name="Hide note numbers")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(first).not_to_be_visible()
    expect(words).to_be_visible()

    page.locator(".md-nav--primary").get_by_role("link", name="Timeline").click()
    page.wait_for_url("**/timeline.html?marks=hidden")
    expect(page.locator("article sup").first).not_to_be_visible()
    page.get_by_role("button", name="Hide note numbers").click()
    expect(page.locator("article sup").first).to_be_visible()
    assert "marks" not in page.url
    assert page.evaluate("JSON.stringify([document.cookie, localStorage, sessionStorage])") == stored


@pytest.mark.parametrize("name", ["index.html", "timeline.html", "comparison.html"])
def test_every_page_has_one_first_heading_and_no_double_id(page: Page, address: str, name: str) -> None:
    page.goto(address + name)
    assert page.locator("h1").count() == 1
    names = page.evaluate("[...document.querySelectorAll('article [id]')].map(element => element.id)")
    assert sorted(names) == sorted(set(names))


def test_pages_and_site_keep_their_size(built: BuiltBrief, large: Large) -> None:
    """The large site's own size is that of its sources; its pages keep the limit like any other's."""
    files = [path for path in built.site.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < MOST_SITE
    pages = [path for site in (built.site, large.site) for path in site.rglob("*.html")]
    assert len(pages) > 500
    heavy = {path.name: path.stat().st_size for path in pages if path.stat().st_size >= MOST_HTML}
    assert heavy == {}
