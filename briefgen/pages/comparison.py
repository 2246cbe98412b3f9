"""Source comparison: sources side by side, what they share, where they differ, whose words they carry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefgen.brief.sides import side_frames
from briefgen.brief.statements import (
    actor_frame,
    count_slot,
    date_frame,
    find_published,
    find_shown,
    find_source,
    frame,
    key_of,
    make_statement,
    names_slot,
    origin_names,
    slot,
    voice_of,
    words_slot,
)
from briefgen.compare.origins import origin_of
from briefgen.lexicon.frames import FRAMES
from briefgen.model import (
    Actor,
    Apparatus,
    Block,
    Brief,
    Conflict,
    Evidence,
    Finding,
    FrameText,
    Heading,
    Item,
    Items,
    Overlap,
    Page,
    Paragraphs,
    Picture,
    Source,
    Statement,
    Table,
    Voice,
)
from briefgen.pictures.coverage import draw_coverage
from briefgen.pictures.sharing import Shared, Sharer, draw_sharing
from briefgen.pictures.voices import Naming, Share, Voiced, draw_voices
from briefgen.text.passages import count_words, slugify

COVERED = 12
"""Findings in the coverage table."""

ONLY_HERE = 3
"""Findings listed for each origin that alone has them."""

SPEAKERS = 5
"""Speakers listed for each source."""

Cell = tuple[Statement, ...]


def build_comparison(brief: Brief) -> Page:
    """The Source comparison page."""
    blocks = [
        _heading("glance"),
        _compare_sources(brief),
        _heading("shared"),
        *_show_shared(brief),
        *_show_coverage(brief),
        *_show_only(brief),
        *_show_conflicts(brief),
        _heading("voices"),
        *_show_voices(brief),
        *_show_names(brief),
    ]
    return Page(
        path="comparison.md", kind="comparison", title=frame("title-comparison"), blocks=tuple(blocks)
    )


def _heading(name: str) -> Heading:
    return Heading(level=2, anchor=name, text=frame(f"heading-{name}"))


def _cell(section: str, *parts: FrameText, salt: str = "") -> Cell:
    return (make_statement(section, parts, salt),)


def _link_source(section: str, source: Source) -> Cell:
    link = slot("link", "link", voice_of(source), (), f"sources/{source.id}.md")
    return _cell(section, frame("cell-link", link), salt=source.id)


def _compare_sources(brief: Brief) -> Table:
    rows = []
    for source in brief.material.sources:
        origin = next(
            item for item in brief.material.origins if item.source == source.id and item.span is None
        )
        published = find_published(brief, source.id)
        title = source.title
        rows.append(
            (
                _link_source("glance", source),
                _cell(
                    "glance",
                    frame("cell-title", slot("title", "source", title.value if title else source.id)),
                    salt=source.id,
                ),
                _cell(
                    "glance",
                    frame("cell-name", names_slot("name", [origin.name], origin.reason.evidence)),
                    salt=source.id,
                ),
                _cell("glance", date_frame(published), salt=source.id),
                _cell(
                    "glance",
                    frame("cell-article-words", count_slot("article_words", count_words(source.text))),
                    salt=source.id,
                ),
            )
        )
    head = tuple(frame(f"column-{name}") for name in ("source", "title", "origin", "published", "words"))
    return Table(head=head, rows=tuple(rows), name="glance")


def _show_shared(brief: Brief) -> list[Block]:
    if not brief.material.overlaps:
        return [Paragraphs(statements=(make_statement("shared", [frame("none-shared")]),))]
    blocks = _draw_shared(brief)
    for overlap in brief.material.overlaps:
        a, b = find_source(brief, overlap.a), find_source(brief, overlap.b)
        names = [
            slot(side, "name", f"{voice_of(source)} ({source.id})") for side, source in (("a", a), ("b", b))
        ]
        blocks.append(
            Heading(
                level=3, anchor=f"shared-{slugify(a.id)}-{slugify(b.id)}", text=frame("heading-pair", *names)
            )
        )
        blocks += _show_overlap(brief, overlap)
    return blocks


def _draw_shared(brief: Brief) -> list[Block]:
    """Which sources share text, and how much, as a picture."""
    named = _tell_apart(brief)
    origins = {item.source: item.name for item in brief.material.origins if item.span is None}
    sharers = [Sharer(source=name, name=named[name], origin=origins[name]) for name in named]
    pairs = [Shared(a=item.a, b=item.b, ratio=round(item.ratio * 100)) for item in brief.material.overlaps]
    return _show_picture("sharing", draw_sharing(sharers, pairs))


def _show_picture(name: str, svg: str | None) -> list[Block]:
    if svg is None:
        return []
    return [Picture(file=f"{name}.svg", svg=svg, alt=frame(f"picture-{name}"))]


def _tell_apart(brief: Brief) -> dict[str, str]:
    """Source id -> what the source is called, with the id where others are called the same."""
    voices = {source.id: voice_of(source) for source in brief.material.sources}
    called = list(voices.values())
    return {
        name: voice if called.count(voice) == 1 else f"{voice} ({name})" for name, voice in voices.items()
    }


def _show_overlap(brief: Brief, overlap: Overlap) -> list[Block]:
    parts = [frame("shared-amount", count_slot("ratio", round(overlap.ratio * 100)))]
    if (
        len(
            {
                origin.name
                for origin in brief.material.origins
                if origin.span is None and origin.source in (overlap.a, overlap.b)
            }
        )
        == 1
    ):
        parts.append(frame("shared-one-voice"))
    blocks: list[Block] = [Paragraphs(statements=(make_statement("shared", parts, overlap.a, overlap.b),))]
    rows = tuple(
        tuple(
            _cell("shared", frame("cell-words", words_slot("words", side)), salt=overlap.a + overlap.b)
            for side in pair
        )
        for pair in overlap.passages
    )
    if rows:
        head = tuple(
            frame("column-side", names_slot("voice", [f"{voice_of(find_source(brief, item))} ({item})"]))
            for item in (overlap.a, overlap.b)
        )
        blocks.append(Table(head=head, rows=rows, name="shared"))
    return blocks


def _show_coverage(brief: Brief) -> list[Block]:
    """Findings that more than one origin has: a row each, with each origin's passage as its note."""
    origins = list(dict.fromkeys(item.name for item in brief.material.origins if item.span is None))
    rows: list[tuple[Cell, ...]] = []
    reported: list[frozenset[str]] = []
    told: set[str] = set()
    for finding in brief.findings:
        shown = find_shown(brief, finding.evidence[0])
        few = len(origin_names(brief, finding.evidence)) < 2
        if shown is None or few or key_of(shown.evidence) in told or len(rows) == COVERED:
            continue
        told.add(key_of(shown.evidence))
        cells = [_cover(brief, finding, origin) for origin in origins]
        rows.append(((make_statement("coverage", shown.parts),), *cells))
        reported.append(frozenset(name for name, cell in zip(origins, cells, strict=True) if cell))
    if not rows:
        return []
    head = (frame("column-finding"), *(frame("column-side", names_slot("voice", [name])) for name in origins))
    return [
        _heading("coverage"),
        *_show_picture("coverage", draw_coverage(origins, reported)),
        Apparatus(text=frame("dash-means")),
        Table(head=head, rows=tuple(rows), name="coverage"),
    ]


