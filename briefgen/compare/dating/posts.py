"""The day that embedded posts give: a page shows what was posted when its news broke.

A page that shows a post came out on the post's day or later. Where the article opens with an event on a
bare weekday, and that weekday is the day of the posts or the day before, the posts are about it, and a
bare weekday is said within six days.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from briefgen.compare.dating.arguing import cut_words
from briefgen.compare.dating.bounds import Bounds
from briefgen.compare.dating.facts import Facts, read_weekday
from briefgen.model import Evidence, Published, Reason, Slot, Source, Span
from briefgen.text.dates import earliest, latest, read_dates
from briefgen.text.dates_edtf import add_days, span_days
from briefgen.text.passages import make_evidence

RULE = "dated-by-post"

NEAR = timedelta(days=3)
"""Posts so close to the latest one belong to the same news; older ones are background."""

SAID_WITHIN = 6
"""Days for which a bare weekday is said of a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A post that a page shows, and the day on which its signature says it was posted."""

    day: date
    evidence: Evidence


def find_dated_posts(source: Source) -> Iterator[Post]:
    """The posts of a source with their days, in the text's order."""
    for item in source.furniture:
        if item.rule != "post":
            continue
        start = item.span.start
        days = [
            (span, edtf)
            for span, edtf in read_dates(source.text[start : item.span.end])
            if earliest(edtf) == latest(edtf)
        ]
        if days:
            # The signature closes a post; the words of the post may name other days.
            span, edtf = days[-1]
            evidence = make_evidence(source, Span(start + span.start, start + span.end), RULE)
            yield Post(day=earliest(edtf), evidence=evidence)


def argue_by_posts(facts: Facts, bounds: Bounds) -> Published | None:
    """The date by the posts that a source shows, None where it shows none or they are about something
    else."""
    posts = list(find_dated_posts(facts.source))
    if not posts:
        return None
    last = max(posts, key=lambda post: post.day)
    first = min((post.day for post in posts if last.day - post.day <= NEAR), default=last.day)
    for telling in facts.tellings:
        if not telling.core:
            break
        for timex in telling.times:
            weekday = read_weekday(timex) if timex.direction == "past" else None
            told = next(
                (day for day in (first, add_days(first, -1)) if weekday == day.isoweekday()),
                None,
            )
            if told is None:
                continue
            start, end = max(last.day, bounds.first), min(add_days(told, SAID_WITHIN), bounds.last)
            if start > end:
                continue
            own = make_evidence(facts.source, telling.span, RULE)
            words = cut_words(timex, facts.source)
            slots = (
                Slot(name="date", kind="date", text=last.day.isoformat(), evidence=(last.evidence,)),
                Slot(name="words", kind="words", text=words, evidence=(own,)),
            )
            reason = Reason(frame=RULE, slots=slots, evidence=(own, last.evidence))
            edtf = span_days(start, end)
            return Published(source=facts.source.id, edtf=edtf, basis="inferred", reason=reason)
    return None
