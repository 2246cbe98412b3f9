"""Hand-edited and hostile files: always faults, never a traceback."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.check import check_docs, check_site, render_faults
from briefgen.check.blocks import read_page
from tests.check.tree import DocsTree, Json

ODD: tuple[object, ...] = (
    None, True, -1, 0, 10**30, 1.5, float("nan"), "", "x", "\ud800", "2024-13-45", "[^x]", [], [[]], {},
    {"id": 1},
    {"source": "n1", "start": 5, "end": 2, "exact": "x"},
    {"source": 3, "start": "a", "end": None, "exact": []},
)  # fmt: skip

RAW = (
    "",
    "[]",
    "null",
    "{",
    '{"statements": 1}',
    '{"statements": [1, {}, {"id": []}]}',
    "[" * 100_000,
    '{"sources": [{"id": "n1", "published": []}], "overlaps": [[]], "left_out": {}}',
)

MARKDOWN = (
    "\x00\ufffe\u202e",
    "# \n\n## \n",
    "[^a]: [^b]\n[^b]: [^a]\n",
    "| a |\n|---|\n| b | c | d |",
    '<span id="s-1"></span>' * 50,
    "<ins><ins></ins>",
    "*" * 2000 + "_" * 2000,
    ">" * 2000,
    "- " * 500,
    "[" * 3000,
    '![a](b "c")',
    "---\ntitle: x\n---\n",
    "[x](http://[bad)",
)


def _nodes(value: object, path: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
    found = [path] if path else []
    if isinstance(value, dict):
        for key, item in value.items():
            found += _nodes(item, (*path, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            found += _nodes(item, (*path, number))
    return found


def _replace(tree: Json, path: tuple[object, ...], other: object) -> None:
    node: object = tree
    for key in path[:-1]:
        node = node[key]  # type: ignore[index]  # the path was walked a moment ago
    node[path[-1]] = other  # type: ignore[index]  # likewise


def test_any_value_of_brief_json_may_be_anything(tree: DocsTree) -> None:
    sound = json.dumps(tree.load())
    dice = random.Random(20240312)
    nodes = _nodes(json.loads(sound))
    for _ in range(150):
        claims = json.loads(sound)
        _replace(claims, dice.choice(nodes), dice.choice(ODD))
        (tree.docs / "brief.json").write_text(json.dumps(claims), encoding="utf-8")
        render_faults(tree.check())


@pytest.mark.parametrize("raw", RAW, ids=range(len(RAW)))
def test_any_brief_json(tree: DocsTree, raw: str) -> None:
    (tree.docs / "brief.json").write_text(raw, encoding="utf-8")
    (tree.docs / "manifest.json").write_text(raw, encoding="utf-8")
    codes = {fault.code for fault in tree.check()}
    assert codes & {"json-shape", "source-missing"}
    assert "manifest-missing" in codes


@pytest.mark.parametrize("markdown", MARKDOWN, ids=range(len(MARKDOWN)))
def test_any_page(tree: DocsTree, markdown: str) -> None:
    tree.write("index.md", markdown)
    tree.sign()
    assert tree.check()


def test_bytes_that_are_no_text(tree: DocsTree) -> None:
    (tree.docs / "index.md").write_bytes(b"\xff\xfe\x00")
    (tree.docs / "brief.json").write_bytes(b"\xff\xfe\x00")
    (tree.docs / "events.csv").write_bytes(b"\xff\xfe\x00")
    assert {"page-unreadable", "json-shape"} <= {fault.code for fault in tree.check()}


def test_no_docs_no_seeds(tmp_path: Path) -> None:
    faults = check_docs(tmp_path / "docs", tmp_path / "seeds")
    assert {"json-shape", "seed-unreadable", "manifest-missing"} <= {fault.code for fault in faults}
    assert check_site(tmp_path / "docs", tmp_path / "site") == ()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(alphabet=st.sampled_from("ab*_[]()<>!|^:-#`~&;\\\n \"'sp0123"), max_size=200))
def test_any_text_is_read(text: str) -> None:
    read_page("page.md", text)
