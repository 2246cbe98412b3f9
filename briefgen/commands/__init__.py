"""The commands: one file of this package a command, and a row of COMMANDS.

A command imports what it needs when it runs: `--help` need not wait for the language pipeline.
"""

from __future__ import annotations

import argparse
from typing import Protocol

from briefgen.commands import (
    actors,
    add,
    annotate,
    build,
    check,
    compare,
    finish,
    overlaps,
    pdf,
    publish,
    serve,
    sources,
    text,
    timeline,
)


class Command(Protocol):
    """What a command's file holds."""

    NAME: str
    HELP: str

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """The command's options."""

    def run(self, options: argparse.Namespace) -> int:
        """Carries the command out and gives its exit code."""


COMMANDS: tuple[Command, ...] = (
    build,
    check,
    serve,
    sources,
    add,
    pdf,
    publish,
    finish,
    actors,
    compare,
    overlaps,
    timeline,
    text,
    annotate,
)
"""In the order in which `briefgen --help` lists them."""
