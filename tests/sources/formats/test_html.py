"""Saved web pages: the article whole and in order, the page's metadata by precedence, and any bytes."""

from __future__ import annotations

import html
import json

import pytest

from briefgen.model import Source
from briefgen.sources import build_source
from briefgen.sources.formats.html import decode_html
from briefgen.text.passages import fold_space
from tests.quality.html import read_ours, read_theirs, score
from tests.sources.formats.html_pages import Page, make_pages

PAGES = tuple(make_pages())
EACH = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def read(page: str | bytes, charset: str | None = None) -> Source:
    data = page.encode() if isinstance(page, str) else page
    return build_source(file="page.html", decoded=decode_html(data, charset))


def write(*, head: str = "", body: str = "", lang: str = "") -> str:
    """A small page with three plain paragraphs and what is given."""
    return (
        f"<!doctype html><html{lang}><head>{head}</head><body>{body}<article>"
        "<p>The dam above the old town broke early on Friday after a week of rain.</p>"
        "<p>Nobody was hurt, the mayor said, because the bells had been rung in time.</p>"
        "<p>Two roads remain closed, and the school will open again on Monday.</p>"
        "</article></body></html>"
    )


def graph(**node: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **node})}</script>'


def test_there_are_forty_pages_of_eight_layouts() -> None:
    assert len(PAGES) >= 40
    assert len({page.name.split("-")[0] for page in PAGES}) == 8


@EACH
def test_no_line_of_an_article_is_lost_and_all_stand_in_order(page: Page) -> None:
    lines = [fold_space(line) for line in decode_html(page.html.encode()).text.splitlines()]
    text = "\n".join(lines)
    places = [text.find(line) for line in page.body]
    assert [line for line, place in zip(page.body, places, strict=True) if place < 0] == []
    assert places == sorted(places)
    assert lines[0] == page.known["title"]
    assert lines.count(str(page.known["title"])) == 1


@EACH
def test_what_stands_around_the_article_is_left_away(page: Page) -> None:
    article = read_ours(page)
    for words in (
        "Rail fares",
        "cookies",
        "Typical of them",
        "All rights reserved",
        "subscribe",
        "Nils Aho",
        "Home",
    ):
        assert words not in article


@EACH
def test_metadata(page: Page) -> None:
    source = read(page.html)
    found: dict[str, object] = {
        name: claim.value if (claim := getattr(source, name)) else None
        for name in page.known
        if name != "byline"
    }
    found["byline"] = tuple(claim.value for claim in source.byline)
    assert found == page.known


def test_bodies_are_no_worse_than_trafilatura_alone() -> None:
    ours = [score(read_ours(page), page.body) for page in PAGES]
    theirs = [score(read_theirs(page), page.body) for page in PAGES]
    assert sum(ours) >= sum(theirs)
    assert min(ours) > 0.98


