"""PDF: the words of each page in reading order, as paragraphs that know on which page they begin.

Running heads, running feet and page numbers are no part of the text. The date on which a file was made is
not read: it is the day of printing or saving, which is seldom that of publication.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from briefgen.errors import SourceError
from briefgen.model import Claim, Decoded, Furniture, Span
from briefgen.sources.archives import read_xml
from briefgen.sources.layout import (
    PRINTED_FROM,
    Line,
    Piece,
    Printed,
    build_lines,
    find_running,
    find_usual_size,
    join_lines,
    spell_out,
)
from briefgen.sources.stating import Found, make_claims, split_names
from briefgen.text.dates import read_dates

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MAX_PAGES = 300
"""A longer file is a book or a report of its own; some seconds of reading."""

MAX_PAGE_BYTES = 4_000_000
"""Bytes of a page's drawing. Maps and plans have more and take minutes."""

MAX_TEXT = 5_000_000
"""Characters of all pages together."""

MIN_LETTERS = 8
"""Letters a page below which pages with pictures are a scan."""

MAX_UNKNOWN = 0.2
"""Share of letters without a meaning beyond which a text cannot be read."""

HEADLINE_SIZE = 1.15
"""How much larger than the article's letters those of a headline are."""

MAX_HEADLINE_WORDS = 40

_NO_TITLE = re.compile(
    r"microsoft (?:word|powerpoint)\b.*|untitled.*|(?:new )?document\d*|"
    r".*\.(?:docx?|pdf|indd|qxp?|rtf|odt|html?)",
    re.IGNORECASE,
)

_SAVED = re.compile(
    r"\d:\d\d|\b(?:download|print|access|retriev|sav|generat|creat|view|updat)(?:ed|e)?\b", re.IGNORECASE
)
"""What stands beside a day on which somebody printed or fetched the file."""

_XMP = {
    "{http://purl.org/dc/elements/1.1/}title": "title",
    "{http://purl.org/dc/elements/1.1/}creator": "byline",
    "{http://purl.org/dc/elements/1.1/}publisher": "publisher",
    "{http://prismstandard.org/namespaces/basic/2.0/}publicationName": "publisher",
    "{http://prismstandard.org/namespaces/basic/2.0/}publicationDate": "published",
    "{http://prismstandard.org/namespaces/basic/2.0/}coverDate": "published",
    "{http://prismstandard.org/namespaces/basic/2.0/}url": "url",
    "{http://prismstandard.org/namespaces/basic/3.0/}publicationName": "publisher",
    "{http://prismstandard.org/namespaces/basic/3.0/}publicationDate": "published",
    "{http://prismstandard.org/namespaces/basic/3.0/}coverDate": "published",
    "{http://prismstandard.org/namespaces/basic/3.0/}url": "url",
}
"""Properties of XMP (Dublin Core, PRISM) and the fields of a source that they are."""


def decode_pdf(data: bytes) -> Decoded:
    """The text of the pages. Raises SourceError where the file is broken, encrypted, or a scan."""
    from pypdf.errors import DependencyError, FileNotDecryptedError

    # The library warns of every flaw that it repairs; what it cannot repair is an error.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = _open(data)
        pages, running, scanned = _read_pages(reader)
        fields = dict(_read_information(reader))
        xmp = tuple(_read_xmp(reader))
    except SourceError:
        raise
    except (FileNotDecryptedError, DependencyError) as error:
        raise SourceError("is encrypted, so it cannot be read.") from error
    except RecursionError as error:
        raise SourceError("is nested too deeply, so it cannot be read.") from error
    except Exception as error:  # a broken file makes the library fail in many ways
        raise SourceError(f"is a broken PDF, so it cannot be read ({type(error).__name__}).") from error
    lines = [line for page in pages for line in page]
    _refuse_unreadable(lines, len(pages), scanned=scanned)
    kept = [line for line in lines if (line.page, line.y, line.text) not in running]
    decoded = _build(join_lines(kept), len(pages), fields, (*xmp, *_read_feet(running)))
    return replace(decoded, stated=(*decoded.stated, *_read_heads(running)))


