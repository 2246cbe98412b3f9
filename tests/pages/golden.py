"""Writes the golden pages of the ferry topic anew: `python -m tests.pages.golden`, or `make golden`."""

from __future__ import annotations

import shutil
from pathlib import Path

from briefgen.pipeline import Options, compare, settle
from tests.conftest import ROOT, Silent

TOPIC = ROOT / "tests" / "topics" / "ferry"
DOCS = TOPIC / "docs"


def compose_pages(staging: Path) -> dict[str, str]:
    """The Markdown of each page of the topic, by its path in docs/; `staging` is a folder to prove it in."""
    options = Options(seeds=TOPIC / "seeds", docs=staging / "docs", site=staging / "site")
    files = settle(compare(options, Silent()), options, Silent()).files
    return {name: data.decode() for name, data in sorted(files.items()) if name.endswith(".md")}


def read_pages(docs: Path = DOCS) -> dict[str, str]:
    """The pages that stand in `docs`, by their paths."""
    return {
        path.relative_to(docs).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(docs.rglob("*.md"))
    }


def main() -> None:
    """Replaces the golden tree by what the program makes now."""
    pages = compose_pages(TOPIC)
    shutil.rmtree(DOCS, ignore_errors=True)
    for name, text in pages.items():
        path = DOCS / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
