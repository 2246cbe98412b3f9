"""What sources of one story say beside each other of a happening that they name by a noun and a place
("air strikes near Halm last week"): whose it was, and when."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from briefgen.compare.conflicts.binding import bind_all
from briefgen.compare.conflicts.counts import fold_nation
from briefgen.compare.conflicts.scenes import find_happenings, name_places, spell_alike
from briefgen.compare.conflicts.stories import SAID_OF_ALL, Stories
from briefgen.lexicon.measures import HAPPENINGS, SIDES_OF_WAR
from briefgen.model import Conflict, ConflictKind, ResolvedTimex, Side, Span
from briefgen.tellings import Telling
from briefgen.text.dates import earliest, latest
from briefgen.text.passages import hash_content
from briefgen.text.similarity import find_content_words

RULE = "conflict-incident"

FURTHEST_DAYS = 30
"""Days between two dates of what may be one happening."""

WIDEST_DAYS = 10
"""A date that leaves more days open belongs to no side."""

SHARED_WORDS = 1
"""Words, besides place and kind, that two sentences about one happening share."""

WARLIKE = frozenset({"airstrike", "attack", "bombing", "shooting"})
"""Kinds of happening that somebody's forces do."""

_LEMMAS = sorted({lemma for row in HAPPENINGS for lemma in row.lemmas}, key=lambda word: (-len(word), word))
_NOUN = re.compile(
    r"\b(?:(?:air|drone|missile|artillery|rocket|bombing)[ -](?:strikes?|raids?|attacks?)|"
    rf"(?:{'|'.join(map(re.escape, _LEMMAS))})(?:e?s)?)\b",
    re.IGNORECASE,
)
SIDES = frozenset({"state", "organisation", "group"})
"""Kinds of actors whose a strike may be."""

