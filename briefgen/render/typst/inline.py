"""Statements, frames and notes as calls of the layout's inline functions.

Every function here gives Typst code: a call whose text is all in string literals.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefgen.lexicon.frames import FRAMES
from briefgen.model import Added, Ellipsis, Extract, FrameText, Part, Statement
from briefgen.render.notes import (
    Catalogue,
    PageNote,
    describe_brackets,
    describe_note,
    describe_original,
    describe_reason,
)
from briefgen.render.typst.escaping import quote_typst
from briefgen.render.wording import ELLIPSIS, fill_pieces, find_notes, frame_edges, word_part
from briefgen.text.joining import needs_space

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")
_WEB = re.compile(r"https?://", re.IGNORECASE)

_OVERLONG = re.compile(r"(?!https?://)(?<!\S)\S{36,}(?!\S)")
"""Words that a narrow column cannot hold: typst cuts web addresses by itself, and nothing else."""

_CHUNK = re.compile(r".{1,8}", re.DOTALL)

_POINTS = re.compile(r"[.,;:!?’”)\]]+(?!\S)")
"""Closing points, with a space or nothing after them."""

BREAKING = ("…", "—", "–", "-", "/")
"""After these a line may end, and a note's mark would begin the next one."""

STYLES = {"mark": "marked", "date": "dated", "question": "asked"}
"""By the use of a frame, the layout's function that sets it."""


@dataclass(slots=True)
class Desk:
    """What is known while one section is written: its path, its notes, and what may be linked to.

    `anchors` are the places of the whole document, as path#anchor. `given` grows: the labels of the
    notes that stand already, and their numbers; `fresh` are those whose words are still to be set. With
    `below` they are set below the table at hand. With `gathered` notes are given by their places, at
    the document's end.
    """

    section: str
    catalogue: Catalogue
    notes: Mapping[str, PageNote]
    anchors: frozenset[str]
    given: dict[str, int] = field(default_factory=dict)
    fresh: list[str] = field(default_factory=list)
    below: bool = False
    gathered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A part of a statement with its words and its notes. `points` follow an addition's words and stand
    before its notes."""

    part: Part
    shown: str
    labels: tuple[str, ...]
    points: str = ""


def resolve_link(link: str, page: str) -> str:
    """A link of `page` as a path in docs/, perhaps with an anchor; a web address as it is."""
    if _SCHEME.match(link):
        return link
    path, mark, anchor = link.partition("#")
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    return f"{whole}{mark}{anchor}"


def write_words(text: str) -> str:
    """Plain words. One too long for a column is cut where a line may end, without a hyphen."""
    if not text:
        return ""
    if not _OVERLONG.search(text):
        return f"words({quote_typst(text)})"
    pieces = [
        call("overlong", [quote_typst(chunk) for chunk in _CHUNK.findall(piece)])
        if _OVERLONG.fullmatch(piece)
        else f"words({quote_typst(piece)})"
        for piece in re.split(rf"({_OVERLONG.pattern})", text)
        if piece
    ]
    return call("run", pieces)


def write_link(text: str, link: str, page: str, desk: Desk) -> str:
    """Words that lead to a place of this document or to the web; plain words where the place is not
    part of the document, or where the address could run something."""
    target = resolve_link(link, page)
    if _WEB.match(target):
        return f"linked({quote_typst(target)}, {quote_typst(text)})"
    if target in desk.anchors:
        return f"linked(label({quote_typst(target)}), {quote_typst(text)})"
    return write_words(text)


def write_frame(text: FrameText, page: str, desk: Desk) -> list[str]:
    """A frame with its slots filled, linked where a slot has a link."""
    return [
        write_words(words) if slot is None or slot.link is None else write_link(words, slot.link, page, desk)
        for words, slot in fill_pieces(text)
        if words
    ]


def write_part(part: Part, page: str, desk: Desk) -> list[str]:
    """One part of a statement, without its notes."""
    if isinstance(part, Added):
        return [f"added({quote_typst(word_part(part))})"]
    if not isinstance(part, FrameText):
        return [write_words(word_part(part))]
    opening, closing = frame_edges(part)
    style = STYLES.get(FRAMES[part.frame].use)
    if style is None:
        return [write_words(opening), *write_frame(part, page, desk), write_words(closing)]
    inner = [write_words(opening), *write_frame(part, page, desk)]
    return [call(style, inner)]


def write_statement(statement: Statement, page: str, desk: Desk) -> list[str]:
    """A statement: its anchor, and its parts with their notes."""
    written, before = [f"anchored({quote_typst(f'{page}#{statement.id}')})"], ""
    for run in move_points(list_runs(statement)):
        if desk.gathered and _leads_elsewhere(run.part):
            continue
        if needs_space(before, run.shown):
            written.append(write_words(" "))
        marks = write_notes(run.labels, desk)
        if marks and isinstance(run.part, Extract | Ellipsis) and run.shown.endswith(BREAKING):
            written += hold_together(run.shown, marks)
        elif isinstance(run.part, Extract):
            written += [write_words(run.shown), *marks]
        else:
            written += [*write_part(run.part, page, desk), write_words(run.points), *marks]
        if isinstance(run.part, FrameText) and FRAMES[run.part.frame].use == "date":
            written.append(write_words(frame_edges(run.part)[1]))
        before = run.shown + run.points or before
    return [piece for piece in set_notes(written, desk) if piece]


def list_runs(statement: Statement) -> list[Run]:
    """The statement's parts with their words and the labels of their notes."""
    return [
        Run(part=part, shown=word_part(part), labels=tuple(note.label for note in notes))
        for part, notes in zip(statement.parts, find_notes(statement), strict=True)
    ]


