"""A desk on which sources with their clauses and times are laid out, for the tests of events."""

from __future__ import annotations

import re
from typing import TypeAlias

from briefgen.compare.events import build_events
from briefgen.model import (
    Analysis,
    ClauseStatus,
    Direction,
    Event,
    Material,
    Quotation,
    ResolvedTimex,
    Source,
    Span,
)
from tests.compare.building import (
    at,
    make_actor,
    make_analysis,
    make_clause,
    make_material,
    make_source,
    make_time,
)

Sentence: TypeAlias = tuple[str, str, str, ClauseStatus, dict[str, str]]
"""Text, verb as written, its lemma, how it is told, and the EDTF of its time words."""


class Desk:
    """Collects sources with their clauses and times, and builds the material."""

    def __init__(self) -> None:
        self.sources: list[Source] = []
        self.analyses: list[Analysis] = []
        self.times: list[ResolvedTimex] = []
        self.published: dict[str, str] = {}
        self.origins: dict[str, str] = {}

    def add(
        self,
        name: str,
        *sentences: Sentence,
        published: str = "2031-03-20",
        origin: str | None = None,
    ) -> None:
        """Each sentence: (text, verb as written, lemma, status, {time words: EDTF}). A sentence whose
        text holds " | " has a saying after it: the part before is what is said."""
        source = make_source(name, *(text.replace(" | ", " ") for text, *_ in sentences))
        clauses, quotations = [], []
        for text, verb, lemma, status, times in sentences:
            content, _, saying = text.partition(" | ")
            whole = text.replace(" | ", " ")
            clauses.append(make_clause(source, content.rstrip(","), verb, lemma, status=status))
            start = at(source, whole).start
            if saying:
                cue = re.search(r"\b(?:said|told)\b", saying)
                assert cue is not None
                span = at(source, cue.group(), start + len(content))
                clauses.append(make_clause(source, whole, cue.group(), "say"))
                clauses[-1] = type(clauses[-1])(
                    **{n: getattr(clauses[-1], n) for n in clauses[-1].__slots__ if n != "verb"}, verb=span
                )
                quotations.append(
                    Quotation(
                        kind="indirect",
                        speaker=None,
                        cue=span,
                        content=(Span(start, start + len(content)),),
                        rule="test",
                    )
                )
            for words, edtf in times.items():
                direction: Direction = "future" if status == "planned" else "past"
                self.times.append(make_time(source, words, edtf, after=start, direction=direction))
        self.sources.append(source)
        self.analyses.append(make_analysis(source, clauses=clauses, quotations=quotations))
        self.published[name] = published
        self.origins[name] = origin or name

    def build(self, *names: tuple[str, str]) -> tuple[Event, ...]:
        """The events; `names` are actors as (name, kind), found wherever they are written."""
        actors = [
            make_actor(name, kind, *((source, name) for source in self.sources))  # type: ignore[arg-type]
            for name, kind in names
        ]
        material: Material = make_material(
            self.sources,
            self.analyses,
            published=self.published,
            resolved=self.times,
            origins=self.origins,
            actors=actors,
        )
        return build_events(material)


def one(events: tuple[Event, ...], words: str) -> Event:
    """The one event whose best sentence holds the words."""
    (found,) = [event for event in events if words in event.evidence[0].selector.exact]
    return found
