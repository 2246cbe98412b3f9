"""Sources of one happening, held against each other: hours, means, ranks, names, opposite descriptions,
what is said beside it, and its toll. Each class has what must and what must not be found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from briefgen.compare.conflicts import find_conflicts
from briefgen.model import Conflict
from briefgen.text.passages import fold_space
from tests.compare.reading import read_material

Texts = Mapping[str, Sequence[str]]

LEAD = "A lorry bomb exploded outside the town hall in Bergen, Norway, on Monday, police said."
SHOT = "A gunman opened fire at a market in Bergen, Norway, on Monday, police said."
WAR = ("Fighting went on in Bergen, Norway, on Monday.", "The war entered its third week.")
CRASH = "A small plane crashed near Bergen, Norway, on Monday, killing its crew."


def _find(
    texts: Texts, published: Mapping[str, str] | None = None, origins: Mapping[str, str] | None = None
) -> tuple[Conflict, ...]:
    return find_conflicts(read_material(texts, published=published, origins=origins))


def _sides(conflict: Conflict) -> list[str]:
    return [side.value for side in conflict.sides]


MUST: tuple[tuple[str, str, list[str], Texts], ...] = (
    (
        "an hour of the attack",
        "date",
        ["an hour before midnight", "around 11:30 p.m."],
        {
            "a": (LEAD, "The attack happened at around 11:30 p.m. near the square."),
            "b": (LEAD, "The explosion occurred an hour before midnight, a spokesman said."),
        },
    ),
    (
        "an hour of the storming",
        "date",
        ["4:10 a.m.", "shortly before 5 a.m."],
        {
            "a": (SHOT, "Officers stormed the flat at 4:10 a.m. and found him dead."),
            "b": (SHOT, "Police broke down the door of the flat shortly before 5 a.m."),
        },
    ),
    (
        "a car or a lorry",
        "wording",
        ["rammed a car", "A lorry laden with explosives"],
        {
            "a": ("An attacker rammed a car into the gate of a court in Bergen, Norway, on Monday.",),
            "b": ("A lorry laden with explosives hit a court in Bergen, Norway, in an attack on Monday.",),
        },
    ),
    (
        "ranks",
        "wording",
        [
            "the deadliest shooting in Norwegian history",
            "one of the deadliest shootings in Norwegian history",
        ],
        {
            "a": (SHOT, "It was the deadliest shooting in Norwegian history."),
            "b": (SHOT, "It was one of the deadliest shootings in Norwegian history."),
        },
    ),
    (
        "names of an act",
        "wording",
        ["The massacre", "The shooting"],
        {
            "a": (SHOT, "The massacre shocked the town."),
            "b": (SHOT, "The shooting shocked the town."),
        },
    ),
    (
        "names of who did it",
        "wording",
        ["A gunman", "a soldier of the Red Dawn"],
        {
            "a": (SHOT, "The gunman had lived alone."),
            "b": (SHOT, "“It was carried out by a soldier of the Red Dawn,” the group said."),
        },
    ),
    (
        "alone or not",
        "denial",
        ["The Red Dawn claimed responsibility for the attack", "he acted alone"],
        {
            "a": (SHOT, "The Red Dawn claimed responsibility for the attack."),
            "b": (SHOT, "The sheriff said he acted alone."),
        },
    ),
    (
        "weather",
        "wording",
        ["Visibility was good", "It came down in thick fog"],
        {
            "a": (CRASH, "Visibility was good, the ministry said."),
            "b": (CRASH, "It came down in thick fog."),
        },
    ),
    (
        "whose strikes",
        "wording",
        ["Danish airstrikes", "coalition airstrikes"],
        {
            "a": (LEAD, "The Dawn called it revenge for Danish airstrikes in Odda that killed farmers."),
            "b": (LEAD, "The Dawn called it revenge for coalition airstrikes in Odda that killed farmers."),
        },
    ),
    (
        "which week",
        "date",
        ["last week", "this week"],
        {
            "a": (LEAD, "The Dawn called it revenge for airstrikes in Odda this week."),
            "b": (LEAD, "The Dawn called it revenge for airstrikes in Odda last week."),
        },
    ),
    (
        "what a state keeps somewhere",
        "figure",
        ["about 850 soldiers", "1,200 troops"],
        {
            "a": (LEAD, "Denmark has about 850 soldiers in Latvia."),
            "b": (LEAD, "Denmark, a member since 1949, has 1,200 troops in Latvia."),
        },
    ),
)


@pytest.mark.parametrize(("kind", "sides", "texts"), [row[1:] for row in MUST], ids=[row[0] for row in MUST])
def test_disagreements_about_one_happening(kind: str, sides: list[str], texts: Texts) -> None:
    found = [conflict for conflict in _find(texts) if conflict.kind == kind]
    assert sorted(sides) in [sorted(_sides(conflict)) for conflict in found]


MUST_NOT: tuple[tuple[str, Texts], ...] = (
    (
        "one hour in two wordings",
        {
            "a": (LEAD, "The attack happened at about 11 p.m. near the square."),
            "b": (LEAD, "The explosion occurred an hour before midnight."),
        },
    ),
    (
        "a rough hour holds an exact one",
        {
            "a": (LEAD, "The attack happened at 11:07 p.m. near the square."),
            "b": (LEAD, "The explosion occurred at around 11 p.m. in the rain."),
        },
    ),
    (
        "two acts at two hours",
        {
            "a": (SHOT, "Officers stormed the flat at 4:10 a.m. and found him dead."),
            "b": (SHOT, "The mayor left the town hall at 6 a.m. and wept."),
        },
    ),
    (
        "a happening elsewhere",
        {
            "a": (LEAD, "The attack happened at 11 p.m. near the square."),
            "b": ("A bomb exploded in Gdansk, Poland, on Monday.", "The explosion occurred at 9 p.m. there."),
        },
    ),
    (
        "a source that names both means",
        {
            "a": ("An attacker rammed a car into the gate of a court in Bergen, Norway, on Monday.",),
            "b": (
                "An attacker rammed a car into the gate of a court in Bergen, Norway, on Monday.",
                "He had packed the van with petrol.",
            ),
        },
    ),
    (
        "ranks of other places",
        {
            "a": (SHOT, "It was the deadliest shooting in Norwegian history."),
            "b": (SHOT, "It was one of the deadliest shootings in European history."),
        },
    ),
    (
        "ranks since some year",
        {
            "a": (SHOT, "It was the deadliest shooting since 2011."),
            "b": (SHOT, "It was one of the deadliest shootings since 2004."),
        },
    ),
    (
        "plain names alone",
        {
            "a": (SHOT, "The attack shocked the town.", "The gunman had lived alone."),
            "b": (SHOT, "The shooting shocked the town.", "The attacker had a dog."),
        },
    ),
    (
        "another act's name",
        {
            "a": (SHOT, "The Oslo massacre of 1911 was recalled."),
            "b": (SHOT, "The shooting shocked the town."),
        },
    ),
    (
        "a name that holds the word",
        {
            "a": (SHOT, "Crowds stood in Martyrs Square."),
            "b": (SHOT, "The gunmen had fled by then."),
        },
    ),
    (
        "what somebody else fears",
        {
            "a": (SHOT, "Without help there would be a massacre in Bergen."),
            "b": (SHOT, "The shooting shocked the town."),
        },
    ),
    (
        "possible weather",
        {
            "a": (CRASH, "Visibility was good, the ministry said."),
            "b": (CRASH, "The ministry asked whether there was thick fog."),
        },
    ),
    (
        "weather of another day",
        {
            "a": (CRASH, "Visibility was good, the ministry said."),
            "b": (CRASH, "A day earlier strong winds had closed the airport."),
        },
    ),
    (
        "troops of two states",
        {
            "a": (LEAD, "Denmark has about 850 soldiers in Latvia."),
            "b": (LEAD, "Germany has 1,200 troops in Latvia."),
        },
    ),
    (
        "troops at two places",
        {
            "a": (LEAD, "Denmark has about 850 soldiers in Latvia."),
            "b": (LEAD, "Denmark has 1,200 troops in Kenya."),
        },
    ),
    (
        "roughly as many",
        {
            "a": (LEAD, "Denmark has nearly 1,000 soldiers in Latvia."),
            "b": (LEAD, "Denmark has about 950 troops in Latvia."),
        },
    ),
    (
        "strikes at two places",
        {
            "a": (LEAD, "The Dawn called it revenge for airstrikes in Odda this week."),
            "b": (LEAD, "The Dawn called it revenge for airstrikes in Voss last week."),
        },
    ),
    (
        "news of a war",
        {
            "a": (*WAR, "The attack was a massacre."),
            "b": (*WAR, "The attack began at noon."),
        },
    ),
)


@pytest.mark.parametrize("texts", [row[1] for row in MUST_NOT], ids=[row[0] for row in MUST_NOT])
def test_what_only_seems_to_disagree(texts: Texts) -> None:
    assert [(conflict.kind, _sides(conflict)) for conflict in _find(texts)] == []


AGES: tuple[tuple[str, Texts, dict[str, str], list[str]], ...] = (
    (
        "two ages",
        {"a": ("Jan Olde, 64, sold the mill.",), "b": ("The mill was sold by 66-year-old miller Jan Olde.",)},
        {},
        ["Jan Olde, 64", "66-year-old miller Jan Olde"],
    ),
    ("one age", {"a": ("Jan Olde, 64, sold the mill.",), "b": ("Jan Olde, 64, wept.",)}, {}, []),
    ("two people", {"a": ("Jan Olde, 64, sold the mill.",), "b": ("Kim Olde, 61, wept.",)}, {}, []),
    (
        "a birthday",
        {"a": ("Jan Olde, 64, sold the mill.",), "b": ("Jan Olde, 65, wept.",)},
        {"a": "2021-05-01", "b": "2021-06-20"},
        [],
    ),
    ("a grandfather", {"a": ("Jan Olde, 64, sold the mill.",), "b": ("Jan Olde, 19, wept.",)}, {}, []),
)


@pytest.mark.parametrize(("texts", "days", "sides"), [row[1:] for row in AGES], ids=[row[0] for row in AGES])
def test_ages(texts: Texts, days: dict[str, str], sides: list[str]) -> None:
    found = [_sides(conflict) for conflict in _find(texts, days)]
    assert found == ([sides] if sides else [])


TOLL: Texts = {
    "a": ("A bomb killed at least 50 people in Bergen, Norway, on Monday.",),
    "b": ("The bomb in Bergen, Norway, killed 59 people on Monday.",),
}


def test_a_toll_of_at_least_so_many_is_updated_by_a_higher_one() -> None:
    (conflict,) = _find(TOLL)
    assert (conflict.kind, conflict.resolution) == ("figure", "superseded")
    assert _sides(conflict) == ["killed 59 people", "killed at least 50 people"]


def test_a_rounded_toll_holds_the_exact_one() -> None:
    texts = {"a": ("A bomb hurt more than 500 people in Bergen, Norway, on Monday.",)}
    assert not _find(texts | {"b": ("The bomb in Bergen, Norway, hurt 527 people on Monday.",)})


def test_tolls_that_rise_from_day_to_day_are_superseded_though_days_overlap() -> None:
    texts = {
        "a": ("A bomb in Bergen, Norway, wounded 80 people on Monday.",),
        "b": ("A bomb in Bergen, Norway, wounded 97 people on Monday.",),
        "c": ("A bomb in Bergen, Norway, wounded 97 people on Monday.",),
        "d": ("A bomb in Bergen, Norway, wounded 120 people on Monday.",),
    }
    days = {"a": "2021-05-18", "b": "2021-05-18", "c": "2021-05-19", "d": "2021-05-19"}
    (conflict,) = _find(texts, days)
    assert conflict.resolution == "superseded"
    (other,) = _find(texts, {**days, "a": "2021-05-19", "d": "2021-05-18"})
    assert other.resolution == "open"


def test_two_stories_of_one_paper_may_differ_about_the_hour() -> None:
    texts = {
        "a": (SHOT, "Officers stormed the flat at 4:10 a.m. and found him dead."),
        "b": (SHOT, "Police broke down the door of the flat shortly before 5 a.m."),
    }
    (conflict,) = _find(texts, origins={"a": "Bergen Post", "b": "Bergen Post"})
    assert conflict.kind == "date"


def test_a_denial_and_an_opposite_of_one_claim_are_one_disagreement() -> None:
    texts = {
        "a": (SHOT, "The Red Dawn claimed responsibility for the attack.", "The group provided no evidence."),
        "b": (SHOT, "The sheriff said he acted alone."),
    }
    (conflict,) = _find(texts)
    assert conflict.kind == "denial"
    assert len(conflict.sides) == 3
    assert len({item for side in conflict.sides for item in side.evidence}) == 3


@pytest.mark.parametrize("texts", [*(row[3] for row in MUST), TOLL], ids=[*(row[0] for row in MUST), "toll"])
def test_sides_and_topics_show_words_of_their_passages(texts: Texts) -> None:
    for conflict in _find(texts):
        assert conflict.topic in fold_space(conflict.topic_evidence.selector.exact)
        for side in conflict.sides:
            assert side.value in fold_space(side.evidence[0].selector.exact)


def test_a_denial_of_wrongdoing_answers_the_sentence_that_accuses() -> None:
    texts = {
        "a": ("Harbour workers said the Holm Shipping Company hid the leaking tanks.",),
        "b": ("The Holm Shipping Company denied any wrongdoing.",),
    }
    (conflict,) = _find(texts)
    assert conflict.kind == "denial"
    assert [side.evidence[0].source for side in conflict.sides] == ["a", "b"]


NO_DENIALS: tuple[tuple[str, Texts], ...] = (
    (
        "nobody is accused",
        {
            "a": ("Harbour workers said the Holm Shipping Company bought the tanks.",),
            "b": ("The Holm Shipping Company denied any wrongdoing.",),
        },
    ),
    (
        "somebody else is accused",
        {
            "a": ("Harbour workers said the Voss Timber Company hid the leaking tanks.",),
            "b": ("The Holm Shipping Company denied any wrongdoing.",),
        },
    ),
    (
        "what would be",
        {
            "a": ("Harbour workers said Jan Olde would sell the leaking tanks to Sweden.",),
            "b": ("Jan Olde denied that he had sold the leaking tanks to Sweden.",),
        },
    ),
    (
        "both deny",
        {
            "a": ("Jan Olde said he was unaware of leaking tanks at the harbour in Bergen.",),
            "b": ("Jan Olde denied that there were leaking tanks at the harbour in Bergen.",),
        },
    ),
)


@pytest.mark.parametrize("texts", [row[1] for row in NO_DENIALS], ids=[row[0] for row in NO_DENIALS])
def test_denials_without_a_claim(texts: Texts) -> None:
    assert [_sides(conflict) for conflict in _find(texts) if conflict.kind == "denial"] == []


def test_what_was_counted_later_updates_what_was_counted_before() -> None:
    texts = {
        "a": ("The moth disease has spread to 74 countries, the bureau said.",),
        "b": ("The moth disease has spread to 76 countries, the bureau said.",),
    }
    (conflict,) = _find(texts, {"a": "2021-05-11", "b": "2021-05-13"})
    assert conflict.resolution == "superseded"
    (same_day,) = _find(texts)
    assert same_day.resolution == "open"


def test_a_time_in_a_quotation_dates_nothing_in_the_report() -> None:
    lines = (
        "Guards dragged her from the hall in Bergen as she warned, “If you do not see me tomorrow, pray.”",
    )
    assert not _find({"a": lines, "b": lines}, {"a": "2021-05-11", "b": "2021-05-13"})
