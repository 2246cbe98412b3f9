"""The same faults, planted in the pages of the real docs/, one page of every kind."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefgen.check import render_faults
from briefgen.config import read_sources_config
from tests.check.fault_table import FAULTS, plant_fault
from tests.check.planting import PlantedFault
from tests.check.tree import DocsTree

EVERYWHERE = "BRIEFGEN_FAULTS_EVERYWHERE"
"""Set by `make faults`: plant each fault on every page that can bear it, and not only on the first."""

ROOT = Path(__file__).parents[2]
DOCS, SEEDS = ROOT / "docs", ROOT / "seeds"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (DOCS / "brief.json").exists(), reason="docs/ has not been built"),
]


def _open() -> DocsTree:
    return DocsTree(docs=DOCS, seeds=SEEDS, entries=read_sources_config(SEEDS / "sources.yml"))


def _choose_pages(tree: DocsTree) -> tuple[str, ...]:
    """Every page but the sources' own, and two of those."""
    pages = tree.pages()
    own = [page for page in pages if page.startswith("sources/") and page != "sources/index.md"]
    return (*(page for page in pages if page not in own), *own[:2])


def test_the_real_pages_pass() -> None:
    assert render_faults(_open().check()) == ""


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_the_fault_is_found_wherever_it_is_planted(fault: PlantedFault, tmp_path: Path) -> None:
    sound = _open()
    planted = 0
    least = len(sound.pages()) if os.environ.get(EVERYWHERE) else 1
    for number, page in enumerate(_choose_pages(sound)):
        tree = sound.copy(tmp_path / str(number))
        if plant_fault(fault, tree, page):
            planted += 1
            faults = tree.check()
            found = {item.code for item in faults} & set(fault.codes)
            assert found, f"on {page} only {sorted({item.code for item in faults})}"
        if planted == least:
            break
    if not planted:
        pytest.skip("no page of this brief can bear it")
