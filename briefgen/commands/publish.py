"""`briefgen publish`: The brief as it stands becomes the one that later ones are compared with."""

from __future__ import annotations

import argparse

from briefgen.commands.folders import add_folders, find_options
from briefgen.errors import CheckError

NAME = "publish"
HELP = "keep this brief as the one that later briefs tell what is new against"


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    add_folders(parser)


def run(options: argparse.Namespace) -> int:
    """`briefgen publish`. Proves the pages first: what is not proved is not published."""
    from briefgen.check import prove_docs, render_faults
    from briefgen.config import read_sources_config
    from briefgen.published import PUBLISHED, write_published

    project = find_options(options).project
    faults = prove_docs(
        options.docs, options.seeds, read_sources_config(options.seeds / "sources.yml")
    ).faults
    if faults:
        raise CheckError(
            f"{len(faults)} of the proofs failed, so nothing was published.\n{render_faults(faults)}"
        )
    changed = write_published(options.docs, project)
    print(
        f"{PUBLISHED.as_posix()} {'was written' if changed else 'holds this brief already'}. "
        "The next `briefgen build` tells what is new since; commit the file with the pages."
    )
    return 0
