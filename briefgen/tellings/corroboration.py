"""Whether one sentence bears another out: it tells that act of those people, and not only the same scene.

Two reports of one accident share its place, its day and its dead; only where the second tells what the
first asserts does it corroborate the first.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from briefgen.lexicon.concepts import LIGHT, find_concepts, name_concepts, read_phrase
from briefgen.lexicon.salience import SAYING
from briefgen.model import Clause
from briefgen.tellings import Telling
from briefgen.text.dates import narrow_date
from briefgen.text.similarity import TextIndex, find_content_words, stem_word

COVERED = 0.4
"""Part of what the one asserts, weighed by rarity, that the other must tell too …"""

NEARLY_ALL = 0.65
"""… and from which on it need not say it with its own main verb."""

HALF = 0.5
"""What is in quotation marks in the one for the most part is somebody's word there, and not in the other."""

MOST = 30
"""Sentences of a group that are compared with one another."""

CORE = 2
"""Parts of a clause (subject, verb, object) that it must have to be judged by them."""

PEOPLE = 2
"""People by whom a happening is told from others of its kind."""

HAPPENINGS = ("meet", "visit", "vote", "agree", "attack", "crash", "explode", "shoot", "protest")
"""Rows of `lexicon/concepts` that name a happening of which there is one at a time."""

CONTAINED = 0.5
"""Part of what a shorter report asserts that the fuller one has."""


def find_borne_out(told: Sequence[Telling], index: TextIndex) -> tuple[tuple[int, ...], ...]:
    """For each sentence of a group the places of the others that bear it out, those that tell most of it
    first. In large groups only the first MOST are compared."""
    found = []
    for place, one in enumerate(told[:MOST]):
        others = (
            (-_rate(one, other, index), at)
            for at, other in enumerate(told[:MOST])
            if at != place and corroborates(one, other, index)
        )
        found.append(tuple(at for _, at in sorted(others)))
    return (*found, *(() for _ in told[MOST:]))


def _rate(told: Telling, other: Telling, index: TextIndex) -> float:
    clause = find_asserted(told)
    return measure_cover(told, clause, find_concepts(other.text), index) if clause is not None else 0.0


def corroborates(told: Telling, other: Telling, index: TextIndex) -> bool:
    """Whether `other` tells what `told` asserts: the same act by whatever word, and enough of the rest."""
    clause, theirs = find_asserted(told), find_asserted(other)
    if clause is None or theirs is None or abs(told.quoted - other.quoted) > HALF:
        return False
    mine, yours = find_concepts(told.text), find_concepts(other.text)
    act = find_act(told, clause)
    if act and not act & yours:
        return False
    if _names_event(told, other, act):
        return True
    covered = measure_cover(told, clause, yours, index)
    if covered >= NEARLY_ALL:
        return True
    back = find_act(other, theirs)
    if covered < COVERED and (not back & mine or measure_cover(other, theirs, mine, index) < CONTAINED):
        return False
    asserted = frozenset(name for item in other.clauses for name in find_act(other, item))
    return bool(act & asserted) or bool(back & mine)


def tell_same(one: Telling, other: Telling, index: TextIndex) -> bool:
    """Whether one of the two bears out the other."""
    return corroborates(one, other, index) or corroborates(other, one, index)


def find_asserted(telling: Telling) -> Clause | None:
    """The clause that the sentence asserts, the largest that is not itself the saying of it."""
    main = telling.main
    if main is None or not _only_says(telling, main):
        return main
    others = [item for item in telling.clauses if not _only_says(telling, item)]
    return max(others, key=lambda item: (item.span.end - item.span.start, -item.span.start), default=main)


def _only_says(telling: Telling, clause: Clause) -> bool:
    return clause.lemma in SAYING or any(
        item.cue is not None and item.cue.overlaps(clause.verb) for item in telling.quotations
    )


def find_act(telling: Telling, clause: Clause) -> frozenset[str]:
    """What the clause asserts, by its verb, or by what the verb has with it where it says little alone:
    "held talks" is of talks, "was a student" of a student."""
    text = telling.source.text
    phrase = read_phrase(text[clause.verb.start : clause.span.end])
    if phrase is not None:
        return name_concepts(stem_word(phrase))
    if clause.lemma not in LIGHT | SAYING:
        return name_concepts(stem_word(clause.lemma))
    phrases = (*clause.objects, *((clause.subject,) if clause.subject else ()))
    words = (find_content_words(text[phrase.start : phrase.end]) for phrase in phrases)
    first = next((found for found in words if found), ())
    return frozenset(name for word in first for name in name_concepts(word))


def measure_cover(telling: Telling, clause: Clause, theirs: frozenset[str], index: TextIndex) -> float:
    """The part of what a clause asserts (its subject, verb and first object; a clause without them is
    taken whole), weighed by rarity, that the others' concepts have."""
    text = telling.source.text
    spans = [span for span in (clause.subject, clause.verb, *clause.objects[:1]) if span is not None]
    if len(spans) < CORE:
        spans = [clause.span]
    words = sorted({word for span in spans for word in find_content_words(text[span.start : span.end])})
    total = math.fsum(index.rarity(word) for word in words)
    shared = math.fsum(index.rarity(word) for word in words if name_concepts(word) & theirs)
    return shared / total if total else 0.0


def _names_event(told: Telling, other: Telling, act: frozenset[str]) -> bool:
    """Whether both name one happening by its noun, its date and two of its people: "the May summit of A
    and B", however much else each tells."""
    if len(set(told.people) & set(other.people)) < PEOPLE:
        return False
    happenings = {f"={name}" for name in HAPPENINGS}
    return bool(act & happenings & find_concepts(other.text)) and _share_date(told, other)


def _share_date(told: Telling, other: Telling) -> bool:
    here = [item.edtf for item in told.times if item.edtf and item.timex.type == "DATE"]
    there = [item.edtf for item in other.times if item.edtf and item.timex.type == "DATE"]
    return any(narrow_date(one, two) for one in here for two in there)
