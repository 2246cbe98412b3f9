"""Paragraphs are non-blank lines; joining lines moves no character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.sources.paragraphs import find_paragraphs
from briefgen.sources.wrapping import join_wrapped

WRAPPED = """The dam above the old town broke early on Friday after a
week of rain, and the water reached the market square within
the hour, the mayor said.

Nobody was hurt, because the bells of the two churches had
been rung in time and most people had gone up to the school
on the hill, where they spent the night.

The council will meet again on Monday.
"""


def test_paragraphs_are_numbered_non_blank_lines() -> None:
    text = "\n  One.  \r\n\t\r\nTwo.\rThree."
    found = find_paragraphs(text)
    assert [(p.number, text[p.span.start : p.span.end]) for p in found] == [
        (1, "One."),
        (2, "Two."),
        (3, "Three."),
    ]


def test_unicode_separators_are_characters_of_a_line() -> None:
    assert len(find_paragraphs("One.\u2028Two.\x0cThree.")) == 1


def test_hard_wrapped_lines_are_joined_in_place() -> None:
    joined = join_wrapped(WRAPPED)
    assert len(joined) == len(WRAPPED)
    assert len(find_paragraphs(joined)) == 3
    assert joined.startswith("The dam above the old town broke early on Friday after a week of rain, and")


def test_carriage_returns_become_two_spaces() -> None:
    joined = join_wrapped(WRAPPED.replace("\n", "\r\n"))
    assert "after a  week" in joined
    assert joined.count("\r\n") == 5


@pytest.mark.parametrize(
    "text",
    [
        "A paragraph a line, as nearly every page gives it, with no blank line between.\nAnother one.\n" * 6,
        "Short lines.\n\nOf an article.\n\nThat is not wrapped.\n\nAt all.\n",
        "Winners:\napples\npears\nplums\n",
        "He said so.\nand nothing else\n",
        "",
    ],
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert join_wrapped(text) == text


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        (
            "The palace on the bay is a 17th-\ncentury house that was built by a sea captain.",
            "The palace on the bay is a 17th- century house that was built by a sea captain.",
        ),
        (
            "They asked every member of the town council,\nand of the guilds, to come to the hall.",
            "They asked every member of the town council, and of the guilds, to come to the hall.",
        ),
    ],
)
def test_a_sentence_cut_in_two_is_joined(text: str, joined: str) -> None:
    assert join_wrapped(text) == joined


@given(st.text(alphabet=st.sampled_from("ab A.,-\n\r\t "), max_size=400))
def test_joining_moves_no_character(text: str) -> None:
    joined = join_wrapped(text)
    assert len(joined) == len(text)
    assert all(a == b or (a in "\r\n" and b == " ") for a, b in zip(text, joined, strict=True))


@given(st.text())
def test_paragraphs_lie_in_order_inside_the_text(text: str) -> None:
    end = 0
    for number, paragraph in enumerate(find_paragraphs(text), start=1):
        words = text[paragraph.span.start : paragraph.span.end]
        assert paragraph.number == number
        assert end <= paragraph.span.start < paragraph.span.end <= len(text)
        assert words == words.strip()
        end = paragraph.span.end
