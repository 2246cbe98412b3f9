"""What a text says of itself: title, agency, publisher, byline, dateline, dates, language, licence.

Read from the furniture that was marked, so that every claim has the words that make it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from briefgen.lexicon.agencies import AGENCY_FORM, CREDIT_FORM, MIXED, OUTLETS, name_agency, name_publisher
from briefgen.lexicon.metadata import (
    BYLINE,
    CLOCK_STAMP,
    COMPANY,
    COPYRIGHT,
    COPYRIGHT_BEFORE,
    DATELINES,
    LICENCES,
    MONTHS,
    NAME,
    ORIGINAL,
    OWNER,
    REPORTED_BY,
    STAMP_DATES,
    STOP_WORDS,
    UPDATED,
    URL_WIRE,
)
from briefgen.lexicon.publishers import MONTH_FIRST, PAGE_STAMP
from briefgen.lexicon.states import STATES
from briefgen.model import Claim, Furniture, Span

MIN_LANGUAGE_WORDS = 20
"""Fewer words do not show a language."""

MIN_STOP_SHARE = 0.12
"""Share of a language's commonest words in running text: prose has a quarter, a list of names none."""

FIRST_WORDS = 9
"""Words of its first sentence by which a text without a headline is called."""

"""The agency of a joint credit ("Reuters, AP, AFP"), until reuse shows whose text it is."""

Found = tuple[str, Claim]
"""A field of model.Source, and what is claimed for it."""

STATE_NAMES = frozenset(name for first, _, others, _ in STATES for name in (first, *others))
"""Where a book was first published, which is no publisher."""

_OUTLET = re.compile(rf"\b(?:{CREDIT_FORM}|[A-Z]{{2,5}} News)\b")
_AGENCY = re.compile(rf"(?<![\w])(?:{AGENCY_FORM}|Ap|Afp|Upi|Pti|Agence Francepresse|Agencies)(?![\w])")


def find_claims(text: str, furniture: Sequence[Furniture]) -> tuple[Found, ...]:
    """Every claim of the text about itself, the surest of each field first."""
    found: list[Found] = []
    for item in furniture:
        words = text[item.span.start : item.span.end]
        if item.rule == "title":
            shown = words.rstrip("; ")
            span = Span(item.span.start, item.span.start + len(shown))
            found.append(("title", _claim(shown, "headline", span)))
        elif item.rule == "dateline":
            found += _read_dateline(text, item.span)
        elif item.rule == "stamp":
            found += _read_stamp(text, item.span)
            found += _read_names(text, item.span, BYLINE, "byline")
        elif item.rule == "byline":
            found += _read_names(text, item.span, BYLINE, "byline")
            found += _read_stamp(text, item.span)
        elif item.rule == "contributors":
            found += _read_names(text, item.span, REPORTED_BY, "reporting-credit")
            found += _read_contributors(text, item.span)
        elif item.rule == "agency-credit":
            found += _read_credit(text, item.span)
        elif item.rule == "copyright":
            found += _read_copyright(text, item.span)
        elif item.rule == "page-stamp":
            found += _read_page_stamp(text, item.span)
        elif item.rule == "originally":
            found += _read_original(text, item.span)
            found += _read_stamp(text, item.span)
    found += _find_licence(text, furniture)
    return tuple(sorted(found, key=_rank))


def _claim(value: str, rule: str, *spans: Span) -> Claim:
    return Claim(value=" ".join(value.split()), basis="stated", rule=rule, spans=spans)


_ORDER = (
    "headline", "dateline", "stamp", "stamp-updated", "dateline-date", "credit", "byline", "reporting-credit",
    "page-stamp", "copyright-owner", "contributors", "original",
)  # fmt: skip


def _rank(found: Found) -> tuple[int, int]:
    claim = found[1]
    place = _ORDER.index(claim.rule) if claim.rule in _ORDER else len(_ORDER)
    return place, claim.spans[0].start if claim.spans else 0


def _group(match: re.Match[str], name: str, base: int) -> Span:
    return Span(base + match.start(name), base + match.end(name))


