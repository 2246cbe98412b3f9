"""Cues that are nouns: "the claim that …", "a call for …", "her pledge to …"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from briefgen.analysis.quotations.attribution import Attribution, Stretch
from briefgen.analysis.quotations.phrases import phrase_without_comment, whole_phrase
from briefgen.analysis.quotations.speakers import find_subject, span_of_phrase
from briefgen.lexicon.reporting import NOUNS

_BY = frozenset({"by", "from", "among"})
_CLAUSES = frozenset({"acl", "ccomp", "relcl"})


def find_noun_cues(doc: Doc) -> Iterator[Attribution]:
    """Every attribution whose cue is a noun of lexicon/reporting and whose owner is named."""
    for noun in doc:
        if noun.pos_ != "NOUN":
            continue
        for construction, rule in NOUNS.get(noun.lemma_.lower(), ()):
            found = read_noun(noun, construction, rule)
            if found is not None:
                yield found
                break


def read_noun(noun: Token, construction: str, rule: str) -> Attribution | None:
    """The attribution of which `noun` is the cue, None where it has no such content or no owner."""
    kind, _, preposition = construction.partition(":")
    content = _read_about(noun, preposition) if preposition else _read_clause(noun, kind)
    owner = _find_owner(noun, preposition) if content is not None else None
    if content is None or owner is None:
        return None
    return Attribution(
        rule=rule,
        anchor=noun.idx,
        cue=(noun.idx, noun.idx + len(noun)),
        content=(content,),
        speaker=span_of_phrase(owner, noun),
    )


def _read_about(noun: Token, preposition: str) -> Stretch | None:
    for child in noun.children:
        if child.dep_ == "prep" and child.i > noun.i and child.lower_ == preposition:
            for inner in child.children:
                if inner.dep_ in ("pobj", "pcomp"):
                    return phrase_without_comment(inner)
    return None


def _read_clause(noun: Token, kind: str) -> Stretch | None:
    for child in noun.children:
        if child.i < noun.i or child.dep_ not in _CLAUSES:
            continue
        opening = child.left_edge
        if kind == "noun-that" and opening.lower_ == "that" and opening.dep_ == "mark":
            return whole_phrase(child)
        if kind == "noun-infinitive" and any(c.tag_ == "TO" for c in child.children):
            return whole_phrase(child)
    return None


def _find_owner(noun: Token, preposition: str) -> Token | None:
    """Whose it is: "Ana's claim", "a claim by Ana", "Ana made the claim"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in _BY and child.lower_ != preposition:
            for grandchild in child.children:
                if grandchild.dep_ == "pobj":
                    return grandchild
    if noun.dep_ == "dobj" and noun.head.pos_ == "VERB":
        return find_subject(noun.head)
    return None
