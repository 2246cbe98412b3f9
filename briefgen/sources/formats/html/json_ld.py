"""schema.org metadata in a page's scripts (JSON-LD): the page's own article among what they describe."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from briefgen.lexicon.page_metadata import ARTICLE_TYPES, LISTING_KEYS
from briefgen.sources.formats.html.blocks import Element, fold_letters

MAX_NODES = 5_000
"""Things that are looked at in a page's metadata."""

MAX_SCRIPT = 2_000_000
"""Characters of a script of metadata."""

Json = Any
Node = Mapping[str, Json]

_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*.*?\*/)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$"
)


def find_article_node(root: Element, titles: frozenset[str], url: str) -> tuple[Node, Mapping[str, Node]]:
    """(the page's own article, the things that are named by an id). `titles` are the headlines that the
    page shows, folded; `url` its address. Empty where no script describes the page's article."""
    named: dict[str, Node] = {}
    articles: list[Node] = []
    for node in _walk(_read_scripts(root)):
        name = node.get("@id")
        if isinstance(name, str) and len(node) > 1:
            named.setdefault(name, node)
        if name_types(node) & ARTICLE_TYPES:
            articles.append(node)
    return _choose(articles, titles, url), named


def _choose(articles: list[Node], titles: frozenset[str], url: str) -> Node:
    for node in articles:
        addresses = {fold_address(text) for text in find_texts(node, "url", "mainEntityOfPage", "@id")}
        if url and fold_address(url) in addresses:
            return node
    for node in articles:
        if any(fold_letters(html.unescape(text)) in titles for text in find_texts(node, "headline", "name")):
            return node
    return articles[0] if len(articles) == 1 else {}


def fold_address(url: str) -> str:
    """An address without scheme, "www.", query and fragment: what makes two of them one page."""
    return re.sub(r"^https?://(?:www\.)?|[?#].*$|/$", "", url.strip().lower()).rstrip("/")


def name_types(node: Node) -> frozenset[str]:
    """The types of a thing, without schema.org's address."""
    value = node.get("@type")
    values = value if isinstance(value, list) else [value]
    return frozenset(item.rsplit("/", 1)[-1] for item in values if isinstance(item, str))


def find_texts(node: Node, *keys: str) -> Iterator[str]:
    """The words under these keys: text, a list of texts, or things that have a name, an id or a url."""
    for key in keys:
        value = node.get(key)
        for item in value if isinstance(value, list) else [value]:
            inner = item
            if isinstance(item, Mapping):
                inner = next((item[name] for name in ("name", "@id", "url") if item.get(name)), None)
            if isinstance(inner, str) and inner.strip():
                yield inner.strip()
            elif isinstance(inner, int | float) and not isinstance(inner, bool):
                yield str(int(inner)) if abs(inner) < 1e15 else ""


def find_things(node: Node, named: Mapping[str, Node], key: str) -> Iterator[Node]:
    """The things under a key; a bare name is a thing with that name, an id the thing that has it."""
    value = node.get(key)
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str):
            yield named.get(item, {"name": item})
        elif isinstance(item, Mapping):
            name = item.get("@id")
            known = named.get(name) if isinstance(name, str) and not item.get("name") else None
            yield known if known is not None else item


def _read_scripts(root: Element) -> Iterator[Json]:
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        text = _WRAPPING.sub("", _WRAPPING.sub("", (script.text or "")[:MAX_SCRIPT]))
        try:
            yield json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue


def _walk(values: Iterator[Json]) -> Iterator[Node]:
    """Every thing that is described, without those that an article or a list names as others."""
    waiting: list[Json] = list(values)[::-1]
    for _ in range(MAX_NODES):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, list):
            waiting += value[:MAX_NODES][::-1]
        elif isinstance(value, Mapping):
            yield value
            waiting += [item for key, item in value.items() if key not in LISTING_KEYS and _holds(item)][::-1]


def _holds(value: Json) -> bool:
    return isinstance(value, list | Mapping)
