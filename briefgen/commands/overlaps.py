"""`briefgen overlaps`: which documents share text, and which are copies of one."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

NAME = "overlaps"
HELP = "list which articles share text, and which are copies"


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("path", type=Path, metavar="FOLDER|FILE.jsonl", help="the articles")
    parser.add_argument("--json", action="store_true", help="print clusters and pairs as JSON")


def run(options: argparse.Namespace) -> int:
    """`briefgen overlaps`."""
    from briefgen.render.escaping import escape_terminal
    from briefgen.summarising import list_overlaps, read_collection

    found = list_overlaps(read_collection(options.path))
    if options.json:
        print(json.dumps(found, ensure_ascii=False, indent=2))
        return 0
    for pair in sorted(found["pairs"], key=lambda item: (-item["ratio"], item["a"], item["b"])):
        share = f"{pair['ratio'] * 100:.0f} % of the shorter text"
        passages = f"{len(pair['passages'])} passages"
        print(escape_terminal(f"{pair['a']}  {pair['b']}  {pair['kind']}  {share}, {passages}"))
    if not found["pairs"]:
        print("No two of the articles share text.")
    return 0
