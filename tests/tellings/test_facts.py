"""The facts of a sentence, one by one."""

from __future__ import annotations

import pytest

from briefgen.tellings import Telling, read_tellings
from briefgen.tellings.facts import read_facts, read_words
from tests.compare.reading import read_material


def _read(sentence: str) -> Telling:
    return read_tellings(read_material({"a": sentence}))[0]


def test_a_participle_is_a_fact_of_its_own() -> None:
    facts = read_facts(_read("A bus left the road near Holm on Friday, injuring nine pupils."))
    assert [fact.main for fact in facts] == [True, False]
    assert "=injure" in facts[1].act
    assert {"9", "=student"} <= facts[1].words
    assert "=injure" not in facts[0].words


def test_who_said_it_is_no_part_of_the_fact() -> None:
    (fact,) = read_facts(_read("The mill in Holm was sold to a bank, the mayor told reporters on Monday."))
    assert fact.main
    assert {"=sell", "bank"} <= fact.words
    assert not {"mayor", "=journalist"} & fact.words


def test_what_is_denied_and_what_is_to_come_is_marked() -> None:
    (denied,) = read_facts(_read("The council did not sell the mill."))
    assert denied.denied
    assert not denied.ahead
    (ahead,) = read_facts(_read("The council will sell the mill."))
    assert ahead.ahead


def test_a_pronoun_that_nothing_explains_leans() -> None:
    (fact,) = read_facts(_read("It landed in Holm without trouble."))
    assert fact.leaning
    (other,) = read_facts(_read("The plane landed in Holm without trouble."))
    assert not other.leaning


def test_figures_go_with_the_fact_that_counts() -> None:
    facts = read_facts(_read("A bus with 40 people aboard left the road, injuring nine pupils."))
    counted = [[figure.quantity.value for figure in fact.figures] for fact in facts]
    assert counted[-1] == [9.0]
    assert 9.0 not in counted[0]


def test_an_irregular_verb_stands_by_its_base_form() -> None:
    telling = _read("The ferry ran aground.")
    assert "run" in read_words(telling, (telling.span,))


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("The Norn group claimed responsibility for the attack on Holm.", "=claim"),
        ("The Norn group claimed that the harbour of Holm was attacked.", "=attack"),
        ("The harbour of Holm was attacked, the Norn group claimed.", "=attack"),
        ("The mayor said at a meeting in Holm that the mill was sold.", "=sell"),
    ],
)
def test_what_is_claimed_is_an_act_unless_it_has_a_verb(sentence: str, act: str) -> None:
    (main,) = [fact for fact in read_facts(_read(sentence)) if fact.main]
    assert act in main.act


def test_a_verb_that_says_little_is_no_noun() -> None:
    telling = _read("The crash remains under investigation.")
    assert "=wreckage" not in read_words(telling, (telling.span,))
    found = _read("Divers found the remains of the crew.")
    assert "=wreckage" in read_words(found, (found.span,))
