"""`briefgen pdf`: The brief on paper, or one section of it, proved like the pages."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.commands.folders import add_folders, find_options

if TYPE_CHECKING:
    from briefgen.model import Page
    from briefgen.pipeline import Composed, Options
    from briefgen.render.typst.compiling import Press, Printed

NAME = "pdf"
HELP = "print the brief, or one section of it, as PDF"
SUMMARY = "summary"


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    add_folders(parser)
    parser.add_argument(
        "--section", metavar="NAME", help="one section alone (brief, timeline, actors …), or the summary"
    )
    parser.add_argument("--paper", choices=("a4", "letter"), help="the sheet (default: as brief.yml says)")
    parser.add_argument("--output", type=Path, metavar="FILE", help="the PDF (default: brief.pdf)")


def run(options: argparse.Namespace) -> int:
    """`briefgen pdf`."""
    from dataclasses import replace

    from briefgen.export.pdf import name_missing
    from briefgen.pipeline import compare, find_press, settle
    from briefgen.terminal import choose_reporter

    folders = find_options(options)
    reporter = choose_reporter(sys.stderr)
    try:
        read = compare(folders, reporter)
        composed = settle(read, folders, reporter)
        refuse_unproved(composed, folders)
        press = find_press(read.config, folders)
        press = press if options.paper is None else replace(press, paper=options.paper)
        printed = print_section(composed, press, options.section)
    finally:
        reporter.close()
    output = options.output or Path(f"brief-{options.section}.pdf" if options.section else "brief.pdf")
    write_pdf(output, printed.data)
    for notice in name_missing(printed.missing, composed.brief):
        print(notice)
    print(output.as_posix())
    return 0


def refuse_unproved(composed: Composed, folders: Options) -> None:
    """Raises CheckError where a statement cannot be proved: then nothing is printed either."""
    from briefgen.check import prove_docs, render_faults
    from briefgen.errors import CheckError
    from briefgen.pipeline import MOST_FAULTS
    from briefgen.site import open_staging, stage_files

    with open_staging(folders.docs) as staged:
        docs = staged / folders.docs.name
        stage_files(composed.files, docs)
        faults = prove_docs(docs, folders.seeds, composed.entries).faults
    if faults:
        told = render_faults(faults[:MOST_FAULTS])
        raise CheckError(f"{len(faults)} of the proofs failed, so nothing was printed.\n{told}")


def print_section(composed: Composed, press: Press, section: str | None) -> Printed:
    """The whole brief, its summary, or the section of that name."""
    from briefgen.export.pdf import print_brief, print_summary

    if section is None:
        return print_brief(composed.brief, composed.pages, press)
    if section == SUMMARY:
        return print_summary(composed.brief, composed.pages, press)
    return print_brief(composed.brief, composed.pages, press, only=find_section(composed.pages, section))


def find_section(pages: Sequence[Page], name: str) -> str:
    """The path of the page that a section is named for. Raises ConfigError with the names there are."""
    from briefgen.errors import ConfigError
    from briefgen.render.typst.document import HOME, arrange_sections

    paths = [section.page.path for section in arrange_sections(pages)]
    named = {path.removesuffix("/index.md").removesuffix(".md"): path for path in paths}
    named["brief"] = named.pop(HOME.removesuffix(".md"), HOME)
    if name not in named:
        known = ", ".join(sorted((*named, SUMMARY)))
        raise ConfigError(f"The brief has no section {name}. There are {known}.")
    return named[name]


def write_pdf(output: Path, data: bytes) -> None:
    """Writes the file. Raises ConfigError where the disk refuses."""
    from briefgen.errors import ConfigError

    try:
        output.write_bytes(data)
    except OSError as error:
        raise ConfigError(f"{output.as_posix()} cannot be written: {error.strerror}.") from error
