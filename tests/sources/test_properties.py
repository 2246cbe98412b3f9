"""Whatever a file holds: it is read, and every span that leaves the reader points at its words."""

from __future__ import annotations

import base64
import json
import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.errors import SourceError
from briefgen.model import Decoded, Source
from briefgen.sources import FORMATS, build_source
from briefgen.sources.layout import Piece, build_lines, find_running, join_lines
from briefgen.text.passages import fold_space
from tests.sources.formats.zipping import make_docx, make_paragraph

PIECES = st.sampled_from(
    [
        "A dam breaks above the old town",
        "The dam above the old town broke early on Friday after a week of rain, the mayor said.",
        "LEEDS, Dec 31 (Reuters) - ",
        "(CNN) ",
        "BEIJING: ",
        "By Ann Lee",
        "Tue Jan 30 2024",
        "icon-mail icon-print",
        "Leave a Comment",
        "(Reporting by Ann Lee; Editing by Ola Berg)",
        "Copyright © 2024 Leeds Gazette Publishers Ltd. All rights reserved.",
        "This article originally appeared in the Leeds Gazette.",
        "Image copyright EPA Image caption Water in the lanes of the town ",
        "Getty Images 9 Water in the lanes Getty Images 9 Mud ",
        "— Ann (@ann) May 3, 2019",
        "Read more",
        "Reuters - Ap - Afp",
        "---\n",
        "title: x",
        "<!--",
        "\x00",
        "\u202e",
        "\ufeff",
        " ",
        "\t",
        "\n",
        "\r\n",
        "\n\n",
        "ff",
        "…",
        "’",
    ]
)
PAGES = st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=30).map("".join)
ENCODINGS = st.sampled_from(
    ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "iso8859-15", "mac-roman", "gb18030"]
)


TEXTS = (".htm", ".html", ".markdown", ".md", ".txt", ".xhtml")
"""Formats in which any bytes are text."""

NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""


def check_spans(source: Source) -> None:
    text = source.text
    for paragraph in source.paragraphs:
        assert text[paragraph.span.start : paragraph.span.end].strip()
    for item in source.furniture:
        assert item.span.start < item.span.end <= len(text)
    for before, after in pairwise(source.furniture):
        assert before.span.end <= after.span.start
    claims = [
        source.title,
        source.agency,
        source.dateline,
        source.publisher,
        *source.byline,
        source.copyright_year,
    ]
    for claim in (*claims, source.published, source.licence, source.url):
        for span in claim.spans if claim else ():
            assert span.end <= len(text)
            assert text[span.start : span.end].strip()
    if source.title and source.title.rule == "headline":
        span = source.title.spans[0]
        assert fold_space(text[span.start : span.end]) == source.title.value
    if source.dateline:
        span = source.dateline.spans[0]
        assert fold_space(text[span.start : span.end]) == source.dateline.value
    for claim in source.byline:
        # What the file's metadata says need not stand in the text.
        assert not claim.spans or claim.value in fold_space(text)


@settings(max_examples=150, deadline=None)
@given(page=PAGES, encoding=ENCODINGS, suffix=st.sampled_from(TEXTS))
def test_any_page_in_any_encoding_is_read(page: str, encoding: str, suffix: str) -> None:
    data = page.encode(encoding, errors="replace")
    check_spans(build_source(file=f"a{suffix}", decoded=FORMATS[suffix].decode(data)))


@settings(max_examples=150, deadline=None)
@given(
    page=PAGES, title=st.one_of(PIECES, st.text(max_size=20)), author=st.one_of(PIECES, st.text(max_size=9))
)
def test_any_words_in_json_are_read(page: str, title: str, author: str) -> None:
    data = json.dumps({"title": title, "text": f"One two three four five {page}", "author": author}).encode()
    check_spans(build_source(file="a.json", decoded=FORMATS[".json"].decode(data)))


@settings(max_examples=100, deadline=None)
@given(page=PAGES, subject=PIECES, encoding=ENCODINGS, forwarded=st.booleans())
def test_any_words_in_a_mail_are_read(page: str, subject: str, encoding: str, forwarded: bool) -> None:
    named = {"utf-8-sig": "utf-8", "mac-roman": "macintosh"}.get(encoding, encoding)
    above = "--- Forwarded message ---\nFrom: A B <a@b.example>\nSubject: x y\n\n" if forwarded else ""
    head = f"Subject: {' '.join(subject.split())}\nContent-Transfer-Encoding: base64\n"
    body = base64.encodebytes(f"An article: {above}{page}".encode(encoding, errors="replace"))
    data = f"{head}Content-Type: text/plain; charset={named}\n\n".encode(errors="replace") + body
    check_spans(build_source(file="a.eml", decoded=FORMATS[".eml"].decode(data)))


@settings(max_examples=60, deadline=None)
@given(page=st.lists(st.one_of(PIECES, st.text(max_size=12)), min_size=1, max_size=8))
def test_any_words_in_a_document_are_read(page: list[str]) -> None:
    body = "".join(
        make_paragraph(NO_XML.sub("", words), "Title" if not n else "") for n, words in enumerate(page)
    )
    decoded = FORMATS[".docx"].decode(make_docx(body))
    check_spans(build_source(file="a.docx", decoded=decoded))
    wanted = [" ".join(NO_XML.sub("", words).split()) for words in page]
    assert decoded.text.split("\n\n") == ([words for words in wanted if words] or [""])


@settings(max_examples=40, deadline=None)
@given(
    lines=st.lists(st.one_of(PIECES, st.text(max_size=12)), min_size=1, max_size=30),
    places=st.lists(
        st.tuples(st.integers(0, 3), st.integers(0, 400), st.integers(0, 800)), min_size=30, max_size=30
    ),
)
def test_any_lines_on_pages_are_paragraphs_with_pages(
    lines: list[str], places: list[tuple[int, int, int]]
) -> None:
    pages: list[list[Piece]] = [[], [], [], []]
    for words, (page, x, y) in zip(lines, places, strict=False):
        pages[page].append(Piece(text=words, x=x, y=y, size=8 + y % 5, opens=x % 3 > 0))
    built = [build_lines(pieces, number) for number, pieces in enumerate(pages, start=1)]
    find_running(built, [800.0] * 4)
    printed = join_lines([line for page in built for line in page])
    for item in printed:
        assert item.text.strip() == item.text and "\n" not in item.text
        assert [page for page, _ in item.breaks] == sorted(page for page, _ in item.breaks)
        assert all(0 < at <= len(item.text) for _, at in item.breaks)


@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=400), suffix=st.sampled_from(sorted(FORMATS)))
def test_any_bytes_are_read(data: bytes, suffix: str) -> None:
    try:
        decoded = FORMATS[suffix].decode(data)
    except SourceError as error:
        assert suffix not in TEXTS
        assert re.fullmatch(r"(?:is|has|holds) [^\n]*[.]", str(error))
    else:
        check_spans(build_source(file=f"a{suffix}", decoded=decoded))


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet=st.characters(), max_size=60))
def test_lone_surrogates_and_nul_never_crash(text: str) -> None:
    check_spans(build_source(file="a.txt", decoded=Decoded(text=text)))


@settings(max_examples=50, deadline=None)
@given(page=PAGES)
def test_reading_twice_gives_the_same(page: str) -> None:
    assert build_source(file="a.txt", decoded=Decoded(text=page)) == build_source(
        file="a.txt", decoded=Decoded(text=page)
    )
