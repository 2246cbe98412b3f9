"""Where sentences end: “|” marks the borders."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.analysis.sentences import find_sentences
from tests.analysis.stories import parse

CASES = (
    "The port of Brask closed.| Nobody knew why.",
    "Mr. Olsen met Dr. Quist and Gen. J. R. Holt at noon.| They left early.",
    "The ship sailed for the U.S. on Monday.",
    "The ship came from the U.S.| The crew was Danish.",
    "It struck at 5 p.m.| Then it fell silent.",
    "No. 5 is the last house in St. Ann's.| It is empty.",
    "The firm, Brask Inc., was sold.| Its owner left.",
    "“The port is closed.”| She turned away.",
    "“The port is closed.| It will stay so,” she said.| “For good.”",
    '"The port is closed."| She turned away.',
    "“Why now?” Nora Quist asked.| “Why us?”",
    "“Why now?” asked the mayor.",
    "The mayor said: “We will rebuild.”| Nobody clapped.",
    "Prices rose by 3.5 percent in May.| Wages did not.",
    "They waited ... and waited.",
    "They waited . . . and nothing came.",
    "The storm (it was the third this year) passed.| The sea fell.",
    "(The storm passed.)| The sea fell.",
    "“I saw it,” said Holt.| “Then it sank.” – Nora Quist",
    "Is it safe?| Nobody knows!",
    "Plan B is ready.| So is Plan C.| The rest is not.",
    "Gov. Ana Bell (D-Va.) spoke.| Sen. Tom Reed listened.",
)


@pytest.mark.parametrize("marked", CASES)
def test_sentence_borders(marked: str) -> None:
    text = marked.replace("|", "")
    parsed = parse(text)
    found = [text[s.span.start : s.span.end] for s in find_sentences(parsed)]
    assert found == [part.strip() for part in marked.split("|")]


def test_sentences_stay_in_their_paragraph() -> None:
    parsed = parse("The port closed", "Nobody knew why. It was late.")
    found = [(s.paragraph, parsed.source.text[s.span.start : s.span.end]) for s in find_sentences(parsed)]
    assert found == [(1, "The port closed"), (2, "Nobody knew why."), (2, "It was late.")]


@given(
    st.lists(
        st.sampled_from(['"', "“", "”", "A", "b", ".", "?", " ", "U.S.", "…", "Mr.", "said"]), max_size=14
    )
)
def test_every_word_is_in_one_sentence(pieces: list[str]) -> None:
    text = "x" + "".join(pieces) + "x"
    parsed = parse(text)
    spans = [s.span for s in find_sentences(parsed)]
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    outside = set(range(len(text))) - {i for span in spans for i in range(span.start, span.end)}
    assert all(text[i].isspace() for i in outside)
