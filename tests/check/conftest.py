"""The tests' own frames, and a docs tree that is sound."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from briefgen.lexicon.frames import FRAMES, Frame
from tests.check.builder import build_tree
from tests.check.frames import TEST_FRAMES
from tests.check.tree import DocsTree


@pytest.fixture(autouse=True)
def _frames(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name, frame in TEST_FRAMES.items():
        monkeypatch.setitem(cast("dict[str, Frame]", FRAMES), name, frame)
    yield


@pytest.fixture
def tree(tmp_path: Path) -> DocsTree:
    """A docs tree with every kind of page, in which nothing is wrong."""
    return build_tree(tmp_path)
