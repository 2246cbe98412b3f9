"""The commands as a person meets them: sentences and exit codes, never a traceback."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import briefgen.cli
import briefgen.commands.text
from briefgen.cli import main
from tests.conftest import BuiltBrief

ARTICLE = (
    'Ferry strike ends\n\n"We have what we asked for," Ingrid Solberg said on Tuesday. '
    "The line will pay 1,200 crew members.\n"
)


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "briefgen", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_help_is_for_a_newcomer() -> None:
    done = run("--help")
    assert done.returncode == 0
    for words in ("briefgen build", "seeds", "site/index.html", "exit codes"):
        assert words in done.stdout


@pytest.mark.parametrize("command", ["build", "check", "serve", "annotate", "text"])
def test_every_command_explains_itself(command: str) -> None:
    done = run(command, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith(f"usage: briefgen {command}")


def test_no_command_is_a_usage_error() -> None:
    done = run()
    assert done.returncode == 2
    assert "COMMAND" in done.stderr


def test_version() -> None:
    assert run("--version").stdout == f"briefgen {briefgen.__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("build", "--seeds", "{folder}/none"), 3, "not a folder"),
        (("build", "--seeds", "{folder}/seeds"), 3, "holds no source"),
        (("check", "--docs", "{folder}", "--seeds", "{folder}/seeds"), 4, "brief.json"),
        (("text", "{folder}/none.txt"), 3, "none.txt"),
        (("annotate", "{folder}/none.txt"), 3, "none.txt"),
        (("annotate", "--published", "soon", "{folder}/none.txt"), 2, "no date"),
    ],
)
def test_errors_are_sentences(
    arguments: tuple[str, ...], code: int, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "seeds").mkdir()
    assert main([item.replace("{folder}", str(tmp_path)) for item in arguments]) == code
    said = capsys.readouterr().err
    assert any(line.startswith("briefgen: ") for line in said.splitlines())
    assert words in said
    assert "Traceback" not in said


def test_a_mistake_in_brief_yml_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "brief.yml").write_text("titel: x\n")
    assert main(["build", "--seeds", str(tmp_path / "seeds")]) == 2
    assert "brief.yml:1: titel" in capsys.readouterr().err


def test_a_fault_of_briefgen_is_a_sentence_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(options: object) -> int:
        raise RuntimeError("the wheel came off\x1b[31m")

    monkeypatch.setattr(briefgen.commands.text, "run", fail)
    monkeypatch.delenv(briefgen.cli.DEBUG, raising=False)
    assert main(["text", "x"]) == 1
    said = capsys.readouterr().err
    assert "RuntimeError: the wheel came off‹U+001B›[31m" in said
    assert briefgen.cli.DEBUG in said


def test_an_interrupt_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(options: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(briefgen.commands.text, "run", interrupt)
    assert main(["text", "x"]) == 130
    assert "Traceback" not in capsys.readouterr().err


def test_check_proves_what_was_built(built: BuiltBrief, capsys: pytest.CaptureFixture[str]) -> None:
    folders = ["--seeds", str(built.seeds), "--docs", str(built.docs), "--site", str(built.site)]
    assert main(["check", *folders]) == 0
    assert "no faults" in capsys.readouterr().out


def test_text_numbers_paragraphs(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["text", str(article)]) == 0
    assert capsys.readouterr().out.splitlines()[1].startswith("¶2")


KEYS = {
    "id",
    "text",
    "published",
    "furniture",
    "sentences",
    "mentions",
    "timexes",
    "quotations",
    "quantities",
}


def test_annotate_gives_a_line_a_document(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = article.with_name("rows.jsonl")
    dated = json.dumps({"text": ARTICLE, "dct": "20240305", "doc_id": "d/1"})
    rows.write_text(dated + "\n\n" + json.dumps({"text": ARTICLE}))
    assert main(["annotate", "--published", "2024-03-06", str(article), str(rows)]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["id"] for row in found] == ["ferry", "d/1", "rows.jsonl#3"]
    assert [row["published"] for row in found] == ["2024-03-06", "2024-03-05", "2024-03-06"]
    assert all(set(row) == KEYS and row["text"] == ARTICLE for row in found)
    timexes = [item for row in found for item in row["timexes"]]
    tuesdays = [item["value"] for item in timexes if ARTICLE[item["start"] : item["end"]] == "Tuesday"]
    assert tuesdays == ["2024-03-05"] * 3
    mentions = [item for row in found for item in row["mentions"]]
    speakers = {item["actor"] for item in mentions if "Solberg" in ARTICLE[item["start"] : item["end"]]}
    assert len(speakers) == 1


@pytest.mark.parametrize("row", ["{", "[]", '{"id": 1}', '{"text": 1}'])
def test_a_broken_row_is_named(row: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "rows.jsonl").write_text(f'{{"text": "x"}}\n{row}\n')
    assert main(["annotate", str(tmp_path / "rows.jsonl")]) == 3
    assert "rows.jsonl:2" in capsys.readouterr().err
