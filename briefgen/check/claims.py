"""brief.json as claims to be proved: what it says, in types, whatever shape the file has.

Nothing here is believed. A value of a wrong form becomes a fault and an empty value, never a
traceback, because a person may have edited the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Json = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimSlot:
    """A filled slot. `labels` are the notes that bear it."""

    name: str
    kind: str
    text: str
    value: str = ""
    labels: tuple[str, ...] = ()
    link: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimCitation:
    """A passage that is cited. `where` says in which list of brief.json."""

    source: str
    start: int
    end: int
    exact: str
    paragraph: int
    page: int | None
    prefix: str
    suffix: str
    sha256: str
    origin: str
    rule: str
    label: str | None = None
    reason: str = ""
    reason_frame: str = ""
    reason_slots: tuple[ClaimSlot, ...] = ()

    def covers(self, source: str, start: int, end: int) -> bool:
        return self.source == source and self.start <= start and end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPart:
    """A part of a statement. `text` is without an addition's brackets and a mark's dash."""

    kind: str
    text: str
    rule: str = ""
    slots: tuple[ClaimSlot, ...] = ()
    notes: tuple[str, ...] = ()
    source: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimStatement:
    id: str
    page: str
    section: str
    text: str
    parts: tuple[ClaimPart, ...]
    citations: tuple[ClaimCitation, ...]
    line: int = 0

    def cited(self, label: str) -> ClaimCitation | None:
        """The citation of this statement that a label names."""
        return next((item for item in self.citations if item.label == label), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimSource:
    """What brief.json says of a source. `facts` are the plain values by their key."""

    id: str
    file: str
    origin: str
    published: str
    basis: str
    sha256: str
    words: int | None
    shown_words: int | None
    facts: Mapping[str, object] = field(default_factory=dict)
    dated_by: tuple[ClaimCitation, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimOverlap:
    a: str
    b: str
    kind: str
    ratio: float
    passages: tuple[tuple[ClaimCitation, ClaimCitation], ...]
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimItem:
    """An entry of events[], findings[], conflicts[] …: its own citations and its plain values."""

    list: str
    id: str
    values: Json
    citations: tuple[ClaimCitation, ...]
    line: int = 0

    def text(self, key: str) -> str:
        value = self.values.get(key)
        return value if isinstance(value, str) else ""

    def names(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key)
        return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    title: str = ""
    question: str = ""
    as_of: str = ""
    generator: str = ""
    pipeline: str = ""
    sources: tuple[ClaimSource, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()
    statements: tuple[ClaimStatement, ...] = ()
    overlaps: tuple[ClaimOverlap, ...] = ()
    items: tuple[ClaimItem, ...] = ()
    numbers: Mapping[str, int] = field(default_factory=dict)
    loose: tuple[ClaimCitation, ...] = ()

    def listed(self, name: str) -> tuple[ClaimItem, ...]:
        """The entries of one list, e.g. "actors"."""
        return tuple(item for item in self.items if item.list == name)
