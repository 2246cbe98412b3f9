"""Questions that disagreements raise: which figure, when, who is right; and lone denials."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefgen.compare.questions.asking import ask, bind, voice_slot, words_slot
from briefgen.lexicon.measures import GENERIC_HEADS
from briefgen.lexicon.reasons_questions import FRAME_OF_MEASURE, FRAME_OF_PLAIN, FRAME_OF_RATE
from briefgen.lexicon.turns import TURNS
from briefgen.model import Conflict, Evidence, Quantity, Question, Reason, Side, Slot, Span
from briefgen.tellings import Telling
from briefgen.tellings.denials import Denial, find_denials
from briefgen.tellings.phrases import cut_phrase, locate
from briefgen.text.passages import fold_space

WEIGHTS: Mapping[str, float] = {"denial": 0.95, "figure": 0.85, "date": 0.8, "wording": 0.75}
SUPERSEDED_WEIGHT = 0.5
LONE_WEIGHT = 0.45
"""A denial of which no source gives the claim."""

LONGEST_MATTER = 12
"""Words of what is denied that a question repeats."""

LONE_RULES = frozenset({"denies-claim", "denies-wrong", "denies-clause", "no-evidence"})
"""Ways to deny that say themselves what is denied."""

_STARTS = tuple(re.compile(rf"(?:{row.pattern})\b", re.I) for row in TURNS if row.turn == "start")
_STOPS = tuple(re.compile(rf"(?:{row.pattern})\b", re.I) for row in TURNS if row.turn == "stop")
_STOP = re.compile(r"[,;:]\s|\s(?:-+|–|—)\s|\s(?:and|but|while|saying|adding|as|when|after|before|because)\s")
_QUOTED = re.compile(r"[“”\"]|``|''|-[A-Z]{3}-")
_PRONOUN = re.compile(r"(?:he|she|it|they|we|i|you|this|that|these|those|there|his|her|its|their)\b", re.I)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|did|does|do|can|could|may|might|should|must|\w+ed|\w+s)\b"
)


def ask_of_conflicts(conflicts: Sequence[Conflict], tellings: Sequence[Telling]) -> Iterator[Question]:
    """One question a disagreement; words that take sides raise none (the comparison shows them)."""
    by_source: dict[str, list[Telling]] = {}
    for telling in tellings:
        by_source.setdefault(telling.source.id, []).append(telling)
    for conflict in conflicts:
        if conflict.kind == "denial":
            yield _ask_denial(conflict, by_source)
        elif conflict.kind == "figure":
            yield _ask_figure(conflict, by_source)
        elif conflict.kind == "date" or _turn_of(conflict.sides) is not None:
            yield _ask_account(conflict)


def _evidence_of(conflict: Conflict) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(item for side in conflict.sides for item in side.evidence))


def _topic_slot(conflict: Conflict, name: str = "topic") -> Slot:
    return words_slot(name, conflict.topic, conflict.topic_evidence)


def _finish(conflict: Conflict, frame: str, slots: Sequence[Slot], why: str) -> Question:
    kind_weight = SUPERSEDED_WEIGHT if conflict.resolution == "superseded" else WEIGHTS[conflict.kind]
    evidence = _evidence_of(conflict)
    return ask(
        "contested" if conflict.kind == "denial" else "conflict",
        frame,
        slots,
        Reason(frame=why, evidence=evidence),
        evidence,
        weight=kind_weight + min(0.04, 0.01 * len(evidence)),
        conflict=conflict.id,
    )


def _ask_denial(conflict: Conflict, by_source: Mapping[str, Sequence[Telling]]) -> Question:
    claim = conflict.sides[0]
    slot = words_slot("claim", claim.value, *claim.evidence[:1])
    frame = "question-true" if _fits_that(claim, by_source) else "question-who-is-right"
    return _finish(conflict, frame, (slot,), "open-denied")


def _fits_that(claim: Side, by_source: Mapping[str, Sequence[Telling]]) -> bool:
    """Whether the claim's words can follow "that": a clause with its own subject, small letters first
    unless it opens with a name, and nothing quoted in it."""
    value, evidence = claim.value, claim.evidence[0]
    if _PRONOUN.match(value) or not _FINITE.search(value) or re.search(r"[“”\"]", value):
        return False
    if value[0].islower() or value[0].isdigit():
        return True
    start = locate(evidence, value)
    return any(
        mention.span.start == start
        for telling in by_source.get(evidence.source, ())
        for mention in telling.mentions
    )


def _ask_figure(conflict: Conflict, by_source: Mapping[str, Sequence[Telling]]) -> Question:
    why = "open-figures-updated" if conflict.resolution == "superseded" else "open-figures"
    found = [pair for side in conflict.sides for pair in _quantities_of(side, by_source)]
    measure = next((quantity.measure for _, quantity, _ in found if quantity.measure), "")
    if measure in FRAME_OF_RATE:
        rated = [
            (telling.source.text[q.period.start : q.period.end], evidence)
            for telling, q, evidence in found
            if q.period is not None
        ]
        rated = [item for item in rated if item[0][0].islower()]
        best = sorted(rated, key=lambda item: not item[0].startswith(("each", "every")))
        if best and re.match(r"(?:an?|each|every|per)\s", best[0][0]):
            return _finish(
                conflict, FRAME_OF_RATE[measure], (words_slot("period", best[0][0], best[0][1]),), why
            )
    if measure in FRAME_OF_PLAIN and conflict.topic.lower().removesuffix("s") in GENERIC_HEADS:
        return _finish(conflict, FRAME_OF_PLAIN[measure], (), why)
    if measure in FRAME_OF_MEASURE:
        return _finish(conflict, FRAME_OF_MEASURE[measure], (_topic_slot(conflict),), why)
    if any(quantity.unit for _, quantity, _ in found):
        return _finish(conflict, "question-figure", (_topic_slot(conflict),), why)
    for telling, quantity, evidence in found:
        if quantity.measured is not None:
            words = telling.source.text[quantity.measured.start : quantity.measured.end]
            return _finish(conflict, "question-how-many", (words_slot("measured", words, evidence),), why)
    return _finish(conflict, "question-how-many-of", (_topic_slot(conflict),), why)


def _quantities_of(
    side: Side, by_source: Mapping[str, Sequence[Telling]]
) -> Iterator[tuple[Telling, Quantity, Evidence]]:
    """The quantities that a side's words hold, with their sentences."""
    for evidence in side.evidence:
        for telling in by_source.get(evidence.source, ()):
            if not evidence.span.overlaps(telling.span):
                continue
            for quantity in telling.quantities:
                words = fold_space(telling.source.text[quantity.span.start : quantity.span.end])
                if words and words.lower() in side.value.lower():
                    yield telling, quantity, evidence


