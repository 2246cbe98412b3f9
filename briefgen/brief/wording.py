"""A sentence made ready to stand alone: what it lacks is added in brackets, what hangs is left out.

Nothing here changes a word of the source. Additions carry their own evidence, ellipses their rule,
and the checker recomputes both.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.brief.additions import find_additions
from briefgen.brief.reading import Reading
from briefgen.lexicon.borders import BORDERS, COMMA_CONNECTIVES, CONNECTIVES
from briefgen.lexicon.governors import GOVERNORS
from briefgen.model import Added, Ellipsis, Evidence, Extract, Part, Span
from briefgen.text.dates import describe_date
from briefgen.text.passages import count_words, find_words, make_evidence, trim_span
from briefgen.text.sentences import is_sentence_end, is_sentence_start

LONG_SENTENCE = 30
"""Words from which a trailing clause may give way."""

SHORTEST_REMAINDER = 14
"""Words that must be left of a sentence whose trailing clause is dropped."""

LONGEST_QUOTATION = 80
"""Words up to which the sentences of one quotation are kept together."""

OPENING = re.compile(
    r"[“\"‘']?(?:it|he|she|they|his|her|their|its|this|that|these|those|such|there|both|here|then|so"
    r"|the (?:two|latter|former|same)|"
    r"(?:(?:more|fewer|less) than |over |about |nearly |almost |at least |some |another |the other )?"
    r"(?:[\d,.]+|one|two|three|four|five|six|seven|eight|nine|ten|some|many|most|several|few|none|others?"
    r"|another|all|each|neither|either|dozens|hundreds|thousands)"
    r" (?:is|are|was|were|has|have|had|will|would|did|do|does|said|say)n?[’']?t?)\b",
    re.IGNORECASE,
)
"""A sentence that opens so leans on the one before it, unless an addition says what is meant: with a
pronoun, or with a number of nobody says what."""


def _any_of(words: frozenset[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


OPENER = re.compile(
    rf"(?:(?:{_any_of(CONNECTIVES)})\b,?|(?:{_any_of(COMMA_CONNECTIVES)}),)\s+", re.IGNORECASE
)
"""A connective that opens a sentence and may be left out there."""

HANGING_DAY = re.compile(
    r"(?:on |last |next |this |late |early )?(?:\w+day|yesterday|today|tomorrow)", re.IGNORECASE
)
"""A day that means nothing to a reader who does not know when the source came out."""

HANGING_PARTY = re.compile(
    r"\b(?:led|leads|leading|head(?:s|ed|ing)?(?: of)?|chair(?:s|ed|ing)?)"
    r" the (?:[\w.’'-]+ ){0,3}(?:delegation|side)\b(?! (?:to|at|in|for)\b)"
)
"""Who led one side of a gathering, which the sentence must name (`GATHERING`)."""

GATHERING = re.compile(
    r"\b(?:meetings?|talks?|summits?|visits?|negotiations?|conferences?|sessions?|rounds?|forums?)\b"
)

QUOTE_MARKS = {"“": "”", "«": "»", "„": "“"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A passage as it is shown. `alone` tells whether a reader needs nothing else to understand it."""

    evidence: Evidence
    parts: tuple[Part, ...]
    alone: bool
    words: int


def word_sentence(reading: Reading, span: Span, readings: Mapping[str, Reading], rule: str) -> Wording:
    """The sentence that holds `span` as a wording; the sentences of one quotation stay together."""
    unit = _whole_quotation(reading, reading.sentence_at(span))
    return word_passage(reading, unit, readings, rule, shorten=True)


def word_passage(
    reading: Reading, unit: Span, readings: Mapping[str, Reading], rule: str, *, shorten: bool = False
) -> Wording:
    """The passage `unit` as a wording. With `shorten`, a hanging opener and, in a long sentence, a
    trailing clause give way to an ellipsis."""
    text = reading.source.text
    shown, lead, tail = trim_span(text, unit), None, None
    if shorten:
        lead = _find_opener(text, shown)
        shown = Span(lead.end, shown.end) if lead else shown
        tail = _find_trailing_clause(text, shown)
        shown = Span(shown.start, tail.start) if tail else shown
    source = reading.source.id
    evidence = make_evidence(reading.source, shown, rule)
    additions = find_additions(reading, evidence.span, readings)
    parts = _weave(text, evidence, additions)
    paragraph = next(p.span for p in reading.source.paragraphs if p.number == evidence.paragraph)
    if lead:
        parts = (Ellipsis(source=source, dropped=trim_span(text, lead), rule="connective"), *parts)
    elif not is_sentence_start(text, evidence.span.start, paragraph):
        parts = (
            Ellipsis(source=source, dropped=Span(evidence.span.start, evidence.span.start), rule="cut"),
            *parts,
        )
    if tail:
        parts = (*parts, Ellipsis(source=source, dropped=trim_span(text, tail), rule="clause"))
    elif not is_sentence_end(text, evidence.span.end, paragraph):
        parts = (
            *parts,
            Ellipsis(source=source, dropped=Span(evidence.span.end, evidence.span.end), rule="cut"),
        )
    return Wording(
        evidence=evidence,
        parts=parts,
        alone=_stands_alone(reading, evidence.span, additions),
        words=count_words(evidence.selector.exact),
    )


