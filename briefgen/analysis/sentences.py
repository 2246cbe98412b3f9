"""Where sentences begin and end.

A sentence ends at a full stop, question mark or the like, with the closing marks that stand at it;
the parser decides where that is not sure (an ellipsis, "?” Smith asked"). The parser alone also
splits after colons, after "U.S." and before a quotation's closing mark, which a reader would not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.language import ParsedParagraph, ParsedSource
from briefgen.lexicon.abbreviations import ALWAYS_BEFORE_A_NAME, BEFORE_A_FIGURE, OPENERS, SOMETIMES_LAST
from briefgen.lexicon.reporting_words import TAGS
from briefgen.model import Sentence, Span

_END = re.compile(
    r"(?P<mark>[.!?…]+)(?P<close>[\"'”’»›)\]]*)\s+(?P<opening>[\"'“‘„«‹(\[]*)(?P<next>[^\s\"'“‘„«‹(\[]+)"
)
"""A place where a sentence may end; `next` opens what follows."""

_LAST_WORD = re.compile(r"[^\s\"'“‘„«‹(\[\-–—”’»›)\]]*\Z")
_LONGEST_ABBREVIATION = 12
"""Characters looked at before a stop: enough for every abbreviation, and a bound for hostile text."""
_LONGEST_TAG = 60
_MOST_WORDS_OF_TAG = 5
"""Characters and words in which the verb must come: “Why?” the old president of the club asked."""

_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_INITIAL = re.compile(r"[^\W\d_]")


def find_sentences(parsed: ParsedSource) -> tuple[Sentence, ...]:
    """The sentences of a source, in order; none runs over the border of a paragraph.

    A closing quotation mark or bracket belongs to the sentence whose end it follows.
    """
    return tuple(
        Sentence(span=Span(paragraph.start + start, paragraph.start + end), paragraph=paragraph.number)
        for paragraph in parsed.paragraphs
        for start, end in _split_paragraph(paragraph)
    )


def _split_paragraph(paragraph: ParsedParagraph) -> Iterator[tuple[int, int]]:
    text = paragraph.doc.text
    split_by_parser = {sent.start_char for sent in paragraph.doc.sents}
    start, position = 0, 0
    while match := _END.search(text, position):
        position = match.end("mark")
        if _ends_here(match, split_by_parser):
            end = match.end("close")
            if text[start:end].strip():
                yield start, end
            start = match.start("opening")
    if text[start:].strip():
        yield start, len(text.rstrip())


def _ends_here(match: re.Match[str], split_by_parser: set[int]) -> bool:
    before = match.string[max(0, match.start() - _LONGEST_ABBREVIATION) : match.start()]
    last = _LAST_WORD.search(before)
    word, mark, following = last.group() if last else "", match["mark"], match["next"]
    starts = range(match.end("mark"), match.start("next") + 1)
    parser_agrees = any(start in split_by_parser for start in starts)
    if following[0].islower() or following[0] in ",;:.!?…-–—―":
        return False
    if mark == ".":
        if word.lower() in ALWAYS_BEFORE_A_NAME or word.lower() in BEFORE_A_FIGURE:
            return False
        if not word and not match["close"]:
            return parser_agrees and not match.string[match.end() :].lstrip().startswith(". ")
        if _INITIAL.fullmatch(word) and word != "I" and not match["close"]:
            return parser_agrees and following in OPENERS
        if (word.lower() in SOMETIMES_LAST or _ACRONYM.fullmatch(word)) and not match["close"]:
            return following in OPENERS or (bool(match["opening"]) and parser_agrees)
        return not following[0].isdigit() or bool(match["close"]) or parser_agrees
    if mark == "?" and not match["close"]:
        return True
    return parser_agrees and not (match["close"] and not match["opening"] and _goes_on_with_tag(match))


def _goes_on_with_tag(match: re.Match[str]) -> bool:
    """“Why?” Ana Ruiz asked: a name and a verb of speech follow."""
    start = match.start("next")
    words = match.string[start : start + _LONGEST_TAG].split()[:_MOST_WORDS_OF_TAG]
    for word in words:
        if word.rstrip(".,;:") in TAGS:
            return True
        if word[-1] in ".,;:!?":
            return False
    return False
