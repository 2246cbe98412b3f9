"""What is told as new is new: compared again, by ids, with the earlier brief that docs/ keeps."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from briefgen.check.claims import ClaimPart, ClaimStatement
from briefgen.check.faults import Fault, Place, quote
from briefgen.check.ground import Ground
from briefgen.check.slots import is_listed
from briefgen.model import News
from briefgen.text.passages import fold_space

SECTION = "news"
"""The section that the statements on what is new belong to."""

NOTHING = "news-none"


def prove_news(ground: Ground) -> Iterator[Fault]:
    """What is wrong with the statements on what is new. Counts are proved with the other counts."""
    told = [item for item in ground.claims.statements if item.section == SECTION]
    news = ground.news
    if news is None:
        for statement in told:
            yield _place(ground, statement).fault(
                "frame-slot", "It tells what is new, but docs/ keeps no earlier brief to compare with."
            )
        return
    if not told:
        place = Place(file=posixpath.join(ground.docs, "brief.json"))
        yield place.fault("statement-missing", "docs/ keeps an earlier brief, but nothing tells what is new.")
    for statement in told:
        yield from _prove(ground, news, statement)


def _prove(ground: Ground, news: News, statement: ClaimStatement) -> Iterator[Fault]:
    place = _place(ground, statement)
    if any(part.rule == NOTHING for part in statement.parts) and news != News():
        yield place.fault("frame-slot", "Something is new or gone since the earlier brief.")
    extract = next((part for part in statement.parts if part.kind == "extract"), None)
    if extract is not None and not _is_fresh(ground, news, extract):
        yield place.fault("frame-slot", f"{quote(statement.text)} is no new finding or event.")
    for part in statement.parts:
        for slot in part.slots:
            path, _, anchor = (slot.link or "").partition("#")
            if slot.name == "gone" and not is_listed(fold_space(slot.text), frozenset(news.gone)):
                yield place.fault("frame-slot", f"{quote(slot.text)} is not gone since the earlier brief.")
            elif path == "questions.md" and anchor not in news.questions:
                yield place.fault("frame-slot", f"The question {anchor} is not new.")
            elif part.rule == "news-source" and slot.name == "link":
                name = posixpath.basename(path).removesuffix(".md")
                if name not in news.sources:
                    yield place.fault("frame-slot", f"The source {name} is not new.")


def _is_fresh(ground: Ground, news: News, extract: ClaimPart) -> bool:
    """Whether the words stand in a passage of a new finding or event."""
    listed = (*ground.claims.listed("findings"), *ground.claims.listed("events"))
    return any(
        citation.covers(extract.source, extract.start, extract.end)
        for item in listed
        if item.id in news.findings or item.id in news.events
        for citation in item.citations
    )


def _place(ground: Ground, statement: ClaimStatement) -> Place:
    return Place(file=f"{ground.docs}/brief.json", line=statement.line, statement=statement.id)
