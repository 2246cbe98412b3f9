"""For everybody: axe-core finds nothing, all can be done by keyboard, and links have names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

Scheme = Literal["light", "dark"]
COLOURS = ("color-contrast",)
RUN = """
async ([part, rules]) => {
  const found = await axe.run(part, {
    resultTypes: ["violations"],
    selectors: false,
    ancestry: false,
    ...(rules.length ? { runOnly: rules } : {}),
  });
  const violations = found.violations.map((item) => ({ id: item.id, html: item.nodes[0].html }));
  return { passes: found.passes.length, violations };
}
"""
"""What axe-core finds, and no more of it than is told: thousands of passed elements take long to list."""


@pytest.fixture(scope="session")
def axe() -> str:
    """axe-core's script, from the package that carries it."""
    package = pytest.importorskip(
        "axe_playwright_python", reason="axe-core is not installed: make test installs it"
    )
    return next(Path(package.__file__).parent.rglob("axe*.js")).read_text(encoding="utf-8")


@pytest.fixture(scope="module", params=["light", "dark"])
def painted(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page in light or dark; its policy is put aside, because axe-core is injected."""
    scheme: Scheme = request.param
    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
    yield context.new_page()
    context.close()


def find_violations(page: Page, axe: str, part: str = "html", rules: Sequence[str] = ()) -> list[str]:
    """What axe-core finds in a part of the page, by these rules or by all of its own."""
    page.evaluate(axe)
    found: dict[str, Any] = page.evaluate(RUN, [part, rules])
    assert found["passes"] >= (len(rules) or 5), "axe-core looked at nothing"
    return [f"{page.url} {item['id']}: {item['html'][:200]}" for item in found["violations"]]


def find_rules(page: Page) -> Sequence[str]:
    """In the dark only the colours differ: the rest was looked at in the light."""
    return COLOURS if page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") else ()


def test_axe_finds_nothing_on_any_page_kind(
    painted: Page, axe: str, address: str, kinds: tuple[str, ...]
) -> None:
    found = []
    for name in kinds:
        painted.goto(address + name)
        found += find_violations(painted, axe, rules=find_rules(painted))
    assert found == []


def test_axe_finds_nothing_with_search_open(
    painted: Page, axe: str, address: str, kinds: tuple[str, ...]
) -> None:
    found = []
    for name in kinds:
        painted.goto(address + name)
        painted.keyboard.press("/")
        painted.get_by_role("textbox", name="Search").press_sequentially("said")
        expect(painted.locator(".md-search-result__link").first).to_be_visible()
        found += find_violations(painted, axe, ".md-header", find_rules(painted))
    assert found == []


def test_axe_sees_what_is_wrong(painted: Page, axe: str, address: str) -> None:
    painted.goto(address)
    painted.evaluate("document.querySelector('article').append(document.createElement('select'))")
    assert any("select-name" in item for item in find_violations(painted, axe))


def test_axe_finds_nothing_with_a_note_open(painted: Page, axe: str, address: str) -> None:
    painted.goto(address)
    painted.locator("article .footnote-ref").first.focus()
    expect(painted.locator(".md-tooltip2")).to_be_visible()
    assert find_violations(painted, axe) == []


def test_notes_and_ways_back_are_named(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("link", name="Note 1", exact=True).first.click()
    page.get_by_role("link", name="Back to where note 1 is cited").first.click()
    assert "#fnref" in page.url
    nameless = page.locator("article a").evaluate_all(
        "links => links.filter(link => !(link.getAttribute('aria-label') ?? link.textContent).trim()).length"
    )
    assert nameless == 0


def test_the_skip_link_comes_first_and_works(page: Page, address: str) -> None:
    page.goto(f"{address}timeline.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.md-skip')")
    page.keyboard.press("Enter")
    assert "#" in page.url


def test_a_note_is_read_and_followed_by_keyboard(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("article .footnote-ref").first.focus()
    expect(page.locator(".md-tooltip2")).to_be_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.footnote li') !== null")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sources/**#p-*")


def test_a_table_is_scrolled_by_keyboard(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740}, reduced_motion="reduce")
    page.goto(f"{address}comparison.html")
    box = page.get_by_role("region", name="Table: At a glance")
    box.focus()
    page.keyboard.press("ArrowRight")
    for _ in range(50):  # the page's policy lets no script wait for it
        if page.evaluate("document.activeElement.scrollLeft") > 0:
            break
        page.wait_for_timeout(50)
    assert page.evaluate("document.activeElement.scrollLeft") > 0
    page.close()


def test_a_filter_is_used_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}timeline.html")
    page.locator("select[name=status]").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".brief-filters output")).not_to_have_text("")


def test_every_page_says_its_language(page: Page, address: str, kinds: tuple[str, ...]) -> None:
    for name in kinds:
        page.goto(address + name)
        assert page.locator("html").get_attribute("lang") == "en"


def test_nothing_moves_where_motion_is_unwanted(page: Page, address: str) -> None:
    page.goto(address)
    moving = page.evaluate(
        """[...document.querySelectorAll('*')].filter(node => {
          const style = getComputedStyle(node);
          const times = style.transitionDuration.split(', ');
          return style.animationName !== 'none' || times.some(time => parseFloat(time) > 0);
        }).map(node => node.className)"""
    )
    assert moving == []
