"""Search: a result opens at the passage, in a site of hundreds of pages too."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Large

pytestmark = pytest.mark.browser

PASSAGES = ".md-search-result__link:has(h2)"
"""Results that are a statement or a passage; a page's own stands above them with its title."""


def find_words(statement: dict[str, Any]) -> str:
    """Words of a statement that are its source's."""
    extract = next(part["text"] for part in statement["parts"] if part["kind"] == "extract")
    return " ".join(str(extract).split()[:6])


def search(page: Page, words: str) -> None:
    """Opens the search by its key and types the words."""
    page.keyboard.press("/")
    field = page.get_by_role("textbox", name="Search")
    field.fill(words[:-1])
    field.press_sequentially(words[-1])  # the theme searches when a key is let go
    expect(page.locator(".md-search-result__link").first).to_be_visible()


def open_all(page: Page) -> None:
    """Shows the results that the theme folds away as "more on this page"."""
    page.locator(".md-search-result details").evaluate_all("all => all.forEach(one => one.open = true)")


def test_an_actor_is_found(page: Page, address: str, brief: dict[str, list[dict[str, Any]]]) -> None:
    person = next(actor for actor in brief["actors"] if actor["kind"] == "person")
    page.goto(address)
    search(page, person["name"])
    page.locator(".md-search-result__link[href*='actors.html']", has_text=person["name"]).first.click()
    page.wait_for_url("**/actors.html?h=*")
    expect(page.locator("article")).to_contain_text(person["name"])


def test_a_result_opens_at_the_statement(
    page: Page, address: str, brief: dict[str, list[dict[str, Any]]]
) -> None:
    event = next(item for item in brief["statements"] if item["page"] == "timeline.md")
    page.goto(address)
    search(page, find_words(event))
    open_all(page)
    page.locator(f".md-search-result__link[href$='#{event['id']}']").first.click()
    page.wait_for_url(f"**/timeline.html?h=*#{event['id']}")
    entry = page.locator("li:has(> span:target)")
    expect(entry).to_be_in_viewport()
    expect(entry.locator("mark").first).to_be_visible()


def test_a_result_opens_at_the_passage_of_one_page_in_hundreds(page: Page, large: Large) -> None:
    line = large.lines[4000]
    page.goto(large.address)
    search(page, line.words.split()[-1].rstrip("."))
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url(f"**/sources/{line.source}.html?h=*#p-{line.hash}")
    passage = page.locator("p:has(> span:target)")
    expect(passage).to_be_in_viewport()
    expect(passage).to_contain_text(line.words)


def test_a_result_that_names_a_heading_goes_on_to_the_words(page: Page, large: Large) -> None:
    """An index made by the builder alone knows headings only, as does a link that somebody kept."""
    line = large.lines[4000]
    word = line.words.split()[-1].rstrip(".")
    page.goto(f"{large.address}sources/{line.source}.html?h={word}#cited-passages")
    page.wait_for_url(f"**#p-{line.hash}")
    expect(page.locator("p:has(> span:target)")).to_be_in_viewport()


def test_the_site_is_searched_and_read_from_a_folder(page: Page, large: Large) -> None:
    line = large.lines[4000]
    page.goto((large.site / "index.html").as_uri())
    search(page, line.words.split()[-1].rstrip("."))
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url(f"file://**/sources/{line.source}.html?h=*#p-{line.hash}")
    expect(page.locator("p:has(> span:target)")).to_contain_text(line.words)
    page.locator(".md-nav--primary").get_by_role("link", name="Timeline").click()
    page.wait_for_url("file://**/timeline.html")
    page.locator("select[name=status]").select_option("planned")
    expect(page.locator(".brief-filters output")).to_have_text("24 of 120 entries")


def test_the_seeds_site_is_searched_from_a_folder(
    page: Page, built: Any, brief: dict[str, list[dict[str, Any]]]
) -> None:
    event = next(item for item in brief["statements"] if item["page"] == "timeline.md")
    page.goto((built.site / "index.html").as_uri())
    search(page, find_words(event))
    open_all(page)
    expect(page.locator(f".md-search-result__link[href$='#{event['id']}']").first).to_be_visible()


def show_results(page: Page, words: str) -> list[tuple[str, str]]:
    """(where it leads, its words) of each result, the pages' own titles left out."""
    page.get_by_role("textbox", name="Search").fill("")
    search(page, words)
    page.wait_for_function(
        "words => document.querySelector('.md-search-result__link')?.href.includes(`h=${words}`)",
        arg=words.split()[0].strip('"+').lower(),
    )
    open_all(page)
    links = page.locator(PASSAGES).evaluate_all(
        "links => links.map(link => [link.hash, link.textContent.toLowerCase()])"
    )
    return [(str(anchor), str(text)) for anchor, text in links]


def test_what_is_asked_for_decides_what_is_found(page: Page, large: Large) -> None:
    line = large.lines[4000]
    first, second, third = line.words.lower().split()[:3]
    anchor = f"#p-{line.hash}"
    page.goto(large.address)
    row = dict(show_results(page, f'"{first} {second}"'))
    assert anchor in row
    assert all(f"{first} {second}" in text for text in row.values())
    assert anchor not in [one for one, _ in show_results(page, f"{first} -{second}")]
    assert all(third in text for _, text in show_results(page, f"{first} +{third}"))


def test_the_first_result_has_all_the_words(page: Page, large: Large) -> None:
    line = large.lines[3210]
    words = line.words.lower().split()[:5]
    page.goto(large.address)
    search(page, " ".join(words))
    best = page.locator(PASSAGES).first
    expect(best).to_have_attribute("href", re.compile(f"{line.source}.html.*#p-{line.hash}$"))
    expect(best.locator("mark")).not_to_have_count(0)


def test_markup_in_the_words_stays_text(page: Page, large: Large) -> None:
    """The theme shows results as HTML: what the worker gives it must not become any."""
    page.goto(large.address)
    docs = [{"location": "a.html", "title": "A &lt;b&gt; title", "text": "Amp &amp; &lt;img src=x&gt; lt"}]
    found = page.evaluate(
        """([docs, words]) => new Promise((resolve) => {
          const worker = new Worker(new URL("assets/search.js", location.href));
          worker.onmessage = ({ data }) => data.type === 3 ? resolve(data.data.items[0][0]) : 0;
          worker.postMessage({ type: 0, data: { config: {}, docs } });
          worker.postMessage({ type: 2, data: words });
        })""",
        [docs, "amp lt img b"],
    )
    assert found["text"] == "<mark>Amp</mark> &amp; &lt;<mark>img</mark> src=x&gt; <mark>lt</mark>"
    assert found["title"] == "A &lt;<mark>b</mark>&gt; title"
