"""What the checker reads: the seeds folder by the format readers, docs/ as it stands."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefgen.check.blocks import MarkdownPage, read_page
from briefgen.check.claims_reader import read_claims
from briefgen.check.faults import Fault, Place
from briefgen.check.ground import Ground
from briefgen.config import SourceEntry
from briefgen.errors import SourceError
from briefgen.model import Before
from briefgen.sources import read_folder
from briefgen.text.before import load_before, read_before

BEFORE = "exports/before.json"
"""The earlier brief that “What is new” compares with."""

MAX_PAGE_BYTES = 50_000_000
"""A larger page is not one that briefgen wrote."""


def read_ground(
    docs: Path, seeds: Path, entries: Sequence[SourceEntry], language: str = "en"
) -> tuple[Ground, tuple[Fault, ...]]:
    """The source files and the claims of docs/brief.json, and what could not be read."""
    claims, faults = read_claims(docs / "brief.json", f"{docs.name}/brief.json")
    try:
        sources, left_out = read_folder(seeds, tuple(entries), language)
    except SourceError as error:
        sources, left_out = (), ()
        faults = (*faults, Place(file=seeds.name).fault("seed-unreadable", str(error)))
    before, unread = _read_before(docs)
    ground = Ground(
        sources={source.id: source for source in sources},
        claims=claims,
        docs=docs.name,
        left_out={item.file: item.why for item in left_out},
        before=before[0],
        after=before[1],
    )
    return ground, (*faults, *unread)


def _read_before(docs: Path) -> tuple[tuple[Before | None, Before | None], tuple[Fault, ...]]:
    """The earlier brief that docs/ keeps and this one, both as ids; nothing where it keeps none."""
    if not (docs / BEFORE).is_file():
        return (None, None), ()
    try:
        before = load_before((docs / BEFORE).read_bytes())
        after = read_before(json.loads((docs / "brief.json").read_text(encoding="utf-8")))
    except (OSError, ValueError, RecursionError) as error:
        place = Place(file=f"{docs.name}/{BEFORE}")
        return (None, None), (place.fault("json-shape", f"It cannot be compared with: {error}."),)
    return (before, after), ()


def read_pages(docs: Path, files: frozenset[str]) -> tuple[tuple[MarkdownPage, ...], tuple[Fault, ...]]:
    """Every Markdown page in docs/, and what could not be read."""
    pages: list[MarkdownPage] = []
    faults: list[Fault] = []
    for file in sorted(name for name in files if name.lower().endswith((".md", ".markdown"))):
        read = _read_page(docs / file, file, Place(file=f"{docs.name}/{file}"))
        for item in read:
            if isinstance(item, Fault):
                faults.append(item)
            else:
                pages.append(item)
    return tuple(pages), tuple(faults)


def _read_page(path: Path, file: str, place: Place) -> Iterator[MarkdownPage | Fault]:
    try:
        if path.stat().st_size > MAX_PAGE_BYTES:
            raise ValueError(f"it is larger than {MAX_PAGE_BYTES:,} bytes")
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        yield place.fault("page-unreadable", f"The page cannot be read ({error}); build the brief again.")
        return
    try:
        yield read_page(file, text)
    except RecursionError:
        yield place.fault("page-unreadable", "The page nests too deeply; build the brief again.")
