"""Sources of one happening, held against each other: ages, tolls, hours and denials, case by case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from briefgen.compare.conflicts import find_conflicts
from briefgen.model import Conflict
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
