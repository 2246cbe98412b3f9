"""Copies among documents: runs `cluster_documents` over a set and writes what the scorer reads.

usage: python -m tests.quality.overlaps SET.jsonl PRED.json

A row of SET has `doc_id` and `text`; PRED is {"clusters": {doc_id: cluster}}.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from briefgen.compare.overlaps import cluster_documents


def predict(rows: Sequence[dict[str, str]]) -> dict[str, dict[str, str]]:
    """The scorer's form of the clusters of these rows."""
    return {"clusters": dict(cluster_documents([(row["doc_id"], row["text"]) for row in rows]))}


def main(arguments: Sequence[str]) -> int:
    """Reads the set that is named first and writes the prediction that is named second."""
    lines = Path(arguments[0]).read_text(encoding="utf-8").splitlines()
    found = predict([json.loads(line) for line in lines if line.strip()])
    Path(arguments[1]).write_text(json.dumps(found), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
