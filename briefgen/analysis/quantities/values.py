"""A number as it stands in a text, before it is known what it counts."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.model import Comparator

WINDOW = 40
"""Characters looked at before and after a number for a comparator or unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number as it stands. `start`–`end` takes in comparator, sign and unit; `core` is the number's
    own start and end."""

    start: int
    end: int
    core: tuple[int, int]
    value: float
    high: float | None
    comparator: Comparator
    unit: str
    rule: str
