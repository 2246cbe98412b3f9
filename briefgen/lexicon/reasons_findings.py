"""Why sentences are told to be of one event or finding, and how an event without a day of its own got
one: frames of use "reason" for `compare/events` and `compare/findings`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.lexicon.frames import Use

ROWS: tuple[tuple[str, Use, str], ...] = (
    ("event-lead", "reason", "its lead tells it as news, and it came out in {date:date}"),
    ("event-earlier", "reason", "‘{words:words}’ places it before {date:date}"),
    ("since-event", "reason", "‘{words:words}’ reaches back to {from:date}"),
    ("event-since", "reason", "‘{words:words}’ reaches back to {from:date}, and it was said in {to:date}"),
    ("event-since-out", "reason", "‘{words:words}’ reaches back to {from:date}; it came out in {to:date}"),
    ("finding-retold", "reason", "{other:name} tells the same in much the same words"),
)