_BY = re.compile(rf"\b(?P<by>{SIDES_OF_WAR})(?:-led)?\s$", re.IGNORECASE)
_GAP = re.compile(r"(?:-led)?\s(?:military\s|army\s)?")
_BREAK = re.compile(r"[,;:]|\b(?:that|which|who|when|after|before|and|but)\b")
_NEAR_BEFORE = re.compile(r"^[’']?s?\s(?:\w+\s)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """A noun for a happening, with what stands beside it. `by` is folded, "" where nobody is named."""

    telling: Telling
    kind: str
    places: frozenset[str]
    noun: Span
    by: str
    by_span: Span
    time: ResolvedTimex | None
    words: frozenset[str]


def find_incident_conflicts(tellings: Sequence[Telling], stories: Stories) -> tuple[Conflict, ...]:
    """Happenings that a story's sources lay on different sides, or on different days."""
    found: dict[tuple[int, str], list[Incident]] = defaultdict(list)
    for telling in tellings:
        number = stories.home.get(telling.at)
        if number is not None and not telling.headline:
            for incident in _read_telling(telling):
                found[(number, incident.kind)].append(incident)
    conflicts: list[Conflict] = []
    for _, items in sorted(found.items()):
        for same in _bring_together(items):
            conflicts += [item for item in (_find_dates(same), _find_doers(same)) if item is not None]
    return tuple(conflicts)


def _read_telling(telling: Telling) -> Iterator[Incident]:
    text, start, end = telling.source.text, telling.span.start, telling.span.end
    places, _ = name_places(telling)
    if not places:
        return
    verbs = [clause.verb for clause in telling.clauses]
    for match in _NOUN.finditer(text, start, end):
        span = Span(match.start(), match.end())
        kinds = find_happenings(match.group(), parsed=True)
        if len(kinds) != 1 or any(verb.overlaps(span) for verb in verbs):
            continue
        by = _find_by(telling, span.start)
        yield Incident(
            telling=telling,
            kind=next(iter(kinds)),
            places=places,
            noun=span,
            by=fold_nation(text[by.start : by.end]),
            by_span=Span(by.start, span.end),
            time=_find_time(telling, span, verbs),
            words=frozenset(find_content_words(telling.text)) - SAID_OF_ALL,
        )


def _find_by(telling: Telling, at: int) -> Span:
    """Whose it is: the name or noun right before the noun; empty where none stands there."""
    text = telling.source.text
    for mention in telling.mentions:
        if mention.kind in SIDES and mention.span.end < at and _GAP.fullmatch(text[mention.span.end : at]):
            return mention.span
    start = max(telling.span.start, at - 40)
    by = _BY.search(text[start:at])
    return Span(start + by.start("by"), start + by.end("by")) if by else Span(at, at)


def _find_time(telling: Telling, noun: Span, verbs: Sequence[Span]) -> ResolvedTimex | None:
    """The date that stands behind the noun, with no verb and no break between, or right before it."""
    text = telling.source.text
    for item in telling.times:
        span = item.timex.span
        if item.timex.type != "DATE" or not item.edtf:
            continue
        if span.end <= noun.start and _NEAR_BEFORE.match(text[span.end : noun.start]):
            return item
        between = Span(noun.end, span.start) if span.start >= noun.end else None
        if between is None or _BREAK.search(text[between.start : between.end]):
            continue
        if _NOUN.search(text, between.start, between.end):
            continue  # it dates the noun that stands nearer
        if not any(verb.overlaps(between) for verb in verbs):
            return item
    return None


def _bring_together(items: Sequence[Incident]) -> Iterator[list[Incident]]:
    """Incidents of one place that tell of it in words that they share."""
    groups: list[list[Incident]] = []
    for item in items:
        home = next((group for group in groups if any(_are_one(item, other) for other in group)), None)
        if home is None:
            groups.append([item])
        else:
            home.append(item)
    yield from (group for group in groups if len({item.telling.at for item in group}) > 1)


def _are_one(a: Incident, b: Incident) -> bool:
    places = {x for x in a.places for y in b.places if spell_alike(x, y)}
    if not places:
        return False
    shared = {word for word in a.words & b.words if not any(word in place for place in places)}
    return len(shared) >= SHARED_WORDS


def _find_dates(items: Sequence[Incident]) -> Conflict | None:
    sides: list[list[Incident]] = []
    timed = [item for item in items if item.time is not None and _width(item) <= WIDEST_DAYS]
    for item in sorted(timed, key=_width):
        home = next((side for side in sides if not _are_apart(side[0], item)), None)
        if home is None:
            sides.append([item])
        else:
            home.append(item)
    sides.sort(key=lambda side: _first_day(side[0]))
    days = [_first_day(side[0]) for side in sides]
    if len(sides) < 2 or days[-1] - days[0] > FURTHEST_DAYS:
        return None
    return _build(sides, "date", lambda item: item.time.timex.span if item.time else item.noun)


def _find_doers(items: Sequence[Incident]) -> Conflict | None:
    """Sources that name different doers; None where one source names both."""
    named = [item for item in items if item.by and item.kind in WARLIKE]
    by_source: dict[int, set[str]] = defaultdict(set)
    sides: dict[str, list[Incident]] = defaultdict(list)
    for item in named:
        by_source[item.telling.at].add(item.by)
        sides[item.by].append(item)
    sources = list(by_source.values())
    if not any(not a & b for number, a in enumerate(sources) for b in sources[number + 1 :]):
        return None
    return _build(list(sides.values()), "wording", lambda item: item.by_span)


def _width(item: Incident) -> int:
    assert item.time is not None
    return (latest(item.time.edtf) - earliest(item.time.edtf)).days


def _first_day(item: Incident) -> int:
    assert item.time is not None
    return earliest(item.time.edtf).toordinal()


def _are_apart(a: Incident, b: Incident) -> bool:
    assert a.time is not None and b.time is not None
    first, second = a.time.edtf, b.time.edtf
    return latest(first) < earliest(second) or latest(second) < earliest(first)


def _build(
    sides: Sequence[Sequence[Incident]], kind: ConflictKind, show: Callable[[Incident], Span]
) -> Conflict | None:
    origins = [{item.telling.origin for item in side} for side in sides]
    if not any(a - b and b - a for number, a in enumerate(origins) for b in origins[number + 1 :]):
        return None
    built = tuple(
        Side(
            value=side[0].telling.words_at(show(side[0])),
            evidence=bind_all(side, RULE),
        )
        for side in sides
    )
    first = sides[0][0]
    return Conflict(
        id=f"conflict-{hash_content(RULE, kind, first.telling.source.id, str(first.noun.start))}",
        kind=kind,
        topic=first.telling.words_at(first.by_span),
        topic_evidence=built[0].evidence[0],
        resolution="open",
        sides=built,
    )
