"""Two sources side by side for the terminal: shared text, the same facts in each one's words, what differs,
and what one alone tells."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path

from briefgen.analysis import analyse_source
from briefgen.compare.comparison import Comparison, compare_sources
from briefgen.config import read_sources_config
from briefgen.errors import ConfigError
from briefgen.language import load_pipeline, parse_sources
from briefgen.model import Evidence, Published, Source
from briefgen.render.escaping import escape_terminal
from briefgen.sources import read_folder, read_source
from briefgen.text.dates import describe_date
from briefgen.text.passages import fold_space

GAP = "  |  "

MOST_ROWS = 12
"""Rows of each part; the brief itself shows more."""

Pair = tuple[Source, Source]
Row = tuple[str, str]


def find_two(a: str, b: str, seeds: Path) -> Pair:
    """The two sources by id, file name or path. Raises ConfigError where one is unknown or both are one,
    SourceError where one cannot be read."""
    known = _read_known(seeds)
    found = tuple(_find_one(name, known, seeds) for name in (a, b))
    if found[0].id == found[1].id:
        raise ConfigError(f"{a} and {b} are one source: {found[0].file}.")
    return found[0], found[1]


def _read_known(seeds: Path) -> dict[str, Source]:
    if not seeds.is_dir():
        return {}
    sources, _ = read_folder(seeds, read_sources_config(seeds / "sources.yml"))
    return {name: source for source in sources for name in (source.id, source.file)}


def _find_one(name: str, known: dict[str, Source], seeds: Path) -> Source:
    if name in known:
        return known[name]
    if Path(name).is_file():
        return read_source(Path(name))
    ids = ", ".join(sorted({source.id for source in known.values()})) or "none"
    raise ConfigError(f"No source {name} in {seeds.as_posix()} (there are: {ids}), and no such file.")


def compare_two(one: Source, other: Source) -> Comparison:
    """The two sources compared."""
    analyses = [analyse_source(parsed) for parsed in parse_sources((one, other), load_pipeline())]
    return compare_sources((one, other), analyses)


def lay_out(comparison: Comparison, pair: Pair, width: int) -> str:
    """The comparison as text of `width` columns, the first source on the left."""
    parts = (
        ("TEXT THAT BOTH HAVE", tuple(_list_shared(comparison))),
        ("TOLD BY BOTH", tuple(_list_told(comparison, pair))),
        ("WHERE THEY DIFFER", tuple(_list_conflicts(comparison, pair))),
        ("TOLD BY ONE ALONE", tuple(_list_alone(comparison, pair))),
    )
    lines = list(_set_row(_introduce(pair, comparison), width))
    for title, rows in parts:
        lines += ["", title, "-" * width]
        lines += [line for row in rows[:MOST_ROWS] for line in (*_set_row(row, width), "")]
        if not rows:
            lines.append("Nothing was found.")
        elif len(rows) > MOST_ROWS:
            lines.append(f"… and {len(rows) - MOST_ROWS} more")
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _introduce(pair: Pair, comparison: Comparison) -> Row:
    one, other = (
        _describe(source, published)
        for source, published in zip(pair, comparison.material.published, strict=True)
    )
    return one, other


def _describe(source: Source, published: Published) -> str:
    voice = source.agency or source.publisher
    title = source.title.value if source.title else source.file
    date = describe_date(published.edtf) if published.edtf else "undated"
    return f"{source.id}: {title}. {voice.value if voice else 'Publisher unknown'}, {date}."


def _list_shared(comparison: Comparison) -> Iterator[Row]:
    for overlap in comparison.material.overlaps:
        for one, other in overlap.passages:
            yield _quote(one), _quote(other)


def _list_told(comparison: Comparison, pair: Pair) -> Iterator[Row]:
    """Each fact in the words of each, copies apart: those stand above."""
    shared = [item.span for overlap in comparison.material.overlaps for item, _ in overlap.passages]
    for finding in comparison.findings:
        one, other = (_first_of(finding.evidence, source) for source in pair)
        if one is not None and other is not None and not any(span.covers(one.span) for span in shared):
            yield _quote(one), _quote(other)


def _list_conflicts(comparison: Comparison, pair: Pair) -> Iterator[Row]:
    for conflict in comparison.conflicts:
        sides = [item for side in conflict.sides for item in side.evidence[:1]]
        columns = [[_quote(item) for item in sides if item.source == source.id] for source in pair]
        yield " / ".join(columns[0]), " / ".join(columns[1])


def _list_alone(comparison: Comparison, pair: Pair) -> Iterator[Row]:
    """What one tells and the other does not, the weightiest first, in two columns."""
    columns: list[list[str]] = [[], []]
    for finding in comparison.findings:
        sources = {item.source for item in finding.evidence}
        for column, source in zip(columns, pair, strict=True):
            if sources == {source.id}:
                column.append(_quote(finding.evidence[0]))
    for at in range(max(map(len, columns))):
        yield columns[0][at] if at < len(columns[0]) else "", columns[1][at] if at < len(columns[1]) else ""


def _first_of(passages: Iterable[Evidence], source: Source) -> Evidence | None:
    return next((item for item in passages if item.source == source.id), None)


def _quote(passage: Evidence) -> str:
    return f"¶{passage.paragraph} {fold_space(passage.selector.exact)}"


def _set_row(row: Row, width: int) -> Iterator[str]:
    """The two texts of a row in columns of the same width."""
    column = (width - len(GAP)) // 2
    left, right = (textwrap.wrap(escape_terminal(text), column) for text in row)
    for at in range(max(len(left), len(right))):
        one = left[at] if at < len(left) else ""
        other = right[at] if at < len(right) else ""
        yield f"{one:<{column}}{GAP}{other}"
