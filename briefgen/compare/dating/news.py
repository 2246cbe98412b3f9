"""The weeks in which a source came out that tells the news of dated ones.

Reports that open with the same event, or name the same people and look back on the same weekday, come out
while it is news. That gives weeks and not a day, and takes two dated sources that agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefgen.compare.dating.arguing import cut_words, name_voice
from briefgen.compare.dating.bounds import Bounds
from briefgen.compare.dating.facts import Facts, read_weekday
from briefgen.model import Evidence, Published, Reason, Slot, Timex
from briefgen.text.dates import earliest, latest, resolve_against
from briefgen.text.dates_edtf import add_days, span_days
from briefgen.text.passages import make_evidence

NEWS_NAMES, NEWS_WORDS, NEWS_SHARE = 3, 5, 0.3
"""Names and other words that two openings share, and the part of the shorter one's that is shared, where
they are the same news."""

RUNNING_SHARE = 0.6
"""The part that is shared where a story runs for weeks and its reports are alike every week."""

PEOPLE, PEOPLE_SHARE = 20, 0.25
"""Names that two articles share, and the part of the undated one's, where they tell of the same people."""

WITNESSES = 2
"""Dated sources that must tell the same news."""

APART = timedelta(days=14)
"""Days within which all dated sources that tell the news came out; a story that runs longer dates nobody."""

WEEKS = 30
"""Days after the first report within which the others of the same news come out."""

SAID_WITHIN = 6
"""Days for which a bare weekday is said of a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A source with the date that is known of it; `evidence` dates it."""

    facts: Facts
    edtf: str
    evidence: tuple[Evidence, ...]


def is_narrow(edtf: str) -> bool:
    """Whether a date is as exact as this argument could make it."""
    return bool(edtf) and (latest(edtf) - earliest(edtf)).days <= WEEKS


class Neighbours:
    """Which sources tell the same news, and which name the same people; each pair is measured once."""

    def __init__(self, *, running: bool = False) -> None:
        self._running = running
        self._people: dict[str, frozenset[str]] = {}
        self._news: dict[tuple[str, str], float] = {}
        self._shared: dict[tuple[str, str], int] = {}

    def find_news(self, facts: Facts, dated: Sequence[Dated]) -> list[Dated]:
        """The dated sources that open with the same news, the most alike first."""
        scored = []
        for item in _list_narrow(facts, dated):
            pair = (facts.source.id, item.facts.source.id)
            if pair not in self._news:
                self._news[pair] = _measure_news(
                    facts, item.facts, RUNNING_SHARE if self._running else NEWS_SHARE
                )
            if self._news[pair]:
                scored.append((-self._news[pair], item.facts.source.id, item))
        return [item for _, _, item in sorted(scored, key=lambda entry: entry[:2])]

    def find_people(self, facts: Facts, dated: Sequence[Dated]) -> list[Dated]:
        """The dated sources that name the same people, those with most of them first. A story that runs
        for weeks names the same people every week: there they show nothing."""
        if self._running:
            return []
        scored = []
        mine = self._list_people(facts)
        for item in _list_narrow(facts, dated):
            pair = (facts.source.id, item.facts.source.id)
            if pair not in self._shared:
                self._shared[pair] = len(mine & self._list_people(item.facts))
            if self._shared[pair] >= max(PEOPLE, PEOPLE_SHARE * len(mine)):
                scored.append((-self._shared[pair], item.facts.source.id, item))
        return [item for _, _, item in sorted(scored, key=lambda entry: entry[:2])]

    def _list_people(self, facts: Facts) -> frozenset[str]:
        known = self._people.get(facts.source.id)
        if known is None:
            known = frozenset().union(*(telling.names for telling in facts.tellings))
            self._people[facts.source.id] = known
        return known


def _list_narrow(facts: Facts, dated: Sequence[Dated]) -> Iterator[Dated]:
    return (item for item in dated if item.facts is not facts and is_narrow(item.edtf))


