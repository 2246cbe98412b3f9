"""How parts are set side by side."""

from __future__ import annotations

import pytest

from briefgen.text.joining import join_parts


@pytest.mark.parametrize(
    ("parts", "joined"),
    [
        ([], ""),
        (["The dam held"], "The dam held"),
        (["The dam", "held"], "The dam held"),
        (["It", "[the dam]", "held"], "It [the dam] held"),
        (["in November", "[2023]", ", when"], "in November [2023], when"),
        (["The dam held", "…"], "The dam held …"),
        (["…", "the dam held"], "… the dam held"),
        (["held", "", "firm"], "held firm"),
        (["“", "The dam held", "”"], "“The dam held”"),
        (["(", "see below", ")"], "(see below)"),
        (["it held", "; it leaks"], "it held; it leaks"),
        (["the mayor", "’s word"], "the mayor’s word"),
        (["really", "?"], "really?"),
    ],
)
def test_joins(parts: list[str], joined: str) -> None:
    assert join_parts(parts) == joined
