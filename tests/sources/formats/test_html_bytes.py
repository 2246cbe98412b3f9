"""Saved web pages as bytes: encodings, hostile and endless pages, any words and any bytes."""

from __future__ import annotations

import html
import socket

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.errors import SourceError
from briefgen.model import Decoded, Source
from briefgen.sources import build_source, find_article
from briefgen.sources.formats.html import decode_html
from briefgen.text.passages import fold_space
from tests.sources.formats.html_pages import make_pages


def read(page: str | bytes, charset: str | None = None) -> Source:
    data = page.encode() if isinstance(page, str) else page
    return build_source(file="page.html", decoded=decode_html(data, charset))


@pytest.mark.parametrize(
    ("data", "charset", "words"),
    [
        ("<p>Käse – “gut”</p>".encode(), None, "Käse – “gut”"),
        ("<meta charset=iso-8859-1><p>Käse – “gut”</p>".encode(), None, "Käse – “gut”"),
        ("<meta charset=iso-8859-1><p>Käse – “gut”</p>".encode("cp1252"), None, "Käse – “gut”"),
        ("<p>Käse – “gut”</p>".encode("utf-16"), None, "Käse – “gut”"),
        ("<p>Käse – “gut”</p>".encode("utf-16-le"), None, "Käse – “gut”"),
        ("<p>Käse – “gut”</p>".encode("utf-8-sig"), "latin-1", "Käse – “gut”"),
        ("<p>日本の新聞</p>".encode("shift_jis"), "Shift_JIS", "日本の新聞"),
        ("<meta charset=iso-2022-jp><p>日本の新聞</p>".encode("iso-2022-jp"), None, "日本の新聞"),
        ('<?xml version="1.0" encoding="cp1250"?><html><p>Łódź</p></html>'.encode("cp1250"), None, "Łódź"),
        (b"<meta charset=nonsense><p>plain</p>", "also-nonsense", "plain"),
    ],
)
def test_encodings(data: bytes, charset: str | None, words: str) -> None:
    assert words in decode_html(data, charset).text


DEEP = 10_000


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n",
        b"\0\0\0\0",
        b"<",
        b"plain words",
        b"<html>",
        b"<html><body></body></html>",
        b"<div>" * DEEP + b"deep words",
        b"<b><i>" * DEEP + b"deep words",
        b"<ul><li>" * DEEP + b"deep words",
        b"<table><tr><td>" * 2_000 + b"deep words",
        b"<p>&#0;&#xD800;&#x110000;&bogus;&amp deep words</p>",
        b"<!--" * 1_000 + b"-->" + b"<p>deep words</p>",
        b"<script>" + b"</scrip" * 1_000,
        b'<script type="application/ld+json">' + b"[" * 50_000 + b"</script><p>deep words</p>",
        b'<script type="application/ld+json">{"@type": ["Article", 1], "author": 3, "headline": {}}</script>',
        b'<link rel=canonical href="http://[x"><p>deep words</p>',
        b"<p " + b"a=1 " * 20_000 + b">deep words</p>",
        "<p>\ud800\udfff</p>".encode("utf-8", "surrogatepass"),
    ],
)
def test_hostile_pages_are_read(data: bytes) -> None:
    source = read(data)
    if b"deep words" in data:
        assert "deep words" in source.text


def test_a_large_page_is_read_in_reasonable_time() -> None:
    text = "".join(
        f"<p>Paragraph {number} of the long report ends here, as it must.</p>" for number in range(15_000)
    )
    assert decode_html(f"<article>{text}</article>".encode()).text.count("\n") >= 15_000


def test_pictures_inside_a_page_do_not_count_and_a_dump_of_data_is_refused() -> None:
    picture = "data:image/png;base64," + "iVBOR" * 2_000_000
    assert "deep words" in decode_html(f'<img src="{picture}"><p>deep words</p>'.encode()).text
    with pytest.raises(SourceError, match="more than 8 MB"):
        decode_html(b"<p>" + b"x y. " * 2_000_000)


def test_the_same_page_gives_the_same_and_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the reader went to the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    for page in tuple(make_pages())[::5]:
        assert decode_html(page.html.encode()) == decode_html(page.html.encode())


WORDS = st.text(
    alphabet=st.characters(blacklist_categories=("Cs", "Cc", "Cn", "Co"), blacklist_characters="\ufeff"),
    max_size=80,
).filter(lambda text: any(character.isalnum() for character in text))


@settings(max_examples=80, deadline=None)
@given(words=WORDS)
def test_any_words_of_a_paragraph_come_back(words: str) -> None:
    told = f"<p>It was this: {html.escape(words)}, he said.</p>"
    page = f"<html><body><h1>A dam</h1><article>{told}</article></body>"
    assert fold_space(f"It was this: {words}, he said.") in fold_space(decode_html(page.encode()).text)


@settings(max_examples=80, deadline=None)
@given(data=st.binary(max_size=300), around=st.booleans())
def test_any_bytes_are_read(data: bytes, around: bool) -> None:
    decoded = decode_html(b"<html><body><p>" + data + b"</p></body>" if around else data)
    assert isinstance(decoded, Decoded)
    find_article(build_source(file="page.html", decoded=decoded))
