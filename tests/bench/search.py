"""How soon the first search result stands there, and what was fetched for it, by pages of the site.

usage: python -m tests.bench.search [PAGES …]

A made-up brief of each size is built and opened in Chromium with nothing cached, once with the built-in
index and once with pagefind's (`search: pagefind` in brief.yml). The clock runs from the
key that ends a word until a result is in sight: `at once` in the moment in which the page has loaded,
while the theme still fetches and prepares the index; `first` when the page was read for a while before,
which is the first search of most readers. `index` is what stands on the disk, `fetched` what one search
asked for, uncompressed. Medians of a few visits; the machine's load stands beside them.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from playwright.sync_api import Browser, sync_playwright

from briefgen.config import Search
from briefgen.search_index import INDEX, write_search
from briefgen.search_pagefind import BUNDLE, write_pagefind
from tests.browser.conftest import FLAGS, serve
from tests.browser.large import build_large
from tests.conftest import CHROMIUM

SIZES = (20, 500, 2000)
RUNS = 5
READING = 5.0
"""Seconds that a reader has the page open before the first search."""

FIRST = ".md-search-result__link"


def time_search(browser: Browser, address: str, word: str, reading: float) -> tuple[float, int]:
    """(milliseconds to the first result, bytes fetched for search) of one visit that searches for `word`
    after so many seconds of reading."""
    context = browser.new_context()
    page = context.new_page()
    fetched: list[int] = []
    page.on("response", lambda answer: fetched.append(len(answer.body())) if "search" in answer.url else None)
    page.goto(address)
    page.wait_for_timeout(1000 * reading)
    page.keyboard.press("/")
    page.locator(".md-search__input").fill(word[:-1])
    start = time.perf_counter()
    page.keyboard.press(word[-1])
    page.locator(FIRST).first.wait_for()
    taken = 1000 * (time.perf_counter() - start)
    context.close()
    return taken, sum(fetched)


def measure_index(site: Path, engine: Search) -> int:
    """Bytes of the index on the disk."""
    files = (site / BUNDLE).rglob("*") if engine == "pagefind" else [site / INDEX]
    return sum(path.stat().st_size for path in files if path.is_file())


def bench(browser: Browser, site: Path, word: str, engine: Search) -> str:
    """One row: the site searched by one engine."""
    write_search(site, engine)
    if engine == "pagefind":
        write_pagefind(site)
    with serve(site) as address:
        first = [time_search(browser, address, word, READING) for _ in range(RUNS)]
        at_once = [time_search(browser, address, word, 0) for _ in range(RUNS)]
    taken = [statistics.median(time for time, _ in visits) for visits in (first, at_once)]
    fetched = max(size for _, size in first)
    return (
        f"{engine:>9} {measure_index(site, engine):>10,} {taken[0]:>9.0f} {taken[1]:>8.0f} {fetched:>10,}"
        f" {os.getloadavg()[0]:>5.1f}"
    )


def main(sizes: Sequence[int]) -> None:
    print(
        f"{'pages':>6} {'build s':>8} {'engine':>9} {'index':>10} {'first ms':>9} {'at once':>8}"
        f" {'fetched':>10}  load"
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        for size in sizes:
            with tempfile.TemporaryDirectory() as folder:
                start = time.perf_counter()
                site, lines = build_large(Path(folder), size)
                built = time.perf_counter() - start
                word = lines[len(lines) // 2].words.split()[-1].rstrip(".")
                for engine in get_args(Search):
                    print(f"{size:>6} {built:>8.1f} {bench(browser, site, word, engine)}", flush=True)
        browser.close()


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or SIZES)
