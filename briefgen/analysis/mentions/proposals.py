"""Stretches of tokens that may be names: from the pipeline's entities, from the tables, from shapes.
Here only the borders are settled; `kinds` says what each is."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.analysis.mentions.entities import propose_entities
from briefgen.analysis.mentions.shapes import propose_shapes
from briefgen.analysis.mentions.tables import Proposal, propose_known
from briefgen.tokens import POSSESSIVES, Words, is_name_word

_SMALL = frozenset({"of", "the", "and", "&", "for", "de", "la", "del", "da", "do", "du", "von", "van", "al"})


def find_proposals(words: Words) -> tuple[Proposal, ...]:
    """Proposals of one paragraph, in order, none overlapping: the longest first, then the tables',
    then the shapes', then the pipeline's."""
    found = [*propose_known(words), *propose_shapes(words), *propose_entities(words)]
    order = sorted(range(len(found)), key=lambda i: (-_weight(words, found[i]), i))
    taken: list[Proposal] = []
    used: set[int] = set()
    for i in order:
        tokens = range(found[i].first, found[i].last)
        if not used.intersection(tokens):
            used.update(tokens)
            taken.append(found[i])
    return tuple(sorted(taken, key=lambda proposal: proposal.first))


def _weight(words: Words, proposal: Proposal) -> float:
    """How many tokens it covers; a place entity that is longer than the table's name for it is
    the pipeline's slip ("Iceland - Investigators") and yields."""
    length = proposal.last - proposal.first
    if proposal.label in ("GPE", "NORP", "LOC") and length > 1:
        return length - 0.5 if _all_names(words.text[proposal.first : proposal.last]) else 0.5
    return length + (0.25 if proposal.label == "table" else 0.0)


def _all_names(tokens: Sequence[str]) -> bool:
    return all(is_name_word(word) or word.lower() in _SMALL or word in POSSESSIVES for word in tokens)
