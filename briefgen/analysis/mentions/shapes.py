"""Names by their shape: "Ministry of Fisheries", "Lakeside Water Board", "Air Vanuatu", "Senator Alba
Ruiz", "a joint river working group", "Tallpine spokesman" (whose Tallpine is a body)."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.analysis.mentions.tables import Proposal
from briefgen.lexicon.names_not import EVENT_HEADS, NOT_NAMES
from briefgen.lexicon.organisations import (
    COMPANY_ENDINGS,
    HEADS,
    LOWER_GROUPS,
    LOWER_STOP,
    OF_HEADS,
    STRONG_HEADS,
)
from briefgen.lexicon.places import fold_name, place_entries
from briefgen.lexicon.titles import (
    BODY_ROLES,
    FAMILY_NOUNS,
    GROUP_NOUNS,
    HONORIFICS,
    MODIFIERS,
    TITLES,
    is_role,
)
from briefgen.tokens import ARTICLES, Words, is_name_word

NO_NAME_TAGS = frozenset(
    {
        "IN",
        "TO",
        "CC",
        "VBD",
        "VBZ",
        "VBP",
        "VB",
        "MD",
        "PRP",
        "PRP$",
        "WP",
        "WDT",
        "WRB",
        "RB",
        "EX",
        "UH",
        "DT",
    }
)
_NOUNS = frozenset({"NN", "JJ", "NNS", "NNP", "HYPH"})
LONGEST_NAME = 3
"""Words after a title that are still one person's name."""


def propose_shapes(words: Words) -> Iterator[Proposal]:
    """Proposals of one paragraph, in no order; none in a title-case line, where capitals mean nothing."""
    for index, lower in enumerate(words.lower):
        if not is_name_word(words.text[index]):
            if lower == "ministry" or (
                lower in LOWER_GROUPS and words.after(index + 1) == LOWER_GROUPS[lower]
            ):
                yield from _lower_body_at(words, index)
            elif lower in BODY_ROLES and index and is_name_word(words.text[index - 1]):
                yield from _employer_at(words, index)
            elif lower in FAMILY_NOUNS and index and is_name_word(words.text[index - 1]):
                yield from _family_at(words, index)
            elif lower in GROUP_NOUNS and words.before(index) == "the" and words.tags[index] == "NNS":
                yield Proposal(first=index, last=index + 1, label="group-noun")
        elif words.before(index) in ("(", "[") and words.text[index].isupper():
            yield from _acronym_at(words, index)
        elif words.headline:
            continue
        elif lower in OF_HEADS or lower in HEADS:
            yield from _body_at(words, index)
        elif lower in TITLES:
            yield from _titled_at(words, index)
        elif words.text[index] == "Air":
            yield from _airline_at(words, index)
        elif words.tags[index] in ("NNPS", "NNS") and words.before(index) == "the":
            yield from _surnames_at(words, index)


# --- organisations ----------------------------------------------------------------


def _body_at(words: Words, index: int) -> Iterator[Proposal]:
    """ "Lakeside Water Board", "Ministry of Fisheries", "Elm College of Music"."""
    first = _run_left(words, index)
    last = _of_tail(words, index) if words.lower[index] not in COMPANY_ENDINGS else index + 1
    if last == index + 1 and is_name_word(words.after(last)) and words.after(last).lower() in HEADS:
        return
    if last - first > 1 and not (first == index and words.lower[index] not in OF_HEADS):
        yield Proposal(first=first, last=last, label="shape")


def _run_left(words: Words, index: int) -> int:
    """The first token of the capitalised run that ends before `index`; "&" and hyphens inside it pass."""
    first = index
    bound = words.sentence_start(index)
    while first > bound:
        if holds_name(words, first - 1):
            first -= 1
        elif words.text[first - 1] in ("&", "-") and first - 1 > bound and holds_name(words, first - 2):
            first -= 2
        else:
            break
    return first


def holds_name(words: Words, index: int) -> bool:
    """Whether the token can be part of a name: capitalised, and no small word that opens a sentence."""
    if not is_name_word(words.text[index]) or words.lower[index] in ARTICLES:
        return False
    tag = words.tags[index]
    if tag in NO_NAME_TAGS:
        return False
    return tag in ("NNP", "NNPS", "JJ", "NN") or index != words.sentence_start(index)


def _of_tail(words: Words, index: int) -> int:
    """The token after "of the Capitalised Words and More" that follows a head noun at `index`."""
    total, last = len(words.text), index + 1
    joins = ("of", "for") if words.lower[index] in OF_HEADS else ("of",)
    if last >= total or words.lower[last] not in joins:
        return last
    start = last + 2 if words.after(last + 1) in ("the", "The") else last + 1
    end = _run_right(words, start)
    if end == start:
        return last
    while end + 1 < total and words.lower[end] in ("and", "&", "of", "for") and holds_name(words, end + 1):
        further = _run_right(words, end + 1)
        if words.lower[end] in ("and", "&") and not _continues(words, end + 1, further):
            break
        end = further
    return end


