"""What the plants of faults share: finding something to spoil, and spoiling it consistently.

A plant `plant(tree, page)` spoils one page, and brief.json as a forger would, and tells whether the page
can bear its fault. It knows nothing of the brief that the tree holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from briefgen.lexicon.frames import FRAMES
from briefgen.sources import read_folder
from briefgen.text.joining import join_parts
from tests.check.tree import DocsTree, Json

Plant = Callable[[DocsTree, str], bool]

PLAIN = re.compile(r"(?<![\w&;#-])[A-Za-z]{4,}(?![\w&;#-])")
DEFINITION = re.compile(r"^\[\^(?P<label>[^\]]+)\]: .*$", re.MULTILINE)
OTHER_WORD = "otherwise"


@dataclass(frozen=True, kw_only=True)
class PlantedFault:
    """`signed` is False where the fault is the manifest's to find."""

    name: str
    plant: Plant
    codes: tuple[str, ...]
    signed: bool = True


# --- what there is to spoil --------------------------------------------------------


def statements_of(claims: Json, page: str) -> Iterator[Json]:
    return (item for item in claims["statements"] if item["page"] == page)


def line_of(text: str, statement: Json) -> str:
    """The line, or the cell of a table, on which a statement stands."""
    for line in text.split("\n"):
        if f'<span id="{statement["id"]}"></span>' in line:
            if not line.startswith("|"):
                return line
            for cell in re.split(r" \||<br>", line):
                if f'<span id="{statement["id"]}"></span>' in cell:
                    return cell.removeprefix(" ")
    raise AssertionError(f"{statement['id']} is not on its page")


def parts_of(statement: Json, kind: str) -> list[Json]:
    return [part for part in statement["parts"] if part["kind"] == kind]


def pick_word(line: str, part: Json, *, inner: bool = False) -> str | None:
    """A word of the part that stands once on the line and is plain there; with `inner`, neither the
    first word of the part nor its last."""
    text = str(part["text"])
    for found in PLAIN.finditer(text):
        word = found[0]
        at = text.find(word)
        if inner and (not text[:at].strip(" “\"‘'") or not text[at + len(word) :].strip(" .,;:!?”\"’'")):
            continue
        if len(re.findall(rf"\b{word}\b", line)) == 1 and len(re.findall(rf"\b{word}\b", text)) == 1:
            return word
    return None


def spoil_line(tree: DocsTree, page: str, line: str, spoilt: str) -> None:
    assert line != spoilt
    tree.write(page, tree.read(page).replace(line, spoilt, 1))


def retell(statement: Json) -> None:
    """Makes a statement's text anew from its parts, as the exporter would."""
    shown = []
    for part in statement["parts"]:
        text = part["text"]
        if part["kind"] == "added":
            text = f"[{text}]"
        elif part["kind"] == "frame" and part["rule"] in FRAMES:
            use = FRAMES[part["rule"]].use
            dash = "— " * (use == "mark" and not FRAMES[part["rule"]].text.startswith("— "))
            text = f"{dash}{text}{' ·' * (use == 'date')}"
        shown.append(text)
    statement["text"] = join_parts(shown)


def find_extract(
    tree: DocsTree, page: str, *, inner: bool = False
) -> tuple[Json, Json, Json, str, str] | None:
    """(claims, statement, extract, its line, a plain word of it), the first on the page."""
    claims, text = tree.load(), tree.read(page)
    for statement in statements_of(claims, page):
        line = line_of(text, statement)
        for part in parts_of(statement, "extract"):
            word = pick_word(line, part, inner=inner)
            if word is not None:
                return claims, statement, part, line, word
    return None


def swap_word(text: str, word: str, other: str) -> str:
    return re.sub(rf"\b{word}\b", other, text, count=1)


def rewrite(tree: DocsTree, page: str, claims: Json, statement: Json, line: str, spoilt: str) -> None:
    retell(statement)
    tree.save(claims)
    spoil_line(tree, page, line, spoilt)


def find_offset(tree: DocsTree, part: Json, word: str) -> int | None:
    """Where a word of a part stands in the decoded text; None where the file is read otherwise."""
    sources = {source.id: source for source in read_folder(tree.seeds, tree.entries)[0]}
    found = re.search(rf"\b{word}\b", sources[part["source"]].text[part["start"] : part["end"]])
    return part["start"] + found.start() if found else None
