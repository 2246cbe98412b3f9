"""The brief as data: one file of this package an export, and a row of EXPORTS.

An export is made from the same statements as the pages, so it says nothing that they do not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from briefgen.export.actor_names import export_actor_names
from briefgen.export.actors_csv import export_actors
from briefgen.export.before import export_before
from briefgen.export.bibtex import export_bibtex
from briefgen.export.brief_json import export_json
from briefgen.export.csl import export_csl
from briefgen.export.feed import export_feed
from briefgen.export.findings_csv import export_findings
from briefgen.export.ris import export_ris
from briefgen.export.timeline_csv import export_timeline
from briefgen.model import Brief, Page, Span

OriginOf = Callable[[str, Span], str]
"""Whose reporting a passage is: (source id, span) -> name."""

Export = Callable[[Brief, Sequence[Page], OriginOf], bytes]

EXPORTS: Mapping[str, Export] = {
    "assets/actor-names.js": export_actor_names,
    "brief.json": export_json,
    "exports/actors.csv": export_actors,
    "exports/before.json": export_before,
    "exports/feed.xml": export_feed,
    "exports/findings.csv": export_findings,
    "exports/sources.bib": export_bibtex,
    "exports/sources.csl.json": export_csl,
    "exports/sources.ris": export_ris,
    "exports/timeline.csv": export_timeline,
}
"""By its path in docs/, each file that is written beside the pages."""


def export_all(brief: Brief, pages: Sequence[Page], origin_of: OriginOf) -> dict[str, bytes]:
    """Every export's path in docs/ with its bytes; one without anything to say is not written."""
    made = {path: export(brief, pages, origin_of) for path, export in EXPORTS.items()}
    return {path: data for path, data in made.items() if data}


__all__ = ["EXPORTS", "Export", "OriginOf", "export_all", "export_json"]
