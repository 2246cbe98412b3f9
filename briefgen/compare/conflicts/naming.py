"""What sources of one happening call it, and call whoever did it: "the shooting" and "the massacre",
"the gunmen" and "the martyrs". Words against somebody count in a source's own voice; words that take the
doers' side count in anybody's, for these are mostly the doers' own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from briefgen.compare.conflicts.binding import bind_sources
from briefgen.compare.conflicts.scenes import name_places, share_place, spell_alike
from briefgen.compare.conflicts.stories import Group, Stories
from briefgen.lexicon.loaded import STORY_NAMES, LoadedRow
from briefgen.model import Conflict, Side, Span
from briefgen.tellings import Telling
from briefgen.text.passages import fold_space, hash_content

RULE = "conflict-naming"

Stance = Literal["against", "plain", "in favour"]

ORDER: tuple[Stance, ...] = ("against", "plain", "in favour")

KINDS = frozenset({"attack", "shooting", "bombing", "stabbing"})
"""Happenings that somebody did to others."""

MOST_PASSAGES = 6
"""Passages of a side, one a source."""

ACTS = "act of violence"

_NOT_ONE = re.compile(
    r"\b(?:any|every|each|another|other|previous|earlier|second|similar|no|future|next|more|many|such|all|"
    r"past|recent|of mass|alleged(?:ly)?|suspected|anti-?)[\s-](?:\w+\s)?$",
    re.IGNORECASE,
)
"""Before a word: it is not of this act, or not sure of it."""

_MODIFYING = re.compile(
    r"[\s-](?:groups?|organi[sz]ations?|attacks?|cells?|networks?|plots?|threats?|acts?|leaders?|chiefs?|watch|lists?|"
    r"strongholds?|suspects?|propaganda|movements?|activit(?:y|ies)|incidents?|victims?|scenes?|sites?)\b",
    re.IGNORECASE,
)
"""After a word: it only describes something else."""

_DEFINITE = re.compile(
    r"(?:\b(?:the|this|that|its|their|his)\s(?:[\w-]+\s){0,2}|[’']s?\s(?:[\w-]+\s)?|[“\"‘]\w*\s?)$",
    re.IGNORECASE,
)
"""Before a word: it is a known one, or quoted as what somebody calls it."""

_OF = re.compile(r"\s(?:the\s)?[\w’'-]+(?:\s[A-Z][\w’'-]+)*")
"""Whose soldier somebody is."""

_NAMED = re.compile(r"(?P<name>[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*)*)\s(?:mass\s|terror\s|suicide\s)?$")
"""A name right before the word: the act's own place, or another act's."""

_TABLES: dict[str, tuple[re.Pattern[str], dict[str, Stance]]] = {}


def _read_row(row: LoadedRow) -> None:
    stances: dict[str, Stance] = {}
    for stance, words in zip(ORDER, (row.against, row.plain, row.in_favour), strict=True):
        stances |= {word.replace("-", " "): stance for word in words}
    longest = sorted(stances, key=lambda word: (-len(word), word))
    pattern = "|".join(re.escape(word).replace(r"\ ", r"[\s-]") for word in longest)
    _TABLES[row.name] = re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), stances


for _row in STORY_NAMES:
    _read_row(_row)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A word for the act or its doer. `span` is the word with what belongs to it."""

    telling: Telling
    stance: Stance
    span: Span


def find_naming_conflicts(tellings: Sequence[Telling], stories: Stories) -> tuple[Conflict, ...]:
    """Happenings that sources of different origins name so that it takes a side."""
    found: dict[tuple[int, str, bool], list[Named]] = defaultdict(list)
    for telling in tellings:
        number = stories.home.get(telling.at)
        if number is None or not stories.groups[number].kinds & KINDS:
            continue
        for name, named in _read_telling(telling, stories.groups[number]):
            if telling.number in stories.placed or (name != ACTS and _is_the_group(named)):
                found[(number, name, name != ACTS and _is_plural(named))].append(named)
    built = (_build(key[1], items) for key, items in sorted(found.items()))
    return tuple(conflict for conflict in built if conflict is not None)


