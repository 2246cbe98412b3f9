"""Phrases of the parse as stretches of text: what hangs on a word, without what only borders it."""

from __future__ import annotations

from spacy.tokens import Token

from briefgen.analysis.quotations.attribution import Stretch

BREAKS = frozenset([",", ";", ":", "-", "–", "—", "--", "―"])
"""Marks that part a phrase from what stands beside it."""

_CLOSING = frozenset(['"', "”", "’", "''", ")", "]", "'"])
_DASHES = frozenset(["–", "—", "--", "―"])
_LONGEST_PHRASE = 300
"""Words of a phrase that are looked at: a bound for hostile text."""
_SHORTEST_CLAUSE = 4
"""Words that must be left of a clause when the comment at its end is cut."""


def whole_phrase(token: Token) -> Stretch:
    """A phrase or clause with all that hangs on it, without punctuation at its border."""
    return strip_breaks(token.left_edge, token.right_edge)


def phrase_without_comment(token: Token) -> Stretch:
    """A noun phrase, which ends where the reporter begins to comment: ", who …", " – …"."""
    left, right = token.left_edge, token.right_edge
    for child in token.doc[token.i + 1 : min(right.i, token.i + _LONGEST_PHRASE) + 1]:
        if child.text in _DASHES:
            return strip_breaks(left, child)
        if child.dep_ == "relcl":
            before = child.left_edge
            if before.i > token.i and before.nbor(-1).text in BREAKS:
                return strip_breaks(left, before.nbor(-1))
    return strip_breaks(left, right)


def clause_without_comment(token: Token) -> Stretch:
    """A clause without the relative clause behind a comma with which the reporter closes it."""
    left, right = token.left_edge, token.right_edge
    comment, climbing = None, right.nbor(-1) if right.is_punct and right.i > token.i else right
    for _ in range(_LONGEST_PHRASE):
        if climbing == token or climbing.head == climbing:
            break
        if climbing.dep_ == "relcl":
            before = climbing.left_edge
            if before.i > left.i + _SHORTEST_CLAUSE and before.nbor(-1).text == ",":
                comment = before.nbor(-1)
        climbing = climbing.head
    return strip_breaks(left, comment or right)


def strip_breaks(left: Token, right: Token) -> Stretch:
    """From `left` to `right` without the marks at either end that are not part of the words."""
    while right.i > left.i and right.is_punct and right.text not in _CLOSING:
        right = right.nbor(-1)
    while left.i < right.i and left.text in BREAKS:
        left = left.nbor()
    return left.idx, right.idx + len(right)
