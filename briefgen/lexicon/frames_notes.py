"""How a note and a passage on its source's page are worded: frames of use "note".

A note names its source by whether its date is stated or inferred, and its place by paragraph or,
where the source has pages, by page. The title's quotation marks are part of its link.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.lexicon.frames import Use

_PARAGRAPH = ", ¶{paragraph:count}: “{words:words}”"
_PAGE = ", p. {page:count}: “{words:words}”"

ROWS: tuple[tuple[str, Use, str], ...] = (
    ("note-stated", "note", "{voice:name}, {title:source}, {date:date}" + _PARAGRAPH),
    ("note-inferred", "note", "{voice:name}, {title:source}, {date:date} (inferred)" + _PARAGRAPH),
    ("note-undated", "note", "{voice:name}, {title:source}, undated" + _PARAGRAPH),
    ("note-stated-page", "note", "{voice:name}, {title:source}, {date:date}" + _PAGE),
    ("note-inferred-page", "note", "{voice:name}, {title:source}, {date:date} (inferred)" + _PAGE),
    ("note-undated-page", "note", "{voice:name}, {title:source}, undated" + _PAGE),
    ("note-brackets", "note", "Brackets in original."),
    ("note-original", "note", "{link:link}"),
    ("passage-paragraph", "note", "¶{paragraph:count}"),
    ("passage-page", "note", "p. {page:count}"),
)
