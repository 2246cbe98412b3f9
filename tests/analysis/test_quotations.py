"""Who said what, in sentences made for the purpose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.saying import hear
from tests.analysis.stories import parse

DIRECT: tuple[tuple[str, str | None, tuple[str, ...]], ...] = (
    ("“We will rebuild the pier,” the mayor said.", "the mayor", ("“We will rebuild the pier,”",)),
    ("The mayor said: “We will rebuild the pier.”", "The mayor", ("“We will rebuild the pier.”",)),
    (
        "“We will rebuild,” said Nora Quist, the mayor. “It may take years. But we will.”",
        "Nora Quist, the mayor",
        ("“We will rebuild,”", "“It may take years. But we will.”"),
    ),
    ("“The pier,” Quist said, “was our pride.”", "Quist", ("“The pier,”", "“was our pride.”")),
    ("'We will rebuild,' the mayor said.", "the mayor", ("'We will rebuild,'",)),
    ("''We will rebuild,'' the mayor said.", "the mayor", ("''We will rebuild,''",)),
    ("«We will rebuild», said the mayor.", "the mayor", ("«We will rebuild»",)),
    ("„We will rebuild“, said the mayor.", "the mayor", ("„We will rebuild“",)),
    ("“Why me?” Nora Quist asked.", "Nora Quist", ("“Why me?”",)),
    ("“Why me?” asked Nora Quist.", "Nora Quist", ("“Why me?”",)),
    ("“Never!” thundered the old captain.", "the old captain", ("“Never!”",)),
    ("“The pier is gone,” according to the harbour office.", "the harbour office", ("“The pier is gone,”",)),
    ("“The pier is a beauty.” – Ana Bell, tourist", "Ana Bell, tourist", ("“The pier is a beauty.”",)),
    ("Quist shook her head. “Never again.”", "Quist", ("“Never again.”",)),
    ("Quist told reporters: “It is over.”", "Quist", ("“It is over.”",)),
    ("Quist on the pier: “It is over.”", "Quist", ("“It is over.”",)),
    ("“It is over,” Quist, who is 81, told Radio Brask on Friday.", "Quist", ("“It is over,”",)),
)

REPORTED: tuple[tuple[str, str | None, tuple[str, ...], str], ...] = (
    ("Quist told reporters that the pier was lost.", "Quist", ("that the pier was lost",), "indirect"),
    ("The pier is lost, Quist told reporters on Monday.", "Quist", ("The pier is lost",), "indirect"),
    ("The pier, Quist said, is lost.", "Quist", ("The pier", "is lost"), "indirect"),
    (
        "Quist said the pier was “beyond repair” and that it would be closed.",
        "Quist",
        ("the pier was “beyond repair” and that it would be closed",),
        "mixed",
    ),
    (
        "According to the harbour office, the pier is lost.",
        "the harbour office",
        ("the pier is lost",),
        "indirect",
    ),
    (
        "The pier is lost, according to the harbour office.",
        "the harbour office",
        ("The pier is lost",),
        "indirect",
    ),
    (
        "The pier, according to the harbour office, is lost.",
        "the harbour office",
        ("The pier", "is lost"),
        "indirect",
    ),
    (
        "The office said in a statement that the pier was lost.",
        "The office",
        ("that the pier was lost",),
        "indirect",
    ),
    ("Quist was quoted as saying that the pier was lost.", "Quist", ("that the pier was lost",), "indirect"),
    (
        "Nora Quist was quoted by the paper as saying she would resign.",
        "Nora Quist",
        ("she would resign",),
        "indirect",
    ),
    (
        "The claim by Quist that the pier was lost was wrong.",
        "Quist",
        ("that the pier was lost",),
        "indirect",
    ),
    ("Quist vowed to rebuild the pier.", "Quist", ("to rebuild the pier",), "indirect"),
    ("Quist vowed at a rally in May to rebuild the pier.", "Quist", ("to rebuild the pier",), "indirect"),
    ("Quist called the storm “a wicked beast.”", "Quist", ("the storm “a wicked beast.”",), "mixed"),
    ("Quist, who said the pier was lost, has left.", "Quist, who", ("the pier was lost",), "indirect"),
    ("Quist left the hall, saying the pier was lost.", "Quist", ("the pier was lost",), "indirect"),
    ("Quist hopes that the pier will be rebuilt.", "Quist", ("that the pier will be rebuilt",), "indirect"),
    ("A study found that the pier was rotten.", "A study", ("that the pier was rotten",), "indirect"),
    ("The pier was rotten, the study found.", "the study", ("The pier was rotten",), "indirect"),
    (
        "Divers saw a list of those aboard, but were awaiting word, reported the Westport Gazette.",
        "the Westport Gazette",
        ("Divers saw a list of those aboard, but were awaiting word",),
        "indirect",
    ),
    (
        "The mayor left and closed the pier, reported Reuters.",
        "Reuters",
        ("The mayor left and closed the pier",),
        "indirect",
    ),
    ("Divers searched, reported the find to the mayor.", "Divers", ("the find to the mayor",), "indirect"),
    ("It said the pier was lost.", "It", ("the pier was lost",), "indirect"),
    ("Quist said “we will not leave”.", "Quist", ("“we will not leave”",), "direct"),
    ("Quist “applauded” the crew for its courage.", "Quist", ("the crew for its courage",), "indirect"),
    (
        'They "met the crew and saw the wreck, according to the harbour office.',
        "the harbour office",
        ('They "met the crew and saw the wreck',),
        "mixed",
    ),
)

NOBODY_SPEAKS = (
    "The so-called “iron pier” was built in 1890.",
    "She bought “The Old Man and the Sea” on the pier.",
    "Quist bought the “best” ice cream on the pier.",
    "They repaired the pier that Quist had built.",
    "The sailors' boat and the owners' house burned.",
)


@pytest.mark.parametrize(("text", "speaker", "content"), DIRECT)
def test_utterances(text: str, speaker: str | None, content: tuple[str, ...]) -> None:
    (heard,) = hear(text)
    assert (heard.speaker, heard.content, heard.kind) == (speaker, content, "direct")


@pytest.mark.parametrize(("text", "speaker", "content", "kind"), REPORTED)
def test_reported_speech(text: str, speaker: str | None, content: tuple[str, ...], kind: str) -> None:
    (heard,) = hear(text)
    assert (heard.speaker, heard.content, heard.kind) == (speaker, content, kind)


@pytest.mark.parametrize("text", NOBODY_SPEAKS)
def test_scare_quotes_and_titles_are_none(text: str) -> None:
    assert [heard for heard in hear(text) if heard.kind != "indirect"] == []


def test_only_the_outermost_is_kept() -> None:
    (heard,) = hear("Quist said that the crew believed the captain had lied.")
    assert heard.speaker == "Quist"
    assert heard.content == ("that the crew believed the captain had lied",)


def test_an_opening_mark_repeated_runs_over_paragraphs() -> None:
    (heard,) = hear(
        "“The sea took it,” said Holt. “It took the pier.", "“And it took the hall.", "“And the school.”"
    )
    assert heard.speaker == "Holt"
    assert heard.content == (
        "“The sea took it,”",
        "“It took the pier.",
        "“And it took the hall.",
        "“And the school.”",
    )


def test_a_paragraph_that_opens_with_a_quotation_goes_on() -> None:
    first, second = hear(
        "“The sea took it,” Holt said.",
        "“And it will come back.”",
        "The hall is empty.",
        "“Good,” said Bell.",
    )
    assert first.content == ("“The sea took it,”", "“And it will come back.”")
    assert (second.speaker, second.content) == ("Bell", ("“Good,”",))


def test_a_quotation_does_not_go_on_over_a_paragraph_between() -> None:
    found = hear("“The sea took it,” Holt said.", "The hall is empty.", "“And it will come back.”")
    assert [heard.speaker for heard in found] == ["Holt", None]


def test_a_cue_above_that_ends_in_a_colon() -> None:
    (heard,) = hear("The harbour office wrote to the owners:", "“The pier must close.”")
    assert (heard.speaker, heard.cue) == ("The harbour office", "wrote")


def test_two_speakers_in_one_paragraph() -> None:
    found = hear("“Stay,” said Quist. “Go,” said Holt. “Now.”")
    assert [(h.speaker, h.content) for h in found] == [
        ("Quist", ("“Stay,”",)),
        ("Holt", ("“Go,”", "“Now.”")),
    ]


def test_headline_with_a_colon() -> None:
    found = hear("Nora Quist: Pier was never safe", "The pier fell on Monday.")
    assert [(h.speaker, h.content, h.rule) for h in found] == [
        ("Nora Quist", ("Pier was never safe",), "headline")
    ]
    (behind,) = hear("Pier was never safe: report", "The pier fell on Monday.")
    assert (behind.speaker, behind.content) == ("report", ("Pier was never safe",))


def test_a_dateline_is_no_speaker() -> None:
    assert hear("BRASK: The pier fell on Monday.") == ()


def test_transcript() -> None:
    found = hear("QUIST: The pier is lost.", "HOLT: Who is to blame?", "QUIST: The owner.")
    assert [(h.speaker, h.content) for h in found] == [
        ("QUIST", ("The pier is lost.",)),
        ("HOLT", ("Who is to blame?",)),
        ("QUIST", ("The owner.",)),
    ]


def test_a_name_on_the_next_line_signs_a_quotation() -> None:
    (heard,) = hear("“The pier is a beauty.”", "– Ana Bell")
    assert (heard.speaker, heard.rule) == ("Ana Bell", "utterance-signed")


@given(
    st.lists(
        st.sampled_from(
            ["“", "”", '"', "'", "Quist", " said", " ", ",", ".", "?", " the pier is lost", "\n", ":", "–"]
        ),
        max_size=16,
    )
)
def test_any_text_keeps_offsets_in_bounds(pieces: list[str]) -> None:
    lines = [line for line in "".join(pieces).split("\n") if line.strip()]
    if not lines:
        return
    length = len(parse(*lines).source.text)
    for heard in hear(*lines):
        assert heard.content
        assert all(words.strip() and len(words) <= length for words in heard.content)
