"""When each source came out, with its argument, as exact as the argument allows.

In this order: the editor's date, the file's own metadata or stamp, then argument across sources (shared
events, weekdays), the day in its web address, a dateline's day with the year of the copyright, the
latest date that the text looks back on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from briefgen.compare.dating.arguing import Case, argue, open_case, settle
from briefgen.compare.dating.bounds import find_bounds
from briefgen.compare.dating.facts import Facts, gather_facts
from briefgen.compare.dating.links import (
    RUNNING_DAYS,
    DatedTelling,
    Likeness,
    Pool,
    tell_caption_days,
    tell_days,
)
from briefgen.compare.dating.news import Dated, Neighbours, argue_by_news, argue_by_weekday, is_narrow
from briefgen.compare.dating.openings import contradict_by_openings
from briefgen.compare.dating.posts import argue_by_posts
from briefgen.compare.dating.stating import contradict, read_stated
from briefgen.model import Analysis, Published, Reason, Source
from briefgen.text.dates import contains, earliest, read_address
from briefgen.text.dates_edtf import narrow_date

__all__ = ("date_sources",)


def date_sources(sources: Sequence[Source], analyses: Sequence[Analysis]) -> tuple[Published, ...]:
    """When each source came out; `analyses` run in the same order as `sources`."""
    pairs = list(zip(sources, analyses, strict=True))
    facts = [gather_facts(source, analysis, worded=False) for source, analysis in pairs]
    stated = [read_stated(item) for item in facts]
    known = [None if own is None else contradict(item, own) for item, own in zip(facts, stated, strict=True)]
    against = contradict_by_openings(facts, known)
    known = [own if own is None else against.get(own.source, own) for own in known]
    if not all(map(_trusted, known)):
        facts = [gather_facts(source, analysis, worded=True) for source, analysis in pairs]
    argued = _argue_all(facts, known)
    found = []
    for item, own in zip(facts, known, strict=True):
        shared = argued.get(item.source.id)
        if own is None:
            found.append(shared or _read_address(item, known) or settle(open_case(item, find_bounds(item))))
        elif own.contradicted is not None and not own.anchor and shared is not None:
            found.append(replace(own, anchor=shared.edtf))
        else:
            found.append(own)
    return _drop_idle(found)


def _read_address(facts: Facts, known: Sequence[Published | None]) -> Published | None:
    """The day in the source's web address, where another source came out on it too; alone an address is
    no proof of a date."""
    day = read_address(facts.source.url.value) if facts.source.url is not None else None
    if day is None or not any(contains(item.edtf, day) for item in known if item is not None and item.edtf):
        return None
    reason = Reason(frame="dated-by-address")
    return Published(source=facts.source.id, edtf=day, basis="inferred", reason=reason)


OLDEST_FLOOR = 5
"""Years before the newest source's date beyond which "2011 or later" tells a reader nothing."""


def _drop_idle(published: Sequence[Published]) -> tuple[Published, ...]:
    """Dates without an end that begin long before the other sources' are left unknown."""
    newest = max((earliest(item.edtf).year for item in published if item.edtf), default=0)
    return tuple(
        Published(source=item.source, edtf="", basis="unknown", reason=Reason(frame="published-unknown"))
        if item.edtf.endswith("/..") and earliest(item.edtf).year < newest - OLDEST_FLOOR
        else item
        for item in published
    )


def _argue_all(facts: Sequence[Facts], known: Sequence[Published | None]) -> dict[str, Published]:
    """Source: the date that shared events give. A source that is dated dates others in the next round."""
    open_cases = [
        open_case(item, find_bounds(item))
        for item, own in zip(facts, known, strict=True)
        if not _trusted(own)
    ]
    if not open_cases:
        return {}
    pool: dict[str, tuple[DatedTelling, ...]] = {}
    for item, own in zip(facts, known, strict=True):
        evidence = own.reason.evidence if own is not None else ()
        pool[item.source.id] = (*tell_caption_days(item), *tell_days(item, _trusted(own), evidence))
    running = _is_running(known)
    likeness, neighbours = Likeness(facts, running=running), Neighbours(running=running)
    argued: dict[str, Published] = {}
    while True:
        left = [case for case in open_cases if case.facts.source.id not in argued]
        dated = _list_dated(facts, known, argued)
        round_ = _argue_round(left, pool, likeness, dated, neighbours)
        if not round_:
            return _narrow(open_cases, argued, dated, neighbours)
        argued.update(round_)
        for case in open_cases:
            if (published := round_.get(case.facts.source.id)) is not None:
                told = tell_days(case.facts, published.edtf, published.reason.evidence)
                pool[case.facts.source.id] = (*tell_caption_days(case.facts), *told)


def _is_running(known: Sequence[Published | None]) -> bool:
    """Whether the sources whose dates are known tell a story that runs for weeks."""
    days = [earliest(edtf) for own in known if (edtf := _trusted(own))]
    return bool(days) and (max(days) - min(days)).days > RUNNING_DAYS


def _argue_round(
    cases: Sequence[Case],
    pool: Pool,
    likeness: Likeness,
    dated: Sequence[Dated],
    neighbours: Neighbours,
) -> dict[str, Published]:
    """What the surest argument that dates anybody gives: a weaker one is tried only when it dates nobody."""
    arguments: tuple[Callable[[Case], Published | None], ...] = (
        lambda case: argue(case, pool, likeness),
        lambda case: argue_by_posts(case.facts, case.bounds),
        lambda case: argue_by_weekday(case.facts, case.bounds, dated, neighbours),
        lambda case: argue_by_news(case.facts, case.bounds, dated, neighbours),
    )
    for argument in arguments:
        found = {case.facts.source.id: given for case in cases if (given := argument(case)) is not None}
        if found:
            return found
    return {}


def _narrow(
    cases: Sequence[Case],
    argued: Mapping[str, Published],
    dated: Sequence[Dated],
    neighbours: Neighbours,
) -> dict[str, Published]:
    """Dates that allow more than a month, narrowed by the news that the sources tell."""
    narrowed = dict(argued)
    for case in cases:
        own = argued.get(case.facts.source.id)
        if own is None or is_narrow(own.edtf):
            continue
        news = argue_by_news(case.facts, case.bounds, dated, neighbours)
        edtf = narrow_date(own.edtf, news.edtf) if news is not None else ""
        if news is not None and edtf:
            narrowed[own.source] = replace(news, edtf=edtf)
    return narrowed


def _list_dated(
    facts: Sequence[Facts], known: Sequence[Published | None], argued: Mapping[str, Published]
) -> list[Dated]:
    """The sources whose dates are known or argued so far."""
    listed = []
    for item, own in zip(facts, known, strict=True):
        given = argued.get(item.source.id)
        edtf = given.edtf if given is not None else _trusted(own)
        published = given if given is not None else own
        if edtf and published is not None:
            listed.append(Dated(facts=item, edtf=edtf, evidence=published.reason.evidence))
    return listed


def _trusted(own: Published | None) -> str:
    """The EDTF date that a source's relative days count from, "" where it is not known."""
    if own is None:
        return ""
    return own.edtf if own.contradicted is None else own.anchor or ""