def _read_dateline(text: str, span: Span) -> Iterator[Found]:
    for row in DATELINES:
        # The patterns look at what follows the dateline, so they are given the text itself.
        match = row.pattern.match(text, span.start)
        if match is None:
            continue
        parts = match.groupdict()
        if parts.get("place"):
            agency = name_agency(parts["place"])
            field = "agency" if agency else "dateline"
            yield field, _claim(agency or parts["place"], "dateline", _group(match, "place", 0))
        if parts.get("agency"):
            second = parts.get("second")
            value = MIXED if second else name_agency(parts["agency"]) or parts["agency"]
            end = match.end("second") if second else match.end("agency")
            yield "agency", _claim(value, "dateline", Span(match.start("agency"), end))
        if parts.get("date"):
            edtf = _read_dateline_date(parts["date"])
            if edtf:
                rule = "dateline-date" if edtf.startswith("X") else "stamp"
                yield "published", _claim(edtf, rule, _group(match, "date", 0))
        return


def _read_dateline_date(words: str) -> str | None:
    """A dateline's day: with the year where it is given, else with the year unspecified (XXXX-12-31)."""
    month = next((MONTHS[w] for w in re.findall(r"[a-z]+", words.lower()) if w in MONTHS), None)
    numbers = [int(number) for number in re.findall(r"\d+", words)]
    years = [number for number in numbers if number > 31]
    days = [number for number in numbers if 1 <= number <= 31]
    if month is None or not days:
        return None
    try:
        day = date(years[0] if years else 2000, month, days[0])
    except ValueError:
        return None
    return day.isoformat() if years else f"XXXX-{day:%m-%d}"


def read_calendar_date(match: re.Match[str]) -> str | None:
    """EDTF of a match of STAMP_DATES, None where there is no such day."""
    parts = match.groupdict()
    month = MONTHS.get(parts["month"].lower()) or (int(parts["month"]) if parts["month"].isdigit() else 0)
    day = parts.get("day")
    try:
        found = date(int(parts["year"]), month, int(day) if day else 1)
    except ValueError:
        return None
    return found.isoformat() if day else f"{found:%Y-%m}"


def _read_stamp(text: str, span: Span) -> Iterator[Found]:
    words = text[span.start : span.end]
    taken: list[Span] = []
    for pattern in STAMP_DATES:
        for match in pattern.finditer(words):
            place = Span(match.start(), match.end())
            edtf = read_calendar_date(match)
            if any(place.overlaps(other) for other in taken):
                continue
            taken.append(place)
            if edtf is None:
                continue
            before = words[max([0, *(t.end for t in taken if t.end <= place.start)]) : place.start]
            rule = "stamp-updated" if UPDATED.search(before) else "stamp"
            own = Span(span.start + place.start, span.start + place.end)
            yield "published", _claim(edtf, rule, own)
            if rule == "stamp-updated":
                yield "updated", _claim(edtf, rule, own)
    clock = None if taken else CLOCK_STAMP.match(words)
    if clock is not None:
        yield "updated", _claim(clock["clock"], "stamp-updated", _group(clock, "clock", span.start))


def _read_page_stamp(text: str, span: Span) -> Iterator[Found]:
    """The paper and the day of a page in print, where the order of its digits is known."""
    match = PAGE_STAMP.match(text, span.start, span.end)
    if match is None:
        return
    outlet = name_publisher(match["outlet"])
    if outlet in OUTLETS:
        yield "publisher", _claim(outlet, "page-stamp", _group(match, "outlet", 0))
    first, second = int(match["first"]), int(match["second"])
    if first <= 12 < second or (outlet in MONTH_FIRST and first <= 12):
        month, day = first, second
    elif second <= 12 < first:
        month, day = second, first
    else:
        return
    try:
        edtf = date(int(match["year"]), month, day).isoformat()
    except ValueError:
        return
    yield "published", _claim(edtf, "stamp", Span(match.start("first"), match.end("year")))


def _read_names(text: str, span: Span, pattern: re.Pattern[str], rule: str) -> Iterator[Found]:
    match = pattern.search(text[span.start : span.end])
    if match is None:
        return
    names = match["names"]
    if rule == "byline":
        # "By A and B in Leeds", "By A, Asia editor": what follows the names is no name.
        names = re.split(r"\s+(?:in|for|at|on)\s|\s[|–—•·-]\s|\(|\d|\s(?:Published|Updated|Posted)\b", names)[
            0
        ]
        outlet = _OUTLET.search(names)
        people = names[: outlet.start()] if outlet else names
    else:
        people = names
    for name in NAME.finditer(people):
        start = span.start + match.start("names") + name.start()
        if name_agency(name.group()) is None and not re.search(
            r"\b(?:Staff|Editor|Correspondent|Writer)\b", name.group()
        ):
            yield "byline", _claim(name.group(), rule, Span(start, start + len(name.group())))
    if rule == "byline":
        agency = _AGENCY.search(names)
        if agency and name_agency(agency.group()):
            start = span.start + match.start("names") + agency.start()
            value = name_agency(agency.group()) or agency.group()
            yield "agency", _claim(value, "byline", Span(start, start + len(agency.group())))


