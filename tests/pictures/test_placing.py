"""Labels and bars do not lie on one another."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.pictures.placing import assign_lanes, place_labels


@given(st.lists(st.tuples(st.floats(0, 1000), st.floats(1, 60)), min_size=1, max_size=40))
def test_labels_keep_apart_and_in_order(labels: list[tuple[float, float]]) -> None:
    wanted, heights = zip(*sorted(labels), strict=True)
    tops = place_labels(wanted, heights, 10.0)
    assert tops[0] >= 10.0
    for (top, height), (below, _) in pairwise(zip(tops, heights, strict=True)):
        assert top + height <= below + 1e-6


@pytest.mark.parametrize(
    ("wanted", "tops"),
    [((0.0, 50.0), (0.0, 50.0)), ((50.0, 50.0), (40.0, 60.0)), ((0.0, 5.0), (0.0, 20.0)), ((5.0,), (5.0,))],
)
def test_labels_stand_as_near_as_they_can(wanted: tuple[float, ...], tops: tuple[float, ...]) -> None:
    assert place_labels(wanted, [20.0] * len(wanted), 0.0) == pytest.approx(tops)


spans = st.tuples(st.floats(0, 500), st.floats(1, 200)).map(lambda span: (span[0], span[0] + span[1]))


@given(st.lists(spans, max_size=12))
def test_bars_in_one_lane_keep_apart(bars: list[tuple[float, float]]) -> None:
    bars.sort()
    lanes = assign_lanes(bars, 20)
    for (one, lane), (other, same) in pairwise(
        sorted(zip(bars, lanes, strict=True), key=lambda item: item[1])
    ):
        if lane == same:
            assert one[1] <= other[0]


@given(st.lists(spans, max_size=30), st.integers(1, 4))
def test_there_are_never_more_lanes_than_allowed(bars: list[tuple[float, float]], most: int) -> None:
    assert all(lane < most for lane in assign_lanes(sorted(bars), most))