def _open(data: bytes) -> PdfReader:
    from pypdf import PdfReader

    if b"%PDF-" not in data[:1024]:
        raise SourceError("is no PDF, whatever its name says.")
    reader = PdfReader(io.BytesIO(data))
    # Many files are encrypted with an empty password, which only forbids changes.
    if reader.is_encrypted and not reader.decrypt(""):
        raise SourceError("is encrypted, so it cannot be read without its password.")
    if len(reader.pages) > MAX_PAGES:
        raise SourceError(f"has {len(reader.pages):,} pages; up to {MAX_PAGES} are read.")
    return reader


def _read_pages(
    reader: PdfReader,
) -> tuple[list[tuple[Line, ...]], frozenset[tuple[int, float, str]], bool]:
    """(the lines of each page, the running heads and feet, whether pages are pictures)."""
    pages: list[tuple[Line, ...]] = []
    heights: list[float] = []
    letters, scanned = 0, False
    for number, page in enumerate(reader.pages, start=1):
        contents = page.get_contents()
        if contents is not None and len(contents.get_data()) > MAX_PAGE_BYTES:
            raise SourceError(f"has a drawing of more than {MAX_PAGE_BYTES // 1_000_000} MB on p. {number}.")
        lines = build_lines(_read_pieces(page), number)
        letters += sum(len(line.text) for line in lines)
        if letters > MAX_TEXT:
            raise SourceError(f"has more than {MAX_TEXT // 1_000_000} million characters of text.")
        scanned = scanned or (not lines and _has_pictures(page))
        pages.append(lines)
        heights.append(float(page.mediabox.height) or 1.0)
    return pages, find_running(pages, heights), scanned


def _read_pieces(page: PageObject) -> list[Piece]:
    """The runs of letters of a page in the file's order."""
    pieces: list[Piece] = []
    opens = True

    def visit(
        text: str, matrix: list[float], place: list[float], font: dict[str, Any] | None, size: float
    ) -> None:
        nonlocal opens
        x = place[4] * matrix[0] + place[5] * matrix[2] + matrix[4]
        y = place[4] * matrix[1] + place[5] * matrix[3] + matrix[5]
        scale = abs(place[3] * matrix[3]) or abs(place[1] * matrix[2]) or 1.0
        bold = "bold" in str((font or {}).get("/BaseFont", "")).lower()
        for number, words in enumerate(text.split("\n")):
            opens = opens or number > 0
            if words.strip():
                pieces.append(Piece(text=words, x=x, y=y, size=abs(size) * scale, bold=bold, opens=opens))
                opens = False
            elif words and pieces:
                pieces.append(Piece(text=" ", x=x, y=y, size=abs(size) * scale, bold=bold))

    page.extract_text(visitor_text=visit)
    return pieces


def _has_pictures(page: PageObject) -> bool:
    resources = page.get("/Resources")
    return resources is not None and "/XObject" in resources.get_object()


def _refuse_unreadable(lines: Sequence[Line], pages: int, *, scanned: bool) -> None:
    """Raises SourceError for scans, for empty files, and for fonts that hide what their letters are."""
    text = "".join(line.text for line in lines)
    letters = sum(c.isalnum() for c in text)
    if letters < MIN_LETTERS * pages:
        kind = "is a scan without text" if scanned else "holds no text"
        raise SourceError(f"{kind}: run it through a text recogniser (OCR) and save the result.")
    unknown = sum(c == "\ufffd" or "\ue000" <= c <= "\uf8ff" or c < " " for c in text)
    if unknown > MAX_UNKNOWN * len(text):
        raise SourceError("has fonts that do not say which letters they show, so it cannot be read.")


def _read_information(reader: PdfReader) -> Iterator[tuple[str, str]]:
    information = reader.metadata
    for key, field in (("/Title", "title"), ("/Author", "byline")) if information else ():
        value = information.get(key) if information else None
        if isinstance(value, str) and value.strip():
            yield field, spell_out(value)


