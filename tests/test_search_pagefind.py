"""`search` in brief.yml, and what is told where pagefind is missing."""

from __future__ import annotations

import importlib.util
import subprocess
from pathlib import Path

import pytest

from briefgen import search_pagefind
from briefgen.cli import main
from briefgen.config import read_brief_config
from briefgen.errors import ConfigError, SiteError
from briefgen.search_pagefind import refuse_missing, write_pagefind
from tests.site.pages import MATERIAL, make_site


@pytest.mark.parametrize(
    ("text", "search"),
    [
        ("title: T\n", "built-in"),
        ("search: built-in\n", "built-in"),
        ("search: Pagefind\n", "pagefind"),
    ],
)
def test_reads_the_setting(tmp_path: Path, text: str, search: str) -> None:
    (tmp_path / "brief.yml").write_text(text)
    assert read_brief_config(tmp_path / "brief.yml").search == search


def test_another_engine_is_refused(tmp_path: Path) -> None:
    (tmp_path / "brief.yml").write_text("title: T\nsearch: algolia\n")
    with pytest.raises(ConfigError, match=r"yml:2: search must be built-in or pagefind, not 'algolia'"):
        read_brief_config(tmp_path / "brief.yml")


def test_a_missing_pagefind_is_told_before_anything_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    refuse_missing("built-in")
    site = make_site(tmp_path, pages=("index.html",), form=MATERIAL)
    before = (site / "index.html").read_bytes()
    (tmp_path / "brief.yml").write_text("search: pagefind\n")
    places = [f"--{name}={tmp_path / name}" for name in ("seeds", "docs", "site")]
    assert main(["finish", *places]) == ConfigError.exit_code
    assert "pip install 'briefgen[pagefind]'" in capsys.readouterr().err
    assert (site / "index.html").read_bytes() == before


def test_what_pagefind_complains_of_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_pagefind, "refuse_missing", lambda search: None)
    failed = subprocess.CompletedProcess([], 1, "", "no space left")
    monkeypatch.setattr(subprocess, "run", lambda *args, **options: failed)
    with pytest.raises(SiteError, match="no space left"):
        write_pagefind(tmp_path)
