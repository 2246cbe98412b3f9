"""before.json: the earlier brief that “What is new” compares with, as ids, so that this can be proved."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefgen.model import Brief, Page, Span
from briefgen.text.before import write_before


def export_before(brief: Brief, pages: Sequence[Page], origin_of: Callable[[str, Span], str]) -> bytes:
    """The bytes of before.json; none where nothing was published to compare with."""
    return b"" if brief.before is None else write_before(brief.before)
