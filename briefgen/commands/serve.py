"""`briefgen serve`: The site on this machine, rebuilt when a source or a page changes."""

from __future__ import annotations

import argparse
import sys

from briefgen.commands.folders import add_folders, find_options
from briefgen.commands.telling import complain

NAME = "serve"
HELP = "show the site on this machine, and rebuild on changes"


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    add_folders(parser)
    parser.add_argument("--address", default="127.0.0.1:8000", help="where to listen (default: %(default)s)")


def run(options: argparse.Namespace) -> int:
    """`briefgen serve`."""
    from briefgen.serving import serve
    from briefgen.terminal import choose_reporter

    folders = find_options(options)
    try:
        serve(folders, options.address, choose_reporter(sys.stderr), complain)
    except KeyboardInterrupt:
        return 0
    return 0
