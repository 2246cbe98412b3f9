"""What one source says, before any date is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefgen.model.passages import Span

ActorKind = Literal["person", "group", "organisation", "place", "state"]
MentionForm = Literal["name", "acronym", "demonym"]
ReferenceKind = Literal["pronoun", "role", "surname"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Direction = Literal["past", "future", "unknown"]
QuotationKind = Literal["direct", "indirect", "mixed"]
Comparator = Literal["=", "~", ">", ">=", "<", "<=", "range"]
ClauseStatus = Literal["happened", "planned", "alleged", "denied", "conditional"]
Tense = Literal["past", "present", "perfect", "progressive", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    span: Span
    paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name in the text. `name` is cleaned (no 's, no article); `roles` are spans that say who it is
    (a title before the name, an apposition after it, a relative clause)."""

    span: Span
    kind: ActorKind
    form: MentionForm
    name: str
    sentence: int
    roles: tuple[Span, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A pronoun, role noun or bare surname, and the mention that it stands for, where that is sure."""

    span: Span
    kind: ReferenceKind
    antecedent: Span | None
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """A time expression whose value still waits for a date.

    `form` is the underspecified value in the notation of `lexicon/temporal`; `direction` says where
    the words around it point.
    """

    span: Span
    type: TimexType
    form: str
    direction: Direction
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    kind: QuotationKind
    speaker: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with what it counts. `high` is set for a range; `unit` is "" for a bare count, a
    currency code, "%", "km" …; `measured` is what is counted, in the text's own words.

    `measure` is a row of `lexicon/measures` ("deaths") or "", `head` the lemma of the noun counted
    ("passenger") or "", `happening` the word for the happening that the count belongs to ("crash")."""

    span: Span
    value: float
    high: float | None
    comparator: Comparator
    unit: str
    measured: Span | None
    population: Span | None
    period: Span | None
    rule: str
    measure: str = ""
    head: str = ""
    happening: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A predication: who does what, and whether it is told as done, to come, alleged or denied.

    `cue` is the hedge, denial or modal that decided `status`; it is kept with the words.
    `lemma` is the verb's; `subject` and `objects` are spans of noun phrases. `tense` is that of the
    finite verb; "perfect" and "progressive" are those of the present ("has risen", "is rising").
    """

    span: Span
    sentence: int
    verb: Span
    lemma: str
    subject: Span | None
    objects: tuple[Span, ...]
    negated: bool
    passive: bool
    status: ClauseStatus
    cue: Span | None
    tense: Tense = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """What one source says, before any date is known. Everything is in the order of the text;
    `sentence` fields index `sentences`."""

    source: str
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    references: tuple[Reference, ...]
    timexes: tuple[Timex, ...]
    quotations: tuple[Quotation, ...]
    quantities: tuple[Quantity, ...]
    clauses: tuple[Clause, ...]
