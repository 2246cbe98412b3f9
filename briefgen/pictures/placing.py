"""Where labels and bars go so that none lies on another."""

from __future__ import annotations

from collections.abc import Sequence


def place_labels(wanted: Sequence[float], heights: Sequence[float], top: float) -> tuple[float, ...]:
    """Upper edges of labels in their order, each as near to where it is wanted as the others allow, none
    above `top`. Labels that would meet form a block, which stands at the mean of what its labels want
    (pool adjacent violators: the least sum of squares)."""
    blocks: list[tuple[float, float, int]] = []  # (where its top should be, height, labels)
    for want, height in zip(wanted, heights, strict=True):
        block = (max(want, top), height, 1)
        while blocks and blocks[-1][0] + blocks[-1][1] > block[0]:
            mine, above = block, blocks.pop()
            count = above[2] + mine[2]
            mean = (above[0] * above[2] + (mine[0] - above[1]) * mine[2]) / count
            block = (max(mean, top), above[1] + mine[1], count)
        blocks.append(block)
    placed: list[float] = []
    index = 0
    for start, _, count in blocks:
        at = start
        for height in heights[index : index + count]:
            placed.append(at)
            at += height
        index += count
    return tuple(placed)


def assign_lanes(spans: Sequence[tuple[float, float]], most: int) -> tuple[int, ...]:
    """For each span the first lane that is free there, in the order given; where all are taken, the
    one that is free soonest."""
    ends: list[float] = []
    lanes = []
    for start, end in spans:
        lane = next((number for number, taken in enumerate(ends) if taken <= start), len(ends))
        if lane == len(ends) and len(ends) < most:
            ends.append(end)
        elif lane == len(ends):
            lane = min(range(most), key=lambda number: ends[number])
        ends[lane] = max(ends[lane], end)
        lanes.append(lane)
    return tuple(lanes)
