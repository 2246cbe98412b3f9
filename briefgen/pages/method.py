"""Method: how the brief was made, what was set aside, what was proved."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.brief.statements import cited_passages, count_slot, frame, make_statement, names_slot, slot
from briefgen.lexicon.frames_quality import ROWS as QUALITY
from briefgen.model import Block, Brief, FrameText, Heading, Item, Items, Page, Paragraphs, Statement

RULES = ("method-nothing", "method-own-words", "method-frames", "method-origins", "method-dating")


def build_method(brief: Brief, statements: Sequence[Statement]) -> Page:
    """The Method page; `statements` are those of all other pages, which it counts."""
    asserting = [item for item in statements if cited_passages(item)]
    citations = sum(len(cited_passages(item)) for item in asserting)
    furniture = sum(len(source.furniture) for source in brief.material.sources)
    counts = frame(
        "method-counts",
        count_slot("statements", len(asserting)),
        count_slot("citations", citations),
        count_slot("sources", len(brief.material.sources)),
    )
    blocks: list[Block] = [
        _heading("rules"),
        _say(*(frame(name) for name in RULES)),
        _heading("read"),
        _say(counts),
        _heading("aside"),
        _say(
            frame("method-furniture", count_slot("furniture", furniture)),
            frame("method-gave-way", count_slot("gave_way", brief.gave_way)),
        ),
        _heading("left-out"),
        _list_left_out(brief),
        _heading("proof"),
        _say(
            frame("method-check"),
            frame(
                "method-generator",
                names_slot("generator", [brief.generator]),
                names_slot("pipeline", [brief.pipeline]),
            ),
        ),
    ]
    if QUALITY:
        blocks += [_heading("quality"), _say(frame("method-quality")), _list_figures()]
    return Page(path="method.md", kind="method", title=frame("title-method"), blocks=tuple(blocks))


def _list_figures() -> Items:
    return Items(
        items=tuple(Item(statement=make_statement("quality", [frame(name)])) for name, _, _ in QUALITY)
    )


def _heading(name: str) -> Heading:
    return Heading(level=2, anchor=name, text=frame(f"heading-{name}"))


def _say(*frames: FrameText) -> Paragraphs:
    return Paragraphs(statements=tuple(make_statement("method", [item]) for item in frames))


def _list_left_out(brief: Brief) -> Block:
    if not brief.left_out:
        return _say(frame("none-left-out"))
    return Items(
        items=tuple(
            Item(
                statement=make_statement(
                    "left-out",
                    [frame("left-out", slot("file", "name", item.file), slot("why", "name", item.why))],
                )
            )
            for item in brief.left_out
        )
    )
