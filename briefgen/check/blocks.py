"""A generated page as its readers' parser sees it: blocks with their words, notes, links and marks.

markdown-it-py reads CommonMark 0.31 with tables and footnotes. The footnote plugin's last step, which
gathers the notes, is off: so every definition stays where it stands, the unused ones too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

BlockKind = Literal["heading", "paragraph", "item", "cell", "head", "picture"]
MarkKind = Literal["ins", "em", "strong"]

_ANCHOR = re.compile(r'<span id="([\w.:\-]+)">')
_NOTE = re.compile(r"\[\^([^\]\s]+)\]")
_FRONT = re.compile(r"---\n.*?\n---\n", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Inline content. Offsets index `text`, which has neither notes nor markup."""

    text: str
    notes: tuple[tuple[int, str], ...] = ()
    marks: tuple[tuple[MarkKind, int, int], ...] = ()
    links: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBlock:
    """A block, or one statement of a cell. `row` numbers the rows of all tables of the page, from 1
    (0: no table); `level` is a heading's."""

    kind: BlockKind
    line: int
    run: Run
    anchor: str = ""
    level: int = 0
    row: int = 0
    target: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageNote:
    label: str
    line: int
    run: Run


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkdownPage:
    """`path` is relative to docs/. `strange` lists (line, what) that no page of briefgen holds;
    `undefined` lists (line, label) of references without a definition."""

    path: str
    blocks: tuple[PageBlock, ...] = ()
    notes: tuple[PageNote, ...] = ()
    anchors: tuple[tuple[str, int], ...] = ()
    strange: tuple[tuple[int, str], ...] = ()
    undefined: tuple[tuple[int, str], ...] = ()


@dataclass(slots=True)
class _Line:
    """An inline run in the making."""

    text: str = ""
    notes: list[tuple[int, str]] = field(default_factory=list)
    marks: list[tuple[MarkKind, int, int]] = field(default_factory=list)
    links: list[tuple[int, int, str]] = field(default_factory=list)
    opened: list[tuple[str, int, str]] = field(default_factory=list)
    anchor: str = ""

    def close(self, kind: str) -> bool:
        """Ends what was opened last, if it is of this kind."""
        if not self.opened or self.opened[-1][0] != kind:
            return False
        _, start, target = self.opened.pop()
        if kind == "a":
            self.links.append((start, len(self.text), target))
        elif kind in ("ins", "em", "strong"):
            self.marks.append((kind, start, len(self.text)))  # type: ignore[arg-type]  # told by the test
        return True

    def finish(self) -> tuple[str, Run]:
        cut = len(self.text) - len(self.text.lstrip())
        text = self.text.strip()

        def at(offset: int) -> int:
            return min(max(offset - cut, 0), len(text))

        return self.anchor, Run(
            text=text,
            notes=tuple((at(offset), label) for offset, label in self.notes),
            marks=tuple(sorted((kind, at(start), at(end)) for kind, start, end in self.marks)),
            links=tuple((at(start), at(end), target) for start, end, target in self.links),
        )


