"""A round-up that turns to another story, and articles that only say "meanwhile"."""

from __future__ import annotations

import pytest

from briefgen.brief.foreign import find_foreign
from briefgen.model import Actor, Material, Span
from tests.brief.desk import find, make_actor, make_source

FIRST = "Mayor Ida Moe closed the Norra bridge."
TURNS = "Meanwhile, Lars Holt of Southport lost his boat."
STAYS = "Meanwhile, Ida Moe asked the ministry for money."


def _material(text: str, *actors: Actor) -> Material:
    return Material(
        sources=(make_source(text),),
        analyses=(),
        published=(),
        resolved=(),
        overlaps=(),
        origins=(),
        actors=actors,
        said=(),
    )


def test_a_turn_to_unknown_names_is_another_story() -> None:
    text = f"{FIRST}\n{TURNS}"
    material = _material(
        text,
        make_actor("Ida Moe", (("s1", find(text, "Ida Moe")),)),
        make_actor("Lars Holt", (("s1", find(text, "Lars Holt")),)),
    )
    assert find_foreign(material) == {"s1": text.index("Meanwhile")}


@pytest.mark.parametrize(
    "second", [STAYS, "Lars Holt of Southport lost his boat.", "Meanwhile, nothing happened."]
)
def test_the_same_names_no_turn_or_no_names_stay(second: str) -> None:
    text = f"{FIRST}\n{second}"
    spans = [("s1", find(text, "Ida Moe"))]
    if "Ida Moe" in second:
        spans.append(("s1", Span(text.rindex("Ida Moe"), text.rindex("Ida Moe") + 7)))
    actors = [make_actor("Ida Moe", tuple(spans))]
    if "Lars Holt" in second:
        actors.append(make_actor("Lars Holt", (("s1", find(text, "Lars Holt")),)))
    assert find_foreign(_material(text, *actors)) == {}


def test_a_name_that_another_source_has_keeps_the_story() -> None:
    text = f"{FIRST}\n{TURNS}"
    material = _material(text, make_actor("Lars Holt", (("s1", find(text, "Lars Holt")), ("s2", Span(0, 9)))))
    assert find_foreign(material) == {}
