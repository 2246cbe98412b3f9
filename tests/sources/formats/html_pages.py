"""Web pages whose article is known: eight layouts times five articles of our own wording.

Each page says what a reader of it must find: the body (paragraphs, items, quotations, rows of tables; no
headings, captions, bylines) and the metadata. What stands around the article differs from layout to
layout, as it does from site to site.
"""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tests.sources.formats.html_stories import STORIES, Story


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page as it was saved, and what is in it."""

    name: str
    html: str
    body: tuple[str, ...]
    known: dict[str, object] = field(default_factory=dict)


def _p(*paragraphs: str) -> str:
    return "\n".join(f"<p>{html.escape(text)}</p>" for text in paragraphs)


def _rows(story: Story) -> str:
    head, *rows = story.table
    cells = "".join(f"<th>{html.escape(cell)}</th>" for cell in head)
    body = "".join("<tr>" + "".join(f"<td>{html.escape(c)}</td>" for c in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{cells}</tr></thead><tbody>{body}</tbody></table>"


def _list(story: Story) -> str:
    return "<ul>" + "".join(f"<li>{html.escape(item)}</li>" for item in story.items) + "</ul>"


def _lines(story: Story, *, items: bool = False, quote: bool = False, table: bool = False) -> tuple[str, ...]:
    found = [story.lead, *story.paragraphs]
    found += [story.quote] if quote else []
    found += story.later
    found += story.items if items else ()
    found += [" ".join(row) for row in story.table] if table else []
    return tuple(found)


def _known(story: Story, **other: object) -> dict[str, object]:
    return {
        "title": story.title,
        "byline": story.authors,
        "published": story.published[:10],
        "publisher": story.publisher,
        "url": story.url,
        "language": "en",
        **other,
    }


NAV = (
    '<nav class="main-nav"><ul><li><a href="/">Home</a></li><li><a href="/local">Local</a></li>'
    '<li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav>'
)
COOKIES = (
    '<div id="cookie-banner"><p>We use cookies to make this site work and to measure how it is used. '
    "You can change your choice at any time.</p><button>Accept all</button></div>"
)
RELATED = (
    '<aside class="related-stories"><h3>More from this section</h3><ul>'
    '<li><a href="/1">School roof to be mended before the winter, says head teacher.</a></li>'
    '<li><a href="/2">Why the museum sold its biggest whale.</a></li>'
    '<li><a href="/3">Rail fares will rise by four per cent in the spring.</a></li></ul></aside>'
)
COMMENTS = (
    '<section id="comments" class="comments-area"><h3>3 comments</h3><ol><li><p>I have said this for years '
    "and nobody listened to me.</p></li><li><p>Typical of them all. What did you expect?</p></li>"
    "</ol></section>"
)
FOOTER = (
    '<footer class="site-footer"><p>© 2025 All rights reserved. Registered office: 1 Mill Lane.</p>'
    '<a href="/terms">Terms of use</a> <a href="/privacy">Privacy</a></footer>'
)
SHARE = '<div class="share-bar"><a href="#">Share on Facebook</a> <a href="#">Share by e-mail</a></div>'


def _frame(story: Story, head: str, body: str, lang: str = "en-GB") -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head><meta charset="utf-8">'
        f"<title>{html.escape(story.title)} | {story.publisher}</title>\n{head}\n</head>\n"
        f"<body>\n{body}\n</body></html>"
    )


def _graph(story: Story, **other: object) -> str:
    node = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "mainEntityOfPage": {"@type": "WebPage", "@id": story.url},
        "datePublished": story.published,
        "dateModified": story.updated,
        "author": [{"@type": "Person", "name": name} for name in story.authors],
        "publisher": {"@type": "NewsMediaOrganization", "name": story.publisher},
        **other,
    }
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def make_menus(story: Story) -> Page:
    """A newspaper's page: menus, related stories, comments; JSON-LD."""
    body = (
        f'{NAV}{COOKIES}<main><article class="story"><h1>{html.escape(story.title)}</h1>{SHARE}'
        f'<p class="byline">By {" and ".join(story.authors)}</p>'
        f'<div class="story-body">{_p(story.lead, *story.paragraphs)}{RELATED}'
        f"<h2>{html.escape(story.heading)}</h2>{_p(*story.later)}</div></article></main>{COMMENTS}{FOOTER}"
    )
    return Page(
        name=f"menus-{story.slug}",
        html=_frame(story, _graph(story), body),
        body=_lines(story),
        known=_known(story, updated=story.updated[:10]),
    )


