"""brief.json: the whole brief in the schema `briefgen/1` (DESIGN, section 5).

`briefgen/export/brief.schema.json` is its JSON Schema (draft 2020-12).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from briefgen.export.brief_json.citing import Citing
from briefgen.export.brief_json.lists import build_lists
from briefgen.export.brief_json.sources import build_left_out, build_sources
from briefgen.export.brief_json.statements import build_statements
from briefgen.model import Brief, Page, Span

SCHEMA = "briefgen/1"

_SURROGATE = re.compile("[\ud800-\udfff]")


def export_json(brief: Brief, pages: Sequence[Page], origin_of: Callable[[str, Span], str]) -> bytes:
    """brief.json in UTF-8: keys sorted, so that the same brief gives the same bytes.

    `origin_of` tells whose reporting the passage (source id, span) is.
    """
    citing = Citing(sources={source.id: source for source in brief.material.sources}, origin_of=origin_of)
    statements = build_statements(pages, citing)
    lists = build_lists(brief, citing)
    tree: dict[str, Any] = {
        "schema": SCHEMA,
        "title": brief.title,
        "question": brief.question or None,
        "as_of": brief.as_of,
        "generator": brief.generator,
        "pipeline": brief.pipeline,
        "gave_way": brief.gave_way,
        "statements": statements,
        **lists,
        "left_out": build_left_out(brief),
        "sources": build_sources(brief, citing),  # last, because it counts what the others show
    }
    return write_json(tree).encode()


def write_json(tree: object) -> str:
    """JSON that a diff reads well: sorted, indented, one newline at the end. A lone surrogate, which
    UTF-8 cannot hold, is written as an escape."""
    text = json.dumps(tree, ensure_ascii=False, indent=2, sort_keys=True)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def read_schema() -> dict[str, Any]:
    """The JSON Schema that brief.json keeps to."""
    path = Path(__file__).parent.parent / "brief.schema.json"
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return schema
