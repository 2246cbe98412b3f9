"""Word documents, books and web archives: their words in order, and no harm from hostile ones."""

from __future__ import annotations

import json

import pytest

from briefgen.errors import SourceError
from briefgen.model import Decoded, Source
from briefgen.sources import FORMATS, build_source
from briefgen.sources import archives as limits
from briefgen.sources.archives import read_xml
from tests.sources.formats.zipping import make_docx, make_epub, make_paragraph, make_warc, zip_files

TITLE = "Dam breaks above the old town"
FIRST = "The dam above the old town broke early on Friday after a week of rain, the mayor said."
SECOND = "Nobody was hurt, because the bells had been rung in time & most people had left."
THIRD = "The council will meet again on Monday to hear what the engineers have found, said Ann Lee."


def decode(suffix: str, data: bytes) -> Decoded:
    return FORMATS[suffix].decode(data)


def lines(decoded: Decoded) -> list[str]:
    return [line for line in decoded.text.split("\n") if line.strip()]


# --- Word ---


def read_docx(body: str, properties: str = "") -> Source:
    return build_source(file="dam.docx", decoded=decode(".docx", make_docx(body, properties)))


def test_paragraphs_headings_and_title_of_a_document() -> None:
    body = (
        make_paragraph(TITLE, "Title") + make_paragraph(FIRST) + make_paragraph("What is known", "Heading2")
    )
    source = read_docx(body + make_paragraph("") + make_paragraph(SECOND))
    assert [source.text[p.span.start : p.span.end] for p in source.paragraphs] == [
        TITLE, FIRST, "What is known", SECOND,
    ]  # fmt: skip
    assert source.title is not None and (source.title.value, source.title.rule) == (TITLE, "docx-title")
    assert [item.rule for item in source.furniture[:2]] == ["title", "heading"]


def test_runs_are_joined_and_what_was_struck_out_is_gone() -> None:
    body = (
        "<w:p><w:r><w:t>The dam bro</w:t></w:r><w:r><w:t xml:space='preserve'>ke </w:t></w:r>"
        "<w:del><w:r><w:delText>on Thursday</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>on Friday</w:t></w:r></w:ins>"
        "<w:r><w:tab/><w:t>after</w:t><w:br/><w:t>rain.</w:t></w:r>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>"
    )
    assert lines(decode(".docx", make_docx(body))) == ["The dam broke on Friday after rain."]


def test_a_row_of_a_table_is_a_paragraph() -> None:
    cells = "".join(f"<w:tc>{make_paragraph(words)}</w:tc>" for words in ("Norhaven", "12 boats"))
    body = f"<w:tbl><w:tr>{cells}</w:tr><w:tr>{cells}</w:tr></w:tbl>"
    assert lines(decode(".docx", make_docx(body))) == ["Norhaven | 12 boats"] * 2


