"""Predictions of `briefgen` on a set of TempEval-3 documents, in the form that its scorer reads.

usage: python -m tests.quality.temporal SET.jsonl PRED.json
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from pathlib import Path

from briefgen.analysis.timexes import find_timexes
from briefgen.compare.resolving import resolve_forms
from briefgen.language import load_pipeline, parse_sources
from briefgen.model import Paragraph, Source, Span


def read_document(name: str, text: str) -> Source:
    """A document of a set as a source: its non-blank lines are its paragraphs, nothing is furniture."""
    lines = [m for m in re.finditer(r"[^\n]+", text) if m[0].strip()]
    return Source(
        id=name,
        file=name,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        paragraphs=tuple(
            Paragraph(number=number, span=Span(line.start(), line.end()))
            for number, line in enumerate(lines, start=1)
        ),
    )


def predict(rows: list[dict[str, str]]) -> dict[str, list[dict[str, object]]]:
    """Document name: its timexes with value."""
    sources = [read_document(row.get("file") or row["doc_id"], row["text"]) for row in rows]
    parsed = parse_sources(sources, load_pipeline())
    found: dict[str, list[dict[str, object]]] = {}
    for row, document in zip(rows, parsed, strict=True):
        timexes = find_timexes(document)
        found[document.source.id] = [
            {
                "start": timex.span.start,
                "end": timex.span.end,
                "type": timex.type,
                "value": value,
            }
            for timex, value, _ in resolve_forms(timexes, row["text"], row["dct"])
        ]
    return found


def main(gold: str, out: str) -> None:
    rows = [json.loads(line) for line in Path(gold).read_text(encoding="utf-8").splitlines()]
    Path(out).write_text(json.dumps(predict(rows)), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:3])
