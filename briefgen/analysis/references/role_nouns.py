"""Role nouns: "the official", "the agency", "the company": who was named so before, where it is sure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from spacy.tokens import Token

from briefgen.analysis.references.known import SMALL_IN_ROLES, Known
from briefgen.analysis.references.scenes import Scene
from briefgen.language import ParsedParagraph
from briefgen.lexicon.organisations import BUSINESS_NOUNS, PUBLIC_WORDS, ROLE_NOUNS
from briefgen.lexicon.places import fold_name
from briefgen.lexicon.titles import COLLECTIVES, HEADS, TITLES, UNNAMED_HEADS, singular_role
from briefgen.lexicon.verbs_of_will import SPEAKING
from briefgen.model import Mention, Reference, Span
from briefgen.tokens import Words

_NOUNS = UNNAMED_HEADS | ROLE_NOUNS.keys() | HEADS | {head + "s" for head in HEADS}
_DEFINITE = frozenset({"the", "this", "that"})
_INDEFINITE = frozenset(
    {"a", "an", "one", "another", "some", "any", "no", "each", "every", "several", "many"}
)
_INSIDE = frozenset(
    {"NN", "NNS", "NNP", "NNPS", "JJ", "JJS", "JJR", "HYPH", "POS", "VBN", "VBG", "CD", "DT", "PRP$"}
)


LONGEST_TAIL = 8
"""Tokens of what follows a role noun and still belongs to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """A noun phrase whose head is a role noun: tokens `first` up to `last` of `row`."""

    row: Words
    first: int
    head: int
    last: int
    speaks: bool

    @property
    def span(self) -> Span:
        return self.row.span(self.first, self.last)

    @property
    def head_span(self) -> Span:
        return self.row.span(self.head, self.head + 1)

    @property
    def opener(self) -> str:
        return self.row.lower[self.first]

    @property
    def word(self) -> str:
        return self.row.lower[self.head]

    @property
    def is_definite(self) -> bool:
        """Whether "the" or somebody's possessive opens it."""
        return self.opener in _DEFINITE or "POS" in self.row.tags[self.first : self.head]

    @property
    def is_bare(self) -> bool:
        """Whether it is a singular without a determiner: mostly a title of somebody named."""
        tags = self.row.tags[self.first : self.head]
        return not self.plural and not {"DT", "CD", "POS", "PRP$"} & set(tags)

    @property
    def plural(self) -> bool:
        return self.row.tags[self.head] == "NNS" or self.word in COLLECTIVES


@dataclass(slots=True)
class Chain:
    """Noun phrases that mean one unnamed person or group."""

    head: str
    modifiers: frozenset[str]
    plural: bool
    spans: list[Span] = field(default_factory=list)
    speaks: bool = False


def find_role_references(
    paragraphs: Sequence[ParsedParagraph],
    words: Sequence[Words],
    scenes: Sequence[Scene],
    mentions: Sequence[Mention],
    text: str,
) -> list[tuple[Reference, Span]]:
    """Role nouns with their antecedents, in order, each with the span of its head noun.

    The first phrase for an unnamed person has none: its rule is "unnamed" where the person speaks
    somewhere in the source, else "silent".
    """
    heads = {span.end for mention in mentions for span in (mention.span, *mention.roles)}
    within = sorted(span for mention in mentions for span in mention.roles)
    subjects = _find_subjects(scenes, words, mentions)
    known = Known(mentions, text)
    chains: list[Chain] = []
    found: list[tuple[Reference, Span]] = []
    for place, (paragraph, row) in enumerate(zip(paragraphs, words, strict=True)):
        for noun in _find_nouns(paragraph, row):
            if noun.head_span.end in heads or _is_within(noun.head_span, within):
                continue
            subject = subjects.get((place, row.sentence_start(noun.first)))
            known.read_up_to(noun.span.start)
            reference = _resolve(noun, known, subject, chains)
            if reference is not None:
                found.append((reference, noun.head_span))
    heard = {chain.spans[0] for chain in chains if chain.speaks}
    return [
        (replace(item, rule="silent") if item.rule == "unnamed" and item.span not in heard else item, head)
        for item, head in found
    ]


