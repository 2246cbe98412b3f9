"""Frames proved: the program's own words are a row of lexicon/frames, and its slots are borne out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen.check.calendar import word_date
from briefgen.check.claims import ClaimCitation, ClaimPart, ClaimSlot, ClaimStatement
from briefgen.check.context import Context
from briefgen.check.faults import Fault, quote
from briefgen.check.slots import is_listed, prove_slot
from briefgen.lexicon.frames import FRAMES, SLOT, Frame, Use, fill_frame, match_frame
from briefgen.text.passages import fold_space

IN_STATEMENTS: tuple[Use, ...] = ("mark", "date", "question", "statement", "reason", "label", "prose")
"""Uses that a frame within a statement may have."""

MARK_OPENING = "— "
DATE_CLOSING = " ·"
"""What the use puts around a frame's words (a mark whose row has the dash gets no second one)."""


def show_frame(frame: Frame, filled: str) -> str:
    """A frame's words as a reader sees them in a statement."""
    opening = MARK_OPENING if frame.use == "mark" and not frame.text.startswith(MARK_OPENING) else ""
    return f"{opening}{filled}{DATE_CLOSING if frame.use == 'date' else ''}"


def fill_claim(frame: Frame, slots: Sequence[ClaimSlot]) -> str | None:
    """The frame with claimed slots filled in; None where its slots are others."""
    words = {
        slot.name: word_date(fold_space(slot.text)) if slot.kind == "date" else fold_space(slot.text)
        for slot in slots
    }
    if set(words) != {match["name"] for match in SLOT.finditer(frame.text)}:
        return None
    return fill_frame(frame, words)


def prove_frames(context: Context, statement: ClaimStatement) -> Iterator[Fault]:
    """What is wrong with the frames of a statement."""
    for part in statement.parts:
        if part.kind == "frame":
            yield from _prove_frame(context, statement, part)


def _prove_frame(context: Context, statement: ClaimStatement, part: ClaimPart) -> Iterator[Fault]:
    frame = FRAMES.get(part.rule)
    if frame is None:
        yield context.place.fault("frame-unknown", f"{quote(part.rule)} is no row of lexicon/frames.")
        return
    if frame.use not in IN_STATEMENTS:
        yield context.place.fault(
            "frame-use", f"The frame {frame.name} is a {frame.use} and may not stand in a statement."
        )
    filled = fill_claim(frame, part.slots)
    if filled is None or fold_space(part.text) not in (filled, fold_space(show_frame(frame, filled))):
        yield context.place.fault(
            "frame-text", f"{quote(part.text)} is not the frame {frame.name} with its slots filled in."
        )
        return
    kinds = {match["name"]: match["kind"] for match in SLOT.finditer(frame.text)}
    bearing = find_bearing(context, statement, part)
    for slot in part.slots:
        if slot.kind != kinds[slot.name]:
            yield context.place.fault(
                "frame-slot", f"The slot {slot.name} of {frame.name} is a {kinds[slot.name]}."
            )
        else:
            # a reason's words may rest on the passages beside it, not on its own notes alone
            yield from prove_slot(
                context, replace(slot, labels=()) if frame.use == "reason" else slot, bearing
            )
    yield from _prove_voices(context, part, bearing)


def find_bearing(context: Context, statement: ClaimStatement, part: ClaimPart) -> tuple[ClaimCitation, ...]:
    """The passages that bear a frame: those of the statement's extracts and of the frame's own slots;
    where it has neither, those of the statement's other frames. A reason rests on those of its row or
    section as well. Additions' bear only themselves."""
    labels = [
        label for item in statement.parts if item.kind in ("extract", "ellipsis") for label in item.notes
    ]
    labels += [label for slot in part.slots for label in slot.labels]
    labels += part.notes
    if not labels:
        labels = [label for item in statement.parts if item.kind == "frame" for label in item.notes]
    cited = context.cited(tuple(dict.fromkeys(labels)))
    return (*cited, *context.beside) if gives_reason(part) else cited


def gives_reason(part: ClaimPart) -> bool:
    """Whether the part is a reason: its passages may stand beside it, in its row or section."""
    frame = FRAMES.get(part.rule) if part.kind == "frame" else None
    return frame is not None and frame.use == "reason"


def _prove_voices(context: Context, part: ClaimPart, bearing: tuple[ClaimCitation, ...]) -> Iterator[Fault]:
    """The names beside a count of origins are those origins."""
    slots = {slot.name: slot for slot in part.slots}
    voices = slots.get("voices") or slots.get("voice")
    if voices is None or voices.kind != "name" or not bearing or "origins" not in slots:
        return
    origins = list(dict.fromkeys(fold_space(item.origin) for item in bearing))
    rest = fold_space(voices.text)
    if not is_listed(rest, frozenset(origins)) or any(name not in rest for name in origins):
        yield context.place.fault(
            "frame-slot",
            f"{quote(voices.text)} are not the origins of the cited passages: {', '.join(origins)}.",
        )


def match_uses(text: str, uses: Sequence[Use]) -> Iterator[tuple[Frame, tuple[ClaimSlot, ...]]]:
    """The frames of these uses that `text` can be, each with its slots."""
    for frame in FRAMES.values():
        if frame.use not in uses or not text.startswith(frame.text.partition("{")[0]):
            continue
        found = match_frame(frame, text)
        if found is not None:
            kinds = {match["name"]: match["kind"] for match in SLOT.finditer(frame.text)}
            yield (
                frame,
                tuple(ClaimSlot(name=name, kind=kinds[name], text=words) for name, words in found.items()),
            )


def prove_text(context: Context, text: str, uses: Sequence[Use]) -> tuple[Fault, ...]:
    """What is wrong with words that must be a frame of one of these uses and have no entry in
    brief.json: nothing where one frame fits and its slots are borne out."""
    best: tuple[Fault, ...] | None = None
    for frame, slots in match_uses(text, uses):
        faults = tuple(fault for slot in slots for fault in prove_slot(context, slot, context.beside))
        if not faults:
            return ()
        says_something = any(char.isalpha() for char in SLOT.sub("", frame.text))
        if says_something and (best is None or len(faults) < len(best)):
            best = faults
    if best is None:
        return (
            context.place.fault(
                "block-unproved", f"{quote(text)} is no statement and no wording of lexicon/frames."
            ),
        )
    return best
