"""Writes the pages and runs the site builder. All or nothing: what fails leaves the last good pages.

A manifest in the docs folder lists every generated file with its hash. Only listed files are ever
rewritten or deleted, and one that a person has changed stops the build.
"""

from __future__ import annotations

import hashlib
import html
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path, PurePosixPath

import yaml

from briefgen.errors import EditedPageError, SiteError
from briefgen.packaged import find_packaged
from briefgen.text.dates import earliest

MANIFEST = "manifest.json"
PENDING = ".manifest.pending.json"
"""Lists what a write in progress puts in place, so that an interrupted one is not taken for edits."""

SCHEMA = "briefgen-manifest/1"
STAGING_PREFIX = ".briefgen-"
EPOCH = date(1980, 1, 1)
"""The build's day where no source has a date: the earliest that a zip archive can hold."""

SITE_MARK = "brief.json"
"""A folder that holds this was built by briefgen and may be replaced."""

_STATEMENT = re.compile(r'<span id="(?P<id>s-[0-9a-f]{8})"></span>(?P<words>[^\n]*)')
_HINTS = 3
"""Statements that an error names as examples."""

Files = Mapping[str, bytes]


# --- the manifest -------------------------------------------------------------


def hash_bytes(data: bytes) -> str:
    """SHA-256 in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def write_manifest(files: Files) -> bytes:
    """The manifest of generated files: path -> SHA-256, sorted, itself not among them."""
    listed = {path: hash_bytes(files[path]) for path in sorted(files) if path != MANIFEST}
    return (json.dumps({"schema": SCHEMA, "files": listed}, ensure_ascii=False, indent=2) + "\n").encode()


def read_manifest(docs: Path, name: str = MANIFEST) -> dict[str, str]:
    """The files that the manifest in `docs` lists, empty where there is none.

    Raises EditedPageError where it is no manifest: then nobody knows what may be rewritten.
    """
    path = docs / name
    if not path.is_file():
        return {}
    try:
        tree = json.loads(path.read_text(encoding="utf-8"))
        listed = {str(name): str(digest) for name, digest in tree["files"].items()}
        if tree["schema"] != SCHEMA or not all(map(_is_inside, listed)):
            raise ValueError("it is not of briefgen's making")
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise EditedPageError(
            f"{path.as_posix()} cannot be used ({error}). It lists which files briefgen may rewrite: "
            "restore it, for instance from version control, or build into an empty folder with --docs."
        ) from error
    return listed


def _is_inside(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and "\\" not in name and name not in ("", ".")


# --- staging and writing ------------------------------------------------------


@contextmanager
def open_staging(target: Path) -> Iterator[Path]:
    """A new folder beside `target`, so that moving from one to the other is a rename; gone afterwards."""
    parent = target.absolute().parent
    try:
        parent.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=STAGING_PREFIX, dir=parent))
    except OSError as error:
        raise SiteError(f"Nothing can be written in {parent.as_posix()}: {error.strerror}.") from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def stage_files(files: Files, folder: Path) -> None:
    """Writes `files` (path in docs/ -> content) and their manifest into the empty `folder`."""
    for name, data in sorted({**files, MANIFEST: write_manifest(files)}.items()):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def refuse_edited(target: Path, staging: Path | None = None) -> None:
    """Raises EditedPageError where a listed page was changed by hand, or where a page of `staging`
    would overwrite a file that briefgen did not write."""
    known, pending = read_manifest(target), read_manifest(target, PENDING)
    staged = {} if staging is None else read_manifest(staging)
    for name in sorted(known.keys() | staged.keys()):
        path = target / name
        if not path.is_file():
            continue
        digest = hash_bytes(path.read_bytes())
        if digest in (known.get(name), pending.get(name), staged.get(name)):
            continue
        if name in known:
            raise EditedPageError(_explain_edit(path, None if staging is None else staging / name))
        raise EditedPageError(
            f"{path.as_posix()} was not written by briefgen and stands where a page belongs. "
            "Move it away, or build into another folder with --docs."
        )


def write_tree(staging: Path, target: Path) -> tuple[str, ...]:
    """Puts the staged files in place; gives the paths that were written or deleted.

    Files whose bytes are the same are not touched; only files that the old manifest lists are
    deleted. Raises EditedPageError as `refuse_edited` does, SiteError where the disk refuses.
    """
    refuse_edited(target, staging)
    old, new = read_manifest(target), read_manifest(staging)
    written = [name for name in (*sorted(new), MANIFEST) if not _is_same(staging / name, target / name)]
    deleted = sorted(name for name in old.keys() - new.keys() if (target / name).is_file())
    aside = staging / STAGING_PREFIX
    try:
        target.mkdir(parents=True, exist_ok=True)
        if written or deleted:
            shutil.copyfile(staging / MANIFEST, target / PENDING)
        _move_all(staging, target, aside, written, deleted)
        (target / PENDING).unlink(missing_ok=True)
    except OSError as error:
        raise SiteError(f"{target.as_posix()} cannot be written: {error.strerror}.") from error
    for name in deleted:
        _remove_empty((target / name).parent, target)
    return (*written, *deleted)


def _move_all(staging: Path, target: Path, aside: Path, written: list[str], deleted: list[str]) -> None:
    """Moves what is replaced or deleted aside and what is new in; on any failure puts all back."""
    done: list[str] = []
    try:
        for name in (*deleted, *written):
            done.append(name)
            if (target / name).exists() or (target / name).is_symlink():
                (aside / name).parent.mkdir(parents=True, exist_ok=True)
                (target / name).replace(aside / name)
            if name not in deleted:
                (target / name).parent.mkdir(parents=True, exist_ok=True)
                (staging / name).replace(target / name)
    except BaseException:
        for name in reversed(done):
            if (aside / name).exists() or (aside / name).is_symlink():
                (aside / name).replace(target / name)
            elif not (staging / name).exists() and name not in deleted:
                (target / name).unlink(missing_ok=True)
        (target / PENDING).unlink(missing_ok=True)
        raise


def _is_same(one: Path, other: Path) -> bool:
    return other.is_file() and not other.is_symlink() and one.read_bytes() == other.read_bytes()


def _remove_empty(folder: Path, root: Path) -> None:
    while folder != root and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def _explain_edit(path: Path, staged: Path | None) -> str:
    """What to do with a page that a person changed, with the decision to write where it can be told."""
    hints = _suggest_decisions(path, staged) if staged is not None and staged.is_file() else ""
    usual = "Write the change as a decision in brief.yml (hide, pin, rename, reword, note …)"
    return (
        f"{path.as_posix()} was changed by hand and would be overwritten. {hints or usual}; "
        "then delete the page, or restore it from version control, and build again."
    )


def _suggest_decisions(path: Path, staged: Path) -> str:
    edited, made = _read_statements(path), _read_statements(staged)
    found = [f"reword: {{{name}: …}}" for name in made if edited.get(name, made[name]) != made[name]]
    found += [f"hide: [{name}]" for name in made if name not in edited]
    if not found:
        return ""
    more = f" and {len(found) - _HINTS} more" if len(found) > _HINTS else ""
    return f"Write the change under `decisions:` in brief.yml: {', '.join(found[:_HINTS])}{more}"


def _read_statements(page: Path) -> dict[str, str]:
    """The words after each statement's anchor, as far as the line's end."""
    text = page.read_text(encoding="utf-8", errors="replace")
    return {found["id"]: found["words"] for found in _STATEMENT.finditer(text)}


# --- the site -----------------------------------------------------------------


def find_config(folder: Path) -> Path:
    """The mkdocs.yml of a project, else the one that comes with briefgen."""
    own = folder / "mkdocs.yml"
    return own if own.is_file() else find_packaged("mkdocs.yml")


def build_epoch(as_of: str | None) -> int:
    """The build's clock (SOURCE_DATE_EPOCH): the first day of `as_of`, else EPOCH. Never the time of day."""
    day = max(earliest(as_of), EPOCH) if as_of else EPOCH
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


