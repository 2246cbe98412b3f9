"""Marks what belongs to the page and not to the article. Nothing is moved or removed.

Lines are judged first; what is left shows where the article begins and ends, and so what can be a
headline, a byline or a link list. Only then are the article's own paragraphs searched.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.model import Furniture, Paragraph, Span
from briefgen.sources.marking.headlines import (
    mark_author,
    mark_deck,
    mark_labels,
    mark_questions,
    mark_title,
)
from briefgen.sources.marking.inside import mark_inside
from briefgen.sources.marking.judging import judge, judge_dateline, judge_stamp, mark_edges
from briefgen.sources.marking.line import Line
from briefgen.text.passages import count_words, trim_span

MAX_GAP_WORDS = 30
"""Words between two parts of a sign-up form that belong to the form."""

FORM_RULES = frozenset({"sign-up-form", "newsletter", "subscribe", "advertisement", "promotion"})
"""Rules that mark the parts of a form; what stands between two of them is of the form too."""


def mark_furniture(
    text: str, paragraphs: Sequence[Paragraph], known: Sequence[Furniture] = ()
) -> tuple[Furniture, ...]:
    """The furniture of a decoded text, in order and without overlaps; `known` is what was found already
    (posts, captions) and is part of it.

    `rule` is a row of lexicon/furniture, or one of title, repeated-title, standfirst, stamp, dateline,
    label, related, tag.
    """
    lines = [Line(span=p.span, text=text[p.span.start : p.span.end]) for p in paragraphs]
    lines = [_adopt(line, known) for line in lines]
    lines = [judge_dateline(judge_stamp(judge(line, ("line",)))) for line in lines]
    lines = mark_title(mark_edges(lines))
    lines = mark_deck(mark_author(mark_edges(lines)))
    lines = mark_questions(mark_labels(lines))
    found = [Furniture(span=line.span, rule=line.rule) for line in lines if line.rule]
    title = next((line.text for line in lines if line.rule == "title"), "")
    bodies = 0
    for line in lines:
        if not line.rule:
            found += mark_inside(line, bodies, title)
            bodies += line.body
    return _close_gaps(text, _settle(text, [*known, *found]))


def _adopt(line: Line, known: Sequence[Furniture]) -> Line:
    """The line with the rule of known furniture that fills it."""
    for item in known:
        if item.span.covers(line.span):
            return line.marked(item.rule)
    return line


def _close_gaps(text: str, found: tuple[Furniture, ...]) -> tuple[Furniture, ...]:
    """With the few words between two parts of a form, in one paragraph, marked like the second part."""
    closed: list[Furniture] = []
    for item in found:
        before = closed[-1] if closed else None
        if before and before.rule in FORM_RULES and item.rule == "sign-up-form":
            between = text[before.span.end : item.span.start]
            if (
                between.strip()
                and not re.search(r"[\r\n]", between)
                and count_words(between) <= MAX_GAP_WORDS
            ):
                gap = trim_span(text, Span(before.span.end, item.span.start))
                closed.append(Furniture(span=gap, rule="sign-up-form"))
        closed.append(item)
    return tuple(closed)


def _settle(text: str, found: list[Furniture]) -> tuple[Furniture, ...]:
    """In order; of two that overlap the one that begins first, or else the longer, stays whole and the
    other keeps what is left of it."""
    settled: list[Furniture] = []
    end = 0
    for item in sorted(found, key=lambda item: (item.span.start, -item.span.end, item.rule)):
        span = trim_span(text, Span(max(item.span.start, end), max(item.span.end, end)))
        if span.start < span.end:
            settled.append(Furniture(span=span, rule=item.rule))
            end = span.end
    return tuple(settled)
