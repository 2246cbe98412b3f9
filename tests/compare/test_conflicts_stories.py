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


@pytest.mark.parametrize("texts", [row[3] for row in MUST], ids=[row[0] for row in MUST])
def test_sides_and_topics_show_words_of_their_passages(texts: Texts) -> None:
    for conflict in _find(texts):
        assert conflict.topic in fold_space(conflict.topic_evidence.selector.exact)
        for side in conflict.sides:
            assert side.value in fold_space(side.evidence[0].selector.exact)
