"""The search index: an entry a statement, passage and row, at its own address, and the notes left out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefgen.errors import SiteError
from briefgen.search_index import INDEX, INDEX_SCRIPT, TITLE_BOOST, index_page, write_search

PAGE = """<html><body><nav><p>Menu</p></nav><article>
<h1 id="harbour">The harbour</h1>
<p>Three sources.</p>
<p><span id="s-0000000a"></span>The ferry sank &lt;fast&gt;.<sup id="fnref:a"><a
href="#fn:a">1</a></sup> <em>— Agency</em></p>
<h2 id="when"><span id="t"></span>When</h2>
<ul><li><span id="s-0000000b"></span><strong>2 May 2020</strong><sup><a>2</a></sup> · It left.
<ul><li><span id="s-0000000c"></span>It was late.</li></ul></li></ul>
<table><thead><tr><th>Source</th></tr></thead><tbody>
<tr><td><span id="s-0000000d"></span>One</td>
<td><span id="s-0000000e"></span>Two<br><span id="s-0000000f"></span>Three</td></tr>
</tbody></table>
<p><span id="p-00000001"></span><strong>¶3</strong> Nobody saw it. ·
<a href="x#s-1">1</a>, <a href="x#s-2">2</a></p>
<h2 id="notes">Notes</h2>
<div class="footnote"><hr><ol><li id="fn:a"><p>Secret words<a>back</a></p></li></ol></div>
</article></body></html>"""


def entries() -> dict[str, tuple[str, str]]:
    return {item["location"]: (item["title"], item["text"]) for item in index_page("a.html", PAGE)}


@pytest.mark.parametrize(
    ("location", "title", "text"),
    [
        ("a.html", "The harbour", "Three sources."),
        ("a.html#s-0000000a", "The harbour", "The ferry sank &lt;fast&gt;. — Agency"),
        ("a.html#when", "When", "Source"),
        ("a.html#s-0000000b", "2 May 2020", "It left."),
        ("a.html#s-0000000c", "When", "It was late."),
        ("a.html#s-0000000d", "When", "One Two Three"),
        ("a.html#p-00000001", "¶3", "Nobody saw it."),
        ("a.html#notes", "Notes", ""),
    ],
)
def test_an_entry(location: str, title: str, text: str) -> None:
    assert entries()[location] == (title, text)


def test_there_is_nothing_else_and_the_page_comes_first() -> None:
    assert len(entries()) == 8
    assert next(iter(entries())) == "a.html"
    assert "Menu" not in str(entries())
    assert "Secret" not in str(entries())


def make_site(folder: Path) -> Path:
    (folder / "search").mkdir()
    (folder / "a.html").write_text(PAGE, encoding="utf-8")
    docs = [{"location": name, "title": "", "text": ""} for name in ("a.html", "a.html#when")]
    tree = {"config": {"lang": ["en"], "fields": {"title": {"boost": 1000.0}}}, "docs": docs}
    (folder / INDEX).write_text(json.dumps(tree), encoding="utf-8")
    return folder


def test_the_index_is_replaced_and_stands_in_a_script_too(tmp_path: Path) -> None:
    site = make_site(tmp_path)
    write_search(site)
    tree = json.loads((site / INDEX).read_text(encoding="utf-8"))
    assert tree["config"] == {"lang": ["en"], "fields": {"title": {"boost": TITLE_BOOST}}}
    assert [item["location"] for item in tree["docs"]] == list(entries())
    script = (site / INDEX_SCRIPT).read_text(encoding="ascii")
    assert json.loads(script.removeprefix("var __index = ").removesuffix(";\n")) == tree
    before = (site / INDEX).read_bytes()
    write_search(site)
    assert (site / INDEX).read_bytes() == before


def test_zensicals_index_gets_the_same_entries(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    items = [{"location": f"a.html{rest}", "level": 1, "path": ["A"], "tags": []} for rest in ("", "#when")]
    (tmp_path / "search.json").write_text(json.dumps({"config": {"lang": ["en"]}, "items": items}))
    for _ in range(2):
        write_search(tmp_path)
        tree = json.loads((tmp_path / "search.json").read_text(encoding="utf-8"))
        assert tree["config"] == {"lang": ["en"]}
        assert [item["location"] for item in tree["items"]] == list(entries())
        assert {item["level"] for item in tree["items"][1:]} == {2}
        assert all(item["path"] == ["A"] for item in tree["items"])


@pytest.mark.parametrize("form", ['<script id="__config" type="application/json">', "<script id=__config>"])
def test_the_pages_ask_our_worker(tmp_path: Path, form: str) -> None:
    site = make_site(tmp_path)
    asked = '"search": "../assets/javascripts/workers/search.0a.min.js"'
    config = f'{form}{{"base": "..", {asked}, "tags": null}}</script><p>{asked}</p>'
    (site / "a.html").write_text(PAGE + config, encoding="utf-8")
    write_search(site)
    assert (site / "a.html").read_text(encoding="utf-8") == PAGE + config, "where the site has it"
    (site / "assets").mkdir()
    (site / "assets" / "search.js").write_text("")
    write_search(site)
    page = (site / "a.html").read_text(encoding="utf-8")
    assert page == PAGE + config.replace(asked, '"search": "../assets/search.js"', 1)


def test_a_site_without_search_is_left_alone(tmp_path: Path) -> None:
    write_search(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_an_index_of_another_form_is_told(tmp_path: Path) -> None:
    site = make_site(tmp_path)
    (site / INDEX).write_text("{}", encoding="utf-8")
    with pytest.raises(SiteError, match="search index"):
        write_search(site)


def test_a_folder_of_pages_is_an_address_too(tmp_path: Path) -> None:
    site = make_site(tmp_path)
    (site / "b").mkdir()
    (site / "b" / "index.html").write_text(PAGE, encoding="utf-8")
    tree = json.loads((site / INDEX).read_text(encoding="utf-8"))
    tree["docs"].append({"location": "b/", "title": "", "text": ""})
    (site / INDEX).write_text(json.dumps(tree), encoding="utf-8")
    write_search(site)
    assert '"b/#s-0000000a"' in (site / INDEX).read_text(encoding="utf-8")
