"""`briefgen sources`: the list, and sources.yml drafted once."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.cli import main
from briefgen.config import read_sources_config
from tests.test_curating import PAGE, TEXT

MINE = "# by hand\nlevy.txt:\n  publisher: The Ledger  # I called them"


def test_it_lists_and_writes_without_touching_what_a_person_wrote(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "dam.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "levy.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "empty.md").write_text("")
    settings = tmp_path / "sources.yml"
    settings.write_text(MINE, encoding="utf-8")

    assert main(["sources", "--seeds", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert "publisher The Ledger  – sources.yml" in out
    assert "empty.md is empty." in out
    assert settings.read_text(encoding="utf-8") == MINE

    assert main(["sources", "--seeds", str(tmp_path), "--write"]) == 0
    written = settings.read_bytes()
    assert written.decode().startswith(MINE + "\n")
    assert {entry.file for entry in read_sources_config(settings)} == {"levy.txt", "dam.html", "empty.md"}
    assert "2 entries added" in capsys.readouterr().out

    assert main(["sources", "--seeds", str(tmp_path), "--write"]) == 0
    assert settings.read_bytes() == written
    assert "no entries added" in capsys.readouterr().out
