"""timeline.csv: the dated events that the timeline shows, one row each, with the citation's locator.

UTF-8 with a header line, one line a row. A cell that begins with = + - @, a tab or a carriage return
gets a leading apostrophe (`render/cells`), so that no spreadsheet runs it. `date` is EDTF (ISO 8601-2);
`first_day` and `last_day` are its bounds, for programs that sort by days, "" where it is open.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from briefgen.model import Brief, Event, Page, Span
from briefgen.render.cells import SEPARATOR, write_cells
from briefgen.render.locators import COLUMNS, list_works, locate
from briefgen.render.showing import ShownAt, find_place, find_showing
from briefgen.text.dates import describe_date, earliest, latest

PAGE = "timeline.md"

HEAD = (
    "id",
    "date",
    "date_words",
    "first_day",
    "last_day",
    "basis",
    "status",
    "event",
    "reported_on",
    "origins",
    "origin_names",
    "sources",
    "actors",
    "statement",
    *COLUMNS,
)


def export_timeline(brief: Brief, pages: Sequence[Page], origin_of: Callable[[str, Span], str]) -> bytes:
    """The bytes of timeline.csv, in the order of the timeline."""
    showing, works = find_showing(pages), list_works(brief)
    names = {actor.id: actor.name for actor in brief.material.actors}
    rows = []
    for event in brief.events:
        place = find_place(showing, event.evidence[0], PAGE, describe_date(event.date))
        if place is not None and place.page == PAGE:
            actors = [names[item] for item in event.actors if item in names]
            rows.append((*_tell(event, place, actors), *locate(place.evidence, works)))
    return write_cells(HEAD, rows)


def _tell(event: Event, place: ShownAt, actors: Sequence[str]) -> tuple[str, ...]:
    first, last = earliest(event.date), latest(event.date)
    return (
        event.id,
        event.date,
        describe_date(event.date),
        "" if first == date.min else first.isoformat(),
        "" if last == date.max else last.isoformat(),
        event.basis,
        event.status,
        place.text,
        event.reported_on or "",
        str(len(event.origins)),
        SEPARATOR.join(event.origins),
        SEPARATOR.join(dict.fromkeys(evidence.source for evidence in event.evidence)),
        SEPARATOR.join(actors),
        place.address,
    )
