"""Whose reporting a passage is, and which text two sources share: read from the files again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from briefgen.check.claims import ClaimCitation, ClaimOverlap
from briefgen.check.faults import Fault, Place, quote
from briefgen.check.ground import MIXED, Ground, own_origin
from briefgen.model import Source, Span
from briefgen.text.passages import find_words
from briefgen.text.similarity import fold_word

RUN = 8
"""Words in a row that make text shared."""

BESIDE = 200
"""Characters beside a short passage in which the rest of a run is looked for."""

TOLERANCE = 0.05
"""How far the share of text that two sources are said to share may be from the checker's count, which
knows neither turns of phrase nor the words between two runs."""

LEAST_COPY = 0.3
"""Share of the shorter text below which no source is a copy of another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Runs:
    """A text's words, furniture apart, and a number for every RUN of them."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    known: frozenset[int]


def prove_origin(
    ground: Ground, citation: ClaimCitation, origins: Mapping[str, frozenset[str]], place: Place
) -> Iterator[Fault]:
    """The origin is the source's, or that of a source with which the passage is shared."""
    source = ground.sources.get(citation.source)
    if source is None or citation.origin in origins.get(source.id, frozenset()):
        return
    for overlap in ground.claims.overlaps:
        if source.id not in (overlap.a, overlap.b):
            continue
        other = overlap.b if overlap.a == source.id else overlap.a
        if citation.origin in origins.get(other, frozenset()) and _is_shared(
            ground, citation, overlap, other
        ):
            return
    yield place.fault(
        "origin-wrong",
        f"{quote(citation.exact)} is told to be reporting of {quote(citation.origin)}; "
        f"{source.id} is {quote(own_origin(source))}, and no shared text says otherwise.",
    )


def find_origins(ground: Ground) -> Mapping[str, frozenset[str]]:
    """The origins that each source may be told to have as a whole: its own, and those of sources of
    which it is a copy (or, with a joint credit, with which it shares text)."""
    found = {name: {own_origin(source)} for name, source in ground.sources.items()}
    for _ in range(len(found)):
        before = sum(map(len, found.values()))
        for overlap in ground.claims.overlaps:
            if overlap.a not in found or overlap.b not in found:
                continue
            for one, other in ((overlap.a, overlap.b), (overlap.b, overlap.a)):
                agency = ground.sources[one].agency
                credited = agency is not None and agency.value != MIXED
                copied = overlap.kind != "shared-passages" or own_origin(ground.sources[one]) == MIXED
                if copied and not credited:
                    found[one] |= found[other] - {MIXED}
        if sum(map(len, found.values())) == before:
            break
    return {name: frozenset(names) for name, names in found.items()}


def prove_overlap(ground: Ground, overlap: ClaimOverlap, place: Place) -> Iterator[Fault]:
    """Both passages of every pair are the same words, furniture apart, and the share is as told."""
    for one, other in overlap.passages:
        if {one.source, other.source} != {overlap.a, overlap.b}:
            yield place.fault(
                "overlap-wrong", f"A passage shared by {overlap.a} and {overlap.b} is another source's."
            )
        elif _fold_words(ground, one) != _fold_words(ground, other):
            yield place.fault(
                "overlap-wrong",
                f"{quote(one.exact)} ({one.source}) and {quote(other.exact)} ({other.source}) differ.",
            )
    measured = measure_overlap(ground, overlap.a, overlap.b)
    if not abs(overlap.ratio - measured) <= TOLERANCE:
        yield place.fault(
            "overlap-wrong",
            f"{overlap.a} and {overlap.b} share {measured:.0%} of the shorter text, not {overlap.ratio:.0%}.",
        )
    if overlap.kind != "shared-passages" and not measured >= LEAST_COPY:
        yield place.fault("overlap-wrong", f"{overlap.a} and {overlap.b} share too little to be copies.")


def measure_overlap(ground: Ground, a: str, b: str) -> float:
    """The share of the shorter source's words, furniture apart, that stand in the other in runs of RUN."""
    one, other = sorted((_find_runs(ground, a), _find_runs(ground, b)), key=lambda runs: len(runs.words))
    shared: set[int] = set()
    for at, run in enumerate(one.starts):
        if run in other.known:
            shared.update(range(at, at + RUN))
    return len(shared) / max(1, len(one.words))


def _is_shared(ground: Ground, citation: ClaimCitation, overlap: ClaimOverlap, other: str) -> bool:
    """Whether the passage meets a listed pair, or holds a run of words that the other source has too."""
    for pair in overlap.passages:
        for mine in pair:
            if mine.source == citation.source and mine.start < citation.end and citation.start < mine.end:
                return True
    known = _find_runs(ground, other).known
    return any(run in known for run in _number_runs(_fold_around(ground, citation)))


def _find_runs(ground: Ground, name: str) -> Runs:
    """The runs of a source, made once; none for a source that is not there."""
    if name not in ground.runs:
        source = ground.sources.get(name)
        words = _fold_span(source, Span(0, len(source.text))) if source else ()
        starts = _number_runs(words)
        ground.runs[name] = Runs(words=words, starts=starts, known=frozenset(starts))
    runs = ground.runs[name]
    assert isinstance(runs, Runs)
    return runs


def _number_runs(words: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(hash(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def _fold_words(ground: Ground, citation: ClaimCitation) -> tuple[str, ...]:
    source = ground.sources.get(citation.source)
    start = max(0, citation.start)
    return _fold_span(source, Span(start, max(start, citation.end))) if source else ()


def _fold_around(ground: Ground, citation: ClaimCitation) -> tuple[str, ...]:
    """The words of a passage, and of a short one so many beside it that a run has room."""
    source = ground.sources.get(citation.source)
    words = _fold_words(ground, citation)
    if source is None or len(words) >= RUN:
        return words
    before = _fold_span(source, Span(max(0, citation.start - BESIDE), max(0, citation.start)))
    after = _fold_span(source, Span(max(0, citation.end), max(0, citation.end) + BESIDE))
    spare = RUN - len(words)
    return (*before[-spare:], *words, *after[:spare])


def _fold_span(source: Source, span: Span) -> tuple[str, ...]:
    """The words of a span as copies are compared: without case, stops, hyphens and furniture."""
    hidden = [item.span for item in source.furniture if item.span.overlaps(span)]
    words = find_words(source.text[span.start : span.end], span.start)
    shown = (word for word in words if not any(item.overlaps(word) for item in hidden))
    return tuple(_fold(source.text[word.start : word.end]) for word in shown)


@cache
def _fold(word: str) -> str:
    return fold_word(word)
