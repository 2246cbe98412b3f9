"""Whether two counts are of one thing, and whether both can hold. When in doubt they are not, and can."""

from __future__ import annotations

from briefgen.compare.conflicts.counts import Count, fold_nation
from briefgen.compare.conflicts.scenes import is_one_place, may_be_same, spell_alike
from briefgen.lexicon.measures import GENERIC_HEADS, GROWING, MEASURES, ONGOING
from briefgen.text.similarity import TextIndex

NEAR_DAYS = 3
"""Days between two dates that may still be one happening's: news dates the report or the event."""

OLDEST_NEWS = 300
"""Days before its publication to which news without a date of its own may reach back."""

STEADY_DAYS = 45
"""Days in which what a state keeps somewhere stays about the same."""

FURTHEST_RATIO = 5
"""How many times larger one of two accounts of a thing may be; beyond that they count two things."""

ALIKE_SENTENCES = 0.42
"""Likeness of words and letters that counts without a measure of `lexicon/measures` must reach."""

ALIKE_TOLLS = 0.33
"""The same for tolls of what goes on (a war, an outbreak), or of sources that came out days apart."""

SHARED_TOPIC = 2
"""Content words that two yearly figures must share besides their measure's own words; one is enough
where both are of one nation."""

MOVING = frozenset(
    {
        "rise",
        "fall",
        "climb",
        "drop",
        "trade",
        "close",
        "gain",
        "lose",
        "settle",
        "jump",
        "slip",
        "dip",
        "surge",
        "soar",
        "stand",
        "hit",
        "reach",
        "ease",
        "edge",
        "tumble",
    }
)
"""Verbs of what changes from day to day."""

_TIMES = frozenset(
    {"year", "month", "week", "day", "recent", "annual", "daily", "hundred", "thousand", "million", "dozen"}
)
_SAYING_NOTHING = (
    frozenset(lemma for row in MEASURES for lemma in row.lemmas) | _TIMES | GENERIC_HEADS | {"die", "kill"}
)


def contradict(a: Count, b: Count) -> bool:
    """Whether both cannot hold: apart for one group, or a group larger than all. A toll of "at least 50"
    is a count so far: 59 is a newer one."""
    if is_newer(a, b) or is_newer(b, a):
        return True
    if (a.head, a.nation) == (b.head, b.nation) or (a.rate and a.head == b.head):
        ranged = "range" in (a.quantity.comparator, b.quantity.comparator)
        if ranged and a.quantity.rule != b.quantity.rule:
            return _are_apart(_exact(a), _exact(b))
        return _are_apart((a.low, a.high), (b.low, b.high))
    if a.generic:
        return b.low > a.high
    if b.generic:
        return a.low > b.high
    return False


def is_newer(a: Count, b: Count) -> bool:
    """Whether a toll goes beyond "at least" so many, of the same happening."""
    if a.measure not in GROWING or a.rate or a.story is None or a.story != b.story:
        return False
    floor = b.quantity.comparator == ">=" and b.quantity.high is None
    same = (a.head, a.nation) == (b.head, b.nation)
    return floor and same and a.quantity.comparator in ("=", ">=", "~") and a.low > b.quantity.value


def _exact(count: Count) -> tuple[float, float]:
    """Bounds without the slack of rounding, to hold against "tens of thousands"."""
    if count.quantity.comparator == "=":
        return count.quantity.value, count.quantity.value
    return count.low, count.high


