"""What was announced, lies in the past by now, and is told by nobody as done."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from briefgen.compare.questions.answers import CAUSED
from briefgen.compare.questions.asking import ask, date_slot, span_slot
from briefgen.compare.questions.naming import name_event, overlap
from briefgen.compare.questions.nearby import Nearby
from briefgen.lexicon.announced import ACTIVITIES, FORWARD, akin
from briefgen.model import Event, Evidence, Published, Question, Reason, Span
from briefgen.tellings import Telling
from briefgen.text.dates import earliest, latest
from briefgen.text.passages import make_evidence
from briefgen.text.similarity import find_content_words

RULE = "question-outcome"

WEIGHT = 0.5

REPORTED = 0.4
"""Likeness of words and letters from which a later sentence tells what came of it."""

SHARED_FOR_PART = 2
"""Words of substance that a later report shares with the announcement to answer it in part."""

MOST_ANSWERS = 2

HOLDING = frozenset(
    {"hold", "take", "begin", "open", "attend", "host", "conclude", "end", "finish", "sign", "win"}
)
"""Verbs that say of an act, named beside them, that it was done."""

_AT = re.compile(r"\b(?:in|at|during|after|following) (?:the|an?|their|its|his|her)((?: [\w-]+){1,4})")
"""What was done "in the first senior-level meeting" says that it was held."""

OPENING = 3
"""Sentences with which an article opens: those of them that tell such an act tell of one, in one place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Open:
    """An announced event of which nobody reports the outcome: the words for it, and what bears on it."""

    event: Event
    telling: Telling
    span: Span
    answers: tuple[Evidence, ...]


def ask_of_events(
    events: Sequence[Event],
    tellings: Sequence[Telling],
    nearby: Nearby,
    published: Mapping[str, Published],
) -> Iterator[Question]:
    """One question for each announcement whose date the newest source could have reported on, and none does;
    one that names two dates is asked once."""
    out = {
        source: latest(item.edtf)
        for source, item in published.items()
        if item.edtf and item.contradicted is None
    }
    newest = max(out.values(), default=None)
    if newest is None:
        return
    by_place = {(telling.source.id, telling.span): telling for telling in tellings}
    told = _group_by_act(tellings)
    still_open: dict[tuple[tuple[str, Span], Span], list[_Open]] = defaultdict(list)
    for event in events:
        if event.status != "planned" or latest(event.date) >= newest:
            continue
        telling = _telling_of(event, by_place, tellings)
        if telling is None or telling.headline or _is_looked_back_on(telling, event, published):
            continue
        later = (tellings[number] for number in nearby.find(telling.number))
        if any(_may_report(t, telling, event, out) and _reports(t, telling, event, nearby) for t in later):
            continue
        span = name_event(telling, event)
        if span is not None:
            acts = _acts(telling.source.text[span.start : span.end])
            doing = [t for kind in sorted(acts) for t in told.get(kind, ())]
            later_acts = [t for t in doing if _may_report(t, telling, event, out)]
            found = _find_answers(telling, later_acts)
            if "inquiry" in acts:
                found = (*found, *_find_causes(tellings, telling, event, out))[:MOST_ANSWERS]
            at = (telling.source.id, telling.span)
            still_open[at, span].append(_Open(event=event, telling=telling, span=span, answers=found))
    for group in still_open.values():
        yield _ask(sorted(group, key=lambda item: (earliest(item.event.date), item.event.id)))


def _group_by_act(tellings: Sequence[Telling]) -> Mapping[str, Sequence[Telling]]:
    """Kind of act -> the sentences whose own verb tells one."""
    groups: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        for kind in sorted(_acts_told(telling)):
            groups[kind].append(telling)
    return groups


def _is_looked_back_on(telling: Telling, event: Event, published: Mapping[str, Published]) -> bool:
    """Whether the event was over before its source came out: then it tells of an old plan."""
    item = published.get(telling.source.id)
    return item is not None and bool(item.edtf) and latest(event.date) < earliest(item.edtf)


def _telling_of(
    event: Event, by_place: Mapping[tuple[str, Span], Telling], tellings: Sequence[Telling]
) -> Telling | None:
    first = event.evidence[0]
    if found := by_place.get((first.source, first.span)):
        return found
    return next((t for t in tellings if t.source.id == first.source and t.span.covers(first.span)), None)