@pytest.mark.parametrize(
    ("head", "body", "field", "value", "rule"),
    [
        # precedence of dates: JSON-LD, article:published_time, other meta tags, <time>, guesses
        (
            graph(datePublished="2024-03-05")
            + '<meta property="article:published_time" content="2024-03-01">',
            "",
            "published",
            "2024-03-05",
            "json-ld",
        ),
        (
            '<meta name="date" content="2024-02-01">'
            '<meta property="article:published_time" content="2024-03-01">',
            "",
            "published",
            "2024-03-01",
            "open-graph",
        ),
        (
            '<meta name="date" content="2024-02-01">',
            '<time datetime="2024-01-01">x</time>',
            "published",
            "2024-02-01",
            "meta-tag",
        ),
        ("", '<p>On <time datetime="2024-01-09">Tuesday</time></p>', "published", "2024-01-09", "time"),
        (
            '<link rel=canonical href="https://x.example/2024/03/05/dam">',
            "",
            "published",
            "2024-03-05",
            "address-date",
        ),
        ("", '<div class="post-date">March 5, 2024</div>', "published", "2024-03-05", "htmldate"),
        (
            "",
            "<h1>A dam</h1><div><span>Ann Lee</span><span>5 March 2024</span></div>",
            "published",
            "2024-03-05",
            "shown-date",
        ),
        ("", "<h1>A dam</h1><div>Updated 5 March 2024</div>", "published", "2024-03-05", "stamp-updated"),
        # what is no date is passed over
        (
            graph(datePublished="soon") + '<meta name="pubdate" content="20240305">',
            "",
            "published",
            "2024-03-05",
            "meta-tag",
        ),
        (graph(datePublished="1970-01-01T00:00:00Z"), "", "published", None, None),
        (graph(datePublished="0001-01-01T00:00:00"), "", "published", None, None),
        (graph(datePublished=1709625600), "", "published", "2024-03-05", "json-ld"),
        # the day is that of the page's own time zone, also where the same moment stands in universal time
        (graph(datePublished="2024-03-05T23:30:00-05:00"), "", "published", "2024-03-05", "json-ld"),
        (
            graph(datePublished="2024-03-05T23:30:00Z"),
            '<time datetime="2024-03-06T07:30:00+08:00">x</time>',
            "published",
            "2024-03-06",
            "json-ld",
        ),
        # an update alone is no publication
        ("", '<time class="updated" datetime="2024-01-09">x</time>', "published", None, None),
        ("", '<time class="updated" datetime="2024-01-09">x</time>', "updated", "2024-01-09", "time"),
        (
            "",
            '<time class="published updated" datetime="2024-01-09">x</time>',
            "published",
            "2024-01-09",
            "time",
        ),
        # a date in a menu or among related stories is another story's
        ("", '<aside class="related"><time datetime="2019-01-09">x</time></aside>', "published", None, None),
        # addresses
        ('<link rel="canonical" href="javascript:alert(1)">', "", "url", None, None),
        (
            '<link rel="canonical" href="/dam"><meta property="og:url" content="https://x.example/a">',
            "",
            "url",
            "https://x.example/dam",
            "canonical",
        ),
        (
            '<meta property="og:url" content="https://x.example/a">',
            "",
            "url",
            "https://x.example/a",
            "open-graph",
        ),
        # titles without the site's name
        (
            "<title>The dam broke | The Quay</title>",
            "<h1>The dam broke</h1>",
            "title",
            "The dam broke",
            "heading",
        ),
        (
            '<title>Dam - a history - The Quay</title><meta property="og:site_name" content="The Quay">',
            "",
            "title",
            "Dam - a history",
            "title-tag",
        ),
        (graph(headline="Dam &amp; town"), "", "title", "Dam & town", "json-ld"),
        # authors
        (
            graph(headline="x", author={"@type": "Organization", "name": "Reuters"}),
            "",
            "agency",
            "Reuters",
            "json-ld",
        ),
        # licences
        (
            "",
            '<a rel="license" href="https://creativecommons.org/licenses/by/4.0/">x</a>',
            "licence",
            "CC-BY-4.0",
            "rel-license",
        ),
        # of several articles the one that is the page's
        (
            graph(headline="Other", url="https://x.example/b", datePublished="2020-01-01")
            + graph(headline="Mine", url="https://x.example/a?ref=1", datePublished="2024-03-05")
            + '<link rel="canonical" href="https://www.x.example/a/">',
            "",
            "published",
            "2024-03-05",
            "json-ld",
        ),
        (
            graph(headline="Other", datePublished="2020-01-01")
            + graph(headline="Third", datePublished="2021-01-01"),
            "<h1>Mine</h1>",
            "published",
            None,
            None,
        ),
    ],
)
def test_claims(head: str, body: str, field: str, value: str | None, rule: str | None) -> None:
    claim = getattr(read(write(head=head, body=body)), field)
    assert (claim and claim.value, claim and claim.rule) == (value, rule)
    if claim is not None and rule in ("address-date", "htmldate"):
        assert claim.basis == "inferred"


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ("By Ann Lee", ["Ann Lee"]),
        ("Ann Lee, Asia editor", ["Ann Lee"]),
        ("Ann Lee, Ola Berg and Per Lind", ["Ann Lee", "Ola Berg", "Per Lind"]),
        ("Staff", []),
        ("https://facebook.example/quay", []),
        ("Ann Lee; desk@quay.example", []),
    ],
)
def test_authors(given: str, names: list[str]) -> None:
    source = read(write(head=f'<meta name="author" content="{given}">'))
    assert [claim.value for claim in source.byline] == names


