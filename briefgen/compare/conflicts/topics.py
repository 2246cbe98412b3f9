"""Words of the sources that name what figures disagree about, and that show a figure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.compare.conflicts.counts import Count
from briefgen.lexicon.measures import DOERS, MEASURES
from briefgen.model import Evidence, Span
from briefgen.text.passages import count_words, fold_space, make_evidence

LONGEST_TOPIC = 9
"""Words of a topic."""

_LEMMAS = {row.name: row.lemmas for row in MEASURES}
_STATE = re.compile(
    r"(?:\s(?:people|persons|others|more|civilians|(?:were|are|was|is|have been|had been|dead or)))*"
    r"\s(?:killed|dead|died|injured|wounded|hurt|missing|arrested|detained|displaced|rescued|evacuated|"
    r"hospitali[sz]ed|infected|kidnapped|charged|fatally|shot dead)\b",
    re.IGNORECASE,
)
_VERB_BEFORE = re.compile(
    r"\b(?:kill(?:s|ed|ing)|wound(?:s|ed|ing)|injur(?:es|ed|ing)|leav(?:es|ing)|left|claim(?:s|ed|ing)|"
    r"arrest(?:s|ed|ing)|detain(?:s|ed|ing)|displac(?:es|ed|ing)|ros[e]|rise[sn]?|climbed|reached|stands?)"
    r"(?:\s(?:to|at))?\s$",
    re.IGNORECASE,
)
_NAME = r"(?:(?:the|a|an)\s)?(?:[A-Z][\w’'.-]*)(?:\s(?:of|and|de|la|el)?\s?[A-Z][\w’'.-]*)*"
_NAME += (
    r"(?:\s(?!\w+(?:ed|ing)\b|(?:left|was|were|has|had|is|are|and|or|but|on|in|at|to|that|which|who|as|when)\b)"
    r"[a-z]+)?"
)
_WHERE = re.compile(
    rf"(?:\s(?:at|on|in|of|near|outside)\s(?:(?:the|an?)\s)?(?:[a-z-]+\s?){{1,4}}(?=\s))??"
    rf"\s(?:in|on|at|of|near|outside|against)\s{_NAME}"
)
_BEFORE = re.compile(r"(?:\b(?:the|a|an)\s)?(?:[\w’'.-]+\s){0,4}$")
_STOPS = re.compile(
    r"^(?:in|on|at|of|by|with|from|to|for|and|or|but|that|which|when|after|before|during|killed|was|were|is|are|"
    r"has|had|have|left|said|as|into|over|who|this|its|their|his|her|than|people|dead|died|injured|\w+ed|"
    r"\w+ing|\d\S*)$",
    re.IGNORECASE,
)


def word_value(count: Count) -> str:
    """The short words that show a figure: "tens of thousands of Americans", "12 killed"."""
    quantity, text = count.quantity, count.text
    start, end = quantity.span.start, quantity.span.end
    if quantity.measured is not None and 0 <= quantity.measured.start - end <= 12:
        end = quantity.measured.end
    period = quantity.period
    if count.rate and period is not None and 0 <= period.start - end <= 2:
        end = period.end
    limit = count.telling.span.end
    if quantity.unit == "" and not _is_named(count, text[start:end]):
        if after := _STATE.match(text, end, limit):
            end = after.end()
        elif before := _VERB_BEFORE.search(text, max(count.telling.span.start, start - 20), start):
            start = before.start()
    return fold_space(text[start:end])


def _is_named(count: Count, words: str) -> bool:
    """Whether the words themselves tell the measure ("12 deaths") or count no measure at all."""
    lemmas = _LEMMAS.get(count.measure)
    return lemmas is None or any(
        word.lower() in lemmas or word.lower().rstrip("s") in lemmas for word in re.findall(r"\w+", words)
    )


def find_topic_of_counts(counts: Sequence[Count], rule: str) -> tuple[str, Evidence]:
    """Words that name what is counted, and their passage: a noun of the measure ("overdose deaths a
    year"), else the happening's name ("the Port Ellen fire"), else what is counted."""
    for find in (_rated_noun, _named_happening, _any_happening, _measured):
        for count in sorted(counts, key=lambda c: (c.telling.headline, c.telling.number)):
            span = find(count)
            if span is not None:
                return (
                    fold_space(count.text[span.start : span.end]),
                    make_evidence(count.telling.source, count.telling.span, rule),
                )
    first = counts[0]
    words = word_value(first)
    return words, make_evidence(first.telling.source, first.telling.span, rule)


def _rated_noun(count: Count) -> Span | None:
    quantity = count.quantity
    if quantity.measured is None or not count.rate:
        return None
    if not _is_named(count, count.text[quantity.measured.start : quantity.measured.end]):
        return None
    end = quantity.measured.end
    if quantity.period is not None and 0 <= quantity.period.start - end <= 2:
        end = quantity.period.end
    return Span(quantity.measured.start, end)


def _measured(count: Count) -> Span | None:
    return count.quantity.measured


def _named_happening(count: Count) -> Span | None:
    """The happening's noun with the name that tells it apart."""
    span = _any_happening(count)
    if span is None or not re.search(r"\s[A-Z]|^[A-Z]\w+\s", count.text[span.start : span.end]):
        return None
    return span


def _any_happening(count: Count) -> Span | None:
    happening = count.quantity.happening
    if happening is None or count.rate:
        return None
    word = count.text[happening.start : happening.end].lower()
    if word in DOERS or word.removesuffix("s") in DOERS:
        return None
    text, limit = count.text, count.telling.span
    start = happening.start
    words = text[max(limit.start, start - 60) : start].split(" ")[:-1]
    for word in reversed(words[-4:]):
        if not word or _STOPS.match(word) or word[-1] in ",.;:!?—–" or word[-1] in '”"’':
            break
        start -= len(word) + 1
        if word.lower() in ("the", "a", "an"):
            break
    end = happening.end
    if where := _WHERE.match(text, end, limit.end):
        end = where.end()
        while end > happening.end and count_words(text[start:end]) > LONGEST_TOPIC:
            end = text.rfind(" ", happening.end, end)
    span = Span(max(start, limit.start), end)
    return span if span.start < span.end else None
