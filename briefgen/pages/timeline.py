"""Timeline: one entry an event, in the order of the dates, each with how sure and how dated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefgen.brief.statements import (
    date_of_event,
    find_shown,
    frame,
    make_statement,
    mark_origins,
    names_slot,
    origin_names,
)
from briefgen.model import Added, Block, Brief, Event, Item, Items, Page, Paragraphs, Picture, Statement
from briefgen.pictures.timeline import TimelineEntry, draw_timeline
from briefgen.text.passages import fold_space

DATE_FRAMES = {
    "happened": "event-date",
    "planned": "event-planned",
    "alleged": "event-alleged",
    "denied": "event-denied",
}


def build_timeline(brief: Brief) -> Page:
    """The Timeline page."""
    listed = [(event, items) for event in brief.events if (items := _list_event(brief, event))]
    blocks: list[Block] = []
    if listed:
        blocks += _draw(brief, [(event, items[0].statement) for event, items in listed])
        blocks.append(Items(items=tuple(item for _, items in listed for item in items)))
    else:
        blocks.append(Paragraphs(statements=(make_statement("timeline", [frame("none-events")]),)))
    return Page(path="timeline.md", kind="timeline", title=frame("title-timeline"), blocks=tuple(blocks))


def _draw(brief: Brief, listed: Sequence[tuple[Event, Statement]]) -> list[Block]:
    """The picture of the entries; the list below it says the same in words."""
    svg = draw_timeline(
        [
            TimelineEntry(
                statement=statement.id,
                date=event.date,
                status=event.status,
                names=tuple(_find_named(brief, event, statement)),
                origins=len(origin_names(brief, event.evidence)),
            )
            for event, statement in listed
        ]
    )
    return [Picture(file="timeline.svg", svg=svg, alt=frame("picture-timeline"))] if svg else []


def _find_named(brief: Brief, event: Event, statement: Statement) -> Iterator[str]:
    """The event's actors whose name, or another name of theirs, stands in what the entry cites or adds."""
    texts = [part.text for part in statement.parts if isinstance(part, Added)]
    texts.append(event.evidence[0].selector.exact)
    told = fold_space(" ".join(texts))
    actors = {actor.id: actor for actor in brief.material.actors if not actor.anonymous}
    for actor in (actors[item] for item in event.actors if item in actors):
        names = (actor.name, *actor.aliases)
        if any(re.search(rf"(?<!\w){re.escape(fold_space(name))}(?!\w)", told) for name in names):
            yield actor.name


def _list_event(brief: Brief, event: Event) -> list[Item]:
    """The event and, below it, how it was announced."""
    entry = _enter(brief, event)
    if entry is None:
        return []
    told = [find_shown(brief, evidence) for evidence in event.announced]
    announced = [
        make_statement(
            "announced",
            [
                frame("announced"),
                *shown.parts,
                frame("mark-voice", names_slot("voice", origin_names(brief, [shown.evidence]))),
            ],
            event.id,
        )
        for shown in told
        if shown is not None
    ]
    return [Item(statement=entry), *(Item(statement=item, depth=1) for item in announced)]


def _enter(brief: Brief, event: Event) -> Statement | None:
    first, *others = event.evidence
    shown = find_shown(brief, first)
    if shown is None:
        return None
    date = frame(DATE_FRAMES[event.status], date_of_event(event, shown.evidence))
    return make_statement("timeline", [date, *shown.parts, mark_origins(brief, shown.evidence, others, None)])
