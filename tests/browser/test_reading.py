"""The built site in a real browser, served under a sub-path: search, notes, passages, a small screen."""

from __future__ import annotations

import functools
import http.server
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.conftest import BuiltBrief

pytestmark = pytest.mark.browser

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SUBPATH = "/teams/desk/brief/"
SMALL = 360
"""Width of a small telephone's screen in CSS pixels."""


class SubpathHandler(http.server.SimpleHTTPRequestHandler):
    """Serves the site under SUBPATH and nothing beside it."""

    def translate_path(self, path: str) -> str:
        if not path.startswith(SUBPATH):
            return str(Path(self.directory) / "there-is-no-such-file")
        return super().translate_path("/" + path.removeprefix(SUBPATH))

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def address(built: BuiltBrief) -> Iterator[str]:
    handler = functools.partial(SubpathHandler, directory=str(built.site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}{SUBPATH}"
        server.shutdown()


@pytest.fixture(scope="module")
def browser(chromium: Path) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=str(chromium), args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page that may ask only this host, and on which no script fails."""
    opened = browser.new_page()
    elsewhere: list[str] = []
    failures: list[str] = []
    opened.on(
        "request", lambda request: None if request.url.startswith(address) else elsewhere.append(request.url)
    )
    opened.on("pageerror", lambda error: failures.append(str(error)))
    opened.on(
        "response",
        lambda answer: failures.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None,
    )
    yield opened
    opened.close()
    assert elsewhere == []
    assert failures == []


def read_brief(built: BuiltBrief) -> dict[str, list[dict[str, object]]]:
    tree = json.loads((built.docs / "brief.json").read_text(encoding="utf-8"))
    assert isinstance(tree, dict)
    return tree


def test_search_finds_an_actor_and_opens_the_page(page: Page, address: str, built: BuiltBrief) -> None:
    person = next(actor for actor in read_brief(built)["actors"] if actor["kind"] == "person")
    page.goto(address)
    field = page.get_by_role("textbox", name="Search")
    field.click()
    field.press_sequentially(str(person["name"]))
    hit = page.locator(".md-search-result__link", has_text=str(person["name"])).first
    expect(hit).to_be_visible()
    hit.click()
    expect(page).not_to_have_url(address)
    expect(page.locator("article")).to_contain_text(str(person["name"]))


def test_a_note_shows_its_words_and_leads_to_the_passage_and_back(
    page: Page, address: str, built: BuiltBrief
) -> None:
    statement = next(
        item for item in read_brief(built)["statements"] if item["page"] == "index.md" and item["citations"]
    )
    citation = statement["citations"][0]  # type: ignore[index]  # a list, by the schema
    first_words = " ".join(str(citation["exact"]).split()[:4])
    page.goto(address)
    reference = page.locator(f"a.footnote-ref[href='#fn:{citation['label']}']").first
    note = page.locator(f"[id='fn:{citation['label']}']")
    expect(note).to_contain_text(first_words)

    reference.hover()
    tooltip = page.locator(".md-tooltip2")
    expect(tooltip).to_be_visible()
    expect(tooltip).to_contain_text(first_words)

    note.locator("a").first.click()
    page.wait_for_url(f"{address}sources/**")
    passage = page.locator("p:has(> span:target)")
    expect(passage).to_be_visible()
    expect(passage).to_contain_text(first_words)

    passage.locator("a").first.click()
    page.wait_for_url(f"{address}**#s-*")
    expect(page.locator(":is(p, li, td):has(> span:target)")).to_be_visible()


def test_the_way_back_from_a_note(page: Page, address: str) -> None:
    page.goto(address)
    reference = page.locator("a.footnote-ref").first
    reference.click()
    back = page.locator(".footnote li:target .footnote-backref").first
    expect(back).to_be_visible()
    back.click()
    assert "#fnref" in page.url


@pytest.mark.parametrize(
    "name", ["", "background/", "actors/", "timeline/", "questions/", "comparison/", "sources/", "method/"]
)
def test_a_small_screen_never_scrolls_sideways(browser: Browser, address: str, name: str) -> None:
    page = browser.new_page(viewport={"width": SMALL, "height": 740})
    page.goto(address + name)
    widths = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    page.close()
    assert widths[0] <= SMALL, f"{name or 'index'}: {widths}"


def test_a_sources_page_never_scrolls_sideways(browser: Browser, address: str, built: BuiltBrief) -> None:
    source = read_brief(built)["sources"][0]["id"]
    test_a_small_screen_never_scrolls_sideways(browser, address, f"sources/{source}/")


@pytest.mark.parametrize("name", ["", "timeline/", "comparison/"])
def test_every_page_has_one_first_heading_and_no_double_id(page: Page, address: str, name: str) -> None:
    page.goto(address + name)
    assert page.locator("h1").count() == 1
    names = page.evaluate("[...document.querySelectorAll('article [id]')].map(element => element.id)")
    assert sorted(names) == sorted(set(names))
