"""`briefgen add`, from a file and from a pipe."""

from __future__ import annotations

import io
from pathlib import Path
from types import SimpleNamespace

import pytest

from briefgen.cli import main
from tests.test_curating import PAGE, TEXT


def test_from_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clip = tmp_path / "clip.txt"
    clip.write_text(TEXT, encoding="utf-8")
    seeds = tmp_path / "seeds"
    assert main(["add", str(clip), "--seeds", str(seeds), "--url", "https://x.example/a"]) == 0
    assert sorted(path.name for path in seeds.iterdir()) == ["council-drops-its-levy.txt", "sources.yml"]
    assert "Council drops its levy" in capsys.readouterr().out
    assert clip.exists()


def test_from_a_pipe(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(PAGE.encode())))
    assert main(["add", "-", "--seeds", str(tmp_path / "seeds"), "--title", "A dam \x1b[31m"]) == 0
    assert (tmp_path / "seeds" / "a-dam-31m.html").is_file()
    assert "\x1b" not in capsys.readouterr().out


def test_errors_are_sentences(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", str(tmp_path / "none.txt"), "--seeds", str(tmp_path)]) == 3
    assert "cannot be read" in capsys.readouterr().err
    assert main(["add", str(tmp_path), "--seeds", str(tmp_path)]) == 3
    assert list(tmp_path.iterdir()) == []
