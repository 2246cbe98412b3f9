"""He and she: who can be meant by sex, and who is by subject, speech and distance.

A wrong name is worse than none: every rule asks for one candidate, and says nothing where there are two.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.analysis.references.scenes import Scene, find_matrix_subject
from briefgen.lexicon.titles import Gender
from briefgen.lexicon.verbs_of_will import SPEAKING
from briefgen.model import Reference, Span
from briefgen.tokens import Words

GENDERS: Mapping[str, Gender] = {"he": "m", "him": "m", "she": "f", "her": "f"}
OTHER = "o"
"""Opens the key of somebody without a name or role who could be meant: then the pronoun stays open."""

NAMED = "p"
"""Opens the key of somebody named."""

WINDOW = 2
"""Sentences before the pronoun's in which its antecedent may stand."""


@dataclass(frozen=True, slots=True, order=True)
class Seen:
    """Somebody mentioned: where, where the head noun ends, in which sentence, who (a key), of which sex,
    and whether as the subject of a clause or of the sentence."""

    span: Span
    head_end: int
    scene: int
    key: str
    gender: Gender
    subject: bool
    main: bool


class Cast:
    """Everybody whom a pronoun of the source could mean, in the order of the text."""

    def __init__(self, seen: Sequence[Seen]) -> None:
        self._seen = sorted(seen)
        self._heads: dict[int, str] = {}
        self._first: dict[str, Span] = {}
        self._genders: dict[str, Gender] = {}
        for item in self._seen:
            self._note(item)

    def _note(self, item: Seen) -> None:
        self._heads.setdefault(item.head_end, item.key)
        self._first.setdefault(item.key, item.span)
        if item.gender != "?":
            self._genders.setdefault(item.key, item.gender)

    def add(self, item: Seen) -> None:
        """A resolved pronoun is a mention too, and tells the sex."""
        insort(self._seen, item)
        self._note(item)

    def first(self, key: str) -> Span:
        """The span of the person's first mention."""
        return self._first[key]

    def fits(self, key: str, gender: Gender) -> bool:
        """Whether nothing known of the person's sex stands against the pronoun's."""
        return self._genders.get(key, "?") in (gender, "?")

    def surely(self, key: str, gender: Gender) -> bool:
        return self._genders.get(key) == gender

    def near(self, span: Span, scene: int, gender: Gender) -> list[Seen]:
        """Who of that sex was mentioned before the pronoun, in its sentence or the window before it."""
        found = []
        for at in range(bisect_left(self._seen, span, key=lambda item: item.span) - 1, -1, -1):
            item = self._seen[at]
            if item.scene < scene - WINDOW:
                break
            if item.span.end <= span.start and self.fits(item.key, gender):
                found.append(item)
        return found[::-1]

    def key_at(self, span: Span) -> str | None:
        """Who is mentioned by the noun that ends where the span does."""
        return self._heads.get(span.end)


def resolve_person(token: Token, row: Words, scene: Scene, cast: Cast) -> Reference:
    """The reference of one "he" or "she" outside quotation marks."""
    span = row.span(token.i, token.i + 1)
    gender = GENDERS[row.lower[token.i]]
    near = cast.near(span, scene.number, gender)
    key, rule = _choose(token, row, scene, near, cast, gender)
    if key is None or key.startswith(OTHER):
        return Reference(span=span, kind="pronoun", antecedent=None, rule="open")
    subject = token.dep_ in ("nsubj", "nsubjpass")
    antecedent = cast.first(key)
    main = subject and token.head.i == token.head.head.i
    cast.add(Seen(span, span.end, scene.number, key, gender, subject, main))
    return Reference(span=span, kind="pronoun", antecedent=antecedent, rule=rule)


def _choose(
    token: Token, row: Words, scene: Scene, near: Sequence[Seen], cast: Cast, gender: Gender
) -> tuple[str | None, str]:
    """(who, rule), by the first rule that speaks; what it leaves open stays open."""
    if not near:
        return None, "open"
    here = [item for item in near if item.scene == scene.number]
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return _one(item.key for item in here), "only-one"
    matrix = find_matrix_subject(token)
    if matrix is not None:
        return _matrix_key(matrix, row, near, cast, gender), "said-of-oneself"
    if len({item.key for item in near}) == 1 and _is_present(near, scene):
        return near[0].key, "only-one"
    if here:
        return _same_sentence(token, here), "same-sentence-subject"
    return _subject_before(token, scene, near, cast, gender), "subject-before"


def _is_present(near: Sequence[Seen], scene: Scene) -> bool:
    """Whether the one who could be meant was mentioned in this sentence or the one before, or was the
    subject before that."""
    return any(item.main or item.scene >= scene.number - 1 for item in near)


def _same_sentence(token: Token, here: Sequence[Seen]) -> str | None:
    """The one clause subject of the pronoun's sentence; beside others of that sex only where the pronoun
    is the subject of the main clause ("When Ruiz met Okoro, he …")."""
    subject = _one(item.key for item in here if item.subject)
    verb = token.head
    if verb.dep_ in ("ccomp", "parataxis") and verb.head.lemma_ in SPEAKING and verb.head.i > verb.i:
        verb = verb.head
    main = verb.head.i == verb.i
    return subject if main or len({item.key for item in here}) == 1 else None


def _one(keys: Iterable[str]) -> str | None:
    """The only one of the keys, None where there are none or several."""
    distinct = dict.fromkeys(keys)
    return next(iter(distinct)) if len(distinct) == 1 else None


def _matrix_key(matrix: Token, row: Words, near: Sequence[Seen], cast: Cast, gender: Gender) -> str | None:
    """Who says it, where nobody else who could be meant is named between: not "her lawyer said she …",
    nor an unnamed source beside somebody named."""
    said = row.span(matrix.i, matrix.i + 1)
    key = cast.key_at(said)
    others = {item.key for item in near if item.key != key}
    if key is None or any(child.dep_ == "poss" for child in matrix.children):
        return None
    if not cast.fits(key, gender):
        return _one(others)
    if key.startswith(NAMED):
        return None if any(item.span.start > said.end and item.key != key for item in near) else key
    return key if not others else None


def _subject_before(
    token: Token, scene: Scene, near: Sequence[Seen], cast: Cast, gender: Gender
) -> str | None:
    """The subject of the sentence before, where nobody else in it is surely of that sex; one who speaks
    in both sentences goes on speaking."""
    before = [item for item in near if item.scene == scene.number - 1]
    subject = _one(item.key for item in before if item.main)
    if subject is None:
        return None
    rivals = {item.key for item in before if item.key != subject and cast.surely(item.key, gender)}
    if not rivals:
        return subject
    return subject if token.head.lemma_ in SPEAKING and cast.surely(subject, gender) else None
