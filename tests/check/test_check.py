"""The sound tree passes, and the proof says what was proved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen.check import CODES, Fault, prove_docs, render_faults
from briefgen.check.faults import Place, quote
from briefgen.config import BriefConfig
from tests.check.tree import DocsTree


def test_what_was_built_passes(tree: DocsTree) -> None:
    assert render_faults(tree.check()) == ""


def test_the_proof_counts(tree: DocsTree) -> None:
    proof = prove_docs(tree.docs, tree.seeds, tree.entries)
    claims = tree.load()
    assert proof.pages == len(tree.pages())
    assert proof.statements == len(claims["statements"])
    assert proof.sources == 3
    assert proof.notes == sum(tree.read(page).count("\n[^") for page in tree.pages())
    shown = {item["id"]: item["shown_words"] for item in claims["sources"]}
    assert {name: count for name, count, _ in proof.shown} == shown
    assert {name: budget for name, _, budget in proof.shown} == {"n1": 100, "n2": 100, "n3": 200}


def test_an_open_licence_lifts_the_budget(tree: DocsTree) -> None:
    tree.entries = tuple(replace(entry, excerpt=3) for entry in tree.entries)
    assert {fault.code for fault in tree.check()} == {"budget-exceeded"}
    tree.entries = tuple(replace(entry, licence="CC BY 4.0") for entry in tree.entries)
    claims = tree.load()
    for source in claims["sources"]:
        source["licence"] = "CC BY 4.0"
    tree.save(claims)
    tree.sign()
    assert tree.check() == ()


def test_an_export_may_not_say_more(tree: DocsTree) -> None:
    text = (
        "The council has set aside 2.4 million kroner for repairs. "
        "It will meet again on Friday, with the county's engineers in the room."
    )
    (tree.docs / "feed.xml").write_text(f"<feed>{text}</feed>", encoding="utf-8")
    tree.sign()
    assert [(fault.code, fault.file) for fault in tree.check()] == [("export-uncited", "docs/feed.xml")]


def test_a_hedge_or_an_origin_needs_its_overlap(tree: DocsTree) -> None:
    claims = tree.load()
    claims["overlaps"] = []
    tree.save(claims)
    tree.sign()
    assert {"origin-wrong", "count-unknown"} == {fault.code for fault in tree.check()}


def test_shared_passages_are_the_same_words(tree: DocsTree) -> None:
    claims = tree.load()
    pair = claims["overlaps"][0]["passages"][0]
    pair[1] = next(
        item
        for statement in claims["statements"]
        for item in statement["citations"]
        if item["source"] == "n2" and item["exact"] != pair[1]["exact"]
    )
    tree.save(claims)
    tree.sign()
    assert "overlap-wrong" in {fault.code for fault in tree.check()}


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("title", "Another title", "source-wrong"),
        ("publisher", "Another Herald", "source-wrong"),
        ("agency", "Another Agency", "source-wrong"),
        ("file", "another.txt", "source-wrong"),
        ("sha256", "0" * 64, "hash-wrong"),
        ("words", 7, "count-wrong"),
        ("shown_words", 7, "count-wrong"),
        ("origin", "Another Agency", "origin-wrong"),
        ("id", "n9", "source-unknown"),
        ("published", {"edtf": "2023-01-01", "basis": "inferred", "citations": []}, "date-wrong"),
        ("published", {"edtf": "2023-01-01", "basis": "stated", "citations": []}, "date-wrong"),
        ("published", {"edtf": "2024-03-12", "basis": "curated", "citations": []}, "date-wrong"),
        ("published", {"edtf": "soon", "basis": "stated", "citations": []}, "date-wrong"),
        ("published", {"edtf": "2024", "basis": "unknown", "citations": []}, "date-wrong"),
    ],
)
def test_what_is_said_of_a_source(tree: DocsTree, key: str, value: object, code: str) -> None:
    claims = tree.load()
    source = next(item for item in claims["sources"] if item["id"] == "n1")
    source[key] = value
    tree.save(claims)
    tree.sign()
    assert code in {fault.code for fault in tree.check() if fault.file == "docs/brief.json"}


@pytest.mark.parametrize(
    ("name", "key", "value", "code"),
    [
        ("events", "text", "Engineers blew up the Eldvik bridge", "list-text"),
        ("events", "origins", 2, "list-count"),
        ("findings", "text", "Nobody closed the Eldvik bridge.", "list-text"),
        ("findings", "sources", ["n1", "n3"], "list-count"),
        ("quotations", "content", "“We expected this.”", "list-text"),
        ("actors", "name", "Ingvild Moe", "list-text"),
    ],
)
def test_what_the_lists_say(tree: DocsTree, name: str, key: str, value: object, code: str) -> None:
    claims = tree.load()
    claims[name][0][key] = value
    tree.save(claims)
    tree.sign()
    found = [fault for fault in tree.check() if fault.code == code]
    assert found
    assert all(fault.line for fault in found)


def test_the_brief_is_that_of_brief_yml(tree: DocsTree) -> None:
    def find(
        title: str = "Eldvik bridge", question: str = "Who knew of the cracks?", as_of: str | None = None
    ) -> list[str]:
        config = BriefConfig(title=title, question=question, as_of=as_of)
        return [fault.code for fault in prove_docs(tree.docs, tree.seeds, tree.entries, config).faults]

    assert find() == []
    assert find(as_of="2024-03-13") == []
    assert find(title="Another bridge") == ["source-wrong"]
    assert find(question="Who did not?") == ["source-wrong"]
    assert find(as_of="2024-04-01") == ["date-wrong"]


def test_a_file_more_or_less(tree: DocsTree) -> None:
    (tree.seeds / "more.txt").write_text("A headline\n\nToo short.\n", encoding="utf-8")
    assert {fault.code for fault in tree.check()} == {"source-missing"}
    (tree.seeds / "more.txt").unlink()
    (tree.seeds / "notice.txt").unlink()
    assert {fault.code for fault in tree.check()} == {"source-unknown"}


def test_faults_are_rendered_for_editors_and_ci() -> None:
    place = Place(file="docs/index.md", line=3, statement="s-1")
    faults = (place.fault("extract-words", "No."), Place(file="docs/a.md").fault("html-missing", "Why."))
    assert render_faults(faults) == (
        "docs/a.md: html-missing Why.\ndocs/index.md:3: extract-words [s-1] No.\n"
    )
    with pytest.raises(ValueError, match="no code"):
        place.fault("made-up", "")


def test_a_message_repeats_the_beginning_only() -> None:
    assert quote("a b") == "‘a b’"
    assert len(quote("word " * 100)) < 80


def test_every_code_says_what_it_means() -> None:
    assert all(code == code.lower() and meaning for code, meaning in CODES.items())
    assert Fault.__doc__
