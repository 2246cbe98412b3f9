"""The brief that was published last: read to tell what is new since, written by `briefgen publish` alone."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from pathlib import Path

from briefgen.errors import ConfigError, SiteError
from briefgen.model import Before
from briefgen.text.before import read_before

BRIEF = "brief.json"
PUBLISHED = Path("published", BRIEF)
"""Where the published brief is kept, in the project's folder."""


def read_published(project: Path) -> Before | None:
    """The brief that was published last; None where none was.

    Raises ConfigError where the file is no brief.json.
    """
    path = project / PUBLISHED
    if not path.is_file():
        return None
    try:
        return _read(path.read_bytes())
    except (OSError, ValueError) as error:
        raise ConfigError(
            f"{PUBLISHED.as_posix()} cannot be compared with: {error}. Restore it from version control, or "
            "delete it and run `briefgen publish`."
        ) from error


def read_revision(docs: Path, revision: str) -> Before:
    """The brief that a git revision has in `docs`. Raises ConfigError where there is none."""
    folder = docs.absolute().parent
    if revision.startswith("-") or not revision.strip():
        raise ConfigError(f"--since: {revision!r} is no git revision.")
    command = ["git", "-C", str(folder), "show", "--end-of-options", f"{revision}:./{docs.name}/{BRIEF}"]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError as error:
        raise ConfigError(f"--since needs git, which cannot be run ({error.strerror}).") from error
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
        raise ConfigError(
            f"--since: there is no {docs.name}/{BRIEF} in the git revision {revision} ({said})."
        )
    try:
        return _read(done.stdout)
    except ValueError as error:
        raise ConfigError(f"--since: {docs.name}/{BRIEF} of {revision} cannot be used: {error}.") from error


def write_published(docs: Path, project: Path) -> bool:
    """Keeps docs/brief.json as the published brief; says whether that changed anything.

    Raises ConfigError where docs/ holds no brief, SiteError where the disk refuses.
    """
    target = project / PUBLISHED
    try:
        data = (docs / BRIEF).read_bytes()
        _read(data)
    except (OSError, ValueError) as error:
        raise ConfigError(
            f"{docs.as_posix()} holds no brief to publish; run `briefgen build` first."
        ) from error
    try:
        if target.is_file() and target.read_bytes() == data:
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, data)
    except OSError as error:
        raise SiteError(f"{target.as_posix()} cannot be written: {error.strerror}.") from error
    return True


def _read(data: bytes) -> Before:
    try:
        return read_before(json.loads(data))
    except RecursionError as error:
        raise ValueError("it nests too deeply") from error


def _replace(target: Path, data: bytes) -> None:
    """Writes aside and renames: an interrupted write leaves the old file."""
    handle, name = tempfile.mkstemp(prefix=".briefgen-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o644)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
