"""Captions and link lists that were pasted into running text without a stop of their own.

Their labels are sure; where they end has to be read from the words: a caption has no full stop, so
that the article goes on with a capital after a small letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefgen.lexicon.abbreviations import OPENERS
from briefgen.lexicon.captions import KICKER, LABELS, NEVER_LAST, NUMBERED, RELATED
from briefgen.model import Furniture, Paragraph, Span

MAX_CAPTION = 240
"""Characters of a caption."""

MIN_CAPTION_WORDS = 3
"""A caption with fewer words is not looked for: the label alone is marked."""

_STOP = re.compile(r"(?<!\b[A-Z])[.!?][\"”’')]*(?=\s|$)")
_WORD = re.compile(r"\S+")
_SENTENCE = re.compile(r".*?[.!?][\"”’')]*(?=\s+[\"“‘]?[A-Z]|$)", re.DOTALL)


def find_captions(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Furniture, ...]:
    """Labels inside paragraphs with the captions or headlines that follow them."""
    found: list[Furniture] = []
    for paragraph in paragraphs:
        words = text[paragraph.span.start : paragraph.span.end]
        base = paragraph.span.start
        for rule, span in sorted(_find_in(words), key=lambda item: item[1]):
            found.append(Furniture(span=Span(base + span.start, base + span.end), rule=rule))
    return tuple(found)


def _find_in(words: str) -> Iterator[tuple[str, Span]]:
    for row in LABELS:
        for label in row.pattern.finditer(words):
            yield "image-caption", Span(label.start(), find_caption_end(words, label.end(), len(words)))
    yield from _find_gallery(words)
    for label in RELATED.finditer(words):
        end = _find_list_end(words, label.end())
        if end > label.end():
            yield "related", Span(label.start(), end)


def find_caption_end(words: str, start: int, limit: int) -> int:
    """Where the caption that begins at `start` ends; `start` itself where that cannot be seen."""
    limit = min(limit, start + MAX_CAPTION)
    stop = _STOP.search(words, start, limit)
    question = stop is not None and words[stop.start()] == "?"
    reach = stop.start() if stop else limit
    tokens = list(_WORD.finditer(words, start, reach))
    opened = fallback = None
    for number in range(MIN_CAPTION_WORDS, len(tokens)):
        before, after = tokens[number - 1].group(), tokens[number].group()
        if before[-1] in ".,;:—–-" or not after.strip("\"“‘'")[:1].isupper():
            continue
        if before.lower() in NEVER_LAST:
            continue
        if opened is None and after in OPENERS:
            opened = tokens[number].start()
        if fallback is None and before[:1].islower():
            fallback = tokens[number].start()
    if question and opened is None and fallback is None and stop is not None:
        return stop.end()
    end = opened if opened is not None else fallback
    return start if end is None else end


def _find_gallery(words: str) -> Iterator[tuple[str, Span]]:
    """Captions of a gallery: the same count of pictures stands after each credit."""
    labels = list(NUMBERED.finditer(words))
    counts = [label["count"] for label in labels]
    for number, label in enumerate(labels):
        if counts.count(label["count"]) < 2:
            continue
        following = labels[number + 1].start() if number + 1 < len(labels) else len(words)
        listed = RELATED.search(words, label.end(), following)
        following = listed.start() if listed else following
        near = following - label.end() <= MAX_CAPTION and following < len(words)
        if near and not _STOP.search(words, label.end(), following):
            yield "image-caption", Span(label.start(), following)
        else:
            yield "image-caption", Span(label.start(), find_caption_end(words, label.end(), following))


def _find_list_end(words: str, start: int) -> int:
    """The end of the headlines after `start`: sentences that ask, or that hold a kicker in capitals."""
    end = start
    while True:
        match = _SENTENCE.match(words, end)
        if match is None or not match.group().strip():
            return end
        sentence = match.group()
        if not (sentence.rstrip("\"”’')").endswith("?") or KICKER.search(sentence)):
            return end
        end = match.end()
