"""The same mkdocs.yml builds a working site with Zensical too."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from briefgen.check import check_site, render_faults
from briefgen.packaged import find_packaged
from briefgen.search_index import write_search
from briefgen.site import finish_site
from tests.browser.conftest import serve
from tests.conftest import BuiltBrief

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def zensical(built: BuiltBrief, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds' pages built by Zensical."""
    if importlib.util.find_spec("zensical") is None:
        pytest.skip("zensical is not installed (pip install briefgen[zensical]): its site was not built")
    folder = tmp_path_factory.mktemp("zensical")
    shutil.copytree(built.docs, folder / "docs")
    shutil.copytree(find_packaged("overrides"), folder / "overrides")
    shutil.copy(find_packaged("mkdocs.yml"), folder / "mkdocs.yml")
    command = [sys.executable, "-m", "zensical", "build", "--strict", "-f", "mkdocs.yml"]
    done = subprocess.run(
        command, cwd=folder, env=dict(os.environ), capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    finish_site(folder / "site")
    write_search(folder / "site")
    return folder / "site"


@pytest.fixture(scope="module")
def zensical_address(zensical: Path) -> Iterator[str]:
    with serve(zensical) as found:
        yield found


def test_every_statement_and_note_is_there(built: BuiltBrief, zensical: Path) -> None:
    assert not check_site(built.docs, zensical), render_faults(check_site(built.docs, zensical)[:3])


def test_notes_filters_and_links_work(page: Page, zensical_address: str) -> None:
    page.goto(f"{zensical_address}timeline.html")
    page.locator("article .footnote-ref").first.hover()
    expect(page.locator(".md-tooltip2")).to_be_visible()
    entries = page.locator("article > ul > li:visible")
    before = entries.count()
    page.locator("select[name=source]").select_option(index=1)
    assert 0 < entries.count() < before
    page.locator("select[name=source]").select_option("")
    page.get_by_role("link", name="Note 1", exact=True).first.click()
    page.locator(".footnote li:target a[href*='#p-']").first.click()
    page.wait_for_url("**/sources/*.html#p-*")
    expect(page.locator("p:has(> span:target)")).to_be_in_viewport()


def test_search_opens_at_the_words(page: Page, zensical_address: str) -> None:
    """Zensical's dialog brings its style along in a script: the policy lets it, and nothing complains."""
    page.goto(f"{zensical_address}index.html")
    words = page.locator("article li").first.inner_text().split()
    page.keyboard.press("/")
    page.keyboard.type(" ".join(words[:3]))
    hit = page.locator("a[href*='h='][href*='#s-']").first
    expect(hit).to_be_visible()
    expect(hit).to_be_in_viewport()
    hit.click()
    page.wait_for_url(re.compile(r"\.html\?h=.*#[sp]-"))
    expect(page.locator(":is(p, li, td):has(> span:target)")).to_be_in_viewport()
