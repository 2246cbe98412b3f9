"""Values of time expressions: read on the document's date, or on the date told last where the word
demands it ("the next day"). A year that stands beside the same event elsewhere in the source ("the 2023
summit") dates its month.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefgen.lexicon.tenses import may_lie_ahead
from briefgen.model import (
    Analysis,
    Direction,
    Evidence,
    Published,
    Reason,
    ResolvedTimex,
    Slot,
    Source,
    Span,
    Timex,
)
from briefgen.text.dates import earliest, latest, read_dates, resolve_against, resolve_words
from briefgen.text.dates_forms import is_absolute, needs_told, parse_form
from briefgen.text.passages import find_words, fold_space, make_evidence
from briefgen.text.similarity import fold_word, stem_word

NOUN_REACH = 6
"""Words between a noun and its month that are looked back over: "a summit in San Francisco in November"."""


SINCE_REACH = 80
"""Characters before a time in which "since" makes it the border of what is told and not its time."""

_NOUN = re.compile(r"\s+([a-z]+)")
_SINCE = re.compile(r"\b[Ss]ince\b[^.;]*$")


def resolve_forms(timexes: Sequence[Timex], text: str, published: str) -> tuple[tuple[Timex, str, str], ...]:
    """(timex, TIMEX3 value, EDTF) of each timex of a document that came out on the EDTF date
    `published` ("" where that is not known). EDTF is "" where a value stays open or is no date.

    `text` is the document's decoded text, into which the timexes' spans point.
    """
    return tuple((item.timex, item.value, item.edtf) for item in _resolve_all(timexes, text, published))


def resolve_timexes(
    sources: Sequence[Source], analyses: Sequence[Analysis], published: Sequence[Published]
) -> tuple[ResolvedTimex, ...]:
    """The timexes of all sources with their values, in order. The three run in the same order."""
    found: list[ResolvedTimex] = []
    for source, analysis, own in zip(sources, analyses, published, strict=True):
        anchor = own.edtf if own.anchor is None else own.anchor
        places = _Places(analysis)
        for value in _resolve_all(analysis.timexes, source.text, anchor):
            found.append(_open_unproved(_reason_out(source, places, own, anchor, value), own))
    return tuple(found)


# --- values -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _Value:
    """`beside` is the timex from which the value was taken in the end, beside the document's date."""

    timex: Timex
    value: str
    edtf: str
    beside: Timex | None


def _resolve_all(timexes: Sequence[Timex], text: str, published: str) -> Iterator[_Value]:
    narrative = _Narrative(published)
    years: Mapping[str, Timex] | None = None
    for timex in timexes:
        found = narrative.resolve(timex)
        if not found.edtf and _is_month(timex):
            years = _find_years(timexes, text) if years is None else years
            found = _take_year(found, years, text, published) or found
        if not _SINCE.search(text[max(0, timex.span.start - SINCE_REACH) : timex.span.start]):
            narrative.tell(found)
        yield found


class _Narrative:
    """What has been told so far: the last date, the quarter that is reported on, and the period with
    which "a year earlier" compares."""

    def __init__(self, published: str) -> None:
        self._published = published
        self._told: _Value | None = None
        self._topic: str | None = None
        self._base: str | None = None

    def resolve(self, timex: Timex) -> _Value:
        """The value of the next timex."""
        form = timex.form
        if self._base and form == "shift P1Y -1":
            form = "shift P1Y -1 told"
        told = self._told.value if self._told else None
        value, edtf = resolve_against(
            form, self._published, timex.direction, told=told, topic=self._topic, base=self._base
        )
        beside = (self._told.beside or self._told.timex) if self._told and needs_told(form) else None
        return _Value(timex=timex, value=value, edtf=edtf, beside=beside)

    def tell(self, item: _Value) -> None:
        """Takes in what was told: it is the last date from now on. A date that only compares ("a year
        earlier") is not."""
        timex = item.timex
        if timex.type == "DURATION" and item.value in _REPORTED and self._topic:
            self._base = self._topic[:4]
        elif timex.type in ("DATE", "TIME") and item.edtf and "P1Y -1" not in timex.form:
            self._told = item
            if timex.form.startswith("quarter") and self._is_over(item):
                self._topic = item.value
            if timex.form.startswith(("quarter", "latest")):
                self._base = self._topic

    def _is_over(self, item: _Value) -> bool:
        """Whether a quarter can be reported on: it is over, or told as past (a company's own year)."""
        if item.timex.direction == "past":
            return True
        return bool(self._published) and latest(item.edtf) < latest(self._published)


_REPORTED = ("P6M", "P9M", "P12M", "P1Y")
"""Periods that companies report on beside the quarter; "a year earlier" is then the year before."""


# --- a year from the same event ------------------------------------------------------


def _is_month(timex: Timex) -> bool:
    form = parse_form(timex.form)
    return form.core[0] in ("month", "day") and len(form.core) == 2 and form.frame is None and not form.told


def _find_years(timexes: Sequence[Timex], text: str) -> dict[str, Timex]:
    """Stem of a noun: the one year that stands before it ("the 2023 summit")."""
    years: dict[str, set[str]] = {}
    first: dict[str, Timex] = {}
    for timex in timexes:
        if not re.fullmatch(r"\d{4}", timex.form):
            continue
        after = _NOUN.match(text, timex.span.end)
        if after:
            noun = stem_word(fold_word(after[1]))
            years.setdefault(noun, set()).add(timex.form)
            first.setdefault(noun, timex)
    return {noun: first[noun] for noun, found in years.items() if len(found) == 1}


