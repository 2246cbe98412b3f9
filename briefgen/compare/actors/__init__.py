"""One actor across all sources: who is named, under which names, as what, and why they are one."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.compare.actors.bodies import cluster_organisations
from briefgen.compare.actors.building import build_actors
from briefgen.compare.actors.clusters import Cluster, Entry, gather_entries
from briefgen.compare.actors.groups import cluster_groups, family_name, find_surnames
from briefgen.compare.actors.kinds import settle_kinds
from briefgen.compare.actors.leading import join_leaders
from briefgen.compare.actors.leaving_out import leave_out, only_reports
from briefgen.compare.actors.people import cluster_people
from briefgen.compare.actors.places import cluster_places, cluster_states, state_of
from briefgen.compare.actors.unnamed import build_unnamed
from briefgen.model import Actor, ActorKind, Analysis, Source

__all__ = ["merge_actors"]


def merge_actors(sources: Sequence[Source], analyses: Sequence[Analysis]) -> tuple[Actor, ...]:
    """The actors of all sources, those with most mentions first; `analyses` run in the sources' order.

    Unnamed people are actors too (`anonymous`), one for each chain of references of each source.
    """
    entries = settle_kinds(leave_out(gather_entries(sources, analyses), sources))
    clusters = [cluster for cluster in _cluster(entries) if not only_reports(cluster)]
    named: Sequence[Actor] = build_actors(clusters, sources, analyses)
    named, leading = join_leaders(sources, analyses, named)
    actors = [*named, *build_unnamed(sources, analyses, named, leading)]
    rank = {source.id: place for place, source in enumerate(sources)}
    first = {actor.id: (rank[actor.mentions[0][0]], actor.mentions[0][1]) for actor in actors}
    return tuple(sorted(actors, key=lambda actor: (-len(actor.mentions), first[actor.id], actor.id)))


def _cluster(entries: Sequence[Entry]) -> list[Cluster]:
    states: list[Entry] = []
    by_kind: dict[ActorKind, list[Entry]] = {}
    for entry in entries:
        (states if state_of(entry) else by_kind.setdefault(entry.mention.kind, [])).append(entry)
    people = cluster_people(by_kind.get("person", []))
    surnames = find_surnames(people)
    bodies: list[Entry] = []
    families = by_kind.get("group", [])
    for entry in by_kind.get("organisation", []):
        (families if family_name(entry.mention.name, surnames) else bodies).append(entry)
    return [
        *people,
        *cluster_organisations(bodies),
        *cluster_states(states),
        *cluster_places(by_kind.get("place", [])),
        *cluster_groups(families, surnames),
    ]
