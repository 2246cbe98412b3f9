"""Every kind of fault, planted on every page that can bear it, is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.check import CODES
from tests.check.builder import build_tree
from tests.check.fault_table import FAULTS, plant_fault
from tests.check.planting import PlantedFault

PAGES = (
    "index.md",
    "background.md",
    "actors.md",
    "timeline.md",
    "questions.md",
    "comparison.md",
    "sources/index.md",
    "sources/n1.md",
    "sources/n2.md",
    "method.md",
)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_the_fault_is_found_wherever_it_is_planted(fault: PlantedFault, tmp_path: Path) -> None:
    planted, sound = 0, build_tree(tmp_path / "sound")
    for number, page in enumerate(PAGES):
        tree = sound.copy(tmp_path / str(number))
        if not plant_fault(fault, tree, page):
            continue
        planted += 1
        faults = tree.check()
        found = [item for item in faults if item.code in fault.codes]
        assert found, f"on {page} only {[(item.code, item.file, item.line) for item in faults]}"
        assert all(item.message for item in found)
        if fault.name not in ELSEWHERE and not fault.name.endswith(" in a picture"):
            assert any(item.file.endswith(page) or item.file.endswith("brief.json") for item in found)
            on_page = [item for item in found if item.file.endswith(page)]
            assert all(item.line for item in on_page) or fault.codes[0].startswith(
                ("manifest", "statement-missing")
            )
    assert planted, "no page of the built tree can bear this fault"


ELSEWHERE = {"a page added by hand", "a dead anchor"}
"""Faults that show on another page or file than the one that was spoilt, those in pictures apart."""


def test_every_planted_code_is_in_the_table() -> None:
    assert {code for fault in FAULTS for code in fault.codes} <= set(CODES)