def _take_year(found: _Value, years: Mapping[str, Timex], text: str, published: str) -> _Value | None:
    """The month in the year of the nearest noun before it that has one, unless that is to come."""
    timex = found.timex
    start = max(0, timex.span.start - 120)
    for word in reversed(find_words(text[start : timex.span.start], start)[-NOUN_REACH:]):
        beside = years.get(stem_word(fold_word(text[word.start : word.end])))
        if beside is None:
            continue
        value, edtf = resolve_against(f"{timex.form} of {beside.form}", "", timex.direction)
        if edtf and not (published and earliest(edtf) > latest(published)):
            return _Value(timex=timex, value=value, edtf=edtf, beside=beside)
    return None


# --- reasons -----------------------------------------------------------------------


def _reason_out(source: Source, places: _Places, own: Published, anchor: str, item: _Value) -> ResolvedTimex:
    words = fold_space(source.text[item.timex.span.start : item.timex.span.end])
    passage = make_evidence(source, places.sentence_at(item.timex.span), "time")
    slot = Slot(name="words", kind="words", text=words, evidence=(passage,))
    resolved = ResolvedTimex(
        source=source.id,
        timex=item.timex,
        value=item.value,
        edtf=item.edtf,
        basis="stated",
        anchor=None,
        reason=Reason(frame="time-stated", slots=(slot,), evidence=(passage,)),
    )
    if not item.edtf:
        return replace(resolved, basis=_basis(own), reason=Reason(frame="time-open", slots=(slot,)))
    if is_absolute(item.timex.form):
        return resolved
    if item.beside is not None:
        return _reason_beside(source, places, item, resolved, slot)
    date = Slot(name="date", kind="date", text=anchor)
    evidence = (own.reason if own.contradicted is None else own.contradicted).evidence[-1:]
    reason = Reason(frame="time-counted", slots=(slot, date), evidence=evidence)
    ahead = places.may_lie_ahead(source.text, item.timex.span)
    return replace(
        resolved,
        basis=_basis(own),
        anchor=evidence[0] if evidence else None,
        reason=reason,
        provable=_is_provable(words, item, (own.edtf, *_state(evidence)), ahead=ahead),
    )


def _open_unproved(item: ResolvedTimex, own: Published) -> ResolvedTimex:
    """The time without a value, where its source's date is contradicted and nothing else proves it."""
    if own.contradicted is None or item.provable:
        return item
    slots = item.reason.slots[:1]
    return replace(item, edtf="", anchor=None, reason=Reason(frame="time-open", slots=slots))


def _reason_beside(
    source: Source, places: _Places, item: _Value, resolved: ResolvedTimex, slot: Slot
) -> ResolvedTimex:
    """The reason of a value that was taken from another timex of the source."""
    assert item.beside is not None
    span = item.beside.span
    passage = make_evidence(source, places.sentence_at(span), "time-told")
    other = Slot(
        name="from",
        kind="words",
        text=fold_space(source.text[span.start : span.end]),
        evidence=(passage,),
    )
    frame = "time-told" if needs_told(item.timex.form) else "time-year"
    words = slot.text
    return replace(
        resolved,
        basis="inferred",
        anchor=passage,
        reason=Reason(frame=frame, slots=(slot, other), evidence=(passage,)),
        provable=_is_provable(
            words, item, _state((passage,)), ahead=places.may_lie_ahead(source.text, item.timex.span)
        ),
    )


def _state(evidence: Sequence[Evidence]) -> tuple[str, ...]:
    """The dates that the passages state."""
    return tuple(edtf for item in evidence for _, edtf in read_dates(item.selector.exact))


def _is_provable(words: str, item: _Value, anchors: Sequence[str], *, ahead: bool) -> bool:
    """Whether the words give the value again, seen from one of the anchors: looking back and, where the
    sentence may tell of things to come, ahead."""
    directions: tuple[Direction, ...] = ("past", "unknown", "future") if ahead else ("past", "unknown")
    return any(
        resolve_words(words, anchor, direction) == item.edtf
        for anchor in dict.fromkeys(anchors)
        if anchor
        for direction in directions
    )


def _basis(own: Published) -> Literal["resolved", "inferred"]:
    return "inferred" if own.basis == "inferred" or own.contradicted is not None else "resolved"


class _Places:
    """The sentences of a source, looked up by place."""

    def __init__(self, analysis: Analysis) -> None:
        self._spans = [item.span for item in analysis.sentences]
        self._starts = [span.start for span in self._spans]

    def sentence_at(self, span: Span) -> Span:
        """The sentence around a span, or the span itself."""
        at = bisect_right(self._starts, span.start) - 1
        return self._spans[at] if at >= 0 and self._spans[at].covers(span) else span

    def may_lie_ahead(self, text: str, span: Span) -> bool:
        """Whether the sentence may tell of the time at `span` as one to come."""
        home = self.sentence_at(span)
        return may_lie_ahead(text[home.start : home.end], span.start - home.start, span.end - home.start)
