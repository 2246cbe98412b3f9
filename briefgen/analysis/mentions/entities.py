"""The pipeline's entities with their borders mended: halves joined, articles and possessives taken
off, a person's further names taken in."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.analysis.mentions.shapes import says_role
from briefgen.analysis.mentions.tables import Proposal
from briefgen.lexicon.given_names import PARTICLES
from briefgen.lexicon.names_not import NOT_NAMES, PRODUCT_NOUNS
from briefgen.lexicon.organisations import HEADS
from briefgen.lexicon.places import fold_name, place_entries
from briefgen.lexicon.titles import HONORIFICS
from briefgen.tokens import ARTICLES, POSSESSIVES, Words, is_name_word

_JOINS = frozenset({"of", "for"})
"""Words after which a capitalised word belongs to a title ("Minister of Water Lena Varga")."""

_NO_CLOSE = frozenset({"Flight"})
"""Words that a name before them does not hold ("Air Vanuatu Flight 12")."""

_BREAKS = frozenset({"--", "–", "—", "-LRB-", "-RRB-", "(", ")", "/", "|", "•", ":"})
LONGEST_SUFFIX = 4
"""Letters of a word in capitals that can still close a person's name ("Ana Ruiz, JR")."""

Entity = tuple[int, int, str]


def propose_entities(words: Words) -> Iterator[Proposal]:
    """One proposal for every entity that is a name's."""
    for entity in _join_halves(words):
        for first, last, label in _split_entity(words, entity):
            start, end = _widen_person(words, first, last) if label == "PERSON" else (first, last)
            start, end = _trim(words, start, _with_hyphens(words, end))
            if start < end:
                yield Proposal(first=start, last=end, label=label)


def _split_entity(words: Words, entity: Entity) -> list[Entity]:
    """Without what no name holds: two people whom the pipeline took for one with the verb between them
    ("Okoro beat Reyes"), a dash or a bracket and what follows, what belongs to a person ("Ana 's book"),
    and a place in capitals after a reporter's name."""
    first, last, label = entity
    for index in range(first + 1, last):
        word = words.text[index]
        if word in _BREAKS or (label == "PERSON" and word in POSSESSIVES and not _is_irish(words, index + 1)):
            return [(first, index, label)]
        if label != "PERSON":
            continue
        if words.tags[index].startswith("VB") and word.islower():
            return [(first, index, label), (index + 1, last, label)]
        if word.isupper() and len(word) > LONGEST_SUFFIX and not words.text[first].isupper():
            return [(first, index, label)]
    return [entity]


def _with_hyphens(words: Words, last: int) -> int:
    """The entity's end with what hangs on it by hyphens ("Trois-Rivières", "Stratford-upon-Avon")."""
    end = last
    while end + 1 < len(words.text) and words.text[end] == "-" and _touches(words, end):
        piece = end + 1
        small = not is_name_word(words.text[piece])
        if small and not (
            piece + 2 < len(words.text) and words.text[piece + 1] == "-" and _touches(words, piece + 1)
        ):
            break
        if not small and words.labels[piece]:
            break
        end = piece + 1
    return end if is_name_word(words.text[end - 1]) else last


def _touches(words: Words, index: int) -> bool:
    """Whether no space stands on either side of the token."""
    before = words.starts[index - 1] + len(words.text[index - 1]) == words.starts[index]
    return before and words.starts[index + 1] == words.starts[index] + len(words.text[index])


def _join_halves(words: Words) -> list[Entity]:
    """Two halves of one name put together: "Halley" ORG + "Brooks" PRODUCT, both capitalised words."""
    joined: list[Entity] = []
    for entity in words.entities:
        first, last, label = entity
        if joined and joined[-1][1] == first and _one_name(words, joined[-1], entity):
            start, _, before = joined[-1]
            joined[-1] = (start, last, "ORG" if "ORG" in (before, label) else before)
        else:
            joined.append(entity)
    return joined


def _one_name(words: Words, left: Entity, right: Entity) -> bool:
    if left[2] == "PERSON" and _is_irish(words, left[1]):
        return True
    if {left[2], right[2]} & {"GPE", "NORP", "LOC"}:
        return False
    if (left[2], right[2]) == ("ORG", "PERSON") and (left[1] - left[0], right[1] - right[0]) != (1, 1):
        return False
    last_word, next_word = words.text[left[1] - 1], words.text[right[0]]
    if words.lower[right[0]] in PRODUCT_NOUNS or says_role(words.lower[left[1] - 1]):
        return False
    return last_word.isalpha() and next_word.isalpha() and next_word.istitle()


def _is_irish(words: Words, last: int) -> bool:
    """Whether the tokens before `last` are "O'", in one token or two."""
    return "".join(words.lower[max(0, last - 2) : last]).replace("’", "'").endswith("o'") and last >= 2


def _widen_person(words: Words, first: int, last: int) -> tuple[int, int]:
    """With the capitalised words directly beside it that no other entity holds ("Idris Okoro Bello" of
    which the pipeline saw two thirds)."""
    if words.headline:
        return first, last
    bound = words.sentence_start(first)
    while first > bound and _continues_person(words, first - 1) and words.before(first - 1) not in _JOINS:
        first -= 1
    while last < len(words.text) and _continues_person(words, last):
        last += 1
    return first, last


def _continues_person(words: Words, index: int) -> bool:
    word, lower = words.text[index], words.lower[index]
    if words.tags[index] != "NNP" or not word.istitle() or not word.isalpha() or len(word) < 2:
        return False
    if words.labels[index]:
        return False
    return not (
        says_role(lower) or lower in HEADS or lower in NOT_NAMES or fold_name(word) in place_entries()
    )


def _trim(words: Words, first: int, last: int) -> tuple[int, int]:
    """Without article, possessive, honorific and what does not belong to a name at either end."""
    while first < last and not _opens_name(words, first):
        first += 1
    while first < last and not _closes_name(words, last - 1):
        last -= 1
    return first, last


def _opens_name(words: Words, index: int) -> bool:
    lower = words.lower[index]
    if lower in ARTICLES or lower in HONORIFICS:
        return False
    return is_name_word(words.text[index]) or lower in PARTICLES or lower.startswith("al-")


def _closes_name(words: Words, index: int) -> bool:
    word = words.text[index]
    if word in POSSESSIVES or word in _NO_CLOSE or words.lower[index] in HONORIFICS:
        return False
    return is_name_word(word) or (word[:1].isdigit() and not word.isdigit())
