"""Articles as programs save them: the shapes of scrapers, news services and schema.org."""

from __future__ import annotations

import json

import pytest

from briefgen.errors import SourceError
from briefgen.model import Source
from briefgen.sources import build_source
from briefgen.sources.formats.json_article import decode_json

FIRST = "The dam above the old town broke early on Friday after a week of rain, the mayor said."
SECOND = "Nobody was hurt, because the bells had been rung in time & most people had left."
TITLE = "Dam breaks above the old town"
URL = "https://gazette.example/dam"


def read(tree: object) -> Source:
    data = json.dumps(tree).encode()
    return build_source(file="dam.json", decoded=decode_json(data))


SHAPES: dict[str, object] = {
    "newspaper3k": {
        "title": TITLE, "text": f"{FIRST}\n\n{SECOND}", "authors": ["Ann Lee", "Ola Berg"], "url": URL,
        "publish_date": "2024-01-30 08:00:00", "meta_site_name": "x", "source_url": "https://gazette.example",
        "site_name": "Leeds Gazette", "summary": "A dam broke.", "meta_lang": "en",
    },
    "trafilatura --json": {
        "title": TITLE, "author": "Ann Lee; Ola Berg", "hostname": "gazette.example", "date": "2024-01-30",
        "fingerprint": "1a2b", "raw_text": f"{FIRST} {SECOND}", "text": f"{FIRST}\n{SECOND}", "source": URL,
        "source-hostname": "Leeds Gazette", "excerpt": "A dam broke.", "language": "en",
    },
    "NewsCatcher": {"articles": [{
        "title": TITLE, "author": "Ann Lee", "authors": ["Ann Lee", "Ola Berg"], "link": URL,
        "published_date": "2024-01-30 08:00:00", "clean_url": "gazette.example", "name_source": "x",
        "content": f"{FIRST}\n{SECOND}", "publication": "Leeds Gazette", "language": "en",
    }]},
    "schema.org": {"@context": "https://schema.org", "@graph": [
        {"@type": "WebSite", "name": "Leeds Gazette"},
        {
            "@type": "NewsArticle", "headline": TITLE, "articleBody": f"{FIRST}\n\n{SECOND}",
            "datePublished": "2024-01-30T23:30:00-05:00", "inLanguage": "en-GB",
            "author": [{"@type": "Person", "name": "Ann Lee"}, {"@type": "Person", "name": "Ola Berg"}],
            "publisher": {"@type": "Organization", "name": "Leeds Gazette"},
            "mainEntityOfPage": {"@type": "WebPage", "@id": URL},
        },
    ]},
    "Readability": {
        "title": TITLE, "byline": "By Ann Lee and Ola Berg", "siteName": "Leeds Gazette", "lang": "en",
        "content": f"<div><p>{FIRST}</p><p>x</p></div>", "textContent": f"{FIRST}\n\n{SECOND}", "url": URL,
        "publishedTime": "2024-01-30T08:00:00Z", "length": 170,
    },
    "a feed reader": {
        "id": 7, "title": TITLE, "author": "Ann Lee, Ola Berg", "url": URL,
        "published": "2024-01-30T08:00:00.0Z",
        "content": f"<p>{FIRST}</p>\n<p>{SECOND.replace('&', '&amp;')}</p>", "feed": {"title": "x"},
        "publisher": "Leeds Gazette",
    },
    "a list of one, with paragraphs of their own": [{
        "headline": TITLE, "body": [{"type": "p", "text": FIRST}, {"type": "image", "src": "a.jpg"},
                                    {"type": "p", "text": SECOND}],
        "pubDate": "Tue, 30 Jan 2024 08:00:00 GMT", "link": URL,
        "source": {"id": None, "name": "Leeds Gazette"},
        "authors": [{"name": "Ann Lee"}, {"name": "Ola Berg"}],
    }],
    "wrapped in an answer": {"response": {"status": "ok", "content": {
        "webTitle": "x", "webPublicationDate": "2024-01-30T08:00:00Z", "webUrl": URL,
        "fields": {"headline": TITLE, "byline": "Ann Lee and Ola Berg", "publication": "Leeds Gazette",
                   "bodyText": f"{FIRST}\n\n{SECOND}"},
    }}},
    "seconds since 1970": {
        "title": TITLE, "full_text": f"{FIRST}\n\n{SECOND}", "date": 1706601600, "permalink": URL,
        "author": {"name": "Ann Lee; Ola Berg"}, "outlet": "Leeds Gazette",
    },
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_is_the_same_article(shape: str) -> None:
    source = read(SHAPES[shape])
    assert [line for line in source.text.split("\n") if line] == [TITLE, FIRST, SECOND]
    facts = (source.title, source.published, source.url, source.publisher)
    assert [claim.value if claim else None for claim in facts] == [TITLE, "2024-01-30", URL, "Leeds Gazette"]
    assert [claim.value for claim in source.byline] == ["Ann Lee", "Ola Berg"]
    assert [item.rule for item in source.furniture if item.span.end <= len(TITLE)] == ["title"]


def test_a_text_without_anything_else_is_enough() -> None:
    source = read({"text": f"{FIRST}\n{SECOND}"})
    assert [p.number for p in source.paragraphs] == [1, 2]
    assert source.published is None


def test_a_text_that_begins_with_its_title_says_it_once() -> None:
    assert read({"title": TITLE, "text": f"{TITLE}\n\n{FIRST}"}).text.count(TITLE) == 1


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"{", r"is no valid JSON, line 1\."),
        (b"\xff\xfe", "is no valid JSON"),
        (b"[" * 100_000, r"is (?:JSON that is nested too deeply|no valid JSON)"),
        (b"[]", "holds no article: none of its keys holds a text"),
        (b'{"title": "A dam", "summary": "A dam broke above the town on Friday."}', "holds no article"),
        (b'{"text": 7}', "holds no article"),
        (json.dumps([{"text": FIRST}, {"text": SECOND}]).encode(), "holds 2 articles: save each in a file"),
    ],
)
def test_what_is_not_one_article_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(SourceError, match=why):
        decode_json(data)


def test_halves_of_characters_are_replaced() -> None:
    decoded = decode_json(b'{"title": "A \\ud800 dam", "text": "One two three four five \\udfff six."}')
    decoded.text.encode("utf-8")
    assert decoded.text.count("\ufffd") == 2


def test_addresses_that_are_none_and_days_that_are_none_are_passed_over() -> None:
    source = read(
        {"text": f"{FIRST}\n{SECOND}", "url": "javascript:alert(1)", "date": "soon", "author": "admin"}
    )
    assert (source.url, source.published, source.byline) == (None, None, ())
