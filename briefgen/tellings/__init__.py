"""What each sentence tells, on one card: when, who, how many, on whose word, told as what.

Events, findings and whatever else compares sentences read these cards and not the analyses one by
one. A card holds nothing that is not in the Material; it only brings together what belongs to one
sentence, so that no later step searches a whole source for it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from briefgen.lexicon.salience import SAYING
from briefgen.model import (
    Actor,
    Analysis,
    Clause,
    Material,
    Mention,
    Origin,
    Quantity,
    Quotation,
    Reference,
    ResolvedTimex,
    Said,
    Source,
    Span,
)
from briefgen.tellings.origin import group_origins, origin_of
from briefgen.text.passages import count_words, fold_space

T = TypeVar("T")

PLACES = frozenset(("place", "state"))
"""Kinds of actor that say where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One sentence with all that is known of it. `number` counts over all sources, `order` within one;
    `main` is the clause that the sentence asserts, `saying` the saying by which it asserts it, if any;
    `subjects` are the actors of the main clause's subject; `named` says where each actor stands."""

    number: int
    order: int
    at: int
    source: Source
    span: Span
    paragraph: int
    text: str
    words: int
    headline: bool
    clauses: tuple[Clause, ...]
    main: Clause | None
    saying: Clause | None
    times: tuple[ResolvedTimex, ...]
    quantities: tuple[Quantity, ...]
    mentions: tuple[Mention, ...]
    references: tuple[Reference, ...]
    actors: tuple[str, ...]
    subjects: tuple[str, ...]
    places: tuple[str, ...]
    people: tuple[str, ...]
    named: tuple[tuple[Span, str], ...]
    quotations: tuple[Quotation, ...]
    said: tuple[Said, ...]
    quoted: float
    origin: str

    def clause_at(self, span: Span) -> Clause | None:
        """The innermost clause that holds `span`."""
        holders = [clause for clause in self.clauses if clause.span.covers(span)]
        return min(holders, key=lambda clause: clause.span.end - clause.span.start, default=None)

    def words_at(self, span: Span) -> str:
        """The source's words in `span`, on one line."""
        return fold_space(self.source.text[span.start : span.end])

    def quotes(self, span: Span) -> bool:
        """Whether somebody says what stands in `span` in so many words."""
        return any(
            content.covers(span)
            for quotation in self.quotations
            if quotation.kind != "indirect"
            for content in quotation.content
        )


def read_tellings(material: Material) -> tuple[Telling, ...]:
    """A card for each sentence of each source, in order."""
    origins = group_origins(material.origins)
    times: dict[str, list[ResolvedTimex]] = defaultdict(list)
    for item in material.resolved:
        times[item.source].append(item)
    said: dict[str, list[Said]] = defaultdict(list)
    for saying in material.said:
        said[saying.source].append(saying)
    actors = _group_actors(material.actors)
    tellings: list[Telling] = []
    for at, (source, analysis) in enumerate(zip(material.sources, material.analyses, strict=True)):
        shelf = _Shelf(
            at=at,
            source=source,
            analysis=analysis,
            times=tuple(times[source.id]),
            said=tuple(said[source.id]),
            actors=tuple(actors.get(source.id, ())),
            origins=origins.get(source.id, ()),
        )
        tellings.extend(_read_source(shelf, len(tellings)))
    return tuple(tellings)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shelf:
    """All that is known of one source, to be dealt out to its sentences."""

    at: int
    source: Source
    analysis: Analysis
    times: tuple[ResolvedTimex, ...]
    said: tuple[Said, ...]
    actors: tuple[tuple[Span, Actor], ...]
    origins: tuple[Origin, ...]