def _run_right(words: Words, start: int) -> int:
    """The token after the capitalised run at `start`; a person's name in it ends it."""
    end = start
    while end < len(words.text) and words.labels[end] != "PERSON" and holds_name(words, end):
        end += 1
    return end


def _continues(words: Words, first: int, last: int) -> bool:
    """Whether the words after "and" go on with the name ("Disease Control and Prevention") rather than
    opening another one: that would be a person, a place or a body of its own."""
    if fold_name(" ".join(words.text[first:last])) in place_entries():
        return False
    if last - first > 1 and words.lower[last - 1] in STRONG_HEADS:
        return False
    return words.labels[first] != "GPE"


def _lower_body_at(words: Words, index: int) -> Iterator[Proposal]:
    """ "the public works ministry", "a joint river working group": what stands before is its name."""
    last = index + 1 if words.lower[index] == "ministry" else index + 2
    first, bound = index, words.sentence_start(index)
    while first > bound and words.tags[first - 1] in _NOUNS and words.lower[first - 1] not in LOWER_STOP:
        first -= 1
    while first < index and (words.text[first] == "-" or fold_name(words.text[first]) in place_entries()):
        first += 1
    if first < index and not is_name_word(words.text[first]):
        yield Proposal(first=first, last=last, label="lower")
    elif first == index and last - first == 2:
        yield Proposal(first=first, last=last, label="bare")


def _employer_at(words: Words, index: int) -> Iterator[Proposal]:
    """The capitalised words before "spokesman" and the like, where no title or place is among them."""
    first = _run_left(words, index)
    if index - first > LONGEST_NAME or words.headline:
        return
    run = words.lower[first:index]
    if any(is_role(word) or word in MODIFIERS or word in NOT_NAMES for word in run):
        return
    if not any(fold_name(word) in place_entries() for word in words.text[first:index]):
        yield Proposal(first=first, last=index, label="employer")


def _acronym_at(words: Words, index: int) -> Iterator[Proposal]:
    """ "(TRSB)" after the words whose first letters it is."""
    letters = words.text[index].replace(".", "")
    first = max(words.sentence_start(index), index - 3 * len(letters))
    if "," in words.text[first:index]:
        return
    initials = "".join(word[0] for word in words.text[first : index - 1] if is_name_word(word))
    if len(letters) > 1 and initials.endswith(letters) and words.after(index + 1) in (")", "]"):
        yield Proposal(first=index, last=index + 1, label="bracket")


def _airline_at(words: Words, index: int) -> Iterator[Proposal]:
    """ "Air Vanuatu": the word and one capitalised name after it."""
    after = words.after(index + 1)
    named = is_name_word(after) and words.tags[index + 1] == "NNP"
    if named and after.lower() not in HEADS and after.lower() not in EVENT_HEADS:
        yield Proposal(first=index, last=index + 2, label="shape")


# --- people -----------------------------------------------------------------------


def _titled_at(words: Words, index: int) -> Iterator[Proposal]:
    """A run of capitalised words after a capitalised title is a person ("Senator Alba Ruiz")."""
    start = index + 1
    end = start
    while end < len(words.text) and holds_name(words, end) and not says_role(words.lower[end]):
        end += 1
    named = start < end <= start + LONGEST_NAME and words.tags[start].startswith("NNP")
    if named and words.lower[end - 1] not in HEADS and fold_name(words.text[start]) not in place_entries():
        yield Proposal(first=start, last=end, label="titled")


def says_role(lower: str) -> bool:
    """Whether the word belongs to a title and not to a name."""
    return is_role(lower) or lower in HONORIFICS or lower in MODIFIERS


def _family_at(words: Words, index: int) -> Iterator[Proposal]:
    """ "the Okafor family", "the Reyes brothers": the surname with the noun."""
    first = _run_left(words, index)
    surname = words.text[index - 1]
    alone = index - first == 1 and words.before(first) in ("the", "entire", "whole") and surname.isalpha()
    if alone and fold_name(surname) not in place_entries() and surname.lower() not in NOT_NAMES:
        yield Proposal(first=first, last=index + 1, label="family")


def _surnames_at(words: Words, index: int) -> Iterator[Proposal]:
    """ "the Okafors": a surname in the plural, to be borne out by the document."""
    word = words.text[index]
    if word.endswith("s") and len(word) > 4 and not is_name_word(words.after(index + 1)):
        yield Proposal(first=index, last=index + 1, label="surnames")
