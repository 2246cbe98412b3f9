"""From clusters of mentions to actors: name, aliases, roles, affiliation, evidence, reasons."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from briefgen.compare.actors.clusters import Cluster, Entry, Link
from briefgen.compare.actors.naming import name_tokens
from briefgen.lexicon.places import fold_name
from briefgen.lexicon.titles import KIN
from briefgen.model import Actor, Analysis, Evidence, Reason, Role, Slot, Source, Span
from briefgen.text.passages import fold_space, make_evidence, name_content

RARE_FROM, RARE = 10, 0.1
"""Where an organisation has a form of ten mentions or more, forms with a tenth of them or fewer (a
division, a full legal name) do not become its name."""

OWNED = 0.2
"""Share of a body's mentions that must name its state for it to be the state's."""

Followers = Mapping[tuple[int, Span], Sequence[Span]]
Holders = Mapping[int, Sequence[tuple[Span, int, str]]]


def build_actors(
    clusters: Sequence[Cluster], sources: Sequence[Source], analyses: Sequence[Analysis]
) -> list[Actor]:
    """The actors that clusters make; references that surely mean one count among its mentions."""
    names = [_choose_name(cluster) for cluster in clusters]
    followers = _find_followers(analyses)
    holders = _find_holders(clusters, names)
    return [
        _build(cluster, name, sources, followers, holders)
        for cluster, name in zip(clusters, names, strict=True)
    ]


def _build(
    cluster: Cluster, name: str, sources: Sequence[Source], followers: Followers, holders: Holders
) -> Actor:
    evidence = _first_per_source(cluster)
    return Actor(
        id=name_content("a", evidence[0]),
        name=name,
        kind=cluster.kind,
        aliases=tuple(form for form in _sorted_forms(cluster) if form != name),
        roles=_roles(cluster),
        affiliation=_affiliation(cluster, holders, name),
        anonymous=False,
        mentions=_mentions(cluster, sources, followers),
        evidence=evidence,
        reasons=_reasons(cluster),
    )


def _first_per_source(cluster: Cluster) -> tuple[Evidence, ...]:
    first: dict[int, Entry] = {}
    for entry in cluster.entries:
        first.setdefault(entry.place, entry)
    return tuple(make_evidence(entry.source, entry.mention.span, "actor-mention") for entry in first.values())


# --- names ------------------------------------------------------------------------


def _choose_name(cluster: Cluster) -> str:
    """The fullest form that the sources use, rare ones passed over; of equally full ones the most
    frequent, then the first. A state or region bears the table's name where nothing but demonyms stands."""
    if any(fold_name(form) == fold_name(cluster.table_name) for form in cluster.forms()):
        return cluster.table_name
    counts = Counter(
        entry.mention.name
        for entry in cluster.entries
        if entry.mention.form != "demonym" and entry.mention.rule != "metonym"
    )
    if not counts:
        return cluster.table_name or cluster.entries[0].mention.name
    order = {form: rank for rank, form in enumerate(cluster.forms())}
    if cluster.kind == "state":
        return min(counts, key=lambda form: (-counts[form], order[form]))
    most = max(counts.values())
    if cluster.kind == "organisation" and most >= RARE_FROM:
        counts = Counter({form: count for form, count in counts.items() if count > most * RARE})
    return min(counts, key=lambda form: (_emptiness(form), -counts[form], order[form]))


def _sorted_forms(cluster: Cluster) -> tuple[str, ...]:
    """The names of people and bodies, the fuller ones first; those of states and places as they appear."""
    forms = cluster.forms()
    return tuple(sorted(forms, key=_emptiness)) if cluster.kind in ("person", "organisation") else forms


def _emptiness(form: str) -> tuple[int, int]:
    """Smallest for the form with most words, initials aside; forms in capitals alone come later."""
    return -len(name_tokens(form)), 1 if form.isupper() else 0


# --- roles ------------------------------------------------------------------------


