"""`briefgen actors`: who is named, and why several names are one."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.cli import main
from tests.conftest import ROOT

FOLDERS = ["--seeds", str(ROOT / "seeds")]


def test_it_lists_who_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["actors", *FOLDERS]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.split()[1] == "person" and "Xi Jinping" in line for line in lines)


def test_why_gives_names_roles_and_reasons(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["actors", *FOLDERS, "--why", "Daskal"]) == 0
    out = capsys.readouterr().out
    assert "“Jennifer Daskal”" in out and "“Jen Daskal”" in out
    assert "why these are one:" in out and "¶" in out


def test_a_name_that_nobody_has_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["actors", *FOLDERS, "--why", "Nobody Atall"]) != 0
    assert "No source names Nobody Atall" in capsys.readouterr().err


def test_a_folder_without_sources_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "seeds").mkdir()
    assert main(["actors", "--seeds", str(tmp_path / "seeds")]) != 0
    assert "Traceback" not in capsys.readouterr().err
