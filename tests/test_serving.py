"""`briefgen serve`: the pages are served, and built again when a source changes."""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from briefgen.errors import SiteError
from briefgen.pipeline import Options
from briefgen.serving import find_fingerprint, read_title
from tests.conftest import BuiltBrief

PATIENCE = 60.0
"""Seconds after which a server that does not answer has failed."""


def find_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def fetch(address: str) -> str:
    with urllib.request.urlopen(address, timeout=5) as answer:
        return str(answer.read().decode("utf-8"))


def wait_for(address: str, words: str) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if words in fetch(address):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.3)
    pytest.fail(f"{address} did not show {words!r}")


def test_serves_and_builds_again(built: BuiltBrief, tmp_path: Path) -> None:
    shutil.copytree(built.seeds.parent, tmp_path, dirs_exist_ok=True)
    port = find_port()
    folders = [f"--{name}={tmp_path / name}" for name in ("seeds", "docs", "site")]
    command = [sys.executable, "-m", "briefgen", "serve", f"--address=127.0.0.1:{port}", *folders]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as server:
        try:
            wait_for(f"http://127.0.0.1:{port}/", "<h1")
            (tmp_path / "brief.yml").write_text("title: Quite another title\n", encoding="utf-8")
            wait_for(f"http://127.0.0.1:{port}/", "Quite another title</h1>")
        finally:
            server.send_signal(signal.SIGINT)
            assert server.wait(timeout=PATIENCE) == 0
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_change_is_seen(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    options = Options(seeds=tmp_path / "seeds")
    before = find_fingerprint(options)
    (tmp_path / "seeds" / "new.txt").write_text("x")
    (tmp_path / "brief.yml").write_text("title: x\n")
    assert [Path(name).name for name, _, _ in find_fingerprint(options)] == ["brief.yml", "new.txt"]
    assert before == ()


def test_a_folder_without_a_brief_is_named(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match="briefgen build"):
        read_title(tmp_path)
