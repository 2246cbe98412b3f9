"""Words that deny: somebody says that it is not so, or that it was not or will not be done.

`denied` rows make what they govern a denied clause; `undone` rows tell that what they govern did not
come about ("refused to sign"): its clause is negated, not denied.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Part = Literal["verb", "noun", "adjective"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DenialRow:
    """Words that deny or undo; verbs and nouns by lemma."""

    name: str
    part: Part
    denied: bool
    words: frozenset[str]
    example: str
    counter_example: str


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DENIAL_ROWS: tuple[DenialRow, ...] = (
    DenialRow(
        name="denying",
        part="verb",
        denied=True,
        words=_words("deny reject refute dispute rebut disavow disclaim contradict debunk repudiate dismiss"),
        example="The ministry denies that the dam is cracked.",
        counter_example="The ministry shows that the dam is cracked.",
    ),
    DenialRow(
        name="denial",
        part="noun",
        denied=True,
        words=_words("denial rejection rebuttal refutation"),
        example="The ministry repeated its denial that the dam is cracked.",
        counter_example="The ministry repeated its report that the dam is cracked.",
    ),
    DenialRow(
        name="falsehood",
        part="adjective",
        denied=True,
        words=_words("false untrue baseless unfounded groundless incorrect wrong"),
        example="It is false that the dam is cracked.",
        counter_example="It is sad that the dam is cracked.",
    ),
    DenialRow(
        name="undone",
        part="verb",
        denied=False,
        words=_words("refuse decline fail forget neglect avoid omit"),
        example="The owner refused to sign the lease.",
        counter_example="The owner hurried to sign the lease.",
    ),
    DenialRow(
        name="refusal",
        part="noun",
        denied=False,
        words=_words("refusal failure inability unwillingness reluctance"),
        example="The owner's refusal to sign the lease cost him the shop.",
        counter_example="The owner's hurry to sign the lease cost him the shop.",
    ),
)

NEGATIONS: frozenset[str] = _words(
    "not n't n’t never no neither nor nobody none nothing hardly scarcely barely"
)
"""Words that negate the clause in which they stand."""

DENIALS: Mapping[Part, Mapping[str, DenialRow]] = {
    part: {word: row for row in DENIAL_ROWS if row.part == part for word in sorted(row.words)}
    for part in ("verb", "noun", "adjective")
}
"""Part → word → row."""
