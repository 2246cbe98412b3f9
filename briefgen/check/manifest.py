"""The manifest: docs/ holds the generated files as they were written, and no others."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from briefgen.check.faults import Fault, Place

MANIFEST = "manifest.json"
SCHEMA = "briefgen-manifest/1"


def list_files(docs: Path) -> frozenset[str]:
    """All files under docs/, relative to it; hidden ones are not the brief's."""
    found = set()
    for path in docs.rglob("*"):
        relative = path.relative_to(docs)
        if path.is_file() and not any(part.startswith(".") for part in relative.parts):
            found.add(relative.as_posix())
    return frozenset(found)


def prove_manifest(docs: Path, name: str, files: frozenset[str]) -> Iterator[Fault]:
    """What is wrong with docs/manifest.json and the files that it lists. `name` is docs/ in messages."""
    place = Place(file=f"{name}/{MANIFEST}")
    listed = _read_manifest(docs / MANIFEST)
    if listed is None:
        yield place.fault(
            "manifest-missing", "The manifest is missing or cannot be read; build the brief again."
        )
        return
    for file, digest in sorted(listed.items()):
        if file not in files:
            yield place.fault(
                "manifest-missing", f"It lists {file}, which is not there; build the brief again."
            )
            continue
        try:
            found = hashlib.sha256((docs / file).read_bytes()).hexdigest()
        except OSError:
            found = ""
        if found != digest:
            yield Place(file=f"{name}/{file}").fault(
                "manifest-changed",
                "This file was changed after it was written. "
                "Put what you want changed into brief.yml or notes/ and build again.",
            )
    for file in sorted(files - listed.keys() - {MANIFEST}):
        yield Place(file=f"{name}/{file}").fault(
            "manifest-unlisted",
            "briefgen did not write this file; move it out of docs/ (notes/ is for your own text).",
        )


def _read_manifest(path: Path) -> dict[str, str] | None:
    try:
        tree = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    files = tree.get("files") if isinstance(tree, dict) and tree.get("schema") == SCHEMA else None
    if not isinstance(files, dict):
        return None
    return {str(file): digest for file, digest in files.items() if isinstance(digest, str)}