def argue_by_news(
    facts: Facts, bounds: Bounds, dated: Sequence[Dated], neighbours: Neighbours
) -> Published | None:
    """The weeks of the same news, None where too few dated sources tell it."""
    witnesses = neighbours.find_news(facts, dated)
    if len({name_voice(item.facts.source) for item in witnesses}) < WITNESSES or not facts.tellings:
        return None
    first, last = _find_reach(witnesses)
    start, end = max(first, bounds.first), min(add_days(first, WEEKS), bounds.last)
    if last - first > APART or start > end:
        return None
    own = make_evidence(facts.source, facts.tellings[0].span, "dated-by-same-news")
    return _publish("dated-by-same-news", facts, witnesses, (own,), (), span_days(start, end))


def argue_by_weekday(
    facts: Facts, bounds: Bounds, dated: Sequence[Dated], neighbours: Neighbours
) -> Published | None:
    """The week of a weekday on which dated sources about the same people look back too."""
    found = neighbours.find_people(facts, dated)
    if len({name_voice(item.facts.source) for item in found}) < WITNESSES:
        return None
    first, last = _find_reach(found)
    days = [_find_days(item) for item in found[:WITNESSES]]
    if last - first > APART or not all(days):
        return None
    agreed = set(days[0]).intersection(*days[1:])
    for telling in facts.tellings:
        for timex in telling.times:
            weekday = read_weekday(timex) if timex.direction == "past" else None
            told = next((day for day in sorted(agreed) if day.isoweekday() == weekday), None)
            if told is None:
                continue
            start, end = max(told, bounds.first), min(add_days(told, SAID_WITHIN), bounds.last)
            if start <= end:
                own = make_evidence(facts.source, telling.span, "dated-by-weekday")
                words = Slot(name="words", kind="words", text=cut_words(timex, facts.source), evidence=(own,))
                edtf = span_days(start, end)
                return _publish("dated-by-weekday", facts, found, (own,), (words,), edtf)
    return None


def _measure_news(one: Facts, other: Facts, least: float) -> float:
    """How much of the shorter opening stands in the other (0–1), 0 where it is not the same news."""
    names, words = one.opening_names & other.opening_names, one.opening_words & other.opening_words
    if len(names) < NEWS_NAMES or len(words) < NEWS_WORDS:
        return 0.0
    shorter = min(len(item.opening_names | item.opening_words) for item in (one, other))
    share = (len(names) + len(words)) / max(1, shorter)
    return share if share >= least else 0.0


def _find_reach(witnesses: Sequence[Dated]) -> tuple[date, date]:
    days = [earliest(item.edtf) for item in witnesses]
    return min(days), max(days)


def _find_days(item: Dated) -> Mapping[date, Timex]:
    """The days on which a dated source looks back by a bare weekday."""
    days: dict[date, Timex] = {}
    for telling in item.facts.tellings:
        for timex in telling.times:
            if timex.direction != "past" or read_weekday(timex) is None:
                continue
            edtf = resolve_against(timex.form, item.edtf, "past")[1]
            if edtf and earliest(edtf) == latest(edtf):
                days.setdefault(earliest(edtf), timex)
    return days


def _publish(
    frame: str,
    facts: Facts,
    witnesses: Sequence[Dated],
    own: tuple[Evidence, ...],
    slots: tuple[Slot, ...],
    edtf: str,
) -> Published:
    """The last passage of the reason is one that dates the first witness."""
    first = witnesses[0]
    voice = name_voice(first.facts.source)
    second = next(item for item in witnesses if name_voice(item.facts.source) != voice)
    leads = tuple(
        make_evidence(item.facts.source, item.facts.tellings[0].span, frame) for item in (second, first)
    )
    evidence = tuple(dict.fromkeys((*own, *leads, *first.evidence[-1:])))
    told = (
        Slot(name="other", kind="name", text=voice),
        Slot(name="date", kind="date", text=first.edtf),
        Slot(name="second", kind="name", text=name_voice(second.facts.source)),
        *slots,
    )
    reason = Reason(frame=frame, slots=told, evidence=evidence)
    return Published(source=facts.source.id, edtf=edtf, basis="inferred", reason=reason)
