"""What a number counts: the noun phrase, the measure it falls under, for whom, over what time, and
which happening it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

from briefgen.analysis.quantities.values import Number
from briefgen.lexicon.measures import (
    HAPPENING_VERBS,
    HAPPENINGS,
    LEAVE_VERBS,
    MEASURES,
    TOLL_VERBS,
    WEAK_MEASURES,
)
from briefgen.lexicon.quantities import PERIODS, RATES

PERIOD_REACH = 70
"""Characters between a number and a period that goes with it."""

LONGEST_PHRASE = 8
"""Tokens of an of-phrase that still belongs to what is counted ("suppliers of engine parts")."""

HAPPENING_REACH = 14
"""Tokens between a number and the word for its happening, where the parse does not join them."""

_NOUNS = frozenset({"NOUN", "PROPN"})
_PERIOD = re.compile(rf"\b(?:{PERIODS})\b", re.I)
_MEASURE_OF = {lemma: row.name for row in MEASURES for lemma in row.lemmas}
_HAPPENING_OF = {lemma: row.name for row in HAPPENINGS for lemma in row.lemmas}
_COUNTED_DEPENDENTS = frozenset({"nummod", "quantmod", "compound", "nmod", "amod", "det", "advmod"})
_PLACE_TYPES = frozenset({"GPE", "NORP", "LOC"})
_SCOPE_WORDS = frozenset({"in", "from", "among", "across", "throughout", "within"})
_NOT_HAPPENING = frozenset({"fired", "firing", "struck", "stormed", "storming", "explosives"})
_FILLERS = frozenset({"more", "other", "others", "people", "persons"})
_CLIMBS = frozenset(
    {
        "prep",
        "pobj",
        "conj",
        "appos",
        "nmod",
        "compound",
        "dobj",
        "nsubj",
        "nsubjpass",
        "attr",
        "acl",
        "nummod",
    }
)
_TOWARDS = frozenset({"of", "including", "to", "at", "with", "by", "among", "like"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Character offsets in the paragraph's text; `head` and `measure` as in model.Quantity."""

    measured: tuple[int, int] | None
    population: tuple[int, int] | None
    period: tuple[int, int] | None
    happening: tuple[int, int] | None
    head: str
    measure: str


def find_counted(doc: Doc, text: str, number: Number, taken: tuple[Number, ...]) -> Counted:
    """What `number` counts in the paragraph `doc`; `taken` are all its numbers.

    `text` is the doc's, handed in because `Doc.text` builds it anew at every call.
    """
    core = _tokens(doc, number.core)
    root = core.root
    head = _find_head(root, core.end) if number.unit in ("", "fraction") else None
    anchor = head if head is not None else root
    phrase = _phrase(doc, number, core.end, head)
    sentence = root.sent
    measure = _find_measure(head, root) if number.unit in ("", "%", "fraction") else ""
    return Counted(
        measured=phrase,
        population=_find_population(doc, anchor, phrase),
        period=_find_period(text, number, sentence.start_char, sentence.end_char, taken),
        happening=_find_happening(root, anchor, core.start),
        head=_name_head(head) if head is not None else "",
        measure=measure,
    )


def _tokens(doc: Doc, offsets: tuple[int, int]) -> DocSpan:
    """The tokens that reach into these characters."""
    span = doc.char_span(*offsets, alignment_mode="expand")
    if span is None:
        raise ValueError(f"no tokens at {offsets}")
    return span


def _name_head(noun: Token) -> str:
    """The lemma, in lower case; the pipeline leaves the plural of names ("Americans") as it is."""
    lemma = noun.lemma_.lower()
    if noun.tag_ != "NNPS":
        return lemma
    return lemma[:-3] + "y" if lemma.endswith("ies") else lemma.removesuffix("s")


def is_determiner(doc: Doc, number: Number) -> bool:
    """Whether "one" stands for "a" or for a person ("one of them", "the one who"): no count."""
    core = _tokens(doc, number.core)
    return core.text.lower() == "one" and _find_head(core.root, core.end) is None


def _find_head(root: Token, end: int) -> Token | None:
    """The noun counted, where there is one to the right of the number."""
    token = root
    while token.dep_ in _COUNTED_DEPENDENTS and token.head.i >= end:
        token = token.head
        if token.pos_ in _NOUNS and token.dep_ not in ("compound", "nmod"):
            break
    if token is not root and token.pos_ in _NOUNS:
        return token if token.ent_type_ not in ("DATE", "TIME") else None
    for child in root.children:  # "tens of thousands of Americans"
        if child.dep_ == "prep" and child.lower_ == "of" and child.i >= end:
            return next((noun for noun in child.children if noun.dep_ == "pobj"), None)
    return None


