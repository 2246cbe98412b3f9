"""Texts in every encoding and of every shape come to the same paragraphs; what is no text is told apart."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefgen import sources
from briefgen.errors import SourceError
from briefgen.model import Decoded
from briefgen.sources import BEYOND, build_source, read_decoded, read_folder, read_source
from briefgen.sources.encoding import decode_bytes, repair_mojibake
from tests.sources.formats.printing import ARTICLE, HEADLINE, expected, set_article

WORDS = (
    "The mayor’s café above the old town was closed on Friday – after a week of rain – and she said: "
    "“We will not open it before the dam is whole.” It had cost €4,000 to build, she told the council."
)
TEXT = (
    f"Dam breaks above the old town\n\n{WORDS}\n\nNobody was hurt, because the bells had been rung in time.\n"
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_every_encoding_and_line_ending(encoding: str, ending: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.replace("\n", ending).encode(encoding))
    source = read_source(path)
    found = [source.text[p.span.start : p.span.end] for p in source.paragraphs]
    assert found == [words.strip() for words in TEXT.split("\n\n")]


def garble(text: str) -> str:
    """As a program shows UTF-8 that it takes for Windows-1252."""
    return "".join(
        bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in text.encode("utf-8")
    )


def test_mojibake_is_read_as_what_was_written() -> None:
    assert decode_bytes(garble(TEXT).encode("utf-8")) == TEXT


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "SÃO PAULO, Brazil. Ângela Lã said: ‘Amanhã é outro dia’ — and left. Å, Â and Ã are letters.",
        "The sign â€™ is how programs show an apostrophe that they misread.",
        "Prices rose by £5 to €10; the café’s naïve owner said “no”.",
        "Ã©",
    ],
)
def test_what_is_no_mojibake_stays(text: str) -> None:
    assert repair_mojibake(text) == text


def test_an_article_on_one_line(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(" ".join(expected(ARTICLE)), encoding="utf-8")
    source = read_source(path)
    assert [paragraph.number for paragraph in source.paragraphs] == [1]
    assert source.furniture == ()


def test_a_page_and_a_pdf_that_were_saved_as_text(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        f"<!-- saved -->\n<!DOCTYPE html><html><body><h1>{HEADLINE}</h1>"
        + "".join(f"<p>{words}</p>" for words in ARTICLE)
        + "</body></html>",
        encoding="utf-8",
    )
    printed = tmp_path / "printed.md"
    printed.write_bytes(set_article('#set page(paper: "a4")', ARTICLE))
    assert read_decoded(page)[0].text.split("\n")[:2] == [HEADLINE, ARTICLE[0]]
    assert read_decoded(printed)[0].text.split("\n\n") == [HEADLINE, *expected(ARTICLE)]
    assert read_decoded(printed)[0].pages == (0,)


def test_text_about_markup_stays_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "Write <html> first, then <body>, the teacher said.\n<html> is the root.", encoding="utf-8"
    )
    assert read_decoded(path)[0].text.startswith("Write <html> first")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"PK\x03\x04rest", "is an archive"),
        (b"\x1f\x8brest", "is packed"),
        (b"\x89PNG\r\n", "is a picture"),
        (b"\xff\xd8\xff\xe0", "is a picture"),
        (b"GIF89a", "is a picture"),
        (b"\xd0\xcf\x11\xe0", "is an office document"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, why: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(SourceError, match=rf"a\.txt {why}"):
        read_decoded(path)


def test_nothing_that_is_named_like_an_article_stops_the_rest(tmp_path: Path) -> None:
    good = (
        TEXT
        + "The council will meet again on Monday to hear what the engineers found, the mayor said there.\n"
    )
    (tmp_path / "a b.txt").write_text(good, encoding="utf-8")
    (tmp_path / "a-b.md").write_text(good + "It was the third meeting of the year.\n", encoding="utf-8")
    (tmp_path / "zero.pdf").write_bytes(b"")
    (tmp_path / "zero.json").write_bytes(b"")
    (tmp_path / "zero.txt").write_bytes(b"")
    (tmp_path / "folder.html").mkdir()
    (tmp_path / "link.pdf").symlink_to(tmp_path / "folder.html")
    os.mkfifo(tmp_path / "pipe.docx")
    found, left_out = read_folder(tmp_path, ())
    assert [source.file for source in found] == ["a b.txt", "a-b.md"]
    assert len({source.id for source in found}) == 2
    assert {item.file: item.why for item in left_out} == {
        "folder.html": "folder.html is a folder; only files of this folder itself are read.",
        "link.pdf": "link.pdf is a folder; only files of this folder itself are read.",
        "pipe.docx": "pipe.docx is no ordinary file.",
        "zero.json": "zero.json is no valid JSON, line 1.",
        "zero.pdf": "zero.pdf is no PDF, whatever its name says.",
        "zero.txt": "zero.txt is empty.",
    }


# --- texts of great length ---


def test_a_long_text_is_analysed_up_to_a_paragraph_and_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sources, "MAX_ANALYSED", 2_000)
    text = "\n\n".join(expected(ARTICLE) * 3)
    (tmp_path / "long.txt").write_text(text, encoding="utf-8")
    (source,), (told,) = read_folder(tmp_path, ())
    (beyond,) = [item.span for item in source.furniture if item.rule == BEYOND]
    assert beyond.start in {paragraph.span.start for paragraph in source.paragraphs}
    assert 1_600 < beyond.start <= 2_000
    assert beyond.end == len(source.text.rstrip()) <= 2_200 < len(text)
    assert told.file == "long.txt"
    assert (
        f"only {len(source.text) - (beyond.end - beyond.start):,} of its characters are analysed" in told.why
    )
    assert not told.fault


def test_a_long_paragraph_is_analysed_up_to_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "MAX_ANALYSED", 3_000)
    monkeypatch.setattr(sources, "MAX_PARAGRAPH", 1_000)
    text = " ".join(expected(ARTICLE)) + "\n\n" + ARTICLE[0]
    source = build_source(file="a.txt", decoded=Decoded(text=text))
    beyond = [item.span for item in source.furniture if item.rule == BEYOND]
    assert len(beyond) == 1
    assert text[: beyond[0].start].endswith((". ", ".” "))
    assert beyond[0].end == len(" ".join(expected(ARTICLE)))


def test_a_text_of_five_megabytes_is_read(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(
        "\n\n".join(f"It is the paragraph {n} of {n * 7}." for n in range(135_000)), encoding="utf-8"
    )
    assert path.stat().st_size > 5_000_000
    source = read_source(path)
    assert 2_000 < len(source.paragraphs) < 4_000
    assert source.furniture[-1].rule == BEYOND
    assert len(source.text) == 120_200


def test_more_text_than_that_is_refused_in_words(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sources, "MAX_SOURCE_TEXT", 1_000_000)
    path = tmp_path / "a.txt"
    path.write_text("word " * 300_000, encoding="utf-8")
    with pytest.raises(SourceError, match=r"a\.txt has more than 1 million characters of text"):
        read_decoded(path)
