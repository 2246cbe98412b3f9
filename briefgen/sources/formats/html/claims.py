"""What a page states of itself: JSON-LD first, then Open Graph and other meta tags, then elements that the
page shows; a guess comes last and says that it is one."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin

from briefgen.lexicon.agencies import name_agency
from briefgen.lexicon.metadata import LICENCES
from briefgen.lexicon.page_metadata import META_NAMES, NO_AUTHORS
from briefgen.model import Claim
from briefgen.sources.formats.html.blocks import Element, fold_letters, read_words
from briefgen.sources.formats.html.days import (
    Zones,
    find_time_elements,
    find_zones,
    guess_day,
    is_outside,
    read_address_day,
    read_page_day,
)
from briefgen.sources.formats.html.json_ld import Node, find_article_node, find_texts, find_things, name_types
from briefgen.sources.stating import make_claims

Found = tuple[str, Claim]

MAX_NAME = 60
"""Characters of a person's name."""

MAX_AUTHORS = 300
"""Characters of an element that names the authors."""

MAX_HEADLINE = 500
"""Characters of a headline."""

_SEPARATOR = re.compile(r"\s+[|–—·•:»-]\s+|\s*\|\s*")
_BY = re.compile(r"^\s*(?:words |written |story )?by[:\s]\s*", re.IGNORECASE)
_ROLE = re.compile(
    r",\s+(?:[\w&-]+\s){0,4}(?:editor|correspondent|reporter|writer|staff|analyst|columnist)\b[^,;]*",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:;|\||&|\n|,|\s(?:and|with)\s)\s*(?:and\s+)?")
