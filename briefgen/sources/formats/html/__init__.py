"""Saved web pages: the article's paragraphs as lines, and what the page's metadata states."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import replace

from briefgen.model import Claim, Decoded, Furniture, Span
from briefgen.sources.formats.html.article import choose_blocks, find_shown_day
from briefgen.sources.formats.html.blocks import find_blocks, fold_letters
from briefgen.sources.formats.html.claims import Page, find_stated, read_page
from briefgen.sources.formats.html.parsing import decode_page, parse_page
from briefgen.sources.metadata import find_language
from briefgen.text.passages import count_words

MARKED = {"title": "title", "heading": "heading", "caption": "caption"}
"""Kinds of blocks that are no words of the article, and the rule that marks them."""

MIN_WORDS = 40
"""Words below which the article may stand in the page's metadata alone (a page that scripts fill)."""

Found = tuple[tuple[str, Claim], ...]

Lines = list[tuple[str, str]]
"""(kind of the block, its words)."""


def decode_html(data: bytes, charset: str | None = None) -> Decoded:
    """The article of a page: its title, then a line for each paragraph, heading, item or row of a table
    (its cells parted by tabs).

    `charset` is what the message or archive that brought the page says of its encoding. What has no
    element and no words gives an empty text. Raises SourceError for a page that is too large.
    """
    root = parse_page(decode_page(data, charset))
    if root is None:
        return Decoded(text="")
    page = read_page(root)
    blocks = find_blocks(root)
    chosen = choose_blocks(root, blocks, page.body)
    stated = find_stated(page)
    shown = find_shown_day(blocks, chosen)
    if shown:
        stated = (("published", Claim(value=shown, basis="inferred", rule="shown-date")), *stated)
    lines: Lines = [(block.kind, block.text) for block in chosen]
    lines = _fill_from_metadata(lines, page)
    return _write(_lead_with_title(lines, page, stated), stated)


def _fill_from_metadata(lines: Lines, page: Page) -> Lines:
    """The article as JSON-LD gives it, where the page shows next to nothing of it."""
    body = re.sub(r"<[^<>]{1,200}>", "\n", html.unescape(page.body))
    shown = sum(count_words(text) for kind, text in lines if kind not in MARKED)
    if shown >= MIN_WORDS or count_words(body) < max(MIN_WORDS, 2 * shown):
        return lines
    return [("text", " ".join(line.split())) for line in body.splitlines() if line.strip()]


def _lead_with_title(lines: Lines, page: Page, stated: Found) -> Lines:
    """The lines with the headline first, and only there."""
    claimed = [claim.value for field, claim in stated if field == "title"]
    title = page.headlines[0] if len(page.headlines) == 1 else (claimed[0] if claimed else "")
    if not title:
        return lines
    repeats = {fold_letters(text) for text in (title, *claimed)}
    rest = [line for line in lines if fold_letters(line[1]) not in repeats and line[0] != "title"]
    return [("title", title), *rest]


def _write(lines: Lines, stated: Found) -> Decoded:
    markup: list[Furniture] = []
    parts: list[str] = []
    length = 0
    for kind, words in lines:
        if kind in MARKED:
            markup.append(Furniture(span=Span(length, length + len(words)), rule=MARKED[kind]))
        parts.append(words + "\n")
        length += len(words) + 1
    text = "".join(parts)
    return Decoded(text=text, markup=tuple(markup), stated=_settle(stated, text, markup))


def _settle(stated: Found, text: str, markup: Sequence[Furniture]) -> Found:
    """The claims with the title's place in the text; a stated language gives way to that of the words."""
    written = find_language(text)
    title = next((item.span for item in markup if item.rule == "title"), None)
    settled: list[tuple[str, Claim]] = []
    for field, claim in stated:
        if field == "language" and written and written.value not in ("und", claim.value):
            continue
        if field == "title" and title and text[title.start : title.end] == claim.value:
            claim = replace(claim, spans=(title,))
        settled.append((field, claim))
    return tuple(settled)


__all__ = ["decode_html"]
