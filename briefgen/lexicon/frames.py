"""Frames: every word that the program itself says, with slots. The checker holds pages to this table.

A slot is written `{name:kind}`, a count `{name:count:singular:plural}` ("3 origins"). Kinds:
`words` stand verbatim in a cited passage; `name` is a source's voice; `actor` an actor's name;
`topic` a label of `lexicon/topics`; `count` is recomputed; `date` is EDTF put in words; `link`
is the words of a link; `source` is a source's title; `brief` is the editor's own title or question.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from briefgen.lexicon import (
    frames_exports,
    frames_notes,
    frames_pages,
    frames_pictures,
    frames_print,
    frames_quality,
    reasons_actors,
    reasons_dating,
    reasons_findings,
    reasons_origins,
    reasons_questions,
)

Use = Literal["title", "heading", "label", "mark", "date", "question", "reason", "statement", "note", "prose"]
"""Where a frame may stand. A `mark` closes a statement, a `date` opens one; `prose` explains the
program; `reason` says why; `statement` is a sentence of the page made of counts, dates and names."""

SLOT = re.compile(r"\{(?P<name>\w+):(?P<kind>\w+)(?::(?P<one>[^:{}]*):(?P<many>[^:{}]*))?\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    name: str
    use: Use
    text: str


def fill_frame(frame: Frame, slots: Mapping[str, str]) -> str:
    """The frame's words with its slots filled. Raises KeyError where a slot is missing."""

    def fill(match: re.Match[str]) -> str:
        value = slots[match["name"]]
        if match["one"] is None:
            return value
        return f"{value} {match['one'] if value == '1' else match['many']}"

    return SLOT.sub(fill, frame.text)


def match_frame(frame: Frame, text: str) -> dict[str, str] | None:
    """The slots' words where `text` is this frame filled in, else None. Inverse of `fill_frame`."""
    pattern, end = "", 0
    for slot in SLOT.finditer(frame.text):
        pattern += re.escape(frame.text[end : slot.start()])
        if slot["one"] is None:
            pattern += rf"(?P<{slot['name']}>.+?)"
        else:
            words = rf"(?:(?<=\b1) {re.escape(slot['one'])}|(?<!\b1) {re.escape(slot['many'])})"
            pattern += rf"(?P<{slot['name']}>\d[\d,]*){words}"
        end = slot.end()
    found = re.fullmatch(pattern + re.escape(frame.text[end:]), text)
    return found.groupdict() if found else None


_ROOMS = (
    frames_exports,
    frames_notes,
    frames_pages,
    frames_pictures,
    frames_print,
    frames_quality,
    reasons_actors,
    reasons_dating,
    reasons_findings,
    reasons_origins,
    reasons_questions,
)
"""Where rows are kept: what pages and notes say, and why the comparing rooms conclude what they do."""


def _gather() -> Mapping[str, Frame]:
    frames: dict[str, Frame] = {}
    for room in _ROOMS:
        for name, use, text in room.ROWS:
            if name in frames:
                raise ValueError(f"two frames are named {name!r}")
            frames[name] = Frame(name=name, use=use, text=text)
    return frames


FRAMES: Mapping[str, Frame] = _gather()
