"""The escaping borders, by table and by property."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.render.escaping import (
    MARKUP,
    escape_block_start,
    escape_markdown,
    escape_target,
    escape_terminal,
)
from briefgen.text.invisible import show_invisible

SHOWN = [
    # text, as shown
    ("plain words", "plain words"),
    ("a\x02b", "a‹U+0002›b"),
    ("a\u202eb", "a‹U+202E›b"),
    ("a\u200bb", "a‹U+200B›b"),
    ("a\xadb", "a‹U+00AD›b"),
    ("a\ud800b", "a‹U+D800›b"),
    ("a\ufffeb", "a‹U+FFFE›b"),
    ("a\U000e0041b", "a‹U+E0041›b"),
    ("\u0645\u06cc\u200c\u062e", "\u0645\u06cc\u200c\u062e"),
    ("👩\u200d🚀", "👩\u200d🚀"),
    ("❤\ufe0f", "❤\ufe0f"),
]

TARGETS = [
    # address, as a link target
    ("timeline.md#t-1f", "timeline.md#t-1f"),
    ("../index.md#s-1", "../index.md#s-1"),
    ("https://a.example/x_(y)?a=1&b=2", "https://a.example/x_%28y%29?a=1&amp;b=2"),
    ("https://a.example/é x", "https://a.example/%C3%A9%20x"),
    ("https://a.example/100%/%41", "https://a.example/100%25/%41"),
    ('https://a.example/"><b>', "https://a.example/%22%3E%3Cb%3E"),
    ("https://a.example/*_*[x]`", "https://a.example/%2A_%2A%5Bx%5D%60"),
]


@pytest.mark.parametrize(("text", "shown"), SHOWN)
def test_shows_what_cannot_be_seen(text: str, shown: str) -> None:
    assert show_invisible(text) == shown


def test_every_control_and_format_character_is_shown_or_is_white_space() -> None:
    kept = {
        chr(code)
        for code in range(0x110000)
        if unicodedata.category(chr(code)) in {"Cc", "Cs", "Zl", "Zp"}
        and show_invisible(chr(code)) == chr(code)
        and not chr(code).isspace()
    }
    assert kept == set()
    turning = [chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x61C)]
    assert all(show_invisible(character) != character for character in turning)


@given(st.text())
def test_nothing_of_markdown_is_left(text: str) -> None:
    escaped = escape_markdown(text)
    bare = re.sub(r"&#\d+;", "", escaped)
    assert not set(bare) & set(MARKUP)
    assert "\n" not in escaped
    assert "///" not in escaped
    escaped.encode()


@pytest.mark.parametrize("start", ["1. x", "12) x", "- x", "-- x", ": x", "---"])
def test_a_block_never_begins_as_a_list_or_a_rule(start: str) -> None:
    assert escape_block_start(start) == f"&#{ord(start[0])};{start[1:]}"


@pytest.mark.parametrize("start", ["1 ship", "word", ""])
def test_other_blocks_begin_as_they_are(start: str) -> None:
    assert escape_block_start(start) == start


@pytest.mark.parametrize(("address", "target"), TARGETS)
def test_targets(address: str, target: str) -> None:
    assert escape_target(address) == target


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", " JavaScript:x", "data:text/html,x", "file:///etc/x"]
)
def test_no_link_runs_a_script(address: str) -> None:
    with pytest.raises(ValueError, match="http"):
        escape_target(address)


@given(st.text())
def test_a_terminal_gets_no_control_sequence(text: str) -> None:
    printed = escape_terminal(text)
    assert not {character for character in printed if unicodedata.category(character) == "Cc"} - {"\n", "\t"}
    printed.encode()
