"""Reads rendered HTML back as text and elements: what a reader gets, and what the browser is told."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import markdown
import yaml
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

MKDOCS_YML = Path(__file__).parents[2] / "mkdocs.yml"
BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "li", "td", "th", "div", "br", "hr", "ol", "ul", "tr"})


class Reader(HTMLParser):
    """Collects the text (blocks set apart by a space) and every start tag with its attributes' names."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.unnoted: list[str] = []
        self.inside_note = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(name for name, _ in attrs)))
        if tag in BLOCKS:
            self.words.append(" ")
            self.unnoted.append(" ")
        self.inside_note = self.inside_note or tag == "sup"

    def handle_endtag(self, tag: str) -> None:
        self.inside_note = self.inside_note and tag != "sup"

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if not self.inside_note:
            self.unnoted.append(data)

    def handle_comment(self, data: str) -> None:
        self.tags.append(("!--", ()))

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    @property
    def bare(self) -> str:
        """The text without the numbers of notes."""
        return " ".join("".join(self.unnoted).split())


def read_html(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


def convert_as_mkdocs(text: str) -> str:
    """Markdown -> HTML by Python-Markdown with the extensions of mkdocs.yml."""
    names, options = [], {}
    for item in _read_yaml()["markdown_extensions"]:
        name, settings = next(iter(item.items())) if isinstance(item, dict) else (item, {})
        names.append(name)
        options[name] = settings
    return str(markdown.markdown(text, extensions=["fenced_code", *names], extension_configs=options))


def convert_as_markdown_it(text: str) -> str:
    """Markdown -> HTML by markdown-it-py, as the checker reads it."""
    reader = MarkdownIt("commonmark", {"html": True}).enable("table").use(footnote_plugin)
    return str(reader.render(text))


def _read_yaml() -> dict[str, Any]:
    loaded = yaml.safe_load(MKDOCS_YML.read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded
