"""Descriptions of one happening that cannot both hold, though neither denies the other: "visibility was
good", "in thick fog". Read only in sources that tell of one happening of the kinds named.

Patterns are read without regard to case over one sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class OppositeRow:
    """What can be told one way (`one`) or the other (`other`), in news of happenings of `kinds` (rows
    of `lexicon/measures`). In a denial, `one` is the claim. The examples tell it each way, the
    counter-example neither."""

    name: str
    kind: Literal["denial", "wording"]
    kinds: frozenset[str]
    one: str
    other: str
    example: str
    contrary: str
    counter: str


_ATTACKS = "attack shooting bombing stabbing"
_TRAVEL = "crash sinking"
_ALL = f"{_ATTACKS} {_TRAVEL} fire flood storm quake collapse landslide stampede"
_CREW = r"(?:pilots?|co-?pilots?|captain|skipper|driver|crew(?: ?members?)?)"

OPPOSITES: tuple[OppositeRow, ...] = tuple(
    OppositeRow(
        name=name,
        kind=kind,  # type: ignore[arg-type]  # one of the two
        kinds=frozenset(kinds.split()),
        one=one,
        other=other,
        example=example,
        contrary=contrary,
        counter=counter,
    )
    for name, kind, kinds, one, other, example, contrary, counter in (
        (
            "weather",
            "wording",
            _TRAVEL,
            r"\b(?:weather|visibility|skies|(?:flying|sailing|driving|sea) conditions|seas?)\b[^.;]{0,30}? "
            r"(?:is|was|were|had been) (?:\w+ly )?(?:ideal|perfect|good|excellent|clear|fine|calm)\b|"
            r"\b(?:clear|calm|good|fine|perfect|ideal) (?:weather|skies|visibility|flying conditions|seas?)\b",
            r"\b(?:bad|poor|rough|stormy|foggy|adverse|severe) (?:weather|visibility|seas?|conditions)\b|"
            r"\b(?:thick|dense|heavy) (?:fog|mist|snow|rain)\b|"
            r"\b(?:strong|high|heavy|gusty|fierce|gale-force|gusting) winds?\b|"
            r"\bwinds? (?:of|gusting to) \d+ (?:knots|mph|miles|km|kph)",
            "The skipper said the sea was calm.",
            "The barge sank in thick fog.",
            "The weather forecast was read at noon.",
        ),
        (
            "acting for others",
            "denial",
            _ATTACKS,
            r"\bclaim(?:s|ed|ing)? responsibility\b|\b(?:on behalf|in the name) of [^.;]{0,30}[A-Z]|"
            r"\bsoldiers? of (?:the )?(?:caliphate|[A-Z])|\b(?:had|with) accomplices?\b|"
            r"\ba second (?:gunman|attacker|shooter|bomber)\b",
            r"\b(?:act(?:s|ed|ing)|work(?:s|ed|ing)) alone\b|\blone[ -](?:wolf|wolves|gunman|attacker|actor)\b|"
            r"\bsole (?:attacker|gunman|perpetrator)\b|"
            r"\bno (?:known )?(?:connections?|links?|ties|nexus)\b[^.;]{0,30}(?:group|terror|extremis|organi[sz]ation|state)",
            "The Red Dawn claimed responsibility.",
            "The sheriff said the man acted alone.",
            "The mayor took responsibility for the budget.",
        ),
        (
            "faith of the attacker",
            "denial",
            _ATTACKS,
            r"\bconver(?:ted|sion) to (?:Islam|Christianity|Judaism|Hinduism|Buddhism)\b|"
            r"\b(?:deeply|very|devoutly) religious\b|\bdevout (?:Muslim|Christian|Catholic|Jew|Hindu)\b",
            r"\bno (?:\w+ )?(?:religious \w+|religion)\b|\bnot (?:\w+ )?religious\b|"
            r"\bnothing to do with [^.;]{0,40}\breligious organi[sz]ation",
            "The group said he had converted to Islam.",
            "His aunt said he had no religious beliefs.",
            "The religious service began at noon.",
        ),
        (
            "on purpose",
            "denial",
            f"{_TRAVEL} fire collapse shooting",
            r"\bdeliberate(?:ly)?\b|\bon purpose\b|\bintentional(?:ly)?\b|\barson\b|\bsabotaged?\b|\bfoul play\b",
            r"\b(?:was|were|as) an accident\b|\baccidental(?:ly)?\b|\bunintentional(?:ly)?\b",
            "The fire was set deliberately.",
            "The chief called the fire accidental.",
            "The accident closed the road.",
        ),
        (
            "warning",
            "denial",
            _ALL,
            r"\b(?:had been|were|was) (?:repeatedly )?warned\b|\bwarnings? (?:was|were|had been) ignored\b|"
            r"\bignored (?:\w+ )?warnings?\b",
            r"\b(?:had|received|got|gave|given) no (?:prior |advance |early )?warnings?\b|"
            r"\b(?:was|were|been) (?:not|never) warned\b|\bnever (?:been )?warned\b",
            "The owners had been warned of cracks.",
            "Residents got no warning.",
            "A warning light went on.",
        ),
        (
            "experience",
            "wording",
            _TRAVEL,
            r"\b(?:experienced|veteran|seasoned|skilled) (?:pilot|captain|skipper|driver|crew)\b|"
            r"\b(?:pilot|captain|skipper|driver|crew)\b[^.;]{0,20} (?:very |highly |most )experienced\b",
            r"\b(?:inexperienced|novice|trainee|untrained|unlicensed) (?:pilot|captain|skipper|driver|crew)\b|"
            r"\b(?:pilot|captain|skipper|driver|crew)\b[^.;]{0,20} (?:inexperienced|untrained)\b",
            "He was a seasoned skipper.",
            "The barge had an inexperienced crew.",
            "The pilot scheme was an experience.",
        ),
        (
            "known to police",
            "denial",
            _ATTACKS,
            r"\b(?:was|were|been) (?:well )?known to (?:the )?(?:police|authorities|intelligence|security)\b|"
            r"\bhad (?:a|an?) (?:long |lengthy )?criminal (?:record|history|past)\b|\bprevious convictions\b",
            r"\b(?:not|never) (?:been )?(?:previously )?known to (?:the )?(?:police|authorities|intelligence|security)\b|"
            r"\bunknown to (?:the )?(?:police|authorities|intelligence|security)\b|"
            r"\bno (?:known |prior )?criminal (?:record|history|past)\b|\bno (?:previous|prior) convictions\b",
            "The driver was known to the police.",
            "He had no criminal record.",
            "The record was known to collectors.",
        ),
        (
            "alarm",
            "denial",
            "fire flood storm quake collapse sinking",
            r"\b(?:alarms?|sirens?) (?:sounded|rang|went off|worked)\b",
            r"\bno (?:fire )?(?:alarms?|sirens?)\b[^.;]{0,20}(?:sounded|rang|went off|heard)|"
            r"\b(?:alarms?|sirens?) (?:did not|didn['’]t|never|failed to) (?:sound|ring|go off|work)\b",
            "The sirens sounded at once.",
            "The alarm never rang out, and the sirens did not sound.",
            "The alarm clock was sold.",
        ),
    )
)

UNSURE = (
    r"\b(?:may|might|could|would|whether|if|possib(?:le|ly|ility)|ask(?:s|ed)?|investigat(?:e|es|ing)|examin(?:e|es|ing)|suspect(?:s|ed)?|"
    r"fear(?:s|ed)?|theor(?:y|ies)|rul(?:e|ed|ing) out|unclear|to determine|look(?:s|ed|ing) into)\b"
)
"""Words by which a sentence leaves open what it describes."""

ANOTHER_TIME = (
    r"\b(?:earlier|hours (?:before|later)|(?:the|a) (?:day|week|month|year) (?:before|earlier|later)|previous(?:ly)?|"
    r"last (?:week|month|year))\b"
)
"""Words by which a sentence tells of another time than the happening's."""
