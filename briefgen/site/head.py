"""What a page's head tells machines: description, cards, links to the data, and schema.org's JSON-LD.

Everything comes from what the page shows. Nothing is made up where something is not known: no author of
the brief, no picture, no address, no date of a source that was only inferred.
"""

from __future__ import annotations

import html
import json
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from briefgen.render.works import Work, list_remarks
from briefgen.site.facts import Facts, clean, name_source
from briefgen.text.dates import describe_date

LONGEST = 200
"""Characters of a description: search engines cut longer ones."""

FILES: tuple[tuple[str, str], ...] = (
    ("brief.json", "application/json"),
    ("brief.pdf", "application/pdf"),
    ("brief-summary.pdf", "application/pdf"),
    ("exports/actors.csv", "text/csv"),
    ("exports/feed.xml", "application/atom+xml"),
    ("exports/findings.csv", "text/csv"),
    ("exports/sources.bib", "application/x-bibtex"),
    ("exports/sources.csl.json", "application/vnd.citationstyles.csl+json"),
    ("exports/sources.ris", "application/x-research-info-systems"),
    ("exports/timeline.csv", "text/csv"),
)
"""The brief's other faces, with their media types."""

LINKED = {"exports/feed.xml": "alternate feed", "brief.json": "describedby"}
"""Those that every page links to, with the relation. The theme takes a plain "alternate" for another
language of the page, and asks for its sitemap."""

HOME = "index.html"
CONTEXT = "https://schema.org"
_ISO = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?")
_TITLE = re.compile(r"<title>(?P<words>.*?)</title>", re.DOTALL | re.IGNORECASE)
_COINS = re.compile(r'\n?<span class="Z3988" title="[^"]*" hidden></span>')
_DESCRIBED = re.compile(r"<meta\s[^>]*name=.?description", re.IGNORECASE)

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A built page: its path in the site, its address where the builder knows it, and the data files
    that the site has."""

    path: str
    canonical: str = ""
    files: frozenset[str] = frozenset()

    @property
    def source(self) -> str:
        """The path in docs/ of the page that this was built from; "" for the builder's own pages."""
        stem = self.path.removesuffix(".html")
        if stem in ("index", "sources/index"):
            return f"{stem}.md"
        return "" if stem == "404" else f"{stem.removesuffix('/index')}.md"

    def link(self, name: str) -> str:
        """The address of a file of the site as seen from the page."""
        return posixpath.relpath(name, posixpath.dirname(self.path) or ".")


# --- the head -----------------------------------------------------------------------


def write_head(page: str, place: Place, facts: Facts, robots: str) -> Iterator[str]:
    """The elements, one a line."""
    if robots:
        yield _meta("robots", robots)
    title, words = find_title(page), describe_page(page, place, facts)
    if words and not _DESCRIBED.search(page):
        yield _meta("description", words)
    cards = {
        "og:type": "website" if place.path == HOME else "article",
        "og:title": title,
        "og:description": words,
        "og:site_name": facts.title,
        "og:url": place.canonical,
    }
    yield from (
        f'<meta property="{key}" content="{html.escape(value)}">' for key, value in cards.items() if value
    )
    yield _meta("twitter:card", "summary")
    yield from (
        f'<link rel="{LINKED[name]}" type="{kind}" href="{html.escape(place.link(name))}">'
        for name, kind in FILES
        if name in LINKED and name in place.files
    )
    tree = describe_tree(place, facts)
    if tree:
        yield f'<script type="application/ld+json">{escape_json(tree)}</script>'


def _meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{html.escape(content)}">'


def find_title(page: str) -> str:
    """The words of the page's `<title>`."""
    found = _TITLE.search(page)
    return clean(html.unescape(found["words"])) if found else ""


def describe_page(page: str, place: Place, facts: Facts) -> str:
    """A description of what the page shows, in its own words."""
    work = find_work(place, facts)
    if work is not None:
        return cut(describe_work(work))
    if place.path == HOME:
        return cut(facts.scope)
    return cut(". ".join(filter(None, (find_title(page), facts.opening.get(place.source, "")))))


