"""What the browser tests share: Chromium, and two sites under a sub-path, the seeds' and a large one."""

from __future__ import annotations

import functools
import http.server
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from tests.browser.large import PLAIN_PAGES, Line, build_large, make_lines
from tests.conftest import BuiltBrief, build_once

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SUBPATH = "/teams/desk/brief/"
LARGE = 500
"""Pages of the large site."""


class SubpathHandler(http.server.SimpleHTTPRequestHandler):
    """Serves the site under SUBPATH and nothing beside it."""

    def translate_path(self, path: str) -> str:
        if not path.startswith(SUBPATH):
            return str(Path(self.directory) / "there-is-no-such-file")
        return super().translate_path("/" + path.removeprefix(SUBPATH))

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Large:
    """The large site, made up: its folder, its address, its passages."""

    site: Path
    address: str
    lines: tuple[Line, ...]


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """The address of `site`, served while the context is open."""
    handler = functools.partial(SubpathHandler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}{SUBPATH}"
        server.shutdown()


@pytest.fixture(scope="session")
def address(built: BuiltBrief) -> Iterator[str]:
    """The address of the seeds' site."""
    with serve(built.site) as found:
        yield found


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Large]:
    """A site of LARGE pages, built once for all tests."""
    site = build_once(tmp_path_factory, "large", lambda folder: build_large(folder, LARGE)) / "site"
    with serve(site) as found:
        yield Large(site=site, address=found, lines=tuple(make_lines(LARGE - len(PLAIN_PAGES))))


@pytest.fixture(scope="session")
def browser(chromium: Path) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=str(chromium), args=FLAGS)
        yield started
        started.close()


def is_fault(said: ConsoleMessage) -> bool:
    """A script's or the policy's complaint. That a file is missing is told by its answer."""
    return said.type == "error" and not said.text.startswith("Failed to load resource")


@contextmanager
def watch(context: BrowserContext) -> Iterator[Page]:
    """A page on which nothing may fail and which may ask no host but this one."""
    opened = context.new_page()
    elsewhere: list[str] = []
    failures: list[str] = []
    local = ("http://127.0.0.1:", "file:", "data:")
    opened.on(
        "request", lambda request: None if request.url.startswith(local) else elsewhere.append(request.url)
    )
    opened.on("pageerror", lambda error: failures.append(str(error)))
    opened.on("console", lambda said: failures.append(said.text) if is_fault(said) else None)
    opened.on(
        "response",
        lambda answer: failures.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None,
    )
    yield opened
    opened.close()
    assert elsewhere == []
    assert failures == []


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A desk's screen."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    with watch(context) as opened:
        yield opened
    context.close()


@pytest.fixture(scope="session")
def brief(built: BuiltBrief) -> dict[str, list[dict[str, Any]]]:
    """The seeds' brief.json."""
    tree: dict[str, list[dict[str, Any]]] = json.loads(
        (built.docs / "brief.json").read_text(encoding="utf-8")
    )
    return tree


@pytest.fixture(scope="session")
def kinds(brief: dict[str, list[dict[str, Any]]]) -> tuple[str, ...]:
    """The address of a page of each kind, within the seeds' site."""
    source = brief["sources"][0]["id"]
    names = (
        "index",
        "background",
        "actors",
        "timeline",
        "questions",
        "comparison",
        "sources/index",
        "method",
    )
    return tuple(f"{name}.html" for name in (*names, f"sources/{source}"))