def test_authors_are_those_of_the_surest_place() -> None:
    head = (
        graph(author=[{"@type": "Person", "name": "Ann Lee"}]) + '<meta name="author" content="annlee-desk">'
    )
    assert [claim.value for claim in read(write(head=head)).byline] == ["Ann Lee"]


def test_a_day_of_making_gives_way_to_one_of_publication() -> None:
    head = graph(dateCreated="2024-03-01") + '<meta property="article:published_time" content="2024-03-05">'
    claim = read(write(head=head)).published
    assert claim is not None and (claim.value, claim.rule) == ("2024-03-05", "open-graph")


def test_the_language_of_the_words_outweighs_the_tag() -> None:
    assert (claim := read(write(lang=' lang="de-AT"')).language) and claim.value == "en"


def test_a_page_that_scripts_fill_is_read_from_its_metadata() -> None:
    body = " ".join(["The dam above the old town broke early on Friday, and nobody was hurt."] * 8)
    page = (
        f"<html><head>{graph(headline='Dam', articleBody=body)}</head><body><div id=root></div></body></html>"
    )
    assert fold_space(body) in fold_space(decode_html(page.encode()).text)


def test_breaks_cells_and_hidden_parts() -> None:
    page = write(
        body="<h1>A dam</h1><main><p>The dam<br>broke early on Friday.<br>Nobody was hurt there.</p>"
        "<p hidden>Not shown.</p>"
        "<p>x&#146;s caf&eacute; <b>is</b>&nbsp;open<!-- and --> today.</p></main>"
    )
    lines = decode_html(page.encode()).text.splitlines()
    assert "The dam broke early on Friday." in lines
    assert "Nobody was hurt there." in lines
    assert "Not shown." not in lines
    assert "x’s café is\xa0open today." in lines


PARAGRAPHS = (
    "The dam above the old town broke early on Friday after a week of rain.",
    "He would not say more.",
    "Two roads remain closed, and the school will open again on Monday.",
    "The county has <a href=x>promised 40,000 pounds for the repair of the wall and the road</a>.",
)
STORY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)


@pytest.mark.parametrize(
    ("body", "there", "away"),
    [
        # a box of facts inside the article, unlike one of related stories
        (
            f"<article><h1>A dam</h1>{STORY}<aside class=facts><h3>At a glance</h3>"
            "<p>It is 30 metres high.</p><ul><li>Built in 1911</li></ul></aside>"
            "<aside class=related><p>Fares rise in May.</p></aside>"
            "<p>Engineers will look at it on Tuesday.</p></article>",
            ("At a glance", "It is 30 metres high.", "Built in 1911"),
            ("Fares rise in May.",),
        ),
        # the name under a quotation
        (
            f"<article><h1>A dam</h1>{STORY}<blockquote>We ran."
            "<footer>— Ann Lee, a baker</footer></blockquote>"
            f"{STORY.replace('Two', 'Six')}</article>",
            ("We ran.", "— Ann Lee, a baker"),
            (),
        ),
        # another article below the page's own
        (
            f"<div><article class=s><h1>A dam</h1>{STORY}</article><article class=s><h1>A levy</h1>"
            "<p>The council voted nine to six on Tuesday night to drop it.</p></article></div>",
            (),
            ("A levy", "The council voted nine to six on Tuesday night to drop it."),
        ),
        # a page whose names say nothing
        (
            "<div class=x1><a href=/>Home</a><a href=/n>News</a></div><div class=x2><h1>A dam</h1>"
            + "".join(
                f"<section class=x3><p>{text}</p></section><div>Advertisement</div>" for text in PARAGRAPHS
            )
            + "</div><div class=x4><h2>You might like</h2><div><a href=1>Fares rise in May.</a></div></div>",
            (),
            ("Home", "You might like", "Fares rise in May."),
        ),
        # words in no element of their own
        ("A dam<br><br>" + "<br><br>".join(PARAGRAPHS), (), ()),
    ],
)
def test_what_is_of_the_article(body: str, there: tuple[str, ...], away: tuple[str, ...]) -> None:
    lines = decode_html(f"<html><body>{body}</body></html>".encode()).text.splitlines()
    assert lines[0] == "A dam"
    story = [html.unescape(text.replace("<a href=x>", "").replace("</a>", "")) for text in PARAGRAPHS]
    assert [text for text in (*story, *there) if text not in lines] == []
    assert [text for text in away if text in lines] == []