def _is_within(span: Span, roles: Sequence[Span]) -> bool:
    """Whether one of the roles, which are in order, covers the span."""
    at = bisect_right(roles, span.start, key=lambda role: role.start)
    return at > 0 and roles[at - 1].covers(span)


def _find_subjects(
    scenes: Sequence[Scene], words: Sequence[Words], mentions: Sequence[Mention]
) -> dict[tuple[int, int], Mention]:
    """(paragraph, a sentence's first token) → the organisation that is the subject of the sentence
    before."""
    names = {mention.span.end: mention for mention in mentions if mention.kind == "organisation"}
    found: dict[tuple[int, int], Mention] = {}
    for before, scene in pairwise(scenes):
        phrase = before.subject
        if phrase is not None and not phrase.plural:
            row = words[before.place]
            mention = names.get(row.starts[phrase.head] + len(row.text[phrase.head]))
            if mention is not None:
                found[(scene.place, scene.first)] = mention
    return found


def _find_nouns(paragraph: ParsedParagraph, row: Words) -> Iterator[Noun]:
    """Noun phrases whose head is a role noun or a body's common noun."""
    for index, lower in enumerate(row.lower):
        if lower not in _NOUNS:
            continue
        if not _is_noun(row, index) or row.deps[index] in ("compound", "amod", "nmod"):
            continue
        if row.text[index][0].isupper() and index != row.sentence_start(index) and not _titled(row, index):
            continue
        token = paragraph.doc[index]
        speaks = _speaks(token)
        last = _last_token(row, token) if speaks else index + 1
        yield Noun(row=row, first=_first_token(row, index), head=index, last=last, speaks=speaks)


def _is_noun(row: Words, index: int) -> bool:
    """Whether the word is tagged a noun; the tagger takes "the official further said" for an adjective, which
    the parser has as the subject all the same."""
    return row.tags[index] in ("NN", "NNS", "NNP") or (row.tags[index], row.deps[index]) == ("JJ", "nsubj")


def _last_token(row: Words, token: Token) -> int:
    """The token after the phrase of somebody who speaks, with what says of what or for whom ("a spokesman
    for the harbour"), if that is short and holds no verb."""
    last = token.i + 1
    if row.after(last) not in ("of", "for", "at", "from", "in", "with"):
        return last
    end = next((child.right_edge.i + 1 for child in token.children if child.i == last), last)
    if end - last > LONGEST_TAIL or any(row.tags[i].startswith(("VB", "MD", ",")) for i in range(last, end)):
        return last
    return end


def _titled(row: Words, index: int) -> bool:
    """Whether a capitalised role noun stands for the one who holds it: "the Prime Minister said"."""
    after = row.after(index + 1)
    named = after[:1].isupper() or after in ("of", "for")
    return row.lower[index] in TITLES and row.text[_first_token(row, index)] == "the" and not named


def _first_token(row: Words, index: int) -> int:
    """The phrase's first token: back to its determiner, or to what cannot stand inside a phrase."""
    first, bound = index, row.sentence_start(index)
    while first > bound and row.tags[first - 1] in _INSIDE:
        first -= 1
        if row.tags[first] in ("DT", "PRP$"):
            break
    if first > bound + 1 and row.lower[first - 1] == "of" and row.lower[first - 2] == "one":
        return first - 2
    return first


def _speaks(token: Token) -> bool:
    """Whether the noun is the subject of a verb of speech, or "according to" it."""
    if token.dep_ == "nsubj" and token.head.lemma_ in SPEAKING:
        return True
    if token.dep_ == "conj" and token.head.dep_ == "nsubj":
        return token.head.head.lemma_ in SPEAKING
    return token.dep_ == "pobj" and token.head.lower_ == "to" and token.head.head.lower_ == "according"


