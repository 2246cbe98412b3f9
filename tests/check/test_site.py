"""The built site: the same statements, words and notes as the Markdown."""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest

from briefgen.check import check_site
from briefgen.site import finish_site
from tests.check.tree import DocsTree

EXTENSIONS = ["tables", "footnotes", "attr_list", "toc", "sane_lists"]


def _build(tree: DocsTree, site: Path, *, flat: bool = False) -> None:
    """What a site builder makes of the pages, with another parser than the checker's."""
    for page in tree.pages():
        html = markdown.markdown(tree.read(page), extensions=EXTENSIONS, output_format="html")
        stem = page.removesuffix(".md")
        name = f"{stem}.html" if flat or stem.endswith("index") else f"{stem}/index.html"
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        body = f"<nav><p id='s-menu'>Menu</p></nav><article>{html}</article>"
        whole = f"<html><head><meta charset='utf-8'></head><body>{body}</body></html>"
        (site / name).write_text(whole, encoding="utf-8")
    finish_site(site)


@pytest.mark.parametrize("flat", [False, True])
def test_what_was_built_passes(tree: DocsTree, tmp_path: Path, flat: bool) -> None:
    _build(tree, tmp_path / "site", flat=flat)
    assert check_site(tree.docs, tmp_path / "site") == ()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('<span id="s-a4000000">', "<span>", "html-count"),
        ("denies that", "knows that", "html-words"),
        ("</article>", '<p><span id="s-00000000"></span>More</p></article>', "html-count"),
        ('<li id="fn:', '<li id="other:', "html-count"),
        ('<sup id="fnref:', '<sup id="other:', "html-count"),
        ("Content-Security-Policy", "Content-Policy", "html-policy"),
    ],
)
def test_what_was_spoilt_fails(tree: DocsTree, tmp_path: Path, old: str, new: str, code: str) -> None:
    _build(tree, tmp_path / "site")
    page = tmp_path / "site" / "index.html"
    text = page.read_text(encoding="utf-8")
    assert old in text
    page.write_text(text.replace(old, new, 1), encoding="utf-8")
    faults = check_site(tree.docs, tmp_path / "site")
    assert code in {fault.code for fault in faults}
    assert all(fault.file == "site/index.html" for fault in faults)


def test_a_page_that_was_not_built(tree: DocsTree, tmp_path: Path) -> None:
    _build(tree, tmp_path / "site")
    (tmp_path / "site" / "timeline" / "index.html").unlink()
    (tmp_path / "site" / "index.html").write_bytes(b"\xff")
    faults = check_site(tree.docs, tmp_path / "site")
    assert [(fault.file, fault.code) for fault in faults] == [
        ("site/index.html", "html-missing"),
        ("site/timeline/index.html", "html-missing"),
    ]
