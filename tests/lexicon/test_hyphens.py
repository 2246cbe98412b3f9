"""Hyphens at a line's end: what stays and what was the typesetter's."""

from __future__ import annotations

import pytest

from briefgen.sources.layout import Line, join_lines

STAYS = (
    "well- known",
    "ten- year",
    "EU- led",
    "state- owned",
    "mid- sized",
    "short- term",
    "north- south",
    "Jean- Claude",
)
GOES = (
    "govern- ment",
    "Thurs- day",
    "north- ern",
    "dam- aged",
    "set- tled",
    "stub- born",
    "un- til",
    "real- ly",
)


def join(words: str) -> str:
    first, second = words.split()
    lines = [
        Line(text=text, page=1, x=0, y=100 - 12 * number, size=10, width=400)
        for number, text in enumerate((f"They said that the {first}", f"{second} was what they meant."))
    ]
    return join_lines(lines)[0].text


@pytest.mark.parametrize("words", STAYS)
def test_hyphens_of_compounds_stay(words: str) -> None:
    assert join(words) == f"They said that the {words.replace(' ', '')} was what they meant."


@pytest.mark.parametrize("words", GOES)
def test_hyphens_of_the_typesetter_go(words: str) -> None:
    assert join(words) == f"They said that the {words.replace('- ', '')} was what they meant."


def test_a_word_that_stands_whole_elsewhere_decides() -> None:
    lines = ["A co-operative shop and a cooperage stood there. The co-", "operative was older, and the real-",
             "ism of its books was praised; realism has its uses."]  # fmt: skip
    text = join_lines(
        [Line(text=t, page=1, x=0, y=100 - 12 * n, size=10, width=400) for n, t in enumerate(lines)]
    )[0].text
    assert "The co-operative was older" in text
    assert "the realism of its books" in text
