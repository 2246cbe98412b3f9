"""The manifest of docs/: every generated file with its hash. Only listed files are ever rewritten."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from briefgen.errors import EditedPageError

MANIFEST = "manifest.json"
PENDING = ".manifest.pending.json"
"""Lists what a write in progress puts in place, so that an interrupted one is not taken for edits."""

SCHEMA = "briefgen-manifest/1"

Files = Mapping[str, bytes]
"""Path in docs/ -> content."""


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