def _resolve(noun: Noun, known: Known, subject: Mention | None, chains: list[Chain]) -> Reference | None:
    row = noun.row
    if noun.word in ROLE_NOUNS and noun.word not in UNNAMED_HEADS:
        if noun.opener not in _DEFINITE or noun.head - noun.first > 2 or _is_narrowed(noun):
            return None
        modifiers = frozenset(row.lower[noun.first + 1 : noun.head])
        body = known.find_body(noun.word, modifiers, noun.span)
        return _role(noun.span, body or _going_on(noun, subject), "body")
    if row.tags[noun.first] == "PRP$" or noun.opener == "no" or noun.is_bare:
        return None
    if noun.is_definite and not noun.plural and not _is_narrowed(noun, "of"):
        head = singular_role(noun.word)
        unnamed = any(chain.head == head and not chain.plural for chain in chains)
        named = None if unnamed else known.find_person(head, row.lower[noun.first : noun.head])
        if named is not None:
            return _role(noun.span, named, "role-of")
    return _chain(chains, noun)


def _is_narrowed(noun: Noun, *words: str) -> bool:
    """Whether what follows says which one is meant: "the firm that she founded", "the mayor of Elkton"."""
    after = noun.row.after(noun.head + 1).lower()
    tag = noun.row.tags[noun.head + 1] if after else ""
    if after == "for" and noun.row.after(noun.head + 2) in ("which", "whom"):
        return True
    return after in words or after == "that" or tag in ("PRP", "WDT", "WP", "WP$")


def _role(span: Span, antecedent: Span | None, rule: str) -> Reference:
    return Reference(span=span, kind="role", antecedent=antecedent, rule=rule if antecedent else "open")


# --- unnamed ------------------------------------------------------------------------


def _chain(chains: list[Chain], noun: Noun) -> Reference:
    """Links the phrase to the one chain that it can continue, or opens a new one."""
    head = singular_role(noun.word)
    opener = noun.row.lower[noun.first : noun.head]
    modifiers = frozenset(opener) - SMALL_IN_ROLES
    fitting = [c for c in chains if c.head == head and c.plural == noun.plural and _fits(modifiers, c, noun)]
    new = noun.opener in _INDEFINITE and not (noun.opener == "one" and "of" in opener)
    if len(fitting) == 1 and (not new or (noun.plural and modifiers)):
        fitting[0].spans.append(noun.span)
        fitting[0].speaks = fitting[0].speaks or noun.speaks
        return _role(noun.span, fitting[0].spans[0], "same-words" if noun.plural else "same-head")
    vague = noun.plural and noun.opener in _DEFINITE and not modifiers and noun.last == noun.head + 1
    if (fitting and not new) or vague:
        return _role(noun.span, None, "open")
    chains.append(Chain(head, modifiers, noun.plural, [noun.span], noun.speaks))
    return Reference(span=noun.span, kind="role", antecedent=None, rule="unnamed")


def _fits(modifiers: frozenset[str], chain: Chain, noun: Noun) -> bool:
    """A singular "the official" goes on with any official, "the US official" with a US one only; a
    plural goes on with the same words alone."""
    if noun.plural:
        return modifiers == chain.modifiers
    return modifiers <= chain.modifiers and ("former" in modifiers) == ("former" in chain.modifiers)


def _going_on(noun: Noun, subject: Mention | None) -> Span | None:
    """For "the company" at a sentence's head: the business that is the subject of the sentence before."""
    if subject is None or noun.word not in BUSINESS_NOUNS or noun.opener != "the":
        return None
    if noun.first != noun.row.sentence_start(noun.first) or noun.head - noun.first > 1:
        return None
    return None if PUBLIC_WORDS & set(fold_name(subject.name).split()) else subject.span
