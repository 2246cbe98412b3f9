"""Widths are never less than what common fonts make of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.pictures.metrics import cut_text, measure_text, wrap_names, wrap_words
from briefgen.text.invisible import show_invisible

HELVETICA = {
    " ": 278,
    "a": 556,
    "m": 833,
    "i": 222,
    "W": 944,
    "M": 833,
    "0": 556,
    ".": 278,
    "—": 1000,
    "é": 556,
}
HELVETICA_BOLD = {" ": 278, "a": 556, "m": 889, "i": 278, "W": 944, "M": 833, "0": 556, "–": 556}


@pytest.mark.parametrize(("char", "width"), HELVETICA.items())
def test_no_character_is_narrower_than_in_helvetica(char: str, width: int) -> None:
    assert measure_text(char, 1000) >= width or char == "–"


@pytest.mark.parametrize(
    ("words", "width"), [("30 January 2024", 7671), ("Ministry of Public Security", 12392)]
)
def test_words_are_no_narrower_than_in_helvetica(words: str, width: int) -> None:
    assert width <= measure_text(words, 1000) <= 1.25 * width


def test_bold_is_wider() -> None:
    assert measure_text("Ministry", 14, bold=True) > measure_text("Ministry", 14)


def test_accents_add_nothing_and_strange_letters_are_wide() -> None:
    assert measure_text("e\u0301é", 10) == pytest.approx(2 * measure_text("e", 10))
    assert measure_text("中", 10) > measure_text("m", 10)


@given(st.text(max_size=60), st.floats(30, 300))
def test_what_is_cut_has_room(text: str, room: float) -> None:
    cut = cut_text(text, 12, room)
    assert cut == text or (cut.endswith("…") and show_invisible(text).startswith(cut[:-1]))
    assert measure_text(cut, 12) <= room


@given(st.lists(st.text(min_size=1, max_size=20), max_size=8), st.floats(40, 200))
def test_names_stay_whole_and_in_order(names: list[str], room: float) -> None:
    lines = wrap_names(names, 12, room, 2, " · ")
    assert len(lines) <= 2
    assert all(measure_text(line, 12) <= room for line in lines)
    if all(measure_text(name, 12) <= room for name in names) and measure_text(" · ".join(names), 12) <= room:
        assert " · ".join(names) == "".join(lines)


@given(st.lists(st.sampled_from(("Ministry", "of", "x" * 90, "—")), max_size=9), st.floats(60, 200))
def test_words_are_wrapped(words: list[str], room: float) -> None:
    lines = wrap_words(" ".join(words), 12, room, bold=True)
    assert all(measure_text(line, 12, bold=True) <= room for line in lines)
    assert len(" ".join(lines).split()) == len(words)