def _read_xmp(reader: PdfReader) -> Iterator[tuple[str, str]]:
    """The properties of the file's XMP packet; a packet that is broken says nothing."""
    root = reader.root_object
    packet = root.get("/Metadata")
    if packet is None:
        return
    try:
        tree = read_xml(packet.get_object().get_data())
    except SourceError:
        return
    for item in tree.iter():
        field = _XMP.get(item.tag)
        for words in item.itertext() if field else ():
            if field and words.strip():
                yield field, words.strip()


def _read_feet(running: frozenset[tuple[int, float, str]]) -> Iterator[tuple[str, str]]:
    """The address that a browser prints under a page; a long one is cut short, and then is none."""
    for _, _, text in sorted(running):
        match = PRINTED_FROM.fullmatch(text)
        if match and "…" not in match["url"] and "..." not in match["url"]:
            yield "url", match["url"]


def _read_heads(running: frozenset[tuple[int, float, str]]) -> Found:
    """The one day that running heads give, as newspapers and magazines print it; weaker than what the text
    states. A head with a time of day, or that says so, gives the day of printing."""
    days = {
        edtf
        for _, _, text in running
        if not _SAVED.search(text)
        for _, edtf in read_dates(text)
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", edtf)
    }
    if len(days) != 1:
        return ()
    return (("published", Claim(value=days.pop(), basis="inferred", rule="running-head")),)


def _build(
    printed: Sequence[Printed], count: int, fields: dict[str, str], more: Sequence[tuple[str, str]]
) -> Decoded:
    """One paragraph a line. Page n begins where its first words stand; a page without words begins where
    the next one does."""
    begins: dict[int, int] = {}
    spans: list[Span] = []
    end = 0
    for item in printed:
        spans.append(Span(end, end + len(item.text)))
        begins.setdefault(item.page, end)
        for page, at in item.breaks:
            begins.setdefault(page, end + at)
        end += len(item.text) + 2
    text = "\n\n".join(item.text for item in printed)
    pages = [len(text)] * count
    for page in range(count, 0, -1):
        after = pages[page] if page < count else len(text)
        pages[page - 1] = min(begins.get(page, after), after)
    title = _find_title(printed, spans, fields.get("title", ""))
    markup = tuple(Furniture(span=claim.spans[0], rule="title") for _, claim in title if claim.spans)
    stated = (*title, *_find_names(fields.get("byline", ""), text), *_state(more, text))
    return Decoded(text=text, markup=markup, stated=stated, pages=tuple(pages))


def _find_title(printed: Sequence[Printed], spans: Sequence[Span], named: str) -> Found:
    """The headline, by its words where the file names it and else by its letters; where no headline is
    seen, the file's name for it unless a program made that up."""
    usual = find_usual_size(printed)
    first = [
        (item, span)
        for item, span in zip(printed, spans, strict=True)
        if item.page == 1 and 2 <= len(item.text.split()) <= MAX_HEADLINE_WORDS
    ]
    same = [(item, span) for item, span in first if named and item.text.casefold() == named.casefold()]
    large = [(item, span) for item, span in first if item.size >= HEADLINE_SIZE * usual]
    chosen = max(same or large, key=lambda pair: (pair[0].size, -pair[1].start), default=None)
    if chosen is not None:
        item, span = chosen
        claim = Claim(value=item.text, basis="stated", rule="headline-size", spans=(span,))
        return (("title", claim),)
    if _NO_TITLE.fullmatch(named) or len(named.split()) < 2:
        return ()
    return make_claims("title", named, "pdf-title")


def _find_names(named: str, text: str) -> Found:
    """Authors of the file's properties who stand in its text too: programs put the computer's user there."""
    found: list[tuple[str, Claim]] = []
    for name in split_names(named):
        start = text.find(name)
        if " " in name and start >= 0:
            found += make_claims("byline", name, "pdf-author", (Span(start, start + len(name)),))
    return tuple(found)


def _state(pairs: Sequence[tuple[str, str]], text: str) -> Found:
    found: list[tuple[str, Claim]] = []
    for field, value in pairs:
        if field == "byline":
            found += _find_names(value, text)
        elif not (field == "title" and (_NO_TITLE.fullmatch(value) or " " not in value)):
            found += make_claims(field, value, "xmp" if field != "url" else "address")
    return tuple(found)
