"""brief.yml and sources.yml: what they may say, and the message for what they may not."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.config import Decision, Limits, read_brief_config, read_sources_config
from briefgen.errors import ConfigError


def write(tmp_path: Path, name: str, text: str) -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


# --- brief.yml ----------------------------------------------------------------


def test_brief_is_read(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "brief.yml",
        "title: Dams of the north\nquestion: Who knew?\nas_of: 2024-06\nlimits:\n  findings: 5\n",
    )
    config = read_brief_config(path)
    assert (config.title, config.question, config.as_of) == ("Dams of the north", "Who knew?", "2024-06")
    assert config.limits == Limits(findings=5)
    assert config.language == "en"


def test_a_title_of_digits_stays_as_written(tmp_path: Path) -> None:
    assert read_brief_config(write(tmp_path, "brief.yml", "title: 007")).title == "007"


@pytest.mark.parametrize(
    ("folder", "title"),
    [("dams-of-the_north", "Dams Of The North"), ("my-project/seeds", "My Project"), ("x/articles", "X")],
)
def test_without_a_brief_the_folder_names_it(tmp_path: Path, folder: str, title: str) -> None:
    assert read_brief_config(tmp_path / "brief.yml", tmp_path / folder).title == title


def test_decisions_in_the_order_of_their_lines(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "brief.yml",
        """
decisions:
  rename:
    a-11111111: Ann Lee
  hide: [s-22222222, s-33333333]
  merge:
    - [a-11111111, a-44444444]
    - [a-55555555, a-66666666, a-77777777]
  order: [f-1, f-2]
  date: {e-1: 2024-01-30}
  split: {a-8: [Lee, Lund]}
  add: {background: "A note [@s1 \\"words\\"]"}
""",
    )
    found = read_brief_config(path).decisions
    assert [(item.kind, item.ids, item.value) for item in found] == [
        ("rename", ("a-11111111",), "Ann Lee"),
        ("hide", ("s-22222222",), ""),
        ("hide", ("s-33333333",), ""),
        ("merge", ("a-11111111", "a-44444444"), ""),
        ("merge", ("a-55555555", "a-66666666", "a-77777777"), ""),
        ("order", ("f-1", "f-2"), ""),
        ("date", ("e-1",), "2024-01-30"),
        ("split", ("a-8",), "Lee"),
        ("split", ("a-8",), "Lund"),
        ("add", ("background",), 'A note [@s1 "words"]'),
    ]
    assert found[0] == Decision(kind="rename", ids=("a-11111111",), value="Ann Lee", line=4)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("titel: x", r"brief\.yml:1: titel is not a known key; did you mean title\?"),
        (
            "title: x\n\nlimits:\n  evnts: 4",
            r"brief\.yml:4: limits\.evnts is not a known key; did you mean events\?",
        ),
        ("zzz: 1", r"known keys are title, question"),
        ("title: [a, b]", r"brief\.yml:1: title must be text"),
        ("title:", r"brief\.yml:1: title is empty"),
        ("title: x\ntitle: y", r"brief\.yml:2: title is given twice"),
        ("limits: 4", r"limits must be a mapping"),
        ("limits: {events: many}", r"limits\.events must be a whole number from 0 to 500, not 'many'"),
        ("limits: {events: 5000}", r"limits\.events must be a whole number"),
        ("as_of: soon", r"as_of 'soon' is no date"),
        ("language: English", r"language must be a language code"),
        ("decisions: {merge: [a-1]}", r"decisions\.merge needs at least two ids"),
        ("decisions: {hyde: [s-1]}", r"did you mean hide\?"),
        ("decisions: {date: {e-1: later}}", r"decisions\.date\.e-1 'later' is no date"),
        ("- a", r"must be a mapping"),
    ],
)
def test_what_is_wrong_in_a_brief(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        read_brief_config(write(tmp_path, "brief.yml", text))


# --- sources.yml --------------------------------------------------------------


def test_sources_are_read(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "sources.yml",
        """
# a comment
one.txt:
  id: s001
  publisher: Leeds Gazette
  url: https://gazette.example/dam
  published: 2024-01-30
  excerpt: 120
  grade: b2
  use: true
"two words.md":
  published: 2024
  withdrawn: retracted in May
three.txt:
""",
    )
    one, two, three = read_sources_config(path)
    assert (one.file, one.id, one.publisher, one.excerpt, one.grade, one.use, one.line) == (
        "one.txt", "s001", "Leeds Gazette", 120, "B2", True, 4,
    )  # fmt: skip
    assert (two.file, two.published, two.withdrawn) == ("two words.md", "2024", "retracted in May")
    assert (three.id, three.use, three.withdrawn) == (None, None, None)


@pytest.mark.parametrize(
    ("value", "found"), [("true", ""), ("false", None), ("no", None), ("In May.", "In May.")]
)
def test_withdrawn(tmp_path: Path, value: str, found: str | None) -> None:
    path = write(tmp_path, "sources.yml", f"a.txt: {{withdrawn: {value}}}")
    assert read_sources_config(path)[0].withdrawn == found


def test_no_sources_file_is_no_entries(tmp_path: Path) -> None:
    assert read_sources_config(tmp_path / "sources.yml") == ()
    assert read_sources_config(write(tmp_path, "sources.yml", "# nothing yet\n")) == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "a.txt:\n  id: s1\nb.txt:\n  id: s1",
            r"sources\.yml:4: b\.txt\.id s1 is the id of the entry at line 2 already",
        ),
        ("a.txt: {id: S 1}", r"a\.txt\.id 'S 1' is no id"),
        ("a.txt: {id: ../x}", r"is no id"),
        (f"a.txt: {{id: {'a' * 41}}}", r"40 characters at most"),
        ("a.txt: {publishr: x}", r"a\.txt\.publishr is not a known key; did you mean publisher\?"),
        ("a.txt: {url: 'javascript:alert(1)'}", r"a\.txt\.url 'javascript:alert\(1\)' is no web address"),
        ("a.txt: {grade: G7}", r"is no grade on the Admiralty scale"),
        ("a.txt: {use: maybe}", r"a\.txt\.use must be true or false, not 'maybe'"),
        ("a.txt: {excerpt: -1}", r"a\.txt\.excerpt must be a whole number"),
        ("a.txt: {published: 30 January}", r"is no date"),
        ("a.txt: {title: {a: b}}", r"a\.txt\.title must be text"),
        ("a.txt: x", r"a\.txt must be a mapping"),
        ("a.txt: {id: a}\na.txt: {id: b}", r"sources\.yml:2: a\.txt is given twice"),
        ("[a]: x", r"has a key that is not a word"),
    ],
)
def test_what_is_wrong_in_sources(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        read_sources_config(write(tmp_path, "sources.yml", text))


# --- paper ----------------------------------------------------------------------


def test_paper_and_fonts(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    config = read_brief_config(write(tmp_path, "brief.yml", "title: T\npaper: Letter\nfonts: fonts\n"))
    assert (config.paper, config.fonts) == ("letter", "fonts")
    assert read_brief_config(write(tmp_path, "other.yml", "title: T\n")).paper == "a4"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("paper: a5", "must be a4 or letter"),
        ("fonts: nowhere", "no such folder"),
        ("papers: a4", "did you mean paper"),
    ],
)
def test_paper_that_there_is_not(tmp_path: Path, line: str, told: str) -> None:
    with pytest.raises(ConfigError, match=rf"brief\.yml:2: .*{told}"):
        read_brief_config(write(tmp_path, "brief.yml", f"title: T\n{line}\n"))
