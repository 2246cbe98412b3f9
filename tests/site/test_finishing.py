"""The built pages finished: policy first, metadata from what they show, the same bytes every time."""

from __future__ import annotations

import json
import urllib.parse
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.check.policy import prove_policy
from briefgen.render.works import Work
from briefgen.site import finish_site
from briefgen.site.facts import Facts, read_facts
from briefgen.site.finishing import finish_page
from briefgen.site.head import LONGEST, Place, cut, escape_json, write_coins
from briefgen.site.policy import hash_inline, write_policy
from tests.site.pages import MATERIAL, OTHER, Elements, make_site

PAGES = ("index.html", "timeline.html", "sources/index.html", "sources/quay.html", "sources/isle.html")
FOLDERS = ("index.html", "timeline/index.html", "sources/index.html", "sources/quay/index.html")
FORMS = {"material": MATERIAL, "other": OTHER}


def read(site: Path, name: str) -> Elements:
    return Elements((site / name).read_text(encoding="utf-8"))


def read_tree(page: Elements) -> dict[str, Any]:
    ((_, text),) = page.all("script", type="application/ld+json")
    tree: dict[str, Any] = json.loads(text)
    return tree


@pytest.fixture(params=sorted(FORMS))
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    made = make_site(tmp_path, pages=(*PAGES, "404.html"), form=FORMS[request.param])
    finish_site(made)
    return made


# --- the policy -------------------------------------------------------------------


def test_every_page_keeps_the_checkers_policy(site: Path) -> None:
    assert list(prove_policy(site)) == []


def test_the_policy_has_the_hashes_of_this_page_and_no_more() -> None:
    policy = dict(part.split(" ", 1) for part in write_policy(OTHER).split("; "))
    assert policy["script-src"] == f"'self' {hash_inline('go()')}"
    assert policy["style-src"] == f"'self' {hash_inline('p{}')}"
    assert "unsafe" not in write_policy(OTHER)


def test_a_builder_that_styles_by_script_may_do_so() -> None:
    page = OTHER.replace("<title>", '<meta name="generator" content="zensical-0.0.73"><title>')
    policy = dict(part.split(" ", 1) for part in write_policy(page).split("; "))
    assert policy["style-src"] == "'self' 'unsafe-inline'"
    assert policy["script-src"] == f"'self' {hash_inline('go()')}"


def test_a_hash_is_the_one_of_the_standard() -> None:
    """The example of CSP Level 3, section 6.7.3.2."""
    assert hash_inline("alert('Hello, world.');") == "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"


def test_the_policy_stands_before_whatever_loads(site: Path) -> None:
    for name in PAGES:
        tags = [
            (tag, attrs.get("http-equiv"))
            for tag, attrs, _ in read(site, name).found
            if tag in ("meta", "link", "script")
        ]
        assert tags[1] == ("meta", "Content-Security-Policy")
        assert tags[0][0] == "meta"


def test_twice_is_once(site: Path) -> None:
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    finish_site(site)
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


def test_nothing_else_of_the_page_is_touched(tmp_path: Path) -> None:
    site = make_site(tmp_path, pages=("timeline.html",))
    before = (site / "timeline.html").read_text(encoding="utf-8")
    finish_site(site)
    after = (site / "timeline.html").read_text(encoding="utf-8")
    start, _, rest = after.partition("\n<!-- briefgen:")
    assert start + rest.partition("<!-- /briefgen -->")[2] == before


# --- the head ---------------------------------------------------------------------


def test_descriptions_are_the_pages_words(site: Path) -> None:
    assert read(site, "index.html").content("description") == "Who saw it? As of June 2019."
    told = read(site, "timeline.html").content("og:description")
    assert told == "timeline.html & more. May 2019 · A ferry ran aground."
    told = read(site, "sources/isle.html").content("description")
    assert told == "“isle.txt”, May 2019 (inferred)"


def test_no_address_no_picture_and_no_robots_are_made_up(site: Path) -> None:
    page = read(site, "index.html")
    assert page.content("og:url") is None
    assert page.content("og:image") is None
    assert page.content("robots") is None
    assert page.content("referrer") == "no-referrer"
    assert not (site / "sitemap.xml").exists()


def test_a_page_with_a_description_keeps_it(tmp_path: Path) -> None:
    own = MATERIAL.replace("CANONICAL", '<meta name="description" content="mine">')
    site = make_site(tmp_path, pages=("index.html",), form=own)
    finish_site(site)
    assert read(site, "index.html").content("description") == "mine"


@pytest.mark.parametrize("pages", [PAGES, FOLDERS])
def test_where_the_address_is_known_it_is_told(tmp_path: Path, pages: tuple[str, ...]) -> None:
    site = make_site(tmp_path, pages=(*pages, "404.html"), address="https://desk.example/fog/")
    (site / "exports").mkdir()
    links = '<link rel="self" type="application/atom+xml" href="feed.xml"/><link href="../timeline.md#s-1"/>'
    (site / "exports" / "feed.xml").write_text(links)
    finish_site(site, "")
    assert read(site, "index.html").content("og:url") == "https://desk.example/fog/"
    assert read_tree(read(site, "index.html"))["url"] == "https://desk.example/fog/"
    sitemap = (site / "sitemap.xml").read_text()
    assert "<loc>https://desk.example/fog/</loc>" in sitemap
    assert "lastmod" not in sitemap and "404" not in sitemap
    assert "Sitemap: https://desk.example/fog/sitemap.xml" in (site / "robots.txt").read_text()
    feed = (site / "exports" / "feed.xml").read_text()
    assert 'href="https://desk.example/fog/exports/feed.xml"' in feed
    assert f'href="https://desk.example/fog/{pages[1]}#s-1"' in feed


