"""What the sources say together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefgen.model.analysis import ActorKind, Analysis, Quotation, Timex
from briefgen.model.passages import Evidence, Reason, Slot, Span
from briefgen.model.sources import Basis, Source

EventStatus = Literal["happened", "planned", "alleged", "denied"]
OverlapKind = Literal["copy", "near-copy", "shared-passages"]
ConflictKind = Literal["figure", "date", "denial", "wording"]
QuestionKind = Literal["contested", "conflict", "unreported-outcome", "undisclosed", "anonymous"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When a source came out. `edtf` is "" where `basis` is unknown.

    Where the text speaks against the editor's date, `contradicted` says why, and `anchor` is the EDTF
    date that the source's relative days count from instead ("" for none: they stay open).
    """

    source: str
    edtf: str
    basis: Basis
    reason: Reason
    contradicted: Reason | None = None
    anchor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedTimex:
    """A timex with its values: TIMEX3 `value`, and `edtf` for what leaves the program ("" where it
    stays open). `anchor` is the passage that dates it (another source's, or its own), None where
    the expression is absolute or the anchor is the source's curated date. `provable` says whether the
    words alone, seen from the source's date or from a date that the reason's passages state, give the
    value again: what a bracket shows must be."""

    source: str
    timex: Timex
    value: str
    edtf: str
    basis: Literal["stated", "resolved", "inferred"]
    anchor: Evidence | None
    reason: Reason
    provable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Whose reporting a passage is. `span` None: the whole source, else that passage of it."""

    source: str
    span: Span | None
    name: str
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """Text that two sources share. `ratio` is the share (0–1) of the shorter one's words."""

    a: str
    b: str
    ratio: float
    kind: OverlapKind
    passages: tuple[tuple[Evidence, Evidence], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What a source says that an actor is, in its words."""

    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """One actor across all sources. `mentions` are (source id, span), in order, pronouns and role
    nouns that surely refer to it included; `anonymous` actors are role nouns without a name."""

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    roles: tuple[Role, ...]
    affiliation: str | None
    anonymous: bool
    mentions: tuple[tuple[str, Span], ...]
    evidence: tuple[Evidence, ...]
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A quotation with its speaker resolved: an actor's id, or None, and the speaker's words."""

    id: str
    source: str
    quotation: Quotation
    speaker: str | None
    speaker_text: str
    anonymous: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One dated happening. `evidence` are sentences that tell it, the best one first; `announced` are
    those that told it as to come, where others tell it as done. `borne_out` gives for each of the evidence
    the places of those that tell just what it asserts; empty where nobody asked."""

    id: str
    date: str
    basis: Literal["stated", "resolved", "inferred"]
    reason: Reason
    reported_on: str | None
    status: EventStatus
    actors: tuple[str, ...]
    origins: tuple[str, ...]
    weight: float
    evidence: tuple[Evidence, ...]
    announced: tuple[Evidence, ...] = ()
    borne_out: tuple[tuple[int, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One fact, told by one or several sources. `evidence` are the sentences, the best one first, and those
    that tell a fact of it; `origins` are those of all of them, while a mark beside the first counts what its
    `borne_out` names, which is as in Event. A sentence that tells several facts may stand in several
    findings. `attribution` is the one speaker on whose word all rest, where that is so;
    `alone` tells that no other origin has anything like it."""

    id: str
    evidence: tuple[Evidence, ...]
    origins: tuple[str, ...]
    attribution: str | None
    contested: bool
    weight: float
    reasons: tuple[Reason, ...] = ()
    borne_out: tuple[tuple[int, ...], ...] = ()
    alone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a disagreement: its value, and the passages that hold it."""

    value: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Sources that disagree. `topic` is words of a cited passage that name what is in dispute."""

    id: str
    kind: ConflictKind
    topic: str
    topic_evidence: Evidence
    resolution: Literal["open", "superseded"]
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is open. `frame` is the question's form (a row of `lexicon/frames`), `why` its reason."""

    id: str
    kind: QuestionKind
    frame: str
    slots: tuple[Slot, ...]
    why: Reason
    evidence: tuple[Evidence, ...]
    conflict: str | None = None
    answers: tuple[Evidence, ...] = ()
    weight: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """How many quoted words of a source are one speaker's. `speaker` is an actor id or None."""

    source: str
    speaker: str | None
    speaker_text: str
    anonymous: bool
    words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """All that is known of the sources one by one and of who, when and whose: what events, findings,
    conflicts and questions are built from. `sources` and `analyses` run in the same order."""

    sources: tuple[Source, ...]
    analyses: tuple[Analysis, ...]
    published: tuple[Published, ...]
    resolved: tuple[ResolvedTimex, ...]
    overlaps: tuple[Overlap, ...]
    origins: tuple[Origin, ...]
    actors: tuple[Actor, ...]
    said: tuple[Said, ...]
