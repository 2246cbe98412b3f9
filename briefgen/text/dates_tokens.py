"""Words of a text as the temporal rows see them: one character a word, so that a row is a plain
regular expression over classes of words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.lexicon.temporal import (
    COUNTED,
    DECADES,
    FEASTS,
    NUMBERS,
    ORDINALS,
    PROPER,
    WORDS,
)

OTHER = "."
"""The character of a word that no row knows."""

TOKEN = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-]))"
    r"|(?P<numeric>\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)(?![\d/-]|\.\d)|\d{1,2}-\d{1,2}-\d{4}(?![\d-]))"
    r"|(?P<junk>[$€£¥#]\s?\d[\d,.]{0,20}|\d[\d,.]{0,20}\s?(?:%|percent\b|per cent\b)"
    r"|\d+(?:-\d+){2,}|[^\W\d_]+\d\w*)"
    r"|(?P<hm>\d{1,2}[:.]\d\d(?::\d\d)?(?!\d)(?=\s?[apAP]\.?[mM]\b)|\d{1,2}:\d\d(?::\d\d)?(?![\d:]))"
    r"|(?P<frac>1/2\b|½)"
    r"|(?P<decade>(?:1[5-9]|20)\d0['’]?s\b|['’]\d0s\b)"
    r"|(?P<year2>['’]\d\d\b)"
    r"|(?P<digital>\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<number>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"|(?P<abbr>(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec|Mon|Tues?"
    r"|Wed|Thurs?|Thu|Fri|Sat|Sun|[AaPp]\.\s?[Mm]|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\.)"
    r"|(?P<word>[^\W\d_]+(?:\.[Mm]\b)?)"
    r"|(?P<poss>['’]s\b|['’])"
    r"|(?P<punct>[^\w\s])"
)

_PUNCTUATION = {",": "comma", "-": "hyphen", "–": "hyphen", "/": "slash"}
_STOPS = frozenset('.;:!?()[]"“”…—')


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or what rows made of several: its place, and its value in each of its classes."""

    start: int
    end: int
    values: Mapping[str, str]
    rule: str = ""


def _gather_words() -> dict[str, dict[str, str]]:
    """Word: class: value, from the tables of the lexicon."""
    words: dict[str, dict[str, str]] = {}
    for kind, value, listed in WORDS:
        for word in listed.split():
            words.setdefault(word, {})[kind] = value
    for word, number in NUMBERS.items():
        words.setdefault(word, {})["numword"] = str(number)
    for word, number in ORDINALS.items():
        words.setdefault(word, {})["ordinal"] = str(number)
    for word, digit in DECADES.items():
        words.setdefault(word, {})["decade"] = f"19{digit}"
    for word in COUNTED:
        words.setdefault(word, {}).setdefault("counted", "")
    words.setdefault("second", {})["ordinal"] = "2"
    return words


WORD_CLASSES: Mapping[str, Mapping[str, str]] = _gather_words()

FEAST_NAMES: Mapping[str, str] = {phrase: name for name, _, phrases in FEASTS for phrase in phrases}
FEAST = re.compile("|".join(sorted(map(re.escape, FEAST_NAMES), key=len, reverse=True)), re.IGNORECASE)
FEAST_HINTS = tuple(sorted({phrase.split()[0].rstrip("’s'") for phrase in FEAST_NAMES}))

_NUMBER_CLASSES: dict[str, dict[str, str]] = {}


LONGEST_NUMBER = 9
"""Digits from which on a number counts no days or years."""


def _classify_number(text: str) -> dict[str, str] | None:
    plain = text.replace(",", "")
    if len(plain) > LONGEST_NUMBER:
        return None
    found = {"count": plain}
    if "," in text or "." in text:
        return found
    if len(text) == 4:
        if "1600" <= text <= "2099":
            found = {"year": text}
        elif "1000" <= text < "1600":
            found["oldyear"] = text
        else:
            found["four"] = text
    elif len(text) <= 2 and 1 <= int(text) <= 31:
        found["day"] = f"{int(text):02}"
    return found


def _classify(kind: str, text: str) -> Mapping[str, str] | None:
    """The classes of a token with its values, None for one that no row knows."""
    if kind == "word":
        lower = text.lower()
        values = WORD_CLASSES.get(lower)
        if values is None:
            return {"word": lower} if lower in QUOTED else None
        if text[0].islower() and not PROPER.isdisjoint(values):
            return {"word": lower} if lower in QUOTED else None
        if "zone" in values and not text.isupper():
            return None
        return values
    if kind == "number":
        return _classify_number(text)
    if kind == "punct":
        name = _PUNCTUATION.get(text) or ("stop" if text in _STOPS else None)
        return {name: ""} if name else None
    if kind == "abbr":
        return WORD_CLASSES.get(text.lower().replace(" ", ""))
    if kind == "poss":
        return {"poss": ""} if len(text) == 2 else {"apostrophe": ""}
    return _classify_digits(kind, text)


def _classify_digits(kind: str, text: str) -> Mapping[str, str] | None:
    if kind == "junk":
        return {"quartername": text[1]} if re.fullmatch("Q[1-4]", text) else None
    if kind == "digital":
        number = int(text[:-2])
        return {"ordinal": str(number), "digital": f"{number:02}"} if number else None
    if kind == "decade":
        digits = text[1:2] if text[0] in "'’" else text[:3]
        return {"decade": digits if len(digits) == 3 else f"19{digits}"}
    if kind == "year2":
        return {"year2": ("20" if int(text[1:]) < 40 else "19") + text[1:]}
    if kind == "iso":
        return {"iso": text[:10]}
    if kind == "numeric":
        form = read_numeric(text)
        return {"numeric": form} if form else None
    return {kind: text}


def read_numeric(text: str) -> str | None:
    """Form of a date in digits, day or month first: absolute where only one order is a date."""
    first, second, year = (int(part) for part in re.split(r"[/.\-]", text))
    if year < 100:
        year += 2000 if year < 40 else 1900
    if not 1600 <= year <= 2099 or not (1 <= first <= 31 and 1 <= second <= 31):
        return None
    month_first = f"{year}-{first:02}-{second:02}" if first <= 12 else None
    day_first = f"{year}-{second:02}-{first:02}" if second <= 12 else None
    if month_first and day_first and month_first != day_first:
        return f"either {month_first} {day_first}"
    return month_first or day_first


QUOTED: set[str] = set()
"""Words that rows quote; filled by `dates_rules` when the rows are compiled."""


def read_tokens(text: str) -> list[Token | None]:
    """The tokens of a text in order, None for a word that no row knows."""
    tokens: list[Token | None] = []
    feasts = _find_feasts(text)
    for match in TOKEN.finditer(text):
        start = match.start()
        if feasts and start >= feasts[0][0]:
            if start == feasts[0][0]:
                tokens.append(Token(start, feasts[0][1], {"feast": feasts[0][2]}))
            if match.end() >= feasts[0][1]:
                feasts.pop(0)
            continue
        values = _classify(match.lastgroup or "", match[0])
        tokens.append(Token(start, match.end(), values) if values is not None else None)
    return tokens


def _find_feasts(text: str) -> list[tuple[int, int, str]]:
    lower = text.lower()
    if not any(hint in lower for hint in FEAST_HINTS):
        return []
    return [
        (m.start(), m.end(), FEAST_NAMES[m[0].lower()])
        for m in FEAST.finditer(text)
        if m[0][0].isupper() and not text[m.end() : m.end() + 1].isalnum()
    ]
