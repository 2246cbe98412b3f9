"""A publisher that a page only hints at is inferred; an outlet that it speaks of is not its own."""

from __future__ import annotations

import pytest

from briefgen.config import SourceEntry
from briefgen.model import Decoded, Source
from briefgen.sources import build_source

TITLE = "Dam breaks above the old town"
LEAD = "The dam above the old town broke early on Friday after a week of heavy rain, the mayor said."
MORE = "Nobody was hurt because the bells had been rung in time and most people had left by then."


def read(*lines: str, entry: SourceEntry | None = None) -> Source:
    return build_source(
        file="a.txt", decoded=Decoded(text="\n\n".join((TITLE, LEAD, MORE, *lines))), entry=entry
    )


@pytest.mark.parametrize(
    ("line", "publisher", "rule", "words"),
    [
        ("View all New York Times newsletters.", "New York Times", "own-newsletter", "New York Times"),
        ("Simply sign up to the Oceans myFT Digest", "Financial Times", "own-digest", "myFT"),
        ("Read or Share this story: https://usat.ly/2aB3c", "USA Today", "own-short-link", "usat.ly"),
        (
            "The Guardian would like to hear from readers who saw it.",
            "The Guardian",
            "asks-readers",
            "The Guardian",
        ),
        ("Like BBC News on Facebook and stay updated.", "BBC", "own-channel", "BBC News"),
        (
            "The firm did not respond to HuffPost’s request for comment.",
            "HuffPost",
            "asked-for-comment",
            "HuffPost",
        ),
    ],
)
def test_hints(line: str, publisher: str, rule: str, words: str) -> None:
    source = read(line)
    claim = source.publisher
    assert claim is not None
    assert (claim.value, claim.basis, claim.rule) == (publisher, "inferred", rule)
    assert source.text[claim.spans[0].start : claim.spans[0].end] == words


def test_two_photographers_of_one_paper_are_its_own() -> None:
    captions = (
        "Men clear the mud in the old town. (Ann Lee/The Washington Post)",
        "The mill as it stood on Friday. (Ola Berg/The Washington Post)",
    )
    claim = read(*captions).publisher
    assert claim is not None and (claim.value, claim.rule) == ("Washington Post", "own-photographer")
    assert read(captions[0]).publisher is None


@pytest.mark.parametrize(
    "line",
    [
        "The mayor told the New York Times in an interview that she would not resign before the inquiry.",
        "The Guardian reported in March that the council had known of the cracks for two years.",
        "The firm did not respond to a Reuters request for comment, and its office in Leeds was shut.",
        "Readers of the New York Times newsletters were told of the dam a year ago, the paper said.",
        "Related: The Washington Post on dams and those who build them",
        "Men clear the mud in the old town. (Ann Lee/The Washington Post via Getty Images)",
        "The dam is as old as I am! https://nyti.ms/2aB3c — Ola Berg (@olaberg) May 3, 2015",
        "Follow Ann Lee on Twitter.",
    ],
)
def test_an_outlet_that_is_spoken_of_is_no_publisher(line: str) -> None:
    assert read(line).publisher is None


def test_hints_at_two_outlets_show_none() -> None:
    assert read("View all New York Times newsletters.", "Like BBC News on Facebook.").publisher is None


def test_what_a_line_states_comes_first_and_the_editor_before_it() -> None:
    hint, stated = (
        "View all New York Times newsletters.",
        "Copyright 2019 The Leeds Gazette. All rights reserved.",
    )
    claim = read(hint, stated).publisher
    assert claim is not None and (claim.value, claim.basis) == ("Leeds Gazette", "stated")
    curated = read(hint, stated, entry=SourceEntry(file="a.txt", publisher="The Fen Post")).publisher
    assert curated is not None and (curated.value, curated.basis) == ("The Fen Post", "curated")


@pytest.mark.parametrize(
    ("stamp", "publisher", "published"),
    [
        ("(China Daily 10/03/2017 page4)", "China Daily", "2017-10-03"),
        ("(Leeds Gazette 03/14/2016 page2)", None, "2016-03-14"),
        ("(Leeds Gazette 14/03/2016 page2)", None, "2016-03-14"),
        ("(Leeds Gazette 03/04/2016 page2)", None, None),
        ("(Leeds Gazette 31/02/2016 page2)", None, None),
    ],
)
def test_page_stamps(stamp: str, publisher: str | None, published: str | None) -> None:
    source = read(stamp)
    assert (source.publisher.value if source.publisher else None) == publisher
    assert (source.published.value if source.published else None) == published


def test_a_text_without_a_headline_is_called_by_its_first_words() -> None:
    source = build_source(
        file="a.txt", decoded=Decoded(text=f"Stay informed with free updates\n{LEAD}\n{MORE}")
    )
    assert source.title is not None
    assert (source.title.value, source.title.basis) == (
        "The dam above the old town broke early on …",
        "inferred",
    )
    assert source.text[source.title.spans[0].start : source.title.spans[0].end] in LEAD


def test_a_headline_is_not_replaced() -> None:
    title = read().title
    assert title is not None and (title.value, title.rule) == (TITLE, "headline")
