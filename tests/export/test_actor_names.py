"""The actors' names for the filters: a script, the most mentioned first, nothing that could end it."""

from __future__ import annotations

import json

from briefgen.export.actor_names import MOST, write_actor_names
from briefgen.model import Actor, ActorKind, Span


def make_actor(
    name: str, *aliases: str, kind: ActorKind = "person", times: int = 1, anonymous: bool = False
) -> Actor:
    return Actor(
        id=f"a-{name}",
        name=name,
        kind=kind,
        aliases=aliases,
        roles=(),
        affiliation=None,
        anonymous=anonymous,
        mentions=tuple(("s1", Span(start=n, end=n + 1)) for n in range(times)),
        evidence=(),
    )


def read(*actors: Actor) -> list[list[str]]:
    script = write_actor_names(actors).decode("ascii")
    names: list[list[str]] = json.loads(script.removeprefix("globalThis.briefActors = ").removesuffix(";\n"))
    return names


def test_the_most_mentioned_come_first_with_their_other_names() -> None:
    found = read(make_actor("Ada Berg", "Berg"), make_actor("Bo Dahl", times=3), make_actor("Abe"))
    assert found == [["Bo Dahl"], ["Abe"], ["Ada Berg", "Berg"]]


def test_places_and_the_unnamed_are_no_choice() -> None:
    assert read(make_actor("Oslo", kind="place"), make_actor("an official", anonymous=True)) == []
    assert read(make_actor("Norway", kind="state")) == [["Norway"]]


def test_a_list_to_choose_from_has_an_end() -> None:
    assert len(read(*(make_actor(f"Actor {n:03}") for n in range(MOST + 5)))) == MOST


def test_any_name_comes_back_and_nothing_ends_the_script() -> None:
    name = "</script>\u2028\u2029\"'];alert(1)//\\ Søn"
    assert read(make_actor(name)) == [[name]]
