"""Slots of frames, each kind: what is borne out, and what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.check.calendar import date_news, follows
from tests.check.builder import Shop
from tests.check.desk import codes, open_shop, prove
from tests.check.tree import Json

TEXT = """The dam of Eldvik

Ingrid Moe, the harbour master, closed the dam on Monday. It had opened in November.

The council will meet in May.

Guns and rifles were found in a barn, and 1,250 people came to look.
"""


def _shop(published: str = "2024-03-13") -> Shop:
    shop = open_shop(a=TEXT, b="Another title\n\nThe mill of Sund burned down in 2019.\n")
    shop.published = {"a": (published, "curated"), "b": (None, "unknown")}
    return shop


def _prove(shop: Shop, folder: Path, frame: str, name: str, slot: Json, **lists: list[Json]) -> list[str]:
    return codes(prove(shop, folder, shop.state("page.md", "x", shop.frame(frame, **{name: slot})), **lists))


CLOSED = "Ingrid Moe, the harbour master, closed the dam on Monday."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the harbour master", []),
        ("closed the dam", []),
        ("the harbour mistress", ["frame-slot"]),
        ("harbour mast", ["frame-slot"]),
        ("It had opened", ["frame-slot"]),
    ],
)
def test_words_stand_in_their_passage(words: str, expected: list[str], tmp_path: Path) -> None:
    shop = _shop()
    slot = shop.slot("words", words, shop.cite("a", CLOSED))
    assert _prove(shop, tmp_path, "t-cell-words", "words", slot) == expected


@pytest.mark.parametrize(
    ("words", "expected"), [("1,250", []), ("250", ["frame-slot"]), ("1", ["frame-slot"])]
)
def test_a_figure_is_whole(words: str, expected: list[str], tmp_path: Path) -> None:
    shop = _shop()
    slot = shop.slot("words", words, shop.cite("a", "1,250 people came to look"))
    assert _prove(shop, tmp_path, "t-cell-words", "words", slot) == expected


def test_words_need_a_note(tmp_path: Path) -> None:
    shop = _shop()
    found = _prove(shop, tmp_path, "t-cell-words", "words", shop.slot("words", "the harbour master"))
    assert found == ["frame-slot", "statement-unnoted"]


@pytest.mark.parametrize(
    ("date", "words", "expected"),
    [
        ("11 March 2024", CLOSED, []),
        ("March 2024", CLOSED, []),
        ("18 March 2024", CLOSED, ["date-wrong"]),
        ("November 2023", "It had opened in November.", []),
        ("November 2024", "It had opened in November.", ["date-wrong"]),
        ("May 2024", "The council will meet in May.", []),
        ("May 2023", "It had opened in November.", ["date-wrong"]),
        ("13 March 2024", CLOSED, []),
        ("12–13 March 2024", CLOSED, []),
        ("10–13 March 2024", CLOSED, ["date-wrong"]),
    ],
)
def test_dates_follow_from_passages(date: str, words: str, expected: list[str], tmp_path: Path) -> None:
    shop = _shop()
    edtf = {"12–13 March 2024": "2024-03-12/2024-03-13", "10–13 March 2024": "2024-03-10/2024-03-13"}
    slot = shop.slot("date", date, value=edtf.get(date, ""))
    statement = shop.state(
        "page.md", "x", shop.frame("t-date", date=slot), shop.extract(shop.cite("a", words))
    )
    assert codes(prove(shop, tmp_path, statement)) == expected


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("Nordwire", "name", []),
        ("Nordwire (a)", "name", []),
        ("a.txt", "name", []),
        ("Another Wire", "name", ["frame-slot"]),
        ("b", "name", ["frame-slot"]),
        ("Nordwire, Another Wire", "name", ["frame-slot"]),
    ],
)
def test_names_are_those_of_the_cited_sources(
    name: str, kind: str, expected: list[str], tmp_path: Path
) -> None:
    shop = _shop()
    statement = shop.state(
        "page.md",
        "x",
        shop.extract(shop.cite("a", CLOSED)),
        shop.frame("t-voice", voice=shop.slot(kind, name)),
    )
    assert codes(prove(shop, tmp_path, statement)) == expected


def test_actors_are_those_of_the_list(tmp_path: Path) -> None:
    shop = _shop()
    cited = shop.cite("a", CLOSED)
    moe = {"id": "a-1", "name": "Ingrid Moe", "aliases": ["Moe"], "citations": [cited]}
    lund = {"id": "a-2", "name": "Jonas Lund", "aliases": [], "citations": []}

    def find(name: str, link: str = "", *passages: Json) -> list[str]:
        slot = shop.slot("actor", name, *passages, link=link)
        return _prove(shop, tmp_path, "t-cell-actor", "actor", slot, actors=[moe, lund])

    assert find("Ingrid Moe") == []
    assert find("Ingrid Moe, Moe") == []
    assert find("Ingrid Moe", "actors.md#a-1", cited) == []
    assert find("Ingrid Moe", "actors.md#a-2") == ["frame-slot"]
    assert find("Jonas Lund", "", cited) == ["frame-slot"]
    assert find("Kari Moe") == ["frame-slot"]


@pytest.mark.parametrize(
    ("count", "expected"),
    [("1", []), ("2", ["count-wrong"]), ("0", ["count-wrong"]), ("x", ["count-wrong", "frame-text"])],
)
def test_counts_are_recomputed(count: str, expected: list[str], tmp_path: Path) -> None:
    shop = _shop()
    parts = (
        shop.extract(shop.cite("a", CLOSED)),
        shop.frame("t-origins", origins=shop.slot("count", count), voices=shop.slot("name", "Nordwire")),
    )
    assert set(codes(prove(shop, tmp_path, shop.state("page.md", "x", *parts)))) <= set(expected)
    assert bool(prove(shop, tmp_path, shop.statements[-1])) == bool(expected)


def test_the_voices_beside_a_count_are_the_origins(tmp_path: Path) -> None:
    shop = _shop()
    parts = (
        shop.extract(shop.cite("a", CLOSED)),
        shop.frame(
            "t-origins", origins=shop.slot("count", "1"), voices=shop.slot("name", "The dam of Eldvik")
        ),
    )
    assert codes(prove(shop, tmp_path, shop.state("page.md", "x", *parts))) == ["frame-slot"]


def test_a_frame_is_its_row(tmp_path: Path) -> None:
    shop = _shop()
    statement = shop.state("page.md", "x", shop.frame("t-cell-name", name=shop.slot("name", "Nordwire")))
    statement["parts"][0]["text"] = statement["text"] = "Nordwire knows"
    assert codes(prove(shop, tmp_path, statement)) == ["frame-text", "statement-text"]
    statement["parts"][0]["rule"] = "no-such-row"
    assert codes(prove(shop, tmp_path, statement)) == ["frame-unknown"]
    statement["parts"][0]["rule"] = "t-brief"
    assert "frame-use" in codes(prove(shop, tmp_path, statement))


@pytest.mark.parametrize(
    ("edtf", "reached", "expected"),
    [
        ("2024-03-12", ["2024-03-12"], True),
        ("2024-03", ["2024-03-12"], True),
        ("2024-03-12", ["2024-03"], False),
        ("2024-03/2024-05", ["2024-03-02", "2024-05"], True),
        ("2024-03/2024-05", ["2024-03-02"], False),
        ("2023-03/2024-05", ["2024-05"], False),
        ("2023~", ["2023"], True),
        ("2016-11-01/2016-11-06", ["2016-10-31/2016-11-06", "2016-11"], True),
        ("2016-11-01/2016-11-07", ["2016-10-31/2016-11-06", "2016-11"], False),
        ("2024-06/..", ["2024-06"], True),
        ("", ["2024"], False),
        ("soon", ["2024"], False),
    ],
)
def test_follows(edtf: str, reached: list[str], expected: bool) -> None:
    assert follows(edtf, reached) is expected


def test_news_is_of_the_day_or_the_day_before() -> None:
    assert date_news("2024-03-01") == ("2024-03-01", "2024-02-29/2024-03-01")
    assert date_news("2024-03") == ("2024-03", "2024-03")
    assert date_news("") == ()
