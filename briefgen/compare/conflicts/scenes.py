"""Which happening a sentence tells of, and where it was: what decides whether two tolls are of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from briefgen.lexicon.measures import (
    DOERS,
    GENERIC_HAPPENINGS,
    HAPPENING_PHRASES,
    HAPPENINGS,
    PLAIN_WORDS,
)
from briefgen.model import Quantity
from briefgen.tellings import Telling
from briefgen.text.similarity import stem_word

REACH = 3
"""Sentences before, and at a source's opening, in which happening and place are looked for."""

ALIKE_NAMES = 88
"""Likeness (0–100) from which two spellings name one place: "Halm-i-Orse", "Halm-e-Orse"."""

SHORTEST_NAME = 6
"""Letters from which spellings are compared at all."""

_HAPPENING_OF = {lemma: row for row in HAPPENINGS for lemma in row.lemmas}
_PHRASES = tuple((re.compile(pattern, re.IGNORECASE), lemma) for pattern, lemma in HAPPENING_PHRASES.items())
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_GENERIC = re.compile(
    rf"\b(?:the|this|that) (?:\w+ )?(?:{'|'.join(sorted(GENERIC_HAPPENINGS))})\b", re.IGNORECASE
)
_PLACED = re.compile(
    r"\b(?:in|at|near|outside|inside|across|off|of|on|rocked|hit|struck)\s(?:the\s)?"
    r"(?:[a-z]+(?:-[a-z]+)*\s){0,4}?"
    r"(?P<name>[A-Z][\w’'-]+(?:[ -](?:i|e|de|la|el|al|of|the)[ -](?=[A-Z]))?(?:[ -][A-Z][\w’'-]+)*)"
)
"""A capitalised name where a place may stand, whatever the analysis took it for."""

_WHERE = re.compile(r"\b(?:in|near|outside)\s$")
_NO_PLACE = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|Christmas|Easter|Facebook|Twitter|Mr|Mrs|Ms|Dr|President|Prime|Minister|"
    r"English|New Year\b"
)
_AGENT = re.compile(
    r"\s(?:[a-z]+\s)?(?:air|drone|strikes?|airstrikes?|forces?|troops?|raids?|military|army|soldiers?|officials?|citizens?|"
    r"aircraft|jets?|navy|police|government|authorities|president|nationals?|media|embassy|consulate)\b",
    re.IGNORECASE,
)
"""After a state's name: the state does something, it is not where it happens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """The kinds of happening that a count may belong to, and the folded names of where it was; `own` where
    that is the count's own place and not its sentence's."""

    happenings: frozenset[str]
    places: frozenset[str]
    states: frozenset[str]
    own: bool


def read_scene(tellings: Sequence[Telling], telling: Telling, quantity: Quantity) -> Scene:
    """The scene of a count: by its own sentence, else by those before it, else by the source's opening."""
    first = telling.number - telling.order
    before = list(reversed(tellings[max(first, telling.number - REACH) : telling.number]))
    opening = tellings[first : min(first + REACH, telling.number)]
    happenings, own = _find_happenings(telling, quantity, before)
    own_place = _own_place(telling, quantity)
    places, states = own_place or name_places(telling)
    if states and not places:
        places = _names_of_title(telling, happenings) - states
    if not places and not states:
        if not own or _GENERIC.search(telling.text):
            before = [t for t in before if t.paragraph == telling.paragraph or _GENERIC.search(telling.text)]
            places, states = _first_names(t for t in before if find_happenings(t.text) & happenings)
        if not places and not states:
            places, states = _all_names(opening)
    return Scene(happenings=happenings, places=places, states=states, own=own_place is not None)


def _own_place(telling: Telling, quantity: Quantity) -> tuple[frozenset[str], frozenset[str]] | None:
    """The place that belongs to the number itself ("12 cases in Oslo"), where it has one."""
    population = quantity.population
    if population is None or (quantity.measured is not None and quantity.measured.covers(population)):
        return None
    for mention in telling.mentions:
        if mention.span.overlaps(population) and mention.kind in ("place", "state"):
            name = frozenset({re.sub(r"[^a-z]", "", mention.name.lower())})
            return (name, frozenset()) if mention.kind == "place" else (frozenset(), name)
    return None


@lru_cache(maxsize=32768)
def find_happenings(text: str, *, parsed: bool = False) -> frozenset[str]:
    """The kinds of happening that the words of a text name; `parsed`: a parser says that they do."""
    kinds = set()
    for pattern, lemma in _PHRASES:
        text = pattern.sub(lemma, text)
    for match in _WORD.finditer(text):
        word = match.group().lower()
        forms = (word, word.removesuffix("s"), stem_word(word))
        lemma = next((form for form in forms if form in _HAPPENING_OF), "")
        if lemma and (parsed or lemma not in PLAIN_WORDS):
            kinds.add(_HAPPENING_OF[lemma].name)
    return frozenset(kinds)


