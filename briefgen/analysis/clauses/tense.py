"""The tense of a clause, by its finite verb."""

from __future__ import annotations

from spacy.tokens import Token

from briefgen.model import Tense

_PAST = frozenset({"VBD"})
_PRESENT = frozenset({"VBZ", "VBP"})
_GIVING = frozenset("give award offer grant hand pay deny send teach show tell owe leave".split())
"""Verbs with two objects, of which a participle keeps one: "a man given a prize"."""


def is_misread_past(verb: Token) -> bool:
    """Whether the parser has the verb of a sentence for a participle of its subject ("A gunman killed nine
    people and …"): a passive participle has no object of its own, and the sentence has no other verb."""
    return (
        verb.tag_ == "VBN"
        and verb.dep_ == "acl"
        and verb.head.dep_ == "ROOT"
        and verb.head.i < verb.i
        and verb.lemma_ not in _GIVING
        and any(child.dep_ == "dobj" for child in verb.children)
        and not any(child.dep_ in ("aux", "auxpass", "agent") for child in verb.children)
    )


def find_tense(verb: Token) -> Tense:
    """Past, present, perfect ("has risen"), progressive ("is rising"), or other: what is still to come,
    depends on something, or has no finite verb of its own."""
    if is_misread_past(verb):
        return "past"
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
