"""Who was named so far, read once from the beginning on: bodies by the words of their names and of what is
said of them, people by the heads of their roles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefgen.lexicon.organisations import ENTERPRISE_NOUNS, ROLE_NOUNS
from briefgen.lexicon.places import fold_name, place_entries
from briefgen.lexicon.titles import is_role
from briefgen.model import Mention, Span

SMALL_IN_ROLES = frozenset({"the", "a", "an", "one", "another", "this", "that", "same", "also", "said"})
"""Words of a noun phrase that tell nobody apart."""

FARTHEST = 900
"""Characters back to the last mention of the body that "the airline" can mean when only an apposition
("Nimbus, an airline") says what it is."""

MOST_BETWEEN = 5
"""Words between a body that has its say at a sentence's end and the noun that opens the next one."""

_SMALL = frozenset({"of", "the", "for", "and"})
_SAYS = frozenset({"said", "says", "added", "announced"})


@dataclass(slots=True)
class Body:
    """An organisation of the source: the words of its name, of what is said of it, and where it is
    named last."""

    words: frozenset[str]
    latest: Span
    appositions: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Holder:
    """Somebody with a role: where named last, and all the words of the roles."""

    latest: Span
    words: set[str] = field(default_factory=set)


class Known:
    """The named bodies and people before a point of the text."""

    def __init__(self, mentions: Sequence[Mention], text: str) -> None:
        self._mentions = mentions
        self._text = text
        self._next = 0
        self._bodies: list[Body] = []
        self._holders: dict[str, dict[str, Holder]] = {}
        self._people: dict[str, list[Holder]] = {}

    def read_up_to(self, offset: int) -> None:
        """Takes in the mentions that begin before `offset`; offsets only grow."""
        while self._next < len(self._mentions) and self._mentions[self._next].span.start < offset:
            mention = self._mentions[self._next]
            if mention.kind == "organisation":
                self._read_body(mention)
            elif mention.kind == "person":
                self._read_person(mention)
            self._next += 1

    def _read_body(self, mention: Mention) -> None:
        words = frozenset(fold_name(mention.name).replace("-", " ").split()) - _SMALL
        body = next((body for body in self._bodies if body.words <= words or words <= body.words), None)
        if body is None:
            body = Body(words, mention.span)
            self._bodies.append(body)
        body.latest = mention.span
        for role in mention.roles:
            body.appositions.update(self._text[role.start : role.end].lower().split())

    def _read_person(self, mention: Mention) -> None:
        key = fold_name(mention.name).split()[-1]
        for holder in self._people.get(key, ()):
            holder.latest = mention.span
        for role in mention.roles:
            words = self._text[role.start : role.end].lower().split()
            holders = self._holders.setdefault(_find_head(words), {})
            if key not in holders:
                holders[key] = Holder(mention.span)
                self._people.setdefault(key, []).append(holders[key])
            holders[key].words |= plain_words(words)

    def find_body(self, noun: str, modifiers: frozenset[str], span: Span) -> Span | None:
        """The one organisation whose name or apposition holds the noun and its modifiers; of several the
        one that has its say at the end of the sentence before."""
        fitting = [
            body
            for body in self._bodies
            if modifiers <= body.appositions | body.words
            and (body.words & ROLE_NOUNS[noun] or noun in body.appositions & ENTERPRISE_NOUNS)
        ]
        if len(fitting) == 1:
            body = fitting[0]
            near = span.start - body.latest.end <= FARTHEST
            return body.latest if near or body.words & ROLE_NOUNS[noun] else None
        latest = max((body.latest for body in fitting), default=None)
        return latest if latest is not None and self._has_its_say(latest, span) else None

    def _has_its_say(self, name: Span, noun: Span) -> bool:
        """Whether "…, the ministry said in June." ends the sentence and the noun opens the next one."""
        words = self._text[name.end : noun.start].split()
        return 0 < len(words) <= MOST_BETWEEN and words[0] in _SAYS

    def find_person(self, head: str, modifiers: Iterable[str]) -> Span | None:
        """The one person whose role has this head and holds the modifiers ("the coroner", "the Samoan
        coroner")."""
        holders = list(self._holders.get(head, {}).values())
        if len(holders) != 1 or not plain_words(modifiers) <= holders[0].words:
            return None
        return holders[0].latest


def plain_words(words: Iterable[str]) -> set[str]:
    """The words without small ones; states' demonyms as the states' names."""
    plain = {word.rstrip(",.").removesuffix("'s").removesuffix("’s") for word in words} - SMALL_IN_ROLES
    return {entry.name if (entry := place_entries().get(fold_name(word))) else word for word in plain}


def _find_head(words: Iterable[str]) -> str:
    """The head of a role: its last role noun before any "of" or "for"."""
    head = ""
    for word in words:
        if word in ("of", "for", "at", "in", "to"):
            break
        if is_role(word.rstrip(",.")):
            head = word.rstrip(",.")
    return head
