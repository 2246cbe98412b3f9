"""The site's search: one entry a statement, passage and table row, so that a result opens at the words.

The builder's own index has one entry a heading, and the notes' words once more beside the passages
that they quote. It is replaced by one made from the built pages, in the form that the theme's search
reads; a second copy is a script, because a page opened from a folder may read nothing else.

The pages are told to ask the brief's own worker (assets/search.js) instead of the theme's, which needs
seconds to make ready what it reads of hundreds of pages, at every page that is opened.
"""

from __future__ import annotations

import html
import json
import re
import shutil
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from briefgen.config import Search
from briefgen.errors import SiteError
from briefgen.text.passages import fold_space

INDEX = Path("search", "search_index.json")
INDEX_SCRIPT = Path("search", "search_index.js")
ZENSICALS = "search.json"
WORKER = Path("assets", "search.js")
"""The brief's own worker, in the built site."""

THEMES_WORKERS = Path("assets", "javascripts", "workers")
THEMES_LANGUAGES = Path("assets", "javascripts", "lunr")
"""What only the theme's worker loads: stemmers and dictionaries of some thirty languages."""

PAGEFIND = "pagefind"
"""The index's setting that tells the worker to ask pagefind."""

_SCRIPT = "var __index = "

TITLE_BOOST = 3.0
"""How much a word of a title counts against one of the text. The builder's 1,000 would put every
heading that holds a common word before the sentence that was looked for."""

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = _HEADINGS | {"p", "li", "tr"}
_VOID = frozenset("br hr img input link meta source wbr area base col embed track".split())
_BACKLINKS = re.compile(r" · \d+(?:, \d+)*\Z")
"""The numbered links behind a passage to what cites it."""

_CONFIG = re.compile(
    r"""(?P<before><script\sid=["']?__config\b[^>]*>[^<]*?"search":\s*"[^"<]*?)"""
    rf"""{THEMES_WORKERS.as_posix()}/search\.[^"<]*(?=")"""
)
"""The place in a page where the theme reads what worker to ask."""

_ANCHOR = re.compile(r"[sp]-[0-9a-f]{8}")


