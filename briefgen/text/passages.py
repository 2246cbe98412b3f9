"""Passages of a decoded text: white space, words, selectors, and the hashes that name them.

The selector follows the W3C Web Annotation Data Model, section 4.2.4 (Text Quote Selector).
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

from briefgen.model import Evidence, Paragraph, Source, Span, TextQuoteSelector

CONTEXT_LENGTH = 32
"""Characters of prefix and suffix in a selector (DESIGN: at most 32 each)."""

HASH_LENGTH = 8
"""Hexadecimal digits of a content hash: 32 bits, enough for a brief's few thousand passages."""

WORD = re.compile(r"\w+(?:[’'.,\-]\w+)*")
"""A word as the excerpt budget and the notes count it: "U.S", "100,000" and "co-operate" are one."""

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
"""A line as every editor shows it; form feeds and Unicode's own separators are characters of it."""


def fold_space(text: str) -> str:
    """The text with every run of white space as one space, and none around it."""
    return " ".join(text.split())


def find_words(text: str, start: int = 0) -> tuple[Span, ...]:
    """Spans of the words of `text`, moved by `start` characters."""
    return tuple(Span(start + m.start(), start + m.end()) for m in WORD.finditer(text))


def count_words(text: str) -> int:
    """How many words `text` has."""
    return sum(1 for _ in WORD.finditer(text))


def plain_words(text: str) -> str:
    """The words alone, in lower case and without the dots of abbreviations: what is compared where
    house styles differ ("U.S. President" and "US president" are one)."""
    return " ".join(re.findall(r"[\w’'-]+", text.casefold().replace(".", "")))


def hash_content(*fields: str) -> str:
    """A short name made from content alone: the same fields give the same hexadecimal digits."""
    joined = "\x1f".join(fields)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:HASH_LENGTH]


def slugify(text: str) -> str:
    """A name of ASCII letters, digits and hyphens, "source" where nothing is left of the text."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "source"


def trim_span(text: str, span: Span) -> Span:
    """The span without white space at its ends."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def find_paragraph(paragraphs: tuple[Paragraph, ...], offset: int) -> Paragraph:
    """The paragraph at `offset`, or the last one that begins before it.

    Raises ValueError where the text has no paragraph.
    """
    found = None
    for paragraph in paragraphs:
        if paragraph.span.start > offset and found is not None:
            break
        found = paragraph
    if found is None:
        raise ValueError("a text without paragraphs has no passages")
    return found


def select_quote(text: str, span: Span) -> TextQuoteSelector:
    """The selector of `span`: its words, and up to CONTEXT_LENGTH characters on either side."""
    return TextQuoteSelector(
        exact=text[span.start : span.end],
        prefix=text[max(0, span.start - CONTEXT_LENGTH) : span.start],
        suffix=text[span.end : span.end + CONTEXT_LENGTH],
    )


def make_evidence(source: Source, span: Span, rule: str) -> Evidence:
    """Binds `span` of `source` as evidence taken by `rule`; white space at its ends is not part of it."""
    trimmed = trim_span(source.text, span)
    paragraph = find_paragraph(source.paragraphs, trimmed.start)
    return Evidence(
        source=source.id,
        span=trimmed,
        selector=select_quote(source.text, trimmed),
        paragraph=paragraph.number,
        page=paragraph.page,
        rule=rule,
    )


def name_passage(source: str, span: Span, exact: str) -> str:
    """The anchor of a passage on its source's page: from source, span and words."""
    return "p-" + hash_content(source, str(span.start), str(span.end), fold_space(exact))


def label_note(source: str, span: Span, exact: str, reason: str = "") -> str:
    """A note's label, SOURCE-HASH: from span, words and, where the note gives one, the reason."""
    return f"{source}-{hash_content(source, str(span.start), str(span.end), fold_space(exact), reason)}"


def name_content(kind: str, evidence: Evidence) -> str:
    """The id of a statement, event, finding …: from kind, source, span and words of its evidence."""
    span = evidence.span
    words = fold_space(evidence.selector.exact)
    return f"{kind}-{hash_content(kind, evidence.source, str(span.start), str(span.end), words)}"
