"""Citations proved one by one: span, words, paragraph, hash, label and origin."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.check.claims import ClaimCitation
from briefgen.check.faults import Fault, Place, quote
from briefgen.check.ground import Ground
from briefgen.model import Source, Span
from briefgen.text.passages import CONTEXT_LENGTH, label_note

TOLERANCE = 0.02
"""How far the share of text that two sources are said to share may be from the checker's count."""


def prove_citation(ground: Ground, citation: ClaimCitation, place: Place) -> Iterator[Fault]:
    """What is wrong with a citation, seen from its source's file."""
    source = ground.sources.get(citation.source)
    if source is None:
        yield place.fault(
            "source-unknown", f"{quote(citation.source)} is cited, but the seeds folder has no such source."
        )
        return
    yield from _prove_span(citation, source, place)
    if citation.sha256 != source.sha256:
        yield place.fault(
            "hash-wrong",
            f"The citation of {source.id} was made from another version of {source.file}; build again.",
        )
    if citation.label is not None and citation.label != name_label(citation):
        yield place.fault(
            "note-label", f"The label {citation.label} is not made from its passage; build again."
        )


def name_label(citation: ClaimCitation) -> str:
    """The label that a citation's note must have; "" where its span runs backwards."""
    if not 0 <= citation.start <= citation.end:
        return ""
    span = Span(citation.start, citation.end)
    return label_note(citation.source, span, citation.exact, citation.reason)


def _prove_span(citation: ClaimCitation, source: Source, place: Place) -> Iterator[Fault]:
    start, end, text = citation.start, citation.end, source.text
    if not 0 <= start < end <= len(text) or text[start:end] != citation.exact:
        yield place.fault(
            "span-wrong",
            f"{quote(citation.exact)} does not stand at characters {start}–{end} of {source.file}.",
        )
        return
    before, after = text[max(0, start - CONTEXT_LENGTH) : start], text[end : end + CONTEXT_LENGTH]
    if (citation.prefix, citation.suffix) != (before, after):
        yield place.fault(
            "selector-wrong", f"Prefix or suffix of {quote(citation.exact)} is not what {source.file} has."
        )
    paragraph = next((item for item in source.paragraphs if item.span.start <= start < item.span.end), None)
    if paragraph is None or (paragraph.number, paragraph.page) != (citation.paragraph, citation.page):
        right = f"¶{paragraph.number}" if paragraph else "no paragraph"
        yield place.fault(
            "paragraph-wrong",
            f"{quote(citation.exact)} stands in {right} of {source.file}, not in ¶{citation.paragraph}.",
        )
