"""`briefgen compare`: two sources side by side in the terminal."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

NAME = "compare"
HELP = "show two sources side by side: what both tell, what one alone does"

NARROWEST, WIDEST = 60, 200
"""Columns of a terminal that are used."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("a", metavar="A", help="a source: its id or file name in the folder, or a path")
    parser.add_argument("b", metavar="B", help="the other one")
    parser.add_argument(
        "--seeds", type=Path, default=Path("seeds"), metavar="DIR", help="the articles (default: seeds)"
    )


def run(options: argparse.Namespace) -> int:
    """`briefgen compare`."""
    from briefgen.sidebyside import compare_two, find_two, lay_out

    pair = find_two(options.a, options.b, options.seeds)
    columns = shutil.get_terminal_size((100, 24)).columns if sys.stdout.isatty() else 100
    width = max(NARROWEST, min(WIDEST, columns))
    print(lay_out(compare_two(*pair), pair, width), end="")
    return 0
