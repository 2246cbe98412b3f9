"""Passages: spans, selectors, evidence; and reasons, which rest on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SlotKind = Literal["words", "name", "actor", "topic", "count", "date", "link", "source", "brief"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` up to, not including, `end`. Positional, as the term is read aloud."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forward from 0 on, not {self.start}–{self.end}")

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class TextQuoteSelector:
    """W3C Web Annotation TextQuoteSelector: the words and what stands around them."""

    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One exact passage of one source, and the rule that took it."""

    source: str
    span: Span
    selector: TextQuoteSelector
    paragraph: int
    page: int | None
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A filled slot of a frame. A `words` slot stands verbatim in one of `evidence`; a `count` is
    recomputed by the checker; `link` is a page-relative target."""

    name: str
    kind: SlotKind
    text: str
    evidence: tuple[Evidence, ...] = ()
    link: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why something was concluded: a row of `lexicon/frames` and its slots, so that it can be
    worded, translated and proved; `evidence` are the passages that it rests on."""

    frame: str
    slots: tuple[Slot, ...] = ()
    evidence: tuple[Evidence, ...] = ()
