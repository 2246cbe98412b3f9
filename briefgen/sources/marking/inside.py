"""Furniture inside the paragraphs of an article: at their beginning, at their end, or among sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.lexicon.metadata import DATELINES, NOT_PLACES
from briefgen.model import Furniture, Span
from briefgen.sources.marking.line import Line, find_rows, find_sentences, fold_words
from briefgen.text.passages import count_words, trim_span

MAX_SENTENCE = 700
"""Characters of a sentence that the rows for sentences are tried on."""

MAX_PARAGRAPH = 60_000
"""Characters of a paragraph that is searched; a whole long article fits, a hostile line does not."""

MAX_ENDING = 1_000
"""Characters at a paragraph's end in which a credit can stand."""

LAST_BARE_DATELINE = 2
"""Paragraphs of the article before one that may still begin with a bare place and a dash."""

MIN_TITLE_WORDS = 5
"""Words of a title that is looked for at the beginning of the first paragraph."""

_CAPITAL = re.compile(r"(?<=[\w\"”’')])\s+(?=[\"“‘]?[A-ZÀ-Þ])")

Marked = tuple[Span, str]
"""A span of the paragraph, and the rule that marks it."""


def mark_inside(line: Line, before: int, title: str) -> list[Furniture]:
    """Furniture inside a paragraph of the article that has `before` paragraphs before it."""
    if len(line.text) > MAX_PARAGRAPH:
        return []
    found: list[Furniture] = []
    base = line.span.start
    parts = (_find_opening(line.text, before, title), _find_sentences(line.text), _find_spots(line.text))
    for marked in parts:
        for span, rule in marked:
            trimmed = trim_span(line.text, span)
            if trimmed.start < trimmed.end:
                found.append(Furniture(span=Span(base + trimmed.start, base + trimmed.end), rule=rule))
    return found


def _find_opening(text: str, before: int, title: str) -> Iterator[Marked]:
    start = find_repeat(text, title) if not before and title else 0
    yield Span(0, start), "repeated-title"
    for row in find_rows("opening"):
        match = row.pattern.match(text)
        if match and count_words(match.group()) <= row.most:
            yield Span(match.start(), match.end()), row.name
            start = max(start, match.end())
    dateline = find_dateline(text, start, before)
    if dateline:
        yield dateline, "dateline"


def _find_sentences(text: str) -> Iterator[Marked]:
    for span in find_sentences(text):
        sentence = text[span.start : span.end]
        if len(sentence) > MAX_SENTENCE:
            continue
        for row in find_rows("sentence"):
            if row.pattern.fullmatch(sentence.strip()) and count_words(sentence) <= row.most:
                yield span, row.name
                break


def _find_spots(text: str) -> Iterator[Marked]:
    for row in find_rows("inline"):
        for match in row.pattern.finditer(text):
            if count_words(match.group()) <= row.most:
                yield Span(match.start(), match.end()), row.name
    for row in find_rows("closing"):
        for match in row.pattern.finditer(text, max(0, len(text) - MAX_ENDING)):
            if match.end() == len(text) and count_words(match.group()) <= row.most:
                yield Span(match.start(), match.end()), row.name


def find_repeat(text: str, title: str) -> int:
    """The end of a headline at the paragraph's beginning that says the title again in nearly the same
    words and runs into the first sentence without a stop; 0 where there is none."""
    wanted = fold_words(title)
    if len(wanted) < MIN_TITLE_WORDS:
        return 0
    end = 0
    for match in _CAPITAL.finditer(text[: len(title) * 2]):
        words = fold_words(text[: match.start()])
        strange = sum(word not in wanted for word in words)
        missing = sum(word not in words for word in wanted)
        if strange <= 1 and missing <= 1:
            end = match.start()
    return end


def find_dateline(text: str, start: int, before: int) -> Span | None:
    """The dateline that stands at `start` of a paragraph with `before` paragraphs of the article before
    it. A colon closes one in the first only, and a bare place in the first three: further on they
    are headings, or name a speaker."""
    while start < len(text) and text[start].isspace():
        start += 1
    for name, pattern, _, _ in DATELINES:
        match = pattern.match(text, start)
        if match is None or (name in ("place-colon", "agency-dash") and before):
            continue
        place = match.groupdict().get("place") or ""
        bare = not match.group()[len(place) :].strip(" \t\r\n-–—―_")
        if name == "place-dash" and bare and before > LAST_BARE_DATELINE:
            continue
        words = place.casefold().replace("/", " ").split()
        if (words and all(word.strip(".'’") in NOT_PLACES for word in words)) or 0 < len(place) < 3:
            continue
        return Span(start, match.end())
    return None
