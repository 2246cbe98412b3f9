"""Pictures of the comparison proved against the tables and lists that they show."""

from __future__ import annotations

import math
import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import unquote

from briefgen.check.blocks import PageBlock
from briefgen.check.claims import ClaimOverlap
from briefgen.check.counters import read_count
from briefgen.check.faults import Fault, quote
from briefgen.check.picture_sheets import (
    Element,
    Proofs,
    Sheet,
    count_in,
    find_marks,
    prove_lengths,
    read_number,
)
from briefgen.check.statements import reveal
from briefgen.lexicon.frames import FRAMES, match_frame
from briefgen.text.passages import fold_space

PAGE = "comparison.md"
ELLIPSIS = "…"
EMPTY_CELL = "–"
SEPARATOR = " · "
TEXT_DROP = 4.5
"""How far a line's words stand below its middle."""

APART = 3.0
"""Units from the middle of a row or column at which a field still stands in it."""

NEAR = 1.0
"""Units by which things may stand apart that stand in one row or column."""


def _find_rows(sheet: Sheet, anchor: str) -> tuple[list[str], list[list[PageBlock]]]:
    """Head and rows of the tables of the comparison page below the heading with this anchor."""
    page = sheet.page(PAGE)
    blocks: list[PageBlock] = []
    within = False
    for block in page.blocks if page else ():
        if block.kind == "heading" and block.level == 2:
            within = block.anchor == anchor
        elif within and block.row:
            blocks.append(block)
    head = [reveal(block.run.text) for block in blocks if block.kind == "head"]
    rows = [
        list(row)
        for _, row in groupby((item for item in blocks if item.kind == "cell"), lambda item: item.row)
    ]
    return head, rows


def _is_name(shown: Sequence[str], name: str) -> bool:
    """Whether lines are the name, or its beginning and an ellipsis."""
    words, right = " ".join(shown), fold_space(name)
    if words.endswith(ELLIPSIS):
        return len(words) > 1 and right.startswith(words.removesuffix(ELLIPSIS))
    return words == right


def _prove_key(sheet: Sheet, labels: Sequence[str], counted: str, most: int) -> Iterator[Fault]:
    """The words of a key are labels; the one that counts tells how many the picture holds."""
    texts = " ".join(sheet.take(sheet.root, "key"))
    for name in labels:
        texts = texts.replace(FRAMES[name].text, "", 1)
    rest = fold_space(texts)
    if rest and count_in(counted, rest) != most:
        yield sheet.place.fault("picture-words", f"{quote(rest)} is no label of lexicon/frames.")


def _prove_described(sheet: Sheet, name: str) -> Iterator[Fault]:
    if sheet.describe() != FRAMES[name].text:
        yield sheet.place.fault("picture-words", f"{quote(sheet.describe())} is no label of lexicon/frames.")


# --- who reports what ---------------------------------------------------------------


def prove_coverage(sheet: Sheet) -> Iterator[Fault]:
    """The picture has a mark where the coverage table has a name."""
    head, rows = _find_rows(sheet, "coverage")
    origins = head[1:]
    columns = {
        read_number(item, "x"): read_count(words) for item, words in sheet.take_placed(sheet.root, "column")
    }
    if list(columns.values()) != list(range(1, len(rows) + 1)) or list(columns) != sorted(columns):
        yield sheet.place.fault("picture-wrong", f"Its columns are not the {len(rows)} rows of the table.")
    wanted = {
        name: [number for number, row in enumerate(rows, start=1) if _has(row, at)]
        for at, name in enumerate(origins, start=1)
    }
    shown = []
    for name, group in ((reveal(name), group) for name, group in sheet.groups("origin")):
        shown.append(name)
        lines, total = sheet.take(group, "name"), sheet.take(group, "total")
        marks = [item for item in group.iter() if item.get("data-finding")]
        numbers = [read_count(item.get("data-finding", "")) for item in marks]
        right = wanted.get(name, [])
        if (
            not _is_name(lines, name)
            or numbers != right
            or [read_count(item) for item in total] != [len(right)]
        ):
            yield sheet.place.fault("picture-wrong", f"The row of {quote(name)} is not what the table has.")
        for mark, number in zip(marks, numbers, strict=True):
            x = read_number(mark, "x") + read_number(mark, "width") / 2
            if not any(abs(x - place) < NEAR and number == column for place, column in columns.items()):
                yield sheet.place.fault(
                    "picture-wrong", f"A mark of {quote(name)} is not in column {number}."
                )
    yield from _prove_shown(sheet, shown, {name: len(found) for name, found in wanted.items()})
    yield from _prove_key(
        sheet, ("picture-reports", "picture-silent", "picture-numbered"), "picture-most", len(shown)
    )
    yield from _prove_described(sheet, "picture-numbered")


