"""What the actors' page shows of each actor: words, deeds, and the names that sources give it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from briefgen.brief.reading import Reading
from briefgen.brief.shelf import Shelf
from briefgen.compare.origins import origin_of
from briefgen.config import Limits
from briefgen.lexicon.reporting import SPEECH
from briefgen.model import Actor, Clause, Evidence, Naming, Origin, Profile, Said, Span
from briefgen.text.passages import count_words, make_evidence, plain_words

SHORTEST_SAYING = 5
LONGEST_SAYING = 60
"""Words of a quotation worth showing."""

KINDS = ("direct", "mixed", "indirect")
"""Kinds of quotation, the actor's own words first."""

NAMED = 12
"""Actors in the table of names."""

CONJUNCTS = re.compile(r",? and | as well as |, ")
"""What parts the actors of a subject from one another."""

AFTER_HEAD = re.compile(
    r" (?:of|in|on|at|from|to|for|with|by|between|among|who|which|that|whose)\b.*", re.DOTALL
)
"""What follows the head of a noun phrase and names nobody who acts."""

WHOLE_SENTENCE = re.compile(r"[“\"][A-Z0-9].*[.?!…][”\"]?", re.DOTALL)
"""A quotation that is complete by itself: from its mark and a capital to a full stop."""


Deeds = tuple[tuple[int, ...], tuple[Clause, ...]]
"""Where the subjects of a source's deeds begin, and the clauses that tell them."""

MOST_NESTED = 8
"""Clauses before a mention whose subject can hold it."""


def choose_sayings(
    actors: Sequence[Actor], said: Sequence[Said], shelf: Shelf, limits: Limits
) -> dict[str, tuple[Evidence, ...]]:
    """What each actor said, as far as it can be shown, by the actor's id."""
    return {actor.id: _choose_sayings(actor, said, shelf, limits) for actor in actors[: limits.actors]}


def choose_profiles(
    actors: Sequence[Actor],
    sayings: Mapping[str, tuple[Evidence, ...]],
    readings: Mapping[str, Reading],
    shelf: Shelf,
    limits: Limits,
) -> tuple[Profile, ...]:
    """What each actor said and did, as far as it can be shown; a sentence stands once in an entry."""
    deeds = {name: list_deeds(reading) for name, reading in readings.items()}
    profiles = []
    for actor in (actor for actor in actors if actor.id in sayings):
        said = sayings[actor.id]
        told = {(item.source, readings[item.source].sentence_at(item.span)) for item in said}
        did: list[Evidence] = []
        for evidence in find_deeds(actor, deeds, readings):
            if (evidence.source, evidence.span) in told or len(did) == limits.did:
                continue
            shown = shelf.take_first((evidence,))
            did += [shown] if shown is not None else []
        profiles.append(Profile(actor=actor.id, said=said, did=tuple(did)))
    return tuple(profiles)


def _choose_sayings(actor: Actor, said: Sequence[Said], shelf: Shelf, limits: Limits) -> tuple[Evidence, ...]:
    """Quotations of the actor: alone where they are whole sentences, else in the sentence that tells
    them. Of an unnamed source reported speech counts too: often there is nothing else."""
    chosen: dict[tuple[str, Span], Evidence] = {}
    for item in sorted(said, key=lambda each: KINDS.index(each.quotation.kind)):
        words = sum(count_words(evidence.selector.exact) for evidence in item.evidence)
        if item.speaker != actor.id or len(chosen) == limits.said:
            continue
        if item.quotation.kind == "indirect" and not actor.anonymous:
            continue
        if not SHORTEST_SAYING <= words <= LONGEST_SAYING:
            continue
        first = item.evidence[0]
        whole = len(item.evidence) == 1 and bool(WHOLE_SENTENCE.fullmatch(first.selector.exact))
        shown = shelf.take(first, whole=True) if whole else shelf.take_first((first,))
        if shown is not None:
            chosen.setdefault((shown.source, shown.span), shown)
    return tuple(chosen.values())


