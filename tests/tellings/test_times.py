"""Times of a sentence: what is of one day, and what lasts from one date to another."""

from __future__ import annotations

import pytest

from briefgen.tellings.times import CLOCK


@pytest.mark.parametrize(
    "words", ["11pm", "around 11:30 p.m.", "at noon", "12:10 p.m.", "about 9.30 am local time"]
)
def test_a_time_of_day(words: str) -> None:
    assert CLOCK.fullmatch(words)


@pytest.mark.parametrize("words", ["Thursday evening", "11 November", "2016", "May 11", "Sunday at noon"])
def test_no_mere_time_of_day(words: str) -> None:
    assert not CLOCK.fullmatch(words)