def _phrase(doc: Doc, number: Number, end: int, head: Token | None) -> tuple[int, int] | None:
    """What is counted, from behind the number to its noun, with an of-phrase that follows."""
    if head is None:
        if number.unit in ("", "years old", "fraction") or end >= len(doc) - 1:
            return None
        span = _tokens(doc, (number.start, number.end))
        following = doc[span.end] if span.end < len(doc) else None
        money = number.unit.isupper() and len(number.unit) == 3
        if following is None or following.lower_ not in (("of", "in") if money else ("of",)):
            return None
        noun = next((child for child in following.children if child.dep_ == "pobj"), None)
        if noun is None or (following.lower_ == "in" and noun.ent_type_):
            return None
        return _trim_left(doc, following.i + 1, noun.i + 1)
    start = end
    while start < head.i and (
        doc[start].lower_ in ("of", "or", "so", "more", "the", "other") or doc[start].like_num
    ):
        start += 1
    last = head.i
    conjoined = [child for child in head.children if child.dep_ == "conj" and child.i == last + 2]
    if conjoined and conjoined[0].pos_ == "NOUN" and doc[last + 1].lower_ in ("and", "or"):
        last = conjoined[0].i
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ == "of" and child.i == head.i + 1:
            stop = max(token.i for token in child.subtree)
            if stop - head.i <= LONGEST_PHRASE and not any(t.like_num for t in doc[child.i : stop + 1]):
                last = stop
    return _trim_left(doc, start, last + 1)


def _trim_left(doc: Doc, start: int, end: int) -> tuple[int, int] | None:
    while start < end and (doc[start].is_punct or doc[start].pos_ == "DET"):
        start += 1
    return (doc[start].idx, doc[end - 1].idx + len(doc[end - 1])) if start < end else None


def _find_measure(head: Token | None, root: Token) -> str:
    """The first measure among the words nearest to the number: its noun's own, what is said of it,
    then the verb or noun that it hangs on."""
    weak = ""
    for word in _words_around(head, root):
        measure = _MEASURE_OF.get(word.lemma_.lower()) or _MEASURE_OF.get(word.lower_, "")
        if measure and measure not in WEAK_MEASURES:
            return measure
        weak = weak or measure
    return weak


def _words_around(head: Token | None, root: Token) -> Iterator[Token]:
    token = head if head is not None else root
    following = token.i + 1
    while following < len(token.doc) and token.doc[following].lower_ in _FILLERS:
        following += 1
    if following < len(token.doc) and token.doc[following].pos_ in ("ADJ", "VERB", "ADV"):
        yield token.doc[following]  # "12 dead", "hundreds more injured"
    yield token
    for child in sorted(token.children, key=lambda child: child.i):
        if child.dep_ in ("amod", "acl", "relcl", "compound", "nmod") and child is not root:
            yield child
            yield from (grand for grand in child.children if grand.dep_ in ("acomp", "oprd", "conj"))
    yield from _governors(token, sized=head is None)


def _governors(token: Token, sized: bool) -> Iterator[Token]:
    """The words that a counted noun hangs on, up to its verb, each with the verb's complement.

    `sized`: a bare number, which after "of" is the size of the noun before it ("a family of five").
    """
    for _ in range(6):
        relation, parent = token.dep_, token.head
        if parent is token:
            return
        if parent.pos_ in ("VERB", "AUX") and parent.dep_ != "prep":
            complements = [c for c in parent.children if c.dep_ in ("acomp", "oprd", "xcomp", "dobj", "attr")]
            is_subject = relation in ("nsubj", "nsubjpass", "csubj")
            is_light = is_subject or parent.lemma_ in LEAVE_VERBS
            if relation == "prep" and parent.i < token.i and parent.lemma_ not in TOLL_VERBS:
                return
            if not is_light or parent.lemma_ not in LEAVE_VERBS:
                yield parent
            for complement in complements:
                if complement is token or not (is_light or relation == "prep"):
                    continue
                if complement.dep_ != "dobj" or complement.lemma_ == "life":  # "12 lost their lives"
                    yield complement
            if relation == "prep":
                yield from (c for c in parent.children if c.dep_ in ("nsubj", "nsubjpass"))
            return
        if relation not in _CLIMBS:
            return
        if relation == "pobj" and parent.lower_ not in _TOWARDS:
            return
        if sized and relation == "pobj" and parent.lower_ == "of":
            yield parent.head
            return
        if parent.pos_ in _NOUNS or parent.tag_ == "CD":
            yield parent
            yield from (c for c in parent.children if c.dep_ in ("acl", "relcl", "amod", "compound"))
        token = parent


