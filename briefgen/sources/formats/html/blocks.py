"""A page as its blocks of text, in the order in which a reader meets them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

from lxml import etree

from briefgen.errors import SourceError
from briefgen.lexicon.page_parts import (
    BLOCK_TAGS,
    CAPTION_NAMES,
    FOREIGN_NAMES,
    FRAME_NAMES,
    FRAME_TAGS,
    HEADINGS,
    SILENT_TAGS,
)
from briefgen.sources.wrapping import join_wrapped

Element = Any
"""An element of lxml, which has no types."""

Kind = Literal["text", "title", "heading", "item", "quote", "row", "caption"]

MAX_BLOCKS = 60_000
"""Blocks of a page; a long report has some thousands."""

MAX_ELEMENTS = 300_000
"""Elements of a page."""

MAX_CELL = 200
"""Characters of a cell of data; a longer one lays out the page."""

MAX_NAMES = 400
"""Characters of an element's names that are looked at."""

CELL = "  "
"""Between the cells of a table's row: white space, so that no sign is added to the source's words."""

_BORDER = "\t"

_NO_LETTERS = re.compile(r"[\W_]+")
_SPACE = re.compile(r"[ \t\n\r\f]+")
_CLOSED = re.compile(r"[.!?…:;\"”’')\]»]$")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_GOES_ON = re.compile(r"[a-zß-öø-ÿ]")


@dataclass(frozen=True, kw_only=True)
class Block:
    """Words that stand together: a paragraph, a heading, an item, a table's row, a caption.

    `path` is the elements that hold them, from the body down. `frame` says that they stand in a part of
    the page that is not the article (menu, comments, form), `foreign` that its name leaves no doubt of it,
    `linked` how many of their characters are links.
    """

    text: str
    kind: Kind
    path: tuple[Element, ...]
    frame: bool = False
    foreign: bool = False
    linked: int = 0

    @cached_property
    def key(self) -> str:
        """The letters and digits alone, by which another reading of the page is compared."""
        return fold_letters(self.text)


def fold_letters(text: str) -> str:
    """The letters and digits of a text, in small letters."""
    return _NO_LETTERS.sub("", text.casefold())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Opened:
    """An element that the walk is inside of."""

    element: Element
    breaks: bool = False
    frame: bool = False
    foreign: bool = False
    kind: Kind | None = None


@dataclass(slots=True)
class _Walk:
    """The walk's state: the elements that are open, and the words of the block that is."""

    opened: list[_Opened] = field(default_factory=list)
    links: int = 0
    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    found: list[Block] = field(default_factory=list)

    def add(self, words: str | None) -> None:
        if words:
            self.pieces.append(_SPACE.sub(" ", words))
            if self.links:
                self.linked += len(words.strip())

    def add_sign(self, sign: str) -> None:
        """A forced break, or the border of two cells."""
        self.pieces.append(sign)

    def close(self) -> None:
        """Ends the open block where it has words."""
        text = "".join(self.pieces)
        if text.strip():
            kinds = [item.kind for item in self.opened if item.kind]
            kind: Kind = min(kinds, key=_RANK.index) if kinds else "text"
            path = tuple(item.element for item in self.opened)
            frame = any(item.frame for item in self.opened)
            foreign = any(item.foreign for item in self.opened)
            if len(self.found) > MAX_BLOCKS:
                raise SourceError(f"is a web page of more than {MAX_BLOCKS:,} lines, so it is not read.")
            for line in _split_lines(text):
                linked = min(self.linked, len(line))
                self.found.append(
                    Block(text=line, kind=kind, path=path, frame=frame, foreign=foreign, linked=linked)
                )
        self.pieces.clear()
        self.linked = 0

    def in_row(self) -> bool:
        return any(item.kind == "row" for item in self.opened)


APART = frozenset({"span", "a", "time"})
"""Elements of a line that a page's style sets apart."""

_RANK: tuple[Kind, ...] = ("caption", "title", "heading", "row", "item", "quote", "text")
"""Which kind a block has that stands in several."""


def find_blocks(root: Element) -> tuple[Block, ...]:
    """Every block of the page's body; what is never shown is passed over. Raises SourceError where there
    are too many."""
    if sum(1 for _ in root.iter()) > MAX_ELEMENTS:
        raise SourceError(f"is a web page of more than {MAX_ELEMENTS:,} elements, so it is not read.")
    body = root.find("body")
    walk = _Walk()
    walker = etree.iterwalk(body if body is not None else root, events=("start", "end"))
    for event, element in walker:
        if event == "end":
            _leave(walk, element)
        elif element.tag in SILENT_TAGS or is_hidden(element):
            walk.opened.append(_Opened(element=element))
            walker.skip_subtree()
        else:
            _enter(walk, element)
    walk.close()
    return tuple(walk.found)


