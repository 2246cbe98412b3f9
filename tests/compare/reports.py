"""Sources of a few lines with their times and sentences, for the tests of dating and resolving."""

from __future__ import annotations

from briefgen.analysis.sentences import find_sentences
from briefgen.analysis.timexes import find_timexes
from briefgen.language import load_pipeline, parse_sources
from briefgen.model import Analysis, Claim, Furniture, Paragraph, Source, Span


def make_claim(value: str, text: str, words: str = "", rule: str = "stamp") -> Claim:
    """A claim that `words` of the text state, or the editor's where none do."""
    if not words:
        return Claim(value=value, basis="curated", rule="sources.yml")
    start = text.index(words)
    return Claim(value=value, basis="stated", rule=rule, spans=(Span(start, start + len(words)),))


def make_report(
    id: str,
    *lines: str,
    published: str = "",
    stamp: tuple[str, str] | None = None,
    dateline: str = "",
    copyright_line: tuple[str, str] | None = None,
    title: str = "",
    url: str = "",
) -> Source:
    """A report whose paragraphs are `lines`. `stamp` and `copyright_line` are (value, words of the text),
    `published` is the editor's date, "XXXX-MM-DD" a dateline's."""
    text = "\n".join(lines)
    paragraphs, start = [], 0
    for number, line in enumerate(lines, 1):
        paragraphs.append(Paragraph(number=number, span=Span(start, start + len(line))))
        start += len(line) + 1
    stamped = make_claim(stamp[0], text, stamp[1]) if stamp else None
    own = make_claim(copyright_line[0], text, copyright_line[1], "copyright") if copyright_line else None
    marked = [claim for claim in (stamped, own) if claim is not None]
    day = published.startswith("XXXX") and make_claim(published, text, dateline, "dateline-date")
    return Source(
        id=id,
        file=f"{id}.txt",
        sha256="",
        text=text,
        paragraphs=tuple(paragraphs),
        furniture=tuple(Furniture(span=claim.spans[0], rule=claim.rule) for claim in marked),
        title=Claim(value=title, basis="stated", rule="test") if title else None,
        dateline=Claim(value=dateline, basis="stated", rule="dateline") if dateline else None,
        published=day or (make_claim(published, text) if published else stamped),
        stamp=stamped,
        copyright_year=own,
        url=Claim(value=url, basis="curated", rule="sources.yml") if url else None,
    )


def analyse(*sources: Source) -> tuple[Analysis, ...]:
    """The sentences and times of each source; nothing else is read by what is tested."""
    return tuple(
        Analysis(
            source=parsed.source.id,
            sentences=find_sentences(parsed),
            mentions=(),
            references=(),
            timexes=find_timexes(parsed),
            quotations=(),
            quantities=(),
            clauses=(),
        )
        for parsed in parse_sources(sources, load_pipeline())
    )
