"""What is found of each source of the topic folders when their sources.yml is taken away: its date, its
publisher, its agency, and which pages are no article.

usage: python -m tests.quality.folders [--sets DIR] [--reasons] [FOLDER…]

The labels are those of each folder's sources.yml. Agencies have none, so whose copy a page is, and which
pages are no article, was read by hand and stands below by folder and number. `NOT_COUNTED` are dates
that the text of the page itself contradicts.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.analysis import analyse_source
from briefgen.compare.dating import date_sources
from briefgen.config import SourceEntry, read_sources_config
from briefgen.language import load_pipeline, parse_sources
from briefgen.lexicon.agencies import name_publisher
from briefgen.model import Claim, LeftOut, Published, Source
from briefgen.sources import read_folder
from briefgen.text.dates import contains, earliest, latest

SETS = Path(__file__).parents[2].parent / "shared" / "eval"

NOT_COUNTED: Mapping[str, frozenset[int]] = {
    "costa-rica-crash": frozenset({0, 11}),
    "las-vegas-shooting": frozenset({9, 10, 11}),
    "panama-papers": frozenset({12, 13}),
}
"""Dates of the labels that the pages' own texts contradict."""

_AFP, _AP, _CNN, _PA = ("Agence France-Presse",), ("Associated Press",), ("CNN",), ("PA Media",)

AGENCIES: Mapping[str, Mapping[int, tuple[str, ...]]] = {
    "costa-rica-crash": {0: _AP, 1: _AP, 3: _PA, 5: _CNN, 6: ("Reuters",), 8: _CNN, 10: ("mixed",)},
    "cubs-win": {1: _PA},
    "las-vegas-shooting": {2: _CNN, 3: _CNN, 4: _CNN, 5: _CNN, 7: ("mixed",)},
    "panama-papers": {2: _CNN, 3: _CNN, 4: _AFP, 6: _AFP, 7: _AFP},
}
"""Whose copy a page is, or may be called: every other page is its publisher's own."""

NO_ARTICLE: Mapping[str, frozenset[int]] = {
    "costa-rica-crash": frozenset({2}),
    "las-vegas-shooting": frozenset({2, 3, 4, 5, 6}),
}
"""Pages that are no article: a page of search results, a gallery, the blurbs of three videos, a page
without its text."""

MONTH = 31
"""Days that a date "to the month" may span."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One source of a folder: its labels, and what was found of it."""

    folder: str
    number: int
    file: str
    label: str
    publisher: str
    found: Published | None
    source: Source | None
    left_out: str

    @property
    def counted(self) -> bool:
        """Whether its date counts."""
        return bool(self.label) and self.number not in NOT_COUNTED.get(self.folder, ())

    @property
    def edtf(self) -> str:
        return self.found.edtf if self.found is not None else ""

    @property
    def wrong_date(self) -> bool:
        return self.counted and bool(self.edtf) and not contains(self.edtf, self.label)

    @property
    def dated(self) -> bool:
        """Whether it is dated to the month or better."""
        return bool(self.edtf) and not self.wrong_date and _span(self.edtf) <= MONTH

    @property
    def wrong_publisher(self) -> bool:
        claim = self.source.publisher if self.source is not None else None
        return claim is not None and claim.value != self.publisher

    @property
    def wrong_agency(self) -> bool:
        claim = self.source.agency if self.source is not None else None
        right = AGENCIES.get(self.folder, {}).get(self.number, ())
        return claim is not None and claim.value not in right

    @property
    def wrongly_out(self) -> bool:
        return bool(self.left_out) and self.number not in NO_ARTICLE.get(self.folder, ())

    @property
    def wrongly_in(self) -> bool:
        return not self.left_out and self.number in NO_ARTICLE.get(self.folder, ())


def _span(edtf: str) -> int:
    return (latest(edtf) - earliest(edtf)).days + 1


