"""The whole flow on small folders of its own: what is left out, what stops, what is kept."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import briefgen.pipeline
from briefgen.check import prove_docs
from briefgen.config import read_sources_config
from briefgen.errors import CheckError, EditedPageError, SiteError, SourceError
from briefgen.pipeline import REJECTED, Options, build
from tests.conftest import BuiltBrief, Silent

ARTICLE = """\
Ferry strike ends after nine days

HALDEN (The Quay) - The crews of the Norra Line went back to work on 5 March 2024, the harbour office
said, after nine days without a single crossing to the islands.

"We have what we asked for," said Ingrid Solberg, who leads the crews' union. The line agreed to pay
crews for nights that they spend on board, she said.

The strike began on 25 February 2024 after talks about pay had failed. About 1,200 people live on the
islands, and shops there had run out of fresh food within four days.
"""


class Steps(Silent):
    """Keeps the steps' names."""

    def __init__(self) -> None:
        self.steps: list[str] = []

    def step(self, words: str) -> None:
        self.steps.append(words)


def make_options(folder: Path, **files: str) -> Options:
    seeds = folder / "seeds"
    seeds.mkdir(exist_ok=True)
    (seeds / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    for name, text in files.items():
        (seeds / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return Options(seeds=seeds, docs=folder / "docs", site=folder / "site")


def read_all(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_builds_one_article(tmp_path: Path) -> None:
    steps = Steps()
    summary = build(make_options(tmp_path), steps)
    assert summary.proof.sources == 1
    assert summary.proof.statements > 0
    assert summary.exit_code == 0
    assert (tmp_path / "site" / "index.html").is_file()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["docs", "seeds", "site"]
    assert steps.steps[0] == "Reading the sources"
    assert steps.steps[-1] == "Putting it in place"


def test_what_was_built_is_proved_again(built: BuiltBrief) -> None:
    entries = read_sources_config(built.seeds / "sources.yml")
    assert prove_docs(built.docs, built.seeds, entries).faults == ()


def test_a_second_build_changes_nothing(tmp_path: Path) -> None:
    options = make_options(tmp_path)
    build(options, Silent())
    docs, site = read_all(options.docs), read_all(options.site)
    assert build(options, Silent()).written == ()
    assert (read_all(options.docs), read_all(options.site)) == (docs, site)


def test_another_folder_gives_the_same_bytes(built: BuiltBrief, tmp_path: Path) -> None:
    shutil.copytree(built.seeds, tmp_path / "elsewhere" / "seeds")
    shutil.copytree(built.seeds.parent, tmp_path / "elsewhere", dirs_exist_ok=True)
    options = Options(
        seeds=tmp_path / "elsewhere" / "seeds", docs=tmp_path / "pages", site=tmp_path / "public"
    )
    build(options, Silent())
    assert read_all(options.docs) == read_all(built.docs)
    assert read_all(options.site) == read_all(built.site)


def test_one_bad_source_does_not_stop_the_rest(tmp_path: Path) -> None:
    options = make_options(tmp_path, empty_txt="", picture_jpeg="x")
    summary = build(options, Silent())
    assert [item.file for item in summary.unread] == ["empty.txt", "picture.jpeg"]
    assert summary.exit_code == SourceError.exit_code
    listed = json.loads((options.docs / "brief.json").read_text(encoding="utf-8"))["left_out"]
    assert [item["file"] for item in listed] == ["empty.txt", "picture.jpeg"]


def test_strict_stops_at_a_bad_source(tmp_path: Path) -> None:
    options = make_options(tmp_path, empty_txt="")
    strict = Options(seeds=options.seeds, docs=options.docs, site=options.site, strict=True)
    with pytest.raises(SourceError, match=r"empty\.txt"):
        build(strict, Silent())
    assert not options.docs.exists()


def test_a_copy_without_a_publisher_bears_its_origins_name(tmp_path: Path) -> None:
    copy = ARTICLE.replace("nine days", "9 days").replace("(The Quay) ", "")
    options = make_options(tmp_path, copy_txt=copy, sources_yml="ferry.txt:\n  publisher: Port Gazette\n")
    summary = build(options, Silent())
    assert (summary.proof.sources, summary.origins) == (2, 1)


def test_a_file_that_the_editor_left_out_is_no_fault(tmp_path: Path) -> None:
    options = make_options(tmp_path, other_txt=ARTICLE, sources_yml="other.txt:\n  use: false\n")
    summary = build(options, Silent())
    assert [item.file for item in summary.left_out] == ["other.txt"]
    assert summary.exit_code == 0


def test_an_empty_folder_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    with pytest.raises(SourceError, match=r"\.txt"):
        build(Options(seeds=tmp_path / "seeds", docs=tmp_path / "docs", site=tmp_path / "site"), Silent())


def test_a_page_changed_by_hand_stops_before_anything_is_read(tmp_path: Path) -> None:
    options = make_options(tmp_path)
    build(options, Silent())
    (options.docs / "timeline.md").write_text("mine")
    steps = Steps()
    with pytest.raises(EditedPageError):
        build(options, steps)
    assert steps.steps == []


def test_a_failed_proof_leaves_the_last_good_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    options = make_options(tmp_path)
    build(options, Silent())
    docs, site = read_all(options.docs), read_all(options.site)
    make_files = briefgen.pipeline.make_files

    def spoil(*arguments: object) -> dict[str, bytes]:
        files = make_files(*arguments)  # type: ignore[arg-type]  # passed on as they come
        return {**files, "index.md": files["index.md"] + b"\nThere are ghosts on board.\n"}

    monkeypatch.setattr(briefgen.pipeline, "make_files", spoil)
    with pytest.raises(CheckError, match=r"docs/index\.md:\d+"):
        build(options, Silent())
    assert (read_all(options.docs), read_all(options.site)) == (docs, site)
    assert b"ghosts" in (tmp_path / REJECTED / "index.md").read_bytes()
    monkeypatch.undo()
    build(options, Silent())
    assert not (tmp_path / REJECTED).exists()


def test_a_failed_builder_leaves_the_last_good_pages(tmp_path: Path) -> None:
    options = make_options(tmp_path)
    build(options, Silent())
    docs, site = read_all(options.docs), read_all(options.site)
    (options.seeds / "ferry.txt").write_text(ARTICLE.replace("1,200", "1,300"), encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: T\nnav:\n  - Gone: gone.md\n", encoding="utf-8")
    with pytest.raises(SiteError, match=r"gone\.md"):
        build(options, Silent())
    assert (read_all(options.docs), read_all(options.site)) == (docs, site)


def test_a_projects_own_layout_is_used(tmp_path: Path) -> None:
    options = make_options(tmp_path)
    (tmp_path / "templates").mkdir()
    layout = '{% extends "page.md.j2" %}\n{% block closing %}{{ super() }}\n{% endblock %}\n'
    (tmp_path / "templates" / "brief.md.j2").write_text(layout, encoding="utf-8")
    assert build(options, Silent()).exit_code == 0
