"""Words that tell what is said as to come, as possible or as somebody's charge.

A row gives its clause a status. `part` is what the words are in the clause: a `modal` before the verb,
an `adverb` with it, a `verb`, `adjective` or `noun` that governs it, a `mark` that opens it. `reach`
tells which clause is meant: the one of the word itself (`own`), the one it governs (`governed`) or
`both`: "agreed to meet" is an agreement that happened and a meeting to come, but "plans to meet" is
only a meeting to come.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from briefgen.model import ClauseStatus

Part = Literal["modal", "adverb", "verb", "adjective", "noun", "mark"]
Reach = Literal["own", "governed", "both"]


@dataclass(frozen=True, slots=True, kw_only=True)
class HedgeRow:
    """Words that give a clause its status; the example has such a clause, the counter-example none."""

    name: str
    part: Part
    reach: Reach
    status: ClauseStatus
    words: frozenset[str]
    example: str
    counter_example: str


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HEDGE_ROWS: tuple[HedgeRow, ...] = (
    HedgeRow(
        name="future",
        part="modal",
        reach="own",
        status="planned",
        words=_words("will shall 'll ’ll wo"),
        example="The port will open in May.",
        counter_example="The port opened in May.",
    ),
    HedgeRow(
        name="possibility",
        part="modal",
        reach="own",
        status="conditional",
        words=_words("may might could can would 'd ’d should must ought ca"),
        example="The port might open in May.",
        counter_example="The port is open in May.",
    ),
    HedgeRow(
        name="condition",
        part="mark",
        reach="own",
        status="conditional",
        words=_words("if unless whether provided lest"),
        example="The boats stay in port if the wind turns.",
        counter_example="The boats stayed in port after the wind turned.",
    ),
    HedgeRow(
        name="intention",
        part="verb",
        reach="both",
        status="planned",
        words=_words(
            "plan intend aim prepare hope want seek wish schedule expect slate project forecast predict"
        ),
        example="The club plans to sell its ground.",
        counter_example="The club began to sell its ground.",
    ),
    HedgeRow(
        name="commitment",
        part="verb",
        reach="governed",
        status="planned",
        words=_words(
            """agree vow promise pledge offer threaten decide swear undertake volunteer resolve opt vote
            order urge ask tell call invite encourage authorize authorise instruct command demand request
            commit propose consider recommend advocate advise"""
        ),
        example="The owners agreed to lower the rents.",
        counter_example="The owners stopped to lower the flag.",
    ),
    HedgeRow(
        name="readiness",
        part="adjective",
        reach="both",
        status="planned",
        words=_words(
            "set due going ready poised about bound eager willing keen determined prepared scheduled slated"
        ),
        example="The train is due to leave at noon.",
        counter_example="The train is happy to be late.",
    ),
    HedgeRow(
        name="plan",
        part="noun",
        reach="governed",
        status="planned",
        words=_words(
            """plan pledge promise vow decision proposal intention bid offer threat agreement deal call
            commitment effort attempt move push desire"""
        ),
        example="The firm shelved its plan to build a tower.",
        counter_example="The firm has the strength to build a tower.",
    ),
    HedgeRow(
        name="charge",
        part="verb",
        reach="governed",
        status="alleged",
        words=_words(
            """accuse suspect allege claim charge blame assume believe think deem presume contend insinuate
            imply suggest suppose purport rumour rumor"""
        ),
        example="Neighbours accused the firm of dumping waste.",
        counter_example="Neighbours watched the firm without saying a word.",
    ),
    HedgeRow(
        name="claim",
        part="noun",
        reach="governed",
        status="alleged",
        words=_words(
            """claim allegation accusation suspicion rumour rumor assertion belief suggestion theory evidence
            proof indication sign"""
        ),
        example="The firm answered the claim that it had dumped waste.",
        counter_example="The firm answered the neighbours after it had dumped waste.",
    ),
    HedgeRow(
        name="hearsay",
        part="adverb",
        reach="own",
        status="alleged",
        words=_words("allegedly reportedly supposedly purportedly ostensibly"),
        example="The driver allegedly left the yard at dawn.",
        counter_example="The driver quietly left the yard at dawn.",
    ),
    HedgeRow(
        name="doubt",
        part="adverb",
        reach="own",
        status="conditional",
        words=_words("possibly perhaps maybe probably presumably apparently seemingly potentially likely"),
        example="The ship perhaps sank in the storm.",
        counter_example="The ship soon sank in the storm.",
    ),
    HedgeRow(
        name="appearance",
        part="verb",
        reach="both",
        status="conditional",
        words=_words("seem appear"),
        example="The ship seems to have lost its way.",
        counter_example="The ship managed to keep its way.",
    ),
    HedgeRow(
        name="attempt",
        part="verb",
        reach="governed",
        status="conditional",
        words=_words("try attempt struggle need"),
        example="The crew tried to keep the ship afloat.",
        counter_example="The crew managed to keep the ship afloat.",
    ),
    HedgeRow(
        name="chance",
        part="adjective",
        reach="both",
        status="conditional",
        words=_words("likely unlikely able unable possible impossible supposed"),
        example="The ship is likely to sink.",
        counter_example="The ship is happy to sail.",
    ),
)

TELLING: frozenset[str] = _words(
    """say tell report add announce state write note explain declare promise vow pledge predict hope
    expect believe think know agree decide warn insist confirm learn"""
)
"""Verbs after whose past tense "would" is a future seen from then: "said it would open"."""

FUTURE_WORDS: frozenset[str] = _words("tomorrow tonight next later soon")
"""With a present progressive they make it a plan: "is leading a delegation next week"."""

HEDGES: Mapping[Part, Mapping[str, HedgeRow]] = {
    part: {word: row for row in HEDGE_ROWS if row.part == part for word in sorted(row.words)}
    for part in ("modal", "adverb", "verb", "adjective", "noun", "mark")
}
"""Part → word → row. Verbs and nouns by lemma, the rest by form."""
