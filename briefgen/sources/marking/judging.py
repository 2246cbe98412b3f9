"""Whole paragraphs that a row, a date or their place on the page shows to be furniture."""

from __future__ import annotations

import re

from briefgen.lexicon.furniture import Scope
from briefgen.lexicon.metadata import STAMP_DATES, STAMP_OUTLET, STAMP_PLACE, STAMP_WORDS
from briefgen.model import Span
from briefgen.sources.marking.inside import MAX_SENTENCE, find_dateline
from briefgen.sources.marking.line import Line, find_rows, find_sentences
from briefgen.text.passages import count_words

MAX_LINE = 4_000
"""Characters of a line that the rows for lines are tried on; no caption or form is longer."""

MAX_STAMP = 200
"""Characters of a date stamp, with "published" and "updated"."""

MAX_DATELINE = 120
"""Characters of a dateline that stands alone."""

MAX_TAG_WORDS = 5
"""Words of a keyword or a name that stands alone below an article."""


def judge(line: Line, scopes: tuple[Scope, ...]) -> Line:
    """The line with its rule, where a row matches the whole of it."""
    if line.rule or len(line.text) > MAX_LINE:
        return line
    single = len(line.text) <= MAX_SENTENCE and len(list(find_sentences(line.text))) == 1
    for row in find_rows(*scopes, *(("sentence",) if single else ())):
        if row.pattern.fullmatch(line.text) and count_words(line.text) <= row.most:
            return line.marked(row.name)
    return line


def judge_stamp(line: Line) -> Line:
    """A line of a date and nothing but what goes with it (weekday, clock, "updated") is a stamp."""
    if line.rule or len(line.text) > MAX_STAMP:
        return line
    rest = STAMP_OUTLET.sub(" ", STAMP_PLACE.sub("", line.text))
    dated = False
    for pattern in STAMP_DATES:
        rest, count = pattern.subn(" ", rest)
        dated = dated or count > 0
    rest = STAMP_WORDS.sub(" ", rest)
    if dated and not re.search(r"\w", rest):
        return line.marked("stamp")
    return line


def judge_dateline(line: Line) -> Line:
    """Some wires set the dateline on a line of its own."""
    if line.rule or len(line.text) > MAX_DATELINE:
        return line
    alone = find_dateline(line.text, 0, 1) == Span(0, len(line.text))
    return line.marked("dateline") if alone else line


def mark_edges(lines: list[Line]) -> list[Line]:
    """Judges what stands before the article's first paragraph and after its last."""
    bodies = [number for number, line in enumerate(lines) if line.body]
    if not bodies:
        return lines
    judged: list[Line] = []
    for number, line in enumerate(lines):
        if number < bodies[0]:
            judged.append(judge(line, ("head",)))
        elif number > bodies[-1]:
            judged.append(judge_tail(line, judged[-1]))
        else:
            judged.append(line)
    return judged


def judge_tail(line: Line, before: Line) -> Line:
    """After the article: rows, the headlines under "Read more", and tags of a few words."""
    after = judge(line, ("tail", "head"))
    if after.rule or after.ended:
        return after
    if before.rule in ("related", "related-link"):
        return after.marked("related")
    listed = re.search(r"[:\d]|[;,]$", after.text)
    if not listed and after.text[:1].isupper() and count_words(after.text) <= MAX_TAG_WORDS:
        return after.marked("tag")
    return after
