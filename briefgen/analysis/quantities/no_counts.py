"""Numbers that count nothing: years, times, durations, scores, telephone and catalogue numbers, chances,
and the numbers of things that have one."""

from __future__ import annotations

import re

from briefgen.analysis.quantities.values import WINDOW, Number
from briefgen.lexicon.quantities import NUMBERED, ONES, SCALES, TIME_UNITS

_SCALE = "|".join(SCALES)
_SMALL = "|".join(ONES)
_TIME = re.compile(rf"[\s-](?:(?:full|whole|straight|consecutive|more|other|odd)\s)?{TIME_UNITS}", re.I)
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b\.?"
_MONTH_BEFORE = re.compile(rf"\b{_MONTHS}\s$")
_MONTH_AFTER = re.compile(rf"\s{_MONTHS}(?!\s[a-z]+s\b)")
_NUMBER_SIGN = re.compile(r"(?:\bNo\.|#|°)\s?$")
_NAMED = re.compile(r"\b(?P<noun>[a-z]+)\.?\s(?:No\.\s)?$", re.I)
_BESIDE_BEFORE = re.compile(r"\d(?:\s|\sof\s)$|\b(?:one|\d+) (?:in|out of) (?:every )?$", re.I)
_BESIDE_AFTER = re.compile(
    rf"\s(?:of\s)?\d|\s(?:{_SCALE})-"
    rf"|\s(?:in|out of) (?:every )?(?:{_SMALL}|\d+)\b(?! (?:days|weeks|months|years|hours))",
    re.I,
)
"""Digits beside digits (telephone and catalogue numbers, "1 of 30"), chances ("one in three")."""

_YEAR = re.compile(r"(?:1[0-9]|20)\d\d")
_YEARS = re.compile(r"(?:1[0-9]|20)\d\d\D+\d{2,4}")
_YEAR_BEFORE = re.compile(r"\b(?:in|since|of|by|the|late|early|mid|before|after|until|from|to|and)\s$", re.I)
_SCORE = re.compile(r"\d\s?[-–]\s?\d")
_PLURAL = re.compile(r"\s(?!(?:was|is|has|as|this|his|its|does|says|us)\b)[a-z]+s\b")
_NOUN = re.compile(r"\s[a-z]")
_LISTED = re.compile(r"\s*(?:[•*-]\s*)?\Z")
_HALVES = re.compile(r"\b(?:first|second|third|last|other|better|top|bottom)\s$", re.I)


def is_no_count(text: str, number: Number) -> bool:
    """Whether `number`, without unit, counts nothing where it stands in `text`."""
    if number.unit and number.unit != "fraction":
        return False
    before, after = text[max(0, number.start - WINDOW) : number.start], text[number.end : number.end + 2]
    words = text[number.core[0] : number.end]
    if _TIME.match(text, number.end) or _NUMBER_SIGN.search(before):
        return True
    day = number.value <= 31 and number.rule in ("digits", "range")
    if day and (_MONTH_BEFORE.search(before) or _MONTH_AFTER.match(text, number.end)):
        return True
    if words.startswith("0") and not words.startswith("0."):
        return True
    if _BESIDE_BEFORE.search(before) or _BESIDE_AFTER.match(text, number.end):
        return True
    if re.match(r"[-–]\w", after) or re.search(r"\w[-–]$", before):
        return True
    if number.rule == "range":
        return _is_no_range(text, number, words)
    return _is_named(text, number, before, words)


def _is_no_range(text: str, number: Number, words: str) -> bool:
    if _YEARS.fullmatch(words):
        return not _PLURAL.match(text, number.end)
    return bool(_SCORE.search(words)) and not _NOUN.match(text, number.end)


def _is_named(text: str, number: Number, before: str, words: str) -> bool:
    """A year, a numbered thing, a list's number, a half in sport or of a year, or "test scores"."""
    plural = bool(_PLURAL.match(text, number.end))
    if number.rule == "digits" and _YEAR.fullmatch(words):
        return not plural or bool(_YEAR_BEFORE.search(before))
    named = _NAMED.search(before)
    if named and named["noun"].lower() in NUMBERED and number.rule in ("digits", "words"):
        return not plural
    if number.rule == "digits" and _LISTED.fullmatch(before):
        return bool(re.match(r"[.)]\s", text[number.end : number.end + 2]))
    if number.unit == "fraction":
        return bool(_HALVES.search(before))
    if number.rule == "vague" and words.lower() in ("scores", "tens"):
        return not re.match(r"\s(?:of|more)\b", text[number.end : number.end + WINDOW])
    return False
