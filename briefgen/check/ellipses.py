"""Ellipses proved, a function for each rule: what is dropped is what the rule allows, no more."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from briefgen.check.claims import ClaimPart, ClaimStatement
from briefgen.check.context import Context
from briefgen.check.faults import Fault, quote
from briefgen.check.quoting import names_speaker
from briefgen.lexicon.borders import BORDERS, COMMA_CONNECTIVES, CONNECTIVES, INNER_CONNECTIVES
from briefgen.lexicon.governors import NEUTRAL, find_governors
from briefgen.model import Span
from briefgen.text.passages import fold_space, trim_span
from briefgen.text.sentences import CLOSING_MARKS, find_sentence, is_sentence_end, is_sentence_start

_PAUSE = r"(?:,(?!\d)|[;:–—()]|(?<=\s)-{1,2}(?=\s))"
"""Punctuation at which a clause begins or ends. A comma in a figure is none."""

_CLAUSE = re.compile(rf"\s*(?:{_PAUSE}\s*)?(?P<word>[^\W\d_]+)")
_ENDS_WITH_PAUSE = re.compile(rf"{_PAUSE}\s*\Z")
_STARTS_WITH_PAUSE = re.compile(rf"\s*{_PAUSE}")

LONGEST_ATTRIBUTION = 30
"""Words of an attribution that may be dropped: who, said, when and where."""


def prove_ellipsis(
    context: Context, statement: ClaimStatement, part: ClaimPart, paragraph: Span
) -> Iterator[Fault]:
    """What is wrong with an ellipsis that drops something at its place."""
    text = context.ground.sources[part.source].text
    dropped = trim_span(text, Span(part.start, part.end))
    words = text[dropped.start : dropped.end]
    rule = _RULES.get(part.rule)
    if rule is None:
        yield context.place.fault(
            "ellipsis-rule", f"{quote(part.rule)} is no rule by which {quote(words)} may be left out."
        )
        return
    why = rule(context, statement, part, dropped, paragraph)
    if why:
        yield context.place.fault(
            "ellipsis-rule", f"The ellipsis drops {quote(words)}, which the rule {part.rule} forbids: {why}."
        )


def _check_connective(
    context: Context, statement: ClaimStatement, part: ClaimPart, dropped: Span, paragraph: Span
) -> str:
    text = context.ground.sources[part.source].text
    whole = fold_space(text[dropped.start : dropped.end]).lower()
    bare = whole.rstrip(",").strip()
    has_comma = whole.endswith(",") or text[dropped.end : dropped.end + 1] == ","
    if is_sentence_start(text, dropped.start, paragraph):
        if bare in CONNECTIVES or (has_comma and bare in COMMA_CONNECTIVES):
            return ""
        return "it is no connective of lexicon/borders"
    return (
        "" if whole.strip(", ") in INNER_CONNECTIVES else "it is no connective that may go inside a sentence"
    )


def _check_clause(
    context: Context, statement: ClaimStatement, part: ClaimPart, dropped: Span, paragraph: Span
) -> str:
    text = context.ground.sources[part.source].text
    words = text[dropped.start : dropped.end]
    opening = _CLAUSE.match(words)
    if opening is None or opening["word"].lower() not in BORDERS:
        return "it does not open with a word of lexicon/borders"
    before = text[paragraph.start : dropped.start]
    pause_before = bool(_STARTS_WITH_PAUSE.match(words)) or bool(_ENDS_WITH_PAUSE.search(before))
    if not pause_before and not is_sentence_start(text, dropped.start, paragraph):
        return "no punctuation stands before it"
    governors = find_governors(words)
    if governors:
        return f"it holds {quote(governors[0])}"
    if is_sentence_end(text, dropped.end, paragraph):
        return "" if _in_one_sentence(text, dropped, paragraph) else "it runs over more than one sentence"
    inner = words[opening.end() :].rstrip()
    closed = _ENDS_WITH_PAUSE.search(inner) is not None
    inner = _ENDS_WITH_PAUSE.sub("", inner) if closed else inner
    if re.search(_PAUSE, inner):
        return "it runs on behind the next punctuation"
    if not closed and not _STARTS_WITH_PAUSE.match(text[dropped.end : paragraph.end]):
        return "it stops before the next punctuation"
    return ""


def _check_attribution(
    context: Context, statement: ClaimStatement, part: ClaimPart, dropped: Span, paragraph: Span
) -> str:
    text = context.ground.sources[part.source].text
    words = text[dropped.start : dropped.end]
    governors = find_governors(words)
    if not governors:
        return "it attributes nothing"
    doubtful = [word for word in governors if word not in NEUTRAL]
    if doubtful:
        return f"it holds {quote(doubtful[0])}"
    if len(words.split()) > LONGEST_ATTRIBUTION:
        return f"it is longer than {LONGEST_ATTRIBUTION} words"
    leads = is_sentence_start(text, dropped.start, paragraph)
    trails = is_sentence_end(text, dropped.end, paragraph)
    if leads == trails or not _in_one_sentence(text, dropped, paragraph):
        return "an attribution opens its sentence or closes it"
    before = text[paragraph.start : dropped.start].rstrip()
    if trails and not (_STARTS_WITH_PAUSE.match(words) or before[-1:] in tuple("," + CLOSING_MARKS)):
        return "no punctuation stands before it"
    beside = Span(dropped.end, dropped.end + 1) if leads else Span(max(0, dropped.start - 1), dropped.start)
    if not names_speaker(context, statement, part.source, beside, words):
        return "the statement's mark does not restate whose words they are"
    return ""


def _check_sentence(
    context: Context, statement: ClaimStatement, part: ClaimPart, dropped: Span, paragraph: Span
) -> str:
    text = context.ground.sources[part.source].text
    whole = is_sentence_start(text, dropped.start, paragraph) and is_sentence_end(
        text, dropped.end, paragraph
    )
    return "" if whole else "it is no whole sentence"


_Rule = Callable[[Context, ClaimStatement, ClaimPart, Span, Span], str]

_RULES: Mapping[str, _Rule] = {
    "connective": _check_connective,
    "clause": _check_clause,
    "attribution": _check_attribution,
    "sentence": _check_sentence,
}
"""Rule -> a function that gives why it does not hold, "" where it does."""


def _in_one_sentence(text: str, dropped: Span, paragraph: Span) -> bool:
    return find_sentence(text, dropped.start, paragraph).covers(trim_span(text, dropped))