def _has(row: Sequence[PageBlock], at: int) -> bool:
    return at < len(row) and reveal(row[at].run.text) not in ("", EMPTY_CELL)


def _prove_shown(sheet: Sheet, shown: Sequence[str], weights: dict[str, int]) -> Iterator[Fault]:
    """Nothing stands twice, all that stands belongs there, and what is left out has no more than that."""
    least = min((weights.get(name, -1) for name in shown), default=0)
    missing = [
        name for name, weight in weights.items() if name not in shown and (weight > least or len(shown) < 8)
    ]
    if len(set(shown)) != len(shown) or not set(shown) <= set(weights) or missing:
        yield sheet.place.fault(
            "picture-missing", f"It shows {len(shown)} of {len(weights)}, and not the first."
        )


# --- whose words --------------------------------------------------------------------


def prove_voices(sheet: Sheet) -> Iterator[Fault]:
    """The picture has each source's speakers with the words that the table of voices gives them."""
    _, rows = _find_rows(sheet, "voices")
    wanted: dict[str, list[tuple[str, int]]] = {}
    for row in rows:
        if len(row) == 3:
            counted = match_frame(FRAMES["cell-quoted"], reveal(row[2].run.text))
            words = read_count(counted["quoted"]) if counted else -1
            wanted.setdefault(_source_of(row[0]), []).append((reveal(row[1].run.text), words))
    shown = []
    for name, group in sheet.groups("source"):
        shown.append(name)
        yield from _prove_voice(sheet, name, wanted.get(name, []), group)
    yield from _prove_shown(sheet, shown, {name: sum(n for _, n in own) for name, own in wanted.items()})
    yield from prove_lengths(sheet, "width")
    labels = ("picture-unnamed", "picture-other", "picture-scale")
    yield from _prove_key(sheet, labels, "picture-loudest", len(shown))
    yield from _prove_described(sheet, "picture-scale")


def _source_of(block: PageBlock) -> str:
    """The source to whose page a cell leads."""
    targets = [target for _, _, target in block.run.links]
    return posixpath.basename(unquote(targets[0]).partition("#")[0]).removesuffix(".md") if targets else ""


def _prove_voice(sheet: Sheet, name: str, own: list[tuple[str, int]], group: Element) -> Iterator[Fault]:
    total, heading = sheet.take(group, "total"), sheet.take(group, "name")
    if not any(_is_name(heading, right) for right in sheet.ground.names_of.get(name, ())):
        yield sheet.place.fault("picture-words", f"{quote(' '.join(heading))} is not what {name} is called.")
    if [count_in("picture-words", item) for item in total] != [sum(words for _, words in own)]:
        yield sheet.place.fault("picture-wrong", f"{quote(' '.join(total))} is not what {name} quotes.")
    given = [item.rpartition(SEPARATOR) for item in sheet.take(group, "share")]
    told = len(given) == len(own) and all(
        _is_name((speaker,), right) and read_count(number) == words
        for (speaker, _, number), (right, words) in zip(given, own, strict=True)
    )
    bars = [item.get("data-count") for item in group.iter() if item.get("data-count")]
    if not told or bars != [str(words) for _, words in own]:
        yield sheet.place.fault("picture-wrong", f"The speakers of {name} are not those of the table.")


# --- shared text --------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """Where a source's row and column stand."""

    row: float
    column: float | None
    origin: str


