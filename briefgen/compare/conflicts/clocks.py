"""Hours that differ: sources of one happening put what happened once at different times of one day."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.compare.conflicts.binding import bind_all
from briefgen.compare.conflicts.scenes import find_happenings, may_be_same
from briefgen.compare.conflicts.stories import Group, Stories
from briefgen.lexicon.clock import EXACTLY, NEAR, NEARLY, ONCE, ROUGHLY, ClockRow
from briefgen.model import Clause, Conflict, ResolvedTimex, Side, Span
from briefgen.tellings import Telling
from briefgen.text.passages import find_words, hash_content, make_evidence
from briefgen.text.similarity import fold_word, stem_word

RULE = "conflict-clock"

DAY = 24 * 60
"""Minutes of a day."""

FURTHEST = 180
"""Minutes between two accounts of one thing; further apart they tell of two."""

_CLOCK = re.compile(r"T(?P<hour>\d\d)(?::(?P<minute>\d\d))?$")
_ROUGH = re.compile(
    r"\b(?:about|around|roughly|approximately|nearly|almost|some|circa|at about)\s$", re.IGNORECASE
)
_ROUGH_IN = re.compile(r"(?:about|around|roughly|approximately|nearly|almost)\b", re.IGNORECASE)
_VAGUE = re.compile(r"(?:it|he|she|they|this|that|who|which|we|i)\b", re.IGNORECASE)
_NEAR = tuple((row, re.compile(row.pattern, re.IGNORECASE)) for row in NEAR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """What a sentence puts at a time of day: between `low` and `high` minutes after midnight. `span` is
    the time with the words that shift it."""

    telling: Telling
    clause: Clause
    span: Span
    low: int
    high: int


def find_clock_conflicts(tellings: Sequence[Telling], stories: Stories) -> tuple[Conflict, ...]:
    """What happened once, and is put at different hours by different sources."""
    found: dict[tuple[int, str], list[Timed]] = defaultdict(list)
    for telling in tellings:
        number = stories.placed.get(telling.number)
        if number is None or telling.headline:
            continue
        for name, timed in _read_telling(telling, stories.groups[number]):
            found[(number, name)].append(timed)
    built = (_build(key[1], items) for key, items in sorted(found.items()))
    return tuple(conflict for conflict in built if conflict is not None)


def _read_telling(telling: Telling, group: Group) -> Iterator[tuple[str, Timed]]:
    for item in telling.times:
        clock = _CLOCK.search(item.value) if item.timex.type == "TIME" else None
        clause = _clause_of(telling, item)
        if clock is None or clause is None or clause.negated or clause.status == "planned":
            continue
        row = next((row for row in ONCE if _is_done(row, telling, clause, group)), None)
        if row is None:
            continue
        minutes = int(clock["hour"]) * 60 + int(clock["minute"] or 0)
        span, low, high = _bound(telling, item, minutes)
        yield row.name, Timed(telling=telling, clause=clause, span=span, low=low, high=high)


def _clause_of(telling: Telling, item: ResolvedTimex) -> Clause | None:
    """The clause that the time dates; where none holds it, the sentence's first."""
    return telling.clause_at(item.timex.span) or telling.main


def _is_done(row: ClockRow, telling: Telling, clause: Clause, group: Group) -> bool:
    """Whether the clause tells what the row is about; a happening is the story's own only where its
    kind is named and fits."""
    if clause.lemma not in row.lemmas:
        return False
    text = telling.source.text
    start = min(clause.subject.start if clause.subject else clause.verb.start, clause.verb.start)
    end = max([clause.verb.end, *(span.end for span in clause.objects)])
    near = text[start : min(end + 25, telling.span.end)].replace("-", " ")
    words = {stem_word(fold_word(near[word.start : word.end])) for word in find_words(near)}
    if row.nouns:
        return bool(words & row.nouns)
    kinds = find_happenings(telling.text)
    return row.name != "happening" or bool(kinds and may_be_same(kinds, group.kinds))


def _bound(telling: Telling, item: ResolvedTimex, minutes: int) -> tuple[Span, int, int]:
    """(the time with what shifts it, earliest and latest minute that is meant)."""
    text, span = telling.source.text, item.timex.span
    start = max(telling.span.start, span.start - 25)
    before = text[start : span.start]
    for row, pattern in _NEAR:
        if shift := pattern.search(before):
            return Span(start + shift.start(), span.end), minutes + row.low, minutes + row.high
    rough = _ROUGH.search(before)
    words = text[span.start : span.end]
    off = NEARLY if rough or _ROUGH_IN.match(words) else EXACTLY
    loose = ROUGHLY if minutes % 30 == 0 else off
    return Span(start + rough.start() if rough else span.start, span.end), minutes - loose, minutes + loose


def _are_apart(a: Timed, b: Timed) -> bool:
    """Whether both cannot be meant, though they may be of one thing; midnight lies between two days."""
    gaps = [max(b.low + shift - a.high, a.low - b.high - shift) for shift in (-DAY, 0, DAY)]
    return 0 < min(gaps) <= FURTHEST


def _build(name: str, timed: Sequence[Timed]) -> Conflict | None:
    sides: list[list[Timed]] = []
    for item in sorted(timed, key=lambda item: (item.high - item.low, item.telling.number)):
        for side in sides:
            if not _are_apart(side[0], item):
                side.append(item)
                break
        else:
            sides.append([item])
    if len(sides) < 2 or len({item.telling.at for item in timed}) < 2:
        return None
    if not any(_are_of_two(a, b) for number, a in enumerate(sides) for b in sides[number + 1 :]):
        return None
    sides.sort(key=lambda side: (side[0].low, side[0].telling.number))
    built = tuple(
        Side(
            value=side[0].telling.words_at(side[0].span),
            evidence=bind_all(side, RULE),
        )
        for side in sides
    )
    best = min(timed, key=lambda item: (_opens_vaguely(item), item.telling.number))
    first = built[0].evidence[0]
    return Conflict(
        id=f"conflict-{hash_content('clock', name, first.source, str(first.span.start))}",
        kind="date",
        topic=_name_topic(best),
        topic_evidence=make_evidence(best.telling.source, best.telling.span, RULE),
        resolution="open",
        sides=built,
    )


def _are_of_two(a: Sequence[Timed], b: Sequence[Timed]) -> bool:
    """Whether a source of either side does not stand on the other; two stories of one paper may differ."""
    sources, others = {item.telling.at for item in a}, {item.telling.at for item in b}
    return bool(sources - others and others - sources)


def _opens_vaguely(item: Timed) -> bool:
    """Whether who or what did it is not named: "they", "it"."""
    return item.clause.subject is None or bool(_VAGUE.match(item.telling.words_at(item.clause.subject)))


LONGEST_TOPIC = 70
"""Characters of the words that name what happened."""


def _name_topic(item: Timed) -> str:
    clause = item.clause
    start = (
        clause.subject.start
        if clause.subject and clause.subject.start < clause.verb.start
        else clause.verb.start
    )
    ends = [span.end for span in clause.objects[:1] if clause.verb.end < span.end < start + LONGEST_TOPIC]
    return item.telling.words_at(Span(start, max((clause.verb.end, *ends))))
