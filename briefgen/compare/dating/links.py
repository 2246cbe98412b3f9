"""Shared events: two sources tell the same happening on the same weekday, and one of them dates it.

The same event: both open with it (their openings share names and words), or the two sentences are
much alike. A sentence without a time counts as told on the day on which its source came out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from briefgen.compare.dating.facts import Facts, Telling, tell_captions
from briefgen.model import Direction, Evidence, Span, Timex
from briefgen.text.dates import earliest, latest, read_dates, resolve_against
from briefgen.text.dates_calendar import feast_day
from briefgen.text.dates_forms import is_absolute, parse_form
from briefgen.text.passages import make_evidence
from briefgen.text.similarity import TextIndex

OPENING_NAMES, OPENING_WORDS = 2, 3
"""Names and other words that two openings share where they tell the same event."""

OPENING_SCORE = 0.3
"""What a match of openings counts for, beside the likeness of sentences (0–1)."""

TIMED_LIKENESS = 0.3
"""Cosine from which two sentences with a time tell the same event."""

UNTIMED_LIKENESS = 0.5
"""Cosine from which a sentence without a time tells what the other one dates."""

RUNNING_DAYS = 14
"""Days between the first and the last dated source from which on a story runs: what is much alike then
happens every week, and only sentences that are nearly the same tell the same event."""

RUNNING_LIKENESS = 0.6
"""The cosine that a running story asks for."""

RIVAL = 0.7
"""The part of the best match's score from which on a match with another day puts both in doubt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedTelling:
    """A telling whose day is known, and the passages that date it. `timed`: by a time of its own."""

    facts: Facts
    telling: Telling
    day: date
    timed: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A bare weekday or day of a source, and the dated telling of the same event elsewhere."""

    telling: Telling
    timex: Timex
    other: DatedTelling
    score: float
    same_words: bool

    def allows(self, day: date) -> bool:
        """Whether the weekday, said on `day`, is the day of the event."""
        direction: Direction = "future" if self.timex.direction == "future" else "past"
        edtf = resolve_against(self.timex.form, day.isoformat(), direction, strict=True)[1]
        return edtf == self.other.day.isoformat()


class Likeness:
    """How alike the tellings of all sources are."""

    def __init__(self, facts: Sequence[Facts], *, running: bool = False) -> None:
        self.running = running
        texts: list[str] = []
        self._place: dict[tuple[str, Span], int] = {}
        for item in facts:
            for telling in item.tellings:
                self._place[item.source.id, telling.span] = len(texts)
                texts.append(" ".join((*sorted(telling.names), *sorted(telling.words))))
        self._index = TextIndex(texts)

    def measure(self, one: Telling, other: Telling) -> float:
        """The cosine (0–1) of the words of two tellings, 0 for captions."""
        a = self._place.get((one.source.id, one.span))
        b = self._place.get((other.source.id, other.span))
        return 0.0 if a is None or b is None else self._index.compare_words(a, b)


def may_mean(timex: Timex, day: date) -> bool:
    """Whether a timex without a year or week of its own (a bare weekday, 30 January, Christmas) can
    mean that day."""
    form = parse_form(timex.form)
    if form.told or form.frame is not None or len(form.core) != 2:
        return False
    kind, value = form.core
    if kind == "weekday":
        return day.isoweekday() == int(value)
    if kind == "day":
        return f"{day:%m-%d}" == value
    return kind == "feast" and feast_day(value, day.year) == day


def tell_days(facts: Facts, published: str, evidence: tuple[Evidence, ...]) -> tuple[DatedTelling, ...]:
    """The tellings of a source whose days are known when it came out on the EDTF date `published` ("":
    only those with a date of their own). Of `evidence`, the passages that date the source, the last one
    states the date."""
    out = earliest(published) if published and earliest(published) == latest(published) else None
    found = []
    for telling in facts.tellings:
        own = make_evidence(facts.source, telling.span, "dated-by-shared-event")
        dating = evidence[-1:]
        days = {day: is_absolute(timex.form) for timex in telling.times if (day := _day_of(timex, published))}
        for day, absolute in sorted(days.items()):
            proof = (own,) if absolute else (own, *dating)
            found.append(DatedTelling(facts=facts, telling=telling, day=day, timed=True, evidence=proof))
        if not days and out is not None:
            proof = (own, *dating)
            found.append(DatedTelling(facts=facts, telling=telling, day=out, timed=False, evidence=proof))
    return tuple(found)


def _day_of(timex: Timex, published: str) -> date | None:
    if timex.type not in ("DATE", "TIME"):
        return None
    edtf = resolve_against(timex.form, published, timex.direction)[1]
    return earliest(edtf) if edtf and earliest(edtf) == latest(edtf) else None


def tell_caption_days(facts: Facts) -> tuple[DatedTelling, ...]:
    """The days with a year that the captions of a source state."""
    found = []
    for telling in tell_captions(facts.source):
        own = make_evidence(facts.source, telling.span, "dated-by-shared-event")
        text = facts.source.text[telling.span.start : telling.span.end]
        for _, edtf in read_dates(text):
            if earliest(edtf) == latest(edtf):
                day = earliest(edtf)
                found.append(DatedTelling(facts=facts, telling=telling, day=day, timed=True, evidence=(own,)))
    return tuple(found)


Pool = Mapping[str, Sequence[DatedTelling]]
"""Source: its tellings whose day is known."""


def find_links(facts: Facts, pool: Pool, likeness: Likeness) -> tuple[Link, ...]:
    """For each bare weekday or day of a source the best telling of the same event that is dated."""
    wanted = [(telling, timex) for telling in facts.tellings for timex in telling.times if _is_bare(timex)]
    if not wanted:
        return ()
    dated = _list_bearing(facts, pool)
    places: dict[date, list[int]] = defaultdict(list)
    for place, item in enumerate(dated):
        places[item.day].append(place)
    found = []
    for telling, timex in wanted:
        fitting = sorted(place for day, held in places.items() if may_mean(timex, day) for place in held)
        links = [
            link
            for item in (dated[place] for place in fitting)
            if item.telling.span != telling.span
            and (link := _link(facts, telling, timex, item, likeness)) is not None
        ]
        if links:
            best = max(links, key=_rank)
            if not any(
                link.other.day != best.other.day and link.score >= RIVAL * best.score for link in links
            ):
                found.append(best)
    return tuple(found)


def _list_bearing(facts: Facts, pool: Pool) -> list[DatedTelling]:
    """The dated tellings that can bear on a source: its own with a time, and those of a source that shares
    a name with it from the start."""
    found: list[DatedTelling] = []
    for items in pool.values():
        if items and items[0].facts is facts:
            found += [item for item in items if item.timed]
        elif items and not facts.opening_names.isdisjoint(items[0].facts.opening_names):
            found += items
    return found


def _is_bare(timex: Timex) -> bool:
    kind = parse_form(timex.form).core[0]
    return kind in ("day", "feast") or (kind == "weekday" and timex.direction != "unknown")


def _rank(link: Link) -> tuple[float, bool, date]:
    return (link.score, link.other.timed, link.other.day)


def _link(
    facts: Facts, telling: Telling, timex: Timex, item: DatedTelling, likeness: Likeness
) -> Link | None:
    alike = likeness.measure(telling, item.telling)
    least = TIMED_LIKENESS if item.timed else UNTIMED_LIKENESS
    own = item.facts is facts
    score = alike if alike >= (RUNNING_LIKENESS if likeness.running and not own else least) else 0.0
    openings = item.timed and telling.core and item.telling.core and (own or not likeness.running)
    if openings and open_alike(facts, item):
        score = max(score, OPENING_SCORE + alike)
    if not score:
        return None
    return Link(telling=telling, timex=timex, other=item, score=score, same_words=not item.timed)


def open_alike(facts: Facts, item: DatedTelling) -> bool:
    """Whether a source opens with the event that the dated telling is of."""
    if item.telling.span not in {telling.span for telling in item.facts.tellings}:
        names, words = item.telling.names, item.telling.words
    else:
        names, words = item.facts.opening_names, item.facts.opening_words
    return (
        len(facts.opening_names & names) >= OPENING_NAMES
        and len(facts.opening_words & words) >= OPENING_WORDS
    )
