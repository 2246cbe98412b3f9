"""Counts recomputed. A count slot's name is the name of its counter; a number after it
("origins_2") lets a frame count the same thing twice."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from briefgen.check.claims import ClaimCitation, ClaimSlot
from briefgen.check.context import Context
from briefgen.lexicon.frames import FRAMES
from briefgen.text.passages import count_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """What is counted: `bearing` are the passages that bear the statement, additions' and dates' not
    among them; `slot` is the count's."""

    context: Context
    bearing: tuple[ClaimCitation, ...]
    slot: ClaimSlot


Counter = Callable[[Counting], int | None]


def _count_list(name: str) -> Counter:
    return lambda counting: len(counting.context.ground.claims.listed(name))


def _count_origins(counting: Counting) -> int:
    return len(dict.fromkeys(item.origin for item in counting.bearing))


def _count_outlets(counting: Counting) -> int:
    return len(dict.fromkeys(item.source for item in counting.bearing))


def _count_all_origins(counting: Counting) -> int:
    return len({source.origin for source in counting.context.ground.claims.sources})


def _count_statements(counting: Counting) -> int:
    statements = counting.context.ground.claims.statements
    return sum(bool(item.citations) for item in statements if item.page != counting.context.page)


def _count_citations(counting: Counting) -> int:
    statements = counting.context.ground.claims.statements
    return sum(
        len({citation.label for citation in item.citations})
        for item in statements
        if item.page != counting.context.page
    )


def _count_article_words(counting: Counting) -> int | None:
    source = counting.context.ground.sources.get(_source_of(counting))
    return count_words(source.text) if source else None


def _count_shown(counting: Counting) -> int | None:
    return counting.context.shown.get(_source_of(counting))


def _count_furniture(counting: Counting) -> int:
    return sum(len(source.furniture) for source in counting.context.ground.sources.values())


def _read_number(name: str) -> Counter:
    """A number that only the making of the brief can tell: brief.json's own."""
    return lambda counting: counting.context.ground.claims.numbers.get(name)


def _count_news(name: str) -> Counter:
    def count(counting: Counting) -> int | None:
        news = counting.context.ground.news
        return None if news is None else len(getattr(news, name))

    return count


def _count_ratio(counting: Counting) -> int | None:
    for overlap in counting.context.ground.claims.overlaps:
        if _is_pair(counting, overlap.a, overlap.b):
            return round(overlap.ratio * 100) if math.isfinite(overlap.ratio) else None
    return None


def _count_passages(counting: Counting) -> int | None:
    for overlap in counting.context.ground.claims.overlaps:
        if _is_pair(counting, overlap.a, overlap.b):
            return len(overlap.passages)
    return None


def _count_quoted(counting: Counting) -> int | None:
    """Words quoted of all whom the row calls the same: what voices[] has for its source."""
    context = counting.context
    actors = {actor.id: actor for actor in context.ground.claims.listed("actors")}
    counted = []
    for voice in context.ground.claims.listed("voices"):
        words = voice.values.get("words")
        if voice.text("source") != context.about or not isinstance(words, int):
            continue
        actor = actors.get(voice.text("speaker"))
        unnamed = voice.values.get("anonymous") is True or not voice.text("speaker_text")
        called = FRAMES["cell-unnamed" if unnamed else "cell-other"].text
        if actor is not None and actor.values.get("anonymous") is not True:
            called = actor.text("name")
        if called in context.row:
            counted.append(words)
    return sum(counted) if counted else None


COUNTERS: Mapping[str, Counter] = {
    "sources": lambda counting: len(counting.context.ground.claims.sources),
    "left_out": lambda counting: len(counting.context.ground.claims.left_out),
    "all_origins": _count_all_origins,
    "origins": _count_origins,
    "outlets": _count_outlets,
    "statements": _count_statements,
    "citations": _count_citations,
    "actors": _count_list("actors"),
    "events": _count_list("events"),
    "findings": _count_list("findings"),
    "conflicts": _count_list("conflicts"),
    "questions": _count_list("questions"),
    "quotations": _count_list("quotations"),
    "words": _count_article_words,
    "article_words": _count_article_words,
    "shown": _count_shown,
    "words_shown": _count_shown,
    "furniture": _count_furniture,
    "gave_way": _read_number("gave_way"),
    "news_sources": _count_news("sources"),
    "news_findings": _count_news("findings"),
    "news_events": _count_news("events"),
    "news_questions": _count_news("questions"),
    "news_gone": _count_news("gone"),
    "ratio": _count_ratio,
    "passages": _count_passages,
    "quoted": _count_quoted,
}
"""Counter's name -> how it counts; None where it cannot tell."""

_SUFFIX = re.compile(r"_\d+\Z")


def find_counter(slot: str) -> Counter | None:
    """The counter for a slot of this name."""
    return COUNTERS.get(slot) or COUNTERS.get(_SUFFIX.sub("", slot))


def _number(text: str) -> int:
    digits = text.replace(",", "")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 19 else -1


def read_count(text: str) -> int:
    """The number that a count slot shows ("1,016" is 1016); -1 where it is none."""
    return _number(text)


def _source_of(counting: Counting) -> str:
    """The source whose words are counted: the one that the slot names, else the page's or row's."""
    context = counting.context
    return counting.slot.value if counting.slot.value in context.ground.sources else context.about


def _is_pair(counting: Counting, a: str, b: str) -> bool:
    """Whether the heading above names both sources, as "Name (id) and Name (id)"."""
    heading = " ".join(counting.context.headings)
    return f"({a})" in heading and f"({b})" in heading
