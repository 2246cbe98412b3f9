"""Search by pagefind, for hosted sites of thousands of pages: a search fetches the few parts of the index
that it needs, where the built-in one reads the index whole.

pagefind is a program of its own and an extra of briefgen's. Its index is asked by the brief's own worker
(assets/search.js), so that box and results are the same and the pages' policy stays as strict: what runs
in a worker of its own address is not bound by the page's `<meta>`, and the page itself runs no WebAssembly.
"""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

from briefgen.config import Search
from briefgen.errors import ConfigError, SiteError

BUNDLE = "search/pagefind"
"""Where its index stands in the site; assets/search.js knows it too."""

NOT_SEARCHED = ("sup", ".footnote")
"""Notes and their numbers: a note's words stand on its source's page."""

NEEDLESS = ("pagefind-*.js", "pagefind-*.css")
"""Its own boxes, which no page shows."""


def refuse_missing(search: Search) -> None:
    """Raises ConfigError where the setting asks for pagefind, and it is not installed."""
    if search != "pagefind":
        return
    if any(importlib.util.find_spec(name) is None for name in ("pagefind", "pagefind_bin")):
        raise ConfigError(
            "brief.yml says search: pagefind, but pagefind is not installed. Install it with "
            "pip install 'briefgen[pagefind]', or write search: built-in."
        )


def write_pagefind(site: Path) -> None:
    """Writes pagefind's index of the built `site` into it. Raises ConfigError where pagefind is not
    installed, SiteError where it fails."""
    refuse_missing("pagefind")
    excluded = [word for selector in NOT_SEARCHED for word in ("--exclude-selectors", selector)]
    command = [sys.executable, "-m", "pagefind", "--silent", "--site", str(site), "--output-subdir", BUNDLE]
    command += ["--root-selector", "article", "--keep-index-url", *excluded]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode != 0 or not (site / BUNDLE / "pagefind.js").is_file():
        raise SiteError(f"pagefind stopped:\n{done.stderr or done.stdout}")
    for pattern in NEEDLESS:
        for path in sorted((site / BUNDLE).glob(pattern)):
            path.unlink()
