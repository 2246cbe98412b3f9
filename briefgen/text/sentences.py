"""Where a sentence begins and ends, by rule and without a parser.

The checker must not lean on the analysis that it proves, so this is a second reading of the same
text. It knows the same abbreviations; where a parser would decide (an ellipsis, a mark and a closing
quotation mark before a capital letter), it allows a border: its task is to catch an extract that
begins or ends inside a sentence, not to split a text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from briefgen.lexicon.abbreviations import ALWAYS_BEFORE_A_NAME, BEFORE_A_FIGURE, OPENERS, SOMETIMES_LAST
from briefgen.model import Span

OPENING_MARKS = "\"'“‘„«‹([—–-"
CLOSING_MARKS = "\"'”’»›)]"

_STOP = re.compile(
    r"(?P<mark>[.!?…]+)(?P<close>[\"'”’»›)\]]*)(?:\[\d{1,3}\])*"
    r"\s+(?P<opening>[\"'“‘„«‹(\[—–-]*\s*)(?P<next>[^\s\"'“‘„«‹(\[—–-]+)"
)
"""A place where a sentence may end; `next` opens what follows."""

_LAST_WORD = re.compile(r"[^\s\"'“‘„«‹(\[\-–—”’»›)\]]*\Z")
_LONGEST_ABBREVIATION = 12
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_INITIAL = re.compile(r"[^\W\d_]")

_WORD = r"[^\W\d_][\w.’'\-]*"
_DATELINE = re.compile(
    rf"(?P<place>{_WORD}(?:[ ,/]+(?:{_WORD}|\d{{1,4}}))*)?[,.]?\s*"
    r"(?P<agency>\([^()\n]{2,60}\))?\s*(?P<dash>[-–—]{1,2}|:)\s+(?=\S)"
)
"""A dateline: place, perhaps a day, perhaps an agency in brackets, a dash or colon."""

_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*\.? \d{1,2}\b", re.I)
_CAPITALS = re.compile(r"[^\W\d_a-z]{4,}")
LONGEST_DATELINE = 90
"""Characters within which a dateline must have ended."""


@dataclass(frozen=True, slots=True)
class _Borders:
    """Offsets, within one paragraph, at which sentences may begin and may end."""

    starts: frozenset[int]
    ends: frozenset[int]
    splits: tuple[int, ...]


def is_sentence_start(text: str, offset: int, paragraph: Span) -> bool:
    """Whether a sentence of the paragraph begins at `offset`: before its opening marks or after them.

    The paragraph's first word is a start, and the word after a dateline ("GENEVA (Reuters) – ").
    """
    return offset - paragraph.start in _read_borders(text[paragraph.start : paragraph.end]).starts


def is_sentence_end(text: str, offset: int, paragraph: Span) -> bool:
    """Whether a sentence of the paragraph ends at `offset` (exclusive): after its stop, before or
    after the closing marks that follow, or just before a plain full stop."""
    return offset - paragraph.start in _read_borders(text[paragraph.start : paragraph.end]).ends


def find_sentence(text: str, offset: int, paragraph: Span) -> Span:
    """The sentence of the paragraph in which `offset` lies, as far as the next one's beginning."""
    borders = _read_borders(text[paragraph.start : paragraph.end])
    local = offset - paragraph.start
    start = max((split for split in borders.splits if split <= local), default=0)
    end = min((split for split in borders.splits if split > local), default=paragraph.end - paragraph.start)
    return Span(paragraph.start + start, paragraph.start + max(start, end))


def find_quotations(text: str, paragraph: Span) -> tuple[Span, ...]:
    """What stands between quotation marks in the paragraph, the marks included, outermost first.

    A mark that opens the paragraph and is never closed quotes all of it, as the press does with
    quotations of several paragraphs.
    """
    found = _read_quotations(text[paragraph.start : paragraph.end])
    return tuple(Span(paragraph.start + start, paragraph.start + end) for start, end in found)


# --- sentences --------------------------------------------------------------------


