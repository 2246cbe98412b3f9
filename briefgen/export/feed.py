"""feed.xml: the newest findings and events as an Atom feed (RFC 4287).

Deterministic: no clock is read. An entry's date is that of the reporting it rests on (the latest of the
earliest days on which its sources can have come out), else the event's own first day, else the build's
epoch; ids are name-based UUIDs (RFC 9562, version 5) of the brief's title and the entry's id, so that an
entry keeps its id at every build. Links lead to the pages of docs/; `site.finishing` turns them
into links to what was built of them.
An entry's authors are the origins whose reporting it is; the brief itself has none.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from briefgen.model import Brief, Event, Evidence, Finding, Page, Span
from briefgen.render.showing import Showing, ShownAt, find_place, find_showing
from briefgen.text.dates import describe_date, earliest
from briefgen.text.invisible import show_invisible
from briefgen.text.passages import find_words, fold_space

ATOM = "http://www.w3.org/2005/Atom"
EPOCH = date(1980, 1, 1)
"""The day where nothing has a date: the one of `site.EPOCH`."""

MOST = 30
"""Entries of a feed: readers fetch the whole of it each time."""

TITLE_WORDS = 14
"""Words of a statement that make an entry's title."""

TIMELINE = "timeline.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One finding or event. `kind` is the category, `day` when it was reported, `date` when it happened,
    in words ("" for a finding)."""

    id: str
    kind: str
    day: date
    title: str
    text: str
    address: str
    authors: tuple[str, ...]
    date: str = ""


def export_feed(brief: Brief, pages: Sequence[Page], origin_of: Callable[[str, Span], str]) -> bytes:
    """The bytes of feed.xml, newest first."""
    entries = collect_entries(brief, find_showing(pages))
    return write_feed(brief.title, brief.generator, build_day(brief), entries).encode()


def collect_entries(brief: Brief, showing: Showing) -> tuple[Entry, ...]:
    """The newest entries: events and findings that a page shows; a finding whose passage tells an event
    is that event's entry."""
    days = {item.source: earliest(item.edtf) for item in brief.material.published if item.edtf}
    fallback = build_day(brief)
    dated = {(item.evidence[0].source, item.evidence[0].span) for item in brief.events}
    findings = [
        item for item in brief.findings if (item.evidence[0].source, item.evidence[0].span) not in dated
    ]
    found = [_enter_event(item, showing, days, fallback) for item in brief.events]
    found += [_enter_finding(item, showing, days, fallback) for item in findings]
    kept = sorted(
        (item for item in found if item is not None), key=lambda item: (-item.day.toordinal(), item.id)
    )
    return tuple(kept[:MOST])


def build_day(brief: Brief) -> date:
    """The first day of `as_of`, else EPOCH."""
    return max(earliest(brief.as_of), EPOCH) if brief.as_of else EPOCH


def _enter_finding(finding: Finding, showing: Showing, days: dict[str, date], fallback: date) -> Entry | None:
    place = find_place(showing, finding.evidence[0])
    if place is None:
        return None
    day = _report_day(finding.evidence, days) or fallback
    return _enter(finding.id, "finding", day, "", place, finding.origins)


def _enter_event(event: Event, showing: Showing, days: dict[str, date], fallback: date) -> Entry | None:
    place = find_place(showing, event.evidence[0], TIMELINE, describe_date(event.date))
    if place is None or place.page != TIMELINE:
        return None
    day = _report_day(event.evidence, days) or min(max(earliest(event.date), EPOCH), fallback)
    return _enter(event.id, "event", day, describe_date(event.date), place, event.origins)


def _enter(name: str, kind: str, day: date, date_words: str, place: ShownAt, origins: Iterable[str]) -> Entry:
    words = find_words(place.text)
    cut = place.text if len(words) <= TITLE_WORDS else f"{place.text[: words[TITLE_WORDS - 1].end]} …"
    return Entry(
        id=name,
        kind=kind,
        day=day,
        title=cut,
        date=date_words,
        text=place.text,
        address=f"../{place.address}",
        authors=tuple(dict.fromkeys(origins)),
    )


def _report_day(passages: Iterable[Evidence], days: dict[str, date]) -> date | None:
    known = [days[item.source] for item in passages if days.get(item.source, date.min) != date.min]
    return max(known) if known else None


# --- XML ----------------------------------------------------------------------


def write_feed(title: str, generator: str, day: date, entries: Sequence[Entry]) -> str:
    """The feed's XML. Every text is escaped here; what XML 1.0 cannot hold is shown as ‹U+XXXX›."""
    updated = max((entry.day for entry in entries), default=day)
    name, _, version = generator.partition(" ")
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="{ATOM}">',
        f"  <id>{name_entry(title, 'feed')}</id>",
        f"  <title>{escape_xml(title)}</title>",
        f"  <updated>{_stamp(updated)}</updated>",
        '  <link rel="alternate" type="text/html" href="../index.md"/>',
        '  <link rel="self" type="application/atom+xml" href="feed.xml"/>',
        f"  <generator version={quoteattr(show_invisible(version))}>{escape_xml(name)}</generator>",
    ]
    lines += [line for entry in entries for line in _write_entry(title, entry)]
    return "\n".join([*lines, "</feed>", ""])


def _write_entry(title: str, entry: Entry) -> list[str]:
    return [
        "  <entry>",
        f"    <id>{name_entry(title, entry.id)}</id>",
        f"    <title>{escape_xml(entry.title)}</title>",
        f"    <updated>{_stamp(entry.day)}</updated>",
        *(f"    <author><name>{escape_xml(name)}</name></author>" for name in entry.authors),
        f'    <category term="{entry.kind}"{_label(entry.date)}/>',
        f'    <link rel="alternate" type="text/html" href={quoteattr(entry.address)}/>',
        f'    <content type="text">{escape_xml(entry.text)}</content>',
        "  </entry>",
    ]


def _label(words: str) -> str:
    """When it happened, as the category's label: before the words it could read as one passage with them."""
    return f" label={quoteattr(fold_space(show_invisible(words)))}" if words else ""


def name_entry(title: str, name: str) -> str:
    """An id from content alone: the same brief and entry give the same one."""
    content = f"{title}\x1f{name}".encode("utf-8", "backslashreplace").decode()
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, content)}"


def escape_xml(text: str) -> str:
    """The text as XML character data, on one line."""
    return escape(fold_space(show_invisible(fold_space(text))))


def _stamp(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
