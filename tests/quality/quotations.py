"""Predictions of `briefgen` on a set of annotated attributions, in the form that its scorer reads.

usage: python -m tests.quality.quotations SET.jsonl [--scorer SCORE.py] [--out PRED.json]

SET.jsonl has one document a line (`doc_id`, `text`). The scorer is called with SET and PRED, once for
all attributions and once with --direct-only.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from briefgen.analysis.quotations import find_quotations
from briefgen.analysis.sentences import find_sentences
from briefgen.language import load_pipeline, parse_sources
from briefgen.model import Paragraph, Quotation, Source, Span

Row = dict[str, Any]


def read_document(name: str, text: str) -> Source:
    """A document of a set as a source: its non-blank lines are its paragraphs, nothing is furniture."""
    lines = re.finditer(r"[^\n]*\S[^\n]*", text)
    spans = [Span(m.start() + len(m[0]) - len(m[0].lstrip()), m.start() + len(m[0].rstrip())) for m in lines]
    return Source(
        id=name,
        file=name,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        paragraphs=tuple(Paragraph(number=number, span=span) for number, span in enumerate(spans, start=1)),
    )


def predict(rows: Sequence[Row]) -> dict[str, list[Row]]:
    """Document id → its attributions with content, source and cue."""
    sources = [read_document(row["doc_id"], row["text"]) for row in rows]
    found: dict[str, list[Row]] = {}
    for parsed in parse_sources(sources, load_pipeline()):
        quotations = find_quotations(parsed, find_sentences(parsed))
        found[parsed.source.id] = [_show(item) for item in quotations]
    return found


def _show(item: Quotation) -> Row:
    return {
        "content": [[span.start, span.end] for span in item.content],
        "source": [[item.speaker.start, item.speaker.end]] if item.speaker else None,
        "cue": [[item.cue.start, item.cue.end]] if item.cue else None,
        "rule": item.rule,
    }


def score(gold: Path, predicted: Path, scorer: Path) -> list[Row]:
    """The scorer's figures for all attributions and for those in quotation marks."""
    figures = []
    for options in ([], ["--direct-only"]):
        command = [sys.executable, str(scorer), str(gold), str(predicted), *options]
        done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=scorer.parent)
        figures.append(json.loads(done.stdout.splitlines()[-1]))
    return figures


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args(arguments)
    lines = options.gold.read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()]
    with tempfile.TemporaryDirectory() as folder:
        out = (options.out or Path(folder) / "predicted.json").resolve()
        out.write_text(json.dumps(predict(rows)), encoding="utf-8")
        if options.scorer:
            for name, figures in zip(
                ("all", "direct"), score(options.gold.resolve(), out, options.scorer.resolve()), strict=True
            ):
                print(name, json.dumps(figures))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
