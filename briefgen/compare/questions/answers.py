"""What another source says on a matter that one says is not told: only where it clearly answers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from briefgen.lexicon.announced import ACTIVITIES, akin
from briefgen.lexicon.states import STATES
from briefgen.model import Actor, Evidence, Material, Span
from briefgen.tellings import Telling
from briefgen.text.dates import earliest, latest
from briefgen.text.passages import make_evidence
from briefgen.text.similarity import find_content_words

RULE = "question-answer"

MOST_ANSWERS = 2

ATTENDING = frozenset({"lead", "head", "attend", "represent", "chair", "join", "accompany", "greet", "host"})
"""Verbs of somebody who takes part."""

_GATHERING = frozenset({"meeting", "visit"})
_PEOPLE = re.compile(
    r"\b(?:officials?|ministers?|delegat\w+|envoys?|who|whom|participants?|members?|leaders?|executives?)\b",
    re.I,
)
_NAMES = re.compile(
    r"\b(?:names?|identit\w+|victims?|suspects?|attackers?|gunm[ae]n|pilots?|passengers?|dead|killed|shooters?)\b",
    re.I,
)
_IDENTIFIED = re.compile(
    r"\b(?:identified|named)\b(?: [^.;]*?)? as (?:(?:the|a|an|\d+-year-old|[a-z]+) ){0,3}[A-Z]\w+ [A-Z]\w+"
)
_DEAD = re.compile(
    r"\b(?:victims?|dead|killed|fatalities|passengers?)\b[^.;]{0,40}\b(?:included?|were|was|are|is)\b|"
    r"\b(?:died|were killed|was killed|perished|among (?:the )?(?:dead|victims|killed|those killed))\b",
    re.I,
)
"""What tells of somebody by name that this is one of the dead."""

_NAMING = re.compile(r"\b(?:names?|identit\w+)\b", re.I)
_NATION = re.compile(r"\b(?:nationalit\w+|citizenships?|home countr\w+|countr\w+ of origin)\b", re.I)
_NATIONALS = re.compile(
    rf"\b(?:{'|'.join(re.escape(name) for _, names, _, _ in STATES for name in names)}|U\.?S\.?)"
    r"(?:\s+[a-z]+)?\s+(?:citizens?|nationals?|tourists?|passengers?|victims?|m[ae]n|wom[ae]n|crew|pilots?|"
    r"workers?|students?|soldiers?|children|families|couple)\b"
)
_NUMBER = re.compile(r"\b(?:how many|the number of|numbers?|tolls?|figures?|how much)\b", re.I)
_CAUSE = re.compile(r"\bcaus(?:e|es|ed|ing)\b", re.I)
CAUSED = re.compile(
    r"\b(?:caused (?:by|a|an|the)|likely caused|was caused|were caused|due to|because of|blamed (?:on|for)|"
    r"triggered by|brought down by|resulted from|the result of|attributed to)\b",
    re.I,
)
_UNKNOWN = re.compile(
    r"\b(?:not|unknown|unclear|whether|what|investigat(?:e|es|ed|ing|ion)|probe|looking into|if|"
    r"possible)\b|n[’']t\b",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The sentences that answer anything at all, sorted out once: who tells a cause, who names somebody,
    who speaks or acts at a meeting; with the days of the sources and the actors of each."""

    out: Mapping[str, tuple[date, date]]
    actors: Mapping[str, Sequence[tuple[Span, Actor]]]
    people: Sequence[Actor]
    causes: Sequence[Telling]
    names: Sequence[Telling]
    nationals: Sequence[Telling]
    counts: Sequence[Telling]
    gatherings: Sequence[Telling]
    speakers: Mapping[str, Sequence[Telling]]


def build_answers(material: Material, tellings: Sequence[Telling]) -> Answers:
    """What `find_answers` looks things up in."""
    actors: dict[str, list[tuple[Span, Actor]]] = defaultdict(list)
    for actor in material.actors:
        if not actor.anonymous:
            for source, span in actor.mentions:
                actors[source].append((span, actor))
    speakers: dict[str, list[Telling]] = defaultdict(list)
    told = [telling for telling in tellings if not telling.headline]
    for telling in told:
        for speaker in sorted({said.speaker for said in telling.said if said.speaker}):
            speakers[speaker].append(telling)
    return Answers(
        out={
            item.source: (earliest(item.edtf), latest(item.edtf)) for item in material.published if item.edtf
        },
        actors=actors,
        people=[a for a in material.actors if a.kind == "person" and not a.anonymous],
        causes=[t for t in told if CAUSED.search(t.text) and not _UNKNOWN.search(t.text)],
        names=[t for t in told if (_IDENTIFIED.search(t.text) or _DEAD.search(t.text)) and _has_person(t)],
        nationals=[t for t in told if _NATIONALS.search(t.text)],
        counts=[t for t in told if t.quantities],
        gatherings=[t for t in told if _has_person(t) and _acts(t.text) & _GATHERING and _has_role(t)],
        speakers=speakers,
    )


