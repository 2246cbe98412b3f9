"""docs/ is what the seeds give: the golden tree of the whole program. `make golden` writes it anew."""

from __future__ import annotations

import difflib
from pathlib import Path

from tests.conftest import ROOT, BuiltBrief

SHOWN_LINES = 60
"""Lines of a difference that a failing test prints."""


def read_tree(folder: Path) -> dict[str, str]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


def test_docs_are_what_the_seeds_give(built: BuiltBrief) -> None:
    committed, made = read_tree(ROOT / "docs"), read_tree(built.docs)
    assert sorted(committed) == sorted(made), "run `make golden`"
    differing = [name for name in made if made[name] != committed[name]]
    lines: list[str] = []
    for name in differing:
        old, new = committed[name].splitlines(), made[name].splitlines()
        lines += difflib.unified_diff(old, new, f"docs/{name}", f"made/{name}", lineterm="", n=0)
    assert not differing, "run `make golden` if this is meant:\n" + "\n".join(lines[:SHOWN_LINES])


def test_no_page_names_a_place_of_this_machine(built: BuiltBrief) -> None:
    for name, text in read_tree(built.docs).items():
        assert str(built.docs.parent) not in text, name
        assert str(ROOT) not in text, name
