"""Background: what a reader must know before the news, under themes, in the order of what happened."""

from __future__ import annotations

from briefgen.brief.statements import find_shown, frame, make_statement, mark_origins, slot
from briefgen.model import Block, Brief, Heading, Item, Items, Page, Paragraphs, Statement, Theme
from briefgen.text.passages import slugify

SHORTEST_THEME = 2
"""Statements that make a theme; lone ones stand together at the end."""


def build_background(brief: Brief) -> Page:
    """The Background page."""
    blocks: list[Block] = []
    lone: list[Statement] = []
    for theme in brief.themes:
        statements = _state_theme(brief, theme)
        if theme.trigger is None or (len(statements) < SHORTEST_THEME and len(brief.themes) > 1):
            lone += statements
        elif statements:
            trigger = slot("topic", "topic", theme.label, (theme.trigger,))
            heading = frame("topic", trigger)
            blocks.append(Heading(level=2, anchor=f"theme-{slugify(theme.label)}", text=heading))
            blocks.append(Items(items=tuple(Item(statement=item) for item in statements)))
    if lone:
        blocks.append(Heading(level=2, anchor="further", text=frame("heading-further")))
        blocks.append(Items(items=tuple(Item(statement=item) for item in lone)))
    if not blocks:
        blocks.append(Paragraphs(statements=(make_statement("background", [frame("none-background")]),)))
    return Page(
        path="background.md", kind="background", title=frame("title-background"), blocks=tuple(blocks)
    )


def _state_theme(brief: Brief, theme: Theme) -> list[Statement]:
    findings = {(f.evidence[0].source, f.evidence[0].span): f for f in brief.findings}
    statements = []
    for evidence in theme.evidence:
        shown = find_shown(brief, evidence)
        if shown is None:
            continue
        finding = findings.get((evidence.source, evidence.span))
        others = finding.evidence[1:] if finding else ()
        statements.append(
            make_statement("background", [*shown.parts, mark_origins(brief, shown.evidence, others, None)])
        )
    return statements
