"""Sources: an index, and a page each with what is known of it, how, and the cited passages."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.brief.statements import (
    cited_passages,
    count_slot,
    date_frame,
    find_published,
    frame,
    frame_reason,
    make_statement,
    names_slot,
    slot,
    statements_of,
    voice_of,
)
from briefgen.compare.dating.claiming import explain_claim
from briefgen.model import (
    Block,
    Brief,
    Claim,
    Evidence,
    FrameText,
    Heading,
    Page,
    Passage,
    Passages,
    Source,
    Statement,
    Table,
)
from briefgen.text.passages import count_words, make_evidence, name_passage

FACTS = (
    "publisher",
    "agency",
    "byline",
    "dateline",
    "published",
    "origin",
    "original",
    "licence",
    "grade",
    "words",
    "hash",
)


def build_source_index(brief: Brief) -> Page:
    """The list of sources, and of what was left out."""
    rows = tuple(_index_source(brief, source) for source in brief.material.sources)
    head = tuple(frame(f"column-{name}") for name in ("source", "title", "published"))
    blocks: list[Block] = [Table(head=head, rows=rows, name="sources")]
    return Page(path="sources/index.md", kind="sources", title=frame("title-sources"), blocks=tuple(blocks))


def _index_source(brief: Brief, source: Source) -> tuple[tuple[Statement, ...], ...]:
    published = find_published(brief, source.id)
    link = slot("link", "link", voice_of(source), (), f"{source.id}.md")
    title = slot("title", "source", source.title.value if source.title else source.id)
    return tuple(
        (make_statement("sources", [part], source.id),)
        for part in (frame("cell-link", link), frame("cell-title", title), date_frame(published))
    )


def build_source_page(brief: Brief, source: Source, pages: Sequence[Page]) -> Page:
    """One source: its facts with their basis, and the passages that `pages` cite, in order."""
    facts = [row for name in FACTS if (row := _state_fact(brief, source, name)) is not None]
    head = tuple(frame(f"column-{name}") for name in ("what", "known", "why"))
    blocks: list[Block] = [
        Heading(level=2, anchor="facts", text=frame("heading-facts")),
        Table(head=head, rows=tuple(facts), name="facts"),
    ]
    own = Page(path=f"sources/{source.id}.md", kind="source", title=_title(source), blocks=tuple(blocks))
    passages = _collect_passages(source, [*pages, own])
    if passages:
        blocks.append(Heading(level=2, anchor="passages", text=frame("heading-passages")))
        blocks.append(Passages(passages=passages))
    return Page(path=own.path, kind="source", title=own.title, blocks=tuple(blocks))


def _title(source: Source) -> FrameText:
    return frame("source-title", slot("source", "source", source.title.value if source.title else source.id))


def _state_fact(brief: Brief, source: Source, name: str) -> tuple[tuple[Statement, ...], ...] | None:
    found = _find_fact(brief, source, name)
    if found is None:
        return None
    known, how = found
    return tuple(
        (make_statement("facts", [part], source.id, name),) if part is not None else ()
        for part in (frame(f"row-{name}"), known, how)
    )


def _find_fact(brief: Brief, source: Source, name: str) -> tuple[FrameText, FrameText | None] | None:
    """What is known under this heading, and how; None where nothing is."""
    if name == "published":
        return _find_date(brief, source)
    if name == "origin":
        origin = next(
            item for item in brief.material.origins if item.source == source.id and item.span is None
        )
        reason = frame_reason(origin.reason)
        return frame("cell-name", names_slot("name", [origin.name], origin.reason.evidence)), reason
    if name == "words":
        return frame("cell-article-words", count_slot("article_words", count_words(source.text))), None
    if name == "hash":
        return frame("cell-name", names_slot("name", [source.sha256])), None
    if name == "grade":
        return (
            (frame("cell-name", names_slot("name", [source.grade])), frame("cell-curated"))
            if source.grade
            else None
        )
    if name == "original":
        if source.url is None:
            return None
        return frame("cell-link", slot("link", "link", source.url.value, (), source.url.value)), None
    return _find_claim(brief, source, name)


def _find_claim(brief: Brief, source: Source, name: str) -> tuple[FrameText, FrameText | None] | None:
    claims: tuple[Claim, ...] = (
        source.byline
        if name == "byline"
        else tuple(claim for claim in (getattr(source, name),) if claim is not None)
    )
    if not claims:
        return None
    told = (make_evidence(source, span, claim.rule) for claim in claims for span in claim.spans)
    evidence = tuple(item for item in told if item in brief.facts)
    how = frame("cell-curated" if claims[0].basis == "curated" else "cell-stated")
    if name in ("publisher", "agency") and (reason := explain_claim(claims[0], evidence)) is not None:
        how = frame_reason(reason)
    return frame("cell-name", names_slot("name", [claim.value for claim in claims], evidence)), how


def _find_date(brief: Brief, source: Source) -> tuple[FrameText, FrameText | None]:
    published = find_published(brief, source.id)
    return date_frame(published), frame_reason(published.reason)


def _collect_passages(source: Source, pages: Sequence[Page]) -> tuple[Passage, ...]:
    """The passages of `source` that any statement cites, in the order of the text, with the statements."""
    cited: dict[str, tuple[Evidence, dict[tuple[str, str], None]]] = {}
    for page in pages:
        for statement in statements_of(page):
            for evidence, _ in cited_passages(statement):
                if evidence.source == source.id:
                    anchor = name_passage(source.id, evidence.span, evidence.selector.exact)
                    cited.setdefault(anchor, (evidence, {}))[1][(page.path, statement.id)] = None
    rows = sorted(cited.items(), key=lambda item: (item[1][0].span, item[0]))
    return tuple(
        Passage(evidence=evidence, anchor=anchor, cited_by=tuple(by)) for anchor, (evidence, by) in rows
    )
