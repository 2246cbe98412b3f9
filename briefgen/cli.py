"""The commands: arguments in, exit codes out. Errors are sentences on stderr, never tracebacks."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence

import briefgen
from briefgen.commands import COMMANDS
from briefgen.commands.telling import complain
from briefgen.errors import BriefgenError

DESCRIPTION = """\
Turns a folder of news articles into a cited research brief: a website and a PDF in which every
statement is bound to an exact passage of a source, and every binding is proved."""

EPILOG = """\
To start a brief of your own, put articles into a folder named seeds: saved web pages, PDF, plain text,
Markdown, JSON, mail, Word documents, EPUB or web archives. Then run
  briefgen sources --write    what they say of themselves, and a sources.yml to fill in
  briefgen build              the pages, the PDFs and the website, all of them proved
and open site/index.html. What you know of the sources (publisher, date, address) goes into
seeds/sources.yml, what you decide about the brief (title, question) into brief.yml beside the folder.

exit codes: 0 done; 1 an error of briefgen itself; 2 brief.yml, sources.yml or an option is wrong;
3 a source could not be read (the brief was built without it); 4 a proof failed; 5 a generated page
was changed by hand; 6 the site builder failed. Except with 0 and 3, nothing was replaced."""

DEBUG = "BRIEFGEN_DEBUG"
INTERRUPTED = 130
BROKEN_PIPE = 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code."""
    parser = make_parser()
    options = parser.parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except BriefgenError as error:
        complain(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        complain("Interrupted; nothing was replaced.")
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that closing it is quiet
        return BROKEN_PIPE
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        complain(f"briefgen has a fault ({what}). Nothing was replaced; {DEBUG}=1 shows where it happened.")
        return BriefgenError.exit_code


def make_parser() -> argparse.ArgumentParser:
    """All commands with their options."""
    parser = argparse.ArgumentParser(
        prog="briefgen",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"briefgen {briefgen.__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    for command in COMMANDS:
        subparser = commands.add_parser(command.NAME, help=command.HELP)
        command.add_options(subparser)
        subparser.set_defaults(run=command.run)
    return parser


if __name__ == "__main__":
    sys.exit(main())
