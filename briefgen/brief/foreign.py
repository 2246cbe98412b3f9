"""Another story in the same file: a paper's round-up appends it with a "Meanwhile" and never comes back.

Losing a paragraph of the topic is worse than keeping one of another, so all must hold: the paragraph
opens so, and from it to the end no name is one that stands before it or in another source.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefgen.model import Actor, Material, Source

TURN = re.compile(r"(?:meanwhile|elsewhere|separately|in other news|in a separate \w+)\b", re.IGNORECASE)
"""How a round-up turns to another story."""


def find_foreign(material: Material) -> Mapping[str, int]:
    """Source id → offset in its text from which another story is told."""
    found = {}
    for source in material.sources:
        offset = _find_turn(source, material.actors)
        if offset is not None:
            found[source.id] = offset
    return found


def _find_turn(source: Source, actors: tuple[Actor, ...]) -> int | None:
    for paragraph in source.paragraphs[1:]:
        start = paragraph.span.start
        if TURN.match(source.text, start) and _names_nobody_known(source, start, actors):
            return start
    return None


def _names_nobody_known(source: Source, start: int, actors: tuple[Actor, ...]) -> bool:
    """Whether names follow, and none of them is named before `start` or in another source."""
    named = [actor for actor in actors if not actor.anonymous and _is_mentioned(actor, source, start)]
    return bool(named) and not any(_is_known(actor, source, start) for actor in named)


def _is_mentioned(actor: Actor, source: Source, start: int) -> bool:
    return any(where == source.id and span.start >= start for where, span in actor.mentions)


def _is_known(actor: Actor, source: Source, start: int) -> bool:
    """A person's given name alone says little: there are many Williams."""
    return any(
        where != source.id
        or (span.start < start and (actor.kind != "person" or " " in source.text[span.start : span.end]))
        for where, span in actor.mentions
    )
