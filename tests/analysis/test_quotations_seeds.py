"""Every direct quotation of the seeds has its right speaker: a few words of it → the speaker's words."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from briefgen.analysis.quotations import find_quotations
from briefgen.analysis.sentences import find_sentences
from briefgen.language import ParsedSource, load_pipeline, parse_sources
from briefgen.model import Quotation
from briefgen.sources import read_source

SEEDS = Path(__file__).parents[2] / "seeds"

SPEAKERS = (
    ("000", '"substantive" but "much more"', "the head of the White House delegation to Beijing"),
    ("000", '"There is a lot more action', "Daskal"),
    ("000", "\"There's a renewed spirit", "Daskal"),
    ("000", '"in-depth and pragmatic,"', "China"),
    ("000", '"enhance and expand cooperation', "China"),
    ("000", "\"They've taken some enforcement actions", "Daskal"),
    ("000", '"that then allow global law enforcement', "She"),
    ("000", "\"there's a lot that companies can do", "Daskal"),
    ("001", "“We had in depth communication", "China’s Minister of Public Security Wang Xiaohong"),
    ("001", "“enhance and expand cooperation", "He"),
    (
        "001",
        "“significant delegation”",
        "U.S. Deputy Assistant to the President and Deputy Homeland Security Advisor Jen Daskal",
    ),
    ("001", "“This was a deeply personal story", "she"),
    ("002", "“putting their chemical companies on notice”", "One US official"),
    ("002", "“We’d like to get to a place where the PRC", "the official"),
    ("002", "“So a big ask of this trip", "the official"),
    ("002", "“American society does benefit", "Jie Dalei, a foreign affairs expert at Peking University"),
    (
        "002",
        "“But . . . co-operation in one area",
        "Jie Dalei, a foreign affairs expert at Peking University",
    ),
    ("003", '"in-depth" drug control', "China and the US"),
    ("003", '"exchanged their respective concerns', "China's state news agency Xinhua"),
    ("003", '"significantly reduced the number', "the public security ministry"),
    ("004", "“provide a platform", "The US"),
)

REPORTED = (
    ("000", "Washington hopes for deeper law enforcement cooperation", "Jen Daskal"),
    ("000", "that China is the primary source", "The US"),
    ("000", "she expected to measure", "She"),
    ("001", "When Biden met Xi last year", "Daskal"),
    ("002", "China had already taken some positive actions", "US officials"),
    ("002", "Beijing had also taken action", "She"),
    ("002", "that it does not ship the item", "One of the vendors"),
    ("003", "accelerate the scheduling of synthetic drugs", "A White House readout on Thursday"),
    ("003", "The meeting also covered measures", "it"),
    ("003", "led to the deaths of more than 100,000", "the US Centres for Disease Control and Prevention"),
    ("004", "to clamp down on the trade", "Chinese President Xi Jinping"),
    ("004", "for years bilateral cooperation", "A US official"),
    ("004", "Since the summit Beijing has shut down one firm", "the official"),
)


@cache
def _read(stem: str) -> tuple[ParsedSource, tuple[Quotation, ...]]:
    (path,) = SEEDS.glob(f"{stem}_*.txt")
    (parsed,) = parse_sources([read_source(path)], load_pipeline())
    return parsed, find_quotations(parsed, find_sentences(parsed))


def _find(stem: str, words: str) -> list[str | None]:
    """The speakers of the quotations in which `words` stand."""
    parsed, quotations = _read(stem)
    text = parsed.source.text
    return [
        None if item.speaker is None else text[item.speaker.start : item.speaker.end]
        for item in quotations
        if any(words in text[span.start : span.end] for span in item.content)
    ]


@pytest.mark.parametrize(("stem", "words", "speaker"), SPEAKERS)
def test_quoted_words_of_the_seeds(stem: str, words: str, speaker: str) -> None:
    assert _find(stem, words) == [speaker]


@pytest.mark.parametrize(("stem", "words", "speaker"), REPORTED)
def test_reported_words_of_the_seeds(stem: str, words: str, speaker: str) -> None:
    (found,) = _find(stem, words)
    assert found is not None
    assert found.endswith(speaker)


def test_every_quotation_mark_of_the_seeds_has_a_speaker() -> None:
    for stem in ("000", "001", "002", "003", "004"):
        parsed, quotations = _read(stem)
        text = parsed.source.text
        for item in quotations:
            if item.kind != "indirect":
                assert item.speaker is not None, text[item.content[0].start : item.content[0].end]


def test_the_two_parts_are_one_quotation() -> None:
    parsed, quotations = _read("002")
    text = parsed.source.text
    official = [q for q in quotations if "“We’d like" in text[q.content[0].start : q.content[0].end]]
    assert len(official) == 1
    assert len(official[0].content) == 2
    assert official[0].kind == "direct"
