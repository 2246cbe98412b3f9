"""Dated happenings across the sources: found sentence by sentence, then brought together.

A happening is what a clause with a date tells, or what a noun with a date names. What is dated only
by its being said keeps that apart as `reported_on`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen.compare.events.candidates import Candidate, find_candidates
from briefgen.compare.events.choosing import Told, asserts, builds_on, is_told, part_sentences
from briefgen.compare.events.merging import Group, merge_candidates
from briefgen.compare.events.proving import explain_date
from briefgen.compare.events.retelling import attach_undated
from briefgen.compare.events.since import find_since
from briefgen.compare.events.weighing import Scale, rank_members, weigh_event
from briefgen.model import Event, EventStatus, Evidence, Material, Origin, Span
from briefgen.tellings import Telling
from briefgen.tellings.corpus import Corpus
from briefgen.tellings.corroboration import Assertions
from briefgen.tellings.origin import group_origins, list_origins
from briefgen.tellings.topic import find_common_actors
from briefgen.text.passages import hash_content, make_evidence, name_content

RULE = "event"


def build_events(material: Material, corpus: Corpus | None = None) -> tuple[Event, ...]:
    """The dated happenings that the sources tell, in the order of their dates. `corpus` is that of the
    material where it has been read."""
    corpus = corpus or Corpus(material)
    tellings, index = corpus.tellings, corpus.index
    published = {item.source: "" if item.contradicted else item.edtf for item in material.published}
    common = find_common_actors(tellings)
    first = find_candidates(tellings, index, published)
    groups = merge_candidates(first, common)
    since = find_since(tellings, groups, index, published)
    if since:
        covered = {candidate.telling.number for candidate in since}
        groups = tuple(group for group in groups if not _is_saying_of(group, covered))
        groups = (*groups, *merge_candidates(since, common))
    attached = attach_undated(tellings, groups, index, published, common)
    scale = Scale(index=index, centrality=corpus.centrality)
    origins = group_origins(material.origins)
    built = (_build(group, attached.get(number, ()), scale, origins) for number, group in enumerate(groups))
    events = part_sentences([told for told in built if told is not None])
    cards = {(telling.source.id, telling.span): telling for telling in tellings}
    borne = (_bear_out(event, cards, corpus.assertions) for event in _unique(events))
    return tuple(sorted(borne, key=lambda event: (event.date, -event.weight, event.id)))


def _bear_out(event: Event, cards: Mapping[tuple[str, Span], Telling], assertions: Assertions) -> Event:
    told = [cards[item.source, item.span] for item in event.evidence]
    return replace(event, borne_out=assertions.find_borne_out(told))


def _is_saying_of(group: Group, covered: set[int]) -> bool:
    """Whether the group is nothing but the saying of what is told with a time of its own."""
    return all(member.manner == "said" and member.telling.number in covered for member in group.members)


def _build(
    group: Group, attached: Sequence[Telling], scale: Scale, origins: dict[str, tuple[Origin, ...]]
) -> Told | None:
    """The event of a group, None where its date cannot be proved or nothing tells it."""
    dated = explain_date(group.members, group.date)
    if dated is None or not is_told(group.members):
        return None
    founder, reason = dated
    status = _decide_status(group.members)
    if attached and status == "planned":
        status = "happened"  # a sentence without a date tells it as done
    ranked = sorted(rank_members(group, scale), key=builds_on)
    telling = [member for member in ranked if member.status == status or status != "happened"] or ranked
    evidence = _bind([*(member.telling for member in telling if member.status == status), *attached])
    told = {(item.source, item.span) for item in evidence}
    ahead = [
        member.telling
        for member in ranked
        if member.status == "planned" and (member.telling.source.id, member.telling.span) not in told
    ]
    names = list_origins(origins, evidence)
    event = Event(
        id=name_content("event", evidence[0]),
        date=group.date,
        basis=founder.basis if founder.date == group.date else "inferred",
        reason=reason,
        reported_on=telling[0].reported_on,
        status=status,
        actors=_list_actors(telling),
        origins=names,
        weight=round(weigh_event(group, telling, attached, len(names), scale), 4),
        evidence=evidence,
        announced=_bind(ahead),
    )
    return Told(event=event, main=asserts(group.members, event))


def _decide_status(members: Sequence[Candidate]) -> EventStatus:
    """What one source tells as done has happened, though others told it as to come or alleged."""
    order: tuple[EventStatus, ...] = ("happened", "planned", "alleged", "denied")
    return min((member.status for member in members), key=order.index)


def _list_actors(members: Sequence[Candidate]) -> tuple[str, ...]:
    """Those involved: the actors of the tellings, those that act first, then by frequency."""
    acting = Counter(actor for member in members for actor in member.telling.subjects)
    counts = Counter(actor for member in members for actor in member.telling.actors)
    return tuple(sorted(counts, key=lambda actor: (-acting[actor], -counts[actor], actor)))


def _bind(tellings: Sequence[Telling]) -> tuple[Evidence, ...]:
    """The sentences as evidence, each once."""
    distinct = dict.fromkeys((telling.at, telling.span) for telling in tellings)
    sources = {telling.at: telling.source for telling in tellings}
    return tuple(make_evidence(sources[at], span, RULE) for at, span in distinct)


def _unique(events: Sequence[Event]) -> list[Event]:
    """Two events that one sentence tells best get ids of their own: the date joins the second's id."""
    seen: Counter[str] = Counter()
    kept = []
    for event in events:
        seen[event.id] += 1
        kept.append(event if seen[event.id] == 1 else _rename(event))
    return kept


def _rename(event: Event) -> Event:
    return replace(event, id=f"event-{hash_content(event.id, event.date)}")
