"""Several tellings of one happening brought together: alike in words, compatible in date.

The most exact and most direct tellings come first and found the groups; each later one joins the
group that it is most like, or founds its own. Only groups that share one of its weightiest words are
looked at, which keeps the work linear.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import chain

from briefgen.compare.events.candidates import Candidate, find_bounds
from briefgen.tellings.times import LONGEST_DAYS
from briefgen.text.dates import earliest, latest, narrow_date
from briefgen.text.similarity import measure_cosine, normalise

SAME_DAY = 0.30
"""Likeness from which on two tellings of the same day are of one event."""

SAME_MONTH = 0.34

SAME_YEAR = 0.42

OPEN = 0.6
"""Likeness asked of a telling whose date is open at an end: it fits too many."""

ANNOUNCED = 0.16
"""Likeness from which on what was told as to come is what was then told as done on that very day."""

NAMED = 0.2
"""Likeness from which on a noun with a date names an event that others tell."""

PLACE_APART = 0.12
"""Added to what is asked of two tellings that name different places and no common one."""

ACTORS_SHARED = 0.08
"""Taken off for tellings of the same exact day about the same actors, or of two persons together."""

SAME_ACT = 0.08
"""Taken off for tellings with the same verb of an act, or the same noun of a happening."""

SAME_NOUN = 0.16
"""Taken off for tellings that date the same noun to the very same date."""

FOUNDERS = 2
"""Members of a group whose acts are the event's: later ones tell of more than it."""

PROBES = 10
"""Weightiest words of a telling by which groups are looked up."""

MAX_GROUPS = 200
"""Groups that a telling is compared with, those with the most of its words first."""

_MANNERS = {"told": 0, "noun": 1, "since": 2, "lead": 3, "said": 4, "named": 5}


@dataclass(slots=True)
class Group:
    """Tellings of one event while they are brought together; the first one founded it."""

    number: int
    members: list[Candidate] = field(default_factory=list)
    date: str = ""
    first: int = 0
    last: int = 0
    least: int = 10**7
    total: dict[str, float] = field(default_factory=dict)
    centre: Mapping[str, float] = field(default_factory=dict)
    actors: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    subjects: set[str] = field(default_factory=set)
    acts: set[str] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)

    def add(self, candidate: Candidate) -> None:
        """Takes a telling in: the date narrows to what all allow, the words become the mean of all."""
        self.members.append(candidate)
        self.date = narrow_date(self.date, candidate.date) or self.date if self.date else candidate.date
        self.first, self.last = find_bounds(self.date)
        self.least = min(self.least, candidate.exactness)
        if candidate.status != "planned" or self.members[0].status == "planned":
            # an announcement tells of other things than the report: it joins, but draws nothing after it
            for word, weight in candidate.focus.items():
                self.total[word] = self.total.get(word, 0.0) + weight
            self.centre = normalise(self.total)
        self.actors.update(candidate.telling.actors)
        self.places.update(candidate.telling.places)
        self.people.update(candidate.telling.people)
        if candidate.manner != "said":
            self.subjects.update(candidate.telling.subjects)
        if len(self.members) <= FOUNDERS:
            self.acts.update(candidate.acts)
            self.heads.update(candidate.heads)


def merge_candidates(candidates: Sequence[Candidate], common: frozenset[str]) -> tuple[Group, ...]:
    """The events that the candidates tell. `common` are actors and places so frequent in the sources
    that sharing or not sharing them tells nothing."""
    groups: list[Group] = []
    holders: dict[str, list[int]] = defaultdict(list)
    days: dict[str, list[int]] = defaultdict(list)
    for candidate in sorted(candidates, key=_order):
        probes = _probe(candidate.focus)
        same = [number for day in _list_days(candidate.date) for number in days[day]]
        near = _find_near(probes, holders, same)
        group = _choose_group(candidate, [groups[number] for number in near], common)
        if group is None:
            group = Group(number=len(groups))
            groups.append(group)
            for day in _list_days(candidate.date):
                days[day].append(group.number)
        group.add(candidate)
        for word in probes:
            if not holders[word] or holders[word][-1] != group.number:
                holders[word].append(group.number)
    merged = _join_announced(groups)
    return tuple(sorted(merged, key=lambda item: (earliest(item.date), item.date, item.number)))


