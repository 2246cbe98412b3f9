"""The build's clock is the brief's own day."""

from __future__ import annotations

import pytest

from briefgen.text.epoch import build_epoch


@pytest.mark.parametrize(
    ("as_of", "epoch"),
    [(None, 315532800), ("2024-06", 1717200000), ("2024-06/2024-12", 1717200000), ("1955", 315532800)],
)
def test_the_builds_clock_is_the_briefs(as_of: str | None, epoch: int) -> None:
    assert build_epoch(as_of) == epoch
