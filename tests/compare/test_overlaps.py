"""Shared text: found wherever it stands, and told a copy only where the heads meet."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from briefgen.compare.overlaps import MIN_RUN, cluster_documents, find_overlaps
from briefgen.model import Furniture
from tests.compare.building import at, make_source

NOUNS = (
    "harbour ferry council pier tide engine captain ticket storm lantern anchor crew inspector rope deck "
    "licence cargo island bridge signal market winter fisher timber vessel repair season budget queue lamp"
)
WORDS = NOUNS.split()


def write_story(seed: int, length: int = 160) -> str:
    """Words in an order that no other seed gives."""
    dice = random.Random(seed)
    return " ".join(dice.choice(WORDS) + str(dice.randrange(40)) for _ in range(length))


def test_finds_the_shared_run_as_it_stands_in_both() -> None:
    shared = "the council will close the northern pier for nine weeks from the first of March"
    a = make_source("a", f"Ferries stop early because {shared}, it says.")
    b = make_source("b", "Notice.", f"In a letter: {shared}. Trains run.")
    (overlap,) = find_overlaps((a, b))
    assert (overlap.a, overlap.b, overlap.kind) == ("a", "b", "shared-passages")
    ((mine, theirs),) = overlap.passages
    assert mine.selector.exact == theirs.selector.exact == shared
    assert (mine.source, theirs.source, theirs.paragraph) == ("a", "b", 2)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The U.S. inspector’s e-mail told the council of the broken engine",
            "the US inspectors email told the Council of the broken engine",
        ),
        (
            "counter-smuggling patrols found 1,200 crates of timber at pier nine",
            "Countersmuggling patrols found 1200 crates of timber at pier nine",
        ),
    ],
)
def test_words_are_compared_without_case_stops_and_hyphens(one: str, other: str) -> None:
    assert find_overlaps((make_source("a", one), make_source("b", other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The council closed the pier for nine weeks.", "The council closed the pier for ten weeks."),
        (
            "It is one of the most of all that there is here.",
            "It is one of the most of all that there is now.",
        ),
        ("Nothing alike stands here at all today.", "Ferries sail at noon from the old market quay."),
    ],
)
def test_short_runs_and_turns_of_phrase_are_no_overlap(one: str, other: str) -> None:
    assert find_overlaps((make_source("a", one), make_source("b", other))) == ()


def test_furniture_is_not_compared() -> None:
    banner = "Read the best harbour stories of the week in our Sunday letter"
    a, b = make_source("a", banner, write_story(1)), make_source("b", banner, write_story(2))
    assert find_overlaps((a, b))
    marked = tuple(
        replace(source, furniture=(Furniture(span=at(source, banner), rule="test"),)) for source in (a, b)
    )
    assert find_overlaps(marked) == ()


def test_a_cut_copy_with_a_dateline_is_a_copy() -> None:
    story = write_story(3)
    cut = "PORT (Agency) - " + " ".join(story.split()[:90])
    assert cluster_documents([("a", story), ("b", cut)]) == {"a": "a", "b": "a"}


def test_a_copy_with_changed_words_is_still_one_story() -> None:
    words = write_story(4).split()
    changed = [f"x{n}" if n % 15 == 14 else word for n, word in enumerate(words)]
    assert len(set(cluster_documents([("a", " ".join(words)), ("b", " ".join(changed))]).values())) == 1


def test_who_quotes_at_length_is_no_copy() -> None:
    story = write_story(5, 200).split()
    own = write_story(6, 60).split()
    quoting = " ".join(own[:10] + story[80:180] + own[10:])
    assert len(set(cluster_documents([("a", " ".join(story)), ("b", quoting)]).values())) == 2


def test_clusters_are_named_after_their_first_document() -> None:
    story = write_story(7)
    found = cluster_documents([("z", story), ("y", write_story(8)), ("x", story)])
    assert found == {"z": "z", "y": "y", "x": "z"}


def test_every_run_of_the_least_length_is_found() -> None:
    dice = random.Random(9)
    for seed in range(60):
        shared = " ".join(f"s{dice.randrange(10**6)}" for _ in range(MIN_RUN))
        a = write_story(seed, 30).split()
        b = write_story(seed + 1000, 30).split()
        here, there = dice.randrange(30), dice.randrange(30)
        a[here:here], b[there:there] = [shared], [shared]
        assert find_overlaps((make_source("a", " ".join(a)), make_source("b", " ".join(b)))), seed


def test_the_same_input_gives_the_same_overlaps() -> None:
    sources = tuple(make_source(f"s{n}", write_story(n // 2)) for n in range(6))
    assert find_overlaps(sources) == find_overlaps(sources)
