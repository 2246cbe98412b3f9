"""EPUB: the chapters in reading order, each as the web page that it is."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from briefgen.errors import SourceError
from briefgen.model import Claim, Decoded, Furniture, Span
from briefgen.sources.archives import open_archive, read_member, read_xml
from briefgen.sources.stating import Found, make_claims

CONTAINER, RIGHTS = "META-INF/container.xml", "META-INF/rights.xml"

MAX_CHAPTERS = 500
"""Files of a book that are read."""

MAX_TEXT = 5_000_000
"""Characters of all chapters together."""

_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_ROOTFILE = "{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"
_FIELDS = (
    ("title", "title"), ("creator", "byline"), ("publisher", "publisher"), ("date", "published"),
    ("source", "url"), ("identifier", "url"), ("language", "language"),
)  # fmt: skip
_PAGES = frozenset(("application/xhtml+xml", "text/html", "application/x-dtbook+xml"))


def decode_epub(data: bytes) -> Decoded:
    """The text of the chapters. Raises SourceError where the file is broken, protected or too large."""
    archive = open_archive(data)
    if RIGHTS in archive.namelist():
        raise SourceError("is protected (DRM), so it cannot be read.")
    rootfile = read_xml(read_member(archive, CONTAINER)).find(f".//{_ROOTFILE}")
    path = rootfile.get("full-path", "") if rootfile is not None else ""
    if not path:
        raise SourceError("is broken: it does not say where its contents are listed.")
    package = read_xml(read_member(archive, path))
    chapters = tuple(_list_chapters(package, posixpath.dirname(path)))
    if len(chapters) > MAX_CHAPTERS:
        raise SourceError(f"is a book of {len(chapters):,} chapters; up to {MAX_CHAPTERS} are read.")
    text, markup = _read_chapters(archive, chapters)
    return Decoded(text=text, markup=markup, stated=_state(package))


def _list_chapters(package: Element, folder: str) -> Iterator[str]:
    """The paths of the chapters in reading order, the table of contents apart."""
    items = {item.get("id", ""): item for item in package.iter(f"{_OPF}item")}
    for reference in package.iter(f"{_OPF}itemref"):
        item = items.get(reference.get("idref", ""))
        if item is None or item.get("media-type") not in _PAGES or reference.get("linear") == "no":
            continue
        if not {"nav", "cover"}.intersection(item.get("properties", "").split()):
            yield posixpath.normpath(posixpath.join(folder, unquote(item.get("href", ""))))


def _read_chapters(archive: zipfile.ZipFile, chapters: tuple[str, ...]) -> tuple[str, tuple[Furniture, ...]]:
    from briefgen.sources.formats.html import decode_html

    text = ""
    markup: list[Furniture] = []
    for path in chapters:
        chapter = decode_html(_wrap(read_member(archive, path)))
        start = len(text)
        text += chapter.text.rstrip("\n") + "\n\n" if chapter.text.strip() else ""
        if len(text) > MAX_TEXT:
            raise SourceError(f"has more than {MAX_TEXT // 1_000_000} million characters of text.")
        for item in chapter.markup:
            # The first chapter's headline is the article's; the others head its parts.
            rule = "heading" if item.rule == "title" and start else item.rule
            span = Span(item.span.start + start, item.span.end + start)
            markup.append(Furniture(span=span, rule=rule))
    return text.rstrip("\n"), tuple(markup)


def _wrap(page: bytes) -> bytes:
    """The page with all of its body as the article: books have no menus around it."""
    page = re.sub(rb"(<body\b[^>]*>)", rb"\1<article>", page, count=1)
    return re.sub(rb"(</body>)", rb"</article>\1", page, count=1)


def _state(package: Element) -> Found:
    found: list[tuple[str, Claim]] = []
    for name, field in _FIELDS:
        for item in package.iter(_DC + name):
            # Other events than publication have a name (EPUB 2): "creation", "modification".
            if item.get(f"{_OPF}event", "publication") != "publication":
                continue
            known = any(known == field for known, _ in found) and field != "byline"
            found += () if known else make_claims(field, item.text or "", "epub")
    return tuple(found)
