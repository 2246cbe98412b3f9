"""Capitals and buildings that stand for a government: "Lima hopes", "wants Lima to act", "talks between
Lima and Quito", but not "in Lima"; "a Blue House readout", but not "at the Blue House"."""

from __future__ import annotations

from briefgen.analysis.mentions.kinds import Draft
from briefgen.lexicon.places import BUILDINGS, fold_name, place_entries
from briefgen.lexicon.verbs_of_will import PRESSES, WILLS
from briefgen.tokens import POSSESSIVES, Words

_LOCATIVE = frozenset(
    {
        "in", "at", "to", "from", "near", "outside", "around", "across", "through", "into", "via", "over",
        "inside", "on",
    }
)  # fmt: skip
_BUILDINGS = frozenset(fold_name(building) for building, _, _ in BUILDINGS)


def is_metonym(words: Words, draft: Draft) -> bool:
    """Whether the name, a capital's or a building's by the tables, acts as a government here."""
    if draft.kind != "place":
        return False
    key = fold_name(draft.name)
    entry = place_entries().get(key)
    if entry is None or not entry.stands_for or entry.stands_for.casefold() in key:
        return False
    if key in _BUILDINGS:
        return not _is_there(words, draft.first, draft.last)
    return _acts(words, draft.first, draft.last)


def _is_there(words: Words, first: int, last: int) -> bool:
    """Whether something happens at the building: "at the Blue House", but not "to Blue House staff"."""
    at = first - 2 if words.before(first) == "the" else first - 1
    return at >= 0 and words.lower[at] in _LOCATIVE and words.deps[last - 1] == "pobj"


def _acts(words: Words, first: int, last: int) -> bool:
    before, after = words.before(first), words.after(last)
    if after == "," and fold_name(words.after(last + 1)) in place_entries():
        return False
    head = last - 1
    dep, governor = words.deps[head], words.heads[head]
    if dep == "nsubj":
        return words.tags[governor].startswith(("VB", "MD"))
    if before == "by" and dep == "pobj":
        return words.deps[governor] == "agent" or (governor > 0 and words.tags[governor - 1] == "VBN")
    if after in POSSESSIVES:
        return before not in _LOCATIVE and words.lower[governor] in WILLS
    if dep == "conj" and words.lower[governor][:1] and words.deps[governor] == "pobj":
        return words.lower[words.heads[governor]] == "between"
    return before == "between" or (dep == "dobj" and words.lower[governor] in PRESSES)