def _cover(brief: Brief, finding: Finding, origin: str) -> Cell:
    found = [item for item in finding.evidence if origin_names(brief, [item]) == (origin,)]
    if not found:
        return ()
    return _cell("coverage", frame("cell-name", names_slot("name", [origin], found[:1])), salt=finding.id)


def _show_only(brief: Brief) -> list[Block]:
    told: dict[str, list[Statement]] = {}
    for finding in brief.findings:
        names = origin_names(brief, finding.evidence)
        shown = find_shown(brief, finding.evidence[0])
        if finding.alone and len(names) == 1 and shown is not None and shown.alone:
            listed = told.setdefault(names[0], [])
            if len(listed) < ONLY_HERE:
                listed.append(make_statement("only", shown.parts))
    blocks: list[Block] = [_heading("only"), Apparatus(text=frame("only-means"))] if told else []
    for name, statements in told.items():
        blocks.append(
            Heading(
                level=3,
                anchor=f"only-{slugify(name)}",
                text=frame("heading-voice", names_slot("voice", [name])),
            )
        )
        blocks.append(Items(items=tuple(Item(statement=item) for item in statements)))
    return blocks


def _show_conflicts(brief: Brief) -> list[Block]:
    statements = [_state_conflict(brief, conflict) for conflict in brief.conflicts]
    if not statements:
        return []
    return [_heading("conflicts"), Items(items=tuple(Item(statement=item) for item in statements))]


