"""Statements of brief.json proved part by part, and compared with what the page shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from briefgen.check.additions import prove_additions
from briefgen.check.blocks import Run
from briefgen.check.claims import ClaimPart, ClaimStatement
from briefgen.check.context import Context
from briefgen.check.extracts import prove_extracts
from briefgen.check.faults import Fault, quote
from briefgen.check.frames import DATE_CLOSING, fill_claim, prove_frames, show_frame
from briefgen.check.origins import prove_origin
from briefgen.check.passages import prove_citation
from briefgen.lexicon.frames import FRAMES
from briefgen.text.joining import join_parts, needs_space
from briefgen.text.passages import fold_space

_SHOWN = re.compile(r"‹U\+([0-9A-F]{4,6})›")
ELLIPSIS = "…"


def reveal(text: str) -> str:
    """The text with characters that pages show as ‹U+XXXX› turned back, and white space folded: so what
    a page shows and what a source has can be compared."""
    return fold_space(_SHOWN.sub(lambda found: chr(min(int(found[1], 16), 0x10FFFF)), text))


def show_part(part: ClaimPart) -> str:
    """What a reader sees of a part."""
    match part.kind:
        case "added":
            return f"[{fold_space(part.text)}]"
        case "ellipsis":
            return ELLIPSIS
        case "frame":
            frame = FRAMES.get(part.rule)
            filled = fill_claim(frame, part.slots) if frame else None
            return show_frame(frame, filled) if frame and filled is not None else fold_space(part.text)
    return fold_space(part.text)


def prove_statement(context: Context, statement: ClaimStatement) -> Iterator[Fault]:
    """Everything that brief.json says of a statement, proved against the source files."""
    for citation in statement.citations:
        yield from prove_citation(context.ground, citation, context.place)
        yield from prove_origin(context.ground, citation, context.origins, context.place)
        if citation.label is None:
            yield context.place.fault("note-label", f"The citation {quote(citation.exact)} has no label.")
    yield from prove_extracts(context, statement)
    yield from prove_additions(context, statement)
    yield from prove_frames(context, statement)
    yield from _prove_notes(context, statement)
    if reveal(statement.text) != reveal(join_parts([show_part(part) for part in statement.parts])):
        yield context.place.fault(
            "statement-text", f"The text {quote(statement.text)} is not its parts joined."
        )


def asserts(statement: ClaimStatement) -> bool:
    """Whether a statement says something of the world: in the sources' words, or an addition's."""
    return any(
        part.kind in ("extract", "added") or any(slot.kind == "words" for slot in part.slots)
        for part in statement.parts
    )


def _prove_notes(context: Context, statement: ClaimStatement) -> Iterator[Fault]:
    shown = [label for part in statement.parts for label in part.notes]
    if not shown and asserts(statement):
        yield context.place.fault("statement-unnoted", f"{quote(statement.text)} has no note.")
    for label in dict.fromkeys(shown):
        if statement.cited(label) is None:
            yield context.place.fault(
                "note-unknown", f"The note {label} belongs to no citation of the statement."
            )
    for citation in statement.citations:
        if citation.label and citation.label not in shown:
            yield context.place.fault("citation-unused", f"The citation {citation.label} stands in no note.")
    extracts = [part for part in statement.parts if part.kind == "extract"]
    for part in statement.parts:
        yield from _prove_part_notes(context, statement, part, extracts)


def _prove_part_notes(
    context: Context, statement: ClaimStatement, part: ClaimPart, extracts: list[ClaimPart]
) -> Iterator[Fault]:
    if part.kind == "frame":
        labels = tuple(dict.fromkeys(label for slot in part.slots for label in slot.labels))
        if labels != part.notes:
            yield context.place.fault(
                "note-foreign", f"The notes after {quote(part.text)} are not those of its slots."
            )
        return
    for citation in context.cited(part.notes):
        if part.kind == "added" and not citation.reason:
            yield context.place.fault(
                "reason-wrong", f"The note {citation.label} of [{part.text}] gives no reason."
            )
        elif part.kind != "added" and citation.reason:
            yield context.place.fault("note-foreign", f"The note {citation.label} belongs to an addition.")
        elif part.kind != "added" and not any(
            citation.covers(item.source, item.start, item.end) for item in extracts
        ):
            yield context.place.fault(
                "note-foreign", f"The passage of {citation.label} holds no words of this statement."
            )


# --- the page ---------------------------------------------------------------------


def compare_with_page(context: Context, statement: ClaimStatement, run: Run) -> Iterator[Fault]:
    """What a page shows of a statement against what brief.json says of it."""
    expected = expect_run(statement)
    if reveal(run.text) != reveal(expected.text):
        yield context.place.fault(
            "statement-unmatched",
            f"The page says {quote(_differ(reveal(run.text), reveal(expected.text)))}, "
            f"brief.json {quote(_differ(reveal(expected.text), reveal(run.text)))}.",
        )
        return
    shown, wanted = [label for _, label in run.notes], [label for _, label in expected.notes]
    if shown != wanted:
        yield context.place.fault(
            "statement-notes",
            f"The page has the notes {', '.join(shown) or 'none'}; "
            f"brief.json has {', '.join(wanted) or 'none'}.",
        )
    elif _places(run) != _places(expected):
        yield context.place.fault("statement-notes", "A note does not stand where brief.json has it.")
    if _marked(run) != _marked(expected):
        yield context.place.fault(
            "statement-marks", "An addition, mark or date is not set as brief.json has it."
        )
    yield from _compare_links(context, statement, run)


def expect_run(statement: ClaimStatement) -> Run:
    """The page's content as the parts demand it."""
    text = ""
    notes: list[tuple[int, str]] = []
    marks = []
    for part in statement.parts:
        shown = show_part(part)
        text += " " * needs_space(text, shown)
        start = len(text)
        text += shown
        end = len(text)
        use = FRAMES[part.rule].use if part.kind == "frame" and part.rule in FRAMES else ""
        if use == "date":
            end -= len(DATE_CLOSING)
        if part.kind == "added":
            marks.append(("ins", start, end))
        elif use == "mark":
            marks.append(("em", start, end))
        elif use in ("date", "question"):
            marks.append(("strong", start, end))
        notes += [(end, label) for label in part.notes]
    return Run(text=text, notes=tuple(notes), marks=tuple(sorted(marks)))  # type: ignore[arg-type]  # kinds as told


