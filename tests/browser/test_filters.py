"""Filters on the timeline, the actors' page and the comparison; and none of it without a script."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Large
from tests.browser.large import statement

pytestmark = pytest.mark.browser

ENTRIES = "article > ul > li"


def shown(page: Page, selector: str) -> int:
    return int(page.locator(f"{selector}:visible").count())


def test_the_timeline_by_status(page: Page, large: Large) -> None:
    page.goto(f"{large.address}timeline.html")
    page.locator("select[name=status]").select_option("planned")
    expect(page.locator(".brief-filters output")).to_have_text("24 of 120 entries")
    assert shown(page, ENTRIES) == 24
    assert page.url.endswith("timeline.html?status=planned")
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".brief-filters output")).to_have_text("")
    assert shown(page, ENTRIES) == 120
    assert page.url.endswith("timeline.html")


def test_the_timeline_by_source_counts_what_a_source_says_not_what_dates_it(
    page: Page, address: str, brief: dict[str, list[dict[str, Any]]]
) -> None:
    events = [item for item in brief["statements"] if item["page"] == "timeline.md"]
    page.goto(f"{address}timeline.html")
    select = page.locator("select[name=source]")
    values = select.locator("option").evaluate_all(
        "options => options.map(option => option.value).filter(Boolean)"
    )
    assert len(values) > 1
    for source in values:
        says = [
            item["id"]
            for item in events
            if any(part["kind"] == "extract" and part["source"] == source for part in item["parts"])
        ]
        select.select_option(source)
        visible = page.locator("article li:visible > span[id^='s-']").evaluate_all(
            "nodes => nodes.map(node => node.id)"
        )
        assert set(says) <= set(visible)
        assert 0 < shown(page, ENTRIES) < page.locator(ENTRIES).count()


def test_the_timeline_by_actor(page: Page, address: str, brief: dict[str, list[dict[str, Any]]]) -> None:
    person = next(actor for actor in brief["actors"] if actor["kind"] == "person")
    page.goto(f"{address}timeline.html")
    page.locator("select[name=actor]").select_option(person["name"])
    names = [person["name"], *person["aliases"]]
    texts = page.locator(f"{ENTRIES}:visible").all_inner_texts()
    assert texts
    assert all(any(name in text for name in names) for text in texts)
    hidden = page.locator(f"{ENTRIES}:not(:visible)").evaluate_all(
        "nodes => nodes.map(node => node.textContent)"
    )
    assert hidden


def test_the_actors_by_kind_and_source(page: Page, address: str) -> None:
    page.goto(f"{address}actors.html")
    page.locator("select[name=kind]").select_option("States")
    assert page.locator("h2:visible").all_inner_texts() == ["States", "Notes"]
    assert 0 < shown(page, "h3") < page.locator("h3").count()
    page.locator("select[name=kind]").select_option("")
    page.locator("select[name=source]").select_option(index=1)
    assert 0 < shown(page, "h3") < page.locator("h3").count()


def test_the_comparison_by_source_and_part(page: Page, address: str) -> None:
    page.goto(f"{address}comparison.html")
    rows = "article tbody tr"
    before = shown(page, rows)
    page.locator("select[name=source]").select_option(index=1)
    assert 0 < shown(page, rows) < before
    page.locator("select[name=source]").select_option("")
    page.locator("select[name=part]").select_option("At a glance")
    assert page.locator("h2:visible").all_inner_texts() == ["At a glance", "Notes"]
    assert shown(page, "article table") == 1


def test_a_filtered_view_can_be_passed_on(page: Page, large: Large) -> None:
    page.goto(f"{large.address}timeline.html?status=planned&source=s0004")
    expect(page.locator(".brief-filters output")).to_have_text("1 of 120 entries")
    assert shown(page, ENTRIES) == 1
    page.goto(f"{large.address}timeline.html?status=nonsense")
    assert shown(page, ENTRIES) == 120


def test_a_link_to_a_hidden_entry_shows_it(page: Page, large: Large) -> None:
    anchor = statement("timeline", large.lines[0])
    page.goto(f"{large.address}timeline.html?status=planned#{anchor}")
    expect(page.locator(f"li:has(> span[id='{anchor}'])")).to_be_in_viewport()


def test_pages_are_whole_without_scripts(browser: Browser, large: Large, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{large.address}timeline.html")
    assert shown(page, ENTRIES) == 120
    assert page.locator("select").count() == 0
    assert page.locator(".brief-link").count() == 0
    reference = page.locator(".footnote-ref").first
    reference.click()
    assert "#fn:" in page.url
    page.goto(f"{address}comparison.html")
    assert page.locator("article table").first.is_visible()
    context.close()
