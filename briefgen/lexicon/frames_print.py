"""What the printed brief says beyond the pages: rows of `lexicon/frames`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.lexicon.frames import Use

ROWS: tuple[tuple[str, Use, str], ...] = (
    ("print-brief", "title", "Brief"),
    ("print-summary", "title", "{title:brief}: summary"),
    ("print-contents", "heading", "Contents"),
    ("print-cited", "label", "cited on page"),
    ("print-more", "label", "{more:count:more line stands:more lines stand} in the full brief."),
    ("print-note-stated", "note", "{voice:name}, {date:date}, {place:name}"),
    ("print-note-inferred", "note", "{voice:name}, {date:date} (inferred), {place:name}"),
    ("print-note-undated", "note", "{voice:name}, undated, {place:name}"),
)
