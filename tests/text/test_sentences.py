"""Where sentences begin and end, told without a parser."""

from __future__ import annotations

import pytest

from briefgen.model import Span
from briefgen.text.sentences import find_quotations, find_sentence, is_sentence_end, is_sentence_start

STARTS = [
    # text, with | where an extract begins
    "|The dam held.",
    "The dam held. |It leaks.",
    "Did it hold? |It did.",
    "It held! |Nobody cheered.",
    "It held … |Nobody cheered.",
    "“It held.” |Nobody cheered.",
    "It held. |“Nobody cheered,” he said.",
    "It held. “|Nobody cheered,” he said.",
    '"|It held," he said.',
    "It was built in the U.S. |The firm is old.",
    "It opened on Jan. 5. |The firm is old.",
    "It held.[12] |Nobody cheered.",
    "OSLO (Nordwire) – |The dam held.",
    "GENEVA, Jan. 30 (Nordwire) -- |The dam held.",
    "(Nordwire) - |The dam held.",
    "BRUSSELS: |The dam held.",
    "LONDON — |The dam held.",
    "Bergen, Jan. 30 – |The dam held.",
    "It costs 5 kroner. |100 were sold.",
    "It held. |iPhones rang.",
]
NO_STARTS = [
    "The |dam held.",
    "He met Mr. |Lund there.",
    "He met U.S. |President Ford there.",
    "He met J. |Lund there.",
    "It opened on Jan. |5 in Oslo.",
    "It cost 2.|4 million.",
    "“Did it hold?” |he asked.",
    "The dam held, |and it leaks.",
    "President Ford – |who was there – left.",
    "The mayor: |a short portrait",
    "He waited . . . |then left.",
    "It has No. |7 on the door.",
    "See p. |12 of the report.",
    "the so-called “|dam” broke",
]
ENDS = [
    "The dam held.|",
    "The dam held.| It leaks.",
    "The dam held|. It leaks.",
    "“It held.|” He cheered.",
    "“It held.”| He cheered.",
    "Did it hold?| It did.",
    "The dam held|",
    "It was built in the U.S.| The firm is old.",
    "(It held.)| It leaks.",
    'The dam held|."',
]
NO_ENDS = [
    "The dam| held.",
    "Did it hold|? It did.",
    "He met Mr.| Lund there.",
    "“It held,”| he said.",
    "It cost 2.|4 million.",
    "The dam held|, and it leaks.",
    "He met U.S.| President Ford there.",
]


def _cut(marked: str) -> tuple[str, int, Span]:
    """The text between two other paragraphs, the offset of its mark, and its paragraph."""
    before = "Another line.\n"
    text = before + marked.replace("|", "")
    return text + "\nA third.", len(before) + marked.index("|"), Span(len(before), len(text))


@pytest.mark.parametrize("marked", STARTS)
def test_a_sentence_begins_here(marked: str) -> None:
    assert is_sentence_start(*_cut(marked))


@pytest.mark.parametrize("marked", NO_STARTS)
def test_no_sentence_begins_here(marked: str) -> None:
    assert not is_sentence_start(*_cut(marked))


@pytest.mark.parametrize("marked", ENDS)
def test_a_sentence_ends_here(marked: str) -> None:
    assert is_sentence_end(*_cut(marked))


@pytest.mark.parametrize("marked", NO_ENDS)
def test_no_sentence_ends_here(marked: str) -> None:
    assert not is_sentence_end(*_cut(marked))


@pytest.mark.parametrize(
    ("marked", "sentence"),
    [
        ("The dam held. It |leaks. It is old.", "It leaks."),
        ("The| dam held. It leaks.", "The dam held."),
        ("OSLO (Nordwire) – The |dam held.", "The dam held."),
        ("It leaks. It is| old", "It is old"),
    ],
)
def test_finds_the_sentence(marked: str, sentence: str) -> None:
    text, offset, paragraph = _cut(marked)
    found = find_sentence(text, offset, paragraph)
    assert text[found.start : found.end].strip() == sentence


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("He said: “It held.” She left.", ["“It held.”"]),
        ('"It held," he said, "for now."', ['"It held,"', '"for now."']),
        ("It’s the firm’s dam", []),
        ("He called it ‘the firm’s dam’ once", ["‘the firm’s dam’"]),
        ("a 'safe' dam", ["'safe'"]),
        ("It doesn't hold, doesn't it", []),
        ("“It held. Next, we look", ["“It held. Next, we look"]),
        ("they “exchanged views, the agency said", []),
        ('they "exchanged views, the agency said', []),
        ("«It held», he said", ["«It held»"]),
        ("„It held“, he said", ["„It held“"]),
    ],
)
def test_finds_quotations(text: str, quotations: list[str]) -> None:
    assert [text[s.start : s.end] for s in find_quotations(text, Span(0, len(text)))] == quotations


def test_hostile_text_takes_no_time() -> None:
    text = "“‘\"'" * 20_000 + ". " * 20_000 + "A.B.C" * 20_000
    paragraph = Span(0, len(text))
    assert not is_sentence_start(text, len(text) // 2, paragraph)
    assert find_quotations(text, paragraph)
