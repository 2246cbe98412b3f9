"""Reads a PDF back: its text by pages, its bookmarks, its contents."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from pypdf import PdfReader
from pypdf.generic import Destination

_DROPPED = re.compile(r"[\s\u00ad\u2010-]+")
"""White space, and hyphens: a line's end may have added one."""


def squeeze(text: str) -> str:
    """The text without white space and hyphens, so that line breaks do not matter."""
    return _DROPPED.sub("", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark:
    level: int
    title: str
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """`pages` hold the squeezed text of each page, from index 0 for page 1."""

    pages: tuple[str, ...]
    raw: tuple[str, ...]
    bookmarks: tuple[Bookmark, ...]

    def section(self, title: str) -> range:
        """The pages (from 1) of the section with this title."""
        tops = [item for item in self.bookmarks if item.level == 1]
        index = next(index for index, item in enumerate(tops) if item.title == title)
        end = tops[index + 1].page if index + 1 < len(tops) else len(self.pages) + 1
        return range(tops[index].page, end)

    def find(self, pattern: str, pages: range) -> int | None:
        """The first page that has the pattern, matched in its squeezed text."""
        return next((page for page in pages if re.search(pattern, self.pages[page - 1])), None)


def read_paper(data: bytes) -> Paper:
    reader = PdfReader(io.BytesIO(data))
    raw = tuple(page.extract_text() for page in reader.pages)
    return Paper(pages=tuple(map(squeeze, raw)), raw=raw, bookmarks=tuple(_walk(reader, reader.outline, 1)))


def _walk(reader: PdfReader, outline: list[Destination | list], level: int) -> Iterator[Bookmark]:  # type: ignore[type-arg]  # it nests without end
    for item in outline:
        if isinstance(item, list):
            yield from _walk(reader, item, level + 1)
        else:
            number = reader.get_destination_page_number(item)
            assert number is not None
            yield Bookmark(level=level, title=str(item.title), page=number + 1)
