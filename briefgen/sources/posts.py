"""Social-media posts that a page embeds: their text is somebody's post, not the article's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefgen.lexicon.metadata import MONTHS
from briefgen.model import Furniture, Paragraph, Span
from briefgen.text.passages import count_words

MAX_POST_WORDS = 120
"""The longest post that a page shows without cutting it."""

_MONTH = "|".join(sorted(MONTHS, key=lambda name: (-len(name), name)))
_DATE = rf"(?:(?:{_MONTH})\.?\s+\d{{1,2}}\s?,\s+\d{{4}}|\d{{1,2}}\s+(?:{_MONTH})\.?,?\s+\d{{4}})"

SIGNATURE = re.compile(
    rf"(?:—|–|--|-)\s*[^()@\n]{{1,60}}?\s\(@\w{{1,30}}\)\s+{_DATE}(?:</\w+>)?[.]?", re.IGNORECASE
)
"""How an embedded tweet ends: "— Name (@handle) May 3, 2015"."""

POSTED = re.compile(
    rf"\bPosted by [^\n]{{2,80}} on (?:\w+day,?\s+)?{_DATE}[.]?$|"
    rf"\bA (?:post|video|photo) (?:shared|posted) by [^\n]{{2,120}} on {_DATE}"
    r"(?: at [\d:]+\s?[ap]m(?: \w+)?)?[.]?$",
    re.IGNORECASE,
)
"""How posts of Facebook and Instagram end."""

_BREAK = re.compile(r"[.!?][\"”’')]*\s+|^")


def find_posts(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Furniture, ...]:
    """Embedded posts, each with its signature. One that fills its paragraph is marked whole; where
    several run on in one paragraph, each begins where the one before it was signed."""
    found: list[Furniture] = []
    for paragraph in paragraphs:
        words = text[paragraph.span.start : paragraph.span.end]
        for span in _find_in(words):
            start = paragraph.span.start
            found.append(Furniture(span=Span(start + span.start, start + span.end), rule="post"))
    return tuple(found)


def _find_in(words: str) -> Iterator[Span]:
    posted = POSTED.search(words)
    if posted and count_words(words) <= MAX_POST_WORDS:
        yield Span(0, len(words))
        return
    end = 0
    for match in SIGNATURE.finditer(words):
        start = end
        alone = end == 0 and match.end() >= len(words) - 1
        if not (alone and count_words(words) <= MAX_POST_WORDS) and (
            end == 0 or count_words(words[end : match.start()]) > MAX_POST_WORDS
        ):
            # The first of a paragraph: its text begins after the article's last full sentence.
            before = words[end : match.start()].rstrip()
            breaks = [found.end() for found in _BREAK.finditer(before) if found.end() < len(before)]
            start = end + (breaks[-1] if breaks else 0)
        yield Span(start, match.end())
        end = match.end()
