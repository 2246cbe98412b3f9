"""What the sources say together: dates, actors, origins, then events, findings and what is open.

The order is DESIGN's: dating, resolving, origins, actors, events, findings, conflicts, questions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.compare.actors import merge_actors
from briefgen.compare.background import find_background
from briefgen.compare.conflicts import find_conflicts
from briefgen.compare.dating import date_sources
from briefgen.compare.events import build_events
from briefgen.compare.findings import build_findings
from briefgen.compare.origins import find_origins
from briefgen.compare.overlaps import find_overlaps
from briefgen.compare.questions import find_questions
from briefgen.compare.resolving import resolve_timexes
from briefgen.compare.speakers import resolve_speakers
from briefgen.compare.voices import count_voices
from briefgen.model import (
    Analysis,
    Conflict,
    Event,
    Evidence,
    Finding,
    Material,
    Question,
    Source,
    Span,
    Voice,
)
from briefgen.tellings.corpus import Corpus


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All that comparing found, before the editor's decisions and the excerpt budget. `background` are
    the sentences (source id, span) that tell what was before the news."""

    material: Material
    events: tuple[Event, ...]
    findings: tuple[Finding, ...]
    conflicts: tuple[Conflict, ...]
    questions: tuple[Question, ...]
    voices: tuple[Voice, ...]
    background: frozenset[tuple[str, Span]] = frozenset()


def compare_sources(sources: Sequence[Source], analyses: Sequence[Analysis]) -> Comparison:
    """Compares the sources; `analyses` run in the same order as `sources`."""
    material = build_material(sources, analyses)
    corpus = Corpus(material)
    events = build_events(material, corpus)
    conflicts = find_conflicts(material, corpus)
    return Comparison(
        material=material,
        events=events,
        findings=_part_opposed(build_findings(material, events, corpus), conflicts),
        conflicts=conflicts,
        questions=find_questions(material, events, conflicts, corpus),
        voices=count_voices(material),
        background=find_background(material, corpus),
    )


def _part_opposed(findings: Sequence[Finding], conflicts: Sequence[Conflict]) -> tuple[Finding, ...]:
    """The findings without passages that bear out what they contradict: two sides of one disagreement."""
    sides: dict[tuple[str, Span], set[tuple[str, int]]] = defaultdict(set)
    for conflict in conflicts:
        for number, side in enumerate(conflict.sides):
            for item in side.evidence:
                sides[item.source, item.span].add((conflict.id, number))

    def oppose(one: Evidence, other: Evidence) -> bool:
        mine, theirs = (sides.get((item.source, item.span), set()) for item in (one, other))
        return any(a == c and b != d for a, b in mine for c, d in theirs)

    def part(finding: Finding) -> Finding:
        borne_out = tuple(
            tuple(at for at in places if not oppose(finding.evidence[place], finding.evidence[at]))
            for place, places in enumerate(finding.borne_out)
        )
        return replace(finding, borne_out=borne_out)

    return tuple(part(item) for item in findings)


def build_material(sources: Sequence[Source], analyses: Sequence[Analysis]) -> Material:
    """The sources with their dates, origins, actors and words: what everything else is found in."""
    published = date_sources(sources, analyses)
    overlaps = find_overlaps(sources)
    actors = merge_actors(sources, analyses)
    return Material(
        sources=tuple(sources),
        analyses=tuple(analyses),
        published=published,
        resolved=resolve_timexes(sources, analyses, published),
        overlaps=overlaps,
        origins=find_origins(sources, overlaps),
        actors=actors,
        said=resolve_speakers(sources, analyses, actors),
    )
