"""Faults in blocks, links and files."""

from __future__ import annotations

import re

from tests.check.planting import (
    DEFINITION,
    OTHER_WORD,
    PLAIN,
    Plant,
    line_of,
    spoil_line,
    statements_of,
)
from tests.check.tree import DocsTree


def smuggle(markdown: str) -> Plant:
    """A block of one's own after the title."""

    def plant(tree: DocsTree, page: str) -> bool:
        title, _, rest = tree.read(page).partition("\n")
        tree.write(page, f"{title}\n\n{markdown}\n{rest}")
        return True

    return plant


def smuggle_words(tree: DocsTree, page: str) -> bool:
    """Words behind the last note of a statement."""
    for statement in statements_of(tree.load(), page):
        line = line_of(tree.read(page), statement)
        spoil_line(tree, page, line, line + " and the mayor resigned")
        return True
    return False


def smuggle_cell(tree: DocsTree, page: str) -> bool:
    """A cell more than the table has columns: parsers show it or drop it as they like."""
    text = tree.read(page)
    rows = [line for line in text.split("\n") if line.startswith("| ") and "<span" in line]
    if not rows:
        return False
    tree.write(page, text.replace(rows[0], rows[0] + " The mayor resigned. |", 1))
    return True


def smuggle_note(tree: DocsTree, page: str) -> bool:
    """A second paragraph within a note."""
    found = DEFINITION.search(tree.read(page))
    if found is None:
        return False
    tree.write(page, tree.read(page).replace(found[0], found[0] + "\n\n    The mayor resigned.\n", 1))
    return True


def remove_statement(tree: DocsTree, page: str) -> bool:
    text = tree.read(page)
    for statement in statements_of(tree.load(), page):
        line = line_of(text, statement)
        if f"\n{line}\n" in text:
            tree.write(page, text.replace(f"\n{line}\n", "\n", 1))
            return True
    return False


def repeat_statement(tree: DocsTree, page: str) -> bool:
    for statement in statements_of(tree.load(), page):
        text = tree.read(page)
        line = line_of(text, statement)
        if f"\n{line}\n" in text:
            tree.write(page, text.replace(line, f"{line}\n\n{line}", 1))
            return True
    return False


def swap_statements(tree: DocsTree, page: str) -> bool:
    """Two statements change their anchors."""
    names = [item["id"] for item in statements_of(tree.load(), page)]
    if len(names) < 2:
        return False
    one, other = (f'<span id="{name}">' for name in names[:2])
    text = tree.read(page)
    tree.write(page, text.replace(one, "\0").replace(other, one).replace("\0", other))
    return True


def move_statement(tree: DocsTree, page: str) -> bool:
    """The page's first list item goes to the end of its last list: under another heading."""
    text = tree.read(page)
    items = [line for line in text.split("\n") if line.startswith("- <span")]
    if len(items) < 2:
        return False
    moved = text.replace(items[0] + "\n", "", 1)
    tree.write(page, moved.replace(items[-1], f"{items[-1]}\n{items[0]}", 1))
    return True


def swap_headings(tree: DocsTree, page: str) -> bool:
    """Two headings below the title change their words and keep their anchors."""
    text = tree.read(page)
    found = list(re.finditer(r'^(### <span id="(?!notes)[^"]+"></span>)(.+)$', text, re.MULTILINE))
    if len(found) < 2 or found[0][2] == found[1][2]:
        return False
    one, other = found[0], found[1]
    text = text.replace(one[0], one[1] + other[2], 1).replace(other[0], other[1] + one[2], 1)
    tree.write(page, text)
    return True


def unmark_addition(tree: DocsTree, page: str) -> bool:
    """An addition loses the marks that set it apart from the source's own words."""
    text = tree.read(page)
    if "<ins>" not in text:
        return False
    tree.write(page, text.replace("<ins>", "", 1).replace("</ins>", "", 1))
    return True


# --- links, source pages, files ------------------------------------------------------


def change_link(pattern: str, change: str) -> Plant:
    def plant(tree: DocsTree, page: str) -> bool:
        text = tree.read(page)
        spoilt = re.sub(pattern, change, text, count=1)
        if spoilt != text:
            tree.write(page, spoilt)
        return spoilt != text

    return plant


def change_passage(tree: DocsTree, page: str) -> bool:
    text = tree.read(page)
    found = re.search(r'^<span id="p-[0-9a-f]+"></span>\*\*[^*]+\*\* (?P<words>.+?) · \[', text, re.MULTILINE)
    word = PLAIN.search(found["words"]) if found else None
    if found is None or word is None:
        return False
    tree.write(page, text.replace(found[0], found[0].replace(word[0], OTHER_WORD, 1), 1))
    return True


def edit_page(tree: DocsTree, page: str) -> bool:
    tree.write(page, tree.read(page) + "\n")
    return True


def add_page(tree: DocsTree, page: str) -> bool:
    tree.write(page.replace(".md", "-more.md"), "# More\n")
    return True
