"""Dated tellings: each happening that a sentence dates, with what it takes to find it told elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from typing import Literal

from briefgen.compare.events.focus import find_acts, find_focus, find_heads
from briefgen.lexicon.salience import SAYING, STATES
from briefgen.model import Clause, EventStatus, Reason, ResolvedTimex, Slot, Span
from briefgen.tellings import Telling
from briefgen.tellings.times import (
    Manner,
    dates_saying,
    drop_clocks,
    find_noun,
    is_circumstance,
    is_datable,
    join_days,
    read_status,
    tell_manner,
)
from briefgen.text.dates import earliest, latest
from briefgen.text.passages import make_evidence
from briefgen.text.similarity import TextIndex

QUOTED = re.compile(r"[“”\"«»„]")

DASH = re.compile(r"\s[-–—]+\s|—")

EARLIER = re.compile(r"(?:Earlier|Previously|Before that),\s")
"""An opening that puts a sentence at some time before the report."""

ASIDE = re.compile(
    r"\s[-–—]+\s|—|\(|\b(?:since|until|till|before|after|following|ahead of|despite|like|than)\b"
)
"""What between a verb and a noun with a date says that the date is not the verb's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One happening as one sentence dates it. `lemma` is the verb of the date's clause, `heads` the stems
    of what it is about (its act, or the noun that the date dates), `acts` those of all acts in that clause,
    `focus` the words that tell what happened then."""

    telling: Telling
    date: str
    basis: Literal["stated", "resolved", "inferred"]
    reason: Reason
    status: EventStatus
    manner: Manner
    reported_on: str | None
    span: Span
    lemma: str
    heads: frozenset[str]
    acts: frozenset[str]
    focus: Mapping[str, float]

    @property
    def exactness(self) -> int:
        """Days that the date leaves open."""
        first, last = find_bounds(self.date)
        return last - first


@lru_cache(maxsize=4096)
def find_bounds(edtf: str) -> tuple[int, int]:
    """First and last day of an EDTF date as numbers (proleptic Gregorian ordinals)."""
    return earliest(edtf).toordinal(), latest(edtf).toordinal()


def find_candidates(
    tellings: Sequence[Telling], index: TextIndex, published: Mapping[str, str]
) -> tuple[Candidate, ...]:
    """The dated happenings of all sentences, in order. `published` gives each source's EDTF date."""
    found: list[Candidate] = []
    opened: set[int] = set()
    for telling in tellings:
        if telling.headline:
            continue
        out = published.get(telling.source.id, "")
        made = _read_telling(telling, index, out)
        if telling.main is not None and telling.at not in opened:
            opened.add(telling.at)
            if out and not any(dates_main(item) for item in made) and _tells_lead(telling):
                made.append(_make_lead(telling, index, out))
        if out and not made and EARLIER.match(telling.text) and _tells_lead(telling):
            made.append(_make_earlier(telling, index, out))
        found.extend(made)
    return tuple(found)


def dates_main(candidate: Candidate) -> bool:
    """Whether the date is that of the clause that the sentence asserts."""
    telling, span = candidate.telling, candidate.span
    if candidate.manner == "said":
        return True
    if candidate.manner == "named" or telling.main is None or telling.clause_at(span) != telling.main:
        return False
    if candidate.manner == "noun":
        # "agreed at a summit in May" is of May; "has been idle since the crash in May" is not
        between = telling.source.text[telling.main.verb.end : max(telling.main.verb.end, span.start)]
        return ASIDE.search(between) is None
    return not _in_aside(candidate)


def _in_aside(candidate: Candidate) -> bool:
    """Whether the time stands between dashes or in brackets."""
    text = candidate.telling.source.text
    before = text[candidate.telling.span.start : candidate.span.start]
    after = text[candidate.span.end : candidate.telling.span.end]
    dashed = len(DASH.findall(before)) % 2 == 1 and DASH.search(after) is not None
    return dashed or before.count("(") > before.count(")")


