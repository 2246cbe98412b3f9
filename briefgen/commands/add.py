"""`briefgen add`: An article into the folder of sources, under a good name and with its metadata."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from briefgen.errors import SourceError

NAME = "add"
HELP = "put an article from a file or a pipe into seeds/, with its metadata"

PIPE = "-"


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("file", metavar="FILE", help="an article, or - for what the pipe brings")
    parser.add_argument(
        "--seeds", type=Path, default=Path("seeds"), metavar="DIR", help="the articles (default: seeds)"
    )
    parser.add_argument("--title", default="", help="its headline")
    parser.add_argument("--publisher", default="", help="who published it")
    parser.add_argument("--date", default="", help="when it was published, for example 2024-01-30")
    parser.add_argument("--url", default="", help="its web address")


def run(options: argparse.Namespace) -> int:
    """`briefgen add`."""
    from briefgen.config import read_brief_config
    from briefgen.curating import add_article
    from briefgen.render.escaping import escape_terminal
    from briefgen.sources import MAX_SOURCE_BYTES

    piped = options.file == PIPE
    try:
        # One byte more than the limit shows that the limit is passed.
        if piped:
            data = sys.stdin.buffer.read(MAX_SOURCE_BYTES + 1)
        else:
            with Path(options.file).open("rb") as file:
                data = file.read(MAX_SOURCE_BYTES + 1)
    except OSError as error:
        raise SourceError(f"{options.file} cannot be read ({error.strerror}).") from error
    given = {
        "title": options.title,
        "publisher": options.publisher,
        "published": options.date,
        "url": options.url,
    }
    language = read_brief_config(options.seeds.absolute().parent / "brief.yml", options.seeds).language
    name = "" if piped else Path(options.file).name
    added = add_article(data, name, options.seeds, given, language)
    title = given["title"] or (added.source.title.value if added.source.title else "without a headline")
    print(escape_terminal(f"{added.path.as_posix()}: {title}"))
    if added.doubt:
        print(
            escape_terminal(
                f"The brief would leave it out: {added.doubt} `use: true` in sources.yml keeps it."
            )
        )
    return 0
