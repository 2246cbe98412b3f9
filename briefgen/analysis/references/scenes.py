"""What each sentence puts on the stage: its subject, its object, the subjects of its other clauses;
and which tokens are quoted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc, Token

from briefgen.language import ParsedParagraph
from briefgen.lexicon.names_not import DESIGNATION
from briefgen.lexicon.verbs_of_will import SPEAKING
from briefgen.model import Span
from briefgen.tokens import Words

_OPENING, _CLOSING = frozenset({"“", "``", "‘‘"}), frozenset({"”", "''", "’’"})
_SUBJECTS = ("nsubj", "nsubjpass")
LONGEST_COMPLEMENT = 6
"""Tokens of an "of"-phrase that still count as part of a noun phrase."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A noun phrase: its head token and the tokens `first` up to `last`, in paragraph `place`."""

    place: int
    head: int
    first: int
    last: int
    plural: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One sentence: tokens `first` up to `last` of paragraph `place`; `number` runs through the source.

    `others` are the heads of the subjects of its further clauses.
    """

    place: int
    number: int
    first: int
    last: int
    subject: Phrase | None
    object: Phrase | None
    others: tuple[int, ...]
    speaks: bool


def mark_quoted(words: Words) -> list[bool]:
    """For every token whether it stands inside quotation marks of its paragraph. A mark that is never
    closed quotes the rest, as it does where a quotation runs on over paragraphs."""
    quoted, inside = [], False
    for word in words.text:
        mark = word in _OPENING or word in _CLOSING or word == '"'
        if word == '"':
            inside = not inside
        elif mark:
            inside = word in _OPENING
        quoted.append(mark or inside)
    return quoted


def read_scenes(place: int, paragraph: ParsedParagraph, words: Words, number: int) -> Iterator[Scene]:
    """The sentences of a paragraph; `number` is the first one's running number."""
    doc = paragraph.doc
    borders = [*words.opens, len(words.text)]
    for offset, (first, last) in enumerate(pairwise(borders)):
        verb = _find_main_verb(words, first, last)
        subject = _find_child(doc, place, verb, _SUBJECTS, first, last)
        head = subject.head if subject else -1
        yield Scene(
            place=place,
            number=number + offset,
            first=first,
            last=last,
            subject=subject,
            object=_find_child(doc, place, verb, ("dobj",), first, last),
            others=tuple(i for i in range(first, last) if words.deps[i] in _SUBJECTS and i != head),
            speaks=verb is not None and doc[verb].lemma_ in SPEAKING,
        )


def _find_main_verb(words: Words, first: int, last: int) -> int | None:
    """The root of the sentence's tokens."""
    for index in range(first, last):
        if words.heads[index] == index or not first <= words.heads[index] < last:
            return index
    return None


def _find_child(
    doc: Doc, place: int, verb: int | None, deps: tuple[str, ...], first: int, last: int
) -> Phrase | None:
    if verb is None:
        return None
    for child in doc[verb].children:
        if child.dep_ in deps and first <= child.i < last:
            return read_phrase(place, child, first, last)
    return None


def find_matrix_subject(pronoun: Token) -> Token | None:
    """The subject of the verb of speech in whose content the pronoun is subject ("Ruiz said she …")."""
    verb = pronoun.head
    while verb.dep_ in ("conj", "xcomp") and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
    if verb.dep_ != "ccomp" or verb.head.lemma_ not in SPEAKING:
        return None
    for child in verb.head.children:
        if child.dep_ == "nsubj" and child.i < verb.head.i < pronoun.i:
            return child
    return None


def read_phrase(place: int, head: Token, first: int, last: int) -> Phrase:
    """The noun phrase of a head: what stands before it, a number after it, and what is joined to it by
    "and" or "of"; no clause and no apposition."""
    doc = head.doc
    end = head.i + 1
    while end < last and DESIGNATION.match(doc[end].text):
        end += 1
    plural = head.tag_ in ("NNS", "NNPS")
    for child in head.children:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN"):
            plural = True
            end = max(end, child.i + 1)
        elif child.dep_ == "prep" and child.i == end and child.lower_ in ("of", "for"):
            edge = child.right_edge.i + 1
            if edge - child.i <= LONGEST_COMPLEMENT:
                end = max(end, edge)
    start = max(first, head.left_edge.i)
    return Phrase(place=place, head=head.i, first=start, last=min(end, last), plural=plural)


def phrase_span(words: Words, phrase: Phrase) -> Span:
    """Where the phrase stands in the decoded text."""
    return words.span(phrase.first, phrase.last)
