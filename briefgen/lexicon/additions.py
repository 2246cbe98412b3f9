"""What may stand in square brackets, and what must bear it out. The checker recomputes every row.

`Added.rule` names a row. The example and the counter-example are cases that `check/additions`
accepts and refuses; the tests run them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class AdditionCase:
    """`on` is the explained word in the source's sentence `words`, `text` the addition, `passage` the
    passage that the reason cites, `anchor` the source's publication date (EDTF) or ""."""

    words: str
    on: str
    text: str
    passage: str
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AdditionRow:
    name: Literal["date", "name", "since"]
    proof: str
    example: AdditionCase
    counter_example: AdditionCase


ROWS: tuple[AdditionRow, ...] = (
    AdditionRow(
        name="date",
        proof=(
            "the words explained, seen from a date that a cited passage states or from the source's date "
            "of publication, give this date; the addition says all of it or its year"
        ),
        example=AdditionCase(
            words="The bridge reopened on Tuesday.",
            on="Tuesday",
            text="12 March 2024",
            passage="Tue Mar 12 2024",
        ),
        counter_example=AdditionCase(
            words="The bridge reopened on Tuesday.",
            on="Tuesday",
            text="13 March 2024",
            passage="Tue Mar 12 2024",
        ),
    ),
    AdditionRow(
        name="since",
        proof="the words reach back to an event, and a cited passage of the same source dates one so",
        example=AdditionCase(
            words="Since then, nine boats have come.",
            on="Since then",
            text="March 2023",
            passage="The harbour opened in March 2023.",
        ),
        counter_example=AdditionCase(
            words="Since then, nine boats have come.",
            on="Since then",
            text="April 2023",
            passage="The harbour opened in March 2023.",
        ),
    ),
    AdditionRow(
        name="name",
        proof=(
            "a cited passage of the same source has these words; for a name, a passage of any source may "
            "have them, alone or with the name that they complete"
        ),
        example=AdditionCase(
            words="She opened the bridge.",
            on="She",
            text="Ingrid Moe",
            passage="Ingrid Moe came by boat.",
        ),
        counter_example=AdditionCase(
            words="She opened the bridge.",
            on="She",
            text="Ingrid Lund",
            passage="Ingrid Moe came by boat.",
        ),
    ),
)

SINCE = re.compile(r"since (?:then|that|the\b.*)", re.IGNORECASE)
"""Words that reach back to an event, which alone they do not date."""

ADDITIONS: frozenset[str] = frozenset(row.name for row in ROWS)
