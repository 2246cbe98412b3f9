"""Sources made of sentences, read by the real analyses: for what compares across them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefgen.analysis import analyse_source
from briefgen.compare.actors import merge_actors
from briefgen.compare.resolving import resolve_timexes
from briefgen.compare.speakers import resolve_speakers
from briefgen.language import load_pipeline, parse_sources
from briefgen.model import Material, Origin, Published, Reason
from tests.compare.building import make_source


def read_material(
    texts: Mapping[str, Sequence[str] | str],
    *,
    published: Mapping[str, str] | None = None,
    origins: Mapping[str, str] | None = None,
) -> Material:
    """The material of sources given as id -> paragraph(s). Each source is its own origin, and came out on
    20 May 2021, unless said otherwise."""
    dates, names = published or {}, origins or {}
    sources = tuple(
        make_source(name, *((lines,) if isinstance(lines, str) else lines), publisher=f"{name} Post")
        for name, lines in texts.items()
    )
    analyses = tuple(analyse_source(parsed) for parsed in parse_sources(sources, load_pipeline()))
    out = tuple(
        Published(
            source=source.id,
            edtf=dates.get(source.id, "2021-05-20"),
            basis="curated",
            reason=Reason(frame="test"),
        )
        for source in sources
    )
    actors = merge_actors(sources, analyses)
    return Material(
        sources=sources,
        analyses=analyses,
        published=out,
        resolved=resolve_timexes(sources, analyses, out),
        overlaps=(),
        origins=tuple(
            Origin(source=s.id, span=None, name=names.get(s.id, s.id), reason=Reason(frame="test"))
            for s in sources
        ),
        actors=actors,
        said=resolve_speakers(sources, analyses, actors),
    )
