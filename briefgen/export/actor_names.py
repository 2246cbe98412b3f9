"""The actors' names for the filters of the pages: a script, because a page that is opened from a folder
may read scripts and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence

from briefgen.model import Actor, Brief, Page, Span

MOST = 200
"""Names in a list that a reader chooses from; the actors most often mentioned come first."""

KINDS = frozenset({"person", "group", "organisation", "state"})
"""A place is where things happen, and its name often stands for a state that is in the list already."""


def export_actor_names(brief: Brief, pages: Sequence[Page], origin_of: Callable[[str, Span], str]) -> bytes:
    """The script for the actors of `brief`."""
    return write_actor_names(brief.material.actors)


def write_actor_names(actors: Iterable[Actor]) -> bytes:
    """A script that lists each named actor: its name, then its other names. Plain ASCII."""
    named = [actor for actor in actors if not actor.anonymous and actor.kind in KINDS]
    named.sort(key=lambda actor: (-len(actor.mentions), actor.name, actor.id))
    names = [[actor.name, *actor.aliases] for actor in named[:MOST]]
    return f"globalThis.briefActors = {json.dumps(names)};\n".encode("ascii")