def move_points(runs: Sequence[Run]) -> list[Run]:
    """The runs, with the points that follow an addition before its notes, as printers set them."""
    moved: list[Run] = []
    for run in runs:
        last = moved[-1] if moved else None
        points = _POINTS.match(run.shown)
        if last is None or points is None or not isinstance(last.part, Added) or not last.labels:
            moved.append(run)
        elif isinstance(run.part, Extract):
            rest = run.shown[points.end() :].lstrip()
            labels = last.labels if rest else tuple(dict.fromkeys((*last.labels, *run.labels)))
            moved[-1] = replace(last, points=points[0], labels=labels)
            if rest:
                moved.append(replace(run, shown=rest))
        else:
            moved.append(run)
    return moved


def _leads_elsewhere(part: Part) -> bool:
    """Whether a part is a link and nothing else: the summary has no place to lead to."""
    return isinstance(part, FrameText) and all(
        slot is not None and slot.link for _, slot in fill_pieces(part)
    )


def hold_together(shown: str, marks: Iterable[str]) -> list[str]:
    """Words whose last one stays on the line of its notes."""
    before, space, last = shown.rpartition(" ")
    return [write_words(before + space), call("held", [write_words(last), *marks])]


def write_notes(labels: Iterable[str], desk: Desk) -> list[str]:
    """The marks of the notes, with a comma between two."""
    written: list[str] = []
    for label in dict.fromkeys(name_place(desk.notes[label]) if desk.gathered else label for label in labels):
        if label not in desk.given:
            desk.given[label] = len(desk.given) + 1
            desk.fresh.append(label)
        written += ["between-notes"] * bool(written) + [write_mark(label, desk)]
    return written


def write_mark(label: str, desk: Desk) -> str:
    """The mark of a note, which leads to its words."""
    return f"numbered({name_note(label, desk)}, {desk.given[label]})"


def name_note(label: str, desk: Desk) -> str:
    """The place of a note's words: a section gives a note once."""
    return f"label({quote_typst(f'{desk.section}^{label}')})"


def set_notes(written: Sequence[str], desk: Desk) -> list[str]:
    """The pieces of a statement, with the words of its fresh notes at the foot of the page.

    They make one footnote, which stands at the mark of the first: where the foot has no room for all of
    them, typst then moves the statement to the next page, instead of parting it from its notes.
    """
    if desk.below or desk.gathered or not desk.fresh:
        return list(written)
    mark = write_mark(desk.fresh[0], desk)
    notes = call("noted", take_notes(desk))
    index = next(index for index, piece in enumerate(written) if mark in piece)
    return [*written[:index], written[index].replace(mark, notes, 1), *written[index + 1 :]]


def take_notes(desk: Desk) -> list[str]:
    """The fresh notes: label, number, words. They are fresh no longer."""
    notes = []
    for label in desk.fresh:
        words = ", ".join(write_note(desk.notes[label], desk))
        notes.append(f"({name_note(label, desk)}, {desk.given[label]}, ({words},))")
    desk.fresh.clear()
    return notes


def name_place(item: PageNote) -> str:
    """A name for the place that a note leads to: notes that are gathered give each place once."""
    evidence = item.note.evidence
    return f"{evidence.source}-{evidence.page or 0}-{0 if evidence.page else evidence.paragraph}"


def write_note(item: PageNote, desk: Desk) -> list[str]:
    """A note's words: the same as on the site."""
    brackets, original = describe_brackets(item), describe_original(item, desk.catalogue)
    sentences = [
        _write_citation(describe_note(item, desk.catalogue, desk.section), desk),
        write_frame(brackets, desk.section, desk) if brackets else [],
        [write_words(describe_reason(item))],
        write_frame(original, desk.section, desk) if original else [],
    ]
    written: list[str] = []
    for sentence in sentences:
        if any(sentence):
            written += [write_words(" "), *sentence] if written else sentence
    return [piece for piece in written if piece]


def _write_citation(text: FrameText, desk: Desk) -> list[str]:
    """A note's first sentence. Where its words are cut, the ellipsis never stands on a line alone."""
    *_, (said, _), (closing, _) = fill_pieces(text)
    written = write_frame(text, desk.section, desk)
    if not said.endswith(f" {ELLIPSIS}") or said.count(" ") < 2:
        return written
    before, last, cut = said.rsplit(" ", 2)
    return [*written[:-2], write_words(f"{before} "), call("held", [write_words(f"{last} {cut}{closing}")])]


def call(name: str, arguments: Iterable[str]) -> str:
    """A call of one of the layout's functions."""
    return f"{name}({', '.join(filter(None, arguments))})"
