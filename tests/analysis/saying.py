"""Quotations of short texts, as words, for the tests of who said what."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.analysis.quotations import find_quotations
from briefgen.analysis.sentences import find_sentences
from briefgen.model import Span
from tests.analysis.stories import parse


@dataclass(frozen=True, slots=True)
class Heard:
    """A quotation in words: who, by what cue, what, of which kind and rule."""

    speaker: str | None
    cue: str | None
    content: tuple[str, ...]
    kind: str
    rule: str


def hear(*lines: str) -> tuple[Heard, ...]:
    """The quotations of a source whose paragraphs are `lines`."""
    parsed = parse(*lines)
    text = parsed.source.text

    def words(span: Span | None) -> str | None:
        return None if span is None else text[span.start : span.end]

    return tuple(
        Heard(
            speaker=words(item.speaker),
            cue=words(item.cue),
            content=tuple(text[span.start : span.end] for span in item.content),
            kind=item.kind,
            rule=item.rule,
        )
        for item in find_quotations(parsed, find_sentences(parsed))
    )