def _read_telling(telling: Telling, group: Group) -> Iterator[tuple[str, Named]]:
    text, start, end = telling.source.text, telling.span.start, telling.span.end
    for name, (pattern, stances) in _TABLES.items():
        for match in pattern.finditer(text, start, end):
            stance = stances[re.sub(r"[\s-]", " ", match.group().lower())]
            before = text[max(start, match.start() - 40) : match.start()]
            if name != ACTS and _MODIFYING.match(text, match.end()):
                continue
            if _is_name(telling, match) or _is_unreal(telling, match):
                continue
            if name == ACTS and not _is_definite(telling, match, group):
                continue
            if _NOT_ONE.search(before) or _is_of_another(before, group, acts=name == ACTS):
                continue
            if stance == "against" and _is_quoted(telling, match.start()) and name == ACTS:
                continue
            whose = _OF.match(text, match.end(), end) if match.group().endswith("of") else None
            span = Span(match.start(), whose.end() if whose else match.end())
            yield name, Named(telling=telling, stance=stance, span=span)


def _is_name(telling: Telling, match: re.Match[str]) -> bool:
    """Whether the word is part of a name ("Martyrs' Square")."""
    inside = match.start() > telling.span.start + 1
    return not telling.headline and inside and match.group()[0].isupper()


def _is_unreal(telling: Telling, match: re.Match[str]) -> bool:
    """Whether it is a verb ("is bombing its way"), or is feared, planned or denied."""
    if any(clause.verb.start <= match.start() < clause.verb.end for clause in telling.clauses):
        return True
    clause = telling.clause_at(Span(match.start(), match.end()))
    return clause is not None and (clause.negated or clause.status in ("planned", "conditional"))


def _is_definite(telling: Telling, match: re.Match[str], group: Group) -> bool:
    """Whether it is the act that all know of: "the attack", one placed where it was, or a headline's."""
    if telling.headline:
        return True
    text, span = telling.source.text, telling.span
    before = text[max(span.start, match.start() - 40) : match.start()]
    if _DEFINITE.search(before):
        return True
    places, states = name_places(telling)
    return share_place(places | states, group.places)


def _is_of_another(before: str, group: Group, *, acts: bool) -> bool:
    """Whether a name before the word is not a place of the happening: "the Holm bridge massacre"."""
    named = _NAMED.search(before)
    if named is None or not acts or named.start() == 0:
        return False
    folded = re.sub(r"[^a-z]", "", named["name"].lower()).removeprefix("the")
    return bool(folded) and not any(spell_alike(folded, place) for place in group.places)


def _is_plural(named: Named) -> bool:
    words = named.telling.source.text[named.span.start : named.span.end].lower()
    return bool(re.search(r"(?:[a-z]{2}(?<!s)s|men|deen)(?:[\s-]of\b.*)?$", words))


def _is_the_group(named: Named) -> bool:
    """Whether it is "the fighters": those that the source has named before, whatever they do there."""
    text, start = named.telling.source.text, named.span.start
    return _is_plural(named) and bool(re.search(r"\bthe\s$", text[max(0, start - 5) : start], re.IGNORECASE))


def _is_quoted(telling: Telling, at: int) -> bool:
    return any(
        content.start <= at < content.end
        for quotation in telling.quotations
        if quotation.kind != "indirect"
        for content in quotation.content
    )


def _build(name: str, found: Sequence[Named]) -> Conflict | None:
    """Each source stands where its most loaded word does: one that says both takes a side. None where
    all take one, or where only one origin speaks."""
    sides: dict[Stance, list[Named]] = {stance: [] for stance in ORDER}
    loaded = {item.telling.origin for item in found if item.stance != "plain"}
    for item in found:
        if item.stance != "plain" or item.telling.origin not in loaded:
            sides[item.stance].append(item)
    kept = [sides[stance] for stance in ORDER if sides[stance]]
    if len(kept) < 2 or len({item.telling.origin for side in kept for item in side}) < 2:
        return None
    built = tuple(
        Side(
            value=_word(side[0]),
            evidence=bind_sources(
                sorted(side, key=lambda item: item.telling.headline),
                RULE,
                MOST_PASSAGES,
            ),
        )
        for side in kept
    )
    first = built[0].evidence[0]
    return Conflict(
        id=f"conflict-{hash_content(name, first.source, str(first.span.start), built[0].value)}",
        kind="wording",
        topic=built[0].value,
        topic_evidence=first,
        resolution="open",
        sides=built,
    )


def _word(item: Named) -> str:
    """The word, with the adjectives or the name that it stands with."""
    text, start = item.telling.source.text, item.span.start
    before = re.search(
        r"(?:(?:the|a|an|this)\s)?(?:[\w’'-]+\s)?$", text[item.telling.span.start : start], re.I
    )
    if before and re.match(r"(?:the|a|an|this)\s", before.group(), re.IGNORECASE):
        start -= len(before.group())
    return fold_space(text[start : item.span.end])