_NODE_KEYS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("title", ("headline", "name")),
    ("published", ("datePublished",)),
    ("updated", ("dateModified",)),
    ("url", ("url", "mainEntityOfPage")),
    ("language", ("inLanguage",)),
    ("licence", ("license",)),
    ("copyright_year", ("copyrightYear",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What claims are made from. `node` is the page's article in JSON-LD, `named` the things that it refers
    to, `headlines` its headings of first rank."""

    root: Element
    url: str
    metas: tuple[tuple[str, str], ...]
    headlines: tuple[str, ...]
    node: Node
    named: Mapping[str, Node]
    zones: Zones

    @property
    def body(self) -> str:
        """The article as its metadata gives it, "" where it does not."""
        return next(find_texts(self.node, "articleBody"), "")


def read_page(root: Element) -> Page:
    """The page's metadata, not yet judged."""
    metas = tuple(_read_metas(root))
    headlines = tuple(_find_headlines(root))
    url = _find_address(root, metas)
    titles = [*headlines, *(content for name, content in metas if name.endswith("title"))]
    node, named = find_article_node(root, frozenset(map(fold_letters, titles)) - {""}, url)
    stamps = [content for _, content in metas]
    stamps += find_texts(node, "datePublished", "dateModified")
    stamps += [value for _, value in find_time_elements(root)]
    return Page(
        root=root,
        url=url,
        metas=metas,
        headlines=headlines,
        node=node,
        named=named,
        zones=find_zones(stamps),
    )


def find_stated(page: Page) -> tuple[Found, ...]:
    """(field of a source, claim), the surest of each field first."""
    found = [*_read_links(page), *_read_node(page), *_read_meta_claims(page), *_read_elements(page)]
    for text in find_texts(page.node, "dateCreated", "uploadDate"):
        found += _claim(page, "published", text, "json-ld")
    if not any(field == "published" for field, _ in found):
        found += _guess_published(page)
    return tuple(_clean(found))


def _claim(page: Page, field: str, text: str, rule: str) -> Iterator[Found]:
    """The claim of a field, none where the value is no such thing."""
    value = " ".join(html.unescape(text).split())
    if field in ("published", "updated"):
        day = read_page_day(value, page.zones)
        if day:
            yield field, Claim(value=day, basis="stated", rule=rule)
    elif field == "licence":
        yield from _name_licence(value, rule)
    elif field == "byline":
        yield from name_authors(value, rule)
    elif field == "url":
        yield from make_claims(field, urljoin(page.url, value), rule)
    else:
        yield from make_claims(field, value, rule)


def _read_node(page: Page) -> Iterator[Found]:
    for field, keys in _NODE_KEYS:
        for text in find_texts(page.node, *keys):
            yield from _claim(page, field, text, "json-ld")
    for key in ("author", "creator"):
        for person in find_things(page.node, page.named, key):
            types = name_types(person)
            for name in find_texts(person, "name"):
                if not types or "Person" in types or name_agency(name):
                    yield from _claim(page, "byline", name, "json-ld")
    for body in find_things(page.node, page.named, "publisher"):
        for name in find_texts(body, "name"):
            yield from _claim(page, "publisher", name, "json-ld")
    for key in ("sourceOrganization", "provider", "copyrightHolder"):
        for body in find_things(page.node, page.named, key):
            agencies = [name_agency(name) for name in find_texts(body, "name")]
            yield from (("agency", Claim(value=n, basis="stated", rule="json-ld")) for n in agencies if n)


def name_authors(text: str, rule: str) -> Iterator[Found]:
    """The people of a field for authors, one claim each; an agency that stands there is whose copy it is."""
    if "://" in text or "@" in text:
        return
    for part in _BETWEEN.split(_ROLE.sub("", _BY.sub("", text))):
        name = part.strip(" .-–—")
        agency = name_agency(name)
        if agency:
            yield "agency", Claim(value=agency, basis="stated", rule=rule)
        elif _is_name(name):
            yield "byline", Claim(value=name, basis="stated", rule=rule)


def _is_name(text: str) -> bool:
    known = text.casefold() in NO_AUTHORS
    return 2 < len(text) <= MAX_NAME and not known and not re.search(r"[\d<>]", text)


def _name_licence(text: str, rule: str) -> Iterator[Found]:
    for row in LICENCES:
        match = row.pattern.search(text)
        if match:
            name = f"{row.name}-{match['version']}" if match["version"] else row.name
            yield "licence", Claim(value=name, basis="stated", rule=rule)
            return


def _read_metas(root: Element) -> Iterator[tuple[str, str]]:
    """(name in small letters, content) of the page's meta tags, in order."""
    for meta in root.iter("meta"):
        content = (meta.get("content") or "").strip()
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = (meta.get(key) or "").strip().lower()
            if name and content:
                yield name, content


def _read_meta_claims(page: Page) -> Iterator[Found]:
    for name, field, rule in META_NAMES:
        for given, content in page.metas:
            if given == name:
                yield from _claim(page, field, content, rule)


def _find_address(root: Element, metas: Sequence[tuple[str, str]]) -> str:
    """The canonical address; a relative one is of the address that Open Graph gives."""
    shared = next((content for name, content in metas if name == "og:url"), "")
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and link.get("href"):
            return _join(shared, str(link.get("href")).strip())
    return shared


def _join(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return ""


def _read_links(page: Page) -> Iterator[Found]:
    """The canonical link and the page's language: of their fields the surest."""
    for link in page.root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            yield from make_claims("url", page.url, "canonical")
    for text in find_texts(page.node, "inLanguage"):
        yield from make_claims("language", text, "json-ld")
    tag = page.root.get("lang") or page.root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    yield from make_claims("language", tag or page.root.get("xml:lang") or "", "html-lang")


def _read_elements(page: Page) -> Iterator[Found]:
    """Licence links, `<time>`, microdata, links to authors, the headline that is shown, the page's title."""
    for link in page.root.iter("a", "link"):
        if "license" in (link.get("rel") or "").lower().split():
            yield from _claim(page, "licence", link.get("href") or "", "rel-license")
    for field, value in find_time_elements(page.root):
        yield from _claim(page, field, value, "time")
    for element in page.root.iter("a", "span", "p", "div"):
        rel = (element.get("rel") or "").lower().split()
        if ("author" in rel or element.get("itemprop") == "author") and not is_outside(element):
            yield from _claim(page, "byline", read_words(element, MAX_AUTHORS), "rel-author")
    if len(page.headlines) == 1:
        yield "title", Claim(value=page.headlines[0], basis="stated", rule="heading")
    title = page.root.find(".//head/title")
    if title is not None:
        yield from _claim(page, "title", title.text or "", "title-tag")


def _find_headlines(root: Element) -> Iterator[str]:
    for heading in root.iter("h1"):
        words = read_words(heading, MAX_HEADLINE)
        if words and not is_outside(heading):
            yield words


def _guess_published(page: Page) -> Iterator[Found]:
    day = read_address_day(page.url)
    if day:
        yield "published", Claim(value=day, basis="inferred", rule="address-date")
    guessed = guess_day(page.root)
    if guessed:
        yield "published", Claim(value=guessed, basis="inferred", rule="htmldate")


def _clean(found: Sequence[Found]) -> Iterator[Found]:
    """Titles without the site's name, authors without the publisher's, each claim once."""
    names = {fold_letters(claim.value) for field, claim in found if field == "publisher"}
    heads = [c.value for field, c in found if field == "title" and c.rule in ("json-ld", "heading")]
    authors = next((claim.rule for field, claim in found if field == "byline"), "")
    seen: set[tuple[str, str]] = set()
    for field, claim in found:
        if field == "byline" and claim.rule != authors:
            continue  # another place names the same people in other ways ("ann.lee")
        value = strip_site(claim.value, names, heads) if field == "title" else claim.value
        key = (field, fold_letters(value) if field in ("byline", "title") else value)
        if key not in seen and not (field == "byline" and fold_letters(value) in names):
            seen.add(key)
            yield field, Claim(value=value, basis=claim.basis, rule=claim.rule)


def strip_site(title: str, names: set[str], heads: Sequence[str]) -> str:
    """The headline in a title that a site's name (of `names`, folded) follows or precedes, or that
    another headline of the page shows to be the part of it that matters."""
    parts = [part for part in _SEPARATOR.split(title) if part.strip()]
    if len(parts) < 2:
        return title
    folded = {fold_letters(part) for part in parts}
    for head in heads:
        if fold_letters(head) in folded:
            return head
    if fold_letters(parts[-1]) in names:
        return title[: title.rindex(parts[-1])].rstrip(" |–—·•:»-\t")
    if fold_letters(parts[0]) in names:
        return title[title.index(parts[0]) + len(parts[0]) :].lstrip(" |–—·•:»-\t")
    return title
