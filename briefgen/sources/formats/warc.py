"""Web archives (WARC, ISO 28500, and WACZ): the first page of them that is an article."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen.errors import SourceError
from briefgen.model import Claim, Decoded
from briefgen.sources.archives import open_archive, read_member
from briefgen.sources.stating import make_claims
from briefgen.text.passages import count_words

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

MAX_RECORDS = 20_000
"""Records of an archive that are looked at."""

MAX_PAGE_BYTES = 20_000_000
"""Bytes of a page."""

MAX_PAGES = 20
"""Pages that are read before the archive is given up: each may hold no article."""

MIN_WORDS = 40
"""Words of the shortest page that is an article (belonging.py says the same of a source)."""

PAGES = "pages/pages.jsonl"


def decode_warc(data: bytes) -> Decoded:
    """The article of an archive. The day on which it was archived is not that of publication."""
    return _choose(_read_pages(data), ())


def decode_wacz(data: bytes) -> Decoded:
    """As decode_warc, for a zip of archives; the page that it names first is looked for first."""
    archive = open_archive(data)
    names = sorted(name for name in archive.namelist() if re.fullmatch(r"archive/[^/]+\.warc(?:\.gz)?", name))
    if not names:
        raise SourceError("is broken: it holds no archive of web pages.")
    listed = read_member(archive, PAGES) if PAGES in archive.namelist() else b""
    pages = (page for name in names for page in _read_pages(read_member(archive, name)))
    return _choose(pages, tuple(_list_pages(listed)))


def _list_pages(listed: bytes) -> Iterator[str]:
    for line in listed.splitlines():
        try:
            row = json.loads(line)
        except ValueError:
            continue
        if isinstance(row, dict) and isinstance(row.get("url"), str):
            yield row["url"]


def _choose(pages: Iterator[tuple[str, bytes, str | None]], wanted: tuple[str, ...]) -> Decoded:
    """The article of the page that is named first, else of the first page that holds one."""
    from briefgen.sources.formats.html import decode_html

    found: list[tuple[int, Decoded]] = []
    for number, (url, page, charset) in enumerate(pages):
        if number >= MAX_PAGES or (found and not wanted):
            break
        decoded = decode_html(page, charset)
        if count_words(decoded.text) < MIN_WORDS:
            continue
        rank = wanted.index(url) if url in wanted else len(wanted)
        found.append((rank, _with_address(decoded, url)))
        if rank == 0:
            break
    if not found:
        raise SourceError("holds no page that is an article.")
    return min(found, key=lambda item: item[0])[1]


def _with_address(decoded: Decoded, url: str) -> Decoded:
    """The page with its address: what it says of itself goes first."""
    stated: tuple[tuple[str, Claim], ...] = (*decoded.stated, *make_claims("url", url, "warc-target"))
    return Decoded(text=decoded.text, markup=decoded.markup, stated=stated)


def _read_pages(data: bytes) -> Iterator[tuple[str, bytes, str | None]]:
    """(address, bytes, charset) of each page that was served whole."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    if not data.startswith((b"WARC/", b"\x1f\x8b")):
        raise SourceError("is no web archive, whatever its name says.")
    try:
        for number, record in enumerate(ArchiveIterator(io.BytesIO(data))):
            if number >= MAX_RECORDS:
                return
            page = _read_page(record)
            if page is not None:
                yield page
    except ArchiveLoadFailed as error:
        raise SourceError("is a broken web archive.") from error
    except (EOFError, OSError, ValueError, KeyError, AttributeError) as error:
        raise SourceError("is a broken web archive.") from error


def _read_page(record: ArcWarcRecord) -> tuple[str, bytes, str | None] | None:
    headers = record.http_headers
    if record.rec_type != "response" or headers is None or headers.get_statuscode() != "200":
        return None
    kind = headers.get_header("Content-Type") or ""
    if not re.match(r"(?:text/html|application/xhtml\+xml)\b", kind, re.IGNORECASE):
        return None
    charset = re.search(r"charset=[\"']?([\w.:-]+)", kind, re.IGNORECASE)
    page = record.content_stream().read(MAX_PAGE_BYTES + 1)
    if len(page) > MAX_PAGE_BYTES:
        return None
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    return url.strip("<>"), page, charset.group(1) if charset else None
