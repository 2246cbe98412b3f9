"""`search: pagefind`: the same box and results, of an index that is fetched in parts; the policy stays."""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from briefgen.check.policy import prove_policy
from briefgen.search_index import write_search
from briefgen.search_pagefind import BUNDLE, write_pagefind
from tests.browser.conftest import Large, serve
from tests.browser.test_search import PASSAGES, search

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def parted(large: Large, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The large site with pagefind's index: its folder and address."""
    if importlib.util.find_spec("pagefind_bin") is None:
        pytest.skip("pagefind is not installed (pip install briefgen[pagefind])")
    site = shutil.copytree(large.site, tmp_path_factory.mktemp("parted") / "site")
    write_search(site, "pagefind")
    write_pagefind(site)
    with serve(site) as address:
        yield site, address


def test_a_result_opens_at_the_passage_and_little_is_fetched(
    page: Page, large: Large, parted: tuple[Path, str]
) -> None:
    site, address = parted
    line = large.lines[4000]
    fetched: list[int] = []
    page.on("response", lambda answer: fetched.append(len(answer.body())) if "search" in answer.url else None)
    page.goto(address)
    assert sum(fetched) < 50_000, "the index is fetched before anybody searches"
    search(page, line.words.split()[-1].rstrip("."))
    assert sum(fetched) < (site / "search" / "search_index.js").stat().st_size / 5
    best = page.locator(PASSAGES).first
    expect(best).to_contain_text(line.words.rstrip("."))
    expect(best.locator("mark")).to_have_count(1)
    best.click()
    page.wait_for_url(f"**/sources/{line.source}.html?h=*#p-{line.hash}")
    expect(page.locator("p:has(> span:target)")).to_be_in_viewport()


def test_the_policy_needs_no_exception(parted: tuple[Path, str]) -> None:
    site, _ = parted
    assert list(prove_policy(site)) == []
    assert "unsafe-eval" not in (site / "index.html").read_text(encoding="utf-8")


def test_in_a_folder_the_built_in_index_is_searched(
    page: Page, large: Large, parted: tuple[Path, str]
) -> None:
    site, _ = parted
    line = large.lines[4000]
    page.goto((site / "index.html").as_uri())
    search(page, line.words.split()[-1].rstrip("."))
    expect(page.locator(PASSAGES).first).to_contain_text(line.words)


def test_the_index_can_be_written_again_and_taken_back(parted: tuple[Path, str], tmp_path: Path) -> None:
    site = shutil.copytree(parted[0], tmp_path / "site")
    before = {path.name: path.read_bytes() for path in (site / BUNDLE).rglob("*") if path.is_file()}
    stub = (site / "search" / "search_index.json").read_bytes()
    write_search(site, "pagefind")
    write_pagefind(site)
    assert (site / "search" / "search_index.json").read_bytes() == stub
    assert {p.name: p.read_bytes() for p in (site / BUNDLE).rglob("*") if p.is_file()} == before
    write_search(site)
    whole = (site / "search" / "search_index.json").read_text(encoding="ascii")
    script = (site / "search" / "search_index.js").read_text(encoding="ascii")
    assert script == f"var __index = {whole};\n"
    assert len(whole) > 1_000_000
