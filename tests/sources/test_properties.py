"""Whatever a file holds: it is read, and every span that leaves the reader points at its words."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.model import Decoded, Source
from briefgen.sources import FORMATS, build_source
from briefgen.text.passages import fold_space

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
        assert claim.value in fold_space(text)


@settings(max_examples=150, deadline=None)
@given(page=PAGES, encoding=ENCODINGS, suffix=st.sampled_from(sorted(FORMATS)))
def test_any_page_in_any_encoding_is_read(page: str, encoding: str, suffix: str) -> None:
    data = page.encode(encoding, errors="replace")
    check_spans(build_source(file=f"a{suffix}", decoded=FORMATS[suffix].decode(data)))


@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=400), suffix=st.sampled_from(sorted(FORMATS)))
def test_any_bytes_are_read(data: bytes, suffix: str) -> None:
    check_spans(build_source(file=f"a{suffix}", decoded=FORMATS[suffix].decode(data)))


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
