"""Lines of a printed page, as they stand on it, to running paragraphs.

A page's lines come in the order in which the file writes them, which is nearly always the order in which
they are read. Nothing here knows a file format.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from briefgen.lexicon.hyphens import ENDINGS, FIRST_PARTS, SECOND_PARTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of letters: where it begins (points, from the page's lower left corner), how large it is.
    `opens` says that the file begins a line with it."""

    text: str
    x: float
    y: float
    size: float
    bold: bool = False
    opens: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a column. `left` and `width` are those of its column, known once the page is ordered."""

    text: str
    page: int
    x: float
    y: float
    size: float
    bold: bool = False
    left: float = 0.0
    width: float = 0.0

    @property
    def reach(self) -> float:
        """About how wide it is: the metrics of its font are not known."""
        return measure(self.text) * self.size


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A paragraph of running text, and (page, offset in it) of each page that begins inside it."""

    text: str
    page: int
    size: float
    breaks: tuple[tuple[int, int], ...] = ()


_NARROW, _WIDE = frozenset("iljtfrI.,:;'’‘!|()[] "), frozenset("mwMWABCDEFGHKNOQRUVXYZ%—…")

EDGE_LINES = 3
"""So many lines at the head and foot of a page can be running heads."""

EDGE_DRIFT = 0.02
"""How far a running head wanders from page to page, as a share of the page's height."""

PAGE_NUMBER = re.compile(
    r"(?:page|p\.|pg\.)?\s*[-–—|]?\s*(?:\d{1,4}|[ivxl]{1,7})(?:\s*(?:of|/)\s*\d{1,4})?\s*[-–—|]?",
    re.IGNORECASE,
)
"""A line that is a page number, as "12", "- 12 -", "Page 3 of 10" or "iv"."""

PRINTED_AT = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}[:.]\d{2}(?:[ \u202f]?[AP]M)?\b.*", re.IGNORECASE
)
"""The head that a browser prints: when it printed, which is not when the page came out, and its title."""

PRINTED_FROM = re.compile(
    r"(?P<url>(?:https?|file)://\S+)(?:\s+(?:page )?\d+(?:\s?(?:/|of)\s?\d+)?)?", re.IGNORECASE
)
"""The foot that a browser prints: the page's address and the count of pages."""

MIN_ALIGNED = 4
"""Lines on which something begins at one place inside the line, before that place is a column's edge."""

ALIGNED_SHARE = 0.3
"""The same as a share of a page's lines: words of running text are not aligned so often."""

SHORT, FORCED = 0.94, 0.65
"""A line ends a paragraph where the next word would have had room in its column: surely so below the
second share (lists, addresses), else if a sentence ends with it."""

MAX_HEAD_WORDS = 12
"""Words of a running head in the letters of the text itself."""

MIN_CELL = 8
"""Letters that stand beside another column's; the hyphens of a justified column are aligned too."""

_ENDED = re.compile(r"[.!?…:]['\"”’»)\]]*$")
_GOES_ON = re.compile(r"[a-zß-öø-ÿ]")
_BULLET = re.compile(r"[•▪■●◦‣]\s?")
_HYPHENATED = re.compile(r"(?P<first>[^\W\d_]+)[-\u2010]$")
_LETTERS = re.compile(r"[^\W\d_]+")
_FORMS = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))


def measure(text: str) -> float:
    """About how wide words are, in ems of a book face."""
    return sum(0.29 if c in _NARROW else 0.72 if c in _WIDE else 0.48 for c in text)


def spell_out(text: str) -> str:
    """The letters that a typesetter's ligatures stand for, with ordinary spaces between words. A soft
    hyphen that a page shows is a hyphen."""
    for form, letters in _FORMS.items():
        text = text.replace(form, letters)
    return " ".join(text.replace("\u00ad", "-").split())


def build_lines(pieces: Sequence[Piece], page: int) -> tuple[Line, ...]:
    """The lines of a page in reading order. Columns that the file writes across, line by line, are put
    one after the other."""
    rows: list[list[Piece]] = []
    for piece in pieces:
        if piece.opens or not rows:
            rows.append([])
        if piece.text.strip():
            rows[-1].append(piece)
    rows = [row for row in rows if row]
    edges = _find_edges(rows)
    bands: list[list[tuple[int, Line]]] = [[]]
    for row in rows:
        cells = _split_row(row, edges)
        if not edges or _spans_edges(cells, edges):
            bands += [[(0, _build_line(row, page))], []]
            continue
        bands[-1] += [(_find_column(cell[0].x, edges), _build_line(cell, page)) for cell in cells]
    lines = [line for band in bands for _, line in sorted(band, key=lambda item: item[0])]
    return _find_margins([line for line in lines if line.text])


