"""What passes between the files of this room: a paragraph as seen here, and one attribution in it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from briefgen.text.quotation_marks import Quoted

Stretch = tuple[int, int]
"""Characters of a paragraph's text, half-open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A paragraph with its sentences and quoted stretches. `above` is the one before it, `distance`
    how many characters earlier that one begins."""

    doc: Doc
    text: str
    places: tuple[int, ...]
    sentences: tuple[Stretch, ...]
    quoted: tuple[Quoted, ...]
    above: View | None = None
    distance: int = 0

    def tokens(self, start: int, end: int) -> list[Token]:
        """The words and marks that begin in [start, end)."""
        return list(self.doc[bisect_left(self.places, start) : bisect_left(self.places, end)])

    def sentence_at(self, offset: int) -> Stretch:
        """The sentence at `offset`, or the whole paragraph where there is none."""
        for start, end in self.sentences:
            if start <= offset < end:
                return start, end
        return 0, len(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Somebody's words or thoughts, with the cue that says so. Offsets are those of the paragraph.

    `anchor` is where the cue's head word begins: an attribution whose anchor stands inside another's
    content is part of what that other one says. `spoken` tells an utterance that stands for itself in
    quotation marks from content that is woven into a sentence.
    """

    rule: str
    anchor: int
    cue: Stretch | None
    content: tuple[Stretch, ...]
    speaker: Stretch | None
    spoken: bool = False

    def size(self) -> int:
        """Characters of content."""
        return sum(end - start for start, end in self.content)

    def holds(self, offset: int) -> bool:
        """Whether `offset` stands inside the content."""
        return any(start <= offset < end for start, end in self.content)

    def with_content(self, content: tuple[Stretch, ...]) -> Attribution:
        """The same attribution with other content."""
        return replace(self, content=content)

    def with_more(self, content: tuple[Stretch, ...]) -> Attribution:
        """The same attribution with more content behind what it has."""
        return replace(self, content=(*self.content, *content))

    def moved(self, distance: int) -> Attribution:
        """The same attribution in a text in which it stands `distance` characters later."""
        return replace(
            self,
            anchor=self.anchor + distance,
            cue=_move(self.cue, distance),
            content=tuple((start + distance, end + distance) for start, end in self.content),
            speaker=_move(self.speaker, distance),
        )


def _move(stretch: Stretch | None, distance: int) -> Stretch | None:
    return None if stretch is None else (stretch[0] + distance, stretch[1] + distance)
