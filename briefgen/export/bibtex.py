"""sources.bib: the sources as BibTeX (UTF-8), for LaTeX, Pandoc and reference managers.

What the format cannot carry: a date that is no year, or an interval over two years, stands in words in
`note`, `month` and `day` only where they are known; names and titles stand in double braces, as they
are, so that no style changes their letters or takes a name apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from briefgen.model import Brief, Page, Span
from briefgen.render.works import Work, describe_works, is_rough, list_remarks, split_date
from briefgen.text.dates import describe_date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""BibTeX's own names, written without braces."""

ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "#": r"\#",
    "$": r"\$",
    "%": r"\%",
    "&": r"\&",
    "_": r"\_",
}
"""Characters that TeX acts on. A brace counts towards BibTeX's balance even after a backslash, so it
is spelt out."""

_SPECIAL = re.compile("[" + re.escape("".join(ESCAPES)) + "]")


def export_bibtex(brief: Brief, pages: Sequence[Page], origin_of: Callable[[str, Span], str]) -> bytes:
    """The bytes of sources.bib."""
    return write_bibtex(describe_works(brief)).encode()


def write_bibtex(works: Iterable[Work]) -> str:
    """One entry a work."""
    return "\n".join(_write_entry(work) for work in works)


def escape_bibtex(text: str) -> str:
    """The text as the value of a field: TeX shows it as it is."""
    return _SPECIAL.sub(lambda found: ESCAPES[found[0]], text)


def _write_entry(work: Work) -> str:
    note = " ".join((*_date_note(work), *list_remarks(work)))
    fields = [
        ("author", " and ".join(f"{{{escape_bibtex(name)}}}" for name in work.authors)),
        ("title", f"{{{escape_bibtex(work.title)}}}"),
        ("howpublished", f"{{{escape_bibtex(work.container)}}}" if work.container else ""),
        *_date_fields(work),
        ("url", _escape_url(work.url)),
        ("language", escape_bibtex(work.language)),
        ("note", escape_bibtex(note)),
    ]
    lines = [
        f"  {name} = {value if name == 'month' else f'{{{value}}}'},\n" for name, value in fields if value
    ]
    return f"@misc{{{work.id},\n{''.join(lines)}}}\n"


def _date_fields(work: Work) -> list[tuple[str, str]]:
    """Year, month and day as far as the date is one year, one month, one day."""
    days = split_date(work.date)
    if not days or len({day.year for day in days}) > 1:
        return []
    fields = [("year", f"{days[0].year:04}")]
    if _is_open(work.date) or len({day.month for day in days}) > 1 or not days[0].month:
        return fields
    fields.append(("month", MONTHS[days[0].month - 1]))
    if len(days) == 1 and days[0].day:
        fields.append(("day", str(days[0].day)))
    return fields


def _date_note(work: Work) -> tuple[str, ...]:
    """The date in words where year, month and day do not give all of it."""
    if not work.date or work.basis == "inferred":  # list_remarks says it then
        return ()
    days = split_date(work.date)
    whole = len(days) == 1 and not days[0].season and not is_rough(work.date)
    return () if whole else (f"Date: {describe_date(work.date)}.",)


def _is_open(edtf: str) -> bool:
    return "/" in edtf and len(split_date(edtf)) == 1


def _escape_url(url: str) -> str:
    """An address as `url` packages take it, verbatim: what could end the field is percent-encoded."""
    return url.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")