@pytest.mark.parametrize("robots", ["noindex", "none", "nofollow, noindex"])
def test_a_brief_that_is_not_to_be_found_says_so(tmp_path: Path, robots: str) -> None:
    site = make_site(tmp_path, pages=PAGES, address="https://desk.example/fog/")
    finish_site(site, robots)
    assert read(site, "sources/quay.html").content("robots") == robots
    told = (site / "robots.txt").read_text().splitlines()
    assert "Disallow: /fog/exports/" in told
    assert "Disallow: /" not in told  # a crawler must read the pages to learn it
    assert not (site / "sitemap.xml").exists()


def test_a_projects_own_robots_txt_stays(tmp_path: Path) -> None:
    site = make_site(tmp_path, pages=PAGES)
    (site / "robots.txt").write_text("User-agent: *\n")
    finish_site(site, "noindex")
    assert (site / "robots.txt").read_text() == "User-agent: *\n"


# --- data in the page -------------------------------------------------------------------


def test_the_home_page_is_a_report_that_cites_its_sources(site: Path) -> None:
    tree = read_tree(read(site, "index.html"))
    assert (tree["@type"], tree["name"]) == ("Report", "Fog & <ferries>")
    assert tree["contentReferenceTime"] == "2019-06"
    assert "author" not in tree and "datePublished" not in tree
    quay, isle = tree["citation"]
    assert quay["headline"].startswith("Ferry & “fog” </script><script>alert(1)</script>")
    assert quay["datePublished"] == "2019-05-14"
    assert quay["publisher"]["name"] == "The Quay"
    assert "datePublished" not in isle and isle["description"] == "Date inferred: May 2019."


def test_a_sources_page_cites_it(site: Path) -> None:
    tree = read_tree(read(site, "sources/quay.html"))
    assert tree["@type"] == "WebPage"
    assert tree["citation"]["author"] == [{"@type": "Person", "name": "Marta Lindqvist"}]
    assert read(site, "timeline.html").all("script", type="application/ld+json") == []


def test_zotero_finds_the_sources(site: Path) -> None:
    ((attrs, _),) = read(site, "sources/quay.html").all("span", **{"class": "Z3988"})
    given = urllib.parse.parse_qs(attrs["title"] or "")
    assert given["rft.type"] == ["newspaperArticle"]
    assert given["rft.creator"] == ["Marta Lindqvist"]
    assert given["rft.identifier"] == ["https://quay.example/a?b=1&c=2"]
    assert given["rft.date"] == ["2019-05-14"]
    assert len(read(site, "sources/index.html").all("span", **{"class": "Z3988"})) == 2
    assert read(site, "index.html").all("span", **{"class": "Z3988"}) == []


@given(st.text(), st.text())
def test_any_text_stays_text(title: str, name: str) -> None:
    work = Work(id="a", title=title, authors=(name,) if name else ())
    facts = Facts(title=title, question=name, works=(work,), scope=title)
    for path in ("index.html", "sources/index.html", "sources/a.html"):
        text = finish_page(MATERIAL.replace("CANONICAL", ""), Place(path=path), facts)
        bare = finish_page(MATERIAL.replace("CANONICAL", ""), Place(path=path), Facts())
        known = {"meta", "script", "span", "link"}
        extra = [tag for tag, _, _ in Elements(text).found if tag not in known]
        assert extra == [tag for tag, _, _ in Elements(bare).found if tag not in known]
        scripts = [attrs.get("type") for attrs, _ in Elements(text).all("script")]
        assert [kind for kind in scripts if kind != "application/ld+json"] == [None, "application/json", None]


@given(st.dictionaries(st.text(), st.text()))
def test_json_ends_no_script(tree: dict[str, str]) -> None:
    text = escape_json(tree)
    assert json.loads(text) == tree
    assert text.isascii()
    assert not set("<>&") & set(text)


def test_coins_are_one_attribute() -> None:
    text = write_coins(Work(id="a", title='"><script>x</script>', authors=('O\'Neil & "Sons"',)))
    (tag, attrs, words), *rest = Elements(text).found
    assert (tag, words, rest) == ("span", "", [])
    assert urllib.parse.parse_qs(attrs["title"] or "")["rft.title"] == ['"><script>x</script>']


@pytest.mark.parametrize("data", ["{}", "[]", "null", "x", '{"sources": 1}', '{"statements": [1]}'])
def test_a_site_without_a_brief_gets_its_policy_all_the_same(tmp_path: Path, data: str) -> None:
    site = make_site(tmp_path, pages=PAGES)
    (site / "brief.json").write_text(data)
    finish_site(site)
    assert read_facts(site) == Facts()
    assert list(prove_policy(site)) == []


def test_descriptions_are_cut_between_words() -> None:
    assert cut("word " * 3) == "word " * 3
    long = cut("word " * 80)
    assert len(long) <= LONGEST + 2 and long.endswith("word …")
