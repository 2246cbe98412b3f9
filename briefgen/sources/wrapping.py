"""Hard-wrapped lines joined without moving a character."""

from __future__ import annotations

import re
from itertools import pairwise

from briefgen.text.passages import LINE

MIN_BROKEN_LENGTH = 40
"""Characters of the longer one of two lines that are taken for parts of one sentence."""

_UNCLOSED = re.compile(r"(?:[^\W\d_]|,|\w-)[ \t]*$")
_CONTINUED = re.compile(r"[ \t]?[a-zß-öø-ÿ]+[\s,.;:!?’'-]")

WRAP_WIDTHS = range(50, 111)
"""Where mail programs and wire terminals break lines (72 to 80, give or take a long word)."""

MIN_WRAPPED_LINES = 6
"""Fewer lines than this show no habit."""


def join_wrapped(text: str) -> str:
    """The text with the line breaks inside its sentences as spaces: all those of a hard-wrapped text,
    and the stray ones that a page's markup leaves ("the 17th-", "century town").

    One space for each character, so that offsets stay; any other text comes back as it is.
    """
    lines = [match for match in LINE.finditer(text) if match.group()]
    wrapped = _is_wrapped([match.group().rstrip() for match in lines])
    joined: list[str] = []
    for number, match in enumerate(lines):
        body = match.group().rstrip("\r\n")
        ending = match.group()[len(body) :]
        after = lines[number + 1].group() if number + 1 < len(lines) else ""
        if ending and ((wrapped and _runs_on(body, after)) or _is_broken(body, after)):
            ending = " " * len(ending)
        joined.append(body + ending)
    return "".join(joined)


def _is_wrapped(lines: list[str]) -> bool:
    """Most lines with text end in mid-sentence at a wrapping width, and blank lines part the rest."""
    full = [line for line in lines if line.strip()]
    if len(full) < MIN_WRAPPED_LINES or len(full) == len(lines):
        return False
    longest = max(len(line) for line in full)
    if longest not in WRAP_WIDTHS:
        return False
    broken = sum(
        1
        for line, after in pairwise(lines)
        if line.strip() and after.strip() and _runs_on(line, after) and len(line) >= longest * 0.7
    )
    return broken * 2 > len(full)


def _runs_on(line: str, after: str) -> bool:
    """Whether the next line continues this one: both have text, and the next is not set in."""
    return bool(line.strip()) and bool(after.strip()) and not re.match(r"[\t ]{2,}|[-*•] |#", after)


def _is_broken(line: str, after: str) -> bool:
    """Whether a sentence was cut in two: a line of some length that no stop closes, and a small letter
    after it. A list of single words in small letters stays a list."""
    if max(len(line.strip()), len(after.strip())) < MIN_BROKEN_LENGTH:
        return False
    return bool(_UNCLOSED.search(line)) and bool(_CONTINUED.match(after))
