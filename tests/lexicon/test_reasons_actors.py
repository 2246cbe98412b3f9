"""The reasons for merging are frames with the two names as slots."""

from __future__ import annotations

import pytest

from briefgen.lexicon.frames import SLOT
from briefgen.lexicon.reasons_actors import ROWS


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_slots_are_words(row: tuple[str, str, str]) -> None:
    name, use, text = row
    slots = {(slot["name"], slot["kind"]) for slot in SLOT.finditer(text)}
    assert use == "reason"
    assert slots == ({("a", "words")} if name == "unnamed" else {("a", "words"), ("b", "words")})


def test_names_are_distinct() -> None:
    names = [row[0] for row in ROWS]
    assert len(names) == len(set(names))
