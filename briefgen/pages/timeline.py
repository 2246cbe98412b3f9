"""Timeline: one entry an event, in the order of the dates, each with how sure and how dated."""

from __future__ import annotations

from briefgen.brief.statements import (
    date_of_event,
    find_shown,
    frame,
    make_statement,
    mark_origins,
    names_slot,
    origin_names,
)
from briefgen.model import Brief, Event, Item, Items, Page, Paragraphs, Statement

DATE_FRAMES = {
    "happened": "event-date",
    "planned": "event-planned",
    "alleged": "event-alleged",
    "denied": "event-denied",
}


def build_timeline(brief: Brief) -> Page:
    """The Timeline page."""
    items = [item for event in brief.events for item in _list_event(brief, event)]
    if items:
        block: Items | Paragraphs = Items(items=tuple(items))
    else:
        block = Paragraphs(statements=(make_statement("timeline", [frame("none-events")]),))
    return Page(path="timeline.md", kind="timeline", title=frame("title-timeline"), blocks=(block,))


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
