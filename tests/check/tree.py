"""A docs tree on disk: read, changed, signed anew, checked. Made for built trees and real ones alike."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from briefgen.check import Fault, check_docs
from briefgen.config import SourceEntry

Json = dict[str, Any]


@dataclass(kw_only=True)
class DocsTree:
    """`entries` is sources.yml; a plant may change it."""

    docs: Path
    seeds: Path
    entries: tuple[SourceEntry, ...]

    def pages(self) -> tuple[str, ...]:
        """Every page, relative to docs/."""
        return tuple(sorted(path.relative_to(self.docs).as_posix() for path in self.docs.rglob("*.md")))

    def read(self, page: str) -> str:
        return (self.docs / page).read_text(encoding="utf-8")

    def write(self, page: str, text: str) -> None:
        (self.docs / page).write_text(text, encoding="utf-8")

    def load(self) -> Json:
        tree: Json = json.loads(self.read("brief.json"))
        return tree

    def save(self, claims: Json) -> None:
        self.write("brief.json", json.dumps(claims, ensure_ascii=False, indent=2, sort_keys=True) + "\n")

    def sign(self) -> None:
        """Writes the manifest as it must be for the files as they are."""
        files = {}
        for path in sorted(self.docs.rglob("*")):
            name = path.relative_to(self.docs).as_posix()
            if path.is_file() and name != "manifest.json":
                files[name] = hashlib.sha256(path.read_bytes()).hexdigest()
        manifest = {"schema": "briefgen-manifest/1", "files": files}
        self.write("manifest.json", json.dumps(manifest, indent=2, sort_keys=True) + "\n")

    def copy(self, folder: Path) -> DocsTree:
        """The same tree in another folder, to be spoilt there."""
        shutil.copytree(self.docs, folder / "docs")
        shutil.copytree(self.seeds, folder / "seeds")
        return replace(self, docs=folder / "docs", seeds=folder / "seeds")

    def check(self) -> tuple[Fault, ...]:
        return check_docs(self.docs, self.seeds, self.entries)
