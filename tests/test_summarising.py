"""Large topics cut short: the dates that matter, and what is a copy of what."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefgen.cli import main

FIRST = "The ferry Ragna ran aground off Holm on Monday with forty passengers aboard. Nobody was hurt."
AGAIN = (
    "Two weeks after the ferry Ragna ran aground off Holm on 17 March 2031, the owner closed the line. "
    "The council met in Sund on Friday to talk about a bridge."
)
LATER = "The ferry Ragna, which ran aground off Holm on 17 March 2031, was sold to a yard in Lund on Tuesday."


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    path = tmp_path / "rows.jsonl"
    texts = {"a": (FIRST, "2031-03-18"), "b": (AGAIN, "2031-03-31"), "c": (LATER, "2031-05-07")}
    lines = [json.dumps({"id": name, "text": text, "date": day}) for name, (text, day) in texts.items()]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_the_day_that_is_told_again_comes_first(rows: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["timeline", str(rows), "--dates", "1", "--json"]) == 0
    (event,) = json.loads(capsys.readouterr().out)["events"]
    assert event["date"] == "2031-03-17"
    (citation,) = event["citations"]
    texts = {"a": FIRST, "b": AGAIN, "c": LATER}
    assert texts[citation["source"]][citation["start"] : citation["end"]] == citation["exact"]


def test_dates_are_bounded_and_in_order(rows: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["timeline", str(rows), "--from", "2031-03-20", "--to", "2031-05-31", "--json"]) == 0
    days = [event["date"] for event in json.loads(capsys.readouterr().out)["events"]]
    assert days == sorted(days) and days[0] > "2031-03-20" and days


def test_for_a_person_a_date_is_a_line(rows: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["timeline", str(rows), "--dates", "2"]) == 0
    assert capsys.readouterr().out.startswith("17 March 2031  ")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--dates", "0"], "at least 1"),
        (["--from", "soon"], "--from: 'soon' is no date"),
    ],
)
def test_wrong_options_are_sentences(
    rows: Path, arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["timeline", str(rows), *arguments]) == 2
    assert words in capsys.readouterr().err


def test_copies_are_one_cluster(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = " ".join(f"Sentence {number} tells of the harbour and its boats." for number in range(40))
    path = tmp_path / "docs.jsonl"
    documents = [("a", text), ("b", text.replace("Sentence 3 ", "")), ("c", FIRST), ("d", AGAIN)]
    path.write_text("\n".join(json.dumps({"doc_id": i, "text": t}) for i, t in documents), encoding="utf-8")
    assert main(["overlaps", str(path), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["clusters"]["a"] == found["clusters"]["b"] != found["clusters"]["c"]
    (pair,) = [item for item in found["pairs"] if {item["a"], item["b"]} == {"a", "b"}]
    assert pair["ratio"] > 0.9 and pair["passages"]


def test_an_empty_folder_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["overlaps", str(tmp_path)]) == 3
    assert "holds no article" in capsys.readouterr().err
