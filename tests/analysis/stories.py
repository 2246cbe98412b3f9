"""Texts of a few lines made into sources, for the tests of mentions and references."""

from __future__ import annotations

from briefgen.analysis.mentions import find_mentions
from briefgen.analysis.references import find_references
from briefgen.analysis.sentences import find_sentences
from briefgen.language import ParsedSource, load_pipeline, parse_sources
from briefgen.model import Mention, Paragraph, Reference, Source, Span


def make_source(*lines: str, id: str = "tale") -> Source:
    """A source whose paragraphs are `lines`."""
    paragraphs, start = [], 0
    for number, line in enumerate(lines, 1):
        paragraphs.append(Paragraph(number=number, span=Span(start, start + len(line))))
        start += len(line) + 1
    return Source(id=id, file=f"{id}.txt", sha256="", text="\n".join(lines), paragraphs=tuple(paragraphs))


def parse(*lines: str) -> ParsedSource:
    """The parse of a source of these lines."""
    return next(iter(parse_sources([make_source(*lines)], load_pipeline())))


def read_mentions(*lines: str) -> tuple[Mention, ...]:
    """The mentions of a source of these lines."""
    parsed = parse(*lines)
    return find_mentions(parsed, find_sentences(parsed))


def read_references(*lines: str) -> dict[str, list[tuple[str, str | None]]]:
    """The references' words → (rule, the antecedent's words), in order."""
    parsed = parse(*lines)
    sentences = find_sentences(parsed)
    text = parsed.source.text
    found: dict[str, list[tuple[str, str | None]]] = {}
    for item in find_references(parsed, sentences, find_mentions(parsed, sentences)):
        words = text[item.antecedent.start : item.antecedent.end] if item.antecedent else None
        found.setdefault(text[item.span.start : item.span.end], []).append((item.rule, words))
    return found


def roles_of(name: str, *lines: str) -> list[str]:
    """The roles of the first mention of that name."""
    text = "\n".join(lines)
    mention = next(item for item in read_mentions(*lines) if item.name == name)
    return [text[span.start : span.end] for span in mention.roles]


__all__ = ["Reference", "make_source", "parse", "read_mentions", "read_references", "roles_of"]
