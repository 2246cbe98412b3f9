"""What was read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefgen.model.passages import Span

Basis = Literal["stated", "inferred", "curated", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Something said of a source (its title, agency, date …): how it is known, and where.

    `spans` index the decoded text; empty when the editor or the file's own metadata says it.
    """

    value: str
    basis: Basis
    rule: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """A stretch that belongs to the page and not to the article. Marked, never cut."""

    span: Span
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """The `number`-th non-blank line of the decoded text (from 1), without surrounding space."""

    number: int
    span: Span
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """What a format's reader makes of a file's bytes. `markup` is what is no word of the article, `stated`
    what the file's own metadata says as (field of a source, claim), `pages` the offsets at which the
    pages of a paged format begin (page n is the n-th)."""

    text: str
    markup: tuple[Furniture, ...] = ()
    stated: tuple[tuple[str, Claim], ...] = ()
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One article as read. `text` is the decoded text, to which every offset refers. `stamp` is the date
    that the text itself states, whatever the editor enters as `published`; `updated` when the file or
    the page says that it was last changed: a date, or the hour where it gives no more."""

    id: str
    file: str
    sha256: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    furniture: tuple[Furniture, ...] = ()
    title: Claim | None = None
    publisher: Claim | None = None
    agency: Claim | None = None
    byline: tuple[Claim, ...] = ()
    dateline: Claim | None = None
    published: Claim | None = None
    updated: Claim | None = None
    stamp: Claim | None = None
    copyright_year: Claim | None = None
    url: Claim | None = None
    language: Claim | None = None
    licence: Claim | None = None
    excerpt: int | None = None
    grade: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A file that is not in the brief, and why: a sentence for the editor. `fault`: it could not be read,
    unlike one that nobody wants."""

    file: str
    why: str
    fault: bool = False
