"""`briefgen finish`: A site that another builder made gets its pages' policy, metadata and search."""

from __future__ import annotations

import argparse

from briefgen.commands.folders import add_folders, find_options

NAME = "finish"
HELP = "add policy, metadata and search to a site that you built yourself (mkdocs build, zensical build)"


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    add_folders(parser)


def run(options: argparse.Namespace) -> int:
    """`briefgen finish`. Doing it twice changes nothing."""
    from briefgen.config import read_brief_config
    from briefgen.errors import SiteError
    from briefgen.search_index import write_search
    from briefgen.search_pagefind import refuse_missing, write_pagefind
    from briefgen.site import finish_site

    if not (options.site / "index.html").is_file():
        raise SiteError(f"{options.site.as_posix()} holds no built site; run the site builder first.")
    config = read_brief_config(find_options(options).brief_config, options.seeds)
    refuse_missing(config.search)
    finish_site(options.site, config.robots)
    write_search(options.site, config.search)
    if config.search == "pagefind":
        write_pagefind(options.site)
    print(f"{options.site.as_posix()} is finished: each page has its policy and metadata.")
    return 0
