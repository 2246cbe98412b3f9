"""Which sources tell of one happening: what words for it, for its hour or for who did it are held
against each other. A war or an outbreak is no one happening; a crash, a bombing or a fire is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from briefgen.compare.conflicts.scenes import (
    find_happenings,
    find_placed,
    may_be_same,
    name_places,
    share_place,
)
from briefgen.lexicon.measures import HAPPENINGS, ONGOING
from briefgen.lexicon.temporal import WEEKDAYS
from briefgen.tellings import Telling
from briefgen.text.dates import latest
from briefgen.text.similarity import find_content_words

OPENING = 8
"""Sentences from a source's head that say of which happening it tells."""

SAME_NEWS_DAYS = 4
"""Days between two sources that tell of one happening because its kind and place are the same …"""

LOOKING_BACK_DAYS = 100
"""… and between two of which more agrees:"""

SHARED_PARTICULARS = 2
"""content words, besides kind and place, that their openings then share."""

MANY_STORIES = 30
"""Sources from which words that many of them share say nothing …"""

COMMON_SHARE = 0.1
"""… which is so large a part of them."""

FIRST_SOURCES = 4
"""Sources of a group that another one is compared with."""

SCENE_SHARE = 0.4
"""Part of the sources of a happening that name the place where it was."""

LONG_PAST_DAYS = 7
"""Days before the first source came out from which what is told is another story."""

FOLLOWING = 3
"""Sentences after one about a happening elsewhere that are still about it."""

LAST_GROUPS = 40
"""Groups with a place, the newest ones, with which another source there is compared."""

NO_STORY = ONGOING | {"overdose", "execution"}
"""Kinds of happening that go on, or come again and again."""

VAGUE = frozenset({"attack"})
"""Kinds that say too little to know a happening by again."""

LEAST_SINGLE = 2
"""Sentences about a single happening for each about what goes on."""

SAID_OF_ALL = frozenset(lemma for row in HAPPENINGS for lemma in row.lemmas) | {
    *("people", "person", "police", "official", "dead", "kill", "die", "injur", "wound", "victim"),
    *("report", "news", "photo", "year", "day", "night", "morning", "week", "month", "image", "video"),
    *WEEKDAYS,
}
"""Words that all such news holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The happening that a source tells of: kinds of happening, folded names of where, when it came
    out, and what else its opening says."""

    at: int
    kinds: frozenset[str]
    places: frozenset[str]
    states: frozenset[str]
    out: date | None
    particulars: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Sources (by `at`) that tell of one happening, of these kinds. `places` are those that more than one
    of them names, `scene` those that many do; what lies before `since` is another story."""

    members: frozenset[int]
    kinds: frozenset[str]
    places: frozenset[str]
    scene: frozenset[str]
    since: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stories:
    """The happenings that several sources tell of. `home` gives the number of each source's group, by
    `at`; `placed` that of each sentence that may tell of the group's happening, by its number."""

    groups: tuple[Group, ...] = ()
    home: Mapping[int, int] = field(default_factory=dict)
    placed: Mapping[int, int] = field(default_factory=dict)


NO_STORIES = Stories()
"""Where nothing is known of what several sources tell."""


def read_stories(tellings: Sequence[Telling], published: Mapping[str, str]) -> Stories:
    """What several sources tell of; `published` gives each source's EDTF date, "" where unknown."""
    groups = group_stories(tellings, published)
    return Stories(
        groups=groups,
        home={at: number for number, group in enumerate(groups) for at in group.members},
        placed=place_tellings(tellings, groups),
    )


def group_stories(tellings: Sequence[Telling], published: Mapping[str, str]) -> tuple[Group, ...]:
    """The happenings that at least two sources tell of; `published` gives each source's EDTF date."""
    stories = _read_stories(tellings, published)
    stories.sort(key=lambda story: (story.out or date.max, story.at))
    groups: list[list[Story]] = []
    by_place: dict[str, list[int]] = {}
    for story in stories:
        names = sorted(_keys(story))
        near = sorted({number for name in names for number in by_place.get(name, [])[-LAST_GROUPS:]})
        home = next((number for number in near if _belongs(story, groups[number])), None)
        if home is None:
            home = len(groups)
            groups.append([])
        groups[home].append(story)
        for name in names:
            numbers = by_place.setdefault(name, [])
            if home not in numbers:
                numbers.append(home)
    named = _count_places(tellings, {story.at for group in groups if len(group) > 1 for story in group})
    return tuple(_build(group, named) for group in groups if len(group) > 1)


def place_tellings(tellings: Sequence[Telling], groups: Sequence[Group]) -> Mapping[int, int]:
    """Number of a sentence -> that of the group whose happening it may tell of. One about what was long
    before tells of another one, and so do those after it; one that puts such a happening elsewhere, too."""
    home = {at: number for number, group in enumerate(groups) for at in group.members}
    placed: dict[int, int] = {}
    past: Telling | None = None
    for telling in tellings:
        number = home.get(telling.at)
        if number is None:
            continue
        group = groups[number]
        if _is_long_past(telling, group):
            past = telling
        elif past is not None and (not _follows(telling, past) or _is_here(telling, group)):
            past = None
        if past is None and not _is_elsewhere(telling, group):
            placed[telling.number] = number
    return placed


def _is_long_past(telling: Telling, group: Group) -> bool:
    """Whether every date of the sentence, if any, lies well before the happening was news."""
    dates = [item.edtf for item in telling.times if item.timex.type == "DATE" and item.edtf]
    return bool(dates) and group.since is not None and all(latest(edtf) < group.since for edtf in dates)


