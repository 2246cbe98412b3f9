"""The build's clock: a day that the brief itself gives, so that the same input gives the same bytes."""

from __future__ import annotations

from datetime import UTC, date, datetime

from briefgen.text.dates import earliest

EPOCH = date(1980, 1, 1)
"""The build's day where no source has a date: the earliest that a zip archive can hold."""


def find_build_day(as_of: str | None) -> date:
    """The first day of `as_of` (EDTF), else EPOCH."""
    return max(earliest(as_of), EPOCH) if as_of else EPOCH


def build_epoch(as_of: str | None) -> int:
    """The build's clock in seconds (SOURCE_DATE_EPOCH): midnight UTC of the build's day. Never the time
    of day."""
    day = find_build_day(as_of)
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
