"""Extracts and ellipses: what may be left out, and what may not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.model import Furniture
from tests.check.builder import Shop
from tests.check.desk import codes, open_shop, prove
from tests.check.tree import Json


def _state(shop: Shop, sentence: str, marked: str, *frames: Json) -> Json:
    """A statement over `sentence` as marked: {rule: words} is left out by that rule, {words} without a
    trace, the rest shown."""
    whole = shop.cite("a", sentence)
    shown = [piece for piece in _pieces(marked) if piece[0] == "show"]
    start = shop.find("a", shown[0][1]).start
    end = shop.find("a", shown[-1][1]).end
    passage = shop.cite_span("a", type(shop.find("a", sentence))(start, end))
    assert whole["start"] <= start
    parts = []
    for rule, words in _pieces(marked):
        if rule == "show":
            parts.append(shop.extract(passage, words))
        elif rule:
            parts.append(shop.drop("a", words, rule))
    return shop.state("page.md", "x", *parts, *frames)


def _pieces(marked: str) -> list[tuple[str, str]]:
    pieces: list[tuple[str, str]] = []
    for piece in marked.replace("}", "{").split("{"):
        rule, colon, words = piece.partition(": ")
        if colon and rule in ("clause", "connective", "attribution", "sentence", "cut"):
            pieces.append((rule, words.strip()))
        elif piece.startswith("-"):
            pieces.append(("", piece[1:]))
        elif piece.strip():
            pieces.append(("show", piece.strip()))
    return pieces


GOOD = [
    "The dam held. ",
    "The dam held{clause: , although it leaks.}",
    "The dam{clause: , which is old,}held for a week.",
    "{connective: But}the dam held for a week.",
    "{connective: Meanwhile,}the dam held for a week.",
    "{connective: As a result,}the dam held for a week.",
    "{clause: After the storm,}the dam held for a week.",
    "The dam{connective: also}held for a week.",
    "The dam held{clause: , and three farms stayed dry, which surprised many.}",
    "The dam held. The gate broke.",
    "The dam held.{sentence: It is old.}The gate broke.",
    "The dam held.{- It is old.}The gate broke.",
    "OSLO (Nordwire) – The dam held.",
]
BAD = [
    ("{-The dam}held for a week.", "extract-border"),
    ("The dam held{- for a week.}", "extract-border"),
    ("The dam {-surely}held for a week.", "ellipsis-missing"),
    ("The dam{clause: did not break but}held for a week.", "ellipsis-rule"),
    ("The dam held{clause: , which nobody expected.}", "ellipsis-rule"),
    ("The dam held{clause: , if the gauge is right.}", "ellipsis-rule"),
    ("The dam held{clause: , as the mayor claimed.}", "ellipsis-rule"),
    ("The dam{clause: , which is old, as everybody can see,}held for a week.", "ellipsis-rule"),
    ("The dam held{clause: for a week.}", "ellipsis-rule"),
    ("The dam held{clause: , a great relief.}", "ellipsis-rule"),
    ("{connective: First}Minister Moe opened the dam.", "ellipsis-rule"),
    ("{connective: Only}the dam held for a week.", "ellipsis-rule"),
    ("The dam{connective: but}held for a week.", "ellipsis-rule"),
    ("The dam{clause: , which is}old, held for a week.", "ellipsis-rule"),
    ("The dam held{attribution: , the mayor said.}", "ellipsis-rule"),
    ("{attribution: The mayor said that}the dam held.", "ellipsis-rule"),
    ("The dam held{cut: for a week.}", "ellipsis-rule"),
    ("The dam held.{sentence: It is}old. The gate broke.", "ellipsis-rule"),
]


def _sentence(marked: str) -> str:
    words = " ".join(words for _, words in _pieces(marked))
    return words.replace(" ,", ",")


@pytest.mark.parametrize("marked", GOOD)
def test_may_be_left_out(marked: str, tmp_path: Path) -> None:
    text = f"A headline\n\nIt rained. {_sentence(marked)} Then the sun came.\n"
    if marked.startswith("OSLO"):
        text, marked = f"A headline\n\n{marked} Then the sun came.\n", marked.partition("– ")[2]
    shop = open_shop(a=text)
    assert prove(shop, tmp_path, _state(shop, _sentence(marked), marked)) == ()


@pytest.mark.parametrize(("marked", "code"), BAD)
def test_may_not_be_left_out(marked: str, code: str, tmp_path: Path) -> None:
    shop = open_shop(a=f"A headline\n\nIt rained. {_sentence(marked)} Then the sun came.\n")
    assert code in codes(prove(shop, tmp_path, _state(shop, _sentence(marked), marked)))


@pytest.mark.parametrize(
    ("sentence", "shown", "dropped"),
    [
        ("The dam held, Ingrid Moe said.", "The dam held", ", Ingrid Moe said."),
        ("Ingrid Moe said that the dam held.", "the dam held.", "Ingrid Moe said that"),
        ("According to Ingrid Moe, the dam held.", "the dam held.", "According to Ingrid Moe,"),
    ],
)
def test_an_attribution_that_the_mark_restates_may_go(
    sentence: str, shown: str, dropped: str, tmp_path: Path
) -> None:
    shop = open_shop(a=f"A headline\n\n{sentence}\n")
    passage = shop.cite("a", sentence)
    speaker = shop.frame("t-said", speaker=shop.slot("words", "Ingrid Moe", passage))
    parts = [shop.extract(passage, shown), shop.drop("a", dropped, "attribution")]
    if dropped[0] != ",":
        parts.reverse()
    assert prove(shop, tmp_path, shop.state("page.md", "x", *parts, speaker)) == ()


@pytest.mark.parametrize(
    ("sentence", "shown", "dropped"),
    [
        ("The dam held, Ingrid Moe claimed.", "The dam held", ", Ingrid Moe claimed."),
        ("Ingrid Moe did not say that the dam held.", "the dam held.", "Ingrid Moe did not say that"),
        ("Ingrid Moe said it may be that the dam held.", "the dam held.", "Ingrid Moe said it may be that"),
    ],
)
def test_a_doubtful_attribution_stays(sentence: str, shown: str, dropped: str, tmp_path: Path) -> None:
    shop = open_shop(a=f"A headline\n\n{sentence}\n")
    passage = shop.cite("a", sentence)
    speaker = shop.frame("t-said", speaker=shop.slot("words", "Ingrid Moe", passage))
    parts = [shop.extract(passage, shown), shop.drop("a", dropped, "attribution")]
    if dropped[0] != ",":
        parts.reverse()
    assert codes(prove(shop, tmp_path, shop.state("page.md", "x", *parts, speaker))) == ["ellipsis-rule"]


QUOTE = "“The dam is sound. It will hold,” Ingrid Moe said on Friday. The council agreed."


@pytest.mark.parametrize(
    ("shown", "speaker", "expected"),
    [
        ("“The dam is sound. It will hold,”", "", []),
        ("“The dam is sound.", "", []),
        ("The dam is sound. It will hold,", "Ingrid Moe", []),
        ("The dam is sound. It will hold", "Ingrid Moe", []),
        ("The dam is sound. It will hold,", "", ["quote-unmarked"]),
        ("It will hold", "", ["quote-unmarked"]),
        ("It will hold", "The council", ["quote-unmarked"]),
        ("is sound. It will hold,”", "", ["extract-border"]),
        ("It will hold,” Ingrid Moe", "", ["extract-border"]),
    ],
)
def test_quotations(shown: str, speaker: str, expected: list[str], tmp_path: Path) -> None:
    shop = open_shop(a=f"A headline\n\n{QUOTE}\n")
    frames = []
    if speaker == "Ingrid Moe":
        frames.append(shop.frame("t-said", speaker=shop.slot("words", speaker, shop.cite("a", QUOTE))))
    elif speaker:
        frames.append(shop.frame("t-voice", voice=shop.slot("name", "Nordwire")))
    passage = shop.cite("a", shown)
    statement = shop.state("page.md", "x", shop.extract(passage), *frames)
    assert codes(prove(shop, tmp_path, statement)) == expected


def test_a_speaker_may_come_from_the_quotations(tmp_path: Path) -> None:
    shop = open_shop(a="A headline\n\nShe spoke. “The dam is sound. It will hold.” All agreed.\n")
    passage = shop.cite("a", "It will hold.")
    statement = shop.state(
        "page.md",
        "x",
        shop.extract(passage),
        shop.frame("t-cell-actor", actor=shop.slot("actor", "Ingrid Moe")),
    )
    actor = {"id": "a-1", "name": "Ingrid Moe", "aliases": []}
    said = {"id": "q-1", "speaker": "a-1", "speaker_text": "She", "citations": [passage]}
    assert codes(prove(shop, tmp_path, statement, actors=[actor])) == ["quote-unmarked"]
    assert codes(prove(shop, tmp_path, statement, actors=[actor], quotations=[said])) == []


def test_extracts_keep_their_order(tmp_path: Path) -> None:
    shop = open_shop(a="A headline\n\nThe dam held. The gate broke.\n")
    passage = shop.cite("a", "The dam held. The gate broke.")
    one, other = shop.extract(passage, "The gate broke."), shop.extract(passage, "The dam held.")
    assert "extract-order" in codes(prove(shop, tmp_path, shop.state("page.md", "x", one, other)))


def test_extracts_of_two_passages_each_stand_whole(tmp_path: Path) -> None:
    shop = open_shop(a="A headline\n\nThe dam held. The gate broke.\n", b="Other\n\nThe mill stood.\n")
    parts = [
        shop.extract(shop.cite("a", "The gate broke.")),
        shop.extract(shop.cite("b", "The mill stood.")),
    ]
    assert prove(shop, tmp_path, shop.state("page.md", "x", *parts)) == ()


def test_an_extract_outside_its_passage_has_no_note(tmp_path: Path) -> None:
    shop = open_shop(a="A headline\n\nThe dam held. The gate broke.\n")
    passage = shop.cite("a", "The dam held.")
    statement = shop.state("page.md", "x", shop.extract(passage))
    span = shop.find("a", "The gate broke.")
    statement["parts"][0].update(start=span.start, end=span.end, text="The gate broke.")
    statement["text"] = "The gate broke."
    assert codes(prove(shop, tmp_path, statement)) == ["extract-unnoted", "note-foreign"]


def test_an_extract_does_not_cut_a_word(tmp_path: Path) -> None:
    shop = open_shop(a="A headline\n\nUnsafe dams held.\n")
    statement = shop.state("page.md", "x", shop.extract(shop.cite("a", "safe dams held.")))
    assert "extract-border" in codes(prove(shop, tmp_path, statement))


def test_invisible_characters_and_space_are_the_sources_own(tmp_path: Path) -> None:
    shop = open_shop(a="A headline\n\nThe\u00a0dam \u202eheld  firm.\n")
    statement = shop.state("page.md", "x", shop.extract(shop.cite("a", "The\u00a0dam \u202eheld  firm.")))
    assert prove(shop, tmp_path, statement) == ()


def test_furniture_is_no_part_of_a_sentence(tmp_path: Path) -> None:
    text = (
        "A headline\n\nThe dam held for a week Share this article The gate broke on Monday and was mended.\n"
    )
    shop = open_shop(a=text)
    source = shop.sources["a"]
    span = shop.find("a", "Share this article")
    marked = replace(source, furniture=(*source.furniture, Furniture(span=span, rule="test")))
    shop.sources["a"] = marked
    for words in ("The dam held for a week", "The gate broke on Monday and was mended."):
        statement = shop.state("page.md", "x", shop.extract(shop.cite("a", words)))
        assert prove(shop, tmp_path, statement) == ()
    shop.sources["a"] = replace(marked, furniture=())
    statement = shop.state("page.md", "x", shop.extract(shop.cite("a", "The dam held for a week")))
    assert codes(prove(shop, tmp_path, statement)) == ["extract-border"]


def test_a_quotation_may_run_on_into_the_next_paragraph(tmp_path: Path) -> None:
    shop = open_shop(
        a="A headline\n\nShe told the council: “The dam is sound. It will hold.\n\n“We shall see.”\n"
    )
    statement = shop.state("page.md", "x", shop.extract(shop.cite("a", "“The dam is sound.")))
    assert prove(shop, tmp_path, statement) == ()
