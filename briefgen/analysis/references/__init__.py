"""Pronouns, role nouns and bare surnames, and what they stand for: sure or open, never a guess."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from briefgen.analysis.references.people import People, find_people
from briefgen.analysis.references.pronouns import GENDERS, NAMED, OTHER, Cast, Seen, resolve_person
from briefgen.analysis.references.role_nouns import find_role_references
from briefgen.analysis.references.scenes import Scene, mark_quoted, read_scenes
from briefgen.analysis.references.things import resolve_it, resolve_they
from briefgen.language import ParsedSource
from briefgen.lexicon.titles import GENDERED_ROLES, KIN, Gender
from briefgen.model import Mention, Reference, Sentence, Span
from briefgen.tokens import Words, read_words

__all__ = ["find_references"]

_OTHERS = {**GENDERED_ROLES, **KIN}


def find_references(
    parsed: ParsedSource, sentences: Sequence[Sentence], mentions: Sequence[Mention]
) -> tuple[Reference, ...]:
    """References of a source in the order of the text.

    `antecedent` is a mention's span, or that of the first noun phrase for somebody or something
    without a name; None where the rules are not sure. Of role nouns, `rule` "unnamed" marks the first
    phrase for somebody who speaks without a name.
    """
    words = [read_words(paragraph, sentences) for paragraph in parsed.paragraphs]
    people = find_people(parsed.source.text, mentions)
    scenes = _read_all(parsed, words)
    quoted = [mark_quoted(row) for row in words]
    roles = find_role_references(parsed.paragraphs, words, scenes, mentions, parsed.source.text)
    cast = Cast(_find_cast(_Stage(scenes, words, quoted), mentions, people, roles))
    found = [
        *(
            Reference(span=span, kind="surname", antecedent=full, rule="surname")
            for span, full in people.surnames.items()
        ),
        *(reference for reference, _ in roles),
        *_find_pronouns(parsed, words, scenes, quoted, cast, mentions),
    ]
    return tuple(sorted(found, key=lambda reference: reference.span))


def _read_all(parsed: ParsedSource, words: Sequence[Words]) -> list[Scene]:
    scenes: list[Scene] = []
    for place, (paragraph, row) in enumerate(zip(parsed.paragraphs, words, strict=True)):
        scenes += read_scenes(place, paragraph, row, len(scenes))
    return scenes


def _find_pronouns(
    parsed: ParsedSource,
    words: Sequence[Words],
    scenes: Sequence[Scene],
    quoted: Sequence[Sequence[bool]],
    cast: Cast,
    mentions: Sequence[Mention],
) -> list[Reference]:
    """References of the pronouns outside quotation marks: inside, they are the speaker's own."""
    names = {mention.span.end: mention for mention in mentions}
    found: list[Reference] = []
    for number, scene in enumerate(scenes):
        row, doc = words[scene.place], parsed.paragraphs[scene.place].doc
        for index in range(scene.first, scene.last):
            lower = row.lower[index]
            if quoted[scene.place][index] or row.tags[index] != "PRP":
                continue
            if lower in GENDERS:
                found.append(resolve_person(doc[index], row, scene, cast))
            elif lower == "it":
                reference = resolve_it(doc[index], words, scenes, number, names)
                found += [reference] if reference is not None else []
            elif lower == "they":
                found.append(resolve_they(doc[index], words, scenes, number, names))
    return found


# --- whom a pronoun could mean ------------------------------------------------------


def _find_cast(
    stage: _Stage, mentions: Sequence[Mention], people: People, roles: Sequence[tuple[Reference, Span]]
) -> list[Seen]:
    """Named people and single unnamed ones, but for those inside quotation marks; and, with no name of
    their own, kinsfolk and other people who could be meant as well."""
    seen: list[Seen] = []
    owners: dict[Span, str] = {}
    for mention in mentions:
        if mention.kind == "person":
            key = people.belongs.get(mention.span)
            who = f"{NAMED}{key}" if key is not None else f"m{mention.span.start}"
            owners[mention.span] = who
            gender = people.genders.get(key, "?") if key is not None else "?"
            seen += stage.see(mention.span, mention.span, who, gender)
    for role, head in roles:
        if role.rule != "body" and not stage.is_plural(head):
            first = role.antecedent or role.span
            who = owners.setdefault(first, f"{OTHER if role.rule == 'open' else 'r'}{first.start}")
            seen += stage.see(role.span, head, who, "?")
    taken = {span.end for mention in mentions for span in (mention.span, *mention.roles)}
    return [*seen, *stage.see_others(taken | {head.end for _, head in roles})]


class _Stage:
    """Where a span stands: its sentence, its last token, and what that token is to its verb."""

    def __init__(
        self, scenes: Sequence[Scene], words: Sequence[Words], quoted: Sequence[Sequence[bool]]
    ) -> None:
        self._scenes = scenes
        self._words = words
        self._quoted = quoted
        self._starts = [words[scene.place].starts[scene.first] for scene in scenes]

    def see(self, span: Span, head: Span, key: str, gender: Gender) -> list[Seen]:
        """The mention at the span, none where it is quoted; a gendered noun (the last word of `head`)
        tells the sex."""
        scene = self._scene(span)
        token = self._last_token(head, scene)
        if self._quoted[scene.place][token]:
            return []
        row = self._words[scene.place]
        subject = row.deps[token] in ("nsubj", "nsubjpass")
        main = scene.subject is not None and scene.subject.first <= token < scene.subject.last
        known = GENDERED_ROLES.get(row.lower[token], "?") if gender == "?" else gender
        return [Seen(span, head.end, scene.number, key, known, subject or main, main)]

    def see_others(self, taken: set[int]) -> list[Seen]:
        """Kinsfolk, men and women without a name, whose phrase does not end where another one does."""
        found: list[Seen] = []
        for scene in self._scenes:
            row = self._words[scene.place]
            for index in range(scene.first, scene.last):
                if row.lower[index] in _OTHERS and row.tags[index] == "NN":
                    span = row.span(index, index + 1)
                    if span.end not in taken:
                        found += self.see(span, span, f"{OTHER}{span.start}", _OTHERS[row.lower[index]])
        return found

    def is_plural(self, span: Span) -> bool:
        """Whether the span ends in a plural."""
        scene = self._scene(span)
        return self._words[scene.place].tags[self._last_token(span, scene)] == "NNS"

    def _scene(self, span: Span) -> Scene:
        return self._scenes[max(0, bisect_right(self._starts, span.start) - 1)]

    def _last_token(self, span: Span, scene: Scene) -> int:
        row = self._words[scene.place]
        return max(scene.first, bisect_right(row.starts, span.end - 1) - 1)