@dataclass(slots=True)
class _PageReader:
    """Walks the tokens of one page. Lives for one page only."""

    lines: Sequence[str]
    blocks: list[PageBlock] = field(default_factory=list)
    notes: list[PageNote] = field(default_factory=list)
    anchors: list[tuple[str, int]] = field(default_factory=list)
    strange: list[tuple[int, str]] = field(default_factory=list)
    line: int = 0
    row: int = 0

    def odd(self, what: str) -> None:
        self.strange.append((self.line, what))

    def read(self, tokens: Sequence[Token]) -> None:
        within: list[str] = []
        note: tuple[str, int, list[Run]] | None = None
        level = 0
        for token in tokens:
            if token.map:
                self.line = token.map[0] + 1
            kind = token.type
            if kind == "footnote_reference_open":
                note = (str(token.meta.get("label", "")), self.line, [])
            elif kind == "footnote_reference_close" and note is not None:
                self.add_note(note)
                note = None
            elif kind == "tr_open":
                self.row += 1
                self.count_cells()
            elif kind == "heading_open":
                level = int(token.tag[1:])
            elif kind == "inline" and note is not None:
                note[2].extend(run for _, run in self.read_inline(token))
            elif kind == "inline":
                self.add_block(token, within, level)
            elif kind not in _PLAIN:
                self.odd(_name(token))
            if token.nesting == 1:
                within.append(kind.removesuffix("_open"))
            elif token.nesting == -1 and within:
                within.pop()

    def add_note(self, note: tuple[str, int, list[Run]]) -> None:
        label, line, runs = note
        self.line = line
        if len(runs) != 1:
            self.odd(f"a note of {len(runs)} paragraphs")
        text = runs[0] if runs else Run(text="")
        self.notes.append(PageNote(label=label, line=line, run=text))

    def add_block(self, token: Token, within: Sequence[str], level: int) -> None:
        children = token.children or []
        if len(children) == 1 and children[0].type == "image":
            image = children[0]
            if image.attrs.get("title"):
                self.odd("a picture's title")
            alt = "".join(child.content for child in image.children or [])
            target = str(image.attrs.get("src", ""))
            run = Run(text=alt)
            self.blocks.append(PageBlock(kind="picture", line=self.line, run=run, target=target))
            return
        kind: BlockKind = "paragraph"
        if "th" in within:
            kind = "head"
        elif "td" in within:
            kind = "cell"
        elif "heading" in within:
            kind = "heading"
        elif "list_item" in within:
            kind = "item"
        row = self.row if kind in ("cell", "head") else 0
        for anchor, run in self.read_inline(token):
            self.blocks.append(
                PageBlock(
                    kind=kind, line=self.line, run=run, anchor=anchor, row=row,
                    level=level if kind == "heading" else 0,
                )
            )  # fmt: skip

    def count_cells(self) -> None:
        """A row may not hold more cells than its table has columns: parsers drop them in silence."""
        here = self.line - 1
        first = here
        while first > 0 and self.lines[first - 1].lstrip().startswith("|"):
            first -= 1
        if here < len(self.lines) and self.lines[here].count("|") != self.lines[first].count("|"):
            self.odd("a table row with more or fewer cells than its table has columns")

    def read_inline(self, token: Token) -> Iterator[tuple[str, Run]]:
        line, pending = _Line(), ""
        for child in token.children or []:
            if child.type == "html_inline":
                tag = child.content
                anchor = _ANCHOR.fullmatch(tag)
                if tag in ("<br>", "<br />") and not line.opened:
                    yield line.finish()
                    line = _Line()
                elif anchor:
                    if line.anchor or line.text.strip():
                        self.odd("an anchor inside a block")
                    line.anchor, pending = line.anchor or anchor[1], "span"
                    self.anchors.append((anchor[1], self.line))
                elif tag == "</span>" and pending == "span":
                    pending = ""
                elif tag == "<ins>":
                    line.opened.append(("ins", len(line.text), ""))
                elif not (tag == "</ins>" and line.close("ins")):
                    self.odd(f"the markup {tag}")
                continue
            if pending:
                self.odd("an anchor that is not empty")
                pending = ""
            self.read_child(child, line)
        if line.opened:
            self.odd(f"an element {line.opened[-1][0]} that is not closed")
        yield line.finish()

    def read_child(self, child: Token, line: _Line) -> None:
        match child.type:
            case "text":
                line.text += child.content
            case "softbreak":
                line.text += " "
            case "footnote_ref":
                line.notes.append((len(line.text.rstrip()), str(child.meta.get("label", ""))))
            case "link_open":
                if child.attrs.get("title"):
                    self.odd("a link's title")
                line.opened.append(("a", len(line.text), str(child.attrs.get("href", ""))))
            case "em_open" | "strong_open":
                line.opened.append((child.type.removesuffix("_open"), len(line.text), ""))
            case "link_close":
                line.close("a")
            case "em_close" | "strong_close":
                line.close(child.type.removesuffix("_close"))
            case _:
                line.text += child.content
                self.odd(_name(child))


_PLAIN = frozenset(
    f"{name}_{side}"
    for name in (
        "heading",
        "paragraph",
        "bullet_list",
        "list_item",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    )
    for side in ("open", "close")
)
"""Tokens of the blocks that briefgen writes."""

_NAMES = {
    "html_block": "a block of HTML",
    "fence": "a code block",
    "code_block": "an indented code block",
    "code_inline": "code",
    "blockquote_open": "a block quotation",
    "ordered_list_open": "a numbered list",
    "hr": "a rule",
    "image": "a picture inside a text",
    "hardbreak": "a hard line break",
}


def _name(token: Token) -> str:
    return _NAMES.get(token.type, f"an element {token.type}")


def _find_undefined(reader: _PageReader) -> Iterator[tuple[int, str]]:
    """References that no definition answers: parsers leave them as text. In a source's words the
    bracket would be a character reference, so what looks like a reference is one."""
    defined = {note.label for note in reader.notes}
    for number, line in enumerate(reader.lines, start=1):
        for label in _NOTE.findall(line):
            if label not in defined:
                yield number, label


@lru_cache(maxsize=64)
def read_page(path: str, text: str) -> MarkdownPage:
    """The page `path` (relative to docs/) with the Markdown `text`."""
    parser = MarkdownIt("commonmark", {"html": True}).enable("table").use(footnote_plugin, inline=False)
    parser.core.ruler.disable("footnote_tail")
    environment: dict[str, object] = {}
    reader = _PageReader(lines=text.split("\n"))
    if _FRONT.match(text):
        reader.line = 1
        reader.odd("front matter")
    reader.read(parser.parse(text, environment))
    references = environment.get("references")
    if isinstance(references, dict):
        for reference in references.values():
            reader.line = reference["map"][0] + 1
            reader.odd("a link definition")
    return MarkdownPage(
        path=path,
        blocks=tuple(reader.blocks),
        notes=tuple(reader.notes),
        anchors=tuple(reader.anchors),
        strange=tuple(dict.fromkeys(reader.strange)),
        undefined=tuple(_find_undefined(reader)),
    )
