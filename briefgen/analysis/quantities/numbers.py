"""Numbers in a text: digits and words, scales, ranges, currencies, units and comparators.

Pure text in, pure values out; what the number counts is for `counted.py` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefgen.analysis.quantities.no_counts import is_no_count
from briefgen.analysis.quantities.values import WINDOW, Number
from briefgen.lexicon.quantities import (
    COMPARATORS,
    CURRENCIES,
    FRACTIONS,
    ONES,
    PARTITIVE,
    SCALES,
    SHORT_SCALES,
    TENS,
    UNITS,
    VAGUE,
    VAGUE_SCALES,
)

OLDEST = 115
"""No person is older: a bare number above this is no age."""


def _join(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


_SCALE = _join(SCALES)
_SMALL = rf"(?:(?:{_join(TENS)})(?:[-\s](?:{_join(list(ONES)[1:10])}))?|{_join(ONES)})"
_SIGNS = "|".join(f"(?:{row.signs})" for row in CURRENCIES)
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}|\d+(?:\.\d+)?"
_SHORT = _join(SHORT_SCALES)
_ARTICLE = r"half\sa|half-a|half|a\squarter\sof\sa|an?|several|many|a\sfew|few"
_PARTS = _join(FRACTIONS)

_MAY_START = r"(?=[\d¢$€£¥₹₩₽₴₺₪₦]|(?-i:[A-Z]{1,3}[$¥]|[A-Z]{3}\s?\d|Rs))"
_MAY_SAY = (
    r"\b(?=[oO]ne|[tT][wehr]|[fF][oie]|[sS][iec]|[eE][il]|[nN]i|[zZ]e|[hH][ua]|[mM][ia]|[bB]il|[dD]oz|[lL]ak|"
    r"[cC]ro|[aA]n?\s)"
)
"""What a number can begin with: most words are passed over without trying every number word."""

_NUMBER = re.compile(
    rf"{_MAY_START}(?<![\w.,/:#@&=+_’'])(?<![^\W\d][-–])"
    rf"(?:(?P<sign>{_SIGNS})\s?)?"
    rf"(?P<digits>{_DIGITS})(?P<half>\sand\sa\shalf)?"
    rf"(?:(?P<scale>(?:[\s-](?:{_SCALE}))+)\b|\s?(?P<short>{_SHORT})\b)?"
    rf"(?!\w|[.,]\d|[:/]\d|\.\w)"
    rf"|{_MAY_SAY}(?:(?P<part>(?:half|(?:an?|one|two|three|four)[\s-](?:{_PARTS}))(?=\sof\b|\sthe\b))"
    rf"|(?P<words>(?:(?:{_ARTICLE})[\s-](?:{_SCALE})|{_SMALL}(?:\sand\sa\shalf)?)"
    rf"(?:[\s-](?:and\s)?(?:{_SMALL}|{_SCALE}))*)\b(?!-)"
    rf"|(?P<hyphened>{_SMALL}(?:[\s-](?:{_SCALE}))?)\b(?=-)"
    rf"|(?<!-)(?P<vague>(?:{_join(VAGUE)})(?:\sof\s(?:{_join(VAGUE)}))?)\b(?!-))",
    re.I,
)

_RANGE = re.compile(r"\s?[-–—]\s?|\s(?:to|and|or)\s", re.I)
_CHANGE = re.compile(
    r"\b(?:r[oi]se[ns]?|rising|f[ae]ll(?:en|ing|s)?|gr[eo]w[ns]?|up|down|increas\w+|decreas\w+|dropp?\w*|went|cut\w*|"
    r"rais\w+|jump\w*|climb\w*|widen\w*|narrow\w*|chang\w+|mov\w+|expand\w*|shr[aiu]nk\w*|reduc\w+|go(?:es|ing)?|"
    r"s[ol]a?r?id?\w*|plung\w*|declin\w+|doubl\w+|lower\w*|trimm?\w*|revis\w+)\b[^.;]{0,40}\bfrom\s(?:\w+\s){0,3}$",
    re.I,
)
_BEFORE = [row for row in COMPARATORS if row.side == "before"]
_AFTER = [row for row in COMPARATORS if row.side == "after"]
_COMPARED_BEFORE = re.compile(
    r"(?:^|(?<=[\s(\[“\"‘'—–-]))(?:"
    + "|".join(f"(?P<c{index}>{row.pattern})" for index, row in enumerate(_BEFORE))
    + r")\s(?:a\stotal\sof\s|a\s(?=half|quarter))?$",
    re.I,
)
_COMPARED_AFTER = re.compile(
    r"\s?(?:" + "|".join(f"(?P<c{index}>{row.pattern})" for index, row in enumerate(_AFTER)) + r")", re.I
)
_UNIT = re.compile(
    r"[\s-]?(?:" + "|".join(f"(?P<u{index}>{row.pattern})" for index, row in enumerate(UNITS)) + r")", re.I
)
_MONEY = re.compile(
    r"[\s-](?:" + "|".join(f"(?P<m{index}>{row.words})" for index, row in enumerate(CURRENCIES)) + r")\b",
    re.I,
)
_SIGN = re.compile("|".join(f"(?P<m{index}>{row.signs})" for index, row in enumerate(CURRENCIES)), re.I)
_AGE_BEFORE = re.compile(
    r"\b(?:aged|ages?|age of|who (?:is|was)|turn(?:ed|ing)|(?:s?he) (?:is|was))\s(?:between\s|from\s)?$", re.I
)
_AGE_AFTER = re.compile(
    r"(?P<words>\syears? old)|\s(?:and|or)\b|[.,;:)”\"]|$|\sto\b|\s(?:at|when|in)\b", re.I
)
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\w*\.?\s\d*,\s$")
_PART_OF = re.compile(PARTITIVE, re.I)
_ANOTHER = re.compile(r"\b(?:another|an? (?:additional|extra|further))\s$", re.I)
_MORE = re.compile(r"\s(?:more|other|additional|further|extra)\b(?!\sthan)", re.I)
_LENGTH = re.compile(
    r"\s(?:tall|high|long|wide|deep|away|sprint|race|hurdles|freestyle|relay|butterfly|below)\b", re.I
)


def read_numbers(text: str) -> tuple[Number, ...]:
    """The numbers of a text that may count something, in order; dates, times, scores and the numbers
    of things that have one ("Game 7") are left out."""
    found = _merge_ranges(text, [_read(text, match) for match in _NUMBER.finditer(text)])
    return tuple(number for number in (_finish(text, number) for number in found) if number is not None)


def _read(text: str, match: re.Match[str]) -> Number:
    start, end = match.span()
    if match["digits"]:
        unit = _name_currency(match["sign"]) if match["sign"] else ""
        scale = _scale_of(match["scale"]) * SHORT_SCALES.get((match["short"] or "").lower(), 1)
        if match["short"] and match["short"].lower() in "mkb" and _is_length(text, match):
            scale, unit = 1, "m" if match["short"].lower() == "m" else ""
        value = (float(match["digits"].replace(",", "")) + (0.5 if match["half"] else 0)) * scale
        value, rule = round(value, 6), "digits"
        at = match.start("digits")
        return _make(start, end, at, value, None, unit=unit, rule="money" if match["sign"] else rule)
    if match["part"]:
        return _make(start, end, start, _read_part(match["part"]), None, unit="fraction", rule="fraction")
    if match["vague"]:
        least, most = _read_vague(match["vague"].lower())
        return _make(start, end, start, least, most, unit="", rule="vague")
    words = match["words"] or match["hyphened"]
    value, high, length = _read_words(words)
    return _make(start, start + length, start, value, high, unit="", rule="vague" if high else "words")


def _make(
    start: int, end: int, core: int, value: float, high: float | None, *, unit: str, rule: str
) -> Number:
    return Number(
        start=start,
        end=end,
        core=(core, end),
        value=value,
        high=high,
        comparator="=" if high is None else "range",
        unit=unit,
        rule=rule,
    )


def _is_length(text: str, match: re.Match[str]) -> bool:
    """Whether the letter after the digits is metres ("100m race", "5 m") and no scale ("11.5m files")."""
    if match["sign"]:
        return False
    return (
        match["short"].lower() != "m"
        or text[match.end("digits")].isspace()
        or bool(_LENGTH.match(text, match.end()))
    )


def _scale_of(words: str | None) -> float:
    scale = 1.0
    for word in re.split(r"[\s-]+", words.strip(" -").lower()) if words else ():
        scale *= SCALES[word]
    return scale


def _read_part(words: str) -> float:
    parts = re.split(r"[\s-]+", words.lower())
    if len(parts) == 1:
        return FRACTIONS[parts[0]]
    return (ONES.get(parts[0], 1)) * FRACTIONS[parts[1]]


def _read_vague(words: str) -> tuple[float, float]:
    least, most = VAGUE[words.split()[0]]
    if " of " in words:
        scale = VAGUE[words.split()[-1]][0]
        return least * scale, (most + 1) * scale - 1
    return least, most


def _read_words(words: str) -> tuple[float, float | None, int]:
    """(value, most, characters read): stops where the words are no longer one number."""
    total, group, high, length = 0.0, 0.0, None, 0
    last_small, after_scale = 0.0, True
    for token in re.finditer(r"half\sa|half-a|a\squarter\sof\sa|a\sfew|and\sa\shalf|[a-z]+", words, re.I):
        word = re.sub(r"[\s-]", " ", token.group().lower())
        if word == "and":
            if not after_scale or not length:
                break
            continue
        if word in VAGUE_SCALES:
            group, high = VAGUE_SCALES[word]
        elif word in ("a", "an"):
            group = 1
        elif word in ("half", "half a", "and a half"):
            group += 0.5
        elif word == "a quarter of a":
            group = 0.25
        elif word in SCALES:
            scale = SCALES[word]
            if scale == 100 or word == "dozen":
                group = (group or 1) * scale
            else:
                total, group = total + (group or 1) * scale, 0.0
            high = (high + 1) * scale - 1 if high is not None else None
        else:
            value = ONES.get(word, TENS.get(word, 0))
            if not after_scale and (last_small < 20 or value >= 10):
                break  # "twenty one" is one number, "two three" and "twenty twelve" are not
            group, last_small = group + value, value
        after_scale = word in SCALES
        length = token.end()
    return total + group, high, length


def _merge_ranges(text: str, numbers: list[Number]) -> Iterator[Number]:
    index = 0
    while index < len(numbers):
        first = numbers[index]
        second = numbers[index + 1] if index + 1 < len(numbers) else None
        joiner = text[_end_of_unit(text, first) : second.start] if second else ""
        if second and second.high is None and first.high is None and _RANGE.fullmatch(joiner):
            merged = _merge(text, first, second, joiner.strip().lower())
            if merged is not None:
                yield merged
                index += 2
                continue
            if not first.unit and joiner.strip().lower() == "to":  # "from 5 to 7 percent"
                unit = _add_unit(text, second)
                first = replace(first, unit=unit.unit, rule=unit.rule)
        yield first
        index += 1


def _end_of_unit(text: str, number: Number) -> int:
    """Where a number ends when "%" or a short unit stands before the range's joiner ("5% to 7%")."""
    return number.end + 1 if text[number.end : number.end + 1] == "%" else number.end


