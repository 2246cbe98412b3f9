"""Making statements: wordings with their marks, frames with their slots. Every page is made of these."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefgen.compare.origins import origin_of
from briefgen.lexicon.agencies import MIXED
from briefgen.lexicon.frames import FRAMES, fill_frame
from briefgen.model import (
    Actor,
    Added,
    Brief,
    Ellipsis,
    Event,
    Evidence,
    Extract,
    FrameText,
    Items,
    Page,
    Paragraphs,
    Part,
    Published,
    Reason,
    ShownPassage,
    Slot,
    SlotKind,
    Source,
    Span,
    Statement,
    Table,
)
from briefgen.text.dates import describe_date
from briefgen.text.passages import fold_space, hash_content


def key_of(evidence: Evidence) -> str:
    """What names a passage among a brief's wordings."""
    return f"{evidence.source}:{evidence.span.start}-{evidence.span.end}"


def find_shown(brief: Brief, evidence: Evidence) -> ShownPassage | None:
    """The passage as it is shown, None where the excerpt budget kept it out."""
    key = key_of(evidence)
    return next((item for item in brief.shown if key_of(item.evidence) == key), None)


def find_source(brief: Brief, source_id: str) -> Source:
    """The source of this id."""
    return next(source for source in brief.material.sources if source.id == source_id)


def find_published(brief: Brief, source_id: str) -> Published:
    """When the source of this id came out."""
    return next(item for item in brief.material.published if item.source == source_id)


def voice_of(source: Source) -> str:
    """What a reader calls the source: its agency or publisher, else its id. Several agencies are none."""
    claim = source.agency if source.agency and source.agency.value != MIXED else source.publisher
    return claim.value if claim else source.id


def origin_names(brief: Brief, passages: Iterable[Evidence]) -> tuple[str, ...]:
    """The distinct origins of the passages, in their order."""
    names = (origin_of(brief.material.origins, item.source, item.span) for item in passages)
    return tuple(dict.fromkeys(names))


def frame(name: str, *slots: Slot) -> FrameText:
    """A row of `lexicon/frames` with its slots."""
    return FrameText(frame=name, slots=slots)


def slot(
    name: str, kind: SlotKind, text: str, evidence: Iterable[Evidence] = (), link: str | None = None
) -> Slot:
    """A filled slot."""
    return Slot(name=name, kind=kind, text=text, evidence=tuple(evidence), link=link)


def words_slot(name: str, evidence: Evidence) -> Slot:
    """A slot that holds all words of a passage."""
    return slot(name, "words", fold_space(evidence.selector.exact), (evidence,))


def count_slot(name: str, number: int) -> Slot:
    """A counted slot; the checker counts again."""
    return slot(name, "count", f"{number:,}")


def date_slot(name: str, edtf: str, evidence: Iterable[Evidence] = ()) -> Slot:
    """A date in words, from EDTF."""
    return slot(name, "date", describe_date(edtf), evidence)


def names_slot(name: str, names: Sequence[str], evidence: Iterable[Evidence] = ()) -> Slot:
    """Names of sources or of what the editor set, with commas."""
    return slot(name, "name", ", ".join(names), evidence)


def mark_origins(
    brief: Brief, shown: Evidence, others: Sequence[Evidence], attribution: str | None
) -> FrameText:
    """The mark of corroboration: how many independent origins, and which. The passages that
    corroborate are its notes. On whose word all rest is said where the shown words do not tell."""
    names = origin_names(brief, (shown, *others))
    counted = count_slot("origins", len(names))
    voices = names_slot("voices", names, others)
    if attribution is None or fold_space(attribution) in fold_space(shown.selector.exact):
        return frame("mark-origins", counted, voices)
    tellers = [item for item in others if fold_space(attribution) in fold_space(item.selector.exact)]
    if not tellers:
        return frame("mark-origins", counted, voices)
    spoken = slot("speaker", "words", attribution, tellers[:1])
    return frame("mark-attributed", counted, voices, spoken)


