"""What `briefgen text` prints: numbers, marks, and nothing that a terminal obeys."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefgen.model import Decoded
from briefgen.sources import build_source
from briefgen.sources.listing import list_text, neutralise

LEAD = "The dam above the old town broke early on Friday after a week of rain, the mayor said."


def test_paragraphs_are_numbered_and_furniture_is_named() -> None:
    source = build_source(
        file="a.txt", decoded=Decoded(text=f"A dam breaks\n\nLEEDS (AP) — {LEAD}\n\nLeave a Comment\n")
    )
    assert list_text(source) == (
        "¶1   ⟦title: A dam breaks⟧\n"
        f"¶2   ⟦dateline: LEEDS (AP) —⟧ {LEAD}\n"
        "¶3   ⟦comments: Leave a Comment⟧\n"
    )


def test_escapes_are_shown_and_not_sent() -> None:
    assert neutralise("a\x1b[31mb\x07\u202ec\u200bd") == "a‹U+001B›[31mb‹U+0007›‹U+202E›c‹U+200B›d"


def test_a_text_without_paragraphs_lists_nothing() -> None:
    assert list_text(build_source(file="a.txt", decoded=Decoded(text=" \n"))) == ""


@given(st.text())
def test_no_control_character_but_line_ends_leaves(text: str) -> None:
    listing = list_text(build_source(file="a.txt", decoded=Decoded(text=text)))
    assert all(character >= " " or character == "\n" for character in listing)
    assert "\x7f" not in listing and not any("\x80" <= character <= "\x9f" for character in listing)
