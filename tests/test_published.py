"""`briefgen publish`, and what the next brief tells as new: against it, or against a git revision."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from briefgen.brief.news import describe_brief
from briefgen.check import prove_docs
from briefgen.cli import main
from briefgen.errors import ConfigError
from briefgen.export import export_all
from briefgen.pipeline import Options, build
from briefgen.published import PUBLISHED, read_published, read_revision, write_published
from briefgen.text.before import read_before, write_before
from tests.conftest import ROOT, Silent
from tests.export.test_brief_json import make_brief

FERRY = ROOT / "tests" / "topics" / "ferry"


def build_in(project: Path, since: str | None = None) -> tuple[str, ...]:
    options = Options(seeds=project / "seeds", docs=project / "docs", site=project / "site", since=since)
    return build(options, Silent()).written


def run_git(project: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Desk", "-c", "user.email=desk@quay.example"]
    subprocess.run(["git", *identity, *arguments], cwd=project, check=True, capture_output=True)


def news_of(project: Path) -> list[str]:
    tree = json.loads((project / "docs" / "brief.json").read_text(encoding="utf-8"))
    return [item["text"] for item in tree["statements"] if item["section"] == "news"]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A brief of three sources, built, committed and published, and a fourth source after that."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(FERRY / "seeds", folder / "seeds")
    shutil.copy(FERRY / "brief.yml", folder)
    late = folder / "seeds" / "04-skerra-voice.txt"
    late.rename(folder / "late")
    build_in(folder)
    assert news_of(folder) == []
    assert not (folder / "docs" / "exports" / "before.json").exists()
    run_git(folder, "init", "-q")
    run_git(folder, "add", "docs")
    run_git(folder, "commit", "-q", "-m", "first")
    assert write_published(folder / "docs", folder)
    assert not write_published(folder / "docs", folder)
    (folder / "late").rename(late)
    build_in(folder)
    return folder


def test_what_is_new_is_told(project: Path) -> None:
    opening, *told = news_of(project)
    assert opening.startswith("Compared with the brief as of 16 May 2019: 1 new source.")
    assert told[0].startswith("New source: Skerra Voice, “What the grounding")
    assert any("first report on Wednesday" in item for item in told)
    assert any(item.startswith("No longer in the brief: ") for item in told)


def test_a_second_build_changes_nothing(project: Path) -> None:
    assert build_in(project) == ()


def test_a_git_revision_tells_the_same(project: Path) -> None:
    told = news_of(project)
    (project / PUBLISHED).rename(project / "kept")
    try:
        build_in(project, since="HEAD")
        assert news_of(project) == told
    finally:
        (project / "kept").rename(project / PUBLISHED)


def test_no_words_of_a_source_are_kept(project: Path) -> None:
    kept = (project / "docs" / "exports" / "before.json").read_text(encoding="ascii")
    assert "grounding" not in kept and "Solberg" not in kept


def plant(project: Path, folder: Path, **changes: tuple[str, str]) -> list[str]:
    """The codes of the faults after words were changed in files of docs/."""
    docs = folder / "docs"
    shutil.copytree(project / "docs", docs)
    for name, (was, shall) in changes.items():
        path = docs / {"page": "index.md", "data": "brief.json", "before": "exports/before.json"}[name]
        text = path.read_text(encoding="utf-8")
        assert was in text
        path.write_text(text.replace(was, shall), encoding="utf-8")
    return [fault.code for fault in prove_docs(docs, project / "seeds").faults]


def test_a_wrong_count_of_news_is_found(project: Path, tmp_path: Path) -> None:
    tree = json.loads((project / "docs" / "brief.json").read_text(encoding="utf-8"))
    opening = next(item for item in tree["statements"] if item["section"] == "news")
    part = next(item for item in opening["parts"] if item["rule"] == "news-sources")
    was = json.dumps(part, ensure_ascii=False, indent=2, sort_keys=True).replace("\n", "\n        ")
    shall = was.replace('"text": "1"', '"text": "2"').replace("1 new source.", "2 new sources.")
    shall = shall.replace('"value": 1', '"value": 2')
    data = (project / "docs" / "brief.json").read_text(encoding="utf-8")
    assert was in data and was != shall
    path = project / "docs" / "brief.json"
    try:
        path.write_text(data.replace(was, shall).replace(": 1 new source.", ": 2 new sources."))
        codes = plant(project, tmp_path, page=(": 1 new source.", ": 2 new sources."))
    finally:
        path.write_text(data, encoding="utf-8")
    assert "count-wrong" in codes
    assert "statement-unmatched" not in codes


def test_a_lie_about_the_earlier_brief_is_found(project: Path, tmp_path: Path) -> None:
    assert "count-wrong" in plant(project, tmp_path, before=("finding-", "finding-x"))


def test_old_news_is_found(project: Path, tmp_path: Path) -> None:
    """Every entry of the brief was in the earlier one: then nothing is new."""
    docs = tmp_path / "docs"
    shutil.copytree(project / "docs", docs)
    tree = json.loads((docs / "brief.json").read_text(encoding="utf-8"))
    (docs / "exports" / "before.json").write_bytes(write_before(read_before(tree)))
    faults = prove_docs(docs, project / "seeds").faults
    messages = [fault.message for fault in faults]
    assert any("is no new finding or event" in message for message in messages)
    assert any("The source 04-skerra-voice is not new" in message for message in messages)
    assert any("is not new." in message and "question" in message for message in messages)
    assert any("is not gone" in message or "is no name" in message for message in messages)


def test_news_without_an_earlier_brief_are_found(project: Path, tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    shutil.copytree(project / "docs", docs)
    (docs / "exports" / "before.json").unlink()
    faults = prove_docs(docs, project / "seeds").faults
    assert any("keeps no earlier brief" in fault.message for fault in faults)


def test_the_brief_and_its_json_are_the_same_ids() -> None:
    brief = make_brief()
    made = export_all(brief, (), lambda source, span: source)
    assert read_before(json.loads(made["brief.json"])) == describe_brief(brief)


def test_the_command_publishes_what_is_proved(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    shutil.copytree(project, folder)
    places = [
        "--seeds",
        str(folder / "seeds"),
        "--docs",
        str(folder / "docs"),
        "--site",
        str(folder / "site"),
    ]
    assert main(["publish", *places]) == 0
    published = folder / PUBLISHED
    assert published.read_bytes() == (folder / "docs" / "brief.json").read_bytes()
    page = folder / "docs" / "timeline.md"
    page.write_text(page.read_text(encoding="utf-8").replace("Monday", "Sunday"), encoding="utf-8")
    before = published.read_bytes()
    assert main(["publish", *places]) == 4
    assert published.read_bytes() == before


@pytest.mark.parametrize("revision", ["nothing-of-this-name", "--output=x", " ", "HEAD~9"])
def test_a_revision_that_is_none_is_told(project: Path, revision: str) -> None:
    with pytest.raises(ConfigError, match="--since"):
        read_revision(project / "docs", revision)
    assert not (project / "x").exists()


def test_a_broken_published_brief_is_told(tmp_path: Path) -> None:
    assert read_published(tmp_path) is None
    (tmp_path / PUBLISHED).parent.mkdir()
    (tmp_path / PUBLISHED).write_text("[]")
    with pytest.raises(ConfigError, match="publish"):
        read_published(tmp_path)
    with pytest.raises(ConfigError, match="build"):
        write_published(tmp_path / "docs", tmp_path)
