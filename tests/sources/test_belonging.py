"""Pages that are no article are left out with a reason; short articles stay."""

from __future__ import annotations

import pytest

from briefgen.model import Decoded
from briefgen.sources import build_source
from briefgen.sources.belonging import find_copies, judge_source

LEAD = "The dam above the old town broke early on Friday after a week of rain, the mayor said."
MORE = "Nobody was hurt because the bells had been rung in time and most people had left."
LAST = "The council will meet again on Monday to hear what the engineers have found, she said."


def judge(text: str, language: str = "en") -> str | None:
    return judge_source(build_source(file="a.txt", decoded=Decoded(text=text)), language)


@pytest.mark.parametrize(
    "text",
    [
        f"Dam breaks above the old town\n\n{LEAD} {MORE} {LAST}",
        f"{LEAD}\n{MORE}\n{LAST}",
        f"Gazette Search : what dogs find\n\n{LEAD} {MORE} {LAST}",
        f"Dam breaks\n\n{LEAD} “We rang ... and rang ... and rang,” he said. {MORE} {LAST}",
    ],
)
def test_articles_stay(text: str) -> None:
    assert judge(text) is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            "Gazette Search : Gazette\n\nThe games go into their last days and the teams hope for a medal.\n"
            "... we saw that the firm plans to ... or when we might risk a dam. ... here, or in the town ...",
            "page of search results",
        ),
        ("Dam breaks above the old town\n\nRead More", "Nothing of an article"),
        (
            "The first hours\n\nChat with us on Messenger. Find out what's happening in the north.",
            "Nothing of an article",
        ),
        (f"Dam breaks above the old town\n\n{LEAD}\nSource: Gazette", "Only 18 words of an article are left"),
        (
            "Dam breaks\n\nSubscribe to continue reading this article.\nAlready a subscriber? Log in",
            "Nothing of",
        ),
        (
            "Damm gebrochen\n\n"
            + "Der Damm über der alten Stadt ist in der Nacht gebrochen, und das Wasser stand "
            "bis zum Markt, sagte die Bürgermeisterin. Es wurde niemand verletzt. " * 2,
            "It is in German, and the brief is in English.",
        ),
    ],
)
def test_what_does_not_belong(text: str, why: str) -> None:
    found = judge(text)
    assert found is not None
    assert why in found
    assert found.endswith(".")


def test_a_brief_in_another_language_takes_its_own() -> None:
    text = (
        "Der Damm über der alten Stadt ist in der Nacht gebrochen, und das Wasser stand bis zum Markt. " * 4
    )
    assert judge(text, "de") is None


def test_copies() -> None:
    text = f"Dam breaks above the old town\n\n{LEAD}\n{MORE}\n{LAST}"
    first = build_source(file="1.txt", decoded=Decoded(text=text))
    same = build_source(file="2.txt", decoded=Decoded(text=text))
    reset = build_source(
        file="3.txt",
        decoded=Decoded(text=f"Dam breaks at last\n\n{LEAD} {MORE}\n\n{LAST}\n\nLeave a Comment"),
    )
    other = build_source(
        file="4.txt", decoded=Decoded(text=f"Dam breaks above the old town\n\n{LEAD}\n{LAST}\n{MORE}")
    )
    assert [(copy.file, copy.why) for copy in find_copies([first, same, reset, other])] == [
        ("2.txt", "It is the same file as 1.txt, byte for byte."),
        ("3.txt", "Its article is the same as that of 1.txt, word for word."),
    ]
