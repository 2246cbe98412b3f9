"""What is known: the key findings, and what may not stand among them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefgen.brief.corroborating import count_origins, take_borne_out
from briefgen.brief.shelf import Shelf
from briefgen.brief.wording import leaves_gathering_open
from briefgen.config import Limits
from briefgen.model import Conflict, Event, Evidence, Finding, Material, Span
from briefgen.text.similarity import find_content_words

MEASURED = frozenset(("figure", "date"))
"""Kinds of disagreement about how many or when, and not about whether."""

SAID_AGAIN = 0.6
"""Share of the shorter passage's content words from which the reader would be told the same twice."""

BEFORE = 0.5
"""Factor for what one origin tells of the time before the news."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Barred:
    """(source id, span) of the passages that may not stand as known: of `measured` ones a figure or a date is
    disputed, of `worded` ones the words, `refused` ones somebody denies, or an event has overtaken them."""

    measured: frozenset[tuple[str, Span]]
    worded: frozenset[tuple[str, Span]]
    refused: frozenset[tuple[str, Span]]

    @property
    def passages(self) -> frozenset[tuple[str, Span]]:
        """All of them."""
        return self.measured | self.worded | self.refused


def find_barred(conflicts: Sequence[Conflict], events: Sequence[Event]) -> Barred:
    """What may not stand as known: sides of a disagreement, but not the newest figure that has updated the
    others, and announcements overtaken by the event."""
    sides = [
        ((item.source, item.span), conflict.kind)
        for conflict in conflicts
        for side in conflict.sides[conflict.resolution == "superseded" :]
        for item in side.evidence
    ]
    happened = (event for event in events if event.status == "happened")
    overtaken = [(item.source, item.span) for event in happened for item in event.announced]
    return Barred(
        measured=frozenset(key for key, kind in sides if kind in MEASURED),
        worded=frozenset(key for key, kind in sides if kind == "wording"),
        refused=frozenset((*overtaken, *(key for key, kind in sides if kind == "denial"))),
    )


def is_barred(passages: Sequence[Evidence], barred: frozenset[tuple[str, Span]]) -> bool:
    """Whether the first of the passages, the one that would be shown, is among the barred."""
    return any(
        item.source == source and item.span.overlaps(span) for item in passages[:1] for source, span in barred
    )


def choose_findings(
    findings: Sequence[Finding],
    background: frozenset[str],
    barred: Barred,
    material: Material,
    shelf: Shelf,
    limits: Limits,
) -> tuple[Finding, ...]:
    """The key findings, best first, each with one further passage an origin. `background` are the ids of
    those that tell what was before the news, of which one that a single origin tells is less of a key. The
    weightiest stands among them though something in it is disputed: no brief is without its main event."""

    def rate(finding: Finding) -> float:
        before = finding.id in background and len(finding.origins) == 1
        return finding.weight * (BEFORE if before else 1.0)

    kept: list[Finding] = []
    for rank, finding in enumerate(sorted(findings, key=lambda item: -rate(item))):
        if len(kept) == limits.findings:
            break
        places = _list_showable(finding, barred) or (() if rank else _list_told(finding, barred))
        if not places or any(says_again(finding.evidence[places[0]], told.evidence[0]) for told in kept):
            continue
        shown = take_borne_out(finding.evidence, finding.borne_out, material.origins, shelf, places)
        if shown:
            kept.append(
                replace(finding, evidence=shown, origins=count_origins(shown, material.origins), borne_out=())
            )
    return tuple(kept)


def _list_showable(finding: Finding, barred: Barred) -> tuple[int, ...]:
    """The places of the passages that may stand as known. Where only a figure or a date of the best one is
    disputed, one that bears it out without them tells the fact in its stead. One that tells who led a
    delegation, and not to what, waits for the page that has the meeting beside it."""
    places: Iterable[int] = range(len(finding.evidence))
    if is_barred(finding.evidence, barred.passages):
        more = is_barred(finding.evidence, barred.worded | barred.refused)
        places = finding.borne_out[0] if finding.borne_out and not more else ()
    return tuple(
        place
        for place in places
        if not is_barred(finding.evidence[place:], barred.passages)
        and not leaves_gathering_open(finding.evidence[place].selector.exact)
    )


def _list_told(finding: Finding, barred: Barred) -> tuple[int, ...]:
    """The best passage and those that bear it out, unless somebody denies it; those whose figures and dates
    stand, if any."""
    if is_barred(finding.evidence, barred.refused):
        return ()
    told = [
        place
        for place in (0, *(finding.borne_out[0] if finding.borne_out else ()))
        if not is_barred(finding.evidence[place:], barred.refused)
    ]
    standing = [place for place in told if not is_barred(finding.evidence[place:], barred.measured)]
    return tuple(standing or told)


def says_again(passage: Evidence, told: Evidence) -> bool:
    """Whether a passage says little that another has not told: most of its content words stand there."""
    words, known = (set(find_content_words(item.selector.exact)) for item in (passage, told))
    return bool(words) and len(words & known) >= SAID_AGAIN * min(len(words), len(known))
