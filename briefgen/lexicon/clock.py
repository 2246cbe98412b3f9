"""Times of day: what words before one make of it, and what is done at it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NearRow:
    """Words right before a time of day; `low` and `high` are the minutes around it that they mean."""

    name: str
    pattern: str
    low: int
    high: int
    example: str
    counter: str


NEAR: tuple[NearRow, ...] = (
    NearRow(
        name="just-before",
        pattern=r"\b(?:shortly|just|minutes|moments|a little) before\s$",
        low=-20,
        high=-1,
        example="shortly before midnight",
        counter="the day before noon",
    ),
    NearRow(
        name="just-after",
        pattern=r"\b(?:shortly|just|minutes|moments|a little) after\s$",
        low=1,
        high=20,
        example="just after noon",
        counter="the day after noon",
    ),
    NearRow(
        name="hour-before",
        pattern=r"\b(?:an|one) hour before\s$",
        low=-70,
        high=-50,
        example="an hour before midnight",
        counter="a mile before noon",
    ),
    NearRow(
        name="half-hour-before",
        pattern=r"\bhalf an hour before\s$",
        low=-35,
        high=-25,
        example="half an hour before midnight",
        counter="half a mile before noon",
    ),
    NearRow(
        name="hour-after",
        pattern=r"\b(?:an|one) hour after\s$",
        low=50,
        high=70,
        example="an hour after midnight",
        counter="a mile after noon",
    ),
    NearRow(
        name="before",
        pattern=r"\b(?:before|by|until|till)\s$",
        low=-720,
        high=0,
        example="before noon",
        counter="at noon",
    ),
    NearRow(
        name="after",
        pattern=r"\b(?:after|from|since)\s$",
        low=0,
        high=720,
        example="after noon",
        counter="at noon",
    ),
)
"""The first that fits counts; without one a time is meant as it is told."""

ROUGHLY = 10
"""Minutes by which "about 11 p.m.", or a bare hour or half hour, may be off."""

NEARLY = 5
"""Minutes by which "about 12.20" may be off."""

EXACTLY = 1
"""Minutes by which "12.13" may be off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockRow:
    """What a story has once, and at one time: lemmas of verbs, and stems of nouns that must stand with
    them where the verb alone says too little."""

    name: str
    lemmas: frozenset[str]
    nouns: frozenset[str]
    example: str
    counter: str


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


ONCE: tuple[ClockRow, ...] = (
    ClockRow(
        name="alarm",
        lemmas=_set("receive get raise sound alert call come"),
        nouns=_set("alert alarm report call notification distress"),
        example="The first alarm was received at 9.05 p.m.",
        counter="The first prize was received at 9.05 p.m.",
    ),
    ClockRow(
        name="storming",
        lemmas=_set("storm breach enter burst raid break explode blow force"),
        nouns=_set("room door house flat apartment building hotel compound suite home"),
        example="Police stormed the flat at 4 a.m.",
        counter="Police left the flat at 4 a.m.",
    ),
    ClockRow(
        name="departure",
        lemmas=_set("depart leave take sail"),
        nouns=_set("plane flight ship ferry train bus aircraft off port airport harbour harbor station boat"),
        example="The ferry left port at 6 a.m.",
        counter="The bishop left the feast at 6 a.m.",
    ),
    ClockRow(
        name="death",
        lemmas=_set("die pronounce"),
        nouns=frozenset(),
        example="He was pronounced dead at 3.14 p.m.",
        counter="He was pronounced fit at noon, and sang.",
    ),
    ClockRow(
        name="arrest",
        lemmas=_set("arrest detain capture surrender"),
        nouns=frozenset(),
        example="He was arrested at 7 a.m.",
        counter="He was dressed at 7 a.m.",
    ),
    ClockRow(
        name="happening",
        lemmas=_set(
            "happen occur strike hit hear crash explode detonate erupt attack ram feel collide capsize"
        ),
        nouns=frozenset(),
        example="The blast happened at 9 p.m.",
        counter="The band played at 9 p.m.",
    ),
)
"""What stands first counts first."""
