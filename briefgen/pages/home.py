"""The home page: the bottom line first, then what is disputed, what nobody says, and who is involved."""

from __future__ import annotations

from briefgen.brief.news import build_news
from briefgen.brief.sides import side_frames
from briefgen.brief.statements import (
    actor_frame,
    count_slot,
    date_slot,
    find_shown,
    frame,
    has_entry,
    make_statement,
    mark_origins,
    names_slot,
    slot,
    voice_of,
    words_slot,
)
from briefgen.brief.taking import build_taking
from briefgen.model import (
    Actor,
    Apparatus,
    Block,
    Brief,
    Evidence,
    Finding,
    FrameText,
    Heading,
    Item,
    Items,
    Page,
    Paragraphs,
    Picture,
    Question,
    Statement,
)
from briefgen.pictures.timeline import TimelineEntry
from briefgen.pictures.timeline_strip import draw_strip
from briefgen.text.dates import earliest, latest

TIMELINE = "Timeline"
"""The title of the page to which the dates lead."""

OPEN = "Open questions"
"""The title of the page to which a question leads."""


def build_home(brief: Brief) -> Page:
    """The Brief page."""
    blocks: list[Block] = [
        Paragraphs(statements=(*_research_question(brief), _scope(brief))),
        _heading("known"),
        _items([_state_finding(brief, item) for item in _key_findings(brief)], "none-known"),
        _heading("disputed"),
        _items(
            [_state_dispute(brief, item) for item in _disputes(brief)[: brief.home.disputed]], "none-disputed"
        ),
        _heading("unsaid"),
        _items([_link_question(item) for item in _unsaid(brief)[: brief.home.unsaid]], "none-unsaid"),
        *_show_dates(brief),
        _heading("who"),
        _items([_introduce(brief, item) for item in _main_actors(brief)], "none-actors"),
        *build_news(brief),
        *build_taking(brief),
    ]
    title = frame("brief-title", slot("brief", "brief", brief.title))
    return Page(path="index.md", kind="brief", title=title, blocks=tuple(blocks))


def _heading(name: str) -> Heading:
    return Heading(level=2, anchor=name, text=frame(f"heading-{name}"))


def _items(statements: list[Statement | None], otherwise: str) -> Items | Paragraphs:
    kept = tuple(Item(statement=item) for item in statements if item is not None)
    if kept:
        return Items(items=kept)
    return Paragraphs(statements=(make_statement("home", [frame(otherwise)]),))


def _research_question(brief: Brief) -> tuple[Statement, ...]:
    if not brief.question:
        return ()
    asked = frame("research-question", slot("question", "brief", brief.question))
    return (make_statement("home", [asked]),)


def _scope(brief: Brief) -> Statement:
    origins = {origin.name for origin in brief.material.origins if origin.span is None}
    parts = [
        frame("as-of", date_slot("date", brief.as_of)) if brief.as_of else frame("as-of-unknown"),
        frame(
            "scope",
            count_slot("sources", len(brief.material.sources)),
            count_slot("all_origins", len(origins)),
        ),
    ]
    dates = [item.edtf for item in brief.material.published if item.edtf and item.contradicted is None]
    if dates:
        first = min(dates, key=lambda date: (earliest(date), latest(date), date))
        last = max(dates, key=lambda date: (earliest(date), latest(date), date))
        parts.append(frame("scope-dates", date_slot("first", first), date_slot("last", last)))
    return make_statement("home", parts)


def _key_findings(brief: Brief) -> list[Finding]:
    by_id = {finding.id: finding for finding in brief.findings}
    return [by_id[item] for item in brief.key_findings]


def _state_finding(brief: Brief, finding: Finding) -> Statement | None:
    first, *others = finding.evidence
    shown = find_shown(brief, first)
    if shown is None:
        return None
    mark = mark_origins(brief, shown.evidence, others, finding.attribution)
    return make_statement("known", [*shown.parts, mark, *_mark_dispute(brief, shown.evidence)])


def _mark_dispute(brief: Brief, shown: Evidence) -> list[FrameText]:
    """Where to read on, if a passage that stands as known is a side of a disagreement."""
    conflicts = [
        conflict.id
        for conflict in brief.conflicts
        for side in conflict.sides
        if any(item.source == shown.source and item.span.overlaps(shown.span) for item in side.evidence)
    ]
    asked = [item for item in brief.questions if item.conflict in conflicts]
    links = [slot("link", "link", OPEN, (), f"questions.md#{item.id}") for item in asked[:1]]
    return [frame("mark-disputed", link) for link in links]


def _disputes(brief: Brief) -> list[Question]:
    return [item for item in brief.questions if item.kind in {"contested", "conflict"}]


def _unsaid(brief: Brief) -> list[Question]:
    """What no source tells; last, and marked so, what one tells in part."""
    asked = [item for item in brief.questions if item.kind in {"unreported-outcome", "undisclosed"}]
    return sorted(asked, key=lambda item: bool(item.answers))


def _question_frame(question: Question) -> FrameText:
    return FrameText(frame=question.frame, slots=question.slots)


def _state_dispute(brief: Brief, question: Question) -> Statement | None:
    conflict = next((item for item in brief.conflicts if item.id == question.conflict), None)
    sides = side_frames(brief, conflict) if conflict else ()
    return make_statement("disputed", [_question_frame(question), *sides])


def _link_question(question: Question) -> Statement:
    link = slot("link", "link", OPEN, (), f"questions.md#{question.id}")
    name = "see-answers" if question.answers else "see-questions"
    return make_statement("unsaid", [_question_frame(question), frame(name, link)])


def _show_dates(brief: Brief) -> list[Block]:
    """The timeline as a small picture, and the way to it."""
    svg = draw_strip(
        [
            TimelineEntry(statement=event.id, date=event.date, status=event.status)
            for event in brief.events
            if find_shown(brief, event.evidence[0]) is not None
        ]
    )
    if svg is None:
        return []
    picture = Picture(file="timeline-small.svg", svg=svg, alt=frame("picture-timeline-small"))
    link = slot("link", "link", TIMELINE, (), "timeline.md")
    return [_heading("dates"), picture, Apparatus(text=frame("label-link", link))]


def _main_actors(brief: Brief) -> list[Actor]:
    """Those who speak, act or have a role, most mentioned first."""
    return [actor for actor in brief.material.actors if not actor.anonymous and has_entry(brief, actor)][
        : brief.home.main_actors
    ]


def _introduce(brief: Brief, actor: Actor) -> Statement:
    parts = [actor_frame(brief, actor, actor.evidence[:1])]
    if actor.roles:
        role = actor.roles[0]
        source = next(item for item in brief.material.sources if item.id == role.evidence.source)
        parts.append(
            frame("role", words_slot("role", role.evidence), names_slot("voice", [voice_of(source)]))
        )
    return make_statement("who", parts)
