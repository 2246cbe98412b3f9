"""Two sources side by side."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.cli import main

ONE = """The Ragna runs aground

The ferry Ragna ran aground off Holm on Monday with forty passengers aboard.
Captain Ida Moe said that twelve people were hurt. The owner paid for their hotel.
The line was founded by farmers of three villages, and it carries cattle as well as cars in the summer months.
"""
OTHER = """Ferry on the rocks

With forty people aboard, the ferry Ragna ran aground near Holm on Monday.
A spokesman said that nine people were hurt. Divers will look at the hull in May.
The rocks off the point are marked by a light, which was out of order on the night before the accident.
"""


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "one.txt").write_text(ONE, encoding="utf-8")
    (folder / "other.txt").write_text(OTHER, encoding="utf-8")
    return folder


def test_both_sides_stand_in_their_columns(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "one", "other", "--seeds", str(seeds)]) == 0
    told = capsys.readouterr().out
    assert "TOLD BY BOTH" in told and "TOLD BY ONE ALONE" in told
    left = [line.partition("|")[0] for line in told.splitlines() if "|" in line]
    right = [line.partition("|")[2] for line in told.splitlines() if "|" in line]
    assert any("The owner paid" in line for line in left) and not any(
        "The owner paid" in line for line in right
    )
    assert any("Divers will look" in line for line in right)
    assert max(map(len, told.splitlines())) <= 100


def test_a_path_is_a_source_too(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    elsewhere = str(seeds.parent / "nowhere")
    assert main(["compare", str(seeds / "one.txt"), str(seeds / "other.txt"), "--seeds", elsewhere]) == 0
    assert "one:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("names", "words"), [(("one", "nine"), "No source nine"), (("one", "one.txt"), "are one source")]
)
def test_what_cannot_be_compared_is_a_sentence(
    seeds: Path, names: tuple[str, str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", *names, "--seeds", str(seeds)]) == 2
    assert words in capsys.readouterr().err
