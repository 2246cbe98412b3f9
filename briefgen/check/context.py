"""Where a statement or frame stands, as far as that bears on its proof."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefgen.check.claims import ClaimCitation, ClaimStatement
from briefgen.check.faults import Place
from briefgen.check.ground import Ground
from briefgen.text.passages import fold_space


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """`page` is the path of the page, `headings` the words of the headings above (level 2 and 3, ""
    where there is none), `row` the words of the cells of the same table row, `about` the source that
    the page or the row is about, `anchor` a heading's own ("" where none),
    `group` the statements of the same row or section. `statement` is None for blocks without an id."""

    ground: Ground
    place: Place
    page: str
    headings: tuple[str, str] = ("", "")
    row: tuple[str, ...] = ()
    about: str = ""
    anchor: str = ""
    statement: ClaimStatement | None = None
    group: Sequence[ClaimStatement] = ()
    origins: Mapping[str, frozenset[str]] = field(default_factory=dict)
    shown: Mapping[str, int] = field(default_factory=dict)

    @property
    def citations(self) -> tuple[ClaimCitation, ...]:
        """What the statement cites; nothing for other blocks."""
        return self.statement.citations if self.statement else ()

    @property
    def beside(self) -> tuple[ClaimCitation, ...]:
        """What the statements of the same row or section cite."""
        return tuple(citation for item in self.group for citation in item.citations)

    def cited(self, labels: tuple[str, ...]) -> tuple[ClaimCitation, ...]:
        """The statement's citations that the labels name, in their order."""
        if self.statement is None:
            return ()
        return tuple(item for label in labels if (item := self.statement.cited(label)) is not None)


def stands_in(words: str, text: str) -> bool:
    """Whether the words stand in the text, white space folded, and not as a piece of longer words or
    figures ("100" does not stand in "100,000")."""
    return stands_in_folded(words, fold_space(text))


def stands_in_folded(words: str, folded: str) -> bool:
    """As `stands_in`, for a text whose white space is folded already."""
    sought = fold_space(words)
    at = folded.find(sought) if sought else -1
    while at >= 0:
        end = at + len(sought)
        if not _joins(folded, at) and not _joins(folded, end):
            return True
        at = folded.find(sought, at + 1)
    return False


def _joins(text: str, at: int) -> bool:
    """Whether a cut at `at` would go through a word or a figure."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if before.isalnum() and after.isalnum():
        return True
    figure = at + 1 < len(text) and before.isdigit() and after in ".," and text[at + 1].isdigit()
    return figure or (at > 1 and after.isdigit() and before in ".," and text[at - 2].isdigit())
