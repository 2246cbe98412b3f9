"""The sides of a disagreement in a line: each value in its source's words, with whose they are."""

from __future__ import annotations

from briefgen.brief.statements import frame, names_slot, origin_names, slot
from briefgen.model import Brief, Conflict, FrameText


def side_frames(brief: Brief, conflict: Conflict) -> tuple[FrameText, ...]:
    """“value” (voices) · “value” (voices): one frame a side, each with its passages as notes."""
    return tuple(
        frame(
            "side-next" if number else "side",
            slot("value", "words", side.value, side.evidence),
            names_slot("voices", origin_names(brief, side.evidence)),
        )
        for number, side in enumerate(conflict.sides)
    )
