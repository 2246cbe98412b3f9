"""A long brief is proved like a short one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.check import prove_docs
from briefgen.sources import read_folder
from tests.check.builder import Shop, build_tree
from tests.check.seeds import ENTRIES
from tests.check.tree import DocsTree

STATEMENTS = 1500
"""About as many sentences as are read of one source."""


@pytest.mark.slow
def test_a_long_source_is_proved(tmp_path: Path) -> None:
    tree = _build_long(tmp_path)
    proof = prove_docs(tree.docs, tree.seeds, tree.entries)
    assert proof.statements > STATEMENTS
    found = {fault.code for fault in proof.faults if fault.file.endswith("long.md")}
    assert found == {"link-dead"}, "the fourth source has no page, and nothing else is wrong"


def _build_long(folder: Path) -> DocsTree:
    """The built tree with a fourth source, and a page that shows each of its sentences."""
    sentences = [
        f"Boat {n} crossed the sound on Tuesday with {n + 3} crates of fish." for n in range(STATEMENTS)
    ]
    lines = [" ".join(sentences[n : n + 5]) for n in range(0, STATEMENTS, 5)]
    tree = build_tree(folder)
    (tree.seeds / "long.txt").write_text("\n\n".join(["The boats of the sound", *lines]), encoding="utf-8")
    entry = replace(
        ENTRIES[0], file="long.txt", id="n4", excerpt=None, licence="CC0", title="Boats", use=True
    )
    tree.entries = (*tree.entries, entry)
    sources = {item.id: item for item in read_folder(tree.seeds, tree.entries)[0]}
    shop = Shop(sources=sources, origins={"n4": "Nordwire"}, published={"n4": ("2024-03-12", "inferred")})
    page = ["# A page of the test", ""]
    for number, sentence in enumerate(sentences):
        passage = shop.cite("n4", sentence)
        dated = shop.frame("t-date", date=shop.slot("date", "12 March 2024"))
        statement = shop.state("long.md", f"l{number:07}", dated, shop.extract(passage))
        page += [shop.markdown(statement), ""]
    tree.write("long.md", "\n".join(page) + shop.notes("long.md", shop.statements))
    claims = tree.load()
    claims["statements"] += shop.statements
    claims["sources"].append({**claims["sources"][-1], "id": "n4", "file": "long.txt", "origin": "Nordwire"})
    claims["sources"][-1].update(
        sha256=sources["n4"].sha256,
        title="Boats",
        agency="Nordwire",
        publisher=None,
        url=None,
        published={"edtf": "2024-03-12", "basis": "inferred", "citations": []},
    )
    tree.save(claims)
    tree.sign()
    return tree
