"""A source as a bibliography knows it: who wrote it, what it is called, who published it, and when.

The exports and the built site's metadata share this, so that no reader gets another author or date
than the pages give. Nothing is guessed here: a name is a literal, a missing date stays missing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from briefgen.model import Basis, Brief, Published, Source
from briefgen.render.notes import name_title, name_voice
from briefgen.text.dates import describe_date
from briefgen.text.invisible import show_invisible
from briefgen.text.passages import fold_space

_PART = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?:T[\d:]+)?(?P<mark>[~?%])?\Z")
"""One date of EDTF that stands on the calendar: no decade, no century."""

SEASONS = {21: 1, 22: 2, 23: 3, 24: 4}
"""EDTF season -> the season of CSL (1 spring … 4 winter)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One source as a cited work. Texts are folded, with invisible characters shown; "" is "not known".

    `authors` are names as the byline has them, never taken apart; `container` is what a reader calls
    the paper (publisher, else agency); `date` is EDTF, `basis` how it is known.
    """

    id: str
    title: str
    authors: tuple[str, ...] = ()
    container: str = ""
    publisher: str = ""
    agency: str = ""
    date: str = ""
    basis: Basis = "unknown"
    url: str = ""
    language: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day, month, season or year: `month` and `day` are 0 where the date does not go so far."""

    year: int
    month: int = 0
    day: int = 0
    season: int = 0


def describe_works(brief: Brief) -> tuple[Work, ...]:
    """The brief's sources as works, in their order."""
    published = {item.source: item for item in brief.material.published}
    return tuple(describe_work(source, published.get(source.id)) for source in brief.material.sources)


def describe_work(source: Source, published: Published | None) -> Work:
    """One source as a work."""
    url = source.url.value if source.url else ""
    voice = name_voice(source)
    return Work(
        id=source.id,
        title=_clean(name_title(source)),
        authors=tuple(name for claim in source.byline if (name := _clean(claim.value))),
        container=_clean(voice) if source.publisher or source.agency else "",
        publisher=_clean(source.publisher.value) if source.publisher else "",
        agency=_clean(source.agency.value) if source.agency else "",
        date=published.edtf if published else "",
        basis=published.basis if published else "unknown",
        url=_clean(url) if is_web_address(url) else "",
        language=_clean(source.language.value) if source.language else "",
        licence=_clean(source.licence.value) if source.licence else "",
    )


def read_works(sources: Sequence[Mapping[str, Any]]) -> tuple[Work, ...]:
    """The works of brief.json's `sources[]`: the same as `describe_works` makes of the brief."""
    return tuple(_read_work(row) for row in sources)


def _read_work(row: Mapping[str, Any]) -> Work:
    def text(key: str) -> str:
        return _clean(str(row.get(key) or ""))

    published = row.get("published") or {}
    url = text("url")
    return Work(
        id=text("id"),
        title=text("title") or text("file"),
        authors=tuple(name for item in row.get("byline") or () if (name := _clean(str(item)))),
        container=text("publisher") or text("agency"),
        publisher=text("publisher"),
        agency=text("agency"),
        date=str(published.get("edtf") or ""),
        basis=published.get("basis") or "unknown",
        url=url if is_web_address(url) else "",
        language=text("language"),
        licence=text("licence"),
    )


def is_web_address(url: str) -> bool:
    """Whether an address may leave the program as a link: http or https, on one line."""
    return re.match(r"https?://[^\s<>\"]+\Z", url, re.IGNORECASE) is not None


def list_remarks(work: Work) -> tuple[str, ...]:
    """What a bibliography's note field has to say of a work, in sentences."""
    remarks = []
    if work.date and work.basis == "inferred":
        remarks.append(f"Date inferred: {describe_date(work.date)}.")
    elif not work.date:
        remarks.append("Date not known.")
    if work.agency and work.agency != work.container:
        remarks.append(f"Agency: {work.agency}.")
    if work.licence:
        remarks.append(f"Licence: {work.licence}.")
    return tuple(remarks)


def split_date(edtf: str) -> tuple[Day, ...]:
    """The first and, for an interval, the last date of `edtf`: one, two or no days.

    An open or unknown end has no second day; a decade or century ("198X") has none at all.
    """
    ends = [_read_day(part) for part in edtf.split("/")] if edtf else []
    if not ends or ends[0] is None:
        return ()
    return tuple(day for day in ends if day is not None)


def _read_day(part: str) -> Day | None:
    found = _PART.match(part)
    if found is None:
        return None
    month = int(found["month"] or 0)
    if month in SEASONS:
        return Day(year=int(found["year"]), season=SEASONS[month])
    return Day(year=int(found["year"]), month=month, day=int(found["day"] or 0))


def is_rough(edtf: str) -> bool:
    """Whether the date is approximate, uncertain or open: whoever sorts by it should know."""
    return any(mark in edtf for mark in "~?%") or ".." in edtf


def _clean(text: str) -> str:
    return fold_space(show_invisible(fold_space(text)))
