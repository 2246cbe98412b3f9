"""PDFs of several layouts come back as the article that was set: every sentence whole, nothing of the
page's own, every paragraph on the page on which it begins."""

from __future__ import annotations

import io
import re

import pypdf
import pytest
import typst

from briefgen.errors import SourceError
from briefgen.sources import build_source
from briefgen.sources.formats.pdf import decode_pdf
from briefgen.sources.paragraphs import find_paragraphs
from briefgen.text.passages import make_evidence
from tests.sources.formats.printing import (
    ARTICLE,
    HEADLINE,
    LONG,
    expected,
    score_words,
    set_across,
    set_article,
)

HEAD = (
    "header: [The Harbour Review #h(1fr) 12 May 2023], "
    "footer: context align(center)[#counter(page).display()]"
)
LAYOUTS = {
    "one column": '#set page(paper: "a4")\n#set text(size: 11pt)',
    "one column, spaced and hyphenated": "#set page(width: 260pt, height: 420pt, margin: 24pt)\n"
    "#set text(size: 10pt, hyphenate: true)\n#set par(justify: true)",
    "one column, set in": '#set page(paper: "a5")\n#set par(first-line-indent: 1.2em, spacing: 0.65em)',
    "running heads": f'#set page(paper: "a6", {HEAD})\n#set text(size: 9pt)',
    "two columns": '#set page(paper: "a4", columns: 2)\n#set text(size: 11pt)',
    "two columns, hyphenated, set in, running heads": '#set page(paper: "a5", columns: 2, margin: 15mm, '
    f"{HEAD})\n#set text(size: 9pt, hyphenate: true)\n"
    "#set par(justify: true, first-line-indent: 1em, spacing: 0.65em)",
    "three columns, hyphenated": '#set page(paper: "a4", columns: 3, margin: 12mm)\n'
    "#set text(size: 9pt, hyphenate: true)\n#set par(justify: true)",
    "page count and place": '#set page(paper: "a6", footer: context [Norhaven #h(1fr) '
    "Page #counter(page).display() of #counter(page).final().first()])\n#set text(size: 8pt)",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_sentences_come_back_whole(layout: str) -> None:
    decoded = decode_pdf(set_article(LAYOUTS[layout]))
    wanted = " ".join((HEADLINE, *expected()))
    sentences = re.findall(r"[^.]+?\.(?=\s|$)(?<!4\.)", " ".join(expected()))
    lost = [words for words in sentences if words.strip() not in decoded.text.replace("\n\n", " ")]
    assert lost == []
    assert score_words(decoded.text, wanted) >= 0.98


@pytest.mark.parametrize("layout", LAYOUTS)
def test_paragraphs_are_those_of_the_article(layout: str) -> None:
    decoded = decode_pdf(set_article(LAYOUTS[layout]))
    assert decoded.text.split("\n\n") == [HEADLINE, *expected()]


def test_a_paragraph_stands_on_the_page_where_it_begins() -> None:
    data = set_article(LAYOUTS["running heads"])
    decoded = decode_pdf(data)
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]
    assert len(decoded.pages) == len(pages) == 3
    paragraphs = find_paragraphs(decoded.text, decoded.pages)
    for paragraph in paragraphs:
        first = decoded.text[paragraph.span.start : paragraph.span.end].split()[:3]
        assert paragraph.page is not None
        assert " ".join(first) in " ".join(pages[paragraph.page - 1].split())
    assert len({paragraph.page for paragraph in paragraphs}) > 2


def test_pages_without_words_keep_their_number() -> None:
    decoded = decode_pdf(set_article('#set page(paper: "a4")\n#pagebreak()\n#pagebreak()', ARTICLE))
    assert [paragraph.page for paragraph in find_paragraphs(decoded.text, decoded.pages)] == [3] * 7


def test_columns_that_the_file_writes_across_are_read_one_after_the_other() -> None:
    left = (
        "The harbour of Norhaven was closed",
        "on Monday because of the storm that",
        "had been announced for days, and",
        "nobody left the town until Wednesday.",
        "It was the longest closure so far.",
    )
    right = (
        "On Thursday the first boats sailed",
        "again. Anna Holm, who runs the fish",
        "hall, said that the losses could be",
        "borne. She expects that prices will",
        "fall again before the summer.",
    )
    text = " ".join(decode_pdf(set_across(left, right)).text.split())
    assert " ".join(left) in text
    assert " ".join(right) in text


def test_the_headline_is_the_title_and_what_programs_write_is_none() -> None:
    source = build_source(file="a.pdf", decoded=decode_pdf(set_article(LAYOUTS["two columns"])))
    assert source.title is not None
    assert source.title.value == HEADLINE
    assert source.text[source.title.spans[0].start : source.title.spans[0].end] == HEADLINE
    assert source.published is None


