"""How news ranks a happening: "the deadliest fire in the country's history", "one of the worst on record"."""

from __future__ import annotations

from collections.abc import Mapping

SUPERLATIVES: Mapping[str, str] = {
    **dict.fromkeys(("deadliest", "bloodiest", "worst", "most deadly"), "worst"),
    **dict.fromkeys(("largest", "biggest", "greatest"), "largest"),
    **dict.fromkeys(("strongest", "most powerful", "fiercest"), "strongest"),
    **dict.fromkeys(("costliest", "most expensive", "most costly"), "costliest"),
}
"""Superlative -> what it ranks by."""

SCOPE = (
    r"(?:in|of|for)\s(?:[\w.’'-]+\s){0,3}?(?:history|living memory|modern times)(?: of (?:the )?[A-Z]\w+(?: [A-Z]\w+)*)?|on record|ever(?: recorded)?|"
    r"of all time"
)
"""How far a rank reaches. "In 20 years" and "since 2004" are other ranks: they need not agree."""

LIMITED = r"\b(?:modern|recent|recorded|contemporary|post-?war)\b"
"""A history that begins late."""

EXAMPLE = "It was one of the deadliest ferry fires in modern history."
COUNTER = "It was the deadliest fire since 2004."
