"""Bodies of web pages: word F1 through the reader of pages, and through trafilatura alone, over the pages
of tests/sources/formats/html_pages.

usage: python -m tests.quality.html

Both are held to the article's running words. Headings are neither asked for nor counted against anyone,
and the headline, which both put before the article, is taken from both.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Sequence

import trafilatura

from briefgen.sources import FORMATS, build_source, find_article
from tests.sources.formats.html_pages import Page, make_pages
from tests.sources.formats.html_stories import STORIES

HEADINGS = frozenset(text for story in STORIES for text in (story.title, story.heading))


def read_ours(page: Page) -> str:
    """The article as briefgen reads it: the decoded text without what is marked as furniture."""
    return find_article(build_source(file="page.html", decoded=FORMATS[".html"].decode(page.html.encode())))


def read_theirs(page: Page) -> str:
    """The article as trafilatura reads it, without the headings."""
    text = trafilatura.extract(page.html, include_comments=False) or ""
    return "\n".join(line for line in text.splitlines() if line.strip("# ") not in HEADINGS)


def score(found: str, truth: Sequence[str]) -> float:
    """Word F1 of a body."""
    ours, right = Counter(_words(found)), Counter(_words(" ".join(truth)))
    shared = sum((ours & right).values())
    return 2 * shared / max(1, sum(ours.values()) + sum(right.values()))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def mean(read: Callable[[Page], str]) -> float:
    """The mean over all pages."""
    scores = [score(read(page), page.body) for page in make_pages()]
    return round(sum(scores) / len(scores), 4)


def measure() -> dict[str, float]:
    """The figures by name."""
    return {"body word F1": mean(read_ours), "body word F1, trafilatura alone": mean(read_theirs)}


def main() -> int:
    """Prints the figures, and the pages on which ours is the lower."""
    for name, value in measure().items():
        print(f"{name:36} {value:8.4f}")
    for page in make_pages():
        ours, theirs = (score(read(page), page.body) for read in (read_ours, read_theirs))
        if ours < theirs or ours < 1:
            print(f"  {page.name:28} {ours:8.4f} {theirs:8.4f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
