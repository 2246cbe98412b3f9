"""Names that the tables know, wherever they stand: states, demonyms, capitals, known organisations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefgen.lexicon.organisations import KNOWN
from briefgen.lexicon.places import fold_name, place_entries
from briefgen.tokens import Words, is_name_word


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Tokens `first` up to `last` of a paragraph; `label` is the pipeline's, or the rule's name."""

    first: int
    last: int
    label: str


@cache
def _first_words() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First token of every table name → the names' tokens, longest first."""
    names = {tuple(key.replace("'s", " 's").split()) for key in place_entries()}
    names |= {tuple(fold_name(name).split()) for name in KNOWN}
    table: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(names):
        table.setdefault(name[0], []).append(name)
    return {first: tuple(sorted(rows, key=len, reverse=True)) for first, rows in table.items()}


def propose_known(words: Words) -> Iterator[Proposal]:
    """Every name of the tables, the longest at each place."""
    table = _first_words()
    index, total = 0, len(words.text)
    while index < total:
        word = words.text[index]
        step = 1
        if is_name_word(word) or word.startswith("al-"):
            for name in table.get(fold_name(word), ()):
                last = index + len(name)
                if last <= total and _folded(words, index, last) == name:
                    yield Proposal(first=index, last=last, label="table")
                    step = len(name)
                    break
        index += step


def _folded(words: Words, first: int, last: int) -> tuple[str, ...]:
    return tuple(fold_name(word) for word in words.text[first:last])
