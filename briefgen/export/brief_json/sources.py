"""What is known of each source, and which files were left out."""

from __future__ import annotations

from briefgen.export.brief_json.citing import Citing, Json
from briefgen.model import Brief, Claim, Published, Source
from briefgen.render.wording import fill_reason
from briefgen.text.passages import count_words


def build_sources(brief: Brief, citing: Citing) -> list[Json]:
    """`sources[]`, in the order of their files. Made last: `shown_words` counts all other citations."""
    published = {item.source: item for item in brief.material.published}
    dates = {
        source.id: build_published(published.get(source.id), citing) for source in brief.material.sources
    }
    origins = {item.source: item.name for item in brief.material.origins if item.span is None}
    return [
        build_source(source, dates[source.id], origins.get(source.id) or citing.name_whole(source), citing)
        for source in brief.material.sources
    ]


def build_source(source: Source, published: Json, origin: str, citing: Citing) -> Json:
    """One source. Null is "not known". `origin` is that of the source as a whole, whatever of it may be
    another's."""
    return {
        "id": source.id,
        "file": source.file,
        "title": _value(source.title),
        "publisher": _value(source.publisher),
        "agency": _value(source.agency),
        "origin": origin,
        "byline": [claim.value for claim in source.byline],
        "dateline": _value(source.dateline),
        "url": _value(source.url),
        "published": published,
        "language": _value(source.language),
        "words": count_words(source.text),
        "shown_words": citing.count_shown(source.id),
        "sha256": source.sha256,
        "licence": _value(source.licence),
        "excerpt": source.excerpt,
        "grade": source.grade,
    }


def build_published(published: Published | None, citing: Citing) -> Json:
    """When a source came out, how that is known, and the passages that it rests on."""
    if published is None:
        return {"edtf": None, "basis": "unknown", "why": None, "citations": []}
    return {
        "edtf": published.edtf or None,
        "basis": published.basis,
        "why": fill_reason(published.reason),
        "citations": citing.cite_all(published.reason.evidence),
    }


def build_left_out(brief: Brief) -> list[Json]:
    """`left_out[]`: files that are not in the brief, and why."""
    return [{"file": item.file, "why": item.why} for item in brief.left_out]


def _value(claim: Claim | None) -> str | None:
    return claim.value if claim else None
