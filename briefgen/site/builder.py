"""Runs the site builder on the pages, with the build's own clock."""

from __future__ import annotations

import html
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import yaml

from briefgen.errors import SiteError
from briefgen.packaged import find_packaged
from briefgen.site.finishing import finish_site
from briefgen.site.writing import STAGING_PREFIX
from briefgen.text.epoch import build_epoch


def find_config(folder: Path) -> Path:
    """The mkdocs.yml of a project, else the one that comes with briefgen."""
    own = folder / "mkdocs.yml"
    return own if own.is_file() else find_packaged("mkdocs.yml")


@contextmanager
def open_config(config: Path, docs: Path, site: Path, title: str) -> Iterator[Path]:
    """A configuration for one run of the builder: `config` with these folders and this name of the site.

    It stands beside a project's own mkdocs.yml, because that one's paths are relative to it.
    """
    settings: dict[str, object] = {
        "INHERIT": str(config.absolute()),
        "site_name": html.escape(title),  # themes print it as it is
        "docs_dir": str(docs.absolute()),
        "site_dir": str(site.absolute()),
    }
    packaged = config == find_packaged("mkdocs.yml")
    if packaged or _lacks_override(config):
        settings["theme"] = {"custom_dir": str(find_packaged("overrides"))}
    beside = config.absolute().parent
    if packaged or not os.access(beside, os.W_OK):
        beside = site.absolute().parent
    handle, name = tempfile.mkstemp(prefix=STAGING_PREFIX, suffix=".yml", dir=beside)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            yaml.safe_dump(settings, file, allow_unicode=False)
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def _lacks_override(config: Path) -> bool:
    """Whether a project's own configuration has a theme to which our override can be added."""
    text = config.read_text(encoding="utf-8")
    theme = re.search(r"^theme:[ \t]*(?:#.*)?\n(?P<settings>(?:[ \t].*\n|\n)*)", text + "\n", re.MULTILINE)
    return theme is not None and "custom_dir:" not in theme["settings"]


def build_site(
    config: Path, docs: Path, site: Path, *, title: str, as_of: str | None, robots: str = ""
) -> None:
    """Builds `docs` into the folder `site` and finishes it (`site.finishing`); `robots` is what the
    pages tell search engines. Raises SiteError with what the builder said."""
    with open_config(config, docs, site, title) as settings:
        command = [
            sys.executable,
            "-m",
            "mkdocs",
            "build",
            "--strict",
            "--config-file",
            str(settings),
        ]
        environment = builder_environment(as_of)
        done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        said = [line.strip() for line in (done.stderr + done.stdout).splitlines() if line.strip()]
        told = [line for line in said if not line.startswith("INFO")]
        raise SiteError("The site builder stopped:\n" + "\n".join(f"  {line}" for line in told))
    finish_site(site, robots)


def builder_environment(as_of: str | None) -> dict[str, str]:
    """The environment of the builder: ours, with the build's clock and without its banner."""
    return {
        **os.environ,
        "SOURCE_DATE_EPOCH": str(build_epoch(as_of)),
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONIOENCODING": "utf-8",
        "PYTHONHASHSEED": "0",
    }
