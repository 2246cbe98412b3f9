"""findings.csv: what the pages state as findings, one row each, with the citation's locator.

UTF-8 with a header line, one line a row. A cell that begins with = + - @, a tab or a carriage return
gets a leading apostrophe (`render/cells`), so that no spreadsheet runs it. Findings that no page shows
are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefgen.model import Brief, Finding, Page, Span
from briefgen.render.cells import SEPARATOR, write_cells
from briefgen.render.locators import COLUMNS, list_works, locate
from briefgen.render.showing import ShownAt, find_place, find_showing

HEAD = (
    "id",
    "finding",
    "key",
    "origins",
    "origin_names",
    "sources",
    "attribution",
    "contested",
    "statement",
    *COLUMNS,
)


def export_findings(brief: Brief, pages: Sequence[Page], origin_of: Callable[[str, Span], str]) -> bytes:
    """The bytes of findings.csv, key findings first."""
    showing, works = find_showing(pages), list_works(brief)
    found = ((finding, find_place(showing, finding.evidence[0])) for finding in brief.findings)
    rows = [
        (*_tell(finding, brief, place), *locate(place.evidence, works))
        for finding, place in found
        if place is not None
    ]
    return write_cells(HEAD, rows)


def _tell(finding: Finding, brief: Brief, place: ShownAt) -> tuple[str, ...]:
    sources = dict.fromkeys(evidence.source for evidence in finding.evidence)
    return (
        finding.id,
        place.text,
        "yes" if finding.id in brief.key_findings else "no",
        str(len(finding.origins)),
        SEPARATOR.join(finding.origins),
        SEPARATOR.join(sources),
        finding.attribution or "",
        "yes" if finding.contested else "no",
        place.address,
    )
