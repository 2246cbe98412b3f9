"""The tense of a clause, by its finite verb."""

from __future__ import annotations

from spacy.tokens import Token

from briefgen.model import Tense

_PAST = frozenset({"VBD"})
_PRESENT = frozenset({"VBZ", "VBP"})


def find_tense(verb: Token) -> Tense:
    """Past, present, perfect ("has risen"), progressive ("is rising"), or other: what is still to come,
    depends on something, or has no finite verb of its own."""
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if not auxiliaries and verb.tag_ not in _PAST | _PRESENT and verb.dep_ == "conj":
        return find_tense(verb.head) if verb.head.pos_ in ("VERB", "AUX") else "other"
    if any(child.tag_ in ("MD", "TO") for child in auxiliaries):
        return "other"
    finite = next((word for word in (*auxiliaries, verb) if word.tag_ in _PAST | _PRESENT), None)
    if finite is None:
        return "other"
    if finite.tag_ in _PAST:
        return "past"
    if finite is verb:
        return "present"
    if finite.lemma_ == "have" or finite.lower_ in ("has", "have", "’ve", "'ve"):
        return "perfect"
    return "progressive" if verb.tag_ == "VBG" else "present"
