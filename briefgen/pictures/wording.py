"""What pictures say: rows of `lexicon/frames`, filled in. No picture words anything itself."""

from __future__ import annotations

from briefgen.lexicon.frames import FRAMES, fill_frame
from briefgen.text.dates import describe_date

SEPARATOR = " · "


def word(name: str, **slots: str | int) -> str:
    """The frame of this name in words; numbers and EDTF dates are put in words."""
    return fill_frame(FRAMES[name], {key: _word_slot(key, value) for key, value in slots.items()})


def _word_slot(name: str, value: str | int) -> str:
    if isinstance(value, int):
        return f"{value:,}"
    return describe_date(value) if name in ("picture_date", "first", "last") else value
