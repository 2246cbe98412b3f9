"""Competing accounts of when or why something stopped or began: "fizzled out when the frost came",
"stalled since the envoy's recall in March"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefgen.compare.conflicts.binding import bind_all
from briefgen.lexicon.turns import ADJUNCT, SAME_NOUNS, TURNING_NOUNS, TURNS
from briefgen.model import Conflict, Evidence, Side, Span
from briefgen.tellings import Telling
from briefgen.text.dates import earliest, latest
from briefgen.text.passages import find_words, make_evidence, name_content, trim_span
from briefgen.text.similarity import find_content_words

RULE = "conflict-account"

LONGEST_ADJUNCT = 14
"""Words of the time or cause that a side shows."""

SUBJECT_REACH = 90
"""Characters before a turn in which its subject stands."""

SAME_ADJUNCT = 0.34
"""Part of an adjunct's words, shared with another's, from which both are one account."""

_TURNS = tuple((row, re.compile(rf"\b(?P<turn>{row.pattern})\b{ADJUNCT}", re.IGNORECASE)) for row in TURNS)
_CLAUSE_BREAK = re.compile(r"[;:.]\s|,\s(?=(?:and|but|or|which|who|while|when|as|after)\b)")
_PREFIX = re.compile(r"^(?:anti|counter|non|pre|post|pro|inter|multi)(?=[a-z]{4})")
_TIMED = re.compile(r"^(?:\w+ ){0,2}(?:when|after|before|as|since|in|on)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One telling of a stop or start. `words` are turn and adjunct, `subject` the noun phrase before."""

    telling: Telling
    turn: str
    subject: Span
    words: Span
    adjunct: str
    head: str
    about: frozenset[str]
    times: tuple[str, ...]


def find_account_conflicts(tellings: Sequence[Telling]) -> tuple[Conflict, ...]:
    """Stops and starts that different origins tell with different times or causes."""
    accounts = [account for telling in tellings for account in _read_telling(telling)]
    groups: dict[int, list[Account]] = defaultdict(list)
    home: dict[int, int] = {}
    alike: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, account in enumerate(accounts):
        alike[account.turn, account.head].append(number)
    for numbers in alike.values():
        for a, b in combinations(numbers, 2):
            if _tell_same(accounts[a], accounts[b]):
                root = home.setdefault(a, a)
                home[b] = home.get(b, root)
    for number, account in enumerate(accounts):
        if number in home:
            groups[home[number]].append(account)
    built = (_build(groups[root]) for root in sorted(groups))
    return tuple(conflict for conflict in built if conflict is not None)


def _read_telling(telling: Telling) -> Iterator[Account]:
    text, span = telling.source.text, telling.span
    if telling.headline:
        return
    for row, pattern in _TURNS:
        match = pattern.search(text, span.start, span.end)
        if match is None or _is_ahead(text[max(span.start, match.start() - 25) : match.start()]):
            continue
        subject = _find_subject(text, span.start, match.start())
        if subject is None:
            continue
        adjunct = _cut_adjunct(text, match.start("adjunct"), match.end("adjunct"))
        words = trim_span(text, Span(match.start("turn"), adjunct.end))
        said = text[adjunct.start : adjunct.end]
        yield Account(
            telling=telling,
            turn=row.turn,
            subject=subject,
            words=words,
            adjunct=said,
            head=_head_of(text[subject.start : subject.end]),
            about=frozenset(_fold(word) for word in find_content_words(text[subject.start : subject.end])),
            times=tuple(item.edtf for item in telling.times if item.edtf and adjunct.covers(item.timex.span)),
        )
        return


def _is_ahead(before: str) -> bool:
    """Whether it is still to come, conditional or denied: no account of what happened."""
    return bool(
        re.search(
            r"\b(?:will|would|could|may|might|should|if|not|never|to|can|must|until|n[’']t) (?:\w+ ){0,2}$",
            before,
        )
    )


def _cut_adjunct(text: str, start: int, end: int) -> Span:
    said = text[start:end]
    stop = re.search(
        r"\s[-–—]\s|,\s(?=(?:and|but|which|who|while|with|\w+ing)\b)|[,;]\s(?=\w+ \w+ (?:said|says)\b)", said
    )
    end = start + (stop.start() if stop else len(said))
    words = find_words(text[start:end], start)
    if len(words) > LONGEST_ADJUNCT:
        borders = [
            m.start()
            for m in re.finditer(r"\s(?=(?:between|since|to|with|in|over|which|that|from|for|and)\b)", said)
        ]
        reach = words[LONGEST_ADJUNCT - 1].end - start
        kept = [border for border in borders if border <= reach]
        end = start + (kept[-1] if kept else reach)
    return trim_span(text, Span(start, end))


