"""The day on which an undated source came out, argued from what it shares with dated ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from briefgen.compare.dating.bounds import Bounds
from briefgen.compare.dating.facts import Facts, Lead, find_lead, read_weekday
from briefgen.compare.dating.links import Likeness, Link, Pool, find_links
from briefgen.lexicon.agencies import MIXED
from briefgen.model import Evidence, Published, Reason, Slot, Source, Timex
from briefgen.text.dates import earliest, resolve_against, span_days
from briefgen.text.dates_edtf import add_days
from briefgen.text.passages import fold_space, make_evidence

REACH, REACH_OF_DAY = 10, 370
"""Days around a shared event that are looked at: a bare weekday reaches six days either way, a day of
the month without its year a year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An undated source with all that bears on its date. `dateline_day` is MM-DD or ""."""

    facts: Facts
    bounds: Bounds
    dateline_day: str
    lead: Lead | None


def open_case(facts: Facts, bounds: Bounds) -> Case:
    """The case of a source: its bounds, its dateline's day, and the weekday that its lead tells."""
    claim = facts.source.published
    day = claim.value[5:] if claim is not None and claim.value.startswith("XXXX-") else ""
    return Case(facts=facts, bounds=bounds, dateline_day=day, lead=find_lead(facts))


def argue(case: Case, pool: Pool, likeness: Likeness) -> Published | None:
    """The date that shared events give, None where there are none or they fit no day.

    Where the links do not agree on a day the weakest gives way.
    """
    links = sorted(find_links(case.facts, pool, likeness), key=lambda link: -link.score)
    while links:
        days = [day for day in _list_days(links) if _is_possible(case, links, day)]
        if days:
            return _publish(case, links, days)
        links.pop()
    return None


def _list_days(links: Sequence[Link]) -> Iterator[date]:
    first = min(link.other.day for link in links)
    last = max(link.other.day for link in links)
    reach = REACH if any(read_weekday(link.timex) for link in links) else REACH_OF_DAY
    for count in range((last - first).days + 2 * reach + 1):
        yield add_days(first, count - reach)


def _is_possible(case: Case, links: Sequence[Link], day: date) -> bool:
    """Whether all that the source says can have been written on that day."""
    if not case.bounds.first <= day <= case.bounds.last:
        return False
    if case.lead is not None and day.isoweekday() != case.lead.weekday:
        return False
    if case.dateline_day and f"{day:%m-%d}" != case.dateline_day:
        return False
    return all(link.allows(day) for link in links) and _is_week(case, links, day)


def _is_week(case: Case, links: Sequence[Link], day: date) -> bool:
    """ "This week" in the opening holds the day of an event that the opening tells."""
    says_week = any(
        timex.form == "unit W 0" for telling in case.facts.tellings if telling.core for timex in telling.times
    )
    events = [link.other.day for link in links if link.telling.core]
    return not says_week or all(event.isocalendar()[:2] == day.isocalendar()[:2] for event in events)


# --- the reason -------------------------------------------------------------------


def name_voice(source: Source) -> str:
    """Whom a reader knows a source by: its publisher, else its agency, else its id."""
    for claim in (source.publisher, source.agency):
        if claim is not None and claim.value != MIXED:
            return claim.value
    return source.id


def _publish(case: Case, links: Sequence[Link], days: Sequence[date]) -> Published:
    edtf = span_days(days[0], days[-1])
    return Published(
        source=case.facts.source.id, edtf=edtf, basis="inferred", reason=_give_reason(case, links, edtf)
    )


def _give_reason(case: Case, links: Sequence[Link], edtf: str) -> Reason:
    best = links[0]
    own = make_evidence(best.telling.source, best.telling.span, "dated-by-shared-event")
    evidence: tuple[Evidence, ...] = (own, *best.other.evidence)
    event = best.other.day.isoformat()
    itself = best.other.telling.source.id == case.facts.source.id
    if itself:
        frame = "dated-by-lead-itself" if case.lead is not None else "dated-by-stated-day"
        date_ = Slot(name="date", kind="date", text=event)
        return Reason(frame=frame, slots=(_slot(best, own), date_), evidence=evidence)
    if case.lead is not None and case.lead.timex.span == best.timex.span:
        return _word("dated-by-lead-weekday", best, event, evidence)
    if case.lead is not None:
        lead = make_evidence(case.facts.source, case.lead.telling.span, "lead-weekday")
        said = Slot(
            name="lead", kind="words", text=cut_words(case.lead.timex, case.facts.source), evidence=(lead,)
        )
        reason = _word("dated-by-lead-after", best, event, (lead, *evidence))
        return Reason(frame=reason.frame, slots=(said, *reason.slots), evidence=reason.evidence)
    if best.same_words:
        return _word("dated-by-shared-words", best, event, evidence)
    ahead = best.timex.direction == "future"
    return _word(f"dated-by-shared-event{'-ahead' if ahead else ''}", best, event, evidence)


def _word(frame: str, link: Link, day: str, evidence: tuple[Evidence, ...]) -> Reason:
    other = link.other.telling.source
    slots = (
        _slot(link, evidence[0]),
        Slot(name="other", kind="name", text=name_voice(other)),
        Slot(name="date", kind="date", text=day),
    )
    return Reason(frame=frame, slots=slots, evidence=tuple(dict.fromkeys(evidence)))


def _slot(link: Link, evidence: Evidence) -> Slot:
    words = cut_words(link.timex, link.telling.source)
    return Slot(name="words", kind="words", text=words, evidence=(evidence,))


def cut_words(timex: Timex, source: Source) -> str:
    """The words of a time expression, in one line."""
    return fold_space(source.text[timex.span.start : timex.span.end])


# --- without shared events ----------------------------------------------------------


def settle(case: Case) -> Published:
    """What the source's own text gives where nothing shared dates it."""
    source, bounds = case.facts.source, case.bounds
    if case.dateline_day:
        dated = _read_dateline(case)
        if dated is not None:
            return dated
    if not bounds.edtf:
        return Published(source=source.id, edtf="", basis="unknown", reason=bounds.reason)
    return Published(source=source.id, edtf=bounds.edtf, basis="inferred", reason=bounds.reason)


def _read_dateline(case: Case) -> Published | None:
    """The dateline's day in the year of the copyright."""
    source = case.facts.source
    claim, year = source.published, source.copyright_year
    if claim is None or year is None or not year.value.isdigit():
        return None
    edtf = resolve_against(f"day {case.dateline_day} of {year.value}", "", "past")[1]
    if not edtf or not case.bounds.first <= earliest(edtf) <= case.bounds.last:
        return None
    evidence = tuple(
        make_evidence(source, span, "dated-by-dateline-year") for span in (*claim.spans[:1], *year.spans[:1])
    )
    slots = (
        Slot(name="words", kind="words", text=fold_space(evidence[0].selector.exact), evidence=evidence[:1]),
        Slot(name="year", kind="words", text=year.value, evidence=evidence[1:]),
    )
    reason = Reason(frame="dated-by-dateline-year", slots=slots, evidence=evidence)
    return Published(source=source.id, edtf=edtf, basis="inferred", reason=reason)
