"""When a page came out, as its metadata and its own elements say."""

from __future__ import annotations

import copy
import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime

from lxml import etree
from lxml import html as lxml_html

from briefgen.settings import read_edtf
from briefgen.sources.formats.html.blocks import Element, is_frame, is_hidden, read_words
from briefgen.sources.stating import read_day

FIRST_YEAR = 1700
"""A page that says it came out before the first daily newspapers has an empty field."""

MAX_DATED = 200
"""Characters of an element that shows a date."""

MIN_GUESS, MAX_GUESS = "1995-01-01", "2100-01-01"
"""Bounds of a guessed date; fixed, so that the same page gives the same date next year."""

_EPOCH = re.compile(r"1\d{9}(?:\d{3})?")
_DATED_NAMES = re.compile(
    r"(?<![a-z])(?:date|time|timestamp|published|publish(?:ed)?-?date|pubdate|posted|entry-date|dateline|meta)"
    r"(?![a-z])",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"updat|modif", re.IGNORECASE)

Zones = Mapping[datetime, str]
"""The day of each moment in the time zone in which the page gives it."""


def find_zones(texts: Iterable[str]) -> Zones:
    """The days of the moments that a page gives with a time zone of its own: systems repeat a moment of
    publication in universal time, where it may be another day."""
    found: dict[datetime, str] = {}
    for text in texts:
        moment = _read_moment(text)
        if moment is not None and moment.utcoffset():
            found.setdefault(moment.astimezone(UTC), moment.date().isoformat())
    return found


def _read_moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text.strip())
        return moment.astimezone(moment.tzinfo) if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None


def read_page_day(text: str, zones: Zones) -> str | None:
    """The day of a metadata field, in the page's time zone; None for an empty clock's."""
    moment = _read_moment(text)
    if moment is not None and not moment.utcoffset() and moment.astimezone(UTC) in zones:
        return zones[moment.astimezone(UTC)]
    if _EPOCH.fullmatch(text):
        return datetime.fromtimestamp(int(text[:10]), tz=UTC).date().isoformat()
    slashed = re.match(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)", text)
    day = read_edtf("-".join(part.zfill(2) for part in slashed.groups())) if slashed else read_day(text)
    if day is None or day == "1970-01-01" or not day[:4].isdigit() or int(day[:4]) < FIRST_YEAR:
        return None
    return day


def find_time_elements(root: Element) -> Iterator[tuple[str, str]]:
    """("published" or "updated", value) of `<time>` and microdata outside the page's frame; of times that
    say neither only the first, as a date of publication, after the others."""
    loose = ""
    for element in root.iter("time", "span", "p", "div", "meta", "abbr"):
        prop = (element.get("itemprop") or "").lower()
        if not (prop in ("datepublished", "datemodified") or element.tag == "time") or is_outside(element):
            continue
        words = read_words(element, MAX_DATED)
        value = element.get("datetime") or element.get("content") or element.get("title") or words
        names = f"{prop} {element.get('class') or ''}".lower()
        # Blog systems write class="published updated" where a page was never changed.
        if "publish" not in names and (_UPDATED.search(names) or _UPDATED.search(words[:20])):
            yield "updated", value
        elif prop == "datepublished" or element.get("pubdate") is not None or "publish" in names:
            yield "published", value
        elif not loose:
            loose = value
    if loose:
        yield "published", loose


def is_outside(element: Element) -> bool:
    """Whether the element stands in a menu, a list of related stories or another part of the page."""
    return any(is_frame(item) or is_hidden(item) for item in (element, *element.iterancestors()))


def read_address_day(url: str) -> str | None:
    """The day in a web address such as /2024/03/05/the-dam."""
    match = re.search(r"/((?:19|20)\d{2})/(\d{1,2})/(\d{1,2})(?:/|$)", url)
    return read_edtf("-".join(part.zfill(2) for part in match.groups())) if match else None


def guess_day(root: Element) -> str | None:
    """What htmldate makes of the page's head and of the elements whose names promise a date. The
    article's own words are kept from it: the dates there are those of its events."""
    from htmldate import find_date

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    page = lxml_html.document_fromstring("<html><head></head><body></body></html>")
    for meta in root.iter("meta"):
        page.head.append(copy.deepcopy(meta))
    for element in root.iter("time", "span", "div", "p", "small", "li"):
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        if not _DATED_NAMES.search(names) or is_outside(element):
            continue
        words = read_words(element, MAX_DATED + 1)
        if 0 < len(words) <= MAX_DATED:
            item = etree.SubElement(page.body, "span")
            item.set("class", "date")
            item.text = words
    try:
        found = find_date(
            page, extensive_search=False, original_date=True, min_date=MIN_GUESS, max_date=MAX_GUESS
        )
    except Exception:  # a page that it cannot take gives no date
        return None
    return read_edtf(found) if found else None