def _roles(cluster: Cluster) -> tuple[Role, ...]:
    """One role for each wording of each source."""
    roles: dict[tuple[int, str], Role] = {}
    for entry in cluster.entries:
        for span in entry.mention.roles:
            text = fold_space(entry.source.text[span.start : span.end])
            evidence = make_evidence(entry.source, span, "role")
            roles.setdefault((entry.place, fold_name(text)), Role(text=text, evidence=evidence))
    return tuple(roles.values())


def _find_holders(clusters: Iterable[Cluster], names: Iterable[str]) -> Holders:
    """By source, the mentions of states and organisations with rank (states 0) and the actor's name."""
    holders: dict[int, list[tuple[Span, int, str]]] = {}
    for cluster, name in zip(clusters, names, strict=True):
        if cluster.kind in ("state", "organisation"):
            for entry in cluster.entries:
                rank = 0 if cluster.kind == "state" else 1
                holders.setdefault(entry.place, []).append((entry.mention.span, rank, name))
    return {place: sorted(found) for place, found in holders.items()}


def _affiliation(cluster: Cluster, holders: Holders, own: str) -> str | None:
    """For whom somebody speaks: the state or body that the roles name most often, states first. A
    body belongs to the state that owns it."""
    if cluster.kind == "organisation":
        return cluster.owner if cluster.owner and cluster.owned >= OWNED * len(cluster.entries) else None
    if cluster.kind != "person":
        return None
    counts: Counter[tuple[int, str]] = Counter()
    for entry in cluster.entries:
        for role in entry.mention.roles:
            counts.update(_inside(entry, role, holders))
    if not counts:
        return None
    best = min(counts, key=lambda key: (-counts[key], key))
    return best[1] if best[1] != own else None


def _inside(entry: Entry, role: Span, holders: Holders) -> set[tuple[int, str]]:
    """(rank, name) of the states and bodies that the role is held in: not those of a compound
    ("Peru-based"), nor those of a kinsman's role."""
    text = entry.source.text
    if KIN.keys() & set(text[role.start : role.end].lower().split()):
        return set()
    found = set()
    here = holders.get(entry.place, ())
    for span, rank, name in here[bisect_left(here, role.start, key=lambda item: item[0].start) :]:
        if span.start >= role.end:
            break
        if role.covers(span) and text[span.end : span.end + 1] != "-":
            found.add((rank, name))
    return found


# --- mentions and reasons -----------------------------------------------------------


def _find_followers(analyses: Sequence[Analysis]) -> Followers:
    """(source's rank, antecedent) → the references that take it up."""
    followers: dict[tuple[int, Span], list[Span]] = {}
    for place, analysis in enumerate(analyses):
        for reference in analysis.references:
            if reference.antecedent is not None:
                followers.setdefault((place, reference.antecedent), []).append(reference.span)
    return followers


def _mentions(
    cluster: Cluster, sources: Sequence[Source], followers: Followers
) -> tuple[tuple[str, Span], ...]:
    spans = {(entry.place, entry.mention.span) for entry in cluster.entries}
    further = {(place, span) for place, name in spans for span in followers.get((place, name), ())}
    return tuple((sources[place].id, span) for place, span in sorted(spans | further))


def _reasons(cluster: Cluster) -> tuple[Reason, ...]:
    """One reason for every name that differs, the first of each."""
    links: dict[tuple[str, str], Link] = {}
    for link in cluster.links:
        a, b = fold_name(link.a.mention.name), fold_name(link.b.mention.name)
        if a != b:
            links.setdefault((link.row, b), link)
    return tuple(_reason(link) for link in links.values())


def _reason(link: Link) -> Reason:
    a = make_evidence(link.a.source, link.a.mention.span, "actor-mention")
    b = make_evidence(link.b.source, link.b.mention.span, "actor-mention")
    return Reason(
        frame=link.row,
        slots=(
            Slot(name="a", kind="words", text=fold_space(link.a.words), evidence=(a,)),
            Slot(name="b", kind="words", text=fold_space(link.b.words), evidence=(b,)),
        ),
        evidence=(a, b),
    )
