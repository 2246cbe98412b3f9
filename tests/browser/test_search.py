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


ASK = """
([docs, words]) => new Promise((resolve) => {
  const worker = new Worker(new URL("assets/search.js", location.href));
  worker.onmessage = ({ data }) => (data.type === 3 ? resolve(data.data.items.flat()) : 0);
  worker.postMessage({ type: 0, data: { config: { fields: { title: { boost: 3 } } }, docs } });
  worker.postMessage({ type: 2, data: words });
})
"""


def ask(page: Page, texts: dict[str, str], words: str) -> list[dict[str, Any]]:
    """What the worker answers, of entries of one page without an own title; the page itself left out."""
    docs = [{"location": "a.html", "title": "", "text": ""}]
    docs += [{"location": f"a.html#{name}", "title": "", "text": text} for name, text in texts.items()]
    found: list[dict[str, Any]] = page.evaluate(ASK, [docs, words])
    return [item for item in found if "#" in item["location"]]


TEXTS = {
    "one": "The ferry line’s crews struck on Monday.",
    "two": "On Monday the line answered the crews.",
    "three": "Ferries ran again; the İstanbul line was late by 1,200 minutes.",
    "four": "渡輪星期一停航",
}


ANSWERS: dict[str, list[str]] = {
    "ferr": ["one", "three"],  # a word that only begins so, too
    "erry": [],  # but never the middle of a word
    "FERRY": ["one"],
    "crews monday": ["one", "two"],
    "ferry answered": ["one", "two"],
    "line -crews": ["three"],
    "line +ferry": ["one"],
    '"the crews"': ["two"],
    '"line crews"': [],
    "istanbul": ["three"],
    "1,200": ["three"],
    "星期一": ["four"],  # a script without spaces
    '"': [],
    "-": [],
    "-line": [],
    "(.*": [],
}


def test_what_is_asked_for_decides_what_is_found(page: Page, large: Large) -> None:
    page.goto(large.address)
    found = {words: ask(page, TEXTS, words) for words in ANSWERS}
    names = {words: [item["location"].partition("#")[2] for item in items] for words, items in found.items()}
    assert {words: sorted(listed) for words, listed in names.items()} == {
        words: sorted(listed) for words, listed in ANSWERS.items()
    }


def test_the_better_result_comes_first(page: Page, large: Large) -> None:
    page.goto(large.address)
    texts = {
        "begun": "ferryman",
        "often": "ferry ferry",
        "once": "ferry",
        "both": "ferry line",
        "line": "lines",
    }
    order = [item["location"].partition("#")[2] for item in ask(page, texts, "ferry line")]
    assert order[0] == "both"
    assert order.index("often") < order.index("once") < order.index("begun")


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
    (found,) = ask(page, {"a": "Amp &amp; &lt;img src=x&gt; lt"}, "amp lt img x")
    marked = "<mark>Amp</mark> &amp; &lt;<mark>img</mark> src=<mark>x</mark>&gt; <mark>lt</mark>"
    assert found["text"] == marked
