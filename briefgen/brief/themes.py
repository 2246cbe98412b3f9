"""Background: passages under the themes that their own words call for, in the order of what happened."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from briefgen.brief.knowing import is_barred, says_again
from briefgen.brief.reading import Reading
from briefgen.brief.shelf import Shelf
from briefgen.config import Limits
from briefgen.lexicon.topics import label_topic
from briefgen.model import Evidence, Finding, Span, Theme
from briefgen.text.dates import earliest
from briefgen.text.passages import make_evidence

ANAPHOR = re.compile(
    r"(?:since (?:then|the|that)|by then|at (?:the|that) time|(?:the )?(?:same|next|following) day)\b",
    re.IGNORECASE,
)
"""A time that only the story before tells. The timeline gives such a passage its date; here nothing would."""

Row = tuple[str, Evidence, Evidence | None]
"""When it happened ("" where no date is told), the passage, and the words that call for the theme."""

NO_THEME = ""
"""The label of what no theme is called for."""


def choose_themes(
    findings: Sequence[Finding],
    barred: frozenset[tuple[str, Span]],
    date_of: Callable[[Evidence], str | None],
    shelf: Shelf,
    limits: Limits,
) -> tuple[Theme, ...]:
    """What stands alone, under its theme; what has no date comes first, since definitions have none."""
    told: list[Evidence] = []
    chosen: dict[str, list[Row]] = {}
    for finding in findings:
        first = finding.evidence[0]
        if ANAPHOR.match(first.selector.exact):
            continue
        topic = label_topic(first.selector.exact)
        if is_barred(finding.evidence, barred) or not shelf.word(first).alone:
            continue
        if sum(map(len, chosen.values())) == limits.background or any(says_again(first, one) for one in told):
            continue
        row = _take(first, topic[1] if topic else None, date_of(first), shelf)
        if row is not None:
            told.append(first)
            chosen.setdefault(topic[0] if topic else NO_THEME, []).append(row)
    return _order(chosen)


def _take(first: Evidence, words: str | None, when: str | None, shelf: Shelf) -> Row | None:
    shown = shelf.take(first)
    if shown is None:
        return None
    day = str(earliest(when)) if when else ""
    if words is None:
        return day, shown, None
    trigger = _find_trigger(shelf.readings[first.source], shown.span, words)
    return (day, shown, trigger) if trigger is not None else None


def _find_trigger(reading: Reading, span: Span, words: str) -> Evidence | None:
    at = reading.source.text.find(words, span.start, span.end)
    return make_evidence(reading.source, Span(at, at + len(words)), "topic") if at >= 0 else None


def _order(chosen: dict[str, list[Row]]) -> tuple[Theme, ...]:
    """Themes by their first date, passages by theirs."""
    ordered = {
        label: sorted(rows, key=lambda row: (row[0], row[1].source, row[1].span))
        for label, rows in chosen.items()
    }
    return tuple(
        Theme(label=label, trigger=rows[0][2], evidence=tuple(row[1] for row in rows))
        for label, rows in sorted(ordered.items(), key=lambda item: (item[1][0][0], item[0]))
    )
