"""Words that rule over what is said: who denies, doubts, requires or tells it. An ellipsis never drops one.

Each row has an example sentence that holds one of its words and a counter-example that holds none.
Inflected forms are listed; contractions with "n't" are found by their ending.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class GovernorRow:
    """Words of one kind. `neutral` rows report speech without doubt: an attribution made of them may
    be dropped where the statement's mark restates it."""

    name: str
    words: frozenset[str]
    example: str
    counter_example: str
    neutral: bool = False


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


GOVERNOR_ROWS: tuple[GovernorRow, ...] = (
    GovernorRow(
        name="denial",
        words=_words(
            """no not never none nobody nothing nowhere neither nor cannot without hardly scarcely barely seldom
            rarely deny denies denied denying denial denials refuse refuses refused refusing refusal reject
            rejects rejected rejecting rejection dispute disputes disputed disputing refute refutes refuted
            refuting rebut rebuts rebutted contradict contradicts contradicted fail fails failed failing
            failure lack lacks lacked lacking dismiss dismisses dismissed dismissing exclude excludes
            excluded excluding except false falsely untrue unlikely unable impossible oppose opposes opposed
            opposing"""
        ),
        example="The mayor denied the report.",
        counter_example="The mayor read the report.",
    ),
    GovernorRow(
        name="hedge",
        words=_words(
            """may might could would should must probably possibly perhaps maybe likely apparently
            seemingly presumably supposedly reportedly allegedly purportedly ostensibly potentially
            alleged alleges allege alleging allegation allegations purported suspected suspect suspects suspicion
            seem seems seemed seeming appear appears appeared appearing suggest suggests suggested suggesting
            believe believes believed believing think thinks thought thinking assume assumes assumed assuming
            estimate estimates estimated estimating expect expects expected expecting hope hopes hoped hoping
            fear fears feared fearing plan plans planned planning intend intends intended intending want wants
            wanted wanting aim aims aimed try tries tried trying attempt attempts attempted attempting
            propose proposes proposed proposing consider considers considered considering threaten threatens
            threatened threatening promise promises promised promising vow vows vowed vowing pledge pledges
            pledged pledging almost nearly roughly approximately rumour rumours rumor
            rumors rumoured rumored unconfirmed uncertain unclear unverified disputedly so-called"""
        ),
        example="The ferry may have been overloaded.",
        counter_example="The ferry was overloaded.",
    ),
    GovernorRow(
        name="condition",
        words=_words(
            """if unless until whether provided providing otherwise lest assuming supposing depending contingent
            only"""
        ),
        example="The strike goes on unless wages rise.",
        counter_example="The strike goes on and wages rise.",
    ),
    GovernorRow(
        name="attribution",
        words=_words(
            """say says said saying tell tells told telling according add adds added announce announces announced
            announcing stated stating report reports reported reporting note notes noted explain
            explains explained explaining describe describes described describing mention mentions mentioned
            write writes wrote written quote quotes quoted quoting cite cites cited citing reply replies replied
            replying respond responds responded responding commented commenting tweeted posted"""
        ),
        example="The valley is safe, the geologist said.",
        counter_example="The valley is safe this winter.",
        neutral=True,
    ),
    GovernorRow(
        name="claim",
        words=_words(
            """claim claims claimed claiming insist insists insisted insisting argue argues argued arguing assert
            asserts asserted asserting contend contends contended contending maintain maintains maintained
            maintaining accuse accuses accused accusing accusation accusations blame blames blamed blaming warn
            warns warned warning acknowledge acknowledges acknowledged acknowledging admit admits admitted
            admitting concede concedes conceded conceding confirm confirms confirmed confirming declare declares
            declared declaring predict predicts predicted predicting forecast forecasts demand demands demanded
            demanding urge urges urged urging ask asks asked asking agree agrees agreed agreeing"""
        ),
        example="The firm claims that the valve was tight.",
        counter_example="The firm checked that the valve was tight.",
    ),
)

CONTRACTION = re.compile(r"\w+n['’]t\Z", re.IGNORECASE)
_STEMS = _words(
    """ain aren can couldn didn doesn don hadn hasn haven isn mightn mustn needn shan shouldn wasn weren
    won wouldn"""
)

GOVERNORS: frozenset[str] = frozenset(
    {word for row in GOVERNOR_ROWS for word in row.words}
    | {f"{stem}{mark}t" for stem in _STEMS for mark in "'’"}
)
"""All of them, lower case. A text is searched with `find_governors`, which knows contractions too."""

NEUTRAL: frozenset[str] = frozenset(word for row in GOVERNOR_ROWS if row.neutral for word in row.words)

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


def find_governors(text: str) -> tuple[str, ...]:
    """The words of `text` that govern, lower case, in order. "non-stop" and "so-called" are looked up
    whole and piece by piece."""
    found: list[str] = []
    for match in _WORD.finditer(text):
        word = match[0].lower()
        pieces = word.split("-")
        if word in GOVERNORS or CONTRACTION.match(word):
            found.append(word)
        else:
            found.extend(piece for piece in pieces if piece in GOVERNORS or CONTRACTION.match(piece))
    return tuple(found)
