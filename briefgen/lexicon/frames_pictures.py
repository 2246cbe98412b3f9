"""What pictures say: their alternatives in words, their keys, their counts.

Rows of `lexicon/frames`; the notation of slots is explained there. `check/pictures` proves them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.lexicon.frames import Use

TIMELINE: tuple[tuple[str, Use, str], ...] = (
    ("picture-timeline", "label", "The entries of the timeline by their dates"),
    ("picture-timeline-small", "label", "The dates of the timeline at a glance"),
    (
        "picture-timeline-told",
        "label",
        "{picture_dated:count:dated entry:dated entries}, the first {first:date}, the last {last:date}.",
    ),
    ("picture-date", "label", "{picture_date:date}"),
    ("picture-entries", "label", "{picture_entries:count:entry:entries}"),
    ("picture-number", "label", "{picture_number:count}"),
    ("picture-origins", "label", "{picture_origins:count:origin:origins}"),
    ("picture-gap-years", "label", "{picture_gap_years:count}+ years"),
    ("picture-gap-months", "label", "{picture_gap_months:count}+ months"),
    ("picture-gap-days", "label", "{picture_gap_days:count:day:days}"),
    ("picture-happened", "label", "happened"),
    ("picture-planned", "label", "planned"),
    ("picture-alleged", "label", "alleged"),
    ("picture-denied", "label", "denied"),
    ("picture-day", "label", "one day"),
    ("picture-time", "label", "at some time within the bar, or all through it"),
    ("picture-open", "label", "one end not known"),
    ("picture-break", "label", "time left out; each stretch has its own scale"),
    ("picture-by-month", "label", "Entries by the month in which their dates begin"),
    ("picture-by-year", "label", "Entries by the year in which their dates begin"),
    ("picture-by-decade", "label", "Entries by the decade in which their dates begin"),
    ("picture-by-century", "label", "Entries by the century in which their dates begin"),
)

COMPARISON: tuple[tuple[str, Use, str], ...] = (
    ("picture-coverage", "label", "Which origins report the findings of the table below"),
    ("picture-reports", "label", "a passage was found"),
    ("picture-silent", "label", "none was found"),
    ("picture-numbered", "label", "Numbers count the findings as the table lists them."),
    (
        "picture-most",
        "label",
        "The {picture_most:count:origin that reports:origins that report} most of them.",
    ),
    ("picture-voices", "label", "Whose quoted words each source carries, as in the table below"),
    ("picture-words", "label", "{picture_words:count:word:words}"),
    ("picture-unnamed", "label", "a speaker without a name"),
    ("picture-other", "label", "another voice"),
    ("picture-scale", "label", "All bars have one scale: words quoted."),
    ("picture-loudest", "label", "The {picture_loudest:count:source that quotes:sources that quote} most."),
    ("picture-sharing", "label", "Which sources share text, and how much of it"),
    ("picture-percent", "label", "Per cent of the shorter text that stands in the other."),
    ("picture-one-voice", "label", "both count as one origin"),
    ("picture-sharers", "label", "The {picture_sharers:count:source that shares:sources that share} most."),
)

ROWS: tuple[tuple[str, Use, str], ...] = (*TIMELINE, *COMPARISON)