def find_deeds(
    actor: Actor, deeds: Mapping[str, Deeds], readings: Mapping[str, Reading]
) -> tuple[Evidence, ...]:
    """Sentences in which the actor itself is the subject of something told as done, other than saying.
    `deeds` are those of each source (`list_deeds`)."""
    found: dict[tuple[str, Span], Evidence] = {}
    for source_id, span in actor.mentions:
        reading = readings[source_id]
        starts, clauses = deeds[source_id]
        for clause in clauses[: bisect_right(starts, span.start)][-MOST_NESTED:]:
            if _acts(reading, clause, span):
                sentence = reading.analysis.sentences[clause.sentence].span
                found.setdefault((source_id, sentence), make_evidence(reading.source, sentence, "deed"))
    return tuple(found.values())


def list_deeds(reading: Reading) -> Deeds:
    """The clauses that tell what was done, by where their subjects begin, with these places. What somebody
    says was done is told on their word alone, and stands where they speak."""
    contents = [span for item in reading.analysis.quotations for span in item.content]
    told: set[int] = set()
    deeds = []
    for clause in reading.analysis.clauses:
        quoted = any(item.covers(clause.verb) for item in contents)
        if clause.sentence not in told and clause.subject is not None and is_deed(clause) and not quoted:
            deeds.append((clause.subject.start, clause))
        if clause.lemma not in SPEECH:
            told.add(clause.sentence)  # what comes after the first clause, sayings apart, is no deed
    deeds.sort(key=lambda item: (item[0], item[1].span))
    return tuple(start for start, _ in deeds), tuple(clause for _, clause in deeds)


def is_deed(clause: Clause) -> bool:
    """Told as done, and not as said."""
    told = clause.status == "happened" and not clause.negated and not clause.passive
    return told and clause.lemma not in SPEECH and clause.lemma not in {"be", "have"}


def _acts(reading: Reading, clause: Clause, mention: Span) -> bool:
    """Whether the mention heads the clause's subject or one of its conjuncts."""
    if clause.subject is None or not clause.subject.covers(mention):
        return False
    start = clause.subject.start
    text = AFTER_HEAD.sub("", reading.source.text[start : clause.subject.end])
    borders = [0, *(match.end() for match in CONJUNCTS.finditer(text))]
    ends = [*(match.start() for match in CONJUNCTS.finditer(text)), len(text)]
    return any(
        begin <= mention.start - start and mention.end - start == end
        for begin, end in zip(borders, ends, strict=True)
    )


def choose_namings(
    actors: Sequence[Actor], origins: Sequence[Origin], readings: Mapping[str, Reading], shelf: Shelf
) -> tuple[Naming, ...]:
    """The actors whom origins name in different ways, with each form once an origin."""
    namings: list[Naming] = []
    for actor in actors:
        forms = _find_forms(actor, origins, readings)
        few = len({_plain_name(form.selector.exact) for form in forms}) < 2
        if few or actor.kind == "place" or len(namings) == NAMED:
            continue
        if len({form.source for form in forms}) > 1 and shelf.purse.spend(forms):
            namings.append(Naming(actor=actor.id, forms=forms))
    return tuple(namings)


def _find_forms(
    actor: Actor, origins: Sequence[Origin], readings: Mapping[str, Reading]
) -> tuple[Evidence, ...]:
    """The fullest forms of the name that each origin uses: a surname beside its full name is no other
    form, nor is an adjective. A state's short name is one beside its official name."""
    forms: dict[str, dict[str, Evidence]] = {}
    for source_id, span in actor.mentions:
        reading = readings[source_id]
        if any(item.span == span and item.form != "demonym" for item in reading.analysis.mentions):
            form = make_evidence(reading.source, span, "name")
            words = _plain_name(form.selector.exact)
            forms.setdefault(origin_of(origins, source_id, span), {}).setdefault(words, form)
    return tuple(
        form
        for told in forms.values()
        for words, form in told.items()
        if actor.kind == "state"
        or not any(words != fuller and f" {words} " in f" {fuller} " for fuller in told)
    )


def _plain_name(text: str) -> str:
    """The words of a name, alike with its article and without."""
    return plain_words(text).removeprefix("the ")
