"""Where things stand, as most commands are told it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.pipeline import Options


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


def find_options(options: argparse.Namespace, *, strict: bool = False, since: str | None = None) -> Options:
    """The folders that were named, as the pipeline takes them."""
    from briefgen.pipeline import Options

    return Options(
        seeds=options.seeds,
        docs=options.docs,
        site=options.site,
        config=options.config,
        strict=strict,
        since=since,
    )