def _places(run: Run) -> list[str]:
    """Before each note: the words up to it."""
    return [reveal(run.text[:offset]) for offset, _ in run.notes]


def _marked(run: Run) -> list[tuple[str, str, str]]:
    return [
        (kind, reveal(run.text[:start]), reveal(run.text[start:end]))
        for kind, start, end in sorted(run.marks)
    ]


def _differ(text: str, other: str) -> str:
    """A text from a little before the place where it begins to differ."""
    at = next(
        (i for i, (a, b) in enumerate(zip(text, other, strict=False)) if a != b), min(len(text), len(other))
    )
    return ("…" if at > 20 else "") + text[max(0, at - 20) :]


def _compare_links(context: Context, statement: ClaimStatement, run: Run) -> Iterator[Fault]:
    """A link stands on the words of a slot that has one, and leads where brief.json says."""
    slots = [slot for part in statement.parts for slot in part.slots]
    for start, end, target in run.links:
        words = reveal(run.text[start:end])
        fitting = [slot for slot in slots if _shown_slot(slot.text, words)]
        if not fitting:
            yield context.place.fault(
                "link-foreign", f"The link on {quote(words)} stands on no slot of the statement."
            )
        elif all(slot.link is not None and not same_target(slot.link, target) for slot in fitting):
            yield context.place.fault(
                "link-foreign", f"The link on {quote(words)} leads to {target}, not where brief.json says."
            )


def _shown_slot(text: str, words: str) -> bool:
    return words == reveal(text) or words.startswith(reveal(text) + " ")


def same_target(one: str, other: str) -> bool:
    """Whether two link targets are the same but for percent-encoding."""
    return unquote(one) == unquote(other)
