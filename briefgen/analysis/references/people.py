"""The people of one source: which names are one's, and the sex that titles, given names and roles tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefgen.lexicon.given_names import MEN, PARTICLES, WOMEN
from briefgen.lexicon.places import fold_name
from briefgen.lexicon.titles import GENDERED_ROLES, HONORIFICS, KIN, Gender
from briefgen.model import Mention, Span

BACK = 14
"""Characters before a name in which its honorific stands."""


@dataclass(slots=True)
class People:
    """`belongs`: mention's span → person; `genders`: person → sex; `surnames`: bare name's span → the
    full name's. A bare name that two people of the source could bear is in none of them."""

    belongs: dict[Span, int] = field(default_factory=dict)
    genders: dict[int, Gender] = field(default_factory=dict)
    surnames: dict[Span, Span] = field(default_factory=dict)


def find_people(text: str, mentions: Sequence[Mention]) -> People:
    """The people whom the mentions of one source name."""
    people = People()
    named = [mention for mention in mentions if mention.kind == "person"]
    full = [mention for mention in named if len(_words(mention.name)) > 1]
    names: list[tuple[str, ...]] = []
    firsts: dict[int, Span] = {}
    for mention in full:
        words = _words(mention.name)
        key = next((key for key, known in enumerate(names) if _same(words, known)), len(names))
        if key == len(names):
            names.append(words)
        firsts.setdefault(key, mention.span)
        people.belongs[mention.span] = key
    _add_bare(people, [mention for mention in named if len(_words(mention.name)) == 1], names, firsts)
    people.genders = _genders(text, named, people.belongs)
    return people


def _add_bare(
    people: People, bare: Sequence[Mention], names: list[tuple[str, ...]], firsts: dict[int, Span]
) -> None:
    ends: dict[str, list[int]] = {}
    middles: dict[str, list[int]] = {}
    for key, words in enumerate(names):
        for word in dict.fromkeys((words[0], words[-1])):
            ends.setdefault(word, []).append(key)
        for word in words[1:-1]:
            middles.setdefault(word, []).append(key)
    for mention in bare:
        word = _words(mention.name)[0]
        holders = ends.get(word) or middles.get(word)
        if not holders:
            holders = ends[word] = [len(names)]
            names.append((word,))
        if len(holders) == 1:
            people.belongs[mention.span] = holders[0]
            if holders[0] in firsts:
                people.surnames[mention.span] = firsts[holders[0]]


def _words(name: str) -> tuple[str, ...]:
    words = tuple(
        word for word in fold_name(name).split() if len(word.rstrip(".")) > 1 and word not in PARTICLES
    )
    return words or (fold_name(name),)


def _same(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two full names of one source are one person's: the same words, or the longer one has
    more of them (father and son keep their middle names apart)."""
    short, long = sorted((tuple(a), tuple(b)), key=len)
    if short == long:
        return True
    rest = iter(long)
    return len(short) < len(long) and short[0] == long[0] and all(word in rest for word in short)


# --- sex --------------------------------------------------------------------------


def _genders(text: str, people: Sequence[Mention], belongs: dict[Span, int]) -> dict[int, Gender]:
    """What is known of each person's sex; contradictory signs leave it open."""
    signs: dict[int, set[Gender]] = {}
    for mention in people:
        if mention.span in belongs:
            signs.setdefault(belongs[mention.span], set()).update(_signs(text, mention))
    strong = {key: sorted(found - {"?"}) for key, found in signs.items()}
    return {key: found[0] if len(found) == 1 else "?" for key, found in strong.items()}


def _signs(text: str, mention: Mention) -> set[Gender]:
    before = text[max(0, mention.span.start - BACK) : mention.span.start].split()
    titled = HONORIFICS.get(before[-1].lower(), "?") if before else "?"
    if titled != "?":
        return {titled}
    found: set[Gender] = set()
    for span in mention.roles:
        words = text[span.start : span.end].lower().split()
        found |= {GENDERED_ROLES.get(word, "?") for word in words}
        found.add(KIN.get(words[-1], "?"))
    if found - {"?"}:
        return found
    given = mention.name.split()[0]
    return {"m"} if given in MEN else {"f"} if given in WOMEN else set()