@lru_cache(maxsize=8192)
def _read_borders(text: str) -> _Borders:
    first = len(text) - len(text.lstrip())
    last = len(text.rstrip())
    starts, splits = {0, first}, [first]
    ends = {len(text), last}
    starts.update(_after_marks(text, first))
    ends.update(_before_marks(text, last))
    begin = _read_dateline(text)
    if begin is not None:
        starts.update((begin, *_after_marks(text, begin)))
        splits.append(begin)
    position = 0
    while match := _STOP.search(text, position):
        position = match.end("mark")
        if _may_end(match):
            starts.update(range(match.start("opening"), match.start("next") + 1))
            ends.update(range(match.end("mark"), match.end("close") + 1))
            if match["mark"] == ".":
                ends.add(match.start("mark"))
            splits.append(match.start("opening"))
    return _Borders(frozenset(starts), frozenset(ends), tuple(sorted(splits)))


def _after_marks(text: str, start: int) -> range:
    """The offsets after each opening mark at `start`."""
    end = start
    while end < len(text) and (text[end] in OPENING_MARKS or text[end].isspace()):
        end += 1
    return range(start, end + 1)


def _before_marks(text: str, last: int) -> range:
    """The offsets before each closing mark at the end, and before a plain full stop."""
    start = last
    while start > 0 and text[start - 1] in CLOSING_MARKS:
        start -= 1
    if start > 0 and text[start - 1] == "." and not text[: start - 1].endswith("."):
        start -= 1
    return range(start, last + 1)


def _may_end(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - _LONGEST_ABBREVIATION) : match.start()]
    last = _LAST_WORD.search(before)
    word, mark, following = last.group() if last else "", match["mark"], match["next"]
    if following[0] in ",;:.!?…":
        return False
    if following[0].islower() and not any(char.isupper() for char in following):
        return False
    if mark != ".":
        return True
    if word.lower() in ALWAYS_BEFORE_A_NAME or word.lower() in BEFORE_A_FIGURE:
        return False
    if not word and not match["close"]:
        return not match.string[match.end() :].lstrip().startswith(". ")
    if _INITIAL.fullmatch(word) and word != "I" and not match["close"]:
        return following in OPENERS
    if (word.lower() in SOMETIMES_LAST or _ACRONYM.fullmatch(word)) and not match["close"]:
        return following in OPENERS or bool(match["opening"].strip())
    return True


def _read_dateline(text: str) -> int | None:
    """Where the text begins after its dateline, None where it has none."""
    match = _DATELINE.match(text[: LONGEST_DATELINE + 1].lstrip())
    if match is None:
        return None
    place = match["place"] or ""
    if not match["agency"] and not _CAPITALS.search(place) and not _MONTH.search(place):
        return None
    if not match["agency"] and any(word[0].islower() for word in re.findall(r"[^\W\d_]+", place)):
        return None
    return len(text) - len(text.lstrip()) + match.end()


# --- quotations -------------------------------------------------------------------

_PAIRS = {"“": "”", "„": "“”", "«": "»", "‘": "’", '"': '"', "'": "'"}


@lru_cache(maxsize=8192)
def _read_quotations(text: str) -> tuple[tuple[int, int], ...]:
    closes = {
        mark: [at for at, char in enumerate(text) if char in mark and _closes(text, at)] for mark in _CLOSES
    }
    found: list[tuple[int, int]] = []
    end = 0
    for at, char in enumerate(text):
        if at < end or char not in _PAIRS or not _opens(text, at):
            continue
        marks = closes[_PAIRS[char]]
        following = bisect_right(marks, at + 1)
        if following < len(marks):
            end = marks[following] + 1
        elif char in '“"' and not text[:at].strip():
            end = len(text.rstrip())
        else:
            continue
        found.append((at, end))
    return tuple(found)


_CLOSES = tuple(dict.fromkeys(_PAIRS.values()))


def _opens(text: str, at: int) -> bool:
    if text[at] not in "\"'":
        return True
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return (before.isspace() or before in "([—–-“‘") and not after.isspace()


def _closes(text: str, at: int) -> bool:
    """Whether the mark may close: an apostrophe inside a word does not, nor a straight mark after a space."""
    after = text[at + 1] if at + 1 < len(text) else " "
    if text[at] in "'’":
        return at > 0 and not text[at - 1].isspace() and not after.isalnum()
    return not (text[at] == '"' and (at == 0 or (text[at - 1].isspace() and not after.isspace())))