def make_captions(story: Story) -> Page:
    """Pictures with captions and credits among the paragraphs; Open Graph and meta tags."""
    figure = (
        f'<figure><img src="a.jpg" alt=""><figcaption>{html.escape(story.caption)} '
        '<span class="credit">Photograph: Nils Aho/Pressbild</span></figcaption></figure>'
    )
    head = (
        f'<meta property="og:title" content="{html.escape(story.title)}">'
        f'<meta property="og:site_name" content="{story.publisher}">'
        f'<meta property="og:url" content="{story.url}"><link rel="canonical" href="{story.url}">'
        f'<meta property="article:published_time" content="{story.published}">'
        f'<meta name="author" content="{", ".join(story.authors)}">'
    )
    wrapped = f'<div class="wp-caption"><p class="wp-caption-text">{html.escape(story.caption)}</p></div>'
    body = (
        f'{NAV}<div class="content"><h1>{html.escape(story.title)}</h1>{figure}{_p(story.lead)}{wrapped}'
        f"{_p(*story.paragraphs)}<blockquote><p>{html.escape(story.quote)}</p></blockquote>{_p(*story.later)}</div>"
        f"{RELATED}{FOOTER}"
    )
    return Page(
        name=f"captions-{story.slug}",
        html=_frame(story, head, body),
        body=_lines(story, quote=True),
        known=_known(story),
    )


def make_live(story: Story) -> Page:
    """A live blog: entries with a clock each, the newest first, some of them one short sentence."""
    entries = [story.lead, *story.paragraphs, *story.later]
    blog = "".join(
        f'<div class="live-entry" id="e{number}"><time class="entry-time">{20 - number}:0{number}</time>'
        f"<div class=entry-text><p>{html.escape(text)}</p></div></div>"
        for number, text in enumerate(entries)
    )
    updates = [{"@type": "BlogPosting", "headline": text[:40], "articleBody": text} for text in entries]
    head = _graph(story, **{"@type": "LiveBlogPosting", "liveBlogUpdate": updates})
    body = (
        f"{NAV}<article><h1>{html.escape(story.title)}</h1>"
        f'<section class="live">{blog}</section></article>{RELATED}{FOOTER}'
    )
    return Page(
        name=f"live-{story.slug}",
        html=_frame(story, head, body),
        body=_lines(story),
        known=_known(story, updated=story.updated[:10]),
    )


def make_paywall(story: Story) -> Page:
    """Two paragraphs, then a wall: what there is, and no word of the offer."""
    wall = (
        '<div class="paywall"><h2>Keep reading</h2><p>To read the rest of this story, subscribe from one '
        'pound a week.</p><p>Already a subscriber? <a href="/login">Log in</a></p></div>'
    )
    head = _graph(story, isAccessibleForFree=False)
    body = (
        f'{NAV}<article><h1>{html.escape(story.title)}</h1><div class="article__body">'
        f"{_p(story.lead, story.paragraphs[0])}</div>{wall}</article>{FOOTER}"
    )
    return Page(
        name=f"paywall-{story.slug}",
        html=_frame(story, head, body),
        body=(story.lead, story.paragraphs[0]),
        known=_known(story, updated=story.updated[:10]),
    )


def make_two_dates(story: Story) -> Page:
    """Published and updated in `<time>`, a wrong date in a meta tag of the system, boxes for paragraphs."""
    texts = (story.lead, *story.paragraphs, *story.later)
    boxes = "".join(f'<div class="text-block">{html.escape(text)}</div>' for text in texts)
    head = (
        f'<link rel="canonical" href="{story.url}"><meta property="og:site_name" content="{story.publisher}">'
        f'<meta property="article:published_time" content="{story.published}">'
        f'<meta property="article:modified_time" content="{story.updated}">'
        '<meta name="date" content="2025-01-01">'
    )
    people = " and ".join(
        f'<a rel="author" href="/by/{n}">{name}</a>' for n, name in enumerate(story.authors)
    )
    body = (
        f"{NAV}<article><header><h1>{html.escape(story.title)}</h1><p>By {people}</p>"
        f'<p>Published <time datetime="{story.published}">then</time>, updated '
        f'<time class="updated" datetime="{story.updated}">later</time></p></header>{boxes}</article>{FOOTER}'
    )
    return Page(
        name=f"dates-{story.slug}",
        html=_frame(story, head, body),
        body=_lines(story),
        known=_known(story, updated=story.updated[:10]),
    )


