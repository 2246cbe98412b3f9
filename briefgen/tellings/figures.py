"""Figures that two sentences give: of the same thing or not, and whether both can be right."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.model import Quantity
from briefgen.tellings.facts import Figure

ABOVE = frozenset((">", ">="))
"""Comparators of a lower bound."""

BOUND_REACH = 5
"""Times a lower bound up to which a count can be of the same thing: "at least two" were no hundred."""

TELLING_FIGURE = 10
"""Figure from which on two counts are the same by no accident."""


def share_figure(mine: Sequence[Figure], yours: Sequence[Figure]) -> bool:
    """Whether both count the same thing alike: the dead, the passengers of a plane."""
    return any(
        is_same_measure(one, other) and is_compatible(one.quantity, other.quantity)
        for one in mine
        for other in yours
    )


def count_alike(mine: Sequence[Figure], yours: Sequence[Figure]) -> bool:
    """Whether both count one thing to the same figure, which is large enough to be no accident."""
    return any(
        is_same_measure(one, other) and one.quantity.value == other.quantity.value >= TELLING_FIGURE
        for one in mine
        for other in yours
    )


def is_same_measure(one: Figure, other: Figure) -> bool:
    """Whether two figures count the same thing in the same unit."""
    if one.quantity.unit != other.quantity.unit or (one.noun and other.noun and one.noun != other.noun):
        return False
    return bool(one.noun and other.noun) or bool(one.measure and one.measure == other.measure)


def is_compatible(one: Quantity, other: Quantity) -> bool:
    """Whether two figures can be of one count: "about 20" and "19.5", "100 to 150" and "120", "at least 4"
    and "6"."""
    low, high = sorted((one.value, other.value))
    if one.high is not None or other.high is not None:
        return max(one.value, other.value) <= min(one.high or one.value, other.high or other.value)
    if (one.comparator in ABOVE and one.value == low) or (other.comparator in ABOVE and other.value == low):
        return high <= BOUND_REACH * low
    vague = "~" in (one.comparator, other.comparator)
    return high - low <= (0.05 * high if vague else 0.0)