def _tells_lead(telling: Telling) -> bool:
    """Whether a report's first sentence tells, in a past tense, that something happened."""
    main = telling.main
    if main is None or main.status != "happened" or main.negated or main.lemma in STATES | SAYING:
        return False
    verb = telling.source.text[main.verb.start : main.verb.end].lower()
    return verb not in (main.lemma, f"{main.lemma}s", f"{main.lemma}es") and not verb.endswith("ing")


def _make_lead(telling: Telling, index: TextIndex, published: str) -> Candidate:
    """What a report tells first, and without a day: it happened on the day of the report or, as morning
    papers tell it, on the day before."""
    reason = Reason(
        frame="event-lead",
        slots=(Slot(name="date", kind="date", text=published),),
        evidence=(make_evidence(telling.source, telling.span, "event-lead"),),
    )
    first, last = earliest(published), latest(published)
    date = f"{(first - timedelta(days=1)).isoformat()}/{published}" if first == last else published
    return _make_undated(telling, index, date, reason, "lead")


def _make_earlier(telling: Telling, index: TextIndex, published: str) -> Candidate:
    """What "earlier" puts at some time before the report."""
    day = latest(published).isoformat()
    start = telling.span.start
    span = Span(start, start + len(telling.text.split(",")[0]))
    word = make_evidence(telling.source, span, "event-earlier")
    slots = (
        Slot(name="words", kind="words", text=word.selector.exact, evidence=(word,)),
        Slot(name="date", kind="date", text=day),
    )
    reason = Reason(frame="event-earlier", slots=slots, evidence=(word,))
    return _make_undated(telling, index, f"../{day}", reason, "told")


def _make_undated(telling: Telling, index: TextIndex, date: str, reason: Reason, manner: Manner) -> Candidate:
    assert telling.main is not None  # by _tells_lead
    return Candidate(
        telling=telling,
        date=date,
        basis="inferred",
        reason=reason,
        status="happened",
        manner=manner,
        reported_on=None,
        span=telling.main.verb,
        lemma=telling.main.lemma,
        heads=find_heads(telling, telling.main),
        acts=find_acts(telling, telling.main),
        focus=find_focus(telling, index, telling.main.verb, telling.main, "told"),
    )


def _read_telling(telling: Telling, index: TextIndex, published: str) -> list[Candidate]:
    dated = drop_clocks(telling.source.text, telling.times)
    times = join_days(telling, [item for item in dated if is_datable(item)])
    said = [item for item in times if dates_saying(telling, item)]
    said_on = said[0].edtf if said else None
    found: list[Candidate] = []
    for item in times:
        if item in said:
            continue
        clause = telling.clause_at(item.timex.span)
        manner = tell_manner(telling, item, clause)
        if manner is None or is_circumstance(telling, clause, manner) or _is_quoted_whole(telling):
            continue
        status = read_status(telling, clause, item, manner, published)
        if status is None:
            continue
        found.append(_make(telling, index, item, clause, manner, status, said_on))
    told = any(item.manner == "told" for item in found)
    if said and not told:
        found.append(_make(telling, index, said[0], telling.main, "said", "happened", said_on))
    return found


def _is_quoted_whole(telling: Telling) -> bool:
    """Whether the sentence stands within a longer quotation: alone it does not say whose words it is."""
    inside = any(item.covers(telling.span) for quotation in telling.quotations for item in quotation.content)
    return inside and not QUOTED.search(telling.text)


def _make(
    telling: Telling,
    index: TextIndex,
    item: ResolvedTimex,
    clause: Clause | None,
    manner: Manner,
    status: EventStatus,
    said_on: str | None,
) -> Candidate:
    return Candidate(
        telling=telling,
        date=item.edtf,
        basis=item.basis,
        reason=item.reason,
        status=status,
        manner=manner,
        reported_on=said_on,
        span=item.timex.span,
        lemma=clause.lemma if clause and manner == "told" else "",
        heads=find_heads(telling, clause)
        if manner == "told"
        else frozenset({find_noun(telling, item.timex.span, manner)} - {""}),
        acts=find_acts(telling, clause) if manner == "told" else frozenset(),
        focus=find_focus(telling, index, item.timex.span, clause, manner),
    )