def _build_line(row: Sequence[Piece], page: int) -> Line:
    text = spell_out("".join(piece.text for piece in row))
    sizes: Counter[tuple[float, bool]] = Counter()
    for piece in row:
        sizes[(round(piece.size, 1), piece.bold)] += len(piece.text.strip())
    size, bold = max(sizes, key=lambda key: (sizes[key], key))
    return Line(text=text, page=page, x=row[0].x, y=row[0].y, size=size, bold=bold)


def _find_edges(rows: Sequence[Sequence[Piece]]) -> tuple[float, ...]:
    """Left edges of the columns that the file writes across: places at which many lines go on after a
    gap."""
    counted: Counter[int] = Counter()
    for row in rows:
        inside = {
            round(after.x / 3)
            for number, (before, after) in enumerate(pairwise(row), start=1)
            if after.x - before.x > measure(before.text) * before.size * 0.8
            and sum(len(piece.text) for piece in row[number:]) >= MIN_CELL
        }
        counted.update(inside)
    least = max(MIN_ALIGNED, len(rows) * ALIGNED_SHARE)
    found: list[float] = []
    for place in sorted(counted):
        if counted[place] + counted[place + 1] >= least and (not found or place * 3 - found[-1] > 60):
            found.append(place * 3 - 3.0)
    return tuple(found)


def _find_column(x: float, edges: Sequence[float]) -> int:
    return sum(x >= edge for edge in edges)


def _split_row(row: Sequence[Piece], edges: Sequence[float]) -> list[list[Piece]]:
    cells: list[list[Piece]] = []
    for piece in row:
        column = _find_column(piece.x, edges)
        if not cells or column != _find_column(cells[-1][0].x, edges):
            cells.append([])
        cells[-1].append(piece)
    return cells


def _spans_edges(cells: Sequence[Sequence[Piece]], edges: Sequence[float]) -> bool:
    """Whether a headline runs on over an edge: one cell only, and wider than its column."""
    first = cells[0][0]
    text = "".join(piece.text for piece in cells[0])
    return len(cells) == 1 and any(
        first.x < edge < first.x + measure(text) * first.size * 0.85 for edge in edges
    )


