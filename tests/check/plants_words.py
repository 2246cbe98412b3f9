"""Faults in the words of statements: extracts, ellipses, additions, frames."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefgen.lexicon.frames import FRAMES, fill_frame
from briefgen.lexicon.governors import GOVERNORS
from tests.check.planting import (
    DEFINITION,
    OTHER_WORD,
    PLAIN,
    Plant,
    find_extract,
    find_offset,
    line_of,
    parts_of,
    retell,
    rewrite,
    spoil_line,
    statements_of,
    swap_word,
)
from tests.check.tree import DocsTree, Json


def change_note(tree: DocsTree, page: str) -> bool:
    for found in DEFINITION.finditer(tree.read(page)):
        head, mark, words = found[0].partition(": “")
        word = PLAIN.search(words.partition("”")[0])
        if mark and word:
            spoil_line(tree, page, found[0], head + mark + words.replace(word[0], OTHER_WORD, 1))
            return True
    return False


def reword(both: bool, change: Callable[[str, str], str], *, inner: bool = False) -> Plant:
    """A plant that changes a word of an extract, on the page alone or in brief.json as well."""

    def plant(tree: DocsTree, page: str) -> bool:
        found = find_extract(tree, page, inner=inner)
        if found is None:
            return False
        claims, statement, part, line, word = found
        spoil_line(tree, page, line, change(line, word))
        if both:
            part["text"] = change(part["text"], word)
            retell(statement)
            tree.save(claims)
        return True

    return plant


def spoil_change(text: str, word: str) -> str:
    return swap_word(text, word, OTHER_WORD)


def spoil_negate(text: str, word: str) -> str:
    return swap_word(text, word, f"not {word}")


def spoil_drop(text: str, word: str) -> str:
    return re.sub(rf" ?\b{word}\b", "", text, count=1)


def change_digit(tree: DocsTree, page: str) -> bool:
    claims, text = tree.load(), tree.read(page)
    for statement in statements_of(claims, page):
        line = line_of(text, statement)
        for part in parts_of(statement, "extract"):
            for digit in re.finditer(r"(?<![\w&#.,])\d[\d,]*(?![\w;])", part["text"]):
                if line.count(digit[0]) == 1:
                    other = str((int(digit[0][0]) + 1) % 10 or 1) + digit[0][1:]
                    spoil_line(tree, page, line, line.replace(digit[0], other))
                    part["text"] = part["text"].replace(digit[0], other, 1)
                    retell(statement)
                    tree.save(claims)
                    return True
    return False


def split_out_word(tree: DocsTree, page: str) -> bool:
    """A word goes, and brief.json has two sound extracts around it."""
    found = find_extract(tree, page, inner=True)
    if found is None:
        return False
    claims, statement, part, line, word = found
    text = part["text"]
    at = text.index(word)
    offset = find_offset(tree, part, word)
    if offset is None:
        return False
    before = {**part, "text": text[:at].rstrip(), "end": offset, "notes": []}
    after = {**part, "text": text[at + len(word) :].lstrip(), "start": offset + len(word)}
    if not before["text"] or not after["text"]:
        return False
    index = statement["parts"].index(part)
    statement["parts"][index : index + 1] = [before, after]
    rewrite(tree, page, claims, statement, line, spoil_drop(line, word))
    return True


def drop_governor(tree: DocsTree, page: str) -> bool:
    """A denial, hedge or attribution gives way to an ellipsis that calls itself a clause."""
    claims, text = tree.load(), tree.read(page)
    for statement in statements_of(claims, page):
        line = line_of(text, statement)
        for index, part in enumerate(statement["parts"]):
            if part["kind"] != "extract":
                continue
            for word in re.findall(r"[A-Za-z]+", part["text"]):
                offset = find_offset(tree, part, word) if word.lower() in GOVERNORS else None
                if offset is None or len(re.findall(rf"\b{word}\b", line)) != 1:
                    continue
                at = re.search(rf"\b{word}\b", part["text"])
                assert at is not None
                before, after = part["text"][: at.start()].rstrip(), part["text"][at.end() :].lstrip()
                if not before or not after or after[0] in ",.;:":
                    continue
                statement["parts"][index : index + 1] = [
                    {**part, "text": before, "end": offset, "notes": []},
                    {
                        **part, "kind": "ellipsis", "text": "…", "rule": "clause",
                        "start": offset, "end": offset + len(word), "notes": [],
                    },
                    {**part, "text": after, "start": offset + len(word)},
                ]  # fmt: skip
                rewrite(tree, page, claims, statement, line, swap_word(line, word, "…"))
                return True
    return False


def begin_inside(tree: DocsTree, page: str) -> bool:
    """The first words of a passage go, without an ellipsis."""
    claims, text = tree.load(), tree.read(page)
    for statement in statements_of(claims, page):
        line = line_of(text, statement)
        before: Json | None = None
        for part in statement["parts"]:
            if part["kind"] == "extract" and before is None:
                found = re.match(r"([A-Za-z]+) (?=[a-z]{3,} )", part["text"])
                if found and line.count(found[0]) == 1:
                    part["text"] = part["text"][found.end() :]
                    part["start"] += found.end()
                    rewrite(tree, page, claims, statement, line, line.replace(found[0], "", 1))
                    return True
            before = part if part["kind"] != "frame" else None
    return False


# --- frames ------------------------------------------------------------------------


def change_slot(kind: str, other: Callable[[str], str]) -> Plant:
    """A plant that changes a slot of a frame on the page and in brief.json alike."""

    def plant(tree: DocsTree, page: str) -> bool:
        claims, text = tree.load(), tree.read(page)
        for statement in statements_of(claims, page):
            line = line_of(text, statement)
            for part in parts_of(statement, "frame"):
                for slot in part["slots"].values():
                    changed = other(slot["text"])
                    old = part["text"]
                    if slot["kind"] != kind or changed == slot["text"] or line.count(old) != 1:
                        continue
                    slot["text"] = changed
                    if "value" in slot:
                        del slot["value"]
                    words = {name: item["text"] for name, item in part["slots"].items()}
                    part["text"] = fill_frame(FRAMES[part["rule"]], words)
                    rewrite(tree, page, claims, statement, line, line.replace(old, part["text"]))
                    return True
        return False

    return plant


def spoil_more(text: str) -> str:
    return str(int(text.replace(",", "")) + 1) if text.replace(",", "").isdigit() else text


def spoil_later(text: str) -> str:
    return re.sub(r"\b(\d{3})(\d)\b", lambda found: found[1] + str((int(found[2]) + 1) % 10), text)


def spoil_renamed(text: str) -> str:
    return "Another Herald" if re.fullmatch(r"[\w .’'-]+", text) else text


def spoil_reworded(text: str) -> str:
    word = PLAIN.search(text)
    return text.replace(word[0], OTHER_WORD, 1) if word and re.fullmatch(r"[\w ]+", text) else text


def change_addition(tree: DocsTree, page: str) -> bool:
    claims, text = tree.load(), tree.read(page)
    for statement in statements_of(claims, page):
        line = line_of(text, statement)
        for part in parts_of(statement, "added"):
            old = part["text"]
            other = spoil_later(old) if re.search(r"\d{4}", old) else f"{OTHER_WORD.title()} {old}"
            shown = f"<ins>&#91;{old}&#93;</ins>"
            if line.count(shown) != 1:
                continue
            part["text"] = other
            rewrite(tree, page, claims, statement, line, line.replace(shown, f"<ins>&#91;{other}&#93;</ins>"))
            return True
    return False


def move_addition(tree: DocsTree, page: str) -> bool:
    """The addition says that it explains other words of its passage."""
    claims = tree.load()
    for statement in statements_of(claims, page):
        for part in parts_of(statement, "added"):
            part["start"] = max(0, part["start"] - 12)
            part["end"] = max(1, part["end"] - 12)
            tree.save(claims)
            return True
    return False


def change_heading(tree: DocsTree, page: str) -> bool:
    text = tree.read(page)
    found = re.search(r"^#+ (?:<span id=\"[^\"]+\"></span>)?(?P<words>.+)$", text, re.MULTILINE)
    assert found is not None
    tree.write(page, text.replace(found[0], found[0] + " and what nobody asked", 1))
    return True
