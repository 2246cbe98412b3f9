"""The commands: arguments in, exit codes out. Errors are sentences on stderr, never tracebacks."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import briefgen
from briefgen.errors import BriefgenError, CheckError, ConfigError

DESCRIPTION = """\
Turns a folder of news articles into a cited research brief: a website in which every statement is
bound to an exact passage of a source, and every binding is proved."""

EPILOG = """\
To start a brief of your own, put articles as .txt or .md files into a folder named seeds and run
  briefgen build
then open site/index.html. What you know of the sources (publisher, date, address) goes into
seeds/sources.yml, what you decide about the brief into brief.yml beside the folder.

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


def complain(message: str) -> None:
    """Tells a person on stderr what is wrong."""
    from briefgen.render.escaping import escape_terminal

    print(f"briefgen: {escape_terminal(message.rstrip())}", file=sys.stderr)


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

    build = commands.add_parser("build", help="make the pages and the site, and prove them")
    add_folders(build)
    build.add_argument("--strict", action="store_true", help="stop at a source that cannot be read")
    build.set_defaults(run=run_build)

    check = commands.add_parser("check", help="prove pages that were built, against the source files")
    add_folders(check)
    check.set_defaults(run=run_check)

    serve = commands.add_parser("serve", help="show the site on this machine, and rebuild on changes")
    add_folders(serve)
    serve.add_argument("--address", default="127.0.0.1:8000", help="where to listen (default: %(default)s)")
    serve.set_defaults(run=run_serve)

    annotate = commands.add_parser("annotate", help="print what the analysis sees, one JSON line a document")
    annotate.add_argument("files", nargs="+", type=Path, metavar="FILE", help="an article, or rows as .jsonl")
    annotate.add_argument(
        "--published", default="", metavar="DATE", help="the date of documents that give none"
    )
    annotate.add_argument("--keep-furniture", action="store_true", help="mark nothing as page furniture")
    annotate.set_defaults(run=run_annotate)

    actors = commands.add_parser("actors", help="list who is named, and with --why what joins the names")
    add_folders(actors)
    actors.add_argument("--why", metavar="NAME", help="explain the actors of this name")
    actors.set_defaults(run=run_actors)

    text = commands.add_parser("text", help="print an article as briefgen reads it, paragraphs numbered")
    text.add_argument("file", type=Path, metavar="FILE")
    text.set_defaults(run=run_text)
    return parser


def add_folders(parser: argparse.ArgumentParser) -> None:
    """The options that say where things stand."""
    parser.add_argument(
        "--seeds", type=Path, default=Path("seeds"), metavar="DIR", help="the articles (default: seeds)"
    )
    parser.add_argument(
        "--docs", type=Path, default=Path("docs"), metavar="DIR", help="the pages (default: docs)"
    )
    parser.add_argument(
        "--site", type=Path, default=Path("site"), metavar="DIR", help="the website (default: site)"
    )
    parser.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help="the settings (default: brief.yml beside the seeds)",
    )


# Each command imports what it needs when it runs: `--help` need not wait for the language pipeline.


def run_build(options: argparse.Namespace) -> int:
    """`briefgen build`."""
    from briefgen.pipeline import Options, build
    from briefgen.terminal import choose_reporter, describe_summary

    reporter = choose_reporter(sys.stderr)
    try:
        summary = build(
            Options(
                seeds=options.seeds,
                docs=options.docs,
                site=options.site,
                config=options.config,
                strict=options.strict,
            ),
            reporter,
        )
    finally:
        reporter.close()
    print(describe_summary(summary, options.docs.as_posix(), options.site.as_posix()))
    return summary.exit_code


def run_check(options: argparse.Namespace) -> int:
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


def run_serve(options: argparse.Namespace) -> int:
    """`briefgen serve`."""
    from briefgen.pipeline import Options
    from briefgen.serving import serve
    from briefgen.terminal import choose_reporter

    folders = Options(seeds=options.seeds, docs=options.docs, site=options.site, config=options.config)
    try:
        serve(folders, options.address, choose_reporter(sys.stderr), complain)
    except KeyboardInterrupt:
        return 0
    return 0


def run_annotate(options: argparse.Namespace) -> int:
    """`briefgen annotate`."""
    from briefgen.annotating import annotate_documents, read_day, read_documents

    published = read_day(options.published, "--published") if options.published else ""
    documents = [
        document
        for path in options.files
        for document in read_documents(path, published, keep_furniture=options.keep_furniture)
    ]
    for row in annotate_documents(documents):
        print(json.dumps(row))
    return 0


def run_actors(options: argparse.Namespace) -> int:
    """`briefgen actors`."""
    from briefgen.explaining import explain_actor, find_named, list_actors
    from briefgen.pipeline import Options, compare
    from briefgen.render.escaping import escape_terminal
    from briefgen.terminal import choose_reporter

    places = Options(seeds=options.seeds, docs=options.docs, site=options.site, config=options.config)
    material = compare(places, choose_reporter(sys.stderr)).comparison.material
    if options.why is None:
        print(escape_terminal(list_actors(material)), end="")
        return 0
    found = find_named(material.actors, options.why)
    if not found:
        raise ConfigError(f"No source names {options.why}. `briefgen actors` lists who is named.")
    print(escape_terminal("\n".join(explain_actor(actor, material) for actor in found)), end="")
    return 0


def run_text(options: argparse.Namespace) -> int:
    """`briefgen text`."""
    from briefgen.sources import list_text, read_marked

    print(list_text(read_marked(options.file)), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