def test_text_boxes_are_read_once() -> None:
    box = f"<w:txbxContent>{make_paragraph(SECOND)}</w:txbxContent>"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    body = (
        f"<w:p><w:r><w:t>{FIRST}</w:t></w:r>"
        f"<w:r><mc:AlternateContent xmlns:mc='{mc}'><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert lines(decode(".docx", make_docx(body))) == [FIRST, SECOND]


def test_the_strict_form_is_read_too() -> None:
    data = make_docx(make_paragraph(FIRST), namespace="http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert lines(decode(".docx", data)) == [FIRST]


def test_properties_are_believed_where_they_say_something() -> None:
    named = f"<dc:title>{TITLE}</dc:title><dc:creator>Ann Lee;Office User</dc:creator>"
    source = read_docx(make_paragraph(FIRST) + make_paragraph(THIRD), named)
    assert source.title is not None and source.title.value == TITLE
    assert [claim.value for claim in source.byline] == ["Ann Lee"]
    assert source.published is None


# --- books ---


def page(*paragraphs: str, title: str = TITLE) -> str:
    body = "".join(f"<p>{words.replace('&', '&amp;')}</p>" for words in paragraphs)
    return (
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{title}</title></head>'
        f"<body><h1>{title}</h1>{body}</body></html>"
    )


def test_chapters_come_in_reading_order_without_the_contents() -> None:
    stated = (
        f"<dc:title>{TITLE}</dc:title><dc:creator>Ann Lee</dc:creator>"
        "<dc:publisher>Leeds Gazette</dc:publisher>"
        "<dc:date>2024-01-30</dc:date><dc:identifier>urn:uuid:1</dc:identifier>"
        "<dc:source>https://gazette.example/dam</dc:source><dc:language>en-GB</dc:language>"
    )
    chapters = {
        "nav.xhtml": page("Contents of the book, with all of its chapters and pages."),
        "b.xhtml": page(FIRST, SECOND),
        "a.xhtml": page(THIRD, title="What comes next"),
    }
    source = build_source(file="dam.epub", decoded=decode(".epub", make_epub(chapters, stated)))
    found = [source.text[p.span.start : p.span.end] for p in source.paragraphs]
    assert found == [TITLE, FIRST, SECOND, "What comes next", THIRD]
    told = (source.title, source.publisher, source.published, source.url, source.language)
    assert [claim.value if claim else None for claim in told] == [
        TITLE, "Leeds Gazette", "2024-01-30", "https://gazette.example/dam", "en",
    ]  # fmt: skip


def test_protected_books_are_refused() -> None:
    data = make_epub({"a.xhtml": page(FIRST)}, more={"META-INF/rights.xml": "<rights/>"})
    with pytest.raises(SourceError, match=r"is protected \(DRM\)"):
        decode(".epub", data)


# --- web archives ---

HTML = page(FIRST, SECOND, THIRD).encode()
URL = "https://gazette.example/dam"
RECORDS = [
    ("https://gazette.example/old", "301 Moved", "text/html", HTML.replace(b"Friday", b"Monday")),
    ("https://gazette.example/a.css", "200 OK", "text/css", b"p { color: red }"),
    ("https://gazette.example/frame", "200 OK", "text/html", b"<html><body><p>Share this</p></body></html>"),
    (URL, "200 OK", "text/html; charset=utf-8", HTML),
    ("https://gazette.example/other", "200 OK", "text/html", HTML.replace(b"Friday", b"Tuesday")),
]


@pytest.mark.parametrize("packed", [True, False])
def test_the_first_article_of_an_archive(packed: bool) -> None:
    source = build_source(file="dam.warc", decoded=decode(".warc", make_warc(RECORDS, packed=packed)))
    assert FIRST in source.text and "Monday, " not in source.text and "Tuesday" not in source.text
    assert source.url is not None and (source.url.value, source.url.rule) == (URL, "warc-target")
    assert source.published is None


def test_pages_that_were_sent_packed_are_unpacked() -> None:
    data = make_warc([(URL, "200 OK", "text/html+gzip", HTML)])
    assert FIRST in decode(".warc.gz", data).text


def test_the_page_that_a_wacz_names_is_read() -> None:
    other = "https://gazette.example/other"
    files: dict[str, str | bytes] = {
        "archive/data.warc.gz": make_warc(RECORDS),
        "pages/pages.jsonl": '{"format": "json-pages-1.0"}\nbroken\n'
        + json.dumps({"url": other, "ts": "2024"}),
    }
    assert "Tuesday" in decode(".wacz", zip_files(files)).text
    del files["pages/pages.jsonl"]
    assert FIRST in decode(".wacz", zip_files(files)).text


def test_archives_without_an_article_say_so() -> None:
    with pytest.raises(SourceError, match="holds no page that is an article"):
        decode(".warc", make_warc(RECORDS[:3]))
    with pytest.raises(SourceError, match="holds no archive of web pages"):
        decode(".wacz", zip_files({"a.txt": "x"}))


# --- hostile and broken ones ---

LAUGHS = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize("prolog", [LAUGHS, OUTSIDE])
def test_entities_are_refused(prolog: str) -> None:
    data = make_docx(make_paragraph("x") + "<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", prolog=prolog)
    with pytest.raises(SourceError, match="declares entities"):
        decode(".docx", data)


def test_a_document_type_elsewhere_is_not_fetched() -> None:
    assert read_xml(b'<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a>x</a>').text == "x"


def test_deep_and_large_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    deep = "<w:p>" * 300 + "</w:p>" * 300
    with pytest.raises(SourceError, match="nested too deeply"):
        decode(".docx", make_docx(deep))
    monkeypatch.setattr(limits, "MAX_MEMBER_BYTES", 10_000)
    with pytest.raises(SourceError, match="has a part of more than"):
        decode(".docx", make_docx(make_paragraph("a" * 20_000)))
    monkeypatch.setattr(limits, "MAX_MEMBERS", 3)
    with pytest.raises(SourceError, match="archive of more than 3 files"):
        decode(".docx", zip_files({str(number): "x" for number in range(4)}))


@pytest.mark.parametrize("suffix", [".docx", ".epub", ".wacz", ".warc", ".warc.gz", ".mhtml"])
@pytest.mark.parametrize(
    "data", [b"", b"An article.", b"PK\x03\x04" + b"\0" * 40, b"\x1f\x8b\x08" + b"\0" * 40]
)
def test_other_bytes_are_refused_in_words(suffix: str, data: bytes) -> None:
    with pytest.raises(SourceError, match=r"^(?:is|holds|has) [^\n]*[.]$"):
        decode(suffix, data)


WHOLE = {
    ".docx": make_docx(make_paragraph(FIRST)),
    ".epub": make_epub({"a.xhtml": page(FIRST, SECOND)}),
    ".warc": make_warc(RECORDS, packed=False),
    ".warc.gz": make_warc(RECORDS),
}


@pytest.mark.parametrize("suffix", WHOLE)
@pytest.mark.parametrize("cut", [0.1, 0.5, 0.9])
def test_files_that_break_off_are_refused_or_read(suffix: str, cut: float) -> None:
    data = WHOLE[suffix][: int(len(WHOLE[suffix]) * cut)]
    try:
        text = decode(suffix, data).text
    except SourceError as error:
        assert str(error).endswith(".")
    else:
        assert "dam" in text


def test_old_or_encrypted_documents_are_told() -> None:
    with pytest.raises(SourceError, match="is encrypted or made by Word 97"):
        decode(".docx", b"\xd0\xcf\x11\xe0" + b"\0" * 600)


def test_a_page_saved_in_one_file() -> None:
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://gazette.example/dam\r\n"
        "Subject: Dam\r\nDate: Tue, 30 Jan 2024 08:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n\r\n'
        "--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        "Content-Location: https://gazette.example/dam\r\n\r\n"
    )
    tail = "\r\n--b\r\nContent-Type: text/css\r\n\r\np {}\r\n--b--\r\n"
    body = page(FIRST, SECOND).replace("=", "=3D")
    source = build_source(file="dam.mhtml", decoded=decode(".mhtml", (head + body + tail).encode()))
    assert FIRST in source.text and SECOND in source.text
    assert source.url is not None and source.url.value == URL
    assert source.published is None
