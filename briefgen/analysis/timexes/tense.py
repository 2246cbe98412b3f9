"""Where a time expression points: by the words right before it, and by the verb that governs it."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

from briefgen.lexicon.temporal import (
    AHEAD_MODALS,
    AHEAD_NOUNS,
    AHEAD_VERBS,
    AHEAD_WORDS,
    BACK_WORDS,
    LOOKED_FOR,
    PERSONS,
    PUT_OFF,
    SCHEDULED,
    UNTIL_WORDS,
)
from briefgen.model import Direction
from briefgen.text.dates_forms import find_step
from briefgen.text.dates_rules import Expression

_CLIMB = 12
"""Heads looked at on the way up to a verb: more than a news sentence nests."""


def find_direction(expression: Expression, doc: Doc) -> Direction:
    """Where the expression and the words around it point; "unknown" for durations and the vague."""
    if expression.type in ("DURATION", "SET") or expression.node == "ref":
        return "unknown"
    step = find_step(expression.form)
    if step:
        return "past" if step < 0 else "future"
    span = doc.char_span(expression.span.start, expression.span.end, alignment_mode="expand")
    if not span:
        return "unknown"
    before = [doc[i].lower_ for i in range(max(0, span.start - 2), span.start)]
    if before and before[-1] in BACK_WORDS:
        return "past"
    if before and (before[-1] in AHEAD_WORDS or before == ["ahead", "of"] or before == ["of", "record"]):
        return "future"
    tense = _find_tense(span)
    if before and before[-1] in UNTIL_WORDS and (tense == "unknown" or _is_put_off(span, before[-1])):
        return "future"
    return tense


def _is_put_off(span: DocSpan, word: str) -> bool:
    """Whether something was put off until then, which lies ahead although the verb is past."""
    return word != "by" and any(token.lemma_ in PUT_OFF for token in span.root.ancestors)


def _find_tense(span: DocSpan) -> Direction:
    """Past or future by the verb that governs the expression."""
    first = at = span.root
    attached = _is_modifier(span)
    passed: list[Token] = []
    for _ in range(_CLIMB):
        if at.head == at:
            break
        at = at.head
        if at.pos_ in ("VERB", "AUX"):
            decided = _tense_of(at, passed, attached)
            if decided is not None:
                return decided
        elif at.lower_ == "since":
            return "past"
        elif at.lower_ == "due":
            return "past" if _has_auxiliary(at.head, ("had", "was", "were")) else "future"
        passed.append(at)
    return "past" if at != first and at.tag_ in ("VBD", "VBN") else "unknown"


def _is_modifier(span: DocSpan) -> bool:
    """Whether the expression stands before its noun: "Friday's attack", "a June agreement"."""
    root = span.root
    return root.dep_ in ("poss", "compound", "nmod", "amod") and root.head.i > root.i


def _tense_of(verb: Token, passed: Sequence[Token], attached: bool) -> Direction | None:
    """The direction that a verb gives its date, None where its own governor decides.

    `passed` are the words between the date and the verb.
    """
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = [child.lower_ for child in auxiliaries]
    if verb.lemma_ in LOOKED_FOR and verb.tag_ in ("VBN", "JJ") and _is_looked_for(verb, passed):
        return "past" if "had" in words else "future"
    if "have" in (child.lemma_ for child in auxiliaries) and not attached:
        return "past"
    if any(word in AHEAD_MODALS for word in words):
        return _tense_of_modal(verb, words, passed, attached)
    if "to" in words and verb.tag_ in ("VB", "VBN"):
        return _tense_of_infinitive(verb)
    if verb.tag_ == "VBD" or any(child.tag_ == "VBD" for child in auxiliaries):
        return "past"
    if attached:
        return None
    if verb.tag_ == "VBG":
        return "future" if any(child.tag_ in ("VBZ", "VBP") for child in auxiliaries) else None
    if verb.tag_ == "VBN":
        return "unknown" if any(child.tag_ in ("VBZ", "VBP") for child in auxiliaries) else "past"
    if verb.tag_ in ("VBZ", "VBP"):
        return _tense_of_present(verb, passed)
    return None


def _tense_of_modal(
    verb: Token, words: Sequence[str], passed: Sequence[Token], attached: bool
) -> Direction | None:
    """What will or may be lies ahead. "Could not be reached" and "would not say" tell of the past, and a
    date before its noun is the noun's own unless the noun is the subject: "Tuesday's talks will"."""
    if any(child.dep_ == "neg" for child in verb.children) and ("could" in words or "would" in words):
        return "past"
    if attached and not any(word.dep_ in ("nsubj", "nsubjpass") and word.head == verb for word in passed):
        return None
    return "future"


def _is_looked_for(verb: Token, passed: Sequence[Token]) -> bool:
    """Whether "scheduled", "expected" and the like govern the date themselves: "set for Friday"."""
    if verb.lemma_ == "set" and not any(word.lower_ == "for" for word in passed):
        return False
    return all(word.pos_ == "ADP" and word.lower_ in ("for", "on", "in", "at", "by") for word in passed)


def _tense_of_present(verb: Token, passed: Sequence[Token]) -> Direction | None:
    """The present tells of what is to come where it names an appointment: "meets on Friday"."""
    if verb.lemma_ == "be":
        return "future" if all(word.pos_ == "ADP" for word in passed) else "unknown"
    if _narrates(verb):
        return "unknown"
    if (
        verb.lemma_ in SCHEDULED
        or verb.lemma_ in AHEAD_VERBS
        or any(word.lemma_.lower() in AHEAD_NOUNS for word in passed)
    ):
        return "future"
    return "unknown"


def _narrates(verb: Token) -> bool:
    """Whether the present narrates what somebody did: "A student goes on a rampage in April"."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is None or not any(child.lower_ in ("a", "an") for child in subject.children):
        return False
    return subject.lower_ in PERSONS or subject.lower_.endswith(("man", "woman"))


def _tense_of_infinitive(verb: Token) -> Direction | None:
    """An infinitive lies ahead under a verb that looks ahead, else where its governor lies."""
    head = verb.head
    if head == verb or head.lower_ in ("is", "are"):
        return "future"
    if head.lower_ == "due":
        return "past" if _has_auxiliary(head.head, ("had",)) else "future"
    if head.lemma_.lower() in AHEAD_VERBS:
        return "past" if _has_auxiliary(head, ("had",)) else "future"
    return "future" if head.pos_ in ("NOUN", "PROPN", "ADJ") or head.lower_ == "going" else None


def _has_auxiliary(verb: Token, words: tuple[str, ...]) -> bool:
    return any(child.lower_ in words for child in verb.children) or verb.lower_ in words
