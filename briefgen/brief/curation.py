"""What goes into the brief, and what gives way: the weightiest claims on the excerpt budgets first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefgen.brief.corroborating import corroborate, count_origins, take_borne_out
from briefgen.brief.shelf import Shelf
from briefgen.brief.statements import key_of
from briefgen.compare.origins import origin_of
from briefgen.config import Limits
from briefgen.model import (
    Actor,
    Conflict,
    Event,
    Evidence,
    Finding,
    Material,
    Origin,
    Overlap,
    Question,
    Reason,
    Role,
    Side,
)
from briefgen.tellings.phrases import locate
from briefgen.text.dates import earliest, latest
from briefgen.text.passages import count_words, fold_space, plain_words

DEFINITION = re.compile(
    r"(?:The |An? )?[A-Z][\w’'-]+(?: [\w’'-]+){0,4} (?:is|are|was|were) "
    r"(?:an?|the|one of) (?!first|second|last)"
)
"""A sentence that says what its subject is."""

DEFINITIONS = 4
"""Sentences of that kind that are paid for first."""

MOST_EVIDENCE = 3
MOST_ANSWERS = 2
"""Passages shown under an open question."""

PARTS_OF_DAY: tuple[tuple[int, re.Pattern[str]], ...] = (
    (0, re.compile(r"\b(?:dawn|morning|sunrise|a\.?m\.?)\b", re.IGNORECASE)),
    (
        2,
        re.compile(
            r"\b(?:evening|night|tonight|midnight|dusk|sunset|news conference|later)\b", re.IGNORECASE
        ),
    ),
)
"""Words that put what happened early or late in its day; what names no part stands between."""


def choose_sides(
    conflicts: Sequence[Conflict], origins: Sequence[Origin], shelf: Shelf
) -> tuple[Conflict, ...]:
    """Conflicts of which at least two sides can be shown."""
    kept = []
    for conflict in conflicts:
        shelf.cite((conflict.topic_evidence,))
        sides = []
        for side in conflict.sides:
            first = _take_bearing(side, shelf)
            if first is not None:
                others = corroborate(first, side.evidence, origins, shelf)
                sides.append(Side(value=side.value, evidence=(first, *others)))
        if len(sides) > 1:
            kept.append(replace(conflict, sides=tuple(sides)))
    return tuple(kept)


def _take_bearing(side: Side, shelf: Shelf) -> Evidence | None:
    """The first passage that holds the side's words as it is shown, else one cited whole: where a wording
    leaves the end of a sentence out, the words may have stood there."""
    for item in side.evidence:
        if locate(item, side.value) < 0:
            continue
        shown = shelf.take(item)
        if shown is not None and locate(shown, side.value) >= 0:
            return shown
        if shown is not None and shelf.cite((item,)):
            return item
    return None


def choose_questions(
    questions: Sequence[Question], conflicts: Sequence[Conflict], shelf: Shelf
) -> tuple[Question, ...]:
    """Questions whose evidence can be shown, the weightiest first; those about a conflict that gave way
    go with it, and answers wait (`choose_answers`)."""
    known = {conflict.id: conflict for conflict in conflicts}
    kept = []
    for question in sorted(questions, key=lambda item: (-item.weight, item.id)):
        if question.conflict is not None and question.conflict not in known:
            continue
        if question.conflict is not None:
            evidence = tuple(side.evidence[0] for side in known[question.conflict].sides)
        else:
            most = 1 if question.kind == "anonymous" else MOST_EVIDENCE
            evidence = _take_all(question.evidence[:most], shelf)
        slots_borne = all(shelf.purse.spend(slot.evidence) for slot in (*question.slots, *question.why.slots))
        if evidence and slots_borne:
            kept.append(replace(question, evidence=evidence))
    return tuple(kept)


def choose_answers(questions: Sequence[Question], shelf: Shelf) -> tuple[Question, ...]:
    """The questions with the answers and reasons that the budgets still bear. One that is answered, but
    by nothing that can be shown, is no open question."""
    kept = []
    for question in questions:
        answers = _take_all(question.answers[:MOST_ANSWERS], shelf)
        if answers or not question.answers or question.kind != "undisclosed":
            kept.append(replace(question, answers=answers, why=prune_reason(question.why, shelf)))
    return tuple(kept)


def take_definitions(findings: Sequence[Finding], shelf: Shelf) -> None:
    """Shows the sentences that say what something is: short, and what a reader needs before all else."""
    defining = [item.evidence[0] for item in findings if DEFINITION.match(item.evidence[0].selector.exact)]
    for evidence in [item for item in defining if shelf.word(item).alone][:DEFINITIONS]:
        shelf.take(evidence)


def _take_all(passages: Sequence[Evidence], shelf: Shelf) -> tuple[Evidence, ...]:
    return tuple(shown for item in passages if (shown := shelf.take(item)) is not None)


def choose_events(
    events: Sequence[Event], material: Material, shelf: Shelf, limits: Limits
) -> tuple[Event, ...]:
    """The events that can be shown, in the order of their dates."""
    kept = []
    for event in sorted(events, key=lambda item: (-item.weight, item.id))[: limits.events]:
        evidence = take_borne_out(event.evidence, event.borne_out, material.origins, shelf)
        if evidence and shelf.purse.spend(event.reason.evidence):
            told = shelf.take_first(event.announced)
            kept.append(
                replace(
                    event,
                    evidence=evidence,
                    origins=count_origins(evidence, material.origins),
                    announced=(told,) if told is not None else (),
                    borne_out=(),
                )
            )
    return _tell_once(sorted(kept, key=_order))


def _tell_once(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events without plans that the sentence of an earlier entry has told: "in May and in July"."""
    planned: set[str] = set()
    kept = []
    for event in events:
        key = key_of(event.evidence[0])
        if event.status != "planned" or key not in planned:
            kept.append(event)
        if event.status == "planned":
            planned.add(key)
    return tuple(kept)


