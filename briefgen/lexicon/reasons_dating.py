"""Why a source is dated as it is, whose it is, and from what a time expression gets its value: frames of use
"reason" for `compare/dating` and `compare/resolving`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.lexicon.frames import Use

ROWS: tuple[tuple[str, Use, str], ...] = (
    # --- when a source came out ---
    ("published-curated", "reason", "sources.yml gives the date"),
    ("published-given", "reason", "the date was given with the file"),
    ("published-metadata", "reason", "the file’s own metadata gives the date"),
    ("published-stated", "reason", "the page states ‘{words:words}’"),
    ("published-unknown", "reason", "nothing in the text or in other sources dates it"),
    ("dated-by-address", "reason", "its web address holds the date, on which other sources came out too"),
    ("dated-by-dateline-year", "reason", "its dateline says ‘{words:words}’, and its copyright is of {year:words}"),
    ("dated-by-lead-weekday", "reason",
     "a dispatch that leads with ‘{words:words}’ came out on that day, which {other:name} dates to {date:date}"),
    ("dated-by-lead-itself", "reason",
     "a dispatch came out on the day with which it leads, and it dates ‘{words:words}’ to {date:date}"),
    ("dated-by-lead-after", "reason",
     "a dispatch that leads with ‘{lead:words}’ came out on that day, and its ‘{words:words}’ is in "
     "{other:name} the day of {date:date}"),
    ("dated-by-shared-event", "reason",
     "its ‘{words:words}’ is the day of the same event in {other:name}: {date:date}"),
    ("dated-by-shared-event-ahead", "reason",
     "its ‘{words:words}’, still to come, is the day of the same event in {other:name}: {date:date}"),
    ("dated-by-shared-words", "reason",
     "what it tells of ‘{words:words}’ stands in {other:name} of {date:date} in much the same words"),
    ("dated-by-post", "reason",
     "its page shows a post of {date:date}, and ‘{words:words}’ is that day or the day before"),
    ("dated-by-same-news", "reason",
     "it opens with the same news as {other:name}, which came out {date:date}, and {second:name}"),
    ("dated-by-weekday", "reason",
     "it tells of the same people as {other:name}, which came out {date:date}, and {second:name}, and looks back "
     "on ‘{words:words}’ as they do"),
    ("dated-by-latest-post", "reason", "its page shows a post of {date:date}"),
    ("dated-by-stated-day", "reason", "the source itself dates ‘{words:words}’ to {date:date}"),
    ("dated-by-month", "reason", "it looks back on ‘{words:words}’, and its copyright is of {year:words}"),
    ("dated-by-copyright", "reason", "its copyright is of {year:words}"),
    ("dated-by-latest-event", "reason", "the latest date that it looks back on is ‘{words:words}’"),
    # --- whose a source is ---
    ("claim-dateline", "reason", "its dateline names ‘{words:words}’"),
    ("claim-credit", "reason", "its credit line says ‘{words:words}’"),
    ("claim-byline", "reason", "its byline names ‘{words:words}’"),
    ("claim-copyright", "reason", "its copyright line names ‘{words:words}’"),
    ("claim-contributors", "reason", "its authors are told to be of ‘{words:words}’"),
    ("claim-original", "reason", "it says that it appeared first in ‘{words:words}’"),
    ("claim-page-stamp", "reason", "the stamp of its page names ‘{words:words}’"),
    ("claim-address", "reason", "its web address files it under the agency’s name"),
    ("claim-metadata", "reason", "the file’s own metadata says so"),
    ("claim-own-line", "reason", "inferred: a line of its page speaks for ‘{words:words}’"),
    ("claim-own-graphic", "reason", "inferred: its graphics are by ‘{words:words}’"),
    ("claim-own-link", "reason", "inferred: its page gives its own address as ‘{words:words}’"),
    ("claim-own-photographer", "reason", "inferred: its photographers are of ‘{words:words}’"),
    ("claim-asked", "reason", "inferred: it says that ‘{words:words}’ asked for comment"),
    # --- what speaks against the editor's date ---
    ("contradicted-by-stamp", "reason", "the page itself states ‘{words:words}’"),
    ("contradicted-by-event", "reason", "the text looks back on ‘{words:words}’"),
    ("contradicted-by-weekday", "reason", "a dispatch that leads with ‘{words:words}’ did not come out on that date"),
    ("contradicted-by-shared-event", "reason",
     "its ‘{words:words}’ is the day of the same event in {other:name} and others: {date:date}"),
    # --- values of times ---
    ("time-stated", "reason", "‘{words:words}’ states it"),
    ("time-counted", "reason", "‘{words:words}’ as seen when it came out: {date:date}"),
    ("time-told", "reason", "‘{words:words}’, counted from ‘{from:words}’"),
    ("time-year", "reason", "‘{from:words}’ gives the year of ‘{words:words}’"),
    ("time-open", "reason", "nothing dates ‘{words:words}’"),
)  # fmt: skip
