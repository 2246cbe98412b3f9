"""Short verbatim phrases out of long sentences: cut where a reader would pause, never in a noun phrase."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.model import Evidence, Span
from briefgen.tellings import Telling
from briefgen.text.passages import find_words
from briefgen.text.similarity import find_content_words

_SAYING = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|claim(?:s|ed|ing)|alleg(?:es|ed|ing)|report(?:s|ed)|suggest(?:s|ed)|"
    r"insist(?:s|ed)|maintain(?:s|ed)|assert(?:s|ed)|argu(?:es|ed)|contend(?:s|ed)|believ(?:es|ed)|"
    r"warn(?:s|ed)|told \w+(?: \w+)?)"
    r"(?P<that> that)? (?=[\w“\"])",
    re.IGNORECASE,
)
"""A saying in front of what is said."""

_BORDER = re.compile(
    r"(?:(?<=[,;:–—(])|\s)(?=(?:which|who|whom|whose|that|when|while|after|before|because|as|since|if|unless|"
    r"although|though|but|and|by|into|for|during|despite|amid|with|from|including|according|in|on|at|to|"
    r"[a-z]{3,}(?:ed|ing))\b)"
)
"""Where a phrase may end: before such a word."""

_HANGING = re.compile(
    r"\s(?:and|or|but|at|in|of|the|a|an|to|by|with|for|as|that|on|from|into|its|their|his|her)\Z"
)
_COPULA = re.compile(
    r"^(?P<subject>.{1,60}?)\s(?:is|are|was|were|has been|have been|had been)\s(?=(?:the|a|an|its)\s)"
)

_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|did|does|can|could|may|might|should)\b")

_VERB = re.compile(
    rf"{_FINITE.pattern}|\b(?!need\b|seed\b|speed\b|indeed\b)[a-z]{{2,}}ed\b|\b(?:says|said)\b"
)

MOST_OF = 0.6
"""Part of the words looked for that a claim must hold."""

SHORTEST = 5
"""Words that a phrase keeps at least."""

DECENT = 7
"""Words after which the first place to end is taken."""


def find_claim(telling: Telling, about: frozenset[str] = frozenset()) -> Span | None:
    """What the sentence claims: the words reported, without the saying, else the whole sentence.

    With `about` (folded words), the shortest of these or of its clauses that holds most of them; None
    where none does.
    """
    text, span = telling.source.text, telling.span
    reported = [
        _trim(text, _skip_that(text, content))
        for quotation in telling.quotations
        if quotation.kind in ("indirect", "mixed")
        for content in quotation.content
        if span.covers(content) and is_clause(text[content.start : content.end])
    ]
    if about:
        return _find_about(telling, about, reported)
    if reported:
        return max(reported, key=lambda content: content.end - content.start)
    saying = _SAYING.search(text, span.start, span.end)
    if saying and saying.end() < span.end - 20:
        return _trim(text, Span(saying.end(), span.end))
    return _trim(text, span)


def _find_about(telling: Telling, about: frozenset[str], reported: Sequence[Span]) -> Span | None:
    text, span = telling.source.text, telling.span
    clauses = [
        _trim(text, Span(clause.subject.start, max(clause.span.end, clause.verb.end)))
        for clause in telling.clauses
        if clause.subject is not None
        and span.covers(clause.span)
        and clause.subject.start < clause.verb.start
    ]
    fitting = [
        content
        for content in (*reported, *clauses, _trim(text, span))
        if content.start < content.end
        and len(about & set(find_content_words(text[content.start : content.end]))) >= MOST_OF * len(about)
        and len(find_words(text[content.start : content.end])) >= SHORTEST
    ]
    return min(fitting, key=lambda content: content.end - content.start, default=None)


def is_clause(words: str) -> bool:
    """Whether the words say something of something, and do not only name it."""
    return bool(_VERB.search(words))


def _skip_that(text: str, span: Span) -> Span:
    return Span(span.start + 5, span.end) if text[span.start : span.start + 5].lower() == "that " else span


def _trim(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in ',;:–—“"‘”'):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in '.,;:–—”"’!“'):
        end -= 1
    return Span(start, end)


def cut_phrase(telling: Telling, span: Span, most: int) -> Span:
    """The opening of `span`, at most `most` words long where it can be ended decently."""
    text = telling.source.text
    words = find_words(text[span.start : span.end], span.start)
    if len(words) <= most:
        return _drop_hanging(text, span)
    low, high = words[SHORTEST - 1].end, words[most - 1].end
    comma = [m.start() for m in re.finditer(r"[,;:–—](?!\d)", text[low:high])]
    if comma:
        return _trim(text, Span(span.start, low + comma[0]))
    borders = [m for m in _BORDER.finditer(text, low, high + 1) if _may_end(telling, span.start, m)]
    decent = [m.start() for m in borders if m.start() >= words[min(DECENT, most) - 1].end]
    end = decent[0] if decent else borders[-1].start() if borders else high
    return _drop_hanging(text, Span(span.start, end))


def _drop_hanging(text: str, span: Span) -> Span:
    """Without the small words at the end that only join what was cut off."""
    end = _trim(text, span).end
    while hanging := _HANGING.search(text, span.start, end):
        end = hanging.start()
    return _trim(text, Span(span.start, end))


def _may_end(telling: Telling, start: int, border: re.Match[str]) -> bool:
    """Not before the phrase's own verb: "the winds most likely | caused" is no end."""
    following = telling.source.text[border.end() :].split(maxsplit=1)[0]
    if not following.endswith(("ed", "ing")):
        return True
    before = telling.source.text[start : border.start()]
    return bool(_FINITE.search(before)) or any(
        start <= clause.verb.start < border.start() for clause in telling.clauses
    )


def locate(evidence: Evidence, words: str) -> int:
    """Where in the source the folded `words` begin inside a passage, -1 where they do not stand in it."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    found = re.search(pattern, evidence.selector.exact)
    return evidence.span.start + found.start() if found else -1


def strip_subject(telling: Telling, span: Span) -> Span:
    """Of "X is the Y of Z", "the Y of Z": what is in dispute, put as a noun phrase. Else `span` itself."""
    found = _COPULA.match(telling.source.text[span.start : span.end])
    return Span(span.start + found.end(), span.end) if found else span