def _turn_of(sides: Sequence[Side]) -> str | None:
    """ "stop" or "start" where all sides tell such a turn."""
    for turn, patterns in (("stop", _STOPS), ("start", _STARTS)):
        if all(any(pattern.match(side.value) for pattern in patterns) for side in sides):
            return turn
    return None


def _ask_account(conflict: Conflict) -> Question:
    turn = _turn_of(conflict.sides)
    frame = {"stop": "question-stopped", "start": "question-began"}.get(turn or "", "question-when")
    return _finish(conflict, frame, (_topic_slot(conflict),), "open-accounts" if turn else "open-dates")


def ask_of_denials(tellings: Sequence[Telling], conflicts: Sequence[Conflict]) -> Iterator[Question]:
    """What is denied though no source puts it forward in words that could be found."""
    shown = {(item.source, item.span) for conflict in conflicts for item in _evidence_of(conflict)}
    asked: dict[tuple[str, ...], Question] = {}
    for denial in find_denials(tellings):
        telling = denial.telling
        if denial.rule not in LONE_RULES or telling.headline or (telling.source.id, telling.span) in shown:
            continue
        worded = _word_lone(denial)
        if worded is None:
            continue
        evidence = bind(telling, "question-denial")
        cue = words_slot("cue", _cue_of(denial), evidence)
        why = Reason(frame="open-denied-alone", slots=(voice_slot(telling.source), cue), evidence=(evidence,))
        key = (worded[0], *(slot.text.lower() for slot in worded[1]))
        if key in asked:  # the same denial again: one question, one more passage
            asked[key] = replace(asked[key], evidence=(*asked[key].evidence, evidence))
        else:
            asked[key] = ask("contested", *worded, why, (evidence,), weight=LONE_WEIGHT)
    yield from asked.values()


def _word_lone(denial: Denial) -> tuple[str, tuple[Slot, ...]] | None:
    """The form of the question and its slots; None where who denies, or what, is not clear."""
    telling, span = denial.telling, denial.what_span
    if span is None or _PRONOUN.match(denial.what):
        return None
    text, evidence = telling.source.text, bind(telling, "question-denial")
    stop = _STOP.search(text, span.start + 4, span.end)
    if stop and not (stop.group().strip() == "and" and " between " in text[span.start : stop.start()]):
        span = Span(span.start, stop.start())
    that = text[max(0, span.start - 5) : span.start].lower() == "that "
    if denial.rule == "no-evidence":
        cut = cut_phrase(telling, span, LONGEST_MATTER)
        slot = words_slot("claim" if that else "matter", text[cut.start : cut.end], evidence)
        frame = "question-evidence-that" if that else "question-evidence-of"
        return None if _QUOTED.search(slot.text) else (frame, (slot,))
    actor = _denier(denial)
    if actor is None:
        return None
    cut = cut_phrase(telling, Span(span.start - 5, span.end) if that else span, LONGEST_MATTER)
    slots = (
        words_slot("actor", text[actor.start : actor.end], evidence),
        words_slot("matter", text[cut.start : cut.end], evidence),
    )
    if any(_QUOTED.search(slot.text) for slot in slots):
        return None
    plural = " and " in slots[0].text or bool(re.search(r"[a-z]s$", slots[0].text))
    return ("question-are-right-to-deny" if plural else "question-right-to-deny"), slots


def _denier(denial: Denial) -> Span | None:
    """Who denies: the subject of the denying verb, where it is a name."""
    telling = denial.telling
    clause = telling.clause_at(Span(denial.span.start, denial.span.start + 1))
    if clause is not None and clause.subject is not None and clause.subject.end <= denial.span.start:
        for mention in telling.mentions:
            if mention.form == "demonym" or not clause.subject.covers(mention.span):
                continue
            rest = telling.source.text[mention.span.end : clause.subject.end].strip()
            if not rest or rest[0] in ",(":
                return mention.span
        return None
    before = [m.span for m in telling.mentions if m.span.end <= denial.span.start]
    gap = telling.source.text[before[-1].end : denial.span.start] if before else "-"
    return before[-1] if before and re.fullmatch(r"\s(?:has |have |had |also |again )*", gap) else None


def _cue_of(denial: Denial) -> str:
    """The denying words, as far as they go in one breath."""
    text, span = denial.telling.source.text, denial.span
    start = denial.what_span.start + 4 if denial.what_span is not None else span.start
    stop = _STOP.search(text, min(start, span.end), span.end)
    cut = cut_phrase(denial.telling, Span(span.start, stop.start() if stop else span.end), LONGEST_MATTER)
    return text[cut.start : cut.end]
