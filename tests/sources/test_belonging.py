"""Pages that are no article are left out with a reason; short articles stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.config import SourceEntry
from briefgen.model import Decoded, Source
from briefgen.sources import build_source, read_folder
from briefgen.sources.belonging import find_copies, find_strangers, judge_source

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
        "Dam breaks above the old town\n\nAt least nine people died and forty were hurt when the dam above "
        "the old town broke after a week of rain on Friday.",
        f"Dam breaks at last\n\n{LEAD} {MORE} {LAST}\n\nLog in\n\nAlready a subscriber? Log in here",
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
            "Mayor on the dam\n\nThe mayor of the old town speaks to the council about the dam "
            "that has left at least nine people dead and many more hurt.",
            "Only 25 words of an article are left",
        ),
        (
            "Dam breaks\n\nAt least nine people died and forty more were hurt when the dam above the old "
            "town broke on Friday after a week of rain\nSource: Gazette",
            "Only 25 words of an article are left",
        ),
        (
            f"Dam breaks at last\n\n{LEAD} {MORE} {LAST}\n\nSubscribe to continue reading this article.",
            "Only the first 50 words of its article stand before its paywall.",
        ),
        (
            "The dam in pictures\n\n"
            + "\n\n".join(f"Men clear the mud of day {number}. (Photo: Ann Lee)" for number in range(4)),
            "It holds pictures with their captions, and no article.",
        ),
        (
            "The north today\n\n"
            + "\n\n".join(f"Council number {number} votes for a new and higher dam" for number in range(12)),
            "It is a list of headlines or links, not an article.",
        ),
        (
            "Damm gebrochen\n\n"
            + "Der Damm über der alten Stadt ist in der Nacht gebrochen, und das Wasser stand "
            "bis zum Markt, sagte die Bürgermeisterin. Es wurde niemand verletzt. " * 2,
            "It is in German, for which there is no language pipeline, so that nothing of it is cited.",
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


VALLEY = (
    "The dam in the valley of Arnen broke on Friday and the water of the river Salz flooded the old town.",
    "Engineers said that the dam had cracks which the council of Arnen had known about for two years.",
    "The mayor, Ines Roth, said that the council had asked the ministry in Salzstadt for money in vain.",
    "People of the old town spent the night in the school above the river while the water went down.",
    "The ministry in Salzstadt will send engineers to look at all the dams of the valley this week.",
    "Nobody was hurt because the bells of the church were rung when the water reached the mill.",
)
TEAM = (
    "The league title went to Fenby for a third time after Kato scored twice in extra time at Larkfield.",
    "Their coach, Dora Lind, praised a defence that let in nine goals all season and thanked supporters.",
    "Fenby finished four points ahead of Harrow Vale, whose striker missed a penalty in stoppage time.",
    "Tickets for their opening match next season go on sale soon, and Lind expects another full stadium.",
    "Kato, who joined from Harrow Vale for a club record fee, said that he had never felt so happy.",
    "Supporters sang until midnight, and players threw shirts to children behind both goals at Larkfield.",
)


def make_article(name: str, lines: tuple[str, ...]) -> Source:
    return build_source(file=name, decoded=Decoded(text="\n\n".join(("A title of its own", *lines))))


def turn(count: int) -> tuple[str, ...]:
    return (*VALLEY[count:], *VALLEY[:count])


def test_an_article_that_shares_nothing_with_the_others_is_on_another_topic() -> None:
    articles = [make_article(f"{number}.txt", turn(number)) for number in range(4)]
    found = find_strangers([*articles, make_article("team.txt", TEAM)])
    assert [(item.file, item.fault) for item in found] == [("team.txt", False)]
    assert found[0].why == (
        "It shares neither names nor words with the other 4 sources: it seems to be on another topic."
    )


def test_few_or_short_articles_show_no_topic() -> None:
    articles = [make_article(f"{number}.txt", turn(number)) for number in range(4)]
    assert find_strangers([*articles[:3], make_article("team.txt", TEAM)]) == ()
    assert find_strangers([*articles, make_article("team.txt", TEAM[:2])]) == ()


def test_an_article_that_shares_names_or_words_stays() -> None:
    articles = [make_article(f"{number}.txt", turn(number)) for number in range(4)]
    named = (*TEAM, "Among the guests were people of Arnen and of Salzstadt, and the mayor, Ines Roth.")
    worded = (
        *TEAM,
        "The water of the dam had flooded a school and a church and a mill of the old town before.",
    )
    for lines in (named, worded):
        assert find_strangers([*articles, make_article("team.txt", lines)]) == ()


def test_two_topics_of_equal_weight_both_stay() -> None:
    articles = [make_article(f"{number}.txt", turn(number)) for number in range(3)]
    articles += [make_article(f"team{number}.txt", (*TEAM[number:], *TEAM[:number])) for number in range(3)]
    assert find_strangers(articles) == ()


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


def test_a_file_that_cannot_be_read_is_at_fault_and_one_that_nobody_wants_is_not(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "stub.txt").write_text("Dam breaks above the old town\n\nRead More")
    (tmp_path / "good.txt").write_text("\n\n".join(("A title of its own", *VALLEY)))
    (tmp_path / "again.txt").write_text("\n\n".join(("A title of its own", *VALLEY)))
    entries = (SourceEntry(file="stub.txt", use=True), SourceEntry(file="gone.txt"))
    _, left_out = read_folder(tmp_path, ())
    assert {item.file: item.fault for item in left_out} == {
        "empty.txt": True,
        "good.txt": False,
        "stub.txt": False,
    }
    sources, left_out = read_folder(tmp_path, entries)
    assert "stub.txt" in {source.file for source in sources}
    assert {item.file: item.fault for item in left_out} == {
        "empty.txt": True,
        "good.txt": False,
        "gone.txt": True,
    }
