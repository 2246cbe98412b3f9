"""Decoded text to numbered paragraphs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from briefgen.model import Paragraph, Span
from briefgen.text.passages import LINE, trim_span


def find_paragraphs(text: str, pages: Sequence[int] = ()) -> tuple[Paragraph, ...]:
    """Paragraph n is the n-th non-blank line, without the space around it. `pages` are the offsets at
    which pages begin; without them paragraphs have no page."""
    found: list[Paragraph] = []
    for match in LINE.finditer(text):
        span = trim_span(text, Span(match.start(), match.end()))
        if span.start < span.end:
            page = bisect_right(pages, span.start) or None
            found.append(Paragraph(number=len(found) + 1, span=span, page=page))
    return tuple(found)
