"""Faults in pictures. A plant spoils the first picture of a page; it knows nothing of what it shows."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.check.planting import Plant
from tests.check.tree import DocsTree

_PICTURE = re.compile(r"^!\[[^\]]*\]\(([^)]+)\)$", re.MULTILINE)
MONTHS = "January February March April May June July August September October November December".split()


def change_picture(pattern: str, change: str | Callable[[re.Match[str]], str]) -> Plant:
    """The first of the page's pictures that holds the pattern, changed there."""

    def plant(tree: DocsTree, page: str) -> bool:
        for target in _PICTURE.findall(tree.read(page)):
            text = tree.read(target)
            spoilt = re.sub(pattern, change, text, count=1)
            if spoilt != text:
                tree.write(target, spoilt)
                return True
        return False

    return plant


def say_otherwise(tree: DocsTree, page: str) -> bool:
    """Another label in the picture's stead: one that is proved, but not this picture's."""
    text = tree.read(page)
    spoilt = _PICTURE.sub(lambda found: found[0].replace(found[0][: found[0].index("]")], "![happened"), text)
    tree.write(page, spoilt)
    return spoilt != text


def next_month(found: re.Match[str]) -> str:
    """The date of a label, a month later or in another year."""
    month = next((name for name in MONTHS if name in found[0]), None)
    if month is None:
        return re.sub(r"\d{4}", lambda year: str(int(year[0]) + 1), found[0])
    return found[0].replace(month, MONTHS[(MONTHS.index(month) + 1) % 12])


def one_more(found: re.Match[str]) -> str:
    return str(int(found[0]) + 1)