def prove_sharing(sheet: Sheet) -> Iterator[Fault]:
    """The picture has a field for each two sources that share text, with the share of brief.json."""
    claims = sheet.ground.claims
    origins = {source.id: source.origin for source in claims.sources}
    lines: dict[str, _Line] = {}
    for number, (name, group) in enumerate(sheet.groups("source"), start=1):
        rows, columns = sheet.take_placed(group, "row"), sheet.take_placed(group, "column")
        called = sheet.take(group, "name")
        if [read_count(words) for _, words in (*rows, *columns)] not in ([number], [number, number]):
            yield sheet.place.fault("picture-wrong", f"The row of {name} is not numbered {number}.")
        if not any(_is_name(called, right) for right in sheet.ground.names_of.get(name, ())):
            yield sheet.place.fault(
                "picture-words", f"{quote(' '.join(called))} is not what {name} is called."
            )
        lines[name] = _Line(
            row=read_number(rows[0][0], "y") if rows else -1e9,
            column=read_number(columns[0][0], "x") if columns else None,
            origin=origins.get(name, ""),
        )
    wanted = {
        f"{item.a} {item.b}": item
        for item in claims.overlaps
        if item.a in lines and item.b in lines and math.isfinite(item.ratio)
    }
    shown = []
    for pair, group in sheet.groups("pair"):
        shown.append(pair)
        overlap = wanted.get(pair)
        if overlap is not None:
            yield from _prove_field(sheet, overlap, (lines[overlap.a], lines[overlap.b]), group)
    if sorted(shown) != sorted(wanted):
        yield sheet.place.fault("picture-missing", "Its fields are not the pairs that share text.")
    sharing = {name for item in claims.overlaps for name in (item.a, item.b)}
    if not set(lines) <= sharing or (set(lines) != sharing and len(lines) < 7):
        yield sheet.place.fault("picture-missing", "Its rows are not the sources that share text.")
    yield from _prove_key(sheet, ("picture-one-voice", "picture-percent"), "picture-sharers", 8)
    yield from _prove_described(sheet, "picture-percent")


def _is_filled(frame: Element, bars: Sequence[Element], ratio: int) -> bool:
    """Whether a field is filled from below as far as its per cent goes."""
    side = read_number(frame, "height")
    return (
        bool(bars)
        and abs(read_number(bars[0], "width") - read_number(frame, "width")) < NEAR / 2
        and abs(read_number(bars[0], "height") - side * min(ratio, 100) / 100) < NEAR / 10
        and abs(read_number(bars[0], "y") + read_number(bars[0], "height") - read_number(frame, "y") - side)
        < NEAR / 2
    )


def _prove_field(
    sheet: Sheet, overlap: ClaimOverlap, lines: tuple[_Line, _Line], group: Element
) -> Iterator[Fault]:
    pair, ratio = f"{overlap.a} and {overlap.b}", round(overlap.ratio * 100)
    words = sheet.take(group, "ratio")
    frame, *bars = [item for item in group if str(item.tag).endswith("rect")] or [group]
    if [read_count(item) for item in words] != [ratio] or not _is_filled(frame, bars, ratio):
        yield sheet.place.fault("picture-wrong", f"{quote(' '.join(words))} is not what {pair} share.")
        return
    upper, lower = sorted(lines, key=lambda line: line.row)
    x = read_number(frame, "x") + read_number(frame, "width") / 2
    y = read_number(frame, "y") + read_number(frame, "height") / 2 + TEXT_DROP
    if upper.column is None or abs(x - upper.column) > APART or abs(y - lower.row) > APART:
        yield sheet.place.fault("picture-wrong", f"The field of {pair} is not where their lines meet.")
    if bool(find_marks(group, "one-voice")) != (upper.origin == lower.origin):
        yield sheet.place.fault("picture-wrong", f"{pair} are not framed as their origins are.")


COMPARISONS: Proofs = {"coverage": prove_coverage, "voices": prove_voices, "sharing": prove_sharing}
"""Kind of picture -> its proof."""