def _find_margins(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with the left edge and the width of the column in which each stands: a column is a run of
    lines downwards that begin near one another."""
    columns: list[list[Line]] = []
    for line in lines:
        before = columns[-1][-1] if columns else None
        beside = before is None or line.y > before.y + before.size or abs(line.x - before.x) > 8 * line.size
        if beside or before is None or abs(before.size - line.size) > 0.5:
            columns.append([])
        columns[-1].append(line)
    told: list[Line] = []
    for column in columns:
        left = Counter(round(line.x) for line in column).most_common(1)[0][0]
        width = max(line.reach for line in column)
        told += [replace(line, left=float(left), width=width) for line in column]
    return tuple(told)


def find_usual_size(lines: Sequence[Line | Printed]) -> float:
    """The size of most letters: that of the running text."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], -size), default=0.0)


def find_running(
    pages: Sequence[Sequence[Line]], heights: Sequence[float]
) -> frozenset[tuple[int, float, str]]:
    """(page, y, words) of running heads, running feet and page numbers: lines at the edge of the page that
    come again at the same height on other pages, digits apart, and what browsers print there."""
    seen: dict[str, list[tuple[int, float, Line]]] = {}
    found: set[tuple[int, float, str]] = set()
    for lines, height in zip(pages, heights, strict=True):
        ordered = sorted(lines, key=lambda line: (-line.y, line.x))
        for place, line in enumerate(ordered):
            depth = min(place, len(ordered) - 1 - place)
            if depth >= EDGE_LINES:
                continue
            outermost = depth == 0 or not 0.1 < line.y / height < 0.9
            if outermost and _is_edge(line.text, alone=len(ordered) == 1):
                found.add((line.page, line.y, line.text))
            key = re.sub(r"\d+", "#", line.text.casefold())
            seen.setdefault(key, []).append((line.page, line.y / height, line))
    least = 2 if len(pages) < 5 else 3
    usual = find_usual_size([line for page in pages for line in page])
    for places in seen.values():
        for _, y, line in places:
            if line.size >= usual and len(line.text.split()) > MAX_HEAD_WORDS:
                continue  # a line of the text, however like another
            near = {page for page, other, _ in places if abs(other - y) <= EDGE_DRIFT}
            if len(near) >= least:
                found.add((line.page, line.y, line.text))
    return frozenset(found)


def _is_edge(text: str, *, alone: bool) -> bool:
    patterns = (PRINTED_AT, PRINTED_FROM) if alone else (PAGE_NUMBER, PRINTED_AT, PRINTED_FROM)
    return any(pattern.fullmatch(text) for pattern in patterns)


def join_lines(lines: Sequence[Line]) -> tuple[Printed, ...]:
    """The paragraphs of all pages: line breaks as spaces, words that a line's end parts made whole. A
    paragraph that runs on over a column or a page stays one."""
    leading = _find_leading(lines)
    known = frozenset(_find_words(lines))
    marked = _marks_paragraphs(lines, leading)
    groups: list[list[Line]] = []
    for line in lines:
        if not groups or _begins(groups[-1], line, leading, marked=marked):
            groups.append([])
        groups[-1].append(line)
    return tuple(_join(group, known) for group in groups)


def _find_leading(lines: Sequence[Line]) -> dict[float, float]:
    """Size of letters: the usual distance of two lines."""
    gaps: dict[float, list[float]] = {}
    for before, line in pairwise(lines):
        if before.page == line.page and before.size == line.size and 0 < before.y - line.y < 3 * line.size:
            gaps.setdefault(line.size, []).append(before.y - line.y)
    return {size: median(found) for size, found in gaps.items()}


def _is_indented(line: Line) -> bool:
    return 0.7 * line.size < line.x - line.left < 6 * line.size


def _is_apart(before: Line, line: Line, leading: dict[float, float]) -> bool:
    """Whether more space than usual stands above the line."""
    return before.y - line.y > 1.35 * leading.get(line.size, 1.3 * line.size)


def _marks_paragraphs(lines: Sequence[Line], leading: dict[float, float]) -> bool:
    """Whether the layout shows where paragraphs begin, set in or with space above."""
    signs = sum(
        _is_indented(line)
        or (before.page == line.page and before.size == line.size and _is_apart(before, line, leading))
        for before, line in pairwise(lines)
    )
    return signs >= max(2, len(lines) * 0.03)


def _fill(before: Line, line: Line) -> float:
    """The share of the column that the line before would fill with this one's first word."""
    word = line.text.split(" ", 1)[0]
    return (before.reach + measure(f" {word}") * line.size) / max(before.width, 1.0)


def _begins(group: Sequence[Line], line: Line, leading: dict[float, float], *, marked: bool) -> bool:
    """Whether a paragraph begins with the line. `marked` says that the layout shows it."""
    before = group[-1]
    goes_on = bool(_GOES_ON.match(line.text) or _HYPHENATED.search(before.text))
    if abs(before.size - line.size) > 0.08 * line.size:
        return True
    if before.bold != line.bold and not goes_on:
        return True
    if _BULLET.match(line.text):
        return True
    ended = bool(_ENDED.search(before.text))
    fill = _fill(before, line)
    short = fill < SHORT
    set_in = _is_indented(line) and not (len(group) > 1 and _is_indented(before) and line.x == before.x)
    if before.page != line.page or line.y > before.y or abs(line.left - before.left) > 6 * line.size:
        return ended and not goes_on and (set_in or short)
    if _is_apart(before, line, leading):
        return True
    return set_in or (not goes_on and (fill < FORCED or (not marked and ended and short)))


def _find_words(lines: Sequence[Line]) -> Iterator[str]:
    """Words that stand whole inside a line, hyphens and all."""
    for line in lines:
        for match in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", line.text):
            if match.end() < len(line.text) - 1:
                yield match.group().lower()


def _join(group: Sequence[Line], known: frozenset[str]) -> Printed:
    text = group[0].text
    breaks: list[tuple[int, int]] = []
    for before, line in pairwise(group):
        text = text[:-1] if _is_parted(text, line.text, known) else text + _space(text, line.text)
        if line.page != before.page:
            breaks.append((line.page, len(text)))
        text += line.text
    first = group[0]
    return Printed(text=text, page=first.page, size=first.size, breaks=tuple(breaks))


def _space(text: str, after: str) -> str:
    """Nothing after a hyphen or dash that belongs to the word, else a space."""
    return "" if re.search(r"\w[-\u2010\u2013/]$", text) and after[:1].isalnum() else " "


def _is_parted(text: str, after: str, known: frozenset[str]) -> bool:
    """Whether the hyphen at the end of `text` is the typesetter's."""
    end, start = _HYPHENATED.search(text), _LETTERS.match(after)
    if end is None or start is None:
        return False
    first, second = end["first"].lower(), start.group().lower()
    if not start.group()[0].islower() or (len(first) > 1 and end["first"].isupper()):
        return False
    if f"{first}-{second}" in known:
        return False
    if first + second in known:
        return True
    return second in ENDINGS or not (first in FIRST_PARTS or second in SECOND_PARTS)
