"""How news says that something stopped or began, and what follows when it says when or why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnRow:
    """Predicates that say that something stopped or began; `pattern` holds the whole predicate."""

    name: str
    turn: str
    pattern: str
    example: str
    counter: str


TURNS: tuple[TurnRow, ...] = tuple(
    TurnRow(name=name, turn=turn, pattern=pattern, example=example, counter=counter)
    for name, turn, pattern, example, counter in (
        (
            "fizzled-out",
            "stop",
            r"(?:fizzled|petered|died|died away|tailed|phased) (?:out|off|away)",
            "The talks fizzled out when the envoy left.",
            "The envoy came out when the talks began.",
        ),
        (
            "stalled",
            "stop",
            r"(?:has |have |had |was |were |been |is |are )*(?:stalled|deadlocked|stuck|frozen|dormant|moribund|"
            r"on (?:hold|ice)|suspended|halted|paused|shelved|interrupted|broken off|cut off|discontinued|abandoned|idle|inactive)",
            "The exchange had been dormant since the dispute.",
            "The exchange had been crowded since noon.",
        ),
        (
            "collapsed",
            "stop",
            r"(?:has |have |had )?(?:collapsed|broke down|broken down|broke off|fell apart|fallen apart|"
            r"came to (?:a halt|an end|nothing)|ground to a halt|ceased|lapsed|unravell?ed|folded|dried up|fell through|ran aground)",
            "The ceasefire collapsed after the raid.",
            "The ceiling was painted after the raid.",
        ),
        (
            "ended",
            "stop",
            r"(?:has |have |had |was |were )?(?:ended|stopped|terminated|called off|cancell?ed|scrapped|closed|shut down|wound up)",
            "The patrols ended in May.",
            "The patrols mended in May.",
        ),
        (
            "began",
            "start",
            r"(?:has |have |had |was |were )?(?:began|begun|started|launched|resumed|restarted|revived|resurrected|"
            r"broke out|broken out|erupted|kicked off|got under way|came into force|took effect|founded|established|set up)",
            "The fighting broke out in June.",
            "The fighters broke bread in June.",
        ),
    )
)

ADJUNCT = (
    r"\s?,?\s(?P<adjunct>(?:(?:just |soon |shortly |days |weeks |months |years |a (?:day|week|month|year) )?"
    r"(?:when|after|before|as soon as|as|since|because|due to|following|amid|over|owing to|thanks to|in the wake of|"
    r"in response to|on account of|in(?=\s(?:(?:late |early |mid-)?(?:19|20)\d\d|January|February|March|April|May|June|July|August|"
    r"September|October|November|December))|on(?=\s(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|\d|January|February|"
    r"March|April|May|June|July|August|September|October|November|December))))\s[^.;:()”\"]{3,})"
)
"""What follows a turn and says when or why."""

_TURNING_NOUNS = """
    cooperation co-operation talks dialogue negotiations exchange exchanges ties relations contacts group
    mechanism channel channels programme program project work production exports imports flights service
    services trade deal ceasefire truce strike protest protests fighting war conflict offensive operation
    operations campaign investigation inquiry probe trial hearing aid funding payments construction search
    rescue process effort efforts collaboration partnership patrols patrol sanctions shipments deliveries
    supply supplies outage blackout fire outbreak epidemic pandemic shutdown siege blockade lockdown boycott
    crisis dispute discussions hotline
    """

TURNING_NOUNS = frozenset(_TURNING_NOUNS.split())
"""What stops and starts in news: the head of a turn's subject is one of these."""

SAME_NOUNS: Mapping[str, str] = {
    "co-operation": "cooperation",
    "collaboration": "cooperation",
    "partnership": "cooperation",
    "group": "cooperation",
    "mechanism": "cooperation",
    "dialogue": "talks",
    "negotiations": "talks",
    "discussions": "talks",
}
"""Nouns that name one thing where what they are about is the same: "a working group" on a matter is
cooperation on it."""