def _merge(text: str, first: Number, second: Number, joiner: str) -> Number | None:
    before = text[max(0, first.start - WINDOW) : first.start]
    if joiner in ("and", "or") and not (joiner == "or" and second.value == first.value + 1):
        if not re.search(r"\bbetween\s$", before, re.I):
            return None
    elif joiner == "to" and _CHANGE.search(before):
        return None
    low = first.value
    for scale in (1e3, 1e6, 1e9, 1e12):  # "5 to 7 million"
        if first.value < second.value / scale < 1e3 and first.value < 1e3 and first.unit != "fraction":
            low = first.value * scale
    if low >= second.value:
        return None
    return replace(
        first,
        start=first.start,
        end=second.end,
        core=(first.core[0], second.core[1]),
        value=low,
        high=second.value,
        comparator="range",
        unit=first.unit or second.unit,
        rule="range",
    )


def _finish(text: str, number: Number) -> Number | None:
    """The number with comparator and unit, or None where it counts nothing."""
    number = _add_unit(text, number)
    if is_no_count(text, number):
        return None
    if _PART_OF.match(text, number.end) and number.unit in ("", "fraction"):
        number = replace(number, rule="partitive")
    elif not number.unit and (
        _MORE.match(text, number.end) or _ANOTHER.search(text[max(0, number.start - WINDOW) : number.start])
    ):
        number = replace(number, rule="additional")
    return _compare(text, number)


