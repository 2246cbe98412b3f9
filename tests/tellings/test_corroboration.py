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


def test_places_of_what_bears_out_follow_the_group() -> None:
    one, other, assertions = _read(*SAME[0])
    assert assertions.find_borne_out((one, other)) == ((1,), (0,))
    lone, stranger, others = _read(*OTHER[0])
    assert others.find_borne_out((lone, stranger)) == ((), ())
