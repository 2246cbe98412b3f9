"""The same happening on different days: alike in words, subject and verb, dated apart by two origins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.model import Clause, Conflict, ResolvedTimex, Side, Span
from briefgen.tellings import Telling
from briefgen.text.dates import earliest, latest
from briefgen.text.passages import make_evidence, name_content
from briefgen.text.similarity import TextIndex, find_content_words

RULE = "conflict-date"

ALIKE = 0.45
"""Mean likeness of words and letters from which two sentences may tell one happening."""

FURTHEST_DAYS = 45
"""Days between two dates that may be two accounts of one happening; further apart it is another one."""

WIDEST_DAYS = 31
"""A date that leaves more days open than this contradicts nothing."""

SAYING = frozenset({"say", "tell", "report", "add", "write", "announce", "be", "have", "do", "state", "note"})
"""Verbs whose date is not the happening's."""

_BORDER = re.compile(
    r"\b(?:since|until|till|before|after|by|ahead of|following|from|through|for)\s(?:\w+\s){0,2}$", re.I
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dated:
    telling: Telling
    clause: Clause
    time: ResolvedTimex


def find_date_conflicts(tellings: Sequence[Telling], index: TextIndex) -> tuple[Conflict, ...]:
    """Happenings that sources of different origins put on different days."""
    dated = {item.telling.number: item for telling in tellings for item in _read_telling(telling)}
    found: list[Conflict] = []
    used: set[int] = set()
    for number in sorted(dated):
        for other, _ in index.find_near(number, ALIKE):
            if other not in dated or number in used or other in used:
                continue
            a, b = dated[other], dated[number]
            if _tell_same(a, b, index) and _are_apart(a.time, b.time):
                found.append(_build(a, b))
                used |= {number, other}
    return tuple(found)


def _read_telling(telling: Telling) -> Iterator[_Dated]:
    """The sentence's main clause, where one exact day dates it and nothing else does."""
    clause = telling.main
    if clause is None or telling.headline or clause.status != "happened" or clause.lemma in SAYING:
        return
    times = [
        item
        for item in telling.times
        if item.timex.type in ("DATE", "TIME") and item.edtf and clause.span.covers(item.timex.span)
    ]
    times = [item for item in times if (latest(item.edtf) - earliest(item.edtf)).days <= WIDEST_DAYS]
    if len(times) != 1 or telling.quotes(times[0].timex.span):
        return
    if _BORDER.search(telling.source.text[: times[0].timex.span.start][-40:]):
        return
    yield _Dated(telling=telling, clause=clause, time=times[0])


def _tell_same(a: _Dated, b: _Dated, index: TextIndex) -> bool:
    if a.telling.at == b.telling.at or a.telling.origin == b.telling.origin:
        return False
    if a.clause.lemma != b.clause.lemma or a.clause.negated != b.clause.negated:
        return False
    if not _share_subject(a, b) or _differ_in_figures(a.telling, b.telling):
        return False
    words = index.compare_words(a.telling.number, b.telling.number)
    letters = index.compare_letters(a.telling.number, b.telling.number)
    return (words + letters) / 2 >= ALIKE and not _differ_in_places(a.telling, b.telling)


def _share_subject(a: _Dated, b: _Dated) -> bool:
    if a.clause.subject is None or b.clause.subject is None:
        return False
    first, second = (
        set(find_content_words(item.telling.source.text[item.clause.subject.start : item.clause.subject.end]))
        for item in (a, b)
        if item.clause.subject is not None
    )
    return bool(first & second)


def _differ_in_figures(a: Telling, b: Telling) -> bool:
    first = {(item.head or item.measure, item.value) for item in a.quantities}
    second = {(item.head or item.measure, item.value) for item in b.quantities}
    heads = {head for head, _ in first} & {head for head, _ in second}
    return any(head and (head, value) not in second for head, value in first if head in heads)


def _differ_in_places(a: Telling, b: Telling) -> bool:
    return bool(a.places and b.places and not set(a.places) & set(b.places))


def _are_apart(a: ResolvedTimex, b: ResolvedTimex) -> bool:
    """Whether the dates exclude each other, and are near enough to be two accounts of one happening."""
    gap = max((earliest(b.edtf) - latest(a.edtf)).days, (earliest(a.edtf) - latest(b.edtf)).days)
    return 1 <= gap <= FURTHEST_DAYS


def _build(a: _Dated, b: _Dated) -> Conflict:
    ordered = sorted((a, b), key=lambda item: (earliest(item.time.edtf), item.telling.number))
    sides = tuple(
        Side(
            value=item.telling.words_at(item.time.timex.span),
            evidence=(make_evidence(item.telling.source, item.telling.span, RULE),),
        )
        for item in ordered
    )
    topic = Span(a.clause.subject.start if a.clause.subject else a.clause.verb.start, a.clause.verb.end)
    return Conflict(
        id=name_content("conflict", sides[0].evidence[0]),
        kind="date",
        topic=a.telling.words_at(topic),
        topic_evidence=make_evidence(a.telling.source, a.telling.span, RULE),
        resolution="open",
        sides=sides,
    )