def _read_source(shelf: _Shelf, first: int) -> list[Telling]:
    hand = _deal(shelf)
    title = fold_space(shelf.source.title.value) if shelf.source.title else ""
    found = []
    for order, sentence in enumerate(shelf.analysis.sentences):
        text = fold_space(shelf.source.text[sentence.span.start : sentence.span.end])
        actors, quotations = hand.actors[order], hand.quotations[order]
        main, saying = _find_main(hand.clauses[order], hand.cued[order])
        found.append(
            Telling(
                number=first + order,
                order=order,
                at=shelf.at,
                source=shelf.source,
                span=sentence.span,
                paragraph=sentence.paragraph,
                text=text,
                words=count_words(text),
                headline=bool(title) and text in title,
                clauses=tuple(hand.clauses[order]),
                main=main,
                saying=saying,
                times=tuple(hand.times[order]),
                quantities=tuple(hand.quantities[order]),
                mentions=tuple(hand.mentions[order]),
                references=tuple(hand.references[order]),
                actors=_list_actors(actors),
                subjects=_list_actors([item for item in actors if _is_subject(item[0], main)]),
                places=_list_actors([item for item in actors if item[1].kind in PLACES]),
                people=_list_actors([item for item in actors if item[1].kind == "person"]),
                named=tuple((span, actor.id) for span, actor in actors if not actor.anonymous),
                quotations=tuple(dict.fromkeys(quotations)),
                said=tuple(dict.fromkeys(hand.said[order])),
                quoted=_measure_quoted(sentence.span, quotations),
                origin=origin_of(shelf.origins, shelf.source.id, sentence.span),
            )
        )
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hand:
    """What each sentence of a source got, by its order; `cued` are the quotations whose cue it holds."""

    clauses: list[list[Clause]]
    times: list[list[ResolvedTimex]]
    quantities: list[list[Quantity]]
    mentions: list[list[Mention]]
    references: list[list[Reference]]
    actors: list[list[tuple[Span, Actor]]]
    quotations: list[list[Quotation]]
    cued: list[list[Quotation]]
    said: list[list[Said]]


def _deal(shelf: _Shelf) -> _Hand:
    analysis = shelf.analysis
    starts = tuple(sentence.span.start for sentence in analysis.sentences)
    dealer = _Dealer(starts=starts, count=len(starts))
    return _Hand(
        clauses=dealer.by_place([(item.span, item) for item in analysis.clauses]),
        times=dealer.by_place([(item.timex.span, item) for item in shelf.times]),
        quantities=dealer.by_place([(item.span, item) for item in analysis.quantities]),
        mentions=dealer.by_place([(item.span, item) for item in analysis.mentions]),
        references=dealer.by_place([(item.span, item) for item in analysis.references]),
        actors=dealer.by_place([(span, (span, actor)) for span, actor in shelf.actors]),
        quotations=dealer.by_place([(span, item) for item in analysis.quotations for span in item.content]),
        cued=dealer.by_place([(item.cue, item) for item in analysis.quotations if item.cue is not None]),
        said=dealer.by_place([(span, item) for item in shelf.said for span in item.quotation.content]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dealer:
    """Deals what stands in a source out to its sentences, by where each thing begins; a quotation that
    runs over several sentences goes to all of them."""

    starts: tuple[int, ...]
    count: int

    def by_place(self, things: Sequence[tuple[Span, T]]) -> list[list[T]]:
        dealt: list[list[T]] = [[] for _ in range(self.count)]
        for span, thing in things:
            first = bisect_left(self.starts, span.start + 1) - 1
            last = max(first, bisect_left(self.starts, span.end) - 1)
            for index in range(max(0, first), min(last, self.count - 1) + 1):
                dealt[index].append(thing)
        return dealt


def _find_main(clauses: Sequence[Clause], cued: Sequence[Quotation]) -> tuple[Clause | None, Clause | None]:
    """(the clause that is asserted, the saying that it is asserted by): of "X did Y, Z said" the first.
    To announce, agree or order is an act and not only a saying."""
    told = sorted(clauses, key=lambda clause: (clause.span.start - clause.span.end, clause.span))
    for saying in told:
        content = [
            span
            for item in cued
            if item.cue is not None and item.cue.overlaps(saying.verb)
            for span in item.content
        ]
        if saying.lemma not in SAYING or not content:
            continue
        if saying is told[0]:
            return (told[1] if len(told) > 1 else saying), saying
        if any(span.covers(told[0].verb) for span in content):
            return told[0], saying
    return (told[0] if told else None), None


def _group_actors(actors: Sequence[Actor]) -> dict[str, list[tuple[Span, Actor]]]:
    grouped: dict[str, list[tuple[Span, Actor]]] = defaultdict(list)
    for actor in actors:
        for source, span in actor.mentions:
            grouped[source].append((span, actor))
    return {name: sorted(items, key=lambda item: (item[0], item[1].id)) for name, items in grouped.items()}


def _list_actors(found: Sequence[tuple[Span, Actor]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(actor.id for _, actor in found if not actor.anonymous))


def _is_subject(span: Span, main: Clause | None) -> bool:
    return main is not None and main.subject is not None and main.subject.covers(span)


def _measure_quoted(sentence: Span, quotations: Sequence[Quotation]) -> float:
    """The share of the sentence that stands in direct quotation."""
    covered = 0
    for item in dict.fromkeys(quotations):
        if item.kind == "direct":
            for span in item.content:
                covered += max(0, min(span.end, sentence.end) - max(span.start, sentence.start))
    return min(1.0, covered / max(1, sentence.end - sentence.start))