def _state_conflict(brief: Brief, conflict: Conflict) -> Statement:
    question = next((item for item in brief.questions if item.conflict == conflict.id), None)
    opening = [FrameText(frame=question.frame, slots=question.slots)] if question else []
    return make_statement("conflicts", [*opening, *side_frames(brief, conflict)], conflict.id)


def _show_voices(brief: Brief) -> list[Block]:
    rows = [
        _voice_row(brief, source, voice)
        for source in brief.material.sources
        for voice in _loudest(brief, source)
    ]
    if not rows:
        return [Paragraphs(statements=(make_statement("voices", [frame("none-voices")]),))]
    head = tuple(frame(f"column-{name}") for name in ("source", "voice", "quoted"))
    return [*_draw_voices(brief), Table(head=head, rows=tuple(rows), name="voices")]


def _draw_voices(brief: Brief) -> list[Block]:
    """The table of voices as a picture."""
    named = _tell_apart(brief)
    voiced = [
        Voiced(
            source=source.id,
            name=named[source.id],
            shares=tuple(_share(brief, voice) for voice in _loudest(brief, source)),
        )
        for source in brief.material.sources
    ]
    return _show_picture("voices", draw_voices(voiced))


def _share(brief: Brief, voice: Voice) -> Share:
    """A speaker with the words that the table has for it."""
    actor = _named(brief, voice)
    if actor is not None:
        return Share(speaker=actor.name, naming="named", words=voice.words)
    naming = _naming(voice)
    return Share(speaker=FRAMES[f"cell-{naming}"].text, naming=naming, words=voice.words)


def _named(brief: Brief, voice: Voice) -> Actor | None:
    """The actor by whose name the page calls the speaker."""
    known = (item for item in brief.material.actors if item.id == voice.speaker and not item.anonymous)
    return next(known, None)


def _naming(voice: Voice) -> Naming:
    """What the page calls a speaker who is no actor of the brief by name."""
    return "unnamed" if voice.anonymous or not voice.speaker_text else "other"


def _loudest(brief: Brief, source: Source) -> list[Voice]:
    """The speakers of the source as the page tells them apart, the most quoted first: those that it calls
    the same are one."""
    alike: dict[str, Voice] = {}
    for voice in sorted(brief.voices, key=lambda item: (-item.words, item.speaker_text)):
        if voice.source == source.id:
            actor = _named(brief, voice)
            key = actor.id if actor is not None else _naming(voice)
            first = alike.get(key)
            alike[key] = voice if first is None else replace(first, words=first.words + voice.words)
    return sorted(alike.values(), key=lambda item: (-item.words, item.speaker_text))[:SPEAKERS]


def _voice_row(brief: Brief, source: Source, voice: Voice) -> tuple[Cell, ...]:
    actor = _named(brief, voice)
    speaker = actor_frame(brief, actor) if actor is not None else frame(f"cell-{_naming(voice)}")
    salt = f"{source.id} {voice.speaker or voice.speaker_text}"
    quoted = frame("cell-quoted", count_slot("quoted", voice.words))
    return (
        _link_source(f"voices {salt}", source),
        _cell("voices", speaker, salt=salt),
        _cell("voices", quoted, salt=salt),
    )


def _show_names(brief: Brief) -> list[Block]:
    actors = {actor.id: actor for actor in brief.material.actors}
    origins = list(dict.fromkeys(item.name for item in brief.material.origins if item.span is None))
    rows: list[tuple[Cell, ...]] = []
    for naming in brief.namings:
        actor = actors[naming.actor]
        link = actor_frame(brief, actor)
        cells = [_name_forms(brief, naming.forms, origin) for origin in origins]
        rows.append((_cell("names", link, salt=actor.id), *cells))
    if not rows:
        return []
    head = (frame("column-name"), *(frame("column-side", names_slot("voice", [name])) for name in origins))
    return [_heading("names"), Table(head=head, rows=tuple(rows), name="names")]


def _name_forms(brief: Brief, forms: Sequence[Evidence], origin: str) -> Cell:
    return tuple(
        make_statement("names", [frame("named", words_slot("words", form))])
        for form in forms
        if origin_of(brief.material.origins, form.source, form.span) == origin
    )