def _find_subject(text: str, begin: int, at: int) -> Span | None:
    """The noun phrase before a turn whose head is a thing that stops and starts: from its own words
    back to the clause's border."""
    start = max(begin, at - SUBJECT_REACH)
    breaks = [start + m.end() for m in _CLAUSE_BREAK.finditer(text[start:at])]
    window_start = breaks[-1] if breaks else start
    words = find_words(text[window_start:at], window_start)
    heads = [i for i, word in enumerate(words) if text[word.start : word.end].lower() in TURNING_NOUNS]
    if not heads:
        return None
    head = heads[-1]
    if len(words) - head > 8:
        return None
    first = head
    while first > 0 and _joins(text, words[first - 1], words[first]):
        first -= 1
    last = words[head].end
    tail = re.match(r"\s(?:on|in|between|of|over|with)\s[\w’'-]+(?:\s(?:and|of)\s[\w’'-]+)?", text[last:at])
    if tail and text[last + tail.end() : at].strip(" ,-–—") in (
        "",
        "that had been",
        "that has been",
        "which had been",
        "has been",
        "had been",
    ):
        last += tail.end()
    return trim_span(text, Span(words[first].start, last))


def _joins(text: str, word: Span, following: Span) -> bool:
    if text[word.end : following.start].strip(" ") not in ("", "-"):
        return False
    folded = text[word.start : word.end].lower()
    return not re.fullmatch(
        r"the|a|an|but|and|or|such|this|that|these|those|its|their|his|her|our|some|any|of|in|on|to|for|with|from|by|"
        r"\w+ed|following|including|regarding|concerning|according|ending|resuming|resurrect|resume|restart|revive|\d+|all|most|both|has|had|have|is|was|were|are|saw|said",
        folded,
    )


def _head_of(phrase: str) -> str:
    heads = [word for word in re.findall(r"[\w-]+", phrase.lower()) if word in TURNING_NOUNS]
    return SAME_NOUNS.get(heads[0], heads[0]) if heads else ""


def _fold(word: str) -> str:
    return _PREFIX.sub("", word)


_HEADS = frozenset(_fold(word) for head in TURNING_NOUNS for word in find_content_words(head)) | {"work"}
"""Words of the things that stop and start: they do not tell one from another."""


def _tell_same(a: Account, b: Account) -> bool:
    """Whether two accounts with the same turn and head, of two sources, are of one thing."""
    if a.telling.at == b.telling.at:
        return False
    return any(_akin(x, y) for x in a.about - _HEADS for y in b.about - _HEADS)


def _akin(a: str, b: str) -> bool:
    """Whether two words are one but for their endings: "narcotic", "narcotics"."""
    short, long = sorted((a, b), key=len)
    return short == long or (len(short) >= 5 and long.startswith(short[: max(5, len(short) - 2)]))


def _differ(a: Account, b: Account) -> bool:
    """Whether time or cause differ."""
    if a.times and b.times:
        return not any(
            earliest(x) <= latest(y) and earliest(y) <= latest(x) for x in a.times for y in b.times
        )
    words, others = set(find_content_words(a.adjunct)), set(find_content_words(b.adjunct))
    if not words or not others:
        return False
    return len(words & others) / min(len(words), len(others)) < SAME_ADJUNCT


def _build(accounts: Sequence[Account]) -> Conflict | None:
    sides: list[list[Account]] = []
    for account in accounts:
        for side in sides:
            if not _differ(side[0], account):
                side.append(account)
                break
        else:
            sides.append([account])
    if len(sides) < 2 or len({account.telling.origin for account in accounts}) < 2:
        return None
    built = tuple(
        Side(
            value=side[0].telling.words_at(side[0].words),
            evidence=bind_all(side, RULE),
        )
        for side in sides
    )
    named = min(accounts, key=lambda account: (len(account.about), account.telling.number))
    timed = all(_TIMED.match(side[0].adjunct) or side[0].times for side in sides)
    return Conflict(
        id=name_content("conflict", built[0].evidence[0]),
        kind="date" if timed or sum(bool(side[0].times) for side in sides) > 1 else "wording",
        topic=named.telling.words_at(named.subject),
        topic_evidence=_evidence(named),
        resolution="open",
        sides=built,
    )


def _evidence(account: Account) -> Evidence:
    return make_evidence(account.telling.source, account.telling.span, RULE)
