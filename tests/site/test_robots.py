"""`robots` in brief.yml reaches the pages, and `briefgen finish` a site that another builder made."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.cli import main
from briefgen.config import read_brief_config
from briefgen.errors import ConfigError
from tests.site.pages import OTHER, make_site


@pytest.mark.parametrize(
    ("text", "robots"),
    [
        ("title: T\n", ""),
        ("robots: noindex\n", "noindex"),
        ("robots: NoIndex ,nofollow\n", "noindex, nofollow"),
    ],
)
def test_reads_the_setting(tmp_path: Path, text: str, robots: str) -> None:
    (tmp_path / "brief.yml").write_text(text)
    assert read_brief_config(tmp_path / "brief.yml").robots == robots


def test_an_unknown_word_is_told(tmp_path: Path) -> None:
    (tmp_path / "brief.yml").write_text("title: T\nrobots: no-index\n")
    with pytest.raises(ConfigError, match=r"brief\.yml:2: robots has 'no-index'; known words are all, "):
        read_brief_config(tmp_path / "brief.yml")


def test_the_command_finishes_anothers_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    places = [f"--{name}={tmp_path / name}" for name in ("seeds", "docs", "site")]
    assert main(["finish", *places]) == 6
    assert "run the site builder first" in capsys.readouterr().err
    site = make_site(tmp_path, pages=("index.html",), form=OTHER)
    (tmp_path / "brief.yml").write_text("robots: noindex\n")
    assert main(["finish", *places]) == 0
    page = (site / "index.html").read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex">' in page
    assert "Content-Security-Policy" in page
