"""The words that say who a name is: a title before it, an apposition or a copula after it.

Tokens around the name are turned into letters, one a token, and the forms of a title are regular
expressions over those letters (see `_LETTERS`). So a form is one line and a verb can never slip in.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from briefgen.lexicon.organisations import ENTERPRISE_NOUNS
from briefgen.lexicon.places import US_STATE_ABBREVIATIONS, fold_name, place_entries
from briefgen.lexicon.titles import HONORIFICS, KIN, MODIFIERS, RELATIONAL, STATUS, is_role
from briefgen.model import ActorKind, Span
from briefgen.tokens import Words

REACH = 22
"""Tokens looked at on either side: longer titles are rare, and the bound keeps the cost small."""

_LETTERS = """
R role noun   K kin noun   M lower-case adjective or noun   N capitalised word   P possessive 's
O of/for/to   I at/in/with/on …   A and/&   D the   T a/an   C comma   H hyphen   G number
B is/was/became   W who   S as   Q named/identified   E end mark   X anything else
"""

_CORE = r"(?:(?:N+(?:HN+)*|D?[MR]+)P)?(?:(?:[MNRGK]H?)*[RK])"
_WORDS = r"[MNRKHG]*[MNRK](?:P[MNRKHG]*[MNRK])*"
_OF = rf"(?:[OI][DT]?{_WORDS}(?:A(?:[DT]?){_WORDS})?)"
_TITLE = rf"{_CORE}(?:O[DT]?[NM]*N(?:AN+)?(?:PN+)?)?"

_BEFORE = re.compile(rf"(?P<role>(?:{_CORE}(?:O[DT]?[NMR]*[NR])?A)?{_TITLE})$")
_PHRASE = rf"[DT]?{_CORE}(?:A[DT]?{_CORE})?{_OF}*"
_PHRASES = rf"{_PHRASE}(?:A{_PHRASE})?"
_AFTER = re.compile(rf"^C(?:GC)?(?P<role>{_PHRASES})(?:CN+(?=[CE]))?(?=[CEWZ])")
_RELATIVE = re.compile(rf"^C?W?B(?P<role>{_PHRASES})(?=[CEAWZ]|$)")
_COPULA_BEFORE = re.compile(rf"(?P<role>{_PHRASES})(?:B|BQS|BS)$")
_NAMED_AS = re.compile(rf"Q(?P<role>[DT]{_CORE}{_OF}*)S$")
_COMMA_BEFORE = re.compile(rf"(?P<role>[DT]?{_CORE}{_OF}*)C$")

_OF_WORDS = frozenset({"of", "for", "to"})
_IN_WORDS = frozenset({"at", "in", "with", "on", "from", "under", "within"})
_BE = frozenset({"is", "was", "became", "remains", "were", "are"})
_NAMED = frozenset(
    {"identified", "named", "described", "appointed", "introduced", "identify", "nominated", "elected"}
)
_RELATIVES = frozenset({"who", "which", "that", "whose", "where", "when"})
_ENDS = frozenset({".", ";", ":", ")", "(", "–", "—", "-", "--", "”", '"', "?", "!", "…", "''"})


def find_roles(words: Words, first: int, last: int, kind: ActorKind) -> tuple[Span, ...]:
    """Spans of the words that say who the name at tokens `first` up to `last` is, in order."""
    if kind not in ("person", "organisation") or words.headline:
        return ()
    is_head = _is_person_head if kind == "person" else _is_enterprise_head
    ranges = {*_before(words, first, last, is_head), *_after(words, last, is_head)}
    spans = sorted(words.span(start, end) for start, end in ranges if start < end)
    return tuple(span for span in spans if not any(o != span and o.covers(span) for o in spans))


def _is_person_head(word: str) -> bool:
    return word not in HONORIFICS and is_role(word)


def _is_enterprise_head(word: str) -> bool:
    return word in ENTERPRISE_NOUNS


# --- letters --------------------------------------------------------------------


@lru_cache(maxsize=8192)
def _letter_of_word(lower: str, person: bool) -> str:
    """The letter that the word alone decides, else ""."""
    if lower in _OF_WORDS:
        return "O"
    if lower in _IN_WORDS:
        return "I"
    if lower in ("and", "&"):
        return "A"
    if lower == "the":
        return "D"
    if lower in ("a", "an"):
        return "T"
    if lower == ",":
        return "C"
    if lower in ("'s", "’s", "'", "’"):
        return "P"
    if lower in _BE:
        return "B"
    if lower in _RELATIVES:
        return "W"
    if lower == "as":
        return "S"
    if lower in _NAMED:
        return "Q"
    if person and lower in KIN:
        return "K"
    if (_is_person_head if person else _is_enterprise_head)(lower):
        return "R"
    return ""


def _letter(words: Words, index: int, person: bool) -> str:
    lower, tag = words.lower[index], words.tags[index]
    letter = _letter_of_word(lower, person)
    if (
        letter == "R"
        and tag in ("VBD", "VBZ", "VBP", "VB", "VBN", "VBG", "NNS")
        and not words.text[index][0].isupper()
    ):
        return "M" if tag == "NNS" else "X"
    if letter and not (words.after(index + 1) == "-" and _is_inside_word(words, index + 1)):
        return letter
    if lower == "-" and _is_inside_word(words, index):
        return "H"
    if words.after(index + 1) == "-" and _is_inside_word(words, index + 1):
        return "N" if words.text[index][:1].isupper() else "M"
    if lower in _ENDS:
        return "E"
    if tag == "CD":
        return "G"
    if words.text[index][:1].isupper() and tag in ("NNP", "NNPS", "JJ", "NN", "NNS"):
        return "N"
    if tag in ("NN", "NNS", "JJ", "JJR", "JJS", "NNP", "NNPS", "AFX") or lower in MODIFIERS:
        return "M"
    if tag in ("VBN", "VBG") and (lower in STATUS or _is_inside_word(words, index - 1)):
        return "M"
    if tag in ("VBD", "VBZ", "VBP", "MD"):
        return "Z"
    return "X"


def _is_inside_word(words: Words, index: int) -> bool:
    """Whether the hyphen at `index` joins two tokens without a space."""
    if index < 1 or index + 1 >= len(words.text) or words.text[index] != "-":
        return False
    tight = words.starts[index - 1] + len(words.text[index - 1]) == words.starts[index]
    return tight and words.starts[index + 1] == words.starts[index] + 1


def _letters(words: Words, first: int, last: int, person: bool) -> str:
    return "".join(_letter(words, index, person) for index in range(first, last))


# --- before the name ------------------------------------------------------------


def _before(words: Words, first: int, last: int, is_head: Callable[[str], bool]) -> set[tuple[int, int]]:
    person = is_head is _is_person_head
    bound = words.sentence_start(first)
    end = first
    while end > bound and words.lower[end - 1] in HONORIFICS:
        end -= 1
    start = max(bound, end - REACH)
    letters = _letters(words, start, end, person)
    found: set[tuple[int, int]] = set()
    if not letters:
        return found
    if letters[-1] == "C":
        follows = words.text[last] if last < len(words.text) else "."
        if follows in (",", ".", ")", "–", "—"):
            found |= _take(words, _COMMA_BEFORE.search(letters), start, person)
    elif letters[-1] in "BS":
        found |= _take(words, _COPULA_BEFORE.search(letters), start, person, whole=True)
        found |= _take(words, _NAMED_AS.search(letters), start, person, whole=True)
    elif letters[-1] in "RKN":
        found |= _take(words, _search_title(letters), start, person)
    return found


def _search_title(letters: str) -> re.Match[str] | None:
    """The title that ends right before the name; one that does not end in its head is a title only
    with "of" in it ("Minister of Fisheries")."""
    match = _BEFORE.search(letters)
    if match and match["role"][-1] == "N" and "O" not in match["role"]:
        return None
    return match


def _take(
    words: Words, match: re.Match[str] | None, start: int, person: bool, *, whole: bool = False
) -> set[tuple[int, int]]:
    """The tokens of the match's role, or nothing where the role says nothing by itself."""
    if match is None:
        return set()
    first, last = start + match.start("role"), start + match.end("role")
    if not whole and match["role"][0] in "DT" and words.lower[first] == "the":
        pass
    first = _drop_age(words, first, last)
    return {(first, last)} if _tells(words, first, last, person) else set()