def _read_contributors(text: str, span: Span) -> Iterator[Found]:
    """ "Associated Press writers A and B contributed": whose report it is."""
    match = re.match(rf"\W*(?P<agency>{AGENCY_FORM})[’']?s?\s+(?:writers?|reporters?|journalists?|staff)\b",
                     text[span.start : span.end])  # fmt: skip
    if match:
        yield (
            "agency",
            _claim(name_agency(match["agency"]) or "", "contributors", _group(match, "agency", span.start)),
        )


def _read_credit(text: str, span: Span) -> Iterator[Found]:
    words = text[span.start : span.end]
    names = [match.group() for match in _AGENCY.finditer(words)]
    agencies = {name_agency(name) or ("Agence France-Presse" if "rance" in name else MIXED) for name in names}
    if agencies:
        value = agencies.pop() if len(agencies) == 1 else MIXED
        yield "agency", _claim(value, "credit", span)


def _read_copyright(text: str, span: Span) -> Iterator[Found]:
    words = text[span.start : span.end]
    match = COPYRIGHT.search(words) or COPYRIGHT_BEFORE.search(words)
    if match is None:
        return
    name = "last" if match.groupdict().get("last") else "year"
    yield "copyright_year", _claim(match[name], "copyright", _group(match, name, span.start))
    owner = OWNER.match(words, match.end("owner") - len(match["owner"])) if match["owner"] else None
    if owner is None:
        return
    value = COMPANY.sub("", owner.group())
    place = Span(span.start + owner.start(), span.start + owner.start() + len(value))
    agency = name_agency(value)
    if agency:
        yield "agency", _claim(agency, "copyright-owner", place)
    elif len(value) > 3 and value.lower() not in ("all rights", "this material"):
        yield "publisher", _claim(re.sub(r"^The\s", "", value), "copyright-owner", place)


def _read_original(text: str, span: Span) -> Iterator[Found]:
    match = ORIGINAL.search(text[span.start : span.end])
    if match:
        value = re.sub(r"^the\s", "", match["name"], flags=re.IGNORECASE).rstrip(".")
        if value.lower() in MONTHS or value in STATE_NAMES:
            return
        offset = match["name"].find(value)
        start = span.start + match.start("name") + max(0, offset)
        field = "agency" if name_agency(value) else "publisher"
        yield field, _claim(name_agency(value) or value, "original", Span(start, start + len(value)))


def _find_licence(text: str, furniture: Sequence[Furniture]) -> Iterator[Found]:
    """An open licence, where the page's own words name one (an article may write about licences)."""
    for item in furniture:
        for row in LICENCES:
            match = row.pattern.search(text, item.span.start, item.span.end)
            if match:
                name = f"{row.name}-{match['version']}" if match["version"] else row.name
                yield "licence", _claim(name, "licence", Span(match.start(), match.end()))
                break


def find_wire(url: str) -> Claim | None:
    """The agency under whose name an outlet files copy, where the address says so."""
    match = URL_WIRE.search(url.lower())
    agency = name_agency(match["agency"]) if match else None
    return Claim(value=agency, basis="stated", rule="url-wire") if agency else None


def find_first_words(text: str, sentence: Span) -> Claim | None:
    """What a text without a headline is called: the first words of its first sentence."""
    words = list(re.finditer(r"\S+", text[sentence.start : sentence.end]))
    if len(words) <= FIRST_WORDS:
        return None
    place = Span(sentence.start + words[0].start(), sentence.start + words[FIRST_WORDS - 1].end())
    value = " ".join(text[place.start : place.end].split()).rstrip(",;:–—- ")
    return Claim(value=f"{value} …", basis="inferred", rule="first-words", spans=(place,))


def find_language(text: str) -> Claim | None:
    """The language whose commonest words the text has most of, "und" for none of those known;
    None where there are too few words to tell."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    if len(words) < MIN_LANGUAGE_WORDS:
        return None
    shares = {code: sum(word in stops for word in words) / len(words) for code, stops in STOP_WORDS.items()}
    best = max(shares, key=lambda code: (shares[code], code == "en", code))
    value = best if shares[best] >= MIN_STOP_SHARE else "und"
    return Claim(value=value, basis="inferred", rule="stop-words")