def make_two_authors(story: Story) -> Page:
    """Things that refer to one another by ids, a related article among them; forced breaks for paragraphs."""
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "@id": "#site", "name": story.publisher},
            {"@type": "Organization", "@id": "#org", "name": story.publisher},
            *({"@type": "Person", "@id": f"#p{n}", "name": name} for n, name in enumerate(story.authors)),
            {"@type": "Article", "headline": "Rail fares will rise", "datePublished": "2020-01-01",
             "url": "https://other.example/fares", "author": {"name": "Nobody Here"}},
            {"@type": ["Article", "NewsArticle"], "headline": story.title, "url": story.url,
             "datePublished": story.published.replace("+00:00", "Z"), "publisher": {"@id": "#org"},
             "author": [{"@id": "#p0"}, {"@id": "#p1"}], "inLanguage": "en"},
        ],
    }  # fmt: skip
    text = "<br><br>\n".join(html.escape(item) for item in (story.lead, *story.paragraphs, *story.later))
    head = f'<script type="application/ld+json">{json.dumps(graph)}</script>'
    body = (
        f'<table width="100%"><tr><td class="menu">{NAV}</td><td><h1>{html.escape(story.title)}</h1>'
        f"<div class=main-text>{text}</div></td><td>{RELATED}</td></tr></table>{FOOTER}"
    )
    return Page(
        name=f"authors-{story.slug}",
        html=_frame(story, head, body),
        body=_lines(story),
        known=_known(story),
    )


def make_agency(story: Story) -> Page:
    """An agency's copy on an outlet's page: dateline, and the agency where the author belongs."""
    head = (
        f'<link rel="canonical" href="{story.url}"><meta property="og:site_name" content="{story.publisher}">'
        f'<meta property="og:title" content="{html.escape(story.title)} - {story.publisher}">'
        f'<meta name="author" content="Reuters">'
        f'<meta name="pubdate" content="{story.published[:10].replace("-", "")}">'
    )
    lead = f"{story.place} (Reuters) - {story.lead}"
    body = (
        f'{NAV}{COOKIES}<div id="page"><div class="headline"><h1>{html.escape(story.title)}</h1></div>'
        f'<div class="article-text">{_p(lead, *story.paragraphs, *story.later)}'
        f"<p>(Reporting by {' and '.join(story.authors)}; Editing by Ola Berg)</p></div></div>"
        f"{RELATED}{FOOTER}"
    )
    return Page(
        name=f"agency-{story.slug}",
        html=_frame(story, head, body),
        body=_lines(story),
        known=_known(story, agency="Reuters", dateline=story.place),
    )


def make_listing(story: Story) -> Page:
    """A list and a table of data in the article; microdata."""
    people = " and ".join(f'<span itemprop="author">{name}</span>' for name in story.authors)
    head = f'<link rel="canonical" href="{story.url}"><meta name="dc.publisher" content="{story.publisher}">'
    body = (
        f'{NAV}<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">'
        f'{html.escape(story.title)}</h1><p class="meta">{people} <time itemprop="datePublished" '
        f'datetime="{story.published}">{story.published[:10]}</time></p><div itemprop="articleBody">'
        f"{_p(story.lead, *story.paragraphs)}<h2>{html.escape(story.heading)}</h2>{_p(*story.later)}"
        f"{_list(story)}{_rows(story)}</div></div>{RELATED}{FOOTER}"
    )
    return Page(
        name=f"listing-{story.slug}",
        html=_frame(story, head, body),
        body=_lines(story, items=True, table=True),
        known=_known(story),
    )


LAYOUTS: tuple[Callable[[Story], Page], ...] = (
    make_menus, make_captions, make_live, make_paywall, make_two_dates, make_two_authors, make_agency,
    make_listing,
)  # fmt: skip


def make_pages() -> Iterator[Page]:
    """Every layout with every story."""
    for layout in LAYOUTS:
        for story in STORIES:
            yield layout(story)
