"""Stretches in quotation marks, in every style; “~” closes one that the text leaves open."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.quotation_marks import find_marks

CASES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("“Hello,” he said. “It's late.”", ("“Hello,”", "“It's late.”")),
    ('"Hello," he said. "It\'s late."', ('"Hello,"', '"It\'s late."')),
    ("''Hello,'' she said, ''it's late''", ("''Hello,''", "''it's late''")),
    ("``Hello,'' she said.", ("``Hello,''",)),
    ("”Wrong shape” it was.", ("”Wrong shape”",)),
    ("A “wrong shape“ again.", ("“wrong shape“",)),
    ("‘I won’t go,’ said the sailors’ aide. ‘No.’", ("‘I won’t go,’", "‘No.’")),
    ("the sailors' strike and the owners' reply", ()),
    ("the sailors' strike 'was the owners' idea' and so on", ("'was the owners' idea'",)),
    ("'It's the sailors' day,' he said", ("'It's the sailors' day,'",)),
    ("'Tis the song of the '90s, rock 'n' roll", ()),
    ('a 6\'2" man said "yes"', ('"yes"',)),
    ("«Yes», said the captain.", ("«Yes»",)),
    ("„Yes“, said the captain.", ("„Yes“",)),
    ("»Yes«, said the captain.", ("»Yes«",)),
    ("“She said ‘no’ to me,” he said", ("“She said ‘no’ to me,”",)),
    ('They "left in the night and went', ('"left in the night and went~',)),
    ('He said:"Go home." Then', ('"Go home."',)),
    ("said—“Go”—and left", ("“Go”",)),
    ("(“Yes”)", ("“Yes”",)),
    ("It’s the players’ union’s deal", ()),
    ("", ()),
)


@pytest.mark.parametrize(("text", "quoted"), CASES)
def test_marks(text: str, quoted: tuple[str, ...]) -> None:
    found = tuple(text[q.start : q.end] + ("" if q.closed else "~") for q in find_marks(text))
    assert found == quoted


@given(st.text(alphabet="\"'“”‘’«»„`ab s.,", max_size=60))
def test_stretches_are_in_order_and_apart(text: str) -> None:
    found = find_marks(text)
    for quoted in found:
        assert quoted.start < quoted.inner_start <= quoted.inner_end <= quoted.end <= len(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


def test_many_marks_take_little_time() -> None:
    start = time.perf_counter()
    find_marks("s' " * 50_000)
    assert time.perf_counter() - start < 5