@contextmanager
def open_config(config: Path, docs: Path, site: Path, title: str) -> Iterator[Path]:
    """A configuration for one run of the builder: `config` with these folders and this name of the site.

    It stands beside a project's own mkdocs.yml, because that one's paths are relative to it.
    """
    settings: dict[str, object] = {
        "INHERIT": str(config.absolute()),
        "site_name": html.escape(title),  # themes print it as it is
        "docs_dir": str(docs.absolute()),
        "site_dir": str(site.absolute()),
    }
    packaged = config == find_packaged("mkdocs.yml")
    if packaged or _lacks_override(config):
        settings["theme"] = {"custom_dir": str(find_packaged("overrides"))}
    beside = config.absolute().parent
    if packaged or not os.access(beside, os.W_OK):
        beside = site.absolute().parent
    handle, name = tempfile.mkstemp(prefix=STAGING_PREFIX, suffix=".yml", dir=beside)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            yaml.safe_dump(settings, file, allow_unicode=False)
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def _lacks_override(config: Path) -> bool:
    """Whether a project's own configuration has a theme to which our override can be added."""
    text = config.read_text(encoding="utf-8")
    theme = re.search(r"^theme:[ \t]*(?:#.*)?\n(?P<settings>(?:[ \t].*\n|\n)*)", text + "\n", re.MULTILINE)
    return theme is not None and "custom_dir:" not in theme["settings"]


def build_site(config: Path, docs: Path, site: Path, *, title: str, as_of: str | None) -> None:
    """Builds `docs` into the folder `site`. Raises SiteError with what the builder said."""
    with open_config(config, docs, site, title) as settings:
        command = [
            sys.executable,
            "-m",
            "mkdocs",
            "build",
            "--strict",
            "--config-file",
            str(settings),
        ]
        environment = builder_environment(as_of)
        done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        said = [line.strip() for line in (done.stderr + done.stdout).splitlines() if line.strip()]
        told = [line for line in said if not line.startswith("INFO")]
        raise SiteError("The site builder stopped:\n" + "\n".join(f"  {line}" for line in told))


def builder_environment(as_of: str | None) -> dict[str, str]:
    """The environment of the builder: ours, with the build's clock and without its banner."""
    return {
        **os.environ,
        "SOURCE_DATE_EPOCH": str(build_epoch(as_of)),
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONIOENCODING": "utf-8",
        "PYTHONHASHSEED": "0",
    }


def swap_site(built: Path, target: Path) -> None:
    """Puts the built site in the place of the old one.

    Raises SiteError where the target holds something else, or where it cannot be replaced.
    """
    if target.is_dir() and any(target.iterdir()) and not (target / SITE_MARK).is_file():
        raise SiteError(
            f"{target.as_posix()} holds something that is not a brief's site, so it is not replaced. "
            "Empty it, or build into another folder with --site."
        )
    old = built.with_name(built.name + "-old")
    try:
        if target.exists():
            target.rename(old)
        try:
            built.rename(target)
        except BaseException:
            if old.exists():
                old.rename(target)
            raise
    except OSError as error:
        raise SiteError(f"{target.as_posix()} cannot be replaced: {error.strerror}.") from error
    shutil.rmtree(old, ignore_errors=True)
