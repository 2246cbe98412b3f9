"""Small sources, clauses and materials made by hand for the tests of comparing."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from briefgen.model import (
    Actor,
    ActorKind,
    Analysis,
    Claim,
    Clause,
    ClauseStatus,
    Direction,
    Evidence,
    Material,
    Mention,
    Origin,
    Overlap,
    Paragraph,
    Published,
    Quantity,
    Quotation,
    Reason,
    ResolvedTimex,
    Said,
    Sentence,
    Source,
    Span,
    Timex,
)


def claim(value: str, *spans: Span) -> Claim:
    """A claim that the text states, or that the editor entered where no span is given."""
    return Claim(value=value, basis="stated" if spans else "curated", rule="test", spans=spans)


def make_source(
    id: str,
    *lines: str,
    agency: str | None = None,
    publisher: str | None = None,
    published: str | None = None,
    title: str | None = None,
) -> Source:
    """A source whose paragraphs are `lines`; an agency that stands in the text gets its span."""
    text = "\n".join(lines)
    paragraphs, start = [], 0
    for number, line in enumerate(lines, 1):
        paragraphs.append(Paragraph(number=number, span=Span(start, start + len(line))))
        start += len(line) + 1
    credit = None
    if agency is not None:
        at = text.find(f"({agency})")
        credit = claim(agency, Span(at, at + len(agency) + 2)) if at >= 0 else claim(agency)
    return Source(
        id=id,
        file=f"{id}.txt",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        paragraphs=tuple(paragraphs),
        agency=credit,
        publisher=claim(publisher) if publisher else None,
        published=claim(published) if published else None,
        title=claim(title) if title else None,
    )


def at(source: Source, words: str, after: int = 0) -> Span:
    """Where `words` stand in the source, from `after` on."""
    start = source.text.index(words, after)
    return Span(start, start + len(words))


def make_analysis(
    source: Source,
    *,
    clauses: Sequence[Clause] = (),
    quotations: Sequence[Quotation] = (),
    quantities: Sequence[Quantity] = (),
    mentions: Sequence[Mention] = (),
) -> Analysis:
    """An analysis whose sentences are the runs of the paragraphs up to a full stop."""
    sentences = []
    for paragraph in source.paragraphs:
        line = source.text[paragraph.span.start : paragraph.span.end]
        for match in re.finditer(r"[^.?!]+[.?!]+[”\"]?|[^.?!]+$", line):
            words = match.group()
            start = paragraph.span.start + match.start() + len(words) - len(words.lstrip())
            sentences.append(
                Sentence(span=Span(start, paragraph.span.start + match.end()), paragraph=paragraph.number)
            )
    return Analysis(
        source=source.id,
        sentences=tuple(sentences),
        mentions=tuple(mentions),
        references=(),
        timexes=(),
        quotations=tuple(quotations),
        quantities=tuple(quantities),
        clauses=tuple(clauses),
    )


def make_clause(
    source: Source,
    words: str,
    verb: str,
    lemma: str,
    *,
    status: ClauseStatus = "happened",
    negated: bool = False,
    subject: str | None = None,
) -> Clause:
    """The clause `words` of the source; the sentence number is not read by what is tested."""
    span = at(source, words)
    return Clause(
        span=span,
        sentence=0,
        verb=at(source, verb, span.start),
        lemma=lemma,
        subject=at(source, subject, span.start) if subject else None,
        objects=(),
        negated=negated,
        passive=False,
        status=status,
        cue=None,
    )


def make_time(
    source: Source,
    words: str,
    edtf: str,
    *,
    direction: Direction = "past",
    after: int = 0,
) -> ResolvedTimex:
    """A resolved time expression."""
    timex = Timex(span=at(source, words, after), type="DATE", form=edtf, direction=direction, rule="test")
    return ResolvedTimex(
        source=source.id,
        timex=timex,
        value=edtf,
        edtf=edtf,
        basis="resolved",
        anchor=None,
        reason=Reason(frame="test"),
    )


def make_actor(name: str, kind: ActorKind, *mentions: tuple[Source, str]) -> Actor:
    """An actor with every place at which one of the given words stands."""
    found = []
    for source, words in mentions:
        for match in re.finditer(re.escape(words), source.text):
            found.append((source.id, Span(*match.span())))
    return Actor(
        id=f"actor-{name}",
        name=name,
        kind=kind,
        aliases=(),
        roles=(),
        affiliation=None,
        anonymous=False,
        mentions=tuple(found),
        evidence=(),
    )


def make_material(
    sources: Sequence[Source],
    analyses: Sequence[Analysis],
    *,
    published: dict[str, str] | None = None,
    resolved: Sequence[ResolvedTimex] = (),
    overlaps: Sequence[Overlap] = (),
    actors: Sequence[Actor] = (),
    said: Sequence[Said] = (),
    origins: dict[str, str] | None = None,
) -> Material:
    """A material in which each source is its own origin unless `origins` names another."""
    dates = published or {}
    names = origins or {}
    return Material(
        sources=tuple(sources),
        analyses=tuple(analyses),
        published=tuple(
            Published(source=s.id, edtf=dates.get(s.id, ""), basis="stated", reason=Reason(frame="test"))
            for s in sources
        ),
        resolved=tuple(resolved),
        overlaps=tuple(overlaps),
        origins=tuple(
            Origin(source=s.id, span=None, name=names.get(s.id, s.id), reason=Reason(frame="test"))
            for s in sources
        ),
        actors=tuple(actors),
        said=tuple(said),
    )


def words_of(evidence: Sequence[Evidence]) -> list[str]:
    """The words of some passages."""
    return [item.selector.exact for item in evidence]
