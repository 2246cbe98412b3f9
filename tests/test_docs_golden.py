"""docs/ is what the seeds give: the golden tree of the whole program. `make golden` writes it anew."""

from __future__ import annotations

import difflib
from pathlib import Path

from tests.conftest import ROOT, BuiltBrief

SHOWN_LINES = 60
"""Lines of a difference that a failing test prints."""


def read_tree(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_docs_are_what_the_seeds_give(built: BuiltBrief) -> None:
    committed, made = read_tree(ROOT / "docs"), read_tree(built.docs)
    assert sorted(committed) == sorted(made), "run `make golden`"
    differing = [name for name in made if made[name] != committed[name]]
    lines: list[str] = []
    for name in differing:
        if name.endswith(".pdf"):
            lines.append(f"{name} has other bytes")
            continue
        old, new = (tree[name].decode().splitlines() for tree in (committed, made))
        lines += difflib.unified_diff(old, new, f"docs/{name}", f"made/{name}", lineterm="", n=0)
    assert not differing, "run `make golden` if this is meant:\n" + "\n".join(lines[:SHOWN_LINES])


def test_no_page_names_a_place_of_this_machine(built: BuiltBrief) -> None:
    for name, data in read_tree(built.docs).items():
        assert str(built.docs.parent).encode() not in data, name
        assert str(ROOT).encode() not in data, name
