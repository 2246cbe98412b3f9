"""What the theme brings along and no page asks for: its source maps, a third of a small site."""

from __future__ import annotations

import re
from pathlib import Path

THEME = ("assets/javascripts", "assets/stylesheets")
"""Folders that are the theme's own: files of a project are never touched."""

_MAPPED = re.compile(r"\n?(?://[#@]|/\*[#@])\s*sourceMappingURL=\S+(?:\s*\*/)?\s*\Z")


def shed_maps(site: Path) -> None:
    """Deletes the theme's source maps from the built `site`, and the comments that name them, so that
    nothing refers to a file that is gone."""
    for folder in THEME:
        for path in sorted((site / folder).rglob("*.map")):
            mapped = path.with_suffix("")
            path.unlink()
            if mapped.is_file():
                text = mapped.read_text(encoding="utf-8")
                mapped.write_text(_MAPPED.sub("\n", text), encoding="utf-8", newline="")
