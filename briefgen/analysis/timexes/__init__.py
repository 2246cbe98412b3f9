"""Time expressions of a source, unresolved: TIMEX3 spans and types, their forms, and where the words
around each point.

The rows of `lexicon.temporal_rules` find the spans; the parse decides what they cannot know: whether
"may" and "march" are months, and whether a bare "Tuesday" is one past or to come.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from briefgen.analysis.timexes.tense import find_direction
from briefgen.language import ParsedParagraph, ParsedSource
from briefgen.lexicon.temporal import VERB_MONTHS
from briefgen.model import Span, Timex
from briefgen.text.dates_rules import Expression, find_expressions
from briefgen.text.dates_tokens import read_numeric

__all__ = ("find_timexes",)

_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d\d)(?![\d/-]|\.\d)")


def find_timexes(parsed: ParsedSource) -> tuple[Timex, ...]:
    """The time expressions of a source, in order. Offsets are those of the decoded text."""
    text = parsed.source.text
    order = _find_order(text)
    return tuple(
        timex for paragraph in parsed.paragraphs for timex in _find_in_paragraph(paragraph, text, order)
    )


def _find_in_paragraph(paragraph: ParsedParagraph, text: str, order: int) -> list[Timex]:
    found = []
    last = paragraph.doc[-1]
    for expression in find_expressions(text[paragraph.start : paragraph.start + last.idx + len(last)]):
        if not _is_time(expression, paragraph.doc):
            continue
        span = expression.span
        found.append(
            Timex(
                span=Span(paragraph.start + span.start, paragraph.start + span.end),
                type=expression.type,
                form=_settle(expression.form, order),
                direction=find_direction(expression, paragraph.doc),
                rule=expression.rule,
            )
        )
    return found


def _find_order(text: str) -> int:
    """Whether a document writes the day (1) or the month (-1) first in its dates in digits, by those
    that allow one order only; 0 where none tells."""
    votes = 0
    for match in _NUMERIC.finditer(text):
        form = read_numeric(match[0])
        if form and not form.startswith("either") and match[1] != match[3]:
            votes += 1 if int(match[1]) > 12 else -1
    return (votes > 0) - (votes < 0)


def _settle(form: str, order: int) -> str:
    """The form, with the order of day and month decided where the document shows it."""
    if not order or not form.startswith("either "):
        return form
    month_first, day_first = form.split()[1:3]
    return day_first if order > 0 else month_first


def _is_time(expression: Expression, doc: Doc) -> bool:
    """Whether capitals and the tagger let the words be a time: "May" is also a verb, "This Week" and
    "USA Today" are names."""
    span = doc.char_span(expression.span.start, expression.span.end, alignment_mode="expand")
    if not span:
        return True
    first, last = span[0], span[-1]
    if expression.rule == "month":
        if first.lower_ in VERB_MONTHS and first.tag_[:2] in ("MD", "VB"):
            return False
        return first.ent_type_ != "PERSON" and not _is_march(first)
    if expression.form.startswith("feast"):
        return True
    named = last.is_title and last.lower_ in _NAMED_UNITS
    return not (named and (last.i > first.i or _is_title_before(first)))


def _is_march(token: Token) -> bool:
    """Whether "March" is a procession: "the March for Life"."""
    after = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    before = token.nbor(-1).pos_ if token.i else ""
    return (
        token.lower_ == "march" and after in ("for", "of", "on", "against") and before not in ("ADP", "SCONJ")
    )


_NAMED_UNITS = frozenset(("today", "tonight", "tomorrow", "week", "month", "year", "day", "night", "morning"))
"""Words of time that names end in."""


def _is_title_before(token: Token) -> bool:
    before = token.nbor(-1) if token.i else None
    return (
        before is not None
        and before.text[0].isupper()
        and not before.is_sent_start
        and before.pos_ == "PROPN"
    )