def frame_reason(reason: Reason, shown: Evidence | None = None) -> FrameText:
    """The reason in words, with its passages as notes: those that `shown` does not hold already."""
    passages = tuple(item for item in reason.evidence if shown is None or not _holds(shown, item))
    slots = tuple(
        item if item.evidence or number else replace(item, evidence=passages)
        for number, item in enumerate(reason.slots)
    )
    return FrameText(frame=reason.frame, slots=slots)


def _holds(shown: Evidence, other: Evidence) -> bool:
    return shown.source == other.source and shown.span.covers(other.span)


def date_of_event(event: Event, shown: Evidence) -> Slot:
    """The event's date, with the passages that it follows from where the shown one does not tell it."""
    passages = tuple(item for item in event.reason.evidence if not _holds(shown, item))
    return date_slot("date", event.date, passages)


def date_frame(published: Published) -> FrameText:
    """When a source came out, with how that is known, for a cell of a table."""
    if not published.edtf:
        return frame("cell-undated")
    name = "cell-date-inferred" if published.basis == "inferred" else "cell-date"
    if published.contradicted is not None:
        name = "cell-date-contradicted"
    return frame(name, date_slot("date", published.edtf, published.reason.evidence))


def has_entry(brief: Brief, actor: Actor) -> bool:
    """Whether the actors' page has an entry of this actor: one who says or does something there, or has a
    role and is named more than once."""
    profile = next((item for item in brief.profiles if item.actor == actor.id), None)
    if profile is None or actor.kind == "place":
        return False
    told = sum(1 for _ in actor.mentions)
    return bool(profile.said or profile.did or (actor.roles and told > 1))


def actor_frame(brief: Brief, actor: Actor, evidence: Iterable[Evidence] = ()) -> FrameText:
    """The actor's name, as a link where the actors' page has an entry."""
    link = f"actors.md#{actor.id}" if has_entry(brief, actor) else None
    return frame("actor-link", slot("actor", "actor", actor.name, evidence, link))


def make_statement(section: str, parts: Sequence[Part], *salt: str) -> Statement:
    """A statement whose id comes from its section, its passages and its frames."""
    fields = [section, *salt]
    for part in parts:
        if isinstance(part, Extract):
            fields += [part.evidence.source, str(part.span.start), str(part.span.end)]
        elif isinstance(part, FrameText):
            fields.append(part.frame)
            for item in part.slots:
                fields += [item.text] if item.kind != "count" else []
                fields += [f"{one.source} {one.span.start}" for one in item.evidence]
        elif isinstance(part, Added):
            fields.append(part.text)
    return Statement(id="s-" + hash_content(*fields), parts=tuple(parts), section=section)


def cited_passages(statement: Statement) -> tuple[tuple[Evidence, str], ...]:
    """The distinct passages of a statement's notes, in their order, each with the reason's words where
    an addition gives one ("" elsewhere)."""
    found: dict[tuple[str, Span, str], tuple[Evidence, str]] = {}
    for part in statement.parts:
        for evidence, reason in _passages_of(part):
            found.setdefault((evidence.source, evidence.span, reason), (evidence, reason))
    return tuple(found.values())


def _passages_of(part: Part) -> tuple[tuple[Evidence, str], ...]:
    if isinstance(part, Extract):
        return ((part.evidence, ""),)
    if isinstance(part, Added):
        words = fill_frame(FRAMES[part.reason.frame], {item.name: item.text for item in part.reason.slots})
        return tuple((evidence, words) for evidence in part.reason.evidence)
    if isinstance(part, Ellipsis):
        return ()
    return tuple((evidence, "") for item in part.slots for evidence in item.evidence)


def statements_of(page: Page) -> tuple[Statement, ...]:
    """All statements of a page, in the order of the page."""
    found: list[Statement] = []
    for block in page.blocks:
        if isinstance(block, Paragraphs):
            found += block.statements
        elif isinstance(block, Items):
            found += [item.statement for item in block.items]
        elif isinstance(block, Table):
            found += [statement for row in block.rows for cell in row for statement in cell]
    return tuple(found)