def test_the_day_of_making_is_not_the_day_of_publication() -> None:
    setup = (
        '#set document(title: "draft2.docx", author: "jsmith", date: datetime(year: 2019, month: 3, day: 1))'
    )
    source = build_source(file="a.pdf", decoded=decode_pdf(set_article(setup, ARTICLE)))
    assert source.published is None
    assert source.byline == ()
    assert source.title is not None and source.title.value == HEADLINE


def head(words: str) -> str:
    return f'#set page(paper: "a6", header: [{words}])\n#set text(size: 9pt)'


def test_the_day_of_a_running_head_is_weaker_than_the_texts_own() -> None:
    source = build_source(
        file="a.pdf", decoded=decode_pdf(set_article(head("The Harbour Review, 12 May 2023")))
    )
    assert source.published is not None
    assert (source.published.value, source.published.basis) == ("2023-05-12", "inferred")
    dated = ("By Anna Holm, 11 May 2023", *LONG)
    source = build_source(
        file="a.pdf", decoded=decode_pdf(set_article(head("The Harbour Review, 12 May 2023"), dated))
    )
    assert source.published is not None and source.published.value == "2023-05-11"


@pytest.mark.parametrize(
    "words",
    [
        "Downloaded by guest on 12 May 2023",
        "Printed 12 May 2023",
        "12 May 2023, 10:14",
        "The Harbour Review, May 2023",
        "From 12 May 2023 to 13 May 2023",
    ],
)
def test_other_days_of_running_heads_are_none(words: str) -> None:
    assert build_source(file="a.pdf", decoded=decode_pdf(set_article(head(words)))).published is None


def test_the_address_that_a_browser_prints_is_the_sources() -> None:
    setup = (
        '#set page(paper: "a6", header: [5/13/23, 9:34 AM #h(1fr) Ferry company admits], '
        'footer: context [#raw("https://gazette.example/ferry") #h(1fr) #counter(page).display()/3])\n'
        "#set text(size: 9pt)"
    )
    source = build_source(file="a.pdf", decoded=decode_pdf(set_article(setup)))
    assert source.text.split("\n\n") == [HEADLINE, *expected()]
    assert source.url is not None and source.url.value == "https://gazette.example/ferry"
    assert source.published is None


def test_evidence_of_a_pdf_has_its_page() -> None:
    source = build_source(file="a.pdf", decoded=decode_pdf(set_article(LAYOUTS["running heads"])))
    last = source.paragraphs[-1]
    evidence = make_evidence(source, last.span, "test")
    assert (evidence.page, evidence.paragraph) == (3, len(LONG) + 1)


def test_authors_are_taken_where_the_text_names_them_too() -> None:
    setup = '#set document(author: ("Anna Holm", "Office User"))'
    source = build_source(file="a.pdf", decoded=decode_pdf(set_article(setup, ("By Anna Holm", *ARTICLE))))
    assert {claim.value for claim in source.byline} == {"Anna Holm"}


def encrypt(data: bytes, user: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    writer.encrypt(user_password=user, owner_password="owner", algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_password_is_needed_or_not() -> None:
    data = set_article(LAYOUTS["one column"], ARTICLE)
    assert HEADLINE in decode_pdf(encrypt(data, "")).text
    with pytest.raises(SourceError, match="is encrypted, so it cannot be read without its password"):
        decode_pdf(encrypt(data, "secret"))


def test_a_scan_is_told_from_an_empty_file() -> None:
    picture = "#set page(width: 100pt, height: 100pt)\n" + (
        "#image(bytes(\"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' "
        "height='9' filter='url(#f)'/></svg>\"))"
    )
    blank = typst.compile(b"#set page(width: 100pt)\n#v(1pt)", format="pdf")
    with pytest.raises(SourceError, match="holds no text"):
        decode_pdf(blank)
    with pytest.raises(SourceError, match=r"(?:is a scan without|holds no) text: run it through a text"):
        decode_pdf(typst.compile(picture.encode(), format="pdf"))


@pytest.mark.parametrize("cut", [20, 400, 2000, -300])
def test_a_broken_file_is_an_error_or_whole(cut: int) -> None:
    data = set_article(LAYOUTS["one column"], ARTICLE)
    try:
        text = decode_pdf(data[:cut]).text
    except SourceError as error:
        assert re.match(r"(?:is|has|holds) .*[.]$", str(error))
    else:
        assert HEADLINE in text


def test_other_bytes_are_refused_by_name() -> None:
    with pytest.raises(SourceError, match="is no PDF, whatever its name says"):
        decode_pdf(b"<html><body>An article</body></html>")


def test_reading_twice_gives_the_same() -> None:
    data = set_article(LAYOUTS["three columns, hyphenated"], LONG)
    assert decode_pdf(data) == decode_pdf(data)
