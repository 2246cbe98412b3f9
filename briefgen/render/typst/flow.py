"""Lines of the body: calls of the layout's block functions, and which of them stay on one page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

LONGEST_KEPT = 1200
"""Characters of a statement that is kept on one page, so that its notes are at that page's foot; typst
0.15 may leave the first note of a text that it moves to the next page behind."""

BODIES = frozenset({"entry", "paragraph"})
"""Functions whose first argument says whether they are kept on one page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A call of a function of the layout that sets a block."""

    name: str
    arguments: tuple[str, ...]

    @property
    def call(self) -> str:
        return f"{self.name}({', '.join(filter(None, self.arguments))})"

    @property
    def noted(self) -> bool:
        """Whether it brings words to the foot of its page."""
        return any("noted(" in argument for argument in self.arguments)


def line(name: str, arguments: Iterable[str]) -> Line:
    """A line, from any arguments."""
    return Line(name=name, arguments=tuple(arguments))


def keep(length: int) -> str:
    """Whether text of so many characters is kept on one page, for typst."""
    return "true" if length <= LONGEST_KEPT else "false"


def join_lines(lines: Sequence[Line]) -> str:
    """The body's source. Headings and labels stand on one page with what they lead to.

    typst 0.15 keeps a heading with the next block by itself, but not where that block moves on because
    the foot has no room for its notes: so the two are made one block, with one block's notes.
    """
    return "".join(f"#{call}\n" for call in _group_calls(lines))


def _group_calls(lines: Sequence[Line]) -> Iterator[str]:
    held: list[Line] = []
    for index, item in enumerate(lines):
        if _leads(lines, index, held):
            held.append(item)
            continue
        short = sum(len(lead.call) for lead in held) <= LONGEST_KEPT
        if held and short and item.name in BODIES and item.arguments[0] == "true":
            level = next((lead.arguments[0] for lead in held if lead.name == "titled"), "0")
            yield f"together({', '.join([level, *(lead.call for lead in (*held, item))])})"
        else:
            yield from (lead.call for lead in (*held, item))
        held = []
    yield from (lead.call for lead in held)


def _leads(lines: Sequence[Line], index: int, held: Sequence[Line]) -> bool:
    """Whether a line leads to the next: a heading, a label that is not a picture's, or what is said
    between a heading and its list."""
    item = lines[index]
    if item.name == "titled":
        return True
    if item.name == "apparatus":
        return index == 0 or lines[index - 1].name != "picture"
    following = lines[index + 1].name if index + 1 < len(lines) else ""
    between = bool(held) and held[-1].name == "titled" and following == "entry"
    return item.name == "paragraph" and between and not item.noted
