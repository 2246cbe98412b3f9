"""Any bytes decode; text in the encodings that news comes in decodes to itself."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.sources.encoding import decode_bytes

ENGLISH = "The mayor’s plan — “a fine one” — cost €3 million in all, the council of Leeds said on Friday."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "cp1252"),
        (ENGLISH.replace("€", ""), "mac-roman"),
        (
            "El alcalde de León dijo que la situación está peor que el año pasado, según la agencia.",
            "latin-1",
        ),
        (
            "Le maire a déclaré que le coût était de 3 € par élève à la rentrée, et que la ville est là.",
            "iso8859-15",
        ),
        ("Министр сообщил, что переговоры завершились в пятницу в Москве без результата.", "cp1251"),
        ("大臣は金曜日に東京で会談が終わったと述べた。結果は発表されていない。", "shift-jis"),
        ("部长周五表示会谈在北京结束。没有公布结果。双方同意继续对话。", "gb18030"),
        (
            "Starosta řekl v pátek v Praze, že jednání skončila bez výsledku a příští schůzka bude v Brně.",
            "cp1250",
        ),
    ],
)
def test_news_in_its_encodings(text: str, encoding: str) -> None:
    assert decode_bytes(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
@given(text=st.text().filter(lambda text: not text.startswith("\x00")))
def test_a_byte_order_mark_decides_and_is_dropped(mark: bytes, encoding: str, text: str) -> None:
    assert decode_bytes(mark + text.encode(encoding)) == text


@given(st.text().filter(lambda text: not text.startswith("\ufeff")))
def test_utf8_comes_back(text: str) -> None:
    encoded = text.encode("utf-8")
    assert decode_bytes(encoded) == text or encoded[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@given(st.binary(max_size=200))
def test_any_bytes_decode_to_text_without_surrogates(data: bytes) -> None:
    decode_bytes(data).encode("utf-8")


def test_broken_utf16_keeps_the_rest() -> None:
    assert decode_bytes(codecs.BOM_UTF16_LE + "dam".encode("utf-16-le") + b"\x00\xd8").startswith("dam")