def read_bare(folder: Path) -> tuple[tuple[Source, ...], tuple[LeftOut, ...]]:
    """The sources of a folder without its sources.yml, and what was left out."""
    with tempfile.TemporaryDirectory() as place:
        for path in sorted(folder.iterdir()):
            if path.is_file() and path.suffix == ".txt":
                shutil.copyfile(path, Path(place) / path.name)
        return read_folder(Path(place), ())


def read_rows(folder: Path) -> list[Row]:
    """The rows of one folder, in order."""
    entries = {entry.file: entry for entry in read_sources_config(folder / "sources.yml")}
    sources, left_out = read_bare(folder)
    analyses = [analyse_source(parsed) for parsed in parse_sources(sources, load_pipeline())]
    published = {item.source: item for item in date_sources(sources, analyses)}
    by_file = {source.file: source for source in sources}
    why = {item.file: item.why for item in left_out}
    return [
        _row(folder.name, file, entry, by_file.get(file), published, why.get(file, ""))
        for file, entry in sorted(entries.items())
    ]


def _row(
    folder: str,
    file: str,
    entry: SourceEntry,
    source: Source | None,
    published: Mapping[str, Published],
    why: str,
) -> Row:
    return Row(
        folder=folder,
        number=int(file[:3]),
        file=file,
        label=entry.published or "",
        publisher=name_publisher(entry.publisher or ""),
        found=published.get(source.id) if source is not None else None,
        source=source,
        left_out=why,
    )


def count(rows: Sequence[Row]) -> dict[str, float]:
    """The figures of the rows."""
    return {
        "sources": len(rows),
        "dates wrong": sum(row.wrong_date for row in rows),
        "dated to the month or better": sum(row.dated for row in rows),
        "publishers and agencies wrong": sum(row.wrong_publisher + row.wrong_agency for row in rows),
        "publishers known": sum(row.source is not None and row.source.publisher is not None for row in rows),
        "articles left out": sum(row.wrongly_out for row in rows),
        "pages kept that are no article": sum(row.wrongly_in for row in rows),
    }


def measure(sets: Path) -> tuple[dict[str, float], list[Row]]:
    """(figures, the table's rows) of all folders beside the annotated sets."""
    folders = [path for path in sorted((sets / "folders").iterdir()) if path.is_dir()]
    rows = [row for folder in folders for row in read_rows(folder)]
    return count(rows), rows


def render_rows(rows: Iterable[Row], *, reasons: bool = False) -> str:
    """The table, a line a source: label, what was found, and what is wrong of it."""
    lines = []
    for row in rows:
        faults = [
            word
            for word, wrong in (
                ("DATE", row.wrong_date),
                ("PUBLISHER", row.wrong_publisher),
                ("AGENCY", row.wrong_agency),
                ("LEFT OUT", row.wrongly_out),
                ("KEPT", row.wrongly_in),
            )
            if wrong
        ]
        source = row.source
        lines.append(
            f"{row.folder[:10]:10} {row.file[:28]:28} {row.label or '–':10}{'' if row.counted else '*':1} "
            f"{row.edtf or '–':23} {row.found.reason.frame if row.found else '–':28} "
            f"{_show(source.publisher if source else None):22} {_show(source.agency if source else None):22} "
            f"{row.left_out}{' !! ' + ', '.join(faults) if faults else ''}"
        )
        if reasons and row.found is not None:
            lines += [f"      {slot.name}: {slot.text}" for slot in row.found.reason.slots]
    return "\n".join(lines)


def _show(claim: Claim | None) -> str:
    return f"{claim.value} ({claim.rule})" if claim is not None else "–"


def main() -> int:
    """Prints the table and the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", type=Path, default=SETS)
    parser.add_argument("--reasons", action="store_true")
    parser.add_argument("folders", nargs="*", type=Path)
    options = parser.parse_args()
    if options.folders:
        rows = [row for folder in options.folders for row in read_rows(folder)]
        figures = count(rows)
    else:
        figures, rows = measure(options.sets)
    print(render_rows(rows, reasons=options.reasons))
    for name, value in figures.items():
        print(f"{name:34} {value:g}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
