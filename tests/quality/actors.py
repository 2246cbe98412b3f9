"""Actors across documents: predictions for the MEANTIME rows, and the score that a scorer gives them.

usage: python tests/quality/actors.py ROWS.jsonl [--scorer SCORE.py] [--out PRED.json] [--errors]

ROWS.jsonl has one document a line (`doc_id`, `text`, `sentences`, `mentions`). Besides the scorer's
figures this prints how many predicted names of the first six sentences, the only ones that the set
annotates exhaustively, are gold names (extents overlap by half or more).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from briefgen.analysis.mentions import find_mentions
from briefgen.analysis.references import find_references
from briefgen.analysis.sentences import find_sentences
from briefgen.compare.actors import merge_actors
from briefgen.language import load_pipeline, parse_sources
from briefgen.model import Actor, Analysis, Paragraph, Source, Span

TYPES = {"person": "PER", "organisation": "ORG", "group": "ORG", "place": "LOC", "state": "LOC"}
EXHAUSTIVE = 6
"""Sentences that the set annotates exhaustively: 0 to 5."""

Row = dict[str, Any]


def read_rows(path: Path) -> list[Row]:
    """The rows of a JSON-lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def build_source(row: Row) -> Source:
    """A source whose decoded text is the row's text."""
    text = str(row["text"])
    lines = (match for match in re.finditer(r"[^\n]+", text) if match.group().strip())
    paragraphs = tuple(
        Paragraph(number=number, span=Span(line.start(), line.end())) for number, line in enumerate(lines, 1)
    )
    digest = hashlib.sha256(text.encode()).hexdigest()
    name = str(row["doc_id"])
    return Source(id=name, file=f"{name}.txt", sha256=digest, text=text, paragraphs=paragraphs)


def analyse(sources: Sequence[Source]) -> tuple[Analysis, ...]:
    """Mentions and references of every source; the other analyses do not bear on actors."""
    analyses = []
    for parsed in parse_sources(sources, load_pipeline()):
        sentences = find_sentences(parsed)
        mentions = find_mentions(parsed, sentences)
        analyses.append(
            Analysis(
                source=parsed.source.id,
                sentences=sentences,
                mentions=mentions,
                references=find_references(parsed, sentences, mentions),
                timexes=(),
                quotations=(),
                quantities=(),
                clauses=(),
            )
        )
    return tuple(analyses)


def predict(actors: Iterable[Actor], analyses: Sequence[Analysis]) -> dict[str, object]:
    """The scorer's form of the actors: their named mentions."""
    names = {(analysis.source, mention.span) for analysis in analyses for mention in analysis.mentions}
    return {
        "actors": [
            {
                "id": actor.id,
                "type": TYPES[actor.kind],
                "name": actor.name,
                "mentions": [
                    {"doc_id": source, "start": span.start, "end": span.end}
                    for source, span in actor.mentions
                    if (source, span) in names
                ],
            }
            for actor in actors
            if not actor.anonymous
        ]
    }


def count_precise(rows: Sequence[Row], analyses: Sequence[Analysis], *, demonyms: bool) -> tuple[int, int]:
    """(predicted names in the exhaustive sentences that are gold names, all of them)."""
    hits = total = 0
    for row, analysis in zip(rows, analyses, strict=True):
        sentences = row["sentences"]
        end = sentences[min(EXHAUSTIVE, len(sentences)) - 1][1]
        gold = [
            (m["start"], m["end"])
            for m in row["mentions"]
            if m["kind"] == "entity" and m["type"] in TYPES.values()
        ]
        for mention in analysis.mentions:
            if mention.span.end > end or (mention.form == "demonym" and not demonyms):
                continue
            total += 1
            hits += any(_jaccard(mention.span, start, stop) >= 0.5 for start, stop in gold)
    return hits, total


def _jaccard(span: Span, start: int, end: int) -> float:
    shared = min(span.end, end) - max(span.start, start)
    return shared / (max(span.end, end) - min(span.start, start)) if shared > 0 else 0.0


def main() -> None:
    """Reads, predicts, scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", type=Path)
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--out", type=Path, default=Path("actors.pred.json"))
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    rows = read_rows(options.rows)
    sources = [build_source(row) for row in rows]
    analyses = analyse(sources)
    prediction = predict(merge_actors(sources, analyses), analyses)
    options.out.write_text(json.dumps(prediction), encoding="utf-8")
    for label, demonyms in (("named mentions that are gold", False), ("with demonyms", True)):
        hits, total = count_precise(rows, analyses, demonyms=demonyms)
        print(f"{label}: {hits}/{total} = {hits / max(1, total):.3f}")
    if options.scorer:
        command = [
            sys.executable,
            str(options.scorer),
            str(options.out.resolve()),
            "--data",
            str(options.rows),
        ]
        subprocess.run(command + ["--errors"] * options.errors, check=True)


if __name__ == "__main__":
    main()