def _are_apart(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return a[1] < b[0] or b[1] < a[0]


def count_same(a: Count, b: Count, index: TextIndex) -> bool:
    """Whether two counts are of one thing."""
    if (a.rate, a.qualifier) != (b.rate, b.qualifier) or _is_far_off(a, b):
        return False
    if a.rate and a.measure:  # yearly figures belong to no one happening
        return _share_topic(a, b)
    if a.kept and b.kept:
        return _keep_same(a, b)
    if not _near_in_time(a, b):
        return False
    if a.measure and a.story is not None and a.story == b.story:
        return True
    if a.measure:
        return (
            may_be_same(a.scene.happenings, b.scene.happenings)
            and is_one_place(a.scene, b.scene)
            and _is_one_toll(a, b, index)
        )
    if a.quantity.unit and _moves(a) and not _on_one_day(a, b):
        return False
    return _likeness(a, b, index) >= ALIKE_SENTENCES and a.nation == b.nation and _same_verb(a, b)


def _keep_same(a: Count, b: Count) -> bool:
    """Whether one state keeps both at one place, at about one time."""
    if not a.nation or a.nation != b.nation:
        return False
    where, other = (count.scene.places | count.scene.states for count in (a, b))
    shared = {x for x in where for y in other if spell_alike(x, y)}
    gap = abs((a.out - b.out).days) if a.out and b.out else 0
    return gap <= STEADY_DAYS and any(fold_nation(name) != a.nation for name in shared)


def _is_far_off(a: Count, b: Count) -> bool:
    low, high = (a, b) if a.low <= b.low else (b, a)
    return high.low > FURTHEST_RATIO * max(low.high, 1)


def _share_topic(a: Count, b: Count) -> bool:
    if len({a.nation, b.nation} - {""}) > 1:
        return False
    least = 1 if a.nation == b.nation and a.nation else SHARED_TOPIC
    return len(_fold(a.topic) & _fold(b.topic)) >= least


def _fold(words: frozenset[str]) -> set[str]:
    """Words of substance; "overdose" and "overdoses" are one."""
    return {word.rstrip("es") for word in words if word not in _SAYING_NOTHING and not word[:1].isdigit()}


def _is_one_toll(a: Count, b: Count, index: TextIndex) -> bool:
    """Whether two tolls in one place are of one happening: of what goes on, or of nothing named, only
    sentences that are alike and of one day; of the rest those that came out together or are alike."""
    kinds, others = a.scene.happenings, b.scene.happenings
    together = a.out is None or b.out is None or abs((a.out - b.out).days) <= NEAR_DAYS
    unsure = not (kinds | others) or not ((kinds and others) or a.scene.places & b.scene.places)
    if unsure or (kinds | others) & ONGOING - _struck(a, b):
        return _on_one_day(a, b) and _likeness(a, b, index) >= ALIKE_TOLLS
    return together or _on_one_day(a, b) or _likeness(a, b, index) >= ALIKE_TOLLS


def _struck(a: Count, b: Count) -> frozenset[str]:
    """Airstrikes are one where both sentences name them: then they are told as a happening of its own."""
    named = a.quantity.happening is not None and b.quantity.happening is not None
    both = a.scene.happenings == b.scene.happenings == {"airstrike"}
    return frozenset({"airstrike"}) if named and both else frozenset()


def _on_one_day(a: Count, b: Count) -> bool:
    """Whether both give a day, or came out, within a day of one another."""
    if a.days and b.days and max((a.days[1] - a.days[0]).days, (b.days[1] - b.days[0]).days) <= NEAR_DAYS:
        return max((b.days[0] - a.days[1]).days, (a.days[0] - b.days[1]).days) <= 1
    return a.out is not None and b.out is not None and abs((a.out - b.out).days) <= 1


def _likeness(a: Count, b: Count, index: TextIndex) -> float:
    words = index.compare_words(a.telling.number, b.telling.number)
    letters = index.compare_letters(a.telling.number, b.telling.number)
    return (words + letters) / 2


def _same_verb(a: Count, b: Count) -> bool:
    first, second = a.telling.clause_at(a.quantity.span), b.telling.clause_at(b.quantity.span)
    return first is not None and second is not None and first.lemma == second.lemma


def _moves(count: Count) -> bool:
    """Whether it is a price or a rate, which is another one tomorrow."""
    clause = count.telling.clause_at(count.quantity.span)
    return clause is not None and clause.lemma in MOVING


def _near_in_time(a: Count, b: Count) -> bool:
    """Whether the times of two counts may be one happening's; news without a time is recent news."""
    if a.days is not None and b.days is not None:
        return max((b.days[0] - a.days[1]).days, (a.days[0] - b.days[1]).days) <= NEAR_DAYS
    dated, other = (a, b) if a.days is not None else (b, a)
    if dated.days is None or other.out is None:
        return True
    return (other.out - dated.days[1]).days <= OLDEST_NEWS
