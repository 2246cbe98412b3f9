"""One source with all that is known of it, looked up by place: what wording needs at hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefgen.model import Actor, Analysis, Event, Material, Mention, Reference, ResolvedTimex, Source, Span

REACHING = frozenset({"event-since", "event-since-out"})
"""Reasons of events that began with another one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A source, its analysis, its date (EDTF, "" where unknown), its resolved times, and the actor of each
    of its mentions; `reaching` are the words that reach back to an event ("since then"), with the event that
    they begin."""

    source: Source
    analysis: Analysis
    published: str
    resolved: tuple[ResolvedTimex, ...]
    actors: tuple[tuple[Span, Actor], ...]
    reaching: tuple[tuple[Span, Event], ...] = ()

    def actor_at(self, span: Span) -> Actor | None:
        """The actor whose mention overlaps `span`, the closest fit first."""
        found = [
            (abs(at.start - span.start) + abs(at.end - span.end), i)
            for i, (at, _) in enumerate(self.actors)
            if at.overlaps(span)
        ]
        return self.actors[min(found)[1]][1] if found else None

    def mentions_in(self, span: Span) -> tuple[Mention, ...]:
        return tuple(mention for mention in self.analysis.mentions if span.covers(mention.span))

    def references_in(self, span: Span) -> tuple[Reference, ...]:
        return tuple(item for item in self.analysis.references if span.covers(item.span))

    def times_in(self, span: Span) -> tuple[ResolvedTimex, ...]:
        return tuple(item for item in self.resolved if span.covers(item.timex.span))

    def sentence_at(self, span: Span) -> Span:
        """The sentence that holds the start of `span`, or `span` itself outside all sentences."""
        for sentence in self.analysis.sentences:
            if sentence.span.start <= span.start < sentence.span.end:
                return sentence.span
        return span


def build_readings(material: Material, events: Sequence[Event] = ()) -> dict[str, Reading]:
    """A reading of each source, by source id, in the sources' order."""
    return {
        source.id: Reading(
            source=source,
            analysis=analysis,
            published=next((item.edtf for item in material.published if item.source == source.id), ""),
            resolved=tuple(item for item in material.resolved if item.source == source.id),
            actors=tuple(_actors_of(source.id, material.actors)),
            reaching=tuple(_find_reaching(source.id, events)),
        )
        for source, analysis in zip(material.sources, material.analyses, strict=True)
    }


def _find_reaching(source: str, events: Sequence[Event]) -> Iterable[tuple[Span, Event]]:
    for event in events:
        for slot in event.reason.slots:
            if slot.name == "words" and event.reason.frame in REACHING and slot.evidence[0].source == source:
                yield slot.evidence[0].span, event


def _actors_of(source: str, actors: Sequence[Actor]) -> Iterable[tuple[Span, Actor]]:
    found = [(span, actor) for actor in actors for where, span in actor.mentions if where == source]
    return sorted(found, key=lambda item: (item[0], item[1].id))
