"""What is new since an earlier brief: its statements again, and what is gone by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefgen.brief.statements import (
    count_slot,
    date_of_event,
    date_slot,
    find_shown,
    find_source,
    frame,
    key_of,
    make_statement,
    mark_origins,
    names_slot,
    slot,
    voice_of,
)
from briefgen.model import (
    Before,
    Block,
    Brief,
    Event,
    Evidence,
    Finding,
    FrameText,
    Heading,
    Item,
    Items,
    Known,
    News,
    Paragraphs,
    Part,
    Question,
    Source,
    Statement,
)
from briefgen.text.before import find_news, name_alias

SECTION = "news"
"""The section of every statement that says what is new: the checker goes by it."""

MOST = 6
"""New entries of one kind, and gone ones, that are told one by one; all are counted."""

QUESTIONS = "Open questions"
"""The title of the page to which a question leads."""


def describe_brief(brief: Brief) -> Before:
    """The brief as ids: the same as `text.before.read_before` makes of its brief.json."""
    return Before(
        as_of=brief.as_of or "",
        sources=tuple((source.id, _name_source(source)) for source in brief.material.sources),
        events=tuple(_know(item.id, (*item.evidence, *item.announced)) for item in brief.events),
        findings=tuple(_know(item.id, item.evidence) for item in brief.findings),
        questions=tuple(_know(item.id, item.evidence) for item in brief.questions),
    )


def _name_source(source: Source) -> str:
    claim = source.publisher or source.agency
    return " ".join(claim.value.split()) if claim else source.id


def _know(name: str, passages: Sequence[Evidence]) -> Known:
    kind = name.rpartition("-")[0]
    aliases = {
        name_alias(kind, item.source, item.span.start, item.span.end, item.selector.exact)
        for item in passages
    }
    source = passages[0].source if passages else ""
    return Known(id=name, aliases=tuple(sorted(aliases - {name})), source=source)


def build_news(brief: Brief) -> tuple[Block, ...]:
    """The section on what is new; nothing where no brief was published to compare with."""
    if brief.before is None:
        return ()
    news = find_news(brief.before, describe_brief(brief))
    heading = Heading(level=2, anchor=SECTION, text=frame("heading-new"))
    opening = Paragraphs(statements=(_count_news(brief.before, news),))
    told = tuple(Item(statement=item) for item in _tell(brief, news))
    return (heading, opening, Items(items=told)) if told else (heading, opening)


def _count_news(before: Before, news: News) -> Statement:
    """Against which brief, and how much of each kind is new or gone."""
    since = frame("news-since-last")
    if before.as_of:
        since = frame("news-since", date_slot("date", before.as_of))
    counts = {
        "sources": news.sources,
        "findings": news.findings,
        "events": news.events,
        "questions": news.questions,
        "gone": news.gone,
    }
    told = [
        frame(f"news-{name}", count_slot(f"news_{name}", len(items)))
        for name, items in counts.items()
        if items
    ]
    return make_statement(SECTION, [since, *(told or [frame("news-none")])])


def _tell(brief: Brief, news: News) -> list[Statement]:
    """New sources, events, findings and questions, then what is gone; each passage once."""
    events = [item for item in brief.events if item.id in news.events]
    findings = [item for item in brief.findings if item.id in news.findings]
    questions = [item for item in brief.questions if item.id in news.questions]
    dated = {key_of(item.evidence[0]): _tell_event(brief, item) for item in reversed(events)}
    known = {
        key: _tell_finding(brief, item) for item in findings if (key := key_of(item.evidence[0])) not in dated
    }
    told = [_tell_source(brief, name) for name in news.sources[:MOST]]
    told += _keep(reversed(dated.values()))
    told += _keep(known.values())
    told += [_tell_question(item) for item in questions[:MOST]]
    if news.gone:
        gone = names_slot("gone", news.gone[:MOST])
        told.append(make_statement(SECTION, [frame("news-gone-names", gone)]))
    return told


def _keep(statements: Iterable[Statement | None]) -> list[Statement]:
    """The first MOST that can be shown."""
    return [item for item in statements if item is not None][:MOST]


def _tell_source(brief: Brief, name: str) -> Statement:
    source = find_source(brief, name)
    link = slot("link", "link", voice_of(source), (), f"sources/{name}.md")
    title = slot("title", "source", source.title.value if source.title else source.id)
    return make_statement(SECTION, [frame("news-source", link, title)], name)


def _tell_finding(brief: Brief, finding: Finding) -> Statement | None:
    first, *others = finding.evidence
    return _tell_passage(brief, [], first, mark=others, attribution=finding.attribution)


def _tell_event(brief: Brief, event: Event) -> Statement | None:
    first, *others = event.evidence
    date = frame(
        f"event-{'date' if event.status == 'happened' else event.status}", date_of_event(event, first)
    )
    return _tell_passage(brief, [date], first, mark=others, attribution=None)


def _tell_passage(
    brief: Brief,
    opening: Sequence[Part],
    first: Evidence,
    *,
    mark: Sequence[Evidence],
    attribution: str | None,
) -> Statement | None:
    shown = find_shown(brief, first)
    if shown is None:
        return None
    closing = mark_origins(brief, shown.evidence, mark, attribution)
    return make_statement(SECTION, [*opening, *shown.parts, closing])


def _tell_question(question: Question) -> Statement:
    link = slot("link", "link", QUESTIONS, (), f"questions.md#{question.id}")
    asked = FrameText(frame=question.frame, slots=question.slots)
    return make_statement(SECTION, [asked, frame("see-questions", link)])
