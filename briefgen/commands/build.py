"""`briefgen build`: The pages and the site, made and proved."""

from __future__ import annotations

import argparse
import sys

from briefgen.commands.folders import add_folders, find_options

NAME = "build"
HELP = "make the pages and the site, and prove them"


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    add_folders(parser)
    parser.add_argument("--strict", action="store_true", help="stop at a source that cannot be read")
    parser.add_argument(
        "--since",
        metavar="REV",
        help="tell what is new since this git revision",
    )


def run(options: argparse.Namespace) -> int:
    """`briefgen build`."""
    from briefgen.pipeline import build
    from briefgen.terminal import choose_reporter, describe_summary

    reporter = choose_reporter(sys.stderr)
    try:
        summary = build(find_options(options, strict=options.strict, since=options.since), reporter)
    finally:
        reporter.close()
    print(describe_summary(summary, options.docs.as_posix(), options.site.as_posix()))
    return summary.exit_code
