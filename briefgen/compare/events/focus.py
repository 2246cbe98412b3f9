"""The words of a sentence that tell what happened at a time, weighed."""

from __future__ import annotations

import math
from collections.abc import Mapping

from briefgen.lexicon.salience import ACTS, name_happening
from briefgen.model import Clause, Span
from briefgen.tellings import Telling
from briefgen.tellings.terms import name_terms
from briefgen.tellings.times import Manner
from briefgen.text.passages import find_words
from briefgen.text.similarity import TextIndex, normalise, stem_word

NEAR_WORDS = 8
"""Words from the time, or from its verb, at which a word counts for half."""

FAR_WEIGHT = 0.35
"""What words outside the clause of the time count for."""

NAME_WORDS: Mapping[str, tuple[int, int]] = {"named": (6, 0), "noun": (14, 7)}
"""Words after and before a time that tell of the noun that it dates, and not of the sentence around."""


def find_acts(telling: Telling, clause: Clause | None) -> frozenset[str]:
    """The stems of the verbs of acts and of the nouns of happenings in the clause."""
    home = clause.span if clause is not None else telling.span
    verbs = {item.lemma for item in telling.clauses if home.covers(item.verb)} & ACTS
    text = telling.source.text
    words = find_words(text[home.start : home.end], home.start)
    nouns = {name_happening(text[word.start : word.end]) for word in words}
    return frozenset(({stem_word(verb) for verb in verbs} | nouns) - {""})


def find_heads(telling: Telling, clause: Clause | None) -> frozenset[str]:
    """The stems of what a clause is about: its verb, if that is an act, and the happenings that its
    subject names ("a plane crash killed …")."""
    if clause is None:
        return frozenset()
    text = telling.source.text
    subject = clause.subject or Span(0, 0)
    words = find_words(text[subject.start : subject.end], subject.start)
    nouns = {name_happening(text[word.start : word.end]) for word in words}
    verbs = {stem_word(clause.lemma)} if clause.lemma in ACTS else set()
    return frozenset((verbs | nouns) - {""})


def find_focus(
    telling: Telling, index: TextIndex, at: Span, clause: Clause | None, manner: Manner
) -> Mapping[str, float]:
    """The content words that tell what happened at the time `at`, weighed by nearness and, less, by
    rarity: the event that all sources tell has no rare words."""
    text = telling.source.text[telling.span.start : telling.span.end]
    weights: dict[str, float] = {}
    words = find_words(text, telling.span.start)
    middle = sum(1 for word in words if word.end <= at.start)
    verb = middle
    if clause is not None and manner in ("told", "since"):
        verb = sum(1 for word in words if word.end <= clause.verb.start)
    home = clause.span if clause is not None and manner != "said" else telling.span
    verbs = {item.verb.start: item.lemma for item in telling.clauses}
    for position, word in enumerate(words):
        if word.overlaps(at) or any(word.overlaps(item.timex.span) for item in telling.times):
            continue
        distance = min(abs(position - middle), abs(position - verb))
        weight = (1.0 if home.covers(word) else FAR_WEIGHT) / (1.0 + (distance / NEAR_WORDS) ** 2)
        ahead, behind = NAME_WORDS[manner] if manner in NAME_WORDS else (len(words), len(words))
        if not -behind <= position - middle <= ahead:
            weight *= FAR_WEIGHT
        for term in name_terms(telling.source.text[word.start : word.end], verbs.get(word.start)):
            weights[term] = max(weights.get(term, 0.0), weight * math.sqrt(index.rarity(term)))
    return normalise(weights)
