"""`briefgen timeline`: the dates that matter most of a large topic."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

NAME = "timeline"
HELP = "list the dates that matter most, of a folder or of rows"


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("path", type=Path, metavar="FOLDER|FILE.jsonl", help="the articles")
    parser.add_argument("--dates", type=int, default=20, metavar="N", help="dates (default: %(default)s)")
    parser.add_argument(
        "--sentences", type=int, default=1, metavar="K", help="sentences a date (default: %(default)s)"
    )
    parser.add_argument("--from", dest="first", default="", metavar="DATE", help="no date before this one")
    parser.add_argument("--to", dest="last", default="", metavar="DATE", help="no date after this one")
    parser.add_argument("--json", action="store_true", help="print JSON with full citations")


def run(options: argparse.Namespace) -> int:
    """`briefgen timeline`."""
    from briefgen.annotating import read_day
    from briefgen.errors import ConfigError
    from briefgen.render.escaping import escape_terminal
    from briefgen.summarising import read_collection, read_sentences, summarise_timeline
    from briefgen.text.dates import describe_date, earliest, latest

    if min(options.dates, options.sentences) < 1:
        raise ConfigError("--dates and --sentences are at least 1.")
    first = earliest(read_day(options.first, "--from")).isoformat() if options.first else ""
    last = latest(read_day(options.last, "--to")).isoformat() if options.last else ""
    material, tellings = read_sentences(read_collection(options.path))
    found = summarise_timeline(
        material, tellings, dates=options.dates, sentences=options.sentences, first=first, last=last
    )
    if options.json:
        print(json.dumps(found, ensure_ascii=False, indent=2))
        return 0
    for event in found["events"]:
        citation = event["citations"][0]
        where = f"({citation['source']}, ¶{citation['paragraph']})"
        print(escape_terminal(f"{describe_date(event['date'])}  {event['text']}  {where}"))
    return 0
