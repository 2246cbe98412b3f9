"""`briefgen serve`: the built pages on this machine, built again when a source or decision changes."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from briefgen.errors import BriefgenError, SiteError
from briefgen.pipeline import TEMPLATES, Options, Reporter, build
from briefgen.site import builder_environment, find_config, open_config, open_staging

PAUSE = 1.0
"""Seconds between two looks at the files."""

Fingerprint = tuple[tuple[str, int, int], ...]


def serve(options: Options, address: str, report: Reporter, tell: Callable[[str], None]) -> None:
    """Shows docs/ at `address` until interrupted; builds first where there is nothing to show.

    `tell` gets a sentence for each rebuild, or for what is wrong. Raises SiteError where the server
    cannot run.
    """
    if not (options.docs / "index.md").is_file():
        build(options, report)
    config = find_config(options.docs.absolute().parent)
    with (
        open_staging(options.site) as folder,
        open_config(config, options.docs, folder / "site", read_title(options.docs)) as settings,
    ):
        command = [sys.executable, "-m", "mkdocs", "serve", "--config-file", str(settings)]
        environment = builder_environment(None)
        with subprocess.Popen([*command, "--dev-addr", address], env=environment) as server:
            try:
                _watch(options, server, report, tell)
            finally:
                server.terminate()


def _watch(
    options: Options, server: subprocess.Popen[bytes], report: Reporter, tell: Callable[[str], None]
) -> None:
    seen = find_fingerprint(options)
    while server.poll() is None:
        time.sleep(PAUSE)
        now = find_fingerprint(options)
        if now == seen:
            continue
        seen = now
        try:
            summary = build(options, report)
            tell(f"Built again: {len(summary.written)} files changed.")
        except BriefgenError as error:
            tell(str(error))
    raise SiteError(f"The server stopped with exit code {server.returncode}; see what it said above.")


def find_fingerprint(options: Options) -> Fingerprint:
    """Name, time and size of every file that a build reads: equal as long as nothing changed."""
    return tuple(sorted(_walk_inputs(options)))


def _walk_inputs(options: Options) -> Iterator[tuple[str, int, int]]:
    folders = (options.seeds, options.project / TEMPLATES)
    paths = [path for folder in folders if folder.is_dir() for path in folder.iterdir()]
    for path in (*paths, options.brief_config):
        try:
            facts = path.stat()
        except OSError:
            continue
        yield str(path), facts.st_mtime_ns, facts.st_size


def read_title(docs: Path) -> str:
    """The brief's title as brief.json has it. Raises SiteError where docs/ holds no brief."""
    try:
        return str(json.loads((docs / "brief.json").read_text(encoding="utf-8"))["title"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SiteError(f"{docs.as_posix()} holds no brief; run `briefgen build` first.") from error
