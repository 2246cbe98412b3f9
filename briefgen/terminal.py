"""What a person sees of a run: progress while it goes on, and a summary at its end.

On a terminal the current step stands on one line that is written over; elsewhere (in CI, in a file)
each step is a line of its own. Whatever comes from a source is escaped for the terminal.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TextIO

from briefgen.pipeline import Summary
from briefgen.render.escaping import escape_terminal

WIDTH = 60
"""Characters that a progress line may fill."""

MOST_LISTED = 20
"""Files or notices that the summary lists one by one."""


@dataclass(slots=True)
class LineReporter:
    """Each step as a line: for logs."""

    stream: TextIO

    def step(self, words: str) -> None:
        print(f"{words} …", file=self.stream, flush=True)

    def progress(self, done: int, total: int) -> None:
        """A log tells nothing between two steps."""

    def close(self) -> None:
        """Nothing stands half written."""


@dataclass(slots=True)
class LiveReporter:
    """The current step on one line that is written over: for a terminal."""

    stream: TextIO
    words: str = ""

    def step(self, words: str) -> None:
        self.words = words
        self._show(f"{words} …")

    def progress(self, done: int, total: int) -> None:
        self._show(f"{self.words} … {done} of {total}")

    def close(self) -> None:
        """Leaves the line empty."""
        self._show("")

    def _show(self, line: str) -> None:
        print(f"\r{line:<{WIDTH}}", end="" if line else "\r", file=self.stream, flush=True)


def choose_reporter(stream: TextIO) -> LineReporter | LiveReporter:
    """A live line where somebody watches, lines elsewhere."""
    return LiveReporter(stream=stream) if stream.isatty() else LineReporter(stream=stream)


def describe_summary(summary: Summary, docs: str, site: str) -> str:
    """The table at the end of a build, and what wants an editor."""
    proof = summary.proof
    rows = [
        ("sources", f"{proof.sources} from {_count(summary.origins, 'independent origin')}"),
        ("statements", f"{proof.statements} on {_count(proof.pages, 'page')}"),
        ("citations", f"{proof.citations}, each proved against its source file"),
        ("pages", f"{docs} ({_count(len(summary.written), 'file')} changed)"),
        ("site", f"{site}/index.html"),
    ]
    lines = [f"{name:<11}{value}" for name, value in rows]
    undated = [f"{name}: give its date as `published:` in sources.yml" for name in summary.undated]
    lines += _list("Left out", [f"{item.file}: {item.why}" for item in summary.left_out])
    lines += _list("Without a date", undated)
    lines += _list("For the editor", summary.notices)
    return escape_terminal("\n".join(lines))


def _list(title: str, items: Sequence[str]) -> list[str]:
    if not items:
        return []
    more = [f"  … and {len(items) - MOST_LISTED} more"] if len(items) > MOST_LISTED else []
    return ["", f"{title} ({len(items)}):", *(f"  {item}" for item in items[:MOST_LISTED]), *more]


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