def _may_report(candidate: Telling, announced: Telling, event: Event, out: Mapping[str, date]) -> bool:
    """Whether a sentence could tell the outcome: told as done, in another source that is not older."""
    if candidate.at == announced.at or candidate.headline or candidate.main is None:
        return False
    if candidate.main.status != "happened":
        return False
    day = out.get(candidate.source.id)
    return day is None or day >= earliest(event.date)


def _reports(candidate: Telling, announced: Telling, event: Event, nearby: Nearby) -> bool:
    """Whether the sentence tells the event as done: alike, or the same act on the same day."""
    dated = [item.edtf for item in candidate.times if item.edtf]
    meets = any(overlap(edtf, event.date) for edtf in dated)
    if dated and not meets:
        return False
    if (
        meets
        and set(candidate.actors) & set(announced.actors)
        and _acts(candidate.text) & _acts(announced.text)
    ):
        return True
    return nearby.likeness(candidate.number, announced.number) >= REPORTED


def _acts(text: str) -> frozenset[str]:
    return frozenset(kind for word in re.findall(r"[a-z]+", text.lower()) if (kind := ACTIVITIES.get(word)))


def _find_answers(announced: Telling, later: Sequence[Telling]) -> tuple[Evidence, ...]:
    """Of later sentences that tell such an act, those done in the same place."""
    opened: dict[str, set[str]] = defaultdict(set)
    for telling in later:
        if telling.order < OPENING:
            opened[telling.source.id].update(telling.places)
    where = set(announced.places)
    words = set(find_content_words(announced.text))
    scored = []
    for telling in later:
        there = opened[telling.source.id] if telling.order < OPENING else set(telling.places)
        places = len(where & there)
        shared = (
            len({x for x in words for y in find_content_words(telling.text) if akin(x, y)}) if places else 0
        )
        if places and shared >= SHARED_FOR_PART:
            scored.append((-places, -shared, telling.number, telling))
    best = sorted(scored, key=lambda item: item[:3])[:MOST_ANSWERS]
    return tuple(make_evidence(telling.source, telling.span, RULE) for *_, telling in best)


def _find_causes(
    tellings: Sequence[Telling], announced: Telling, event: Event, out: Mapping[str, date]
) -> tuple[Evidence, ...]:
    """Sentences in which somebody tells a cause: what an inquiry finds, be it for the time being."""
    words = set(find_content_words(announced.text))
    causes = (
        t
        for t in tellings
        if t.at != announced.at
        and not t.headline
        and CAUSED.search(t.text)
        and out.get(t.source.id, date.max) >= earliest(event.date)
    )
    return tuple(
        make_evidence(t.source, t.span, RULE)
        for t in causes
        if len({x for x in words for y in find_content_words(t.text) if akin(x, y)}) > SHARED_FOR_PART
    )


def _acts_told(telling: Telling) -> frozenset[str]:
    """The kinds of act that the sentence tells by its verb: "met", or "held" with "talks" beside it."""
    main = telling.main
    if main is None:
        return frozenset()
    if main.lemma in HOLDING:
        return _acts(telling.source.text[main.span.start : main.span.end])
    at = _AT.findall(telling.source.text, main.verb.end, main.span.end)
    return _acts(" ".join((main.lemma, *at)))


def _ask(group: Sequence[_Open]) -> Question:
    event, telling, span = group[0].event, group[0].telling, group[0].span
    answers = tuple(dict.fromkeys(item for one in group for item in one.answers))[:MOST_ANSWERS]
    evidence = make_evidence(telling.source, telling.span, RULE)
    words = telling.source.text[span.start : span.end]
    noun = bool(_acts(words)) and not FORWARD.match(words)
    return ask(
        "unreported-outcome",
        "question-outcome" if noun else "question-outcome-of",
        (span_slot("event", telling, span, evidence),),
        _reason(group, answered=bool(answers)),
        (evidence, *(item for item in event.evidence if item.span != evidence.span)),
        weight=WEIGHT + 0.2 * min(1.0, event.weight) - (0.1 if answers else 0.0),
        answers=answers,
    )


def _reason(group: Sequence[_Open], *, answered: bool) -> Reason:
    """Why it is open, with the one date or the two for which it was announced."""
    dates = list(dict.fromkeys(item.event.date for item in group))
    frame = "open-outcome-partly" if answered else "open-outcome"
    evidence = tuple(dict.fromkeys(item for one in group for item in one.event.evidence))
    if len(dates) == 2:
        both = (date_slot(dates[0]), date_slot(dates[1], "later"))
        return Reason(frame=f"{frame}-twice", slots=both, evidence=evidence)
    return Reason(frame=frame, slots=(date_slot(dates[0]),), evidence=evidence)
