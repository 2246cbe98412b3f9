"""`briefgen annotate`: What the analysis sees, one JSON line a document."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

NAME = "annotate"
HELP = "print what the analysis sees, one JSON line a document"


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="an article, or rows as .jsonl")
    parser.add_argument(
        "--published", default="", metavar="DATE", help="the date of documents that give none"
    )
    parser.add_argument("--keep-furniture", action="store_true", help="mark nothing as page furniture")


def run(options: argparse.Namespace) -> int:
    """`briefgen annotate`."""
    from briefgen.annotating import annotate_documents, read_day, read_documents

    published = read_day(options.published, "--published") if options.published else ""
    documents = [
        document
        for path in options.files
        for document in read_documents(path, published, keep_furniture=options.keep_furniture)
    ]
    for row in annotate_documents(documents):
        print(json.dumps(row))
    return 0
