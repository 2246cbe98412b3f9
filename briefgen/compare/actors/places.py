"""States and places: one cluster for all names of one state, one for each place."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.compare.actors.clusters import Cluster, Entry, Link
from briefgen.lexicon.places import fold_name, place_entries, split_state


def state_of(entry: Entry) -> str:
    """The state that a mention names or stands for, "" where it is none."""
    if entry.mention.kind not in ("state", "place"):
        return ""
    place = place_entries().get(fold_name(entry.mention.name))
    if place is None:
        return split_state(entry.mention.name)[0] if entry.mention.kind == "state" else ""
    if entry.mention.rule == "metonym":
        return place.stands_for
    return place.name if place.kind == "state" and entry.mention.kind == "state" else ""


def cluster_states(entries: Sequence[Entry]) -> list[Cluster]:
    """One cluster a state; capitals and buildings that act for it are entries with rule "metonym"."""
    groups: dict[str, Cluster] = {}
    for entry in entries:
        state = state_of(entry)
        groups.setdefault(state, Cluster("state", table_name=state)).entries.append(entry)
    for cluster in groups.values():
        _explain(cluster)
    return list(groups.values())


def _explain(cluster: Cluster) -> None:
    """Gives each further name of the state its reason."""
    seen = {fold_name(cluster.entries[0].mention.name)}
    for entry in cluster.entries[1:]:
        key = fold_name(entry.mention.name)
        if key not in seen:
            seen.add(key)
            row = "demonym" if entry.mention.form == "demonym" else "name-of-state"
            row = "metonym" if entry.mention.rule == "metonym" else row
            cluster.links.append(Link(row=row, a=cluster.entries[0], b=entry))


def cluster_places(entries: Sequence[Entry]) -> list[Cluster]:
    """One cluster a place name; "Europe" and "European" are one by the table."""
    groups: dict[str, Cluster] = {}
    for entry in entries:
        place = place_entries().get(fold_name(entry.mention.name))
        name = place.name if place else ""
        key = fold_name(name or entry.mention.name)
        groups.setdefault(key, Cluster("place", table_name=name)).entries.append(entry)
    return list(groups.values())