def is_settled(matter: str, rule: str) -> bool:
    """Whether one answer settles what is asked: a name, nationality or number, unlike a cause, or who will
    come, of which there may be more to tell."""
    if rule == "no-comment" or _CAUSE.search(matter):
        return False
    return any(asks.search(matter) for asks in (_NATION, _NAMING, _NUMBER))


def find_answers(
    asked: Telling, actor: Span | None, matter: str, rule: str, answers: Answers
) -> tuple[Evidence, ...]:
    """Passages of other sources that tell what `asked` says is not told. A cause, a comment or who will come
    is answered by sources that are not older; a name or a number by any."""
    if rule == "no-comment":
        found = _find_words_of(asked, actor, answers)
    elif _NATION.search(matter):
        found = [t for t in answers.nationals if t.quantities or _is_near(t, asked)]
    elif _CAUSE.search(matter):
        found = [t for t in answers.causes if _is_near(t, asked)]
    elif _NAMES.search(matter):
        found = [t for t in answers.names if _is_near(t, asked)]
    elif _NUMBER.search(matter):
        found = [t for t in answers.counts if _counts(t, matter) and _is_near(t, asked)]
    elif _PEOPLE.search(matter):
        found = _find_people(asked, actor, answers)
    else:
        found = []
    told_once = rule != "no-comment" and not _CAUSE.search(matter) and not _PEOPLE.search(matter)
    later = [t for t in found if t.at != asked.at and (told_once or _is_not_older(t, asked, answers))]
    return tuple(make_evidence(t.source, t.span, RULE) for t in later[:MOST_ANSWERS])


def _is_not_older(telling: Telling, asked: Telling, answers: Answers) -> bool:
    mine, other = answers.out.get(asked.source.id), answers.out.get(telling.source.id)
    return mine is None or other is None or other[1] >= mine[0]


def _actor_at(asked: Telling, span: Span | None, answers: Answers) -> Actor | None:
    if span is None:
        return None
    found = (actor for at, actor in answers.actors.get(asked.source.id, ()) if at.overlaps(span))
    return next(found, None)


def _find_words_of(asked: Telling, span: Span | None, answers: Answers) -> list[Telling]:
    """What the one who gave no comment says to others."""
    actor = _actor_at(asked, span, answers)
    if actor is None or actor.kind in ("state", "place"):
        return []
    return [t for t in answers.speakers.get(actor.id, ()) if not _UNKNOWN.search(t.text)]


def _is_near(telling: Telling, asked: Telling) -> bool:
    """Whether both speak of one place or person, or share words of substance."""
    if set(telling.places) & set(asked.places):
        return True
    words = find_content_words(asked.text)
    return len({x for x in words for y in find_content_words(telling.text) if akin(x, y)}) >= 2


def _counts(telling: Telling, matter: str) -> bool:
    """Whether the sentence has a figure of what is asked about."""
    words = find_content_words(_NUMBER.sub(" ", matter))
    text = telling.source.text
    measured = [text[item.measured.start : item.measured.end] for item in telling.quantities if item.measured]
    return any(akin(x, y) for phrase in measured for x in find_content_words(phrase) for y in words)


def _has_person(telling: Telling) -> bool:
    return any(mention.kind == "person" and mention.form == "name" for mention in telling.mentions)


def _has_role(telling: Telling) -> bool:
    return any(mention.roles for mention in telling.mentions if mention.kind == "person")


def _find_people(asked: Telling, span: Span | None, answers: Answers) -> list[Telling]:
    """Who stands for the silent side: sentences in which somebody of it, with a role, speaks or acts at
    a meeting or visit."""
    silent = _actor_at(asked, span, answers)
    if silent is None or not _acts(asked.text) & _GATHERING:
        return []
    names = {silent.name.lower(), *(alias.lower() for alias in silent.aliases), silent.id}
    if silent.affiliation:
        names.add(silent.affiliation.lower())
    known = {person.id for person in answers.people if (person.affiliation or "").lower() in names}
    return [telling for telling in answers.gatherings if known & _actors_acting(telling)]


def _acts(text: str) -> frozenset[str]:
    return frozenset(ACTIVITIES[word] for word in re.findall(r"[a-z]+", text.lower()) if word in ACTIVITIES)


def _actors_acting(telling: Telling) -> frozenset[str]:
    """Who speaks or attends in the sentence: a person merely named in it was not there."""
    speaking = {said.speaker for said in telling.said if said.speaker}
    attending = telling.main is not None and telling.main.lemma in ATTENDING
    return frozenset(speaking | (set(telling.subjects) if attending else set()))
