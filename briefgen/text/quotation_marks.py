"""Quotation marks: which stretches of a text stand inside them, in every style of the press.

Marks are read by what stands beside them rather than by their shape, because typists and
converters mix shapes up (”Like this”, "this”, ''this''); where that leaves a doubt, the shape and
then the turn (open, close, open …) decide. Only the outermost marks count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(r"''|``|[\"“”„«»‟〝〞‘’\u201a‹›'`]")
_OPENING_SHAPES = frozenset("“ „ « ‟ 〝 `` ‘ \u201a ‹ `".split(" "))
_CLOSING_SHAPES = frozenset("” » 〞 ’ ›".split(" "))
_SINGLE = frozenset("‘ ’ \u201a ‹ › ' `".split(" "))
_BEFORE_OPENING = frozenset(" \t\n\r\xa0([{-–—―/:;…")
_AFTER_CLOSING = frozenset(" \t\n\r\xa0)]}-–—―/,.;:!?…")
_LONGEST_LOOK = 400
"""Characters that one doubtful mark may look ahead: a bound for hostile text."""
_ELISION = re.compile(r"(?:\d0s|\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|n\b|round\b|bout\b)", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A quoted stretch, marks included. `closed` is False where the paragraph ends first."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool


def find_marks(text: str) -> tuple[Quoted, ...]:
    """The outermost quoted stretches of one paragraph, in order; offsets in `text`."""
    found: list[Quoted] = []
    opened: re.Match[str] | None = None
    for match in _MARK.finditer(text):
        if _is_apostrophe(match, opened):
            continue
        role = _read_role(match, opened)
        if opened is None:
            if role == "open":
                opened = match
            continue
        if role == "close" and _is_single(match) == _is_single(opened):
            found.append(_close(opened, match.start(), match.end(), closed=True))
            opened = None
    if opened is not None and not _is_single(opened):
        found.append(_close(opened, len(text), len(text), closed=False))
    return tuple(found)


def _close(opened: re.Match[str], inner_end: int, end: int, *, closed: bool) -> Quoted:
    return Quoted(start=opened.start(), end=end, inner_start=opened.end(), inner_end=inner_end, closed=closed)


def _is_single(match: re.Match[str]) -> bool:
    return match.group() in _SINGLE


def _around(match: re.Match[str]) -> tuple[str, str]:
    text = match.string
    before = text[match.start() - 1] if match.start() else " "
    after = text[match.end()] if match.end() < len(text) else " "
    return before, after


def _is_apostrophe(match: re.Match[str], opened: re.Match[str] | None) -> bool:
    """A single mark inside a word, after a plural, before a clipped word; or a sign of feet, inches."""
    mark = match.group()
    before, after = _around(match)
    if mark in ('"', "''", "'") and before.isdigit() and opened is None:
        return True
    if mark not in ("'", "’", "‘", "`"):
        return False
    if before.isalnum() and after.isalnum():
        return True
    if opened is None:
        if before.isalnum():
            return True
        return mark != "‘" and _ELISION.match(match.string, match.end()) is not None
    if not _is_single(opened):
        return True
    return before == "s" and _plural_goes_on(match)


def _plural_goes_on(match: re.Match[str]) -> bool:
    """Whether "parties'" is a possessive: a lower-case word follows, and the real close comes later."""
    rest = match.string[match.end() : match.end() + _LONGEST_LOOK]
    if not re.match(r"\s+[a-z]", rest):
        return False
    later = re.search(r"[\w.,!?…](['’])(?=[\s.,;:!?)\]]|$)", rest)
    opens_again = re.search(r"(?:^|[\s(\[])['‘]\w", rest)
    return later is not None and (opens_again is None or later.start() < opens_again.start())


def _read_role(match: re.Match[str], opened: re.Match[str] | None) -> str:
    before, after = _around(match)
    may_open = before in _BEFORE_OPENING or before in _OPENING_SHAPES or before in "\"'"
    may_close = after in _AFTER_CLOSING or after in _CLOSING_SHAPES or after in "\"'"
    if may_open and not after.isspace() and (not may_close or before.isspace()):
        return "open" if opened is None or not may_close else _by_shape(match, opened)
    if may_close and not before.isspace() and not (may_open and before != "…"):
        return "close"
    return _by_shape(match, opened)


def _by_shape(match: re.Match[str], opened: re.Match[str] | None) -> str:
    mark = match.group()
    if opened is not None and opened.group() in ("„", "»") and mark in ("“", "«"):
        return "close"
    if mark in _OPENING_SHAPES:
        return "open"
    if mark in _CLOSING_SHAPES:
        return "close"
    return "close" if opened is not None else "open"
