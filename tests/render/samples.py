"""Made-up sources and pages for the tests of rendering and export."""

from __future__ import annotations

import hashlib
from typing import Any

from briefgen.model import (
    Added,
    Apparatus,
    Claim,
    Ellipsis,
    Evidence,
    Extract,
    FrameText,
    Heading,
    Item,
    Items,
    Page,
    Paragraph,
    Paragraphs,
    Part,
    Passage,
    Passages,
    Published,
    Reason,
    Slot,
    Source,
    Span,
    Statement,
    Table,
)
from briefgen.render.notes import Catalogue, build_catalogue
from briefgen.text.passages import make_evidence, name_content, name_passage


def make_source(text: str, name: str = "harbour", **fields: Any) -> Source:
    """A source whose paragraphs are its non-blank lines."""
    paragraphs: list[Paragraph] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            number = len(paragraphs) + 1
            paragraphs.append(Paragraph(number=number, span=Span(start, start + len(line))))
        start += len(line) + 1
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Source(
        id=name, file=f"{name}.txt", sha256=sha256, text=text, paragraphs=tuple(paragraphs), **fields
    )


HARBOUR = make_source(
    "Ferry strike ends\n"
    "The crews of [the] Norra Line went back to work on Tuesday, the harbour office said, after nine days "
    "without a single crossing to the islands.\n"
    "She called it “a good day”.\n",
    title=Claim(value="Ferry strike ends", basis="stated", rule="first-line"),
    publisher=Claim(value="The Quay", basis="curated", rule="sources-yml"),
    url=Claim(value="https://quay.example/ferry?a=1&b=(2)", basis="curated", rule="sources-yml"),
)
ISLAND = make_source(
    "Crossing on 5 March 2024\nBoats ran again on 5 March 2024.\n",
    name="island",
    title=Claim(value="Crossing on 5 March 2024", basis="stated", rule="first-line"),
)
PUBLISHED = (
    Published(
        source="harbour", edtf="2024-03-05", basis="inferred", reason=Reason(frame="antecedent", slots=())
    ),
    Published(source="island", edtf="", basis="unknown", reason=Reason(frame="antecedent", slots=())),
)


def cite(source: Source, words: str, rule: str = "sentence") -> Evidence:
    """The passage of `source` that has these words."""
    start = source.text.index(words)
    return make_evidence(source, Span(start, start + len(words)), rule)


def find_span(source: Source, words: str) -> Span:
    start = source.text.index(words)
    return Span(start, start + len(words))


def state(evidence: Evidence, *parts: Part, section: str = "") -> Statement:
    return Statement(id=name_content("s", evidence), parts=parts, section=section)


def make_catalogue() -> Catalogue:
    return build_catalogue((HARBOUR, ISLAND), PUBLISHED)


def make_page() -> Page:
    """One page with every kind of block but a picture."""
    lead = cite(
        HARBOUR, "The crews of [the] Norra Line went back to work on Tuesday, the harbour office said"
    )
    day = cite(ISLAND, "5 March 2024")
    first = state(
        lead,
        FrameText(frame="event-date", slots=(Slot(name="date", kind="date", text="2024-03-05"),)),
        Extract(
            evidence=lead,
            span=find_span(HARBOUR, "The crews of [the] Norra Line went back to work on Tuesday"),
        ),
        Added(
            text="5 March 2024",
            rule="date",
            source="harbour",
            on=find_span(HARBOUR, "Tuesday"),
            reason=Reason(frame="antecedent", evidence=(day,)),
        ),
        Extract(evidence=lead, span=find_span(HARBOUR, ", the harbour office said")),
        Ellipsis(source="harbour", dropped=find_span(HARBOUR, ", after nine days without"), rule="clause"),
        FrameText(frame="mark-voice", slots=(Slot(name="voice", kind="name", text="The Quay"),)),
    )
    quoted = cite(HARBOUR, "She called it “a good day”.")
    second = state(quoted, Extract(evidence=quoted, span=quoted.span))
    count = Statement(
        id="s-00000001",
        parts=(FrameText(frame="cell-quoted", slots=(Slot(name="quoted", kind="count", text="2"),)),),
    )
    passage = Passage(
        evidence=quoted,
        anchor=name_passage("harbour", quoted.span, quoted.selector.exact),
        cited_by=(("index.md", second.id), ("timeline.md", second.id)),
    )
    return Page(
        path="timeline.md",
        kind="timeline",
        title=FrameText(frame="title-timeline"),
        blocks=(
            Apparatus(text=FrameText(frame="none-events")),
            Heading(level=2, anchor="known", text=FrameText(frame="heading-known")),
            Paragraphs(statements=(first,)),
            Items(items=(Item(statement=second), Item(statement=count, depth=1), Item(statement=count))),
            Table(
                head=(FrameText(frame="column-source"), FrameText(frame="column-words")),
                rows=(((second, count), ()), ((count,), (second,))),
            ),
            Passages(passages=(passage,)),
        ),
    )
