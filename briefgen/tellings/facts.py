"""The facts that a sentence asserts one by one: "killing six" beside "rammed a wall", what a clause hung on
another says beside what it hangs on, and all of it without the words for who said so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.lexicon.concepts import LIGHT, find_concepts, find_root, name_concepts, read_phrase
from briefgen.lexicon.salience import SAYING
from briefgen.model import Clause, Quantity, Span
from briefgen.tellings import Telling
from briefgen.text.similarity import find_content_words, fold_word, stem_word

AHEAD = frozenset(("planned", "conditional"))

_PARTICIPLE = re.compile(
    r"(?:[,–—]|\band)\s+(?:[a-z]+ly\s+)?(?P<verb>(?!includ|accord|follow|dur|be(?=ing))[a-z]{2,}ing)\b[^,;–—]*"
)
"""A participle that tells what else came of it, as far as the next pause: ", killing six people"."""

_SAYS_LITTLE = frozenset(find_root(stem_word(verb)) for verb in LIGHT)

_OF_THINGS = frozenset("claim describe call stress maintain explain want".split())
"""Verbs of saying that do something of their own with a thing that is no clause."""

_PRONOUN = re.compile(r"it|he|she|they|this|that|these|those", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure and what it counts: a row of `lexicon/measures` or "", and the noun counted or ""."""

    quantity: Quantity
    measure: str
    noun: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing that a sentence asserts. `act` are the concepts of what is done, `words` the concepts and
    actors of all that the fact says; `main` says that it is what the sentence asserts in the first place,
    `leaning` that its subject is a pronoun that nothing explains."""

    main: bool
    act: frozenset[str]
    words: frozenset[str]
    people: frozenset[str]
    leaning: bool
    figures: tuple[Figure, ...]
    denied: bool
    ahead: bool


def read_words(telling: Telling, pieces: Sequence[Span]) -> frozenset[str]:
    """What the words of some spans can mean: an actor by whatever name, a verb by its base form."""
    found: set[str] = set()
    text = telling.source.text
    for piece in pieces:
        named = [(span, actor) for span, actor in telling.named if piece.covers(span)]
        verbs = [item for item in telling.clauses if piece.covers(item.verb) and _hides_base(telling, item)]
        found.update(f"@{actor}" for _, actor in named)
        found.update(
            name for verb in verbs if verb.lemma not in LIGHT for name in name_concepts(stem_word(verb.lemma))
        )
        for rest in _cut(piece, [span for span, _ in named] + [item.verb for item in verbs]):
            found |= find_concepts(text[rest.start : rest.end])
    return frozenset(found) - _SAYS_LITTLE


def _hides_base(telling: Telling, clause: Clause) -> bool:
    """Whether the verb's form does not show its base form ("ran", "sold"), or is a noun elsewhere while the
    verb says little ("which remains open")."""
    form = telling.source.text[clause.verb.start : clause.verb.end].lower()
    return clause.lemma in LIGHT or (clause.lemma not in SAYING and not form.startswith(clause.lemma[:-1]))


def read_facts(telling: Telling) -> tuple[Fact, ...]:
    """The facts of a sentence in order; none where it has no clause."""
    asserted = find_asserted(telling)
    attribution = [
        span
        for item in telling.quotations
        for span in (item.speaker, item.cue)
        if span is not None and telling.span.covers(span)
    ]
    found: list[Fact] = []
    for clause in telling.clauses:
        if clause is asserted or not _introduces(telling, clause):
            found += _read_clause(telling, clause, attribution, main=clause is asserted)
    return tuple(found)


def _introduces(telling: Telling, clause: Clause) -> bool:
    """Whether the clause only says who says what another one tells: "called in help" does not."""
    if not only_says(telling, clause):
        return False
    cued = any(item.cue is not None and item.cue.overlaps(clause.verb) for item in telling.quotations)
    return cued or any(item is not clause and clause.span.covers(item.span) for item in telling.clauses)


def _read_clause(
    telling: Telling, clause: Clause, attribution: Sequence[Span], *, main: bool
) -> Iterator[Fact]:
    """The clause without those inside it, and its participles each on its own."""
    inside = [
        item.span for item in telling.clauses if item.span != clause.span and clause.span.covers(item.span)
    ]
    pieces: Sequence[Span]
    if not only_says(telling, clause):
        inside += [
            span for span in attribution if clause.subject is None or not span.overlaps(clause.subject)
        ]
        pieces = _cut(clause.span, inside)
    else:
        pieces = _list_content(telling, clause) or _cut(clause.span, inside)
    own: list[Span] = []
    hung: list[tuple[str, Span]] = []
    for piece in pieces:
        matches = list(_PARTICIPLE.finditer(telling.source.text, piece.start, piece.end))
        hung += [(match["verb"], Span(match.start("verb"), match.end())) for match in matches]
        own += _cut(piece, [Span(match.start(), match.end()) for match in matches])
    if clause.subject is not None and not clause.span.covers(clause.subject):
        own.insert(0, clause.subject)
    denied = clause.negated or clause.status == "denied"
    told = _make_fact(telling, own, find_act(telling, clause))
    yield replace(
        told, main=main, leaning=_leans(telling, clause), denied=denied, ahead=clause.status in AHEAD
    )
    for verb, span in hung:
        yield _make_fact(telling, [span], name_concepts(stem_word(fold_word(verb))))


def _list_content(telling: Telling, clause: Clause) -> list[Span]:
    """What the saying says, where it stands in this sentence."""
    said = (item for item in telling.quotations if item.cue is not None and item.cue.overlaps(clause.verb))
    words = [span for item in said if item.kind == "direct" for span in item.content]
    return [span for span in words if telling.span.covers(span)]


def _leans(telling: Telling, clause: Clause) -> bool:
    span = clause.subject
    if span is None or not _PRONOUN.fullmatch(telling.source.text[span.start : span.end]):
        return False
    return not any(span.overlaps(named) for named, _ in telling.named)


def _make_fact(telling: Telling, spans: Sequence[Span], act: frozenset[str]) -> Fact:
    """What the spans tell, as done."""
    words = read_words(telling, spans)
    return Fact(
        main=False,
        act=act,
        words=words,
        people=frozenset(actor for actor in telling.people if f"@{actor}" in words),
        leaning=False,
        figures=tuple(
            _read_figure(telling, item)
            for item in telling.quantities
            if any(span.covers(item.span) for span in spans)
        ),
        denied=False,
        ahead=False,
    )


def _read_figure(telling: Telling, quantity: Quantity) -> Figure:
    span = quantity.measured
    words = find_content_words(telling.source.text[span.start : span.end]) if span is not None else ()
    noun = quantity.head or (words[-1] if words else "")
    return Figure(quantity=quantity, measure=quantity.measure, noun=noun)


def _cut(span: Span, holes: Sequence[Span]) -> list[Span]:
    """What is left of a span without the holes."""
    left, at = [], span.start
    for hole in sorted(holes):
        if hole.end <= at or hole.start >= span.end:
            continue
        if hole.start > at:
            left.append(Span(at, hole.start))
        at = hole.end
    if at < span.end:
        left.append(Span(at, span.end))
    return left


def find_asserted(telling: Telling) -> Clause | None:
    """The clause that the sentence asserts, the largest that is not itself the saying of it."""
    main = telling.main
    if main is None or not only_says(telling, main):
        return main
    others = [item for item in telling.clauses if not only_says(telling, item)]
    return max(others, key=lambda item: (item.span.end - item.span.start, -item.span.start), default=main)


def only_says(telling: Telling, clause: Clause) -> bool:
    """Whether the clause only says who says what another clause tells. To claim responsibility or deny a
    charge is an act: what is said has no verb there."""
    cued = [item for item in telling.quotations if item.cue is not None and item.cue.overlaps(clause.verb)]
    said = [span for item in cued for span in item.content if telling.span.covers(span)]
    if said and not any(item.kind == "direct" for item in cued):
        return any(span.covers(item.verb) for span in said for item in telling.clauses)
    return bool(cued) or (clause.lemma in SAYING and not _has_thing(telling, clause))


def _has_thing(telling: Telling, clause: Clause) -> bool:
    """Whether a verb of saying has a thing for its object, right behind it: "claimed responsibility"."""
    thing = clause.objects[0].start if clause.lemma in _OF_THINGS and clause.objects else -1
    return thing >= clause.verb.end and not telling.source.text[clause.verb.end : thing].strip()


def find_act(telling: Telling, clause: Clause) -> frozenset[str]:
    """What the clause asserts, by its verb, or by what the verb has with it where it says little alone:
    "held talks" is of talks, "was a student" of a student."""
    text = telling.source.text
    phrase = read_phrase(text[clause.verb.start : clause.span.end])
    if phrase is not None:
        return name_concepts(stem_word(phrase))
    if clause.lemma not in LIGHT | SAYING:
        return name_concepts(stem_word(clause.lemma))
    phrases = (*clause.objects, *((clause.subject,) if clause.subject else ()))
    words = (find_content_words(text[phrase.start : phrase.end]) for phrase in phrases)
    first = next((found for found in words if found), ())
    return frozenset(name for word in first for name in name_concepts(word))
