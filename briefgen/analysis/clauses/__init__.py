"""Who does what, and whether it is told as done, to come, alleged or denied.

There is a clause for every finite predication, and for the infinitive or gerund that a word of
lexicon/hedges or lexicon/denials governs: "agreed to meet" tells an agreement that happened and a
meeting to come. A clause spans all that hangs on its verb, so that clauses nest.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.analysis.clauses.status import find_governor, is_negated, judge, read_lemma
from briefgen.analysis.clauses.tense import find_tense, is_misread_past
from briefgen.language import ParsedParagraph, ParsedSource
from briefgen.lexicon.hedges import TELLING
from briefgen.model import Clause, Sentence, Span

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_OBJECTS = frozenset({"dobj", "dative", "attr", "oprd"})
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_CLAUSE_HEADS = frozenset({"VERB", "AUX"})
_COMMENTS = frozenset({"relcl", "acl", "appos", "advcl"})
_CLOSING = frozenset(['"', "”", "’", "''", ")", "]", "'", "%"])
_OPENING = frozenset(['"', "“", "‘", "''", "(", "[", "'"])
_TIMES = frozenset({"DATE", "TIME"})
_CONTROLLED = frozenset(
    """ask urge tell order want encourage invite instruct command force allow expect advise warn
    persuade""".split()
)
"""Verbs whose object does what the infinitive says: "ordered the crew to leave"."""


def find_clauses(parsed: ParsedSource, sentences: tuple[Sentence, ...]) -> tuple[Clause, ...]:
    """The predications of a source, in the order of their verbs. `subject` of a relative clause is the
    noun that it describes; objects include those behind prepositions, times excepted."""
    starts = [sentence.span.start for sentence in sentences]
    found: list[Clause] = []
    for paragraph in parsed.paragraphs:
        for verb in paragraph.doc:
            if verb.pos_ in _CLAUSE_HEADS and _heads_clause(verb):
                place = bisect_right(starts, paragraph.start + verb.idx) - 1
                found.append(_read_clause(paragraph, verb, max(place, 0)))
    return tuple(found)


def _heads_clause(verb: Token) -> bool:
    if verb.dep_ in ("aux", "auxpass", "amod", "compound"):
        return False
    if is_misread_past(verb):
        return True
    auxiliaries = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if verb.tag_ in _FINITE or any(c.tag_ in _FINITE for c in auxiliaries):
        return True
    if verb.dep_ == "ROOT" and any(c.tag_ == "TO" for c in auxiliaries):
        return True
    if verb.dep_ == "conj" and verb.tag_ in ("VB", "VBN", "VBG"):
        return _heads_clause(verb.head) if verb.head.pos_ in _CLAUSE_HEADS else False
    return find_governor(verb) is not None


def _read_clause(paragraph: ParsedParagraph, verb: Token, sentence: int) -> Clause:
    status, cue, undone = judge(verb)
    subject = _find_subject(verb)
    return Clause(
        span=_span(paragraph, *_edges(verb)),
        sentence=sentence,
        verb=_span(paragraph, verb, verb),
        lemma=read_lemma(verb),
        subject=_phrase(paragraph, subject) if subject is not None else None,
        objects=tuple(_phrase(paragraph, noun) for noun in _find_objects(verb)),
        negated=undone or is_negated(verb),
        passive=_is_passive(verb),
        status=status,
        cue=None if cue is None else _span(paragraph, cue, cue),
        tense=find_tense(verb),
    )


def _is_passive(verb: Token) -> bool:
    children = list(verb.children)
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and not any(c.dep_ in ("aux", "auxpass") for c in children):
        return verb.head.pos_ in _CLAUSE_HEADS and _is_passive(verb.head)
    return any(c.dep_ in ("auxpass", "nsubjpass") for c in children)


# --- who, and what ------------------------------------------------------------


def _find_subject(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ in _SUBJECTS:
            if child.lower_ in _RELATIVES and verb.dep_ == "relcl":
                return verb.head
            return child
    head = verb.head
    if head == verb:
        return None
    if verb.dep_ == "conj" and head.pos_ in _CLAUSE_HEADS:
        return _find_subject(head)
    if verb.dep_ == "relcl" or is_misread_past(verb):
        return head
    if verb.dep_ == "acl":
        return next((c for c in head.children if c.dep_ == "poss"), None)
    if verb.dep_ in ("xcomp", "pcomp", "ccomp", "advcl"):
        return _find_controller(verb)
    return None


def _find_controller(verb: Token) -> Token | None:
    """Who is to do what an infinitive or gerund says."""
    governor = verb.head
    while governor.pos_ not in _CLAUSE_HEADS:
        if governor.head == governor:
            return None
        governor = governor.head
    objects = [c for c in governor.children if c.dep_ in ("dobj", "dative")]
    if objects and (verb.dep_ == "pcomp" or read_lemma(governor) in _CONTROLLED):
        return objects[0]
    return _find_subject(governor)


def _find_objects(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in _OBJECTS:
            yield child
        elif child.dep_ in ("prep", "agent") and child.i > verb.i:
            for noun in child.children:
                if noun.dep_ == "pobj" and noun.ent_type_ not in _TIMES:
                    yield noun


def _phrase(paragraph: ParsedParagraph, noun: Token) -> Span:
    """The noun phrase without the relative clause, apposition or participle behind a comma."""
    last = noun.right_edge
    for child in noun.children:
        charge = child.dep_ == "prep" and any(c.dep_ == "pcomp" for c in child.children)
        if child.i > noun.i and (child.dep_ in _COMMENTS or charge or child.dep_ == "case"):
            edge = child.left_edge  # left of the noun itself where the parse crosses
            if noun.i < edge.i <= last.i:
                last = edge.nbor(-1)
            break
    while last.i > noun.i and last.is_punct and last.text not in _CLOSING:
        last = last.nbor(-1)
    return _span(paragraph, noun.left_edge, last)


def _edges(verb: Token) -> tuple[Token, Token]:
    """First and last word of the clause. A saying that is put into what it tells ("…, she said, …") has
    the whole sentence for its clause."""
    if verb.dep_ == "parataxis" and read_lemma(verb) in TELLING:
        return verb.head.left_edge, verb.head.right_edge
    left, right = verb.left_edge, verb.right_edge
    while right.i > verb.i and right.is_punct and right.text not in _CLOSING:
        right = right.nbor(-1)
    while left.i < verb.i and left.is_punct and left.text not in _OPENING:
        left = left.nbor()
    return left, right


def _span(paragraph: ParsedParagraph, first: Token, last: Token) -> Span:
    return Span(paragraph.start + first.idx, paragraph.start + last.idx + len(last))
