"""How well a sentence stands alone, for choosing the best wording among several that tell the same."""

from __future__ import annotations

import re

from briefgen.tellings import Telling

LONGEST = 45
"""Words beyond which a sentence is too long to be the best wording."""

SHORTEST = 7
"""Words below which it is a fragment."""

LEANING = re.compile(
    r"[“\"‘']?(?:it|he|she|they|this|that|these|those|such|there|both|here|so|"
    r"the (?:two|three|latter|former|same))\b",
    re.IGNORECASE,
)
"""An opening that leans on the sentence before."""

CONNECTIVE = re.compile(
    r"(?:but|and|yet|or|however|meanwhile|moreover|furthermore|also|then|since then|still|instead|earlier|"
    r"later|in addition|additionally|nevertheless|nonetheless|separately|similarly|likewise|indeed|"
    r"therefore|thus|hence|afterwards?|soon|besides|for (?:example|instance)|at (?:the same|that) time|"
    r"as a result|in response)\b",
    re.IGNORECASE,
)
"""An opening that hangs on the sentence before; the wording leaves it out where it may."""

NAMED_EVENT = re.compile(
    r"[Tt]he (?:[\w’'-]+ ){0,2}(?:meetings?|talks?|summits?|visits?|attacks?|crash|deal|vote|issue)\b"
)
"""An opening that takes an event for known."""

PRONOUN = re.compile(r"\b(?:he|she|they|him|them|his|her|their|it|its|this|these|those)\b", re.IGNORECASE)


def rate_wording(telling: Telling) -> float:
    """0–1: how well the sentence tells its fact to somebody who reads nothing else."""
    rating = _rate_length(telling.words) * _rate_opening(telling.text)
    rating *= 0.9 ** min(6, _count_open_references(telling))
    rating *= 1.0 - 0.6 * telling.quoted
    if telling.main is None:
        rating *= 0.4
    if not telling.actors:
        rating *= 0.75
    if _has_broken_quotation(telling.text):
        rating *= 0.4
    return rating


def _rate_length(words: int) -> float:
    if words < SHORTEST:
        return 0.15
    if words <= LONGEST:
        return min(1.0, 0.5 + words / 50)
    return max(0.2, 1.0 - (words - LONGEST) / 40)


def _rate_opening(text: str) -> float:
    if LEANING.match(text):
        return 0.45
    if CONNECTIVE.match(text):
        return 0.7
    if NAMED_EVENT.match(text):
        return 0.85
    return 1.0


def _count_open_references(telling: Telling) -> int:
    """Pronouns that nothing in the sentence explains."""
    pronouns = [item for item in telling.references if item.kind == "pronoun"]
    if pronouns:
        return sum(1 for item in pronouns if not _explained(telling, item.antecedent))
    return len(PRONOUN.findall(telling.text)) if not telling.mentions else 0


def _explained(telling: Telling, antecedent: object) -> bool:
    return any(mention.span == antecedent for mention in telling.mentions)


def _has_broken_quotation(text: str) -> bool:
    return text.count('"') % 2 == 1 or text.count("“") != text.count("”")
