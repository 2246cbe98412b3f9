"""The sides of a disagreement in a line: each value in its source's words, with whose they are."""

from __future__ import annotations

from briefgen.brief.statements import find_source, frame, names_slot, origin_names, slot
from briefgen.model import Brief, Conflict, FrameText, Side
from briefgen.text.passages import fold_space

PRONOUNS = frozenset({"he", "she", "it", "they", "i", "we", "who"})


def side_frames(brief: Brief, conflict: Conflict) -> tuple[FrameText, ...]:
    """“value” (voices) · “value” (voices): one frame a side, each with its passages as notes. Where a source
    tells the value on somebody's word, that somebody is named too."""
    return tuple(_state(brief, side, "-next" if number else "") for number, side in enumerate(conflict.sides))


def _state(brief: Brief, side: Side, place: str) -> FrameText:
    value = slot("value", "words", side.value, side.evidence)
    voices = names_slot("voices", origin_names(brief, side.evidence))
    speaker = _find_speaker(brief, side)
    if speaker is None:
        return frame(f"side{place}", value, voices)
    return frame(f"side-said{place}", value, slot("speaker", "words", speaker, side.evidence[:1]), voices)


def _find_speaker(brief: Brief, side: Side) -> str | None:
    """The words for whoever the first passage has say the value; None where it asserts it itself, or where
    the value tells who."""
    passage = side.evidence[0]
    text = find_source(brief, passage.source).text
    for said in brief.material.said:
        speaker = said.quotation.speaker
        if said.source != passage.source or speaker is None or not passage.span.covers(speaker):
            continue
        told = (fold_space(text[span.start : span.end]) for span in said.quotation.content)
        words = fold_space(text[speaker.start : speaker.end])
        if words.lower() in PRONOUNS:
            continue
        if any(side.value in content for content in told) and words not in side.value:
            return words
    return None