def _follows(telling: Telling, past: Telling) -> bool:
    near = telling.order - past.order <= FOLLOWING or telling.paragraph == past.paragraph
    return telling.at == past.at and near


def _is_here(telling: Telling, group: Group) -> bool:
    places, states = name_places(telling)
    return share_place(places | states, group.places)


def _is_elsewhere(telling: Telling, group: Group) -> bool:
    """Whether the sentence puts such a happening at a place that is none of the story's."""
    kinds = find_happenings(telling.text)
    if not kinds or not may_be_same(kinds, group.kinds):
        return False
    places, states = name_places(telling)
    placed = places & find_placed(telling.text)
    return bool(placed) and not share_place(places | states, group.places)


def _belongs(story: Story, group: Sequence[Story]) -> bool:
    """Whether it tells what one of the first sources of a group tells; later ones look further afield."""
    return any(_is_one(first, story) for first in group[:FIRST_SOURCES])


def _count_places(tellings: Sequence[Telling], members: set[int]) -> Mapping[int, frozenset[str]]:
    """The places that each source names anywhere."""
    named: dict[int, set[str]] = {}
    for telling in tellings:
        if telling.at in members:
            places, states = name_places(telling)
            named.setdefault(telling.at, set()).update(places, states)
    return {at: frozenset(names) for at, names in named.items()}


def _build(group: Sequence[Story], named: Mapping[int, frozenset[str]]) -> Group:
    out = [story.out for story in group if story.out is not None]
    counted = Counter(name for story in group for name in named.get(story.at, ()))
    least = max(2, SCENE_SHARE * len(group))
    return Group(
        since=min(out) - timedelta(days=LONG_PAST_DAYS) if out else None,
        members=frozenset(story.at for story in group),
        kinds=frozenset(kind for story in group for kind in story.kinds),
        places=frozenset(name for name, count in counted.items() if count > 1),
        scene=frozenset(name for name, count in counted.items() if count >= least),
    )


def _keys(story: Story) -> frozenset[str]:
    """What spellings of one name have in common."""
    return frozenset(name[:4] for name in story.places | story.states)


def _read_stories(tellings: Sequence[Telling], published: Mapping[str, str]) -> list[Story]:
    by_source: dict[int, list[Telling]] = {}
    for telling in tellings:
        by_source.setdefault(telling.at, []).append(telling)
    stories = ((_read_story(at, own[:OPENING], published), own) for at, own in by_source.items())
    return _drop_common(
        [story for story, own in stories if story is not None and not _is_of_what_goes_on(own)]
    )


def _drop_common(stories: list[Story]) -> list[Story]:
    """Without the words that many openings of a large collection share: these are the topic's own."""
    if len(stories) < MANY_STORIES:
        return stories
    counted = Counter(word for story in stories for word in story.particulars)
    rare = frozenset(word for word, count in counted.items() if count <= COMMON_SHARE * len(stories))
    return [replace(story, particulars=story.particulars & rare) for story in stories]


def _is_of_what_goes_on(own: Sequence[Telling]) -> bool:
    """Whether a source tells of a war or the like rather than of one happening in it."""
    named = [find_happenings(telling.text) for telling in own]
    going_on = sum(1 for kinds in named if kinds & ONGOING)
    single = sum(1 for kinds in named if kinds - NO_STORY)
    return going_on > 1 and going_on * LEAST_SINGLE > single


def _read_story(at: int, opening: Sequence[Telling], published: Mapping[str, str]) -> Story | None:
    """The happening that the first sentence with one names, where it is."""
    source = opening[0].source
    title = source.title.value if source.title else ""
    named = [(telling, find_happenings(telling.text) - NO_STORY) for telling in opening]
    telling_of = [(telling, kinds) for telling, kinds in named if kinds]
    kinds = (find_happenings(title) - NO_STORY) or (telling_of[0][1] if telling_of else frozenset())
    if not kinds:
        return None
    fitting = [telling for telling, own in telling_of if may_be_same(kinds, own)]
    places, states = _places_of(fitting)
    if not places:
        places, more = _places_of(opening)
        states |= more
    states |= find_placed(title)
    if not places and not states:
        return None
    words = {word for telling in fitting[:3] for word in find_content_words(telling.text)}
    edtf = published.get(source.id, "")
    return Story(
        at=at,
        kinds=kinds,
        places=places,
        states=states,
        out=latest(edtf) if edtf else None,
        particulars=frozenset(word for word in words - SAID_OF_ALL if not word[:1].isdigit()),
    )


def _places_of(tellings: Sequence[Telling]) -> tuple[frozenset[str], frozenset[str]]:
    found = [name_places(telling) for telling in tellings]
    return (
        frozenset(name for places, _ in found for name in places),
        frozenset(name for _, states in found for name in states),
    )


def _is_one(first: Story, other: Story) -> bool:
    if not may_be_same(first.kinds, other.kinds):
        return False
    shared = share_place(first.places, other.places)
    if not shared and not share_place(first.places | first.states, other.places | other.states):
        return False
    gap = abs((first.out - other.out).days) if first.out and other.out else 0
    known = bool(first.kinds & other.kinds - VAGUE)
    if gap <= SAME_NEWS_DAYS and shared and known:
        return True
    names = first.places | first.states | other.places | other.states
    particulars = {word for word in first.particulars & other.particulars if not _names(word, names)}
    if gap <= SAME_NEWS_DAYS and shared:
        return bool(particulars)
    if len(particulars) < SHARED_PARTICULARS:
        return False
    return gap <= SAME_NEWS_DAYS or (shared and known and gap <= LOOKING_BACK_DAYS)


def _names(word: str, names: frozenset[str]) -> bool:
    return any(word in name for name in names)
