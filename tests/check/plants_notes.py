"""Faults in notes and citations."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from tests.check.planting import (
    DEFINITION,
    Plant,
    line_of,
    parts_of,
    spoil_line,
    statements_of,
)
from tests.check.tree import DocsTree, Json


def swap_bodies(tree: DocsTree, page: str) -> bool:
    """Two definitions change their labels."""
    found = list(DEFINITION.finditer(tree.read(page)))
    labels = [match["label"] for match in found]
    if len(found) < 2:
        return False
    text = tree.read(page)
    bodies = [match[0].partition(": ")[2] for match in found[:2]]
    text = text.replace(found[0][0], f"[^{labels[0]}]: {bodies[1]}").replace(
        found[1][0], f"[^{labels[1]}]: {bodies[0]}"
    )
    tree.write(page, text)
    return True


def _two_labels(claims: Json, page: str) -> tuple[Json, str, str] | None:
    for statement in statements_of(claims, page):
        noted = [part for part in statement["parts"] if part["notes"]]
        for one, other in pairwise(noted):
            if one["notes"][0] != other["notes"][0]:
                return statement, one["notes"][0], other["notes"][0]
    return None


def swap_references(both: bool) -> Plant:
    def plant(tree: DocsTree, page: str) -> bool:
        claims = tree.load()
        found = _two_labels(claims, page)
        if found is None:
            return False
        statement, first, second = found
        line = line_of(tree.read(page), statement)
        swapped = line.replace(f"[^{first}]", "[^\0]").replace(f"[^{second}]", f"[^{first}]")
        spoil_line(tree, page, line, swapped.replace("[^\0]", f"[^{second}]"))
        if both:
            for part in statement["parts"]:
                swap = {first: second, second: first}
                part["notes"] = [swap.get(label, label) for label in part["notes"]]
            tree.save(claims)
        return True

    return plant


def remove_reference(tree: DocsTree, page: str) -> bool:
    found = re.search(r"\[\^[^\]]+\](?!:)", tree.read(page))
    if found is None:
        return False
    text = tree.read(page)
    tree.write(page, text[: found.start()] + text[found.end() :])
    return True


def remove_definition(tree: DocsTree, page: str) -> bool:
    found = DEFINITION.search(tree.read(page))
    if found is None:
        return False
    tree.write(page, tree.read(page).replace(found[0] + "\n", "", 1))
    return True


def unknown_reference(tree: DocsTree, page: str) -> bool:
    found = re.search(r"\[\^([^\]]+)\](?!:)", tree.read(page))
    if found is None:
        return False
    text = tree.read(page)
    tree.write(page, text[: found.start()] + "[^nowhere-00000000]" + text[found.end() :])
    return True


def unused_definition(tree: DocsTree, page: str) -> bool:
    found = DEFINITION.search(tree.read(page))
    if found is None:
        return False
    extra = found[0].replace(found["label"], "spare-00000000", 1)
    tree.write(page, tree.read(page) + extra + "\n")
    return True


def repeat_definition(tree: DocsTree, page: str) -> bool:
    found = DEFINITION.search(tree.read(page))
    if found is None:
        return False
    tree.write(page, tree.read(page) + found[0] + "\n")
    return True


def unnote_statement(tree: DocsTree, page: str) -> bool:
    """All notes of an asserting statement go, on the page and in brief.json."""
    claims, text = tree.load(), tree.read(page)
    for statement in statements_of(claims, page):
        if not statement["citations"] or not parts_of(statement, "extract"):
            continue
        line = line_of(text, statement)
        statement["citations"] = []
        for part in statement["parts"]:
            part["notes"] = []
            for slot in part["slots"].values():
                slot["labels"] = []
        tree.save(claims)
        spoil_line(tree, page, line, re.sub(r"\[\^[^\]]+\]", "", line))
        return True
    return False


def change_definition(pattern: str, change: Callable[[re.Match[str]], str]) -> Plant:
    def plant(tree: DocsTree, page: str) -> bool:
        for definition in DEFINITION.finditer(tree.read(page)):
            spoilt = re.sub(pattern, change, definition[0], count=1)
            if spoilt != definition[0]:
                spoil_line(tree, page, definition[0], spoilt)
                return True
        return False

    return plant


# --- citations ---------------------------------------------------------------------


def change_citation(change: Callable[[Json], None]) -> Plant:
    def plant(tree: DocsTree, page: str) -> bool:
        claims = tree.load()
        for statement in statements_of(claims, page):
            for citation in statement["citations"]:
                change(citation)
                tree.save(claims)
                return True
        return False

    return plant


def wrong_hash(citation: Json) -> None:
    citation["sha256"] = citation["sha256"][::-1]


def wrong_paragraph(citation: Json) -> None:
    citation["paragraph"] += 1


def wrong_span(citation: Json) -> None:
    citation["start"] += 1
    citation["end"] += 1


def wrong_origin(citation: Json) -> None:
    citation["origin"] = "Another Agency"


def wrong_prefix(citation: Json) -> None:
    citation["prefix"] = "x" + citation["prefix"][1:]


def wrong_label(citation: Json) -> None:
    citation["exact"] = citation["exact"] + " more"


def change_seed(tree: DocsTree, page: str) -> bool:
    """The source file changes after the brief was built."""
    claims = tree.load()
    cited = {item["source"] for statement in statements_of(claims, page) for item in statement["citations"]}
    for source in claims["sources"]:
        if source["id"] in cited:
            path = tree.seeds / source["file"]
            path.write_bytes(path.read_bytes() + b"\n\nOne line more, which nobody has read before.\n")
            return True
    return False


def exceed_budget(tree: DocsTree, page: str) -> bool:
    """The editor allows three words of each source that the page cites."""
    cited = {c["source"] for statement in statements_of(tree.load(), page) for c in statement["citations"]}
    files = {source["file"] for source in tree.load()["sources"] if source["id"] in cited}
    entries = tuple(replace(entry, excerpt=3) if entry.file in files else entry for entry in tree.entries)
    tree.entries = entries
    return any(entry.file in files for entry in entries)
