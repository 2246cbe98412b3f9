"""`briefgen actors`: Who is named, and what joins the names."""

from __future__ import annotations

import argparse
import sys

from briefgen.commands.folders import add_folders, find_options
from briefgen.errors import ConfigError

NAME = "actors"
HELP = "list who is named, and with --why what joins the names"


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    add_folders(parser)
    parser.add_argument("--why", metavar="NAME", help="explain the actors of this name")


def run(options: argparse.Namespace) -> int:
    """`briefgen actors`."""
    from briefgen.explaining import explain_actor, find_named, list_actors
    from briefgen.pipeline import compare
    from briefgen.render.escaping import escape_terminal
    from briefgen.terminal import choose_reporter

    places = find_options(options)
    material = compare(places, choose_reporter(sys.stderr)).comparison.material
    if options.why is None:
        print(escape_terminal(list_actors(material)), end="")
        return 0
    found = find_named(material.actors, options.why)
    if not found:
        raise ConfigError(f"No source names {options.why}. `briefgen actors` lists who is named.")
    print(escape_terminal("\n".join(explain_actor(actor, material) for actor in found)), end="")
    return 0
