"""`briefgen sources`: What was read, what is known of each source, and what is missing."""

from __future__ import annotations

import argparse
import sys

from briefgen.commands.folders import add_folders, find_options

NAME = "sources"
HELP = "list what is known of each source and how; with --write draft sources.yml"


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    add_folders(parser)
    parser.add_argument(
        "--write", action="store_true", help="add the files that sources.yml does not name, as comments"
    )


def run(options: argparse.Namespace) -> int:
    """`briefgen sources`."""
    from briefgen.curating import draft_entries, extend_settings, list_sources, write_settings
    from briefgen.pipeline import compare
    from briefgen.render.escaping import escape_terminal
    from briefgen.terminal import choose_reporter

    reporter = choose_reporter(sys.stderr)
    try:
        read = compare(find_options(options), reporter)
    finally:
        reporter.close()
    material = read.comparison.material
    print(escape_terminal(list_sources(material, read.left_out)), end="")
    if options.write:
        path = options.seeds / "sources.yml"
        added = draft_entries(material, read.left_out, [entry.file for entry in read.entries])
        if added:
            write_settings(path, extend_settings(path, added))
        count = sum(not line.startswith(" ") for line in added.splitlines())
        print(f"\n{path.as_posix()}: {count or 'no'} {'entry' if count == 1 else 'entries'} added.")
    return 0