def describe_work(work: Work) -> str:
    """“Title”, paper, date: as the notes name a source."""
    dated = describe_date(work.date) + " (inferred)" * (work.basis == "inferred") if work.date else ""
    return ", ".join(filter(None, (f"“{work.title}”", work.container, *work.authors, dated)))


def cut(text: str) -> str:
    """The text as far as LONGEST characters, cut between words."""
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rpartition(" ")[0] + " …"


def find_work(place: Place, facts: Facts) -> Work | None:
    """The work that the page is about."""
    name = name_source(place.source)
    return next((work for work in facts.works if work.id == name), None) if name else None


# --- JSON-LD ------------------------------------------------------------------------


def describe_tree(place: Place, facts: Facts) -> Json:
    """schema.org's terms for the page: a Report that cites its sources, or the page of one work."""
    report = _prune({"@type": "Report", "name": facts.title, "abstract": facts.question})
    work = find_work(place, facts)
    if work is not None:
        about = describe_article(work)
        page = {"@type": "WebPage", "name": work.title, "url": place.canonical, "citation": about}
        return _prune({"@context": CONTEXT, **page, "isPartOf": report})
    if place.path != HOME or not facts.title:
        return {}
    return _prune(
        {
            "@context": CONTEXT,
            **report,
            "url": place.canonical,
            "contentReferenceTime": facts.as_of if _ISO.fullmatch(facts.as_of) else "",
            "creator": _prune({"@type": "SoftwareApplication", "name": facts.generator}),
            "encoding": [
                {"@type": "MediaObject", "contentUrl": place.link(name), "encodingFormat": kind}
                for name, kind in FILES
                if name in place.files
            ],
            "citation": [describe_article(item) for item in facts.works],
        }
    )


def describe_article(work: Work) -> Json:
    """A source as schema.org's NewsArticle; a date that was inferred is told in words only."""
    sure = work.basis in ("stated", "curated") and _ISO.fullmatch(work.date)
    return _prune(
        {
            "@type": "NewsArticle",
            "identifier": work.id,
            "headline": work.title,
            "author": [{"@type": "Person", "name": name} for name in work.authors],
            "publisher": {"@type": "Organization", "name": work.publisher} if work.publisher else "",
            "sourceOrganization": {"@type": "Organization", "name": work.agency} if work.agency else "",
            "datePublished": work.date if sure else "",
            "url": work.url,
            "inLanguage": work.language,
            "description": " ".join(list_remarks(work)),
        }
    )


def _prune(tree: Json) -> Json:
    return {key: value for key, value in tree.items() if value}


def escape_json(tree: Json) -> str:
    """JSON for a `<script>`: plain ASCII, and nothing in it ends the element or begins a comment."""
    text = json.dumps(tree, ensure_ascii=True, sort_keys=True)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


# --- COinS --------------------------------------------------------------------------


def add_body(page: str, place: Place, facts: Facts) -> str:
    """The page with a COinS span for each source that it is about, so that Zotero can pick them up."""
    bare = _COINS.sub("", page)
    works = facts.works if place.source == "sources/index.md" else filter(None, [find_work(place, facts)])
    spans = "".join(f"\n{write_coins(work)}" for work in works)
    for end in ("</article>", "</body>"):
        before, found, after = bare.rpartition(end)
        if found:
            return f"{before}{spans}{found}{after}" if spans else bare
    return bare


def write_coins(work: Work) -> str:
    """ContextObjects in Spans 1.0 (Z39.88-2004), as Zotero writes a newspaper article."""
    pairs = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
        ("rft.type", "newspaperArticle"),
        ("rft.title", work.title),
        ("rft.source", work.container),
        ("rft.publisher", work.publisher),
        *(("rft.creator", name) for name in work.authors),
        ("rft.date", work.date if _ISO.fullmatch(work.date) else ""),
        ("rft.identifier", work.url),
        ("rft.language", work.language),
        ("rft.description", " ".join(list_remarks(work))),
    ]
    query = urlencode([(key, value) for key, value in pairs if value])
    return f'<span class="Z3988" title="{html.escape(query)}" hidden></span>'
