"""What all tests share: Hypothesis without a clock, and one built brief of the seeds."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable
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


def build_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The folder of this name that `make` fills: by one worker for all, while the others wait for it.
    Nobody may change what stands in it."""
    base = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent
    folder, done = base / name, base / f"{name}.done"
    with (base / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            make(folder)
            done.touch()
    return folder


def _build_seeds(folder: Path) -> None:
    from briefgen.pipeline import Options, build

    shutil.copytree(ROOT / "seeds", folder / "seeds")
    if (ROOT / "brief.yml").is_file():
        shutil.copy(ROOT / "brief.yml", folder / "brief.yml")
    build(Options(seeds=folder / "seeds", docs=folder / "docs", site=folder / "site"), Silent())


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuiltBrief:
    """The brief of seeds/, built once for all tests."""
    folder = build_once(tmp_path_factory, "brief-of-the-seeds", _build_seeds)
    return BuiltBrief(seeds=folder / "seeds", docs=folder / "docs", site=folder / "site")


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The system's Chromium, or the one that BRIEFGEN_CHROMIUM names. Skips without it, but where
    BRIEFGEN_REQUIRE_BROWSER=1 says that the browser tests must run."""
    if not CHROMIUM.exists():
        if os.environ.get("BRIEFGEN_REQUIRE_BROWSER") == "1":
            pytest.fail(f"{CHROMIUM} is missing, and BRIEFGEN_REQUIRE_BROWSER=1 asks for the browser tests")
        pytest.skip(f"{CHROMIUM} is not installed")
    return CHROMIUM
