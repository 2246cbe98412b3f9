"""Writes pages: only what changed, all or nothing. What fails leaves the last good pages.

Only files that the manifest lists are ever rewritten or deleted, and one that a person has changed
stops the build.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefgen.errors import EditedPageError, SiteError
from briefgen.site.manifest import MANIFEST, PENDING, Files, hash_bytes, read_manifest, write_manifest

STAGING_PREFIX = ".briefgen-"
SITE_MARK = "brief.json"
"""A folder that holds this was built by briefgen and may be replaced."""

_STATEMENT = re.compile(r'<span id="(?P<id>s-[0-9a-f]{8})"></span>(?P<words>[^\n]*)')
_HINTS = 3
"""Statements that an error names as examples."""


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
