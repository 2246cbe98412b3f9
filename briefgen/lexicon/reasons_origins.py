"""Why a passage is told to be whose reporting: frames of use "reason" for `compare/origins`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.lexicon.frames import Use

ROWS: tuple[tuple[str, Use, str], ...] = (
    ("origin-agency", "reason", "‘{words:words}’ stands where a story names its agency: {agency:name}"),
    ("origin-agency-given", "reason", "what came with the file names {agency:name} as its agency"),
    ("origin-reuse", "reason", "it shares its text with {other:name}, which carries {agency:name}"),
    ("origin-mixed", "reason", "‘{words:words}’ names several, and no shared text tells whose it is"),
    ("origin-mixed-given", "reason", "several agencies are named, and no shared text tells whose it is"),
    (
        "origin-publisher",
        "reason",
        "{publisher:name} published it, and no dateline, byline or credit line names an agency",
    ),
    ("origin-unknown", "reason", "it names neither an agency nor a publisher"),
    ("origin-passage", "reason", "the same words stand in {other:name}, which carries {agency:name}"),
)
