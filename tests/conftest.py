"""What all tests share: Hypothesis without a clock, and one built brief of the seeds."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[1]
CHROMIUM = Path(os.environ.get("BRIEFGEN_CHROMIUM") or "/usr/bin/chromium")

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltBrief:
    """A brief of the repository's own seeds, built into a folder of the tests."""

    seeds: Path
    docs: Path
    site: Path


class Silent:
    """A reporter that tells nobody."""

    def step(self, words: str) -> None: ...

    def progress(self, done: int, total: int) -> None: ...


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltBrief]:
    """The brief of seeds/, built once for all tests of a worker."""
    from briefgen.pipeline import Options, build

    folder = tmp_path_factory.mktemp("brief")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    for name in ("brief.yml",):
        if (ROOT / name).is_file():
            shutil.copy(ROOT / name, folder / name)
    brief = BuiltBrief(seeds=folder / "seeds", docs=folder / "docs", site=folder / "site")
    build(Options(seeds=brief.seeds, docs=brief.docs, site=brief.site), Silent())
    yield brief


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The system's Chromium, or the one that BRIEFGEN_CHROMIUM names. Skips without it, but where
    BRIEFGEN_REQUIRE_BROWSER=1 says that the browser tests must run."""
    if not CHROMIUM.exists():
        if os.environ.get("BRIEFGEN_REQUIRE_BROWSER") == "1":
            pytest.fail(f"{CHROMIUM} is missing, and BRIEFGEN_REQUIRE_BROWSER=1 asks for the browser tests")
        pytest.skip(f"{CHROMIUM} is not installed")
    return CHROMIUM
