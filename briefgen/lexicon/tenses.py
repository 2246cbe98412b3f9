"""Words by which a reader without a parser tells what was from what is to come.

The checker asks this table which way a bare "Tuesday" or "November" may point. It allows more than one
reading where the words allow it: it is to catch a wrong year, not to parse.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefgen.lexicon.temporal import (
    AHEAD_MODALS,
    AHEAD_NOUNS,
    AHEAD_VERBS,
    AHEAD_WORDS,
    LOOKED_FOR,
    SCHEDULED,
    UNTIL_WORDS,
)

PAST_FORMS = frozenset(
    """was were had did went said told met came took made began ran gave saw held led left became broke
    brought built bought caught chose drew drove fell felt flew found fought got grew heard kept knew laid
    lost paid rose sang sat sent shook shot shut sold spent spoke stood stole struck swore taught thought
    threw won wore wrote""".split()
)
"""Past forms that do not end in -ed."""

_AHEAD_PLAIN = AHEAD_MODALS | AHEAD_NOUNS
_BESIDE = AHEAD_WORDS | UNTIL_WORDS


def _inflect(verbs: frozenset[str]) -> frozenset[str]:
    """The verbs and their forms: "plan" plans, planned, planning; "expect" expected …"""
    forms = set()
    for verb in verbs:
        stem = verb.removesuffix("e")
        doubled = stem + stem[-1]
        forms |= {verb, f"{verb}s", f"{stem}es", f"{stem}ed", f"{stem}ing", f"{doubled}ed", f"{doubled}ing"}
    return frozenset(forms)


_AHEAD_FORMS = _inflect(AHEAD_VERBS)
_LOOKED_FOR_FORMS = _inflect(LOOKED_FOR)
_SCHEDULED_FORMS = frozenset(form for verb in SCHEDULED for form in (verb, f"{verb}s", f"{verb}es"))
_PASSIVE = frozenset({"be", "been", "being", "get"})
_WORD = re.compile(r"[\w'’-]+")
_STOP = re.compile(r"[.!?]\s")

FRONTED = 5
"""Words of a sentence among which a time expression stands in front of its verb."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TenseCase:
    """A sentence, the time expression in it, and whether that may point ahead."""

    sentence: str
    expression: str
    ahead: bool


CASES: tuple[TenseCase, ...] = (
    TenseCase(sentence="The fair will open in May.", expression="May", ahead=True),
    TenseCase(sentence="The fair opened in May.", expression="May", ahead=False),
    TenseCase(sentence="In May, the fair will open.", expression="May", ahead=True),
    TenseCase(sentence="In May, the fair was opened.", expression="May", ahead=False),
    TenseCase(sentence="The council will, if it can, meet on Friday.", expression="Friday", ahead=True),
    TenseCase(
        sentence="The talks follow a fair in May where towns agreed to trade.", expression="May", ahead=False
    ),
    TenseCase(sentence="The mayor expects to reopen it in May.", expression="May", ahead=True),
    TenseCase(sentence="It will hold, as it held in May.", expression="May", ahead=False),
    TenseCase(sentence="Both vowed during a fair in May to trade.", expression="May", ahead=False),
    TenseCase(sentence="They will carry out a deal struck by towns in May.", expression="May", ahead=False),
    TenseCase(sentence="The bridge will be opened in May.", expression="May", ahead=True),
    TenseCase(sentence="The vote is scheduled for Friday.", expression="Friday", ahead=True),
    TenseCase(sentence="The fair closed. It opens in May.", expression="May", ahead=True),
    TenseCase(sentence="He campaigns for re-election in November.", expression="November", ahead=True),
    TenseCase(sentence="The ferry sails on Friday.", expression="Friday", ahead=False),
    TenseCase(sentence="The court meets on Friday.", expression="Friday", ahead=True),
)


def may_lie_ahead(text: str, start: int, end: int) -> bool:
    """Whether the time expression at `start`–`end` of `text` may be one to come: the nearest word before
    it in its sentence that tells past from future says so, or, where it opens its sentence, the first
    one after it."""
    stops = [match.end() for match in _STOP.finditer(text)]
    first = max((stop for stop in stops if stop <= start), default=0)
    last = min((stop for stop in stops if stop >= end), default=len(text))
    before = _WORD.findall(text[first:start].lower())
    if any(word in _BESIDE for word in before[-2:]):
        return True
    for number in range(len(before) - 1, -1, -1):
        told = _tell(before, number)
        if told is not None:
            return told
    if len(before) >= FRONTED:
        return False
    after = _WORD.findall(text[end:last].lower())
    return next((told for number in range(len(after)) if (told := _tell(after, number)) is not None), False)


def _tell(words: list[str], number: int) -> bool | None:
    """Whether a word points ahead (True) or tells what was (False); None where it tells neither."""
    word = words[number]
    if word in _AHEAD_PLAIN or word.endswith(("'ll", "’ll")) or word in _LOOKED_FOR_FORMS:
        return True
    past = word in PAST_FORMS or (word.endswith("ed") and len(word) > 4)
    if word in _AHEAD_FORMS:
        return not past or "to" in words[number + 1 :]
    if past:
        return None if number and words[number - 1] in _PASSIVE else False
    return True if word in _SCHEDULED_FORMS else None