def _order(event: Event) -> tuple[date, date, int, float, str]:
    """By its first day; what is only known to lie before a day stands at that day. Within a day the part of
    it that the sentence names decides, then weight: what is told most comes before what was said of it."""
    last = latest(event.date)
    first = last if event.date.startswith("..") else earliest(event.date)
    text = event.evidence[0].selector.exact
    part = next((rank for rank, words in PARTS_OF_DAY if words.search(text)), 1)
    return first, last, part, -event.weight, event.id


def choose_roles(
    actors: Sequence[Actor], material: Material, shelf: Shelf, limits: Limits
) -> tuple[Actor, ...]:
    """Every actor with the roles that the budgets bear, the fullest words first."""
    return tuple(
        replace(
            actor,
            roles=tuple(
                role
                for role in _distinct_roles(actor, material.origins)[: limits.roles]
                if not _is_quoted(role, material) and shelf.purse.spend((role.evidence,))
            ),
            evidence=actor.evidence[:1],
        )
        for actor in actors
    )


def _is_quoted(role: Role, material: Material) -> bool:
    """Whether the words stand in somebody's quotation: praise there is no role."""
    return any(
        item.source == role.evidence.source
        and item.quotation.kind != "indirect"
        and any(span.covers(role.evidence.span) for span in item.quotation.content)
        for item in material.said
    )


def _distinct_roles(actor: Actor, origins: Sequence[Origin]) -> list[Role]:
    """The roles without those that the same origin words more fully elsewhere."""
    kept: list[tuple[str, str, Role]] = []
    for role in sorted(actor.roles, key=lambda item: -count_words(item.text)):
        origin = origin_of(origins, role.evidence.source, role.evidence.span)
        words = plain_words(role.text)
        if not any(origin == other and f" {words} " in f" {fuller} " for other, fuller, _ in kept):
            kept.append((origin, words, role))
    return [role for _, _, role in kept]


def prune_material(
    material: Material, actors: Sequence[Actor], overlaps: Sequence[Overlap], shelf: Shelf
) -> Material:
    """What the exports may carry: only passages whose words are shown already or still affordable."""
    return replace(
        material,
        actors=tuple(actors),
        said=tuple(item for item in material.said if shelf.purse.covers(item.evidence)),
        overlaps=tuple(overlaps),
        published=tuple(
            replace(item, reason=prune_reason(item.reason, shelf)) for item in material.published
        ),
        origins=tuple(replace(item, reason=prune_reason(item.reason, shelf)) for item in material.origins),
    )


def prune_reason(reason: Reason, shelf: Shelf) -> Reason:
    """The reason with those of its passages that are shown."""
    return replace(
        reason,
        evidence=_keep_covered(reason.evidence, shelf),
        slots=tuple(replace(slot, evidence=_keep_covered(slot.evidence, shelf)) for slot in reason.slots),
    )


def _keep_covered(passages: Sequence[Evidence], shelf: Shelf) -> tuple[Evidence, ...]:
    return tuple(item for item in passages if shelf.purse.covers((item,)))


def prune_findings(
    findings: Sequence[Finding], told: Sequence[Finding], origins: Sequence[Origin], shelf: Shelf
) -> tuple[Finding, ...]:
    """Findings of which a wording is shown, that one first, with those of their passages that are. A passage
    that tells several facts stands for one of them, and not for one of those `told` before."""
    kept = []
    used = {key_of(item.evidence[0]) for item in told}
    for item in findings:
        keys = [key_of(one) for one in item.evidence]
        place = next((at for at, key in enumerate(keys) if key in shelf.shown and key not in used), None)
        if place is None:
            continue
        used.add(keys[place])
        first = shelf.shown[key_of(item.evidence[place])].evidence
        places = item.borne_out[place] if item.borne_out else range(len(item.evidence))
        others = [item.evidence[at] for at in places if at != place]
        evidence = (first, *corroborate(first, others, origins, shelf, pay=False))
        kept.append(replace(item, evidence=evidence, origins=count_origins(evidence, origins), borne_out=()))
    return tuple(kept)


def choose_actors(actors: Sequence[Actor], material: Material, shelf: Shelf) -> tuple[Actor, ...]:
    """Actors by a name that a source has, with the passage that has it: a state that is only met as an
    adjective goes by that."""
    texts = [fold_space(source.text) for source in material.sources]
    adjectives = {
        item.name for analysis in material.analyses for item in analysis.mentions if item.form == "demonym"
    }
    for analysis, source in zip(material.analyses, material.sources, strict=True):
        for item in analysis.mentions:
            if item.form == "demonym":
                adjectives.add(source.text[item.span.start : item.span.end])
    kept = []
    for actor in actors:
        name = next((one for one in (actor.name, *actor.aliases) if _stands(one, texts)), None)
        if name is None or not shelf.purse.spend(actor.evidence[:1]):
            continue
        aliases = tuple(
            one for one in actor.aliases if one not in (name, *adjectives) and _stands(one, texts)
        )
        kept.append(replace(actor, name=name, aliases=aliases))
    names = {actor.name for actor in kept}
    return tuple(actor if actor.affiliation in names else replace(actor, affiliation=None) for actor in kept)


def _stands(name: str, texts: Sequence[str]) -> bool:
    """Whether one of the texts has the name as words of its own."""
    pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    return any(name in text and pattern.search(text) for text in texts)  # the first sorts out most, fast