def _enter(walk: _Walk, element: Element) -> None:
    tag = element.tag
    breaks = tag in BLOCK_TAGS and not walk.in_row()
    if breaks:
        walk.close()
    elif tag == "br":
        walk.add_sign("\n")
    elif tag in ("td", "th") and "".join(walk.pieces).strip():
        walk.add_sign(_BORDER)
    if _abuts(element):
        walk.add_sign(" ")
    walk.opened.append(
        _Opened(
            element=element,
            breaks=breaks,
            frame=is_frame(element) and not _is_aside(walk, element),
            foreign=is_foreign(element),
            kind=_name_kind(element),
        )
    )
    walk.links += tag == "a"
    if tag == "pre":
        for line in join_wrapped(element.text or "").splitlines():
            walk.add(line)
            walk.add_sign("\n")
    else:
        walk.add(element.text)


def _abuts(element: Element) -> bool:
    """Whether an element of a line follows another of its kind with nothing between: the page sets them
    apart by its style ("Ann Lee", "5 March")."""
    before = element.getprevious()
    return before is not None and before.tag == element.tag and element.tag in APART and not before.tail


def _is_aside(walk: _Walk, element: Element) -> bool:
    """Whether it is a box of facts inside the article, or the name under a quotation, and no part of the
    page around the article."""
    outer = {item.element.tag for item in walk.opened}
    if element.tag == "footer":
        return "blockquote" in outer
    named = FRAME_NAMES.search(_read_names(element)) is not None
    return element.tag == "aside" and not named and bool(outer & {"article", "main"})


def _leave(walk: _Walk, element: Element) -> None:
    if walk.opened[-1].breaks:
        walk.close()
    walk.links -= element.tag == "a" and not is_hidden(element)
    walk.opened.pop()
    if walk.opened:
        walk.add(element.tail)


def _name_kind(element: Element) -> Kind | None:
    tag = element.tag
    if tag == "figcaption":
        return "caption"
    if tag == "h1":
        return "title"
    if tag in HEADINGS:
        return "heading"
    if tag == "tr":
        return "row" if _is_data(element) else None
    if tag in ("li", "dd", "dt"):
        return "item"
    if tag == "blockquote":
        return "quote"
    names = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
    return "caption" if names != " " and CAPTION_NAMES.search(names[:MAX_NAMES]) else None


def _is_data(row: Element) -> bool:
    """Whether it is a row of several short cells; others lay out the page."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    return len(cells) > 1 and all(len(read_words(cell, MAX_CELL)) < MAX_CELL for cell in cells)


def read_words(element: Element, most: int) -> str:
    """The words in an element, no more of them than `most` characters need."""
    parts: list[str] = []
    length = 0
    for part in element.itertext():
        parts.append(part)
        length += len(part)
        if length > most:
            break
    return " ".join("".join(parts).split())[:most]


def is_hidden(element: Element) -> bool:
    """Whether the page never shows the element."""
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return style is not None and bool(_HIDDEN.search(style))


def is_frame(element: Element) -> bool:
    """Whether the element is a part of the page around the article, by its tag, role, id or class."""
    if element.tag in FRAME_TAGS:
        return True
    return bool(FRAME_NAMES.search(_read_names(element)))


def is_foreign(element: Element) -> bool:
    """Whether its id or class leaves no doubt that it is a part of the page around the article."""
    return bool(FOREIGN_NAMES.search(_read_names(element)))


def _read_names(element: Element) -> str:
    if element.tag in ("body", "html", "article", "main") or not element.attrib:
        return ""
    names = (element.get(name) for name in ("id", "class", "role"))
    return " ".join(name for name in names if name)[:MAX_NAMES]


def _split_lines(text: str) -> Iterator[str]:
    """The lines that forced breaks make. A single break inside a sentence is none."""
    line = ""
    broken = 0
    for part in text.split("\n"):
        words = re.sub(r" *\t *", CELL, re.sub(" +", " ", part)).strip()
        if not words:
            broken += 1
            continue
        if line and (broken or _CLOSED.search(line) or not _GOES_ON.match(words)):
            yield line
            line = words
        else:
            line = f"{line} {words}".strip()
        broken = 0
    if line:
        yield line