def _join_announced(groups: Sequence[Group]) -> list[Group]:
    """What was announced for a day joins what was then done on it: by the same actors, or where the same
    was announced of it already ("they will meet", "the talks will include …")."""
    done: dict[str, list[Group]] = defaultdict(list)
    coming: list[Group] = []
    for group in groups:
        if any(member.status == "happened" and member.manner == "told" for member in group.members):
            for day in _list_days(group.date):
                done[day].append(group)
        elif all(member.status == "planned" for member in group.members):
            coming.append(group)
    joined: set[int] = set()
    for same in (_has_same_actors, _has_same_announcement):
        for group in coming:
            then = {other.number: other for day in _list_days(group.date) for other in done[day]}
            fitting = [other for other in then.values() if same(group, other)]
            if group.number in joined or not fitting:
                continue
            best = max(fitting, key=lambda other: (measure_cosine(other.centre, group.centre), -other.number))
            for member in group.members:
                best.add(member)
            joined.add(group.number)
    return [group for group in groups if group.number not in joined]


def _has_same_actors(announced: Group, done: Group) -> bool:
    return len(announced.subjects & done.subjects) >= 2


def _has_same_announcement(announced: Group, done: Group) -> bool:
    known = {head for member in done.members if member.status == "planned" for head in member.heads}
    return bool(known & announced.heads)


def _list_days(date: str) -> list[str]:
    """The days of a date of up to a week, for looking up what else happened then; none for a wider one."""
    first, last = earliest(date), latest(date)
    count = (last - first).days
    return [(first + timedelta(days=step)).isoformat() for step in range(count + 1)] if count < 7 else []


def _order(candidate: Candidate) -> tuple[int, bool, int, int, int]:
    return (
        candidate.exactness,
        candidate.status == "planned",
        _MANNERS[candidate.manner],
        candidate.telling.number,
        candidate.span.start,
    )


def _probe(focus: Mapping[str, float]) -> list[str]:
    return [word for word, _ in sorted(focus.items(), key=lambda item: (-item[1], item[0]))[:PROBES]]


def _find_near(probes: Sequence[str], holders: Mapping[str, Sequence[int]], same: Sequence[int]) -> list[int]:
    """Groups with words of the telling, those with the most first, and those of the very date."""
    votes = Counter(chain(same[:MAX_GROUPS], *(holders.get(word, ()) for word in probes)))
    return sorted(sorted(votes), key=votes.__getitem__, reverse=True)[:MAX_GROUPS]


def _choose_group(candidate: Candidate, near: Sequence[Group], common: frozenset[str]) -> Group | None:
    """The group that the telling is most like, if it is like enough."""
    best: tuple[float, int, Group] | None = None
    first, last = find_bounds(candidate.date)
    for group in near:
        if last < group.first or first > group.last or _only_said(candidate, group):
            continue
        likeness = measure_cosine(candidate.focus, group.centre)
        excess = likeness - ask_likeness(candidate, group, common)
        if excess >= 0 and (best is None or (-excess, group.number) < best[:2]):
            best = (-excess, group.number, group)
    return best[2] if best else None


def _only_said(candidate: Candidate, group: Group) -> bool:
    """Whether something to come would be put to what somebody merely said: that announces nothing."""
    return candidate.status == "planned" and all(member.manner == "said" for member in group.members)


def ask_likeness(candidate: Candidate, group: Group, common: frozenset[str]) -> float:
    """How alike in words the telling and the group must be."""
    width = max(candidate.exactness, group.least)
    if width > LONGEST_DAYS:
        return OPEN
    exact, close = width <= 1, width <= 7
    asked = SAME_DAY if exact else SAME_MONTH if width <= 31 else SAME_YEAR
    if candidate.manner == "named":
        asked = min(asked, NAMED) if width <= 31 else asked - 0.1
    together = len(set(candidate.telling.subjects) & group.subjects) >= 2
    if close and candidate.status == "planned" and candidate.manner == "told":
        asked = 0.0 if together else ANNOUNCED
    elif exact and together:
        asked -= ACTORS_SHARED
    actors = set(candidate.telling.actors)
    if len(actors & group.actors) >= 2 and (exact or len(set(candidate.telling.people) & group.people) >= 2):
        asked -= ACTORS_SHARED
    same = bool(candidate.heads & group.heads)
    if same and candidate.manner in ("noun", "named") and candidate.date == group.date:
        asked -= SAME_NOUN
    elif same or candidate.acts & group.acts:
        asked -= SAME_ACT
    here, there = set(candidate.telling.places) - common, group.places - common
    if here and there and not here & there and not exact:
        asked += PLACE_APART
    return asked
