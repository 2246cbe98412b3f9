"""sources.ris: the sources in RIS (UTF-8), for EndNote, RefWorks, Mendeley and library systems.

What the format cannot carry: RIS reads a name with a comma as "family, given"; a byline is written as
it stands, so a name with a comma of its own is taken apart by readers. A date's words that are no day,
month and year stand behind the last slash of DA, and in N1 where the date was inferred.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from briefgen.model import Brief, Page, Span
from briefgen.render.works import Work, describe_works, is_rough, list_remarks, split_date
from briefgen.text.dates import describe_date


def export_ris(brief: Brief, pages: Sequence[Page], origin_of: Callable[[str, Span], str]) -> bytes:
    """The bytes of sources.ris."""
    return write_ris(describe_works(brief)).encode()


def write_ris(works: Iterable[Work]) -> str:
    """One record a work; a tag, two spaces, a hyphen and a space begin each line."""
    return "\n".join("".join(f"{tag}  - {value}\n" for tag, value in _list_tags(work)) for work in works)


def _list_tags(work: Work) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS"
    yield "ID", work.id
    for name in work.authors:
        yield "AU", name
    yield "TI", work.title
    for tag, value in (("T2", work.container), ("PB", work.publisher)):
        if value:
            yield tag, value
    yield from _list_dates(work)
    for tag, value in (("UR", work.url), ("LA", work.language)):
        if value:
            yield tag, value
    for remark in list_remarks(work):
        yield "N1", remark
    yield "ER", ""


def _list_dates(work: Work) -> Iterator[tuple[str, str]]:
    """PY is the year where there is one; DA is YYYY/MM/DD/words, with what is not known left empty."""
    days = split_date(work.date)
    if not days:
        return
    first, last = days[0], days[-1]
    if first.year == last.year:
        yield "PY", f"{first.year:04}"
    exact = len(days) == 1 and "/" not in work.date and not first.season
    year = f"{first.year:04}" if first.year == last.year else ""
    month = f"{first.month:02}" if first.month and (exact or first.month == last.month) and year else ""
    day = f"{first.day:02}" if first.day and exact else ""
    words = "" if exact and not is_rough(work.date) else describe_date(work.date)
    yield "DA", f"{year}/{month}/{day}/{words}"
