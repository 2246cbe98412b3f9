"""Whose verb it is: the noun phrase that says, thinks or shows.

A verb without a subject of its own takes the one of the verb that it hangs on ("X left, saying …"),
or the noun that it modifies ("a statement saying …").
"""

from __future__ import annotations

from spacy.tokens import Token

from briefgen.analysis.quotations.attribution import Stretch

_SUBJECTS = frozenset({"nsubj", "csubj"})
_DEPENDENT = frozenset({"xcomp", "advcl", "ccomp", "pcomp", "conj", "dep", "acomp", "oprd", "attr"})
_NOT_OF_THE_NAME = frozenset({"relcl", "acl", "advcl"})
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_LONGEST_CHAIN = 8
"""Verbs climbed in search of a subject: longer chains are the parser's confusion."""


def find_subject(verb: Token) -> Token | None:
    """The head word of the noun phrase whose saying `verb` is, None where the sentence names none."""
    token = verb
    for _ in range(_LONGEST_CHAIN):
        own = _own_subject(token)
        if own is not None:
            return own
        head = token.head
        if head == token:
            return None
        if token.dep_ in ("acl", "relcl"):
            return _owner_of_noun(head, token)
        if token.dep_ == "amod":
            return head
        if (
            token.dep_ not in _DEPENDENT
            and head.pos_ not in ("VERB", "AUX")
            and token.pos_ in ("VERB", "AUX")
        ):
            return None
        token = head
    return None


def _own_subject(verb: Token) -> Token | None:
    passive = None
    for child in verb.children:
        if child.dep_ in _SUBJECTS:
            return child
        if child.dep_ == "nsubjpass":
            passive = child
    if passive is None:
        return None
    quoted = verb.lemma_ == "quote"  # whoever is quoted "by the paper as saying" speaks, not the paper
    return passive if quoted else find_agent(verb) or passive


def find_agent(verb: Token) -> Token | None:
    """The noun after "by" of a passive verb."""
    for child in verb.children:
        if child.dep_ == "agent":
            for grandchild in child.children:
                if grandchild.dep_ == "pobj":
                    return grandchild
    return None


def _owner_of_noun(noun: Token, verb: Token) -> Token | None:
    """Whose the noun is: "Ana's decision to say", "made a decision to say"; else the noun itself."""
    if verb.tag_ in ("VBG", "VBD", "VBZ", "VBP"):
        return noun
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    if noun.dep_ in ("dobj", "attr", "pobj") and noun.head.pos_ in ("VERB", "AUX"):
        return find_subject(noun.head)
    return None


def span_of_phrase(head: Token, verb: Token) -> Stretch:
    """The noun phrase of `head` without its relative clauses. A relative pronoun brings the noun that
    it stands for: "Ana Ruiz, who"."""
    if head.lower_ in _RELATIVES and head.dep_ in ("nsubj", "nsubjpass"):
        clause = head.head
        for _ in range(3):
            if clause.dep_ == "relcl" or clause.head == clause:
                break
            clause = clause.head
        if clause.dep_ == "relcl" and clause.head.i < head.i:
            start = _phrase_tokens(clause.head, verb)[0].idx
            return start, head.idx + len(head)
    tokens = _phrase_tokens(head, verb)
    end = tokens[-1]
    if end.pos_ == "PROPN":
        while end.i + 1 < len(end.doc) and end.nbor().pos_ == "PROPN":
            end = end.nbor()
    return tokens[0].idx, end.idx + len(end)


def _phrase_tokens(head: Token, verb: Token) -> list[Token]:
    kept, waiting = [], [head]
    while waiting:
        token = waiting.pop()
        kept.append(token)
        for child in token.children:
            if child != verb and child.dep_ not in _NOT_OF_THE_NAME:
                waiting.append(child)
    kept.sort(key=lambda token: token.i)
    place = kept.index(head)
    first = place
    while first > 0 and kept[first - 1].i == kept[first].i - 1:
        first -= 1
    last = place
    while last + 1 < len(kept) and kept[last + 1].i == kept[last].i + 1:
        last += 1
    while last > place and kept[last].is_punct and kept[last].text not in (")", "]"):
        last -= 1
    while first < place and (kept[first].is_punct and kept[first].text not in ("(", "[")):
        first += 1
    return kept[first : last + 1]
