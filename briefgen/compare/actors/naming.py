"""Comparing names: what is left of one when titles, initials, legal forms and accents are put aside,
and when two people's or two bodies' names are one's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from briefgen.lexicon.given_names import NICKNAMES
from briefgen.lexicon.organisations import COMPANY_ENDINGS
from briefgen.lexicon.places import fold_name, place_entries

_INITIAL = re.compile(r"^[a-z]\.?$|^(?:[a-z]\.)+$")
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
_SMALL = frozenset({"of", "the", "and", "for", "&", "de", "la", "del", "in", "on", "a", "an", "'s"})
_NICKNAMES = frozenset((fold_name(short), fold_name(full)) for short, full in NICKNAMES)
_NO_WORD = re.compile(r"[^\w&']+")
_ENDINGS = frozenset(ending.replace(".", "") for ending in COMPANY_ENDINGS)
_SPELLINGS = {
    "centre": "center", "centres": "center", "centers": "center", "defence": "defense", "labour": "labor",
    "organisation": "organization", "programme": "program",
}  # fmt: skip
_SOUNDS = (
    ("ph", "f"), ("dh", "d"), ("kh", "h"), ("ks", "x"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("q", "k"),
    ("y", "i"), ("j", "i"), ("ue", "u"), ("oe", "o"), ("ae", "a"), ("w", "v"),
)  # fmt: skip
"""Letters that transcriptions take for one another."""

MIN_PREFIX = 3
"""Letters of a short given name that is the beginning of a long one ("Tam", "Tamsin")."""

LEAST_LIKENESS, MEAN_LIKENESS = 0.6, 0.8
"""Normalised likeness (Indel distance) that each word, and all words in the mean, must reach for two
names to be spellings of one."""

CACHED = 65_536
"""Names kept with their words: more than a brief has."""


# --- people -----------------------------------------------------------------------


@lru_cache(maxsize=CACHED)
def name_tokens(name: str) -> tuple[str, ...]:
    """The folded words of a person's name, initials and "Jr." left out."""
    return tuple(
        word for word in fold_name(name).split() if not _INITIAL.match(word) and word not in _SUFFIXES
    )


def same_person(a: str, b: str) -> str | None:
    """The row of `lexicon/reasons_actors` by which two full names are one person's, or None.

    Father and son who share given name and surname keep their middle names apart.
    """
    first, second = name_tokens(a), name_tokens(b)
    if len(first) < 2 or len(second) < 2 or not _suffixes_agree(a, b) or first[0] != second[0]:
        return None
    if not _initials_agree(a, b):
        return None
    if first == second:
        return "same-full-name"
    short, long = sorted((first, second), key=lambda tokens: (len(tokens), tokens))
    if len(short) < len(long) and _in_order(short, long):
        return "same-full-name" if short[-1] == long[-1] else "longer-name"
    return None


def nickname_of(a: str, b: str) -> bool:
    """Whether two names share the surname and one given name is a short form of the other."""
    first, second = name_tokens(a), name_tokens(b)
    if len(first) < 2 or len(second) < 2 or first[-1] != second[-1] or first[0] == second[0]:
        return False
    return short_for(first[0], second[0]) or short_for(second[0], first[0])


def short_for(short: str, long: str) -> bool:
    """Whether one folded given name is a short form of the other: its beginning, or in the table."""
    return (short, long) in _NICKNAMES or (MIN_PREFIX <= len(short) < len(long) and long.startswith(short))


def sound_alike(a: str, b: str) -> bool:
    """Whether two full names differ only in how another script is put into Latin letters ("Sergey",
    "Sergei")."""
    first, second = name_tokens(a), name_tokens(b)
    return first != second and len(first) > 1 and [_sound(w) for w in first] == [_sound(w) for w in second]


def _sound(word: str) -> str:
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    return re.sub(r"(.)\1", r"\1", word)


def spelt_alike(a: str, b: str) -> bool:
    """Whether two full names could be one name in two spellings ("Muammar Gaddafi"): as many words, each
    with the same first letter, and alike in the mean."""
    first, second = name_tokens(a), name_tokens(b)
    if len(first) != len(second) or len(first) < 2 or first == second:
        return False
    if any(x[0] != y[0] for x, y in zip(first, second, strict=True)):
        return False
    likeness = [ratio(x, y) / 100 for x, y in zip(first, second, strict=True)]
    return min(likeness) >= LEAST_LIKENESS and sum(likeness) / len(likeness) >= MEAN_LIKENESS


def _suffixes_agree(a: str, b: str) -> bool:
    first, second = _suffix(a), _suffix(b)
    return not first or not second or first == second


def _suffix(name: str) -> str:
    last = fold_name(name).split()[-1:]
    return last[0].rstrip(".") if last and last[0] in _SUFFIXES else ""


def _initials_agree(a: str, b: str) -> bool:
    """Whether no initial contradicts the other name's initial or middle name."""
    first, second = _middles(a), _middles(b)
    return (
        not first or not second or first[0][0] == second[0][0] or len(name_tokens(a)) != len(name_tokens(b))
    )


def _middles(name: str) -> list[str]:
    return [word for word in fold_name(name).split()[1:-1] if word not in _SUFFIXES]


def _in_order(short: Sequence[str], long: Sequence[str]) -> bool:
    rest = iter(long)
    return all(word in rest for word in short)


# --- bodies -----------------------------------------------------------------------


@lru_cache(maxsize=CACHED)
def body_words(name: str) -> tuple[str, ...]:
    """The words of an organisation's name without articles, small words and legal forms; hyphens
    inside a word fall away ("counter-narcotics" is "counternarcotics")."""
    folded = fold_name(_without_pair(name)).casefold().replace("-", "").replace(".", "")
    words = [word for word in _NO_WORD.sub(" ", folded).split() if word not in _SMALL]
    while len(words) > 1 and words[-1] in _ENDINGS:
        words.pop()
    return tuple(_SPELLINGS.get(word, word) for word in words)


def _without_pair(name: str) -> str:
    """Without "US-China" and the like before the name."""
    first, _, rest = name.partition(" ")
    if rest and "-" in first and all(_is_state(part) for part in first.split("-")):
        return rest
    return name


def _is_state(word: str) -> bool:
    entry = place_entries().get(fold_name(word))
    return entry is not None and entry.kind == "state"


@lru_cache(maxsize=CACHED)
def acronyms_of(name: str) -> frozenset[str]:
    """The first letters that can stand for a body's name, folded: of all its words, of its content
    words, and of those without its legal form."""
    words = [word for word in re.split(r"[\s\-]+", fold_name(name).casefold()) if word[:1].isalpha()]
    content = [word for word in words if word not in _SMALL]
    if len(content) < 2:
        return frozenset()
    found = {"".join(word[0] for word in words), "".join(word[0] for word in content)}
    while len(content) > 2 and content[-1].replace(".", "") in _ENDINGS:
        content.pop()
        found.add("".join(word[0] for word in content))
    return frozenset(letters for letters in found if len(letters) > 1)


def letters_of(acronym: str) -> str:
    """An acronym's letters, folded, without points."""
    return re.sub(r"[^a-z]", "", acronym.casefold())
