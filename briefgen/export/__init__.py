"""The brief as data: one file of this package an export, and a row of EXPORTS.

An export is made from the same statements as the pages, so it says nothing that they do not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from briefgen.export.brief_json import export_json
from briefgen.model import Brief, Page, Span

OriginOf = Callable[[str, Span], str]
"""Whose reporting a passage is: (source id, span) -> name."""

Export = Callable[[Brief, Sequence[Page], OriginOf], bytes]

EXPORTS: Mapping[str, Export] = {
    "brief.json": export_json,
}
"""By its path in docs/, each file that is written beside the pages."""


def export_all(brief: Brief, pages: Sequence[Page], origin_of: OriginOf) -> dict[str, bytes]:
    """Every export's path in docs/ with its bytes."""
    return {path: export(brief, pages, origin_of) for path, export in EXPORTS.items()}


__all__ = ["EXPORTS", "Export", "OriginOf", "export_all", "export_json"]
