"""Which of several sentences stands alone best."""

from __future__ import annotations

import pytest

from briefgen.tellings import Telling, read_tellings
from briefgen.tellings.standing import rate_wording
from tests.compare.building import make_actor, make_analysis, make_clause, make_material, make_source

FULL = "The northern ferry ran aground off Tarn Point on Monday with forty passengers and six crew aboard."


def card(text: str, verb: str = "ran") -> Telling:
    """The sentence's card, with one clause, and Tarn Point as an actor."""
    source = make_source("a", text)
    clauses = [make_clause(source, text.rstrip("."), verb, verb)] if f" {verb} " in text else []
    actors = [make_actor("Tarn Point", "place", (source, "Tarn Point"))]
    return read_tellings(make_material([source], [make_analysis(source, clauses=clauses)], actors=actors))[0]


@pytest.mark.parametrize(
    "worse",
    [
        "It ran aground off Tarn Point on Monday with forty passengers and six crew aboard.",
        "Meanwhile, the northern ferry ran aground off Tarn Point with forty passengers aboard.",
        "The two of them ran aground off Tarn Point on Monday with forty passengers aboard.",
        "It ran aground.",
        "The grounding of the northern ferry off Tarn Point.",
        "The northern ferry ran aground off Tarn Point, “a place that every captain on the line knows.",
        "A ferry of the northern line ran aground on Monday with forty passengers and six crew aboard.",
        FULL.rstrip(".")
        + ", and "
        + "while the crew waited for help on the cold and windy deck, " * 4
        + "no boat came.",
    ],
    ids=["pronoun", "connective", "the two", "fragment", "no verb", "open quotation", "no name", "too long"],
)
def test_the_full_sentence_is_better(worse: str) -> None:
    assert rate_wording(card(FULL)) > rate_wording(card(worse))


def test_ratings_stay_between_none_and_one() -> None:
    assert 0.0 <= rate_wording(card("Off it ran to it.")) < rate_wording(card(FULL)) <= 1.0