@dataclass(slots=True)
class _Block:
    """A block of the page while it is read: where it stands, its words, its bold opening."""

    tag: str
    anchor: str = ""
    own: str = ""
    words: list[str] = field(default_factory=list)
    bold: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Collector(HTMLParser):
    """Gathers the blocks of a page's article, notes left out. Lives for one page only."""

    blocks: list[_Block] = field(default_factory=list)
    open: list[_Block] = field(default_factory=list)
    inside: int = 0
    hidden: int = 0
    strong: int = 0

    def __post_init__(self) -> None:
        HTMLParser.__init__(self, convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "article":
            self.inside += 1
        if not self.inside:
            return
        if self.hidden:
            self.hidden += tag not in _VOID
        elif tag == "sup" or (tag == "div" and given.get("class") == "footnote"):
            self.hidden = 1
        elif tag in _BLOCKS:
            block = _Block(tag=tag, own=given.get("id") or "")
            self.blocks.append(block)
            self.open.append(block)
        elif tag == "strong":
            self.strong += 1
        elif tag == "span" and self.open and _ANCHOR.fullmatch(given.get("id") or ""):
            self.open[-1].anchor = self.open[-1].anchor or given.get("id") or ""
        if tag in ("br", "td", "th") and self.open:
            self.open[-1].words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if self.hidden:
            self.hidden -= tag not in _VOID
        elif tag == "article":
            self.inside -= 1
        elif tag == "strong":
            self.strong -= 1
        elif self.open and tag == self.open[-1].tag:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if not self.inside or self.hidden or not self.open:
            return
        self.open[-1].words.append(data)
        if self.strong and self.open[-1].anchor:
            self.open[-1].bold.append(data)


def write_search(site: Path, search: Search = "built-in") -> None:
    """Replaces the index in the built `site`, Zensical's too. Nothing is done where the builder made none.

    With pagefind, pages on a host read no index but pagefind's (`search_pagefind`); the script stays for
    pages in a folder. Raises SiteError where the builder's index or a page cannot be read.
    """
    if (site / ZENSICALS).is_file():
        _write_zensicals(site)
    try:
        tree = _read_index(site)
        pages = list(dict.fromkeys(item["location"].partition("#")[0] for item in tree["docs"]))
        tree["docs"] = [entry for page in pages for entry in index_page(page, _read_page(site, page))]
        tree["config"].setdefault("fields", {}).setdefault("title", {})["boost"] = TITLE_BOOST
    except FileNotFoundError:
        return
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SiteError(f"The search index of the site cannot be made ({error}).") from error
    tree["config"].pop(PAGEFIND, None)
    text = _write(tree)
    (site / INDEX_SCRIPT).write_text(f"{_SCRIPT}{text};\n", encoding="ascii")
    if search == "pagefind":
        text = _write({**tree, "config": {**tree["config"], PAGEFIND: True}, "docs": []})
    (site / INDEX).write_text(text, encoding="ascii")
    if (site / WORKER).is_file():
        _replace_worker(site)


def _write_zensicals(site: Path) -> None:
    """The same entries in the form that Zensical reads: with the names of the pages above them."""
    try:
        tree: dict[str, Any] = json.loads((site / ZENSICALS).read_text(encoding="utf-8"))
        above: dict[str, list[str]] = {}
        for item in tree["items"]:
            above.setdefault(item["location"].partition("#")[0], item["path"])
        tree["items"] = [
            {**entry, "level": 2 if "#" in entry["location"] else 1, "path": path, "tags": []}
            for page, path in above.items()
            for entry in index_page(page, _read_page(site, page))
        ]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SiteError(f"The search index of the site cannot be made ({error}).") from error
    (site / ZENSICALS).write_text(_write(tree), encoding="ascii")


def _read_index(site: Path) -> dict[str, Any]:
    """The index in the site; where it is pagefind's stub, the one that pages in a folder read."""
    tree: dict[str, Any] = json.loads((site / INDEX).read_text(encoding="utf-8"))
    if tree["config"].get(PAGEFIND):
        script = (site / INDEX_SCRIPT).read_text(encoding="utf-8")
        tree = json.loads(script.removeprefix(_SCRIPT).rstrip(";\n"))
    return tree


def _write(tree: dict[str, Any]) -> str:
    return json.dumps(tree, ensure_ascii=True, separators=(",", ":"))


def _replace_worker(site: Path) -> None:
    """Lets every page ask the brief's own worker; the theme's goes, with what only it loads."""
    for path in sorted(site.rglob("*.html")):
        page = path.read_text(encoding="utf-8")
        replaced = _CONFIG.sub(lambda found: found["before"] + WORKER.as_posix(), page)
        if replaced != page:
            path.write_text(replaced, encoding="utf-8", newline="")
    shutil.rmtree(site / THEMES_LANGUAGES, ignore_errors=True)
    for path in sorted((site / THEMES_WORKERS).glob("search.*")):
        path.unlink()


def _read_page(site: Path, location: str) -> str:
    name = f"{location}index.html" if location.endswith("/") or not location else location
    return (site / name).read_text(encoding="utf-8")


def index_page(location: str, page: str) -> tuple[dict[str, str], ...]:
    """The entries of the page at `location` with the HTML `page`: itself, its headings with the
    apparatus under them, and each statement, passage or table row under the words that name it.

    The page comes first, because the theme takes the first entry of an address for the page.
    """
    reader = _Collector()
    reader.feed(page)
    reader.close()
    heading = _entry(location, "", "")
    entries, title = [heading], ""
    for block in reader.blocks:
        words = _fold(block.words)
        if block.tag == "h1":
            title, heading["title"] = words, _escape(words)
        elif block.tag in _HEADINGS:
            title, heading = words, _entry(f"{location}#{block.own}", words, "")
            entries.append(heading)
        elif block.anchor:
            bold = _fold(block.bold)
            text = _BACKLINKS.sub("", words).removeprefix(bold).lstrip(" ·")
            entries.append(_entry(f"{location}#{block.anchor}", bold or title, text))
        elif words:
            heading["text"] = f"{heading['text']} {_escape(words)}".strip()
    return tuple(entries)


def _entry(location: str, title: str, words: str) -> dict[str, str]:
    return {"location": location, "title": _escape(title), "text": _escape(words)}


def _escape(words: str) -> str:
    return html.escape(words, quote=False)


def _fold(words: list[str]) -> str:
    return fold_space("".join(words))
