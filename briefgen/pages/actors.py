"""Actors: one entry each across all sources, with roles as each source words them, words and deeds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefgen.brief.statements import (
    find_shown,
    find_source,
    frame,
    make_statement,
    names_slot,
    origin_names,
    slot,
    voice_of,
    words_slot,
)
from briefgen.model import (
    Actor,
    Apparatus,
    Block,
    Brief,
    Evidence,
    Heading,
    Item,
    Items,
    Page,
    Paragraphs,
    Profile,
    Statement,
)

KINDS = (
    ("person", "heading-people"),
    ("group", "heading-groups"),
    ("organisation", "heading-organisations"),
    ("state", "heading-states"),
)


def build_actors(brief: Brief) -> Page:
    """The Actors page: people, groups, organisations, states, then unnamed sources. A place is listed
    only where it acts or speaks, and then as the state or organisation that it stands for."""
    profiles = {profile.actor: profile for profile in brief.profiles}
    blocks: list[Block] = []
    for kind, heading in KINDS:
        members = [actor for actor in brief.material.actors if actor.kind == kind and not actor.anonymous]
        blocks += _list_members(brief, members, profiles, heading)
    unnamed = [actor for actor in brief.material.actors if actor.anonymous]
    blocks += _list_members(brief, unnamed, profiles, "heading-anonymous")
    if not blocks:
        blocks.append(Paragraphs(statements=(make_statement("actors", [frame("none-actors")]),)))
    return Page(path="actors.md", kind="actors", title=frame("title-actors"), blocks=tuple(blocks))


def _list_members(
    brief: Brief, actors: Sequence[Actor], profiles: Mapping[str, Profile], heading: str
) -> list[Block]:
    entries = [_enter(brief, actor, profiles[actor.id]) for actor in actors if actor.id in profiles]
    shown = [entry for entry in entries if entry]
    if not shown:
        return []
    opening = Heading(level=2, anchor=heading.removeprefix("heading-"), text=frame(heading))
    return [opening, *(block for entry in shown for block in entry)]


def _enter(brief: Brief, actor: Actor, profile: Profile) -> list[Block]:
    """One actor's entry; none for a name of which nothing is told."""
    roles = [_state_role(brief, actor, number) for number in range(len(actor.roles))]
    said = [_state_passage(brief, actor, "said", item) for item in profile.said]
    did = [_state_passage(brief, actor, "did", item) for item in profile.did]
    if not (roles or said or did):
        return []
    name = slot("actor", "actor", actor.name, actor.evidence[:1])
    blocks: list[Block] = [Heading(level=3, anchor=actor.id, text=frame("actor", name))]
    if actor.aliases:
        blocks.append(Apparatus(text=frame("label-also", slot("aliases", "actor", ", ".join(actor.aliases)))))
    if actor.affiliation:
        blocks.append(
            Apparatus(text=frame("label-speaks-for", slot("affiliation", "actor", actor.affiliation)))
        )
    for label, statements in ((None, roles), ("label-said", said), ("label-did", did)):
        kept = [item for item in statements if item is not None]
        if kept and label:
            blocks.append(Apparatus(text=frame(label)))
        if kept:
            blocks.append(Items(items=tuple(Item(statement=item) for item in kept)))
    return blocks


def _state_role(brief: Brief, actor: Actor, number: int) -> Statement:
    role = actor.roles[number]
    source = find_source(brief, role.evidence.source)
    parts = [frame("role", words_slot("role", role.evidence), names_slot("voice", [voice_of(source)]))]
    return make_statement("role", parts, actor.id)


def _state_passage(brief: Brief, actor: Actor, section: str, evidence: Evidence) -> Statement | None:
    shown = find_shown(brief, evidence)
    if shown is None:
        return None
    mark = frame("mark-voice", names_slot("voice", origin_names(brief, [evidence])))
    return make_statement(section, [*shown.parts, mark], actor.id)
