"""sources.csl.json: the sources as CSL-JSON, which Zotero, Pandoc and other citation tools read.

CSL 1.0.2, `csl-data.json`. What the format cannot carry: a decade ("198X") stands as literal words;
that a date is inferred, and an open end, stand in `note`. Names are literals: a byline is not taken
apart into given and family names, because that would be a guess.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from briefgen.model import Brief, Page, Span
from briefgen.render.works import Day, Work, describe_works, is_rough, list_remarks, split_date
from briefgen.text.dates import describe_date

Json = dict[str, Any]


def export_csl(brief: Brief, pages: Sequence[Page], origin_of: Callable[[str, Span], str]) -> bytes:
    """The bytes of sources.csl.json."""
    return write_csl(describe_works(brief)).encode()


def write_csl(works: Iterable[Work]) -> str:
    """CSL-JSON of the works, one object each, keys sorted."""
    items = [build_item(work) for work in works]
    return json.dumps(items, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def build_item(work: Work) -> Json:
    """One work. What is not known is left out."""
    given: Json = {
        "id": work.id,
        "type": "article-newspaper",
        "title": work.title,
        "author": [{"literal": name} for name in work.authors],
        "container-title": work.container,
        "publisher": work.publisher,
        "issued": build_date(work.date) if work.date else None,
        "URL": work.url,
        "language": work.language,
        "note": " ".join(list_remarks(work)),
    }
    return {key: value for key, value in given.items() if value}


def build_date(edtf: str) -> Json:
    """A date variable: one or two `date-parts`, a season, or the words where neither can hold it."""
    days = split_date(edtf)
    if not days or (len(days) > 1 and any(day.season for day in days)):
        return {"literal": describe_date(edtf)}
    built: Json = {"date-parts": [_parts(day) for day in days]}
    if days[0].season:
        built["season"] = days[0].season
    if is_rough(edtf):
        built["circa"] = True
    return built


def _parts(day: Day) -> list[int]:
    return [number for number in (day.year, day.month, day.day) if number]