def _drop_age(words: Words, first: int, last: int) -> int:
    """Without "32-year-old" at the beginning."""
    for index in range(first, min(last, first + 6)):
        if words.lower[index] in ("old", "year-old"):
            return index + 1
    return first


def _tells(words: Words, first: int, last: int, person: bool) -> bool:
    """Whether the role says more than whose friend or counterpart somebody is."""
    if last <= first:
        return False
    before = words.tags[first - 1] if first else ""
    heads = [w for w in words.lower[first:last] if _letter_of_word(w, person) in ("R", "K")]
    if not heads:
        return False
    if any(head in KIN for head in heads) and "and" in words.lower[first:last]:
        return False
    relational = all(head in RELATIONAL or head in KIN for head in heads)
    if relational and before in ("PRP$", "WP$"):
        return False
    alone = last - first == 1 and heads[0] in KIN
    return not alone


# --- after the name -------------------------------------------------------------


def _after(words: Words, last: int, is_head: Callable[[str], bool]) -> set[tuple[int, int]]:
    person = is_head is _is_person_head
    bound = words.sentence_end(last - 1)
    end = min(bound, last + 2 * REACH)
    if last >= end or not (words.text[last] == "," or words.lower[last] in _BE):
        return set()
    letters = _letters(words, last, end, person) + ("E" if end == bound else "")
    found: set[tuple[int, int]] = set()
    for pattern in (_AFTER, _RELATIVE):
        match = pattern.match(letters)
        if match and not _is_list(words, last, match, person):
            first, stop = last + match.start("role"), last + match.end("role")
            stop = _with_region(words, stop, end)
            first = _drop_age(words, first, stop)
            if _tells(words, first, stop, person):
                found.add((first, stop))
    return found


def _is_list(words: Words, last: int, match: re.Match[str], person: bool) -> bool:
    """Whether what follows is the next item of a list ("Ruiz, President Sato, and …"): its head is
    followed by a capitalised word, not by "of", a comma or the end."""
    role = match["role"]
    small = re.search("[OI]", role)
    head = small.start() - 1 if small else max(role.rfind("R"), role.rfind("K"))
    return head + 1 < len(role) and role[head + 1] == "N"


def _with_region(words: Words, stop: int, end: int) -> int:
    """With the state after a town at the role's end ("a native of Elkton, Oregon")."""
    if stop + 1 < end and words.text[stop] == "," and words.text[stop - 1][:1].isupper():
        after = words.text[stop + 1]
        closes = stop + 2 >= end or words.text[stop + 2] in (",", ".", ";", ")")
        if closes and (fold_name(after) in place_entries() or after in US_STATE_ABBREVIATIONS):
            return stop + 2
    return stop
