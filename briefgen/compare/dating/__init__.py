"""When each source came out, with its argument, as exact as the argument allows.

In this order: the editor's date, the file's own metadata or stamp, then argument across sources (shared
events, weekdays), the day in its web address, a dateline's day with the year of the copyright, the
latest date that the text looks back on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefgen.compare.dating.arguing import argue, open_case, settle
from briefgen.compare.dating.bounds import find_bounds
from briefgen.compare.dating.facts import Facts, gather_facts
from briefgen.compare.dating.links import DatedTelling, Likeness, tell_caption_days, tell_days
from briefgen.compare.dating.openings import contradict_by_openings
from briefgen.compare.dating.stating import contradict, read_stated
from briefgen.model import Analysis, Published, Reason, Source
from briefgen.text.dates import contains, earliest, read_address

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
    likeness = Likeness(facts)
    argued: dict[str, Published] = {}
    while True:
        round_ = {
            case.facts.source.id: published
            for case in open_cases
            if case.facts.source.id not in argued and (published := argue(case, pool, likeness)) is not None
        }
        if not round_:
            return argued
        argued.update(round_)
        for case in open_cases:
            if (published := round_.get(case.facts.source.id)) is not None:
                told = tell_days(case.facts, published.edtf, published.reason.evidence)
                pool[case.facts.source.id] = (*tell_caption_days(case.facts), *told)


def _trusted(own: Published | None) -> str:
    """The EDTF date that a source's relative days count from, "" where it is not known."""
    if own is None:
        return ""
    return own.edtf if own.contradicted is None else own.anchor or ""
