"""Figures of one count, and figures that cannot both be right."""

from __future__ import annotations

import pytest

from briefgen.model import Quantity, Span
from briefgen.tellings.figures import is_compatible


@pytest.mark.parametrize(
    ("one", "high", "other", "same"),
    [
        (("=", 4.0), None, ("=", 4.0), True),
        (("=", 4.0), None, ("=", 6.0), False),
        ((">=", 4.0), None, ("=", 6.0), True),
        ((">=", 6.0), None, ("=", 4.0), False),
        ((">=", 2.0), None, (">", 30.0), False),
        (("~", 100.0), None, ("=", 98.0), True),
        (("range", 100.0), 150.0, ("=", 120.0), True),
    ],
)
def test_figures_of_one_count(
    one: tuple[str, float], high: float | None, other: tuple[str, float], same: bool
) -> None:
    def count(comparator: str, value: float, top: float | None = None) -> Quantity:
        return Quantity(
            span=Span(0, 1), value=value, high=top, comparator=comparator, unit="",  # type: ignore[arg-type]  # a table
            measured=None, population=None, period=None, rule="test",
        )  # fmt: skip

    assert is_compatible(count(*one, high), count(*other)) is same
