"""What bears a sentence out: the same act by whatever word, not the same scene."""

from __future__ import annotations

import pytest

from briefgen.tellings import read_tellings
from briefgen.tellings.corroboration import Assertions
from briefgen.text.similarity import TextIndex
from tests.compare.reading import read_material

FILLER = (
    "The town hall of Holm was painted white in the spring.",
    "Fishermen in Sund sold their catch to a factory in the north.",
    "The museum keeps the sails of an old ship in its cellar.",
    "A choir from Lund sang in the church on Friday evening.",
)

SAME = (
    (
        "A small plane crashed near Holm on Sunday, killing four Norwegian tourists.",
        "Four tourists from Norway died on Sunday when their aircraft went down near Holm.",
    ),
    (
        "The two sides signed a fishing agreement in Sund on Friday.",
        "In Sund, a deal on fishing was signed on Friday, officials said.",
    ),
    (
        "Police arrested the harbour master on Monday.",
        "The harbour master was detained on Monday, police said.",
    ),
    (
        "The ferry took off its last passengers and left Holm at noon.",
        "The ferry took off its last passengers and left Holm at noon, its owner said.",
    ),
)

OTHER = (
    (
        "The plane took off from Holm at noon, bound for Sund.",
        "The plane had arrived in Holm from Sund in the morning, delayed by strong winds.",
    ),
    (
        "The Berg family were members of the sailing club in Holm, the rector said in a statement.",
        "The rector said in a statement that the Berg family in Holm gave money to the poor.",
    ),
    (
        "Anna Berg and her sons Nils and Per were on their way to Sund.",
        "The police identified them as Anna Berg and her sons Nils and Per.",
    ),
    (
        "The king opened the new harbour in Holm on Friday.",
        "The king visited the new harbour hotel in Holm for lunch.",
    ),
)


SHARED = (
    (
        "A bus that was on its way to Sund hit a wall near Holm on Friday, injuring nine pupils.",
        "Nine pupils were injured near Holm when the driver of a bus fell asleep, the police said.",
    ),
    (
        "The mayor, who opened the bridge over the Aller in May, said the tunnel costs too much.",
        "In May the bridge over the Aller was opened by the mayor after nine years of work.",
    ),
    (  # long sentences with much else, which share many rare words
        "But late on Friday, from his cabin on the upper deck of the ferry, the mate fired a red flare at "
        "the hills and hurt 59 people who had come by coach to watch a free jazz concert with their pupils.",
        "A drunken mate scared a jazz concert on the quay of Holm, where the mayor was to open the bridge, "
        "by shooting flares for several minutes from a cabin on the upper deck of a ferry, a bystander says.",
    ),
    (
        "The Norn group claimed responsibility for the attack, saying its men had left Sund, a paper said.",
        "The Norn group has claimed responsibility for the attack on the harbour of Holm, the oldest here.",
    ),
)

APART = (
    (
        "The bishop of Lund expressed his condolences to the families of the sailors.",
        "The mayor of Sund expressed his condolences to the families of the sailors.",
    ),
    (
        "The names of the sailors were not released by the harbour office.",
        "The names of the pupils were not released by the school board.",
    ),
    (
        "Four sailors drowned off Holm on Friday.",
        "Nine sailors drowned off Holm on Friday.",
    ),
)


def _read(one: str, other: str) -> tuple:  # type: ignore[type-arg]
    tellings = read_tellings(read_material({"a": one, "b": other, "c": FILLER}))
    return tellings[0], tellings[1], Assertions(tellings, TextIndex([telling.text for telling in tellings]))


@pytest.mark.parametrize(("one", "other"), SAME)
def test_must_match(one: str, other: str) -> None:
    told, again, assertions = _read(one, other)
    assert assertions.corroborates(told, again)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_must_not_match(one: str, other: str) -> None:
    told, stranger, assertions = _read(one, other)
    assert not assertions.corroborates(told, stranger)


@pytest.mark.parametrize(("one", "other"), SHARED)
def test_a_fact_told_beside_others_is_shared(one: str, other: str) -> None:
    told, again, assertions = _read(one, other)
    assert assertions.share_fact(told, again, assertions.measure_likeness(told, again))


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_different_people_feel_withhold_or_count_is_not_the_same(one: str, other: str) -> None:
    told, stranger, assertions = _read(one, other)
    assert not assertions.share_fact(told, stranger, assertions.measure_likeness(told, stranger))
    assert not assertions.corroborates(told, stranger)


def test_the_words_of_two_people_on_the_dead_are_no_one_fact() -> None:
    one, other, assertions = _read(
        "“He was a skilled captain who will be missed by his crew and all whose lives he touched.”",
        "“Their lives and their skill touched so many in our small town, and we are proud of them.”",
    )
    likeness = assertions.measure_likeness(one, other)
    assert not assertions.tell_one_fact(one, other, likeness)


def test_those_who_died_do_not_bear_out_how_many() -> None:
    told, other, assertions = _read(
        "A plane crash near Holm killed 14 Norwegian tourists.",
        "The names of the Norwegian tourists who died in the plane crash near Holm are known.",
    )
    assert not assertions.corroborates(told, other)


def test_places_of_what_bears_out_follow_the_group() -> None:
    one, other, assertions = _read(*SAME[0])
    assert assertions.find_borne_out((one, other)) == ((1,), (0,))
    lone, stranger, others = _read(*OTHER[0])
    assert others.find_borne_out((lone, stranger)) == ((), ())
