"""The passages from which an event's date can be recomputed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from briefgen.compare.events.candidates import Candidate
from briefgen.model import Evidence, Reason
from briefgen.text.dates import narrow_date
from briefgen.text.passages import make_evidence

RULE = "event-date"

MOST_COMPARED = 12
"""Tellings of an event among which two are looked for that together narrow its date."""


def explain_date(members: Sequence[Candidate], date: str) -> tuple[Candidate, Reason] | None:
    """The telling that dates the event and the reason, whose evidence holds every word that the date
    follows from; None where no telling gives it, nor two together."""
    for member in members:
        if member.date == date:
            return member, _bind(member.reason, (member,))
    for pair in combinations(members[:MOST_COMPARED], 2):
        if narrow_date(pair[0].date, pair[1].date) == date:
            return pair[0], _bind(pair[0].reason, pair)
    return None


def _bind(reason: Reason, members: Sequence[Candidate]) -> Reason:
    """The reason with the words that date each telling among its passages."""
    found = list(reason.evidence)
    for member in members:
        for passage in (*member.reason.evidence, _cite(member)):
            if not any(_holds(other, passage) for other in found):
                found.append(passage)
    return replace(reason, evidence=tuple(found))


def _cite(member: Candidate) -> Evidence:
    """The words of the time, or what the article tells first where its opening dates it."""
    return make_evidence(member.telling.source, member.span, RULE)


def _holds(one: Evidence, other: Evidence) -> bool:
    return one.source == other.source and one.span.covers(other.span)
