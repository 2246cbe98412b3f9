"""Continuous integration: the workflow is sound, may do little, and runs what a person would run."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

WORKFLOW = ROOT / ".github" / "workflows" / "brief.yml"
GITLAB = ROOT / "guide" / "gitlab-ci.yml"


def read(path: Path) -> dict[Any, Any]:
    tree = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(tree, dict)
    return tree


def list_steps() -> list[dict[str, Any]]:
    return [step for job in read(WORKFLOW)["jobs"].values() for step in job["steps"]]


def list_targets() -> set[str]:
    return set(re.findall(r"^(\w+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def assert_targets(command: str) -> None:
    words = command.split()
    assert words[0] == "make"
    assert set(words[1:]) <= list_targets()


def test_shell_steps_are_make_targets() -> None:
    commands = [step["run"] for step in list_steps() if "run" in step]
    assert len(commands) >= 2
    for command in commands:
        assert_targets(command)
    for command in read(GITLAB)["build"]["script"]:
        assert_targets(command)


def test_the_workflow_may_only_read_and_one_job_publishes() -> None:
    tree = read(WORKFLOW)
    assert tree["permissions"] == {"contents": "read"}
    given = {name: job.get("permissions") for name, job in tree["jobs"].items()}
    assert given == {"build": None, "publish": {"pages": "write", "id-token": "write"}}


def test_actions_are_pinned_to_a_version_and_come_from_one_house() -> None:
    used = [step["uses"] for step in list_steps() if "uses" in step]
    assert used
    for action in used:
        assert re.fullmatch(r"actions/[\w-]+@v\d+", action), action


def test_every_path_that_starts_a_build_is_one_that_a_brief_may_have() -> None:
    paths = read(WORKFLOW)[True]["push"]["paths"]  # YAML 1.1 reads the key `on` as true
    optional = {"notes/**", "requirements*.lock"}
    for path in set(paths) - optional:
        assert (ROOT / path.removesuffix("/**")).exists(), path
    assert {"seeds/**", "brief.yml", "notes/**", "briefgen/**"} <= set(paths)


def test_actionlint_finds_nothing() -> None:
    beside = Path(sys.executable).parent
    linter = shutil.which("actionlint") or shutil.which("actionlint", path=str(beside))
    if linter is None:
        pytest.skip("actionlint is not installed: the workflow was not linted")
    done = subprocess.run([linter, str(WORKFLOW)], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