def _add_unit(text: str, number: Number) -> Number:
    if number.unit and number.unit != "fraction":
        return number
    found = _AGE_AFTER.match(text, number.end) if number.value < OLDEST else None
    if found and _AGE_BEFORE.search(text[max(0, number.start - WINDOW) : number.start]):
        end = found.end() if found["words"] else number.end
        return replace(number, end=end, unit="years old", rule="age")
    money = _MONEY.match(text, number.end)
    if money and not text.startswith((" bill", " note", " coin"), money.end()):
        return replace(number, end=money.end(), unit=CURRENCIES[_index(money)].code, rule="money")
    if unit := _UNIT.match(text, number.end):
        code = UNITS[_index(unit)].code
        rule = {"%": "percent", "years old": "age"}.get(code, "unit")
        return replace(number, end=unit.end(), unit=code, rule=rule)
    if _is_apposed_age(text, number):
        return replace(number, unit="years old", rule="age")
    return number


def _index(match: re.Match[str]) -> int:
    return int(str(match.lastgroup)[1:])


def _name_currency(sign: str) -> str:
    match = _SIGN.fullmatch(sign)
    return CURRENCIES[_index(match)].code if match else ""


def _is_apposed_age(text: str, number: Number) -> bool:
    """A number between commas, or in brackets, after a name: "Ada Holm, 48," and "Ada Holm (48)"."""
    if number.rule != "digits" or not 0 < number.value < OLDEST or number.value % 1:
        return False
    before, after = text[max(0, number.start - WINDOW) : number.start], text[number.end : number.end + 1]
    if before.endswith("("):
        return after == ")" and bool(re.search(r"[A-Z]\w+ \($", before))
    if after not in (",", ".", ";", ")", ":", "") or _MONTH.search(before):
        return False
    return bool(re.search(r"\b[A-Z][\w’'.-]+, $", before))


def _compare(text: str, number: Number) -> Number:
    before = text[max(0, number.start - WINDOW) : number.start]
    if found := _COMPARED_BEFORE.search(before):
        comparator = _BEFORE[_index(found)].comparator
        start = number.start - len(before) + found.start(f"c{_index(found)}")
        return replace(number, start=start, comparator=comparator if number.high is None else "range")
    if number.rule == "range" and re.search(r"\bbetween\s$", before, re.I):
        return replace(number, start=number.start - len("between "))
    if (found := _COMPARED_AFTER.match(text, number.end)) and number.high is None:
        return replace(number, end=found.end(), comparator=_AFTER[_index(found)].comparator)
    return number