def _weave(text: str, evidence: Evidence, additions: tuple[tuple[int, Added], ...]) -> tuple[Part, ...]:
    """Extracts of the passage with each addition at its offset."""
    parts: list[Part] = []
    start = evidence.span.start
    for offset, added in additions:
        before = trim_span(text, Span(start, offset))
        if before.start < before.end:
            parts.append(Extract(evidence=evidence, span=before))
        parts.append(added)
        start = offset
    rest = trim_span(text, Span(start, evidence.span.end))
    if rest.start < rest.end:
        parts.append(Extract(evidence=evidence, span=rest))
    return tuple(parts)


def _whole_quotation(reading: Reading, sentence: Span) -> Span:
    """The sentence together with the neighbours of its paragraph that its quotation runs on into."""
    text = reading.source.text
    spans = [item.span for item in reading.analysis.sentences]
    paragraph = {item.span: item.paragraph for item in reading.analysis.sentences}
    if sentence not in paragraph:
        return sentence
    first = last = spans.index(sentence)
    home = paragraph[sentence]
    while _open_marks(text[spans[first].start : spans[last].end]) > 0 and last + 1 < len(spans):
        if paragraph[spans[last + 1]] != home:
            break
        last += 1
    while _open_marks(text[spans[first].start : spans[last].end]) < 0 and first > 0:
        if paragraph[spans[first - 1]] != home:
            break
        first -= 1
    whole = Span(spans[first].start, spans[last].end)
    return whole if count_words(text[whole.start : whole.end]) <= LONGEST_QUOTATION else sentence


def _open_marks(text: str) -> int:
    """Above 0: a quotation is left open; below 0: one is closed that began earlier."""
    level = sum(text.count(mark) for mark in QUOTE_MARKS) - sum(text.count(mark) for mark in ("”", "»"))
    if level or text.count('"') % 2 == 0:
        return level
    first = text.index('"')
    opens = first == 0 or text[first - 1].isspace() or text[first - 1] in "([—"
    return 1 if opens else -1


def _find_opener(text: str, shown: Span) -> Span | None:
    """The connective that opens the sentence, with its comma."""
    found = OPENER.match(text, shown.start, shown.end)
    return Span(shown.start, found.end()) if found else None


def _find_trailing_clause(text: str, shown: Span) -> Span | None:
    """A clause at the end of a long sentence that may be dropped: from its punctuation to the
    sentence's last word."""
    words = find_words(text[shown.start : shown.end], shown.start)
    if len(words) <= LONG_SENTENCE:
        return None
    for found in re.finditer(r"[,;–—]\s+(\w+)", text[shown.start : shown.end]):
        start = shown.start + found.start()
        dropped = text[start : shown.end]
        if found[1].lower() not in BORDERS or re.search(r"[,;:–—“”\"‘’()](?!\d)", dropped[1:]):
            continue
        if any(word.lower() in GOVERNORS for word in re.findall(r"[\w’']+", dropped)):
            continue
        if count_words(text[shown.start : start]) >= SHORTEST_REMAINDER:
            return Span(start, shown.end)
    return None


def leaves_gathering_open(text: str) -> bool:
    """Whether the sentence tells who led a delegation and not to what."""
    return bool(HANGING_PARTY.search(text)) and not GATHERING.search(text)


def _stands_alone(reading: Reading, span: Span, additions: tuple[tuple[int, Added], ...]) -> bool:
    """No opener that leans back, no pronoun before every name and without its own, no day left hanging, no
    half quotation."""
    text = reading.source.text[span.start : span.end]
    explained = {added.on for _, added in additions}
    opener = OPENING.match(text)
    if opener and not any(on.start < span.start + opener.end() for on in explained):
        return False
    if _open_marks(text) != 0:
        return False
    first_name = min((item.span.start for item in reading.mentions_in(span)), default=span.end)
    for item in reading.references_in(span):
        if item.span.start > first_name:
            continue
        if item.kind == "pronoun" and item.antecedent is None and item.span not in explained:
            word = reading.source.text[item.span.start : item.span.end].lower()
            if word in {"he", "she", "they", "him"}:
                return False
        if (
            item.kind == "pronoun"
            and item.span not in explained
            and _words(reading, item.span).lower() == "their"
        ):
            return False
    return not any(
        HANGING_DAY.fullmatch(_words(reading, item.timex.span))
        and item.timex.span not in explained
        and not any(item.edtf and added.text == describe_date(item.edtf) for _, added in additions)
        for item in reading.times_in(span)
    )


def _words(reading: Reading, span: Span) -> str:
    return reading.source.text[span.start : span.end]
