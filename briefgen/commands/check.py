"""`briefgen check`: Pages that were built, proved against the source files."""

from __future__ import annotations

import argparse

from briefgen.commands.folders import add_folders
from briefgen.errors import CheckError

NAME = "check"
HELP = "prove pages that were built, against the source files"


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    add_folders(parser)


def run(options: argparse.Namespace) -> int:
    """`briefgen check`."""
    from briefgen.check import check_site, prove_docs, render_faults
    from briefgen.config import read_sources_config

    proof = prove_docs(options.docs, options.seeds, read_sources_config(options.seeds / "sources.yml"))
    faults = proof.faults
    if (options.site / "index.html").is_file():
        faults += check_site(options.docs, options.site)
    print(
        f"{proof.statements} statements, {proof.citations} citations and {proof.notes} notes "
        f"on {proof.pages} pages, from {proof.sources} sources: {len(faults) or 'no'} faults."
    )
    if faults:
        raise CheckError(f"{len(faults)} of the proofs failed.\n{render_faults(faults)}")
    return 0
