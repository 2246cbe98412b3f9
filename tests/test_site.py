"""Writing pages and building the site: only what changed, all or nothing, nothing of a person's."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
import yaml

from briefgen.errors import EditedPageError, SiteError
from briefgen.packaged import find_packaged
from briefgen.search_index import write_search
from briefgen.site import (
    MANIFEST,
    PENDING,
    build_site,
    find_config,
    open_config,
    open_staging,
    read_manifest,
    refuse_edited,
    stage_files,
    swap_site,
    write_manifest,
    write_tree,
)

PAGES = {
    "index.md": b'# Brief\n\n<span id="s-00000001"></span>One.\n\n<span id="s-00000002"></span>Two.\n',
    "sources/a.md": b"# A\n",
    "assets/brief.css": b"p {}\n",
}


def put(files: dict[str, bytes], target: Path) -> tuple[str, ...]:
    with open_staging(target) as staging:
        stage_files(files, staging)
        return write_tree(staging, target)


def read_all(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    target = tmp_path / "docs"
    put(PAGES, target)
    return target


def test_the_manifest_lists_all_but_itself() -> None:
    listed = json.loads(write_manifest({**PAGES, MANIFEST: b"x"}))
    assert list(listed["files"]) == ["assets/brief.css", "index.md", "sources/a.md"]
    assert listed["schema"] == "briefgen-manifest/1"


def test_writes_pages_and_leaves_no_trace(docs: Path) -> None:
    assert read_all(docs) == {**PAGES, MANIFEST: write_manifest(PAGES)}
    assert [path.name for path in docs.parent.iterdir()] == ["docs"]


def test_writes_only_what_changed(docs: Path) -> None:
    before = {path: path.stat() for path in docs.rglob("*") if path.is_file()}
    assert put(PAGES, docs) == ()
    assert put({**PAGES, "sources/a.md": b"# B\n"}, docs) == ("sources/a.md", MANIFEST)
    unchanged = [path for path in before if path.stat().st_ino == before[path].st_ino]
    assert sorted(path.name for path in unchanged) == ["brief.css", "index.md"]


def test_deletes_only_what_it_wrote(docs: Path) -> None:
    (docs / "sources" / "mine.md").write_text("mine")
    (docs / "mine.md").write_text("mine")
    rest = {name: data for name, data in PAGES.items() if name == "index.md"}
    assert set(put(rest, docs)) == {"sources/a.md", "assets/brief.css", MANIFEST}
    assert sorted(read_all(docs)) == ["index.md", MANIFEST, "mine.md", "sources/mine.md"]
    assert not (docs / "assets").exists()


def test_a_page_changed_by_hand_stops_the_build_and_is_kept(docs: Path) -> None:
    edited = (docs / "index.md").read_bytes().replace(b"One.", b"Won.").replace(b"s-00000002", b"x")
    (docs / "index.md").write_bytes(edited)
    with pytest.raises(EditedPageError, match=r"reword: \{s-00000001: …\}, hide: \[s-00000002\]"):
        put({**PAGES, "sources/a.md": b"# B\n"}, docs)
    assert (docs / "index.md").read_bytes() == edited
    assert (docs / "sources/a.md").read_bytes() == PAGES["sources/a.md"]
    with pytest.raises(EditedPageError, match="decision"):
        refuse_edited(docs)


def test_a_page_that_was_deleted_by_hand_is_written_again(docs: Path) -> None:
    (docs / "index.md").unlink()
    assert put(PAGES, docs) == ("index.md",)


def test_a_file_of_somebody_elses_is_not_overwritten(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "index.md").write_text("my notes")
    with pytest.raises(EditedPageError, match="not written by briefgen"):
        put(PAGES, docs)
    assert read_all(docs) == {"index.md": b"my notes"}


def test_a_failure_half_way_leaves_the_old_pages(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, moves = read_all(docs), 0
    replace = Path.replace

    def fail(self: Path, target: Path) -> Path:
        nonlocal moves
        moves += 1
        if moves == 4:
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    new = {"index.md": b"# New\n", "new.md": b"# New\n"}
    with pytest.raises(SiteError, match="No space left"):
        put(new, docs)
    assert read_all(docs) == before


def test_a_write_that_was_killed_is_not_taken_for_edits(docs: Path) -> None:
    new = {**PAGES, "index.md": b"# New\n", "sources/a.md": b"# New\n"}
    (docs / "index.md").write_bytes(new["index.md"])  # the first of two pages was in place
    (docs / PENDING).write_bytes(write_manifest(new))
    newest = {**PAGES, "index.md": b"# Newest\n"}
    put(newest, docs)
    assert read_all(docs) == {**newest, MANIFEST: write_manifest(newest)}


@pytest.mark.parametrize("name", ["../outside.md", "/etc/outside", "a/../../outside", "..\\outside", ""])
def test_a_manifest_never_names_a_file_outside(docs: Path, name: str) -> None:
    (docs / MANIFEST).write_text(json.dumps({"schema": "briefgen-manifest/1", "files": {name: "0"}}))
    with pytest.raises(EditedPageError, match="restore it"):
        read_manifest(docs)


@pytest.mark.parametrize("text", ["", "[]", '{"schema": "other", "files": {}}', '{"files": 1}'])
def test_a_broken_manifest_stops_the_build(docs: Path, text: str) -> None:
    (docs / MANIFEST).write_text(text)
    with pytest.raises(EditedPageError):
        put(PAGES, docs)


# --- the site -----------------------------------------------------------------

NAMES = ("background", "actors", "timeline", "questions", "comparison", "sources/index", "method", "index")
PAGE = b"# Page\n\nWords[^s-00000000].\n\n## Notes\n\n[^s-00000000]: A note.\n"

SITE = {
    **{f"{name}.md": PAGE for name in NAMES},
    "sources/a.md": b"# A\n\n[back](../index.md)\n",
    "brief.json": b"{}\n",
    "assets/actor-names.js": b"globalThis.briefActors = [];\n",
    **{f"assets/{path.name}": path.read_bytes() for path in find_packaged("assets").iterdir()},
}

LOADED = re.compile(r"""(?:src|href)=["']?(https?:)?//|url\(["']?(?:https?:)?//""")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    stage_files(SITE, folder / "docs")
    build_site(find_packaged("mkdocs.yml"), folder / "docs", folder / "site", title="A <b> & c", as_of=None)
    return folder / "site"


def test_builds_every_page(site: Path) -> None:
    assert (site / "sources" / "a.html").is_file()
    assert (site / "brief.json").read_bytes() == b"{}\n"


def test_the_title_is_text(site: Path) -> None:
    page = (site / "index.html").read_text(encoding="utf-8")
    assert "A &lt;b&gt; &amp; c" in page
    assert "A <b>" not in page


@pytest.mark.parametrize("config", ["", "theme:\n  name: material\n  font: false\n"])
def test_a_sources_title_is_text(tmp_path: Path, config: str) -> None:
    """The theme itself prints a page's title unescaped into <title>."""
    title = "&#60;/title&#62;&#60;script&#62;alert(1)&#60;/script&#62; &#38; &#34;x&#34;"
    stage_files({**SITE, "sources/a.md": f"# {title}\n\n## {title}\n".encode()}, tmp_path / "docs")
    if config:
        (tmp_path / "mkdocs.yml").write_text("site_name: T\n" + config)
    build_site(find_config(tmp_path), tmp_path / "docs", tmp_path / "site", title="T", as_of=None)
    built = tmp_path / "site" / "sources" / ("a/index.html" if config else "a.html")
    page = built.read_text(encoding="utf-8")
    assert "<script>alert" not in page
    shown = "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#34;x&#34;"
    assert f"<title>{shown} - T</title>" in page


def test_nothing_is_loaded_from_another_host(site: Path) -> None:
    for path in [*site.rglob("*.html"), *site.rglob("*.css")]:
        text = path.read_text(encoding="utf-8")
        assert [found[0] for found in LOADED.finditer(text)] == [], path


REFERENCE = re.compile(r"""(?:src|href)=["']?(?P<page>[^"'\s>]+)|url\(["']?(?P<style>[^)"']+)""")
MAPPED = re.compile(r"sourceMappingURL=(?P<map>\S+)")


def find_missing(site: Path) -> list[str]:
    """What pages, style sheets and scripts of the site refer to and what is not there."""
    missing = []
    for path in [*site.rglob("*.html"), *site.rglob("*.css"), *site.rglob("*.js")]:
        text = path.read_text(encoding="utf-8")
        pattern = MAPPED if path.suffix == ".js" else REFERENCE
        for found in pattern.finditer(text):
            target = next(filter(None, found.groups())).partition("#")[0].partition("?")[0]
            if not target or ":" in target:
                continue
            base = site if target.startswith("/") else path.parent
            if not (base / target.lstrip("/")).exists():
                missing.append(f"{path.name}: {target}")
    return missing


def test_nothing_is_missing_and_little_is_needless(site: Path, tmp_path: Path) -> None:
    whole = shutil.copytree(site, tmp_path / "site")
    write_search(whole)
    assert find_missing(whole) == []
    scripts = [path.relative_to(whole).as_posix() for path in whole.rglob("*.js")]
    themes = [name for name in scripts if name.startswith("assets/javascripts/")]
    assert [name.partition("bundle")[0] for name in themes] == ["assets/javascripts/"]
    assert list(whole.rglob("*.map")) == []
    config = re.search(r'"search": "([^"]*)"', (whole / "sources" / "a.html").read_text(encoding="utf-8"))
    assert config is not None
    assert config[1] == "../assets/search.js"
    (whole / "assets" / "brief.css").unlink()
    assert find_missing(whole), "the test sees what is missing"


def test_a_site_without_our_worker_keeps_the_themes(site: Path, tmp_path: Path) -> None:
    whole = shutil.copytree(site, tmp_path / "site")
    (whole / "assets" / "search.js").unlink()
    write_search(whole)
    assert find_missing(whole) == []
    assert list(whole.glob("assets/javascripts/workers/search.*.js"))
    assert (whole / "assets" / "javascripts" / "lunr").is_dir()


def test_addresses_are_relative(site: Path) -> None:
    page = (site / "sources" / "a.html").read_text(encoding="utf-8")
    assert 'href="../assets/brief.css"' in page
    assert not re.search(r'(?:src|href)="/', page)


def test_the_same_docs_give_the_same_bytes(site: Path, tmp_path: Path) -> None:
    stage_files(SITE, tmp_path / "docs")
    build_site(
        find_packaged("mkdocs.yml"), tmp_path / "docs", tmp_path / "site", title="A <b> & c", as_of=None
    )
    assert read_all(tmp_path / "site") == read_all(site)


def test_what_the_builder_complains_of_is_told(tmp_path: Path) -> None:
    stage_files({**SITE, "index.md": b"# Page\n\n[gone](gone.md)\n"}, tmp_path / "docs")
    with pytest.raises(SiteError, match=r"gone\.md"):
        build_site(find_packaged("mkdocs.yml"), tmp_path / "docs", tmp_path / "site", title="T", as_of=None)


def test_a_projects_configuration_keeps_its_paths(tmp_path: Path) -> None:
    own = tmp_path / "mkdocs.yml"
    own.write_text("site_name: Own\ntheme: {name: material, custom_dir: own}\n")
    assert find_config(tmp_path) == own
    with open_config(own, tmp_path / "d", tmp_path / "s", "it's: #1") as settings:
        assert settings.parent == tmp_path
        written = yaml.safe_load(settings.read_text())
        assert written["site_name"] == "it&#x27;s: #1"
        assert "theme" not in written
    assert not settings.exists()
    assert find_config(tmp_path / "elsewhere") == find_packaged("mkdocs.yml")


def test_swaps_the_site(tmp_path: Path) -> None:
    built, target = tmp_path / "built", tmp_path / "site"
    for folder, words in ((built, "new"), (target, "old")):
        folder.mkdir()
        (folder / "brief.json").write_text(words)
    (target / "stale.html").write_text("old")
    swap_site(built, target)
    assert read_all(target) == {"brief.json": b"new"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_that_is_no_site_is_not_replaced(tmp_path: Path) -> None:
    built, target = tmp_path / "built", tmp_path / "thesis"
    built.mkdir()
    target.mkdir()
    (target / "chapter.txt").write_text("mine")
    with pytest.raises(SiteError, match="--site"):
        swap_site(built, target)
    assert read_all(target) == {"chapter.txt": b"mine"}
