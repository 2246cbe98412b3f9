"""Words of a sentence that name what it announces: "meetings between senior officials"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.lexicon.announced import ACTIVITIES, FORWARD
from briefgen.model import Event, Span
from briefgen.tellings import Telling
from briefgen.tellings.phrases import cut_phrase
from briefgen.text.dates import earliest, latest
from briefgen.text.passages import find_words

LONGEST_EVENT = 10
"""Words that name the event in the question."""

_ARTICLES = frozenset({"a", "an", "the", "its", "their", "his", "her"})

_MODIFIER_STOP = re.compile(
    r"^(?:the|a|an|of|in|on|at|for|to|from|with|by|and|or|but|that|which|who|when|during|after|before|will|would|hold|"
    r"holds|attend|attends|host|hosts|have|has|be|is|are|was|were|as|between|about|over|into|their|his|her|its|this|"
    r"next|\w+ed|\w+ing|said|says)$",
    re.I,
)

_TAIL = re.compile(
    r"\s(?:between|with|of|on|about|among|for|at|in|over|into|against)\s(?:(?:the|a|an|its|their|his|her)\s)?[\w’'.-]+"
    r"(?:\s(?:and|of|or)\s(?:the\s)?[\w’'.-]+|\s[a-z][\w-]+|\s[A-Z][\w-]+){0,3}"
)

_CLAUSE_STOP = re.compile(
    r"\s(?:first|early|late|later|next|last|this|soon|to|will|would|that|which|who|as|when|while|after|before|"
    r"during|said|says|since|by)\b"
)


def overlap(a: str, b: str) -> bool:
    """Whether two EDTF dates have a day in common."""
    return earliest(a) <= latest(b) and earliest(b) <= latest(a)


def name_event(telling: Telling, event: Event) -> Span | None:
    """Words of the sentence that name what was announced: a noun for it with what belongs to it, else
    the announcing words themselves."""
    text, span = telling.source.text, telling.span
    times = [item.timex.span for item in telling.times if item.edtf and overlap(item.edtf, event.date)]
    anchor = times[0].start if times else span.end
    clause = telling.clause_at(times[0]) if times else None
    if clause is not None:
        span = Span(max(span.start, clause.span.start), min(span.end, clause.span.end))
    nouns = [
        word
        for word in find_words(text[span.start : span.end], span.start)
        if text[word.start : word.end] in ACTIVITIES
    ]
    nouns = [word for word in nouns if not _is_verb(telling, word) and not _in_any(times, word)]
    for noun in sorted(nouns, key=lambda word: (abs(word.start - anchor), word.start)):
        grown = _grow(telling, noun, span, times)
        if _is_named(text[grown.start : grown.end]):
            return grown
    return _forward_words(telling, span)


def _is_named(words: str) -> bool:
    """Whether the words can stand as they are: with an article, in the plural, or with what it is of."""
    first, *rest = words.split()
    return first.lower() in _ARTICLES or len(rest) > 1 or bool(re.match(r"(?:[\w-]+\s)*[a-z]+s\b", words))


def _in_any(spans: Sequence[Span], word: Span) -> bool:
    return any(span.overlaps(word) for span in spans)


def _is_verb(telling: Telling, word: Span) -> bool:
    return any(clause.verb.overlaps(word) for clause in telling.clauses)


def _grow(telling: Telling, noun: Span, limit: Span, times: Sequence[Span]) -> Span:
    text, start, end = telling.source.text, noun.start, noun.end
    for word in reversed(find_words(text[limit.start : start], limit.start)[-5:]):
        gap = text[word.end : start]
        if gap.strip(" ") or _MODIFIER_STOP.match(text[word.start : word.end]):
            break
        if _in_any(times, word) or _is_verb(telling, word) or text[word.start - 1] in "'’":
            break
        if re.search(r"\bto\s$", text[limit.start : word.start]):
            break  # "to release the test": a verb
        start = word.start
    if article := re.search(r"\b(?:the|an?|its|their|his|her)\s$", text[limit.start : start]):
        start -= len(article.group())
    if tail := _TAIL.match(text, end, limit.end):
        stop = min((time.start for time in times if time.start >= end), default=limit.end)
        cut = _CLAUSE_STOP.search(tail.group())
        reach = min(tail.end() if cut is None else tail.start() + cut.start(), stop)
        words = find_words(text[start:reach], start)
        if reach > end and len(words) <= LONGEST_EVENT:
            end = _drop_hanging(text, start, reach, end)
    return Span(start, end)


def _drop_hanging(text: str, start: int, reach: int, least: int) -> int:
    words = find_words(text[start:reach], start)
    while (
        words
        and words[-1].end > least
        and re.fullmatch(
            r"in|on|at|for|of|and|or|the|a|an|with|to|over|between|about|among|into|against|its|their",
            text[words[-1].start : words[-1].end].lower(),
        )
    ):
        words = words[:-1]
    return words[-1].end if words else least


def _forward_words(telling: Telling, limit: Span) -> Span | None:
    found = FORWARD.search(telling.source.text, limit.start, limit.end)
    if found is None:
        return None
    return cut_phrase(telling, Span(found.start(), limit.end), LONGEST_EVENT)
