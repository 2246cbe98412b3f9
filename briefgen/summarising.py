"""A large topic cut short: the dates that matter most, and which documents are copies of which.

What is read is a folder of articles or a file of rows (`.jsonl`), as `briefgen annotate` reads them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from briefgen.analysis import analyse_source
from briefgen.annotating import ROWS, read_documents
from briefgen.compare.comparison import build_material
from briefgen.compare.days import choose_sentences, index_words, rank_days
from briefgen.compare.origins import origin_of
from briefgen.compare.overlaps import cluster_documents, find_overlaps
from briefgen.config import read_sources_config
from briefgen.errors import SourceError
from briefgen.export.brief_json.citing import describe_passage
from briefgen.language import load_pipeline, parse_sources
from briefgen.model import Claim, Evidence, Material, Overlap, Source, Span
from briefgen.sources import read_folder
from briefgen.tellings import Telling, read_tellings
from briefgen.text.passages import fold_space

Json = dict[str, Any]


def read_collection(path: Path) -> tuple[Source, ...]:
    """The sources of a folder or of a file of rows; a row's date is its date of publication.

    Raises SourceError where nothing can be read, ConfigError where sources.yml is wrong.
    """
    if path.suffix.lower() == ROWS:
        sources = tuple(
            replace(item.source, published=_state(item.published)) if item.published else item.source
            for item in read_documents(path)
        )
    else:
        sources, _ = read_folder(path, read_sources_config(path / "sources.yml"))
    if not sources:
        raise SourceError(f"{path.as_posix()} holds no article to read.")
    return sources


def _state(day: str) -> Claim:
    return Claim(value=day, basis="curated", rule="published-given")


def read_sentences(sources: Sequence[Source]) -> tuple[Material, tuple[Telling, ...]]:
    """The sources analysed and compared as far as what each of their sentences tells."""
    analyses = [analyse_source(parsed) for parsed in parse_sources(sources, load_pipeline())]
    material = build_material(sources, analyses)
    return material, read_tellings(material)


def summarise_timeline(
    material: Material,
    tellings: Sequence[Telling],
    *,
    dates: int,
    sentences: int,
    first: str = "",
    last: str = "",
) -> Json:
    """The `dates` days that matter most, in order, with up to `sentences` sentences each:
    `{"events": [{date, text, weight, citations}]}`, one entry a sentence. `first` and `last` bound the days
    (YYYY-MM-DD, both included)."""
    days = rank_days(tellings, material.published, first, last)[:dates]
    chosen = choose_sentences(days, index_words(tellings), sentences)
    entries = [
        {
            "date": day.date,
            "text": fold_space(evidence.selector.exact),
            "weight": day.weight,
            "citations": [_cite(evidence, material)],
        }
        for day, told in sorted(zip(days, chosen, strict=True), key=lambda item: item[0].date)
        for evidence in told
    ]
    return {"events": entries}


def _cite(evidence: Evidence, material: Material) -> Json:
    source = next(item for item in material.sources if item.id == evidence.source)
    origin = origin_of(material.origins, evidence.source, evidence.span)
    return describe_passage(evidence, source.sha256, origin)


def list_overlaps(sources: Sequence[Source]) -> Json:
    """`{"clusters": {id: cluster}, "pairs": [...]}`: which documents are copies of one text, and each pair
    that shares text, with the share of the shorter one and the passages as spans of both."""
    clusters = cluster_documents([(source.id, source.text) for source in sources])
    pairs = [_describe(overlap) for overlap in find_overlaps(sources)]
    return {"clusters": dict(clusters), "pairs": pairs}


def _describe(overlap: Overlap) -> Json:
    return {
        "a": overlap.a,
        "b": overlap.b,
        "ratio": round(overlap.ratio, 4),
        "kind": overlap.kind,
        "passages": [[_bounds(one.span), _bounds(other.span)] for one, other in overlap.passages],
    }


def _bounds(span: Span) -> list[int]:
    return [span.start, span.end]
