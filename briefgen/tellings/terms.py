"""The words of a sentence as facts are compared by: verbs by their lemma, acts under one name."""

from __future__ import annotations

import math
from collections.abc import Mapping

from briefgen.lexicon.salience import SAYING, STATES, name_happening
from briefgen.tellings import Telling
from briefgen.text.passages import find_words
from briefgen.text.similarity import TextIndex, find_content_words, normalise, stem_word


def name_terms(word: str, lemma: str | None) -> tuple[str, ...]:
    """The terms of a word; `lemma` is given for a clause's verb. "His death" meets "he died"."""
    if lemma is not None and lemma not in STATES | SAYING:
        return (stem_word(lemma),)
    happening = name_happening(word)
    return (happening,) if happening else find_content_words(word)


def read_gist(telling: Telling, index: TextIndex) -> Mapping[str, float]:
    """The sentence's terms, of length 1, weighed by rarity, but less than for looking things up: what all
    sources tell has no rare words, and is told over and over."""
    verbs = {clause.verb.start: clause.lemma for clause in telling.clauses}
    text, span = telling.source.text, telling.span
    weights: dict[str, float] = {}
    for word in find_words(text[span.start : span.end], span.start):
        for term in name_terms(text[word.start : word.end], verbs.get(word.start)):
            weights[term] = math.sqrt(index.rarity(term))
    return normalise(weights)
