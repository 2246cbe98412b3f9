"""`briefgen text`: An article as briefgen reads it."""

from __future__ import annotations

import argparse
from pathlib import Path

NAME = "text"
HELP = "print an article as briefgen reads it, paragraphs numbered"


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("file", type=Path, metavar="FILE")


def run(options: argparse.Namespace) -> int:
    """`briefgen text`."""
    from briefgen.sources import list_text, read_marked

    print(list_text(read_marked(options.file)), end="")
    return 0
