"""Cues of who said what: verbs, nouns and the constructions in which they report.

A row joins words of one family that report in one construction. The rule of a quotation is the
row's name, "FAMILY-CONSTRUCTION". Families: `speech` (words were spoken or written), `thought`
(a mind's content, told by the reporter), `finding` (a poll, report or study shows it), `stance`
(for or against), `act` (a decision put in words), `appearance` (nobody's words: "seems to").

Constructions, X the speaker and {…} the content:

clause       X said (that) {…}; {…}, X said
infinitive   X vowed {to …}
complement   X proposed {raising …}
object       X called {the plan a mistake}
about        X spoke of {…}; with the row's preposition
appear       {Prices} seem {to rise}
expected     {Prices} are expected {to rise}
passive      {The plan} was criticised {as …} by X
noun-that, noun-infinitive, noun-about   X's claim {that …}, pledge {to …}, criticism of {…}
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from briefgen.lexicon.reporting_words import (
    ACT_OBJECT,
    FINDING_CLAUSE,
    SPEECH_CLAUSE,
    SPEECH_OBJECT,
    STANCE_OBJECT,
    THOUGHT_CLAUSE,
    UTTERANCE_ONLY,
)

Family = Literal["speech", "thought", "finding", "stance", "act", "appearance"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CueRow:
    """Words that report in one construction; `preposition` belongs to "about" and "noun-about"."""

    family: Family
    construction: str
    words: frozenset[str]
    example: str
    counter_example: str
    preposition: str = ""

    @property
    def rule(self) -> str:
        """The name that a quotation found by this row bears."""
        return f"{self.family}-{self.construction}"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


VERB_ROWS: tuple[CueRow, ...] = (
    CueRow(
        family="speech",
        construction="clause",
        words=SPEECH_CLAUSE,
        example="The mayor said the bridge was safe.",
        counter_example="The mayor crossed the bridge that was safe.",
    ),
    CueRow(
        family="thought",
        construction="clause",
        words=THOUGHT_CLAUSE,
        example="The farmers fear that the river will flood again.",
        counter_example="The farmers feared the river in spring.",
    ),
    CueRow(
        family="finding",
        construction="clause",
        words=FINDING_CLAUSE,
        example="The audit found that two bridges were unsafe.",
        counter_example="The audit took two years.",
    ),
    CueRow(
        family="speech",
        construction="infinitive",
        words=_words(
            """vow promise pledge threaten call ask urge order tell warn offer propose claim encourage
            plead beg volunteer swear advise instruct command implore"""
        ),
        example="The ministry vowed to reopen the mine.",
        counter_example="The ministry reopened the mine to visitors.",
    ),
    CueRow(
        family="act",
        construction="infinitive",
        words=_words("decline refuse decide agree vote determine opt elect"),
        example="The council refused to name the bidders.",
        counter_example="The council failed to name the bidders.",
    ),
    CueRow(
        family="thought",
        construction="infinitive",
        words=_words(
            "want hope plan seek intend prefer wish aim expect look like push press lobby strive desire"
        ),
        example="The union hopes to meet the owners in May.",
        counter_example="The union happened to meet the owners in May.",
    ),
    CueRow(
        family="speech",
        construction="complement",
        words=_words("say report propose suggest recommend tell mention describe consider discuss advocate"),
        example="The engineers suggested closing the lower gate.",
        counter_example="The engineers stopped closing the lower gate.",
    ),
    CueRow(
        family="speech",
        construction="object",
        words=SPEECH_OBJECT,
        example="The bishop called the verdict a disgrace.",
        counter_example="The bishop bought the verdict as a book.",
    ),
    CueRow(
        family="stance",
        construction="object",
        words=STANCE_OBJECT,
        example="The unions oppose the sale of the harbour.",
        counter_example="The unions own the harbour.",
    ),
    CueRow(
        family="act",
        construction="object",
        words=ACT_OBJECT,
        example="The ministry announced a ban on night flights.",
        counter_example="The ministry suffered a loss of staff.",
    ),
    CueRow(
        family="finding",
        construction="object",
        words=_words("show indicate document record"),
        example="The survey showed a steep fall in sales.",
        counter_example="The survey lasted a week in spring.",
    ),
    CueRow(
        family="thought",
        construction="object",
        words=_words(
            """see view consider regard deem believe want prefer understand expect fear feel hope remember
            contemplate anticipate foresee doubt"""
        ),
        example="Investors view the merger as a risk.",
        counter_example="Investors funded the merger in May.",
    ),
    CueRow(
        family="speech",
        construction="about",
        preposition="about",
        words=_words("talk speak think worry write joke brag boast complain care say"),
        example="The pilot spoke about the storm.",
        counter_example="The pilot wandered about the city.",
    ),
    CueRow(
        family="speech",
        construction="about",
        preposition="for",
        words=_words(
            """call ask push plead press advocate apologize apologise campaign hope criticize criticise blame
            praise blast thank slam attack congratulate vouch argue chide mock"""
        ),
        example="The victims called for a new inquiry.",
        counter_example="The victims waited for a new inquiry.",
    ),
    CueRow(
        family="speech",
        construction="about",
        preposition="as",
        words=_words(
            """describe see cite cast portray refer view quote frame list dismiss position characterize
            characterise denounce depict brand label"""
        ),
        example="The workers turned down what they described as an insult.",
        counter_example="The workers toiled as porters.",
    ),
    CueRow(
        family="speech",
        construction="about",
        preposition="to",
        words=_words("respond refer liken agree object admit allude react commit"),
        example="The minister referred to the flood of last year.",
        counter_example="The minister walked to the flood barrier.",
    ),
    CueRow(
        family="speech",
        construction="about",
        preposition="on",
        words=_words("comment focus agree weigh touch elaborate insist reflect"),
        example="The club would not say more but commented on the transfer.",
        counter_example="The club sat on the transfer list.",
    ),
    CueRow(
        family="speech",
        construction="about",
        preposition="of",
        words=_words("accuse speak warn boast talk complain dream"),
        example="The charity warned of a famine.",
        counter_example="The charity consists of volunteers.",
    ),
    CueRow(
        family="speech",
        construction="about",
        preposition="against",
        words=_words("rail warn caution argue protest defend campaign"),
        example="The doctors warned against travel to the coast.",
        counter_example="The doctors leaned against the wall.",
    ),
    CueRow(
        family="stance",
        construction="about",
        preposition="with",
        words=_words("agree disagree side identify sympathize sympathise"),
        example="The judge sided with the tenants.",
        counter_example="The judge dined with the tenants.",
    ),
    CueRow(
        family="speech",
        construction="about",
        preposition="at",
        words=_words("hint balk lash scoff"),
        example="The owner hinted at a sale of the club.",
        counter_example="The owner arrived at a sale of furniture.",
    ),
    CueRow(
        family="appearance",
        construction="appear",
        words=_words("seem appear"),
        example="The river seems to have changed its course.",
        counter_example="The river has changed its course.",
    ),
    CueRow(
        family="appearance",
        construction="expected",
        words=_words("expect intend mean"),
        example="The new line is expected to open in May.",
        counter_example="The new line is built to open in May.",
    ),
    CueRow(
        family="speech",
        construction="passive",
        words=_words(
            """ask report criticize criticise charge announce accuse say mention describe name tell reject
            request attribute claim allege condemn denounce praise"""
        ),
        example="The plan was criticised as wasteful by the opposition.",
        counter_example="The plan was printed as a leaflet by the opposition.",
    ),
    CueRow(
        family="thought",
        construction="passive",
        words=_words("see know consider deem recognize recognise regard view"),
        example="The strike is seen as a test of strength.",
        counter_example="The strike was ended as a gesture of goodwill.",
    ),
)

NOUN_ROWS: tuple[CueRow, ...] = (
    CueRow(
        family="speech",
        construction="noun-that",
        words=_words(
            """claim suggestion assertion complaint statement remark argument admission allegation accusation
            announcement agreement insistence contention declaration conclusion prediction warning denial
            testimony comment observation acknowledgment acknowledgement assurance promise pledge"""
        ),
        example="The driver's claim that the brakes had failed was a lie.",
        counter_example="Nobody found the driver's car that had failed.",
    ),
    CueRow(
        family="thought",
        construction="noun-that",
        words=_words("concern doubt confidence notion fear sense belief hope view suspicion conviction"),
        example="The clerk's fear that the vault would flood was shared by all.",
        counter_example="The clerk's vault that was flooded is open again.",
    ),
    CueRow(
        family="speech",
        construction="noun-infinitive",
        words=_words("promise pledge proposal vow threat offer refusal decision"),
        example="The firm's pledge to repay the loan came late.",
        counter_example="The firm's ability to repay the loan grew.",
    ),
    CueRow(
        family="thought",
        construction="noun-infinitive",
        words=_words("desire plan reluctance unwillingness wish intention willingness"),
        example="The king's desire to abdicate was well known.",
        counter_example="The king's power to abdicate was well known.",
    ),
    CueRow(
        family="speech",
        construction="noun-about",
        preposition="about",
        words=_words("question concern comment doubt remark statement joke complaint warning worry"),
        example="The nurses' complaints about the night shifts were read aloud.",
        counter_example="The nurses' book about the night shifts was read aloud.",
    ),
    CueRow(
        family="speech",
        construction="noun-about",
        preposition="of",
        words=_words(
            """criticism view defense defence opinion critique assessment denunciation condemnation mention
            announcement disclosure description"""
        ),
        example="The coach's criticism of the referee was mild.",
        counter_example="The coach's photograph of the referee was blurred.",
    ),
    CueRow(
        family="stance",
        construction="noun-about",
        preposition="for",
        words=_words("support call case praise proposal enthusiasm apology"),
        example="The mayor's call for calm came late.",
        counter_example="The mayor's order for chairs came late.",
    ),
    CueRow(
        family="stance",
        construction="noun-about",
        preposition="to",
        words=_words("opposition objection resistance"),
        example="The farmers' opposition to the dam has not softened.",
        counter_example="The farmers' road to the dam has not been mended.",
    ),
    CueRow(
        family="speech",
        construction="noun-about",
        preposition="on",
        words=_words("comment statement consensus decision"),
        example="The court's decision on the appeal came on Monday.",
        counter_example="The court's clock on the wall stopped.",
    ),
)

_ORDER = ("clause", "infinitive", "complement", "object", "about", "appear", "expected", "passive")


def _index(rows: Iterable[CueRow], order: tuple[str, ...]) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[int, str, str]]] = {}
    for row in rows:
        construction = row.construction + (f":{row.preposition}" if row.preposition else "")
        rank = order.index(row.construction) if row.construction in order else len(order)
        for word in row.words:
            found.setdefault(word, []).append((rank, construction, row.rule))
    return {word: tuple((c, rule) for _, c, rule in sorted(uses)) for word, uses in sorted(found.items())}


CUES: Mapping[str, tuple[tuple[str, str], ...]] = _index(VERB_ROWS, _ORDER)
"""Verb → its (construction, rule), the most telling construction first."""

NOUNS: Mapping[str, tuple[tuple[str, str], ...]] = _index(NOUN_ROWS, ())
"""Noun → its (construction, rule)."""

SPEECH: frozenset[str] = SPEECH_CLAUSE | UTTERANCE_ONLY
"""Verbs that stand beside an utterance in quotation marks."""

UTTERANCE_RULES = frozenset(
    {
        "utterance-cue-behind",
        "utterance-cue-ahead",
        "utterance-cue-above",
        "utterance-according-to",
        "utterance-signed",
        "utterance-colon",
        "utterance-beside",
        "utterance-continued",
    }
)
"""Rules of quotation marks that hold a sentence of their own."""


def family_of(rule: str) -> Family:
    """The family of a quotation's rule; utterances, headlines and "according to" are speech."""
    head = rule.partition("-")[0]
    for family in ("thought", "finding", "stance", "act", "appearance"):
        if head == family:
            return family
    return "speech"
