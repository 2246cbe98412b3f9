"""Nobody learns that a page was read: no request leaves the host, and the pages' policy is never broken,
on a host and in a folder, in light and dark, with the search and the notes in use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.conftest import BuiltBrief

pytestmark = pytest.mark.browser

WATCH = """
window.__broken = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.__broken.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile}`);
});
"""


@dataclass(slots=True)
class Watch:
    """What a page asked of whom, and what its policy and its scripts complained of."""

    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=["host", "folder"])
def root(request: pytest.FixtureRequest, built: BuiltBrief) -> str:
    """Where the site is read: on a host under a path, or in a folder."""
    if request.param == "folder":
        return built.site.as_uri() + "/"
    return str(request.getfixturevalue("address"))


@pytest.fixture
def watched(browser: Browser, root: str, scheme: str) -> Iterator[tuple[Page, Watch]]:
    """A page that may ask `root` only; nothing else leaves the machine, but it is noted down."""
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]  # one of the two
    context.add_init_script(WATCH)
    watch = Watch()

    def decide(route: Route) -> None:
        url = route.request.url
        if url.startswith((root, "data:", "blob:")):
            route.continue_()
        else:
            watch.asked.append(url)
            route.abort()

    context.route("**/*", decide)
    page = context.new_page()
    page.on("pageerror", lambda error: watch.complaints.append(str(error)))
    page.on(
        "console",
        lambda message: watch.complaints.append(message.text) if message.type == "error" else None,
    )
    yield page, watch
    context.close()


def settle(page: Page, watch: Watch) -> None:
    page.wait_for_load_state("load")
    page.wait_for_timeout(150)
    assert page.evaluate("window.__broken") == []
    assert watch.asked == []
    assert watch.complaints == []


def test_no_page_asks_anybody_or_breaks_its_policy(
    watched: tuple[Page, Watch], root: str, kinds: tuple[str, ...]
) -> None:
    page, watch = watched
    for name in kinds:
        page.goto(root + name)
        expect(page.locator("h1")).to_be_visible()
        settle(page, watch)


def test_search_and_colours_keep_the_policy(watched: tuple[Page, Watch], root: str) -> None:
    page, watch = watched
    page.goto(root + "index.html")
    field = page.get_by_role("textbox", name="Search")
    field.click()
    field.press_sequentially("fentanyl")
    expect(page.locator(".md-search-result__link").first).to_be_visible(timeout=15_000)
    settle(page, watch)
    page.keyboard.press("Escape")
    page.locator("a.footnote-ref").first.hover()
    expect(page.locator(".md-tooltip2").first).to_be_visible()
    settle(page, watch)
    page.locator("label.md-header__button[for^='__palette']:not([hidden])").first.click()
    settle(page, watch)


def test_a_script_that_is_planted_does_not_run(
    browser: Browser,
    built: BuiltBrief,
    tmp_path: Path,
) -> None:
    """The policy works: the same page with a script of somebody else's, a handler and a foreign picture."""
    text = (built.site / "method.html").read_text(encoding="utf-8")
    evil = (
        "<script>window.ran = true</script><img src='https://tracker.example/p.gif' onerror='window.ran = 1'>"
    )
    (tmp_path / "method.html").write_text(text.replace("</article>", f"{evil}</article>"), encoding="utf-8")
    context = browser.new_context()
    context.add_init_script(WATCH)
    page = context.new_page()
    asked: list[str] = []
    page.on("requestfinished", lambda request: asked.append(request.url))
    page.goto((tmp_path / "method.html").as_uri())
    page.wait_for_timeout(300)
    broken = page.evaluate("window.__broken")
    assert page.evaluate("window.ran") is None
    assert any(item.startswith("script-src") for item in broken)
    assert any(item.startswith("img-src") for item in broken)
    assert not any("tracker" in url for url in asked)
    context.close()
