"""`briefgen pdf`."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from briefgen.cli import main
from briefgen.commands.pdf import find_section, write_pdf
from briefgen.errors import ConfigError
from tests.conftest import ROOT
from tests.render.samples import make_page

FERRY = ROOT / "tests" / "topics" / "ferry" / "seeds"


def test_sections_are_named_for_their_pages() -> None:
    assert find_section([make_page()], "timeline") == "timeline.md"
    with pytest.raises(ConfigError, match="There are brief, summary, timeline"):
        find_section([make_page()], "time")


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be written"):
        write_pdf(tmp_path / "none" / "brief.pdf", b"")


def test_prints_one_section(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "timeline.pdf"
    arguments = ["pdf", "--seeds", str(FERRY), "--docs", str(tmp_path / "docs"), "--section", "timeline"]
    assert main([*arguments, "--paper", "letter", "--output", str(output)]) == 0
    reader = PdfReader(io.BytesIO(output.read_bytes()))
    assert round(reader.pages[0].mediabox.width) == 612
    assert [str(item.title) for item in reader.outline if not isinstance(item, list)] == ["Timeline"]
    assert output.as_posix() in capsys.readouterr().out
    assert not (tmp_path / "docs").exists()
