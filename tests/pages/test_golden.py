"""The ferry topic's pages, whole and word for word: what any change of the program does to a reader."""

from __future__ import annotations

import difflib
from pathlib import Path

from tests.pages.golden import compose_pages, read_pages

SHOWN_LINES = 60
"""Lines of a difference that a failing test prints."""

ADVICE = "run `make golden` and review the diff"


def test_the_ferry_pages_are_what_they_were(tmp_path: Path) -> None:
    golden, made = read_pages(), compose_pages(tmp_path)
    assert sorted(made) == sorted(golden), f"other pages than before: {ADVICE}"
    differing = [name for name in made if made[name] != golden[name]]
    lines: list[str] = []
    for name in differing:
        old, new = golden[name].splitlines(), made[name].splitlines()
        lines += difflib.unified_diff(old, new, f"golden/{name}", f"made/{name}", lineterm="", n=0)
    assert not differing, f"the pages differ; {ADVICE}:\n" + "\n".join(lines[:SHOWN_LINES])
