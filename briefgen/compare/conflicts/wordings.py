"""Loaded words: what one source calls a fighter another calls a terrorist. Compared only where the
words stand at the same actor's name, so that it is sure of whom they are said."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from briefgen.compare.conflicts.binding import bind_sources
from briefgen.lexicon.loaded import LOADED
from briefgen.model import Actor, Conflict, Side, Span
from briefgen.tellings import Telling
from briefgen.text.passages import find_words, fold_space, name_content
from briefgen.text.similarity import find_content_words

RULE = "conflict-wording"

Stance = Literal["against", "plain", "in favour"]

_ACTS = frozenset({"leaving", "killing", "giving way", "holding"})
"""Kinds whose words are verbs: they follow the actor's name; the others stand beside it."""

_PEOPLE = frozenset({"fighters", "crowds", "newcomers"})
"""Kinds whose words name people: said of a state's name they may mean any of its people."""

_PRAISING = frozenset({"fighters", "unrest", "killing", "holding"})
"""Kinds in which the words for it take a side even where nobody uses those against it."""

OBJECT_REACH = 4
"""Words behind an act in which its object stands."""

_PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them", "his", "its", "their", "who"})
_AGAINST = re.compile(r"(?:anti|pro|ex|non|post|pre)[- ]$", re.IGNORECASE)

_STANCES: dict[str, tuple[tuple[str, Stance], ...]] = {}
for _row in LOADED:
    for _words_of, _stance in (
        (_row.against, "against"),
        (_row.plain, "plain"),
        (_row.in_favour, "in favour"),
    ):
        for _word in _words_of:
            _STANCES[_word.replace("-", " ")] = (
                *_STANCES.get(_word.replace("-", " "), ()),
                (_row.name, _stance),  # type: ignore[arg-type]  # one of the three above
            )
_WORD = re.compile(
    r"\b(?:" + "|".join(sorted((re.escape(word) for word in _STANCES), key=lambda w: (-len(w), w))) + r")\b",
    re.I,
)
_BESIDE = re.compile(r"^(?:\s|’s\s|'s\s|-)$")
_BESIDE_ACT = re.compile(
    r"^\s(?:(?:has|have|had|then|also|finally|forces|troops|army|police|leader|chief)\s){0,2}$", re.I
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Use:
    telling: Telling
    actor: str
    kind: str
    about: str
    stance: Stance
    words: Span


def find_wording_conflicts(tellings: Sequence[Telling], actors: Sequence[Actor]) -> tuple[Conflict, ...]:
    """Actors for whom, or for whose act, sources of different origins use words of different sides."""
    spans: dict[str, list[tuple[Span, Actor]]] = defaultdict(list)
    for actor in actors:
        if not actor.anonymous:
            for source, span in actor.mentions:
                spans[source].append((span, actor))
    uses: dict[tuple[str, str, str], list[_Use]] = defaultdict(list)
    for telling in tellings:
        if telling.headline:
            continue
        own = [(span, actor) for span, actor in spans[telling.source.id] if telling.span.covers(span)]
        for use in _read_telling(telling, own):
            uses[(use.actor, use.kind, use.about)].append(use)
    built = (_build(uses[key]) for key in sorted(uses))
    return tuple(conflict for conflict in built if conflict is not None)


def _read_telling(telling: Telling, actors: Sequence[tuple[Span, Actor]]) -> Iterator[_Use]:
    text = telling.source.text
    for match in _WORD.finditer(text, telling.span.start, telling.span.end):
        for kind, stance in _STANCES[match.group().lower()]:
            for span, actor in actors:
                if not _may_be_said_of(kind, text, span, actor):
                    continue
                if _stands_beside(text, kind, span, match) and not _is_own_voice(telling, match.start()):
                    words = Span(min(span.start, match.start()), max(span.end, match.end()))
                    for about in _objects_of(kind, text, match.end(), telling.span.end):
                        yield _Use(
                            telling=telling,
                            actor=actor.id,
                            kind=kind,
                            about=about,
                            stance=stance,
                            words=words,
                        )
                    break


def _may_be_said_of(kind: str, text: str, span: Span, actor: Actor) -> bool:
    """Whether the word beside a name is said of its bearer: "Danish rebels" and "Danish patriots" need
    not be the same people, and "anti-Holm activists" are not Holm's."""
    name = text[span.start : span.end].lower()
    if name in _PRONOUNS or _AGAINST.search(text[max(0, span.start - 6) : span.start]):
        return False
    if kind in _PEOPLE and actor.kind in ("state", "place"):
        return False
    return kind != "use of force" or actor.name.lower() in name or name in actor.name.lower()


def _stands_beside(text: str, kind: str, name: Span, match: re.Match[str]) -> bool:
    """Whether the word is said of the name: an act follows it, a noun stands on either side."""
    between = text[name.end : match.start()] if name.end <= match.start() else None
    if kind in _ACTS:
        return between is not None and bool(_BESIDE_ACT.match(between))
    if between is not None and _BESIDE.match(between):
        return True
    return kind in _PEOPLE and match.end() < name.start and text[match.end() : name.start] == " "


def _objects_of(kind: str, text: str, start: int, end: int) -> tuple[str, ...]:
    """What an act is done to, by its first words: only acts on one thing are compared. Else ("",)."""
    if kind not in _ACTS:
        return ("",)
    words = find_words(text[start:end], start)[:OBJECT_REACH]
    return find_content_words(text[start : words[-1].end]) if words else ()


def _is_own_voice(telling: Telling, at: int) -> bool:
    """Whether somebody quoted says it: then it is not the source's term."""
    return any(
        content.start <= at < content.end
        for quotation in telling.quotations
        if quotation.kind != "indirect"
        for content in quotation.content
    )


def _build(uses: Sequence[_Use]) -> Conflict | None:
    by_stance: dict[Stance, list[_Use]] = defaultdict(list)
    for use in uses:
        by_stance[use.stance].append(use)
    loaded = [stance for stance in ("against", "in favour") if by_stance.get(stance)]
    origins = {stance: {use.telling.origin for use in found} for stance, found in by_stance.items()}
    if "against" not in by_stance and uses[0].kind not in _PRAISING:
        return None
    if not loaded or len(by_stance) < 2 or len({name for names in origins.values() for name in names}) < 2:
        return None
    order: tuple[Stance, ...] = ("against", "plain", "in favour")
    sides = tuple(
        Side(
            value=_words(by_stance[stance][0]),
            evidence=bind_sources(by_stance[stance], RULE),
        )
        for stance in order
        if stance in by_stance
    )
    first = by_stance[next(stance for stance in order if stance in by_stance)][0]
    return Conflict(
        id=name_content("conflict", sides[0].evidence[0]),
        kind="wording",
        topic=_words(first),
        topic_evidence=sides[0].evidence[0],
        resolution="open",
        sides=sides,
    )


def _words(use: _Use) -> str:
    return fold_space(use.telling.source.text[use.words.start : use.words.end])