def _find_population(doc: Doc, anchor: Token, phrase: tuple[int, int] | None) -> tuple[int, int] | None:
    if phrase is not None:
        places = [token for token in _tokens(doc, phrase) if token.ent_type_ in _PLACE_TYPES]
        if places:
            return (places[0].idx, places[-1].idx + len(places[-1]))
    for child in anchor.children:
        if child.dep_ == "prep" and child.lower_ in _SCOPE_WORDS and child.i > anchor.i:
            noun = next((grand for grand in child.children if grand.dep_ == "pobj"), None)
            if noun is not None and (noun.ent_type_ in _PLACE_TYPES or noun.pos_ == "PROPN"):
                return (noun.left_edge.idx, noun.idx + len(noun))
    after = anchor.i + 1
    if after + 1 < len(doc) and doc[after].lower_ == "from" and doc[after + 1].ent_type_ in _PLACE_TYPES:
        last = doc[after + 1]
        while last.i + 1 < len(doc) and last.nbor().ent_iob_ == "I":
            last = last.nbor()
        return (doc[after + 1].idx, last.idx + len(last))
    for token in reversed(doc[anchor.sent.start : anchor.i]):
        if token.ent_type_ == "GPE" and token.dep_ == "pobj" and token.head.lower_ == "in":
            return (token.left_edge.idx, token.idx + len(token))
        if token.pos_ == "VERB" and token.dep_ == "ROOT":
            break
    return None


def _find_period(
    text: str, number: Number, start: int, end: int, taken: tuple[Number, ...]
) -> tuple[int, int] | None:
    """The nearest period of the sentence, a rate ("a year") before a stretch ("in recent years")."""
    best: tuple[bool, int] | None = None
    found: tuple[int, int] | None = None
    for match in _PERIOD.finditer(text, start, end):
        distance = match.start() - number.end if match.start() >= number.end else number.start - match.end()
        between = (number.end, match.start()) if match.start() >= number.end else (match.end(), number.start)
        if distance > PERIOD_REACH or any(
            between[0] <= other.start and other.end <= between[1] and not other.unit for other in taken
        ):
            continue
        key = (not is_rate(match.group()), distance)
        if best is None or key < best:
            best, found = key, match.span()
    return found


def is_rate(period: str) -> bool:
    """Whether a period says how often ("a year", "daily") and not during what time."""
    words = period.lower().split()
    return words[-1] in RATES and (len(words) == 1 or words[0] in ("a", "an", "each", "every", "per"))


def _names_happening(token: Token) -> bool:
    lemma = token.lemma_.lower()
    if lemma not in _HAPPENING_OF or token.lower_ in _NOT_HAPPENING:
        return False
    if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("pobj", "dobj", "nsubj", "compound"):
        return lemma in HAPPENING_VERBS
    return not (lemma == "fire" and token.head.lemma_ in ("open", "return", "cease", "set", "hold"))


def _find_happening(root: Token, anchor: Token, at: int) -> tuple[int, int] | None:
    """The word for the happening: along the parse first, else the nearest in the sentence."""
    for token in _happening_path(anchor):
        if _names_happening(token):
            return (token.idx, token.idx + len(token))
    near = sorted(
        (abs(token.i - at), token.i)
        for token in root.sent
        if abs(token.i - at) <= HAPPENING_REACH and _names_happening(token)
    )
    if not near:
        return None
    token = root.doc[near[0][1]]
    return (token.idx, token.idx + len(token))


def _happening_path(token: Token) -> Iterator[Token]:
    """Words that may name what happened, from the counted noun upwards: the verb's subject, what a
    relative clause hangs on, the verb's phrases and clauses of circumstance."""
    for _ in range(8):
        yield from _circumstances(token)
        parent = token.head
        if parent is token:
            return
        if parent.pos_ in ("VERB", "AUX"):
            if any(t.tag_ in ("WDT", "WP") for t in parent.doc[parent.left_edge.i : parent.i]):
                # "a reply to the strikes in the province that left 32 dead": parsers hang such a clause on
                # any noun before it; what left them dead is the last happening named
                yield from reversed(parent.doc[parent.sent.start : parent.left_edge.i])
            else:
                yield from _subjects(parent)
        yield parent
        token = parent


def _subjects(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass"):
            yield child
            yield from (grand for grand in child.subtree if grand.pos_ in _NOUNS)


def _circumstances(token: Token) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in ("in", "by", "from", "after", "during", "at", "on"):
            for noun in child.children:
                if noun.dep_ == "pobj":
                    yield noun
                    yield from (grand for grand in noun.children if grand.dep_ in ("compound", "nmod"))
        elif child.dep_ == "advcl":
            yield child
            yield from (grand for grand in child.children if grand.dep_ in ("nsubj", "nsubjpass", "dobj"))
