"""`briefgen annotate`: what the analysis sees in each document, as plain data for other tools."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from briefgen.analysis import analyse_source
from briefgen.compare.actors import merge_actors
from briefgen.compare.dating import date_sources
from briefgen.compare.resolving import resolve_timexes
from briefgen.errors import ConfigError, SourceError
from briefgen.language import load_pipeline, parse_sources
from briefgen.model import (
    Analysis,
    Decoded,
    Published,
    Quantity,
    Quotation,
    Reason,
    ResolvedTimex,
    Source,
    Span,
)
from briefgen.settings import read_edtf
from briefgen.sources import build_source, read_decoded
from briefgen.text.dates import read_dates

ROWS = ".jsonl"
DATE_KEYS = ("date", "dct", "published")
ID_KEYS = ("id", "doc_id", "file")
GIVEN = "published-given"
"""The rule of a date that the caller gave."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text to annotate. `published` is EDTF, "" where nobody gives it."""

    source: Source
    published: str = ""


def read_documents(path: Path, published: str = "", *, keep_furniture: bool = False) -> Iterator[Document]:
    """The documents of a file: one, or one a row of a .jsonl file. `published` is the date of those
    that bring none; with `keep_furniture` nothing is marked.

    Raises SourceError where the file or a row cannot be read.
    """
    if path.suffix.lower() == ROWS:
        yield from _read_rows(path, published, keep_furniture)
        return
    decoded, _, sha256 = read_decoded(path)
    source = build_source(file=path.name, decoded=decoded, sha256=sha256, keep_furniture=keep_furniture)
    yield Document(source=source, published=published)


def _read_rows(path: Path, published: str, keep_furniture: bool) -> Iterator[Document]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(f"{path.as_posix()} cannot be read ({error}).") from error
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        where = f"{path.as_posix()}:{number}"
        try:
            row = json.loads(line)
        except ValueError as error:
            raise SourceError(f"{where}: is not JSON ({error}).") from error
        if not isinstance(row, dict) or not isinstance(row.get("text"), str):
            raise SourceError(f"{where}: a row needs `text`.")
        name = next((str(row[key]) for key in ID_KEYS if row.get(key) is not None), f"{path.name}#{number}")
        stated = next((str(row[key]) for key in DATE_KEYS if row.get(key)), "")
        source = build_source(file=name, decoded=Decoded(text=row["text"]), keep_furniture=keep_furniture)
        yield Document(
            source=replace(source, id=name), published=read_day(stated, where) if stated else published
        )


def read_day(text: str, where: str) -> str:
    """A date as EDTF, from EDTF, `YYYYMMDD` or words. Raises ConfigError, which begins with `where`."""
    compact = re.fullmatch(r"(\d{4})(\d{2})(\d{2})(?:T.*)?", text.strip())
    edtf = read_edtf("-".join(compact.groups()) if compact else text)
    if edtf is None:
        found = read_dates(text)
        edtf = found[0][1] if found else None
    if edtf is None:
        raise ConfigError(f"{where}: {text!r} is no date; write it as 2024-01-30.")
    return edtf


def annotate_documents(documents: Sequence[Document]) -> Iterator[Json]:
    """One object a document, in order. Actors' ids are shared by all of them."""
    sources = tuple(document.source for document in documents)
    analyses = tuple(analyse_source(parsed) for parsed in parse_sources(sources, load_pipeline()))
    published = _date_documents(documents, analyses)
    actors = {
        (source, span): actor.id
        for actor in merge_actors(sources, analyses)
        for source, span in actor.mentions
    }
    for source, analysis, day in zip(sources, analyses, published, strict=True):
        yield annotate_source(source, analysis, day, actors)


def _date_documents(documents: Sequence[Document], analyses: Sequence[Analysis]) -> tuple[Published, ...]:
    """The date that was given, else what the texts give; documents with a date vouch for no others."""
    undated = [index for index, document in enumerate(documents) if not document.published]
    found = date_sources([documents[i].source for i in undated], [analyses[i] for i in undated])
    dated = dict(zip(undated, found, strict=True))
    return tuple(
        dated.get(index)
        or Published(
            source=document.source.id, edtf=document.published, basis="curated", reason=Reason(frame=GIVEN)
        )
        for index, document in enumerate(documents)
    )


def annotate_source(
    source: Source, analysis: Analysis, published: Published, actors: dict[tuple[str, Span], str]
) -> Json:
    """What the analysis sees in one source; every offset indexes `text`."""
    return {
        "id": source.id,
        "text": source.text,
        "published": published.edtf or None,
        "furniture": _pairs(item.span for item in source.furniture),
        "sentences": _pairs(item.span for item in analysis.sentences),
        "mentions": [
            {**_place(item.span), "kind": item.kind, "actor": actors.get((source.id, item.span))}
            for item in analysis.mentions
        ],
        "timexes": [_write_timex(item) for item in resolve_timexes((source,), (analysis,), (published,))],
        "quotations": [_write_quotation(item) for item in analysis.quotations],
        "quantities": [_write_quantity(item) for item in analysis.quantities],
    }


def _write_timex(item: ResolvedTimex) -> Json:
    return {**_place(item.timex.span), "type": item.timex.type, "value": item.value}


def _write_quotation(item: Quotation) -> Json:
    return {
        "kind": item.kind,
        "speaker": _pair(item.speaker),
        "cue": _pair(item.cue),
        "content": _pairs(item.content),
    }


def _write_quantity(item: Quantity) -> Json:
    return {
        **_place(item.span),
        "value": item.value,
        "high": item.high,
        "comparator": item.comparator,
        "unit": item.unit,
        "measured": _pair(item.measured),
        "population": _pair(item.population),
        "period": _pair(item.period),
    }


def _place(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
