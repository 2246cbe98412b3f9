"""What the finished pages say of themselves: read from the brief.json that the site holds."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefgen.render.works import Work, read_works
from briefgen.text.invisible import show_invisible
from briefgen.text.passages import fold_space

BRIEF = "brief.json"
SOURCES = "sources"
SCOPE = "home"
"""The section of the home page's first statements: how many sources, as of when."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """`opening` is the first statement of each page, by its path in docs/; `scope` those of the home
    page. All of it is "" or empty where the site has no brief.json."""

    title: str = ""
    question: str = ""
    as_of: str = ""
    generator: str = ""
    works: tuple[Work, ...] = ()
    scope: str = ""
    opening: Mapping[str, str] = field(default_factory=dict)


def read_facts(site: Path) -> Facts:
    """The facts of the brief in the built `site`; none where it has no brief.json that can be read."""
    try:
        tree = json.loads((site / BRIEF).read_text(encoding="utf-8"))
        return _gather(tree) if isinstance(tree, dict) else Facts()
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return Facts()


def _gather(tree: Mapping[str, Any]) -> Facts:
    def text(key: str) -> str:
        return clean(str(tree.get(key) or ""))

    opening: dict[str, str] = {}
    scope = []
    for item in tree.get("statements") or ():
        page, words = str(item.get("page")), clean(str(item.get("text") or ""))
        opening.setdefault(page, words)
        if page == "index.md" and item.get("section") == SCOPE:
            scope.append(words)
    return Facts(
        title=text("title"),
        question=text("question"),
        as_of=text("as_of"),
        generator=text("generator"),
        works=read_works(tree.get("sources") or ()),
        scope=" ".join(scope),
        opening=opening,
    )


def clean(text: str) -> str:
    """The text on one line, with what a reader cannot see shown."""
    return fold_space(show_invisible(fold_space(text)))


def name_source(path: str) -> str:
    """The id of the source whose page the markdown page `path` is, "" where it is another page."""
    folder, _, name = path.rpartition("/")
    return name.removesuffix(".md") if folder == SOURCES and name != "index.md" else ""