def _find_happenings(
    telling: Telling, quantity: Quantity, before: Sequence[Telling]
) -> tuple[frozenset[str], bool]:
    """(kinds, whether the sentence itself names them)."""
    if quantity.happening is not None:
        words = telling.source.text[quantity.happening.start : quantity.happening.end]
        kinds = find_happenings(words, parsed=True)
        if words.lower().removesuffix("s") in DOERS or kinds == {"crash"}:
            kinds |= find_happenings(telling.text)  # who shot attacked; who crashed a car bomb did, too
        return kinds, True
    if own := find_happenings(telling.text):
        return own, True
    for earlier in before:
        if found := find_happenings(earlier.text):
            return found, False
    title = telling.source.title.value if telling.source.title else ""
    return find_happenings(title), False


def may_be_same(kinds: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two happenings of such kinds may be one; unknown kinds may."""
    if not kinds or not others or kinds & others:
        return True
    alike = {name for row in HAPPENINGS if row.name in kinds for name in row.alike}
    back = {name for row in HAPPENINGS if row.name in others for name in row.alike}
    return bool(alike & others or back & kinds)


def is_one_place(a: Scene, b: Scene) -> bool:
    """Whether they share a place; a shared state is enough where one of them names nothing narrower."""
    if (a.own and len(b.places) > 1) or (b.own and len(a.places) > 1):
        return False  # one place's share, and what several have together
    if any(spell_alike(x, y) for x in a.places for y in b.places):
        return True
    if a.places and b.places:
        return False
    return any(spell_alike(x, y) for x in a.states | a.places for y in b.states | b.places)


def share_place(names: frozenset[str], others: frozenset[str]) -> bool:
    """Whether some of the folded names are of one place."""
    return any(spell_alike(a, b) for a in names for b in others)


def spell_alike(a: str, b: str) -> bool:
    """Whether two folded names may be one place's: "halmiorse", "halmeorse"."""
    if a == b:
        return True
    if min(len(a), len(b)) < SHORTEST_NAME:
        return False
    return a.startswith(b) or b.startswith(a) or fuzz.ratio(a, b) >= ALIKE_NAMES


def _first_names(tellings: Iterator[Telling]) -> tuple[frozenset[str], frozenset[str]]:
    for telling in tellings:
        places, states = name_places(telling)
        if places or states:
            return places, states
    return frozenset(), frozenset()


def _all_names(tellings: Sequence[Telling]) -> tuple[frozenset[str], frozenset[str]]:
    found = [name_places(telling) for telling in tellings]
    return (
        frozenset(name for places, _ in found for name in places),
        frozenset(name for _, states in found for name in states),
    )


def _names_of_title(telling: Telling, happenings: frozenset[str]) -> frozenset[str]:
    """The places of the headline, which narrow a bare state down where both tell of one happening."""
    title = telling.source.title.value if telling.source.title else ""
    return find_placed(title) if may_be_same(happenings, find_happenings(title)) else frozenset()


def find_placed(text: str) -> frozenset[str]:
    """The folded names that stand in a text where a place may stand."""
    return frozenset(
        re.sub(r"[^a-z]", "", match["name"].lower())
        for match in _PLACED.finditer(text)
        if not _NO_PLACE.match(match["name"])
    )


def name_places(telling: Telling) -> tuple[frozenset[str], frozenset[str]]:
    """(places, states) where something may happen, by the mentions and by how names stand in the text."""
    places: set[str] = set()
    states: set[str] = set()
    text = telling.source.text
    known = []
    for mention in telling.mentions:
        if mention.kind in ("place", "state") or mention.form == "demonym":
            known.append(mention.span)
        if mention.form == "demonym" or mention.kind not in ("place", "state"):
            continue
        name = re.sub(r"[^a-z]", "", mention.name.lower())
        if mention.kind == "place":
            places.add(name)
        elif not _AGENT.match(text, mention.span.end, telling.span.end):
            states.add(name)
    for match in _PLACED.finditer(text, telling.span.start, telling.span.end):
        span = match.span("name")
        if _NO_PLACE.match(match["name"]) or any(k.start < span[1] and span[0] < k.end for k in known):
            continue
        person = any(
            m.kind == "person" and m.span.start < span[1] and span[0] < m.span.end for m in telling.mentions
        )
        if not person or _WHERE.search(text[: span[0]][-10:]):
            places.add(re.sub(r"[^a-z]", "", match["name"].lower()))
    return frozenset(places), frozenset(states)
