"""How news says that something is denied, and how it puts forward what is.

Patterns are read without regard to case over one sentence in which white space is folded. Each row
has an example that it finds and a counter-example that it does not.
"""

from __future__ import annotations

from dataclasses import dataclass

_CLAIM = (
    r"(?:claims?|allegations?|accusations?|charges?|assertions?|reports?|suggestions?|rumou?rs?|insinuations?|"
    r"findings?|account|version|narrative|characteri[sz]ation|story|stories|criticism|speculation)"
)
"""Nouns for what somebody says that may be denied."""

_POINTER = (
    r"(?:this|that|it|these|those|them|all of (?:this|that|it)|"
    rf"(?:the|this|that|these|those|such|both|all|any such)(?: \w+)? {_CLAIM})"
)
"""Words that reach back to what was said before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DenialRow:
    """A way to deny. In `pattern`, the group `back` reaches to the sentence before, the group `what`
    is what is denied; with neither, what is denied is looked for nearby."""

    name: str
    pattern: str
    example: str
    counter: str


DENIALS: tuple[DenialRow, ...] = (
    DenialRow(
        name="denies-that",
        pattern=rf"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|disput(?:e[sd]?|ing)|refut(?:e[sd]?|ing)|"
        rf"dismiss(?:es|ed|ing)?|rebut(?:s|ted|ting)?|contradict(?:s|ed|ing)?|contest(?:s|ed)?)"
        rf"(?: \w+ly)? (?P<back>{_POINTER})(?=[.,;:”\"]| as\b| and\b| on\b| in\b|$)",
        example="The mill denies this.",
        counter="The mill denied this driver a permit.",
    ),
    DenialRow(
        name="denies-clause",
        pattern=r"\b(?:den(?:y|ies|ied|ying)|disput(?:e[sd]?|ing)|refut(?:e[sd]?|ing)|reject(?:s|ed|ing) (?:the )?"
        r"(?:claims?|suggestions?|allegations?|reports?|accusations?|idea|notion|charges?))"
        r"(?: \w+ly)? (?:that (?P<what>[^.;]{8,})|(?P<doing>(?:having|being|ever|any|all|\w+ing)\b[^.;]{3,}))",
        example="The broker denied that he had sold the shares early.",
        counter="The broker denied the journalist that pleasure.",
    ),
    DenialRow(
        name="denies-claim",
        pattern=rf"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|disput(?:e[sd]?|ing)|refut(?:e[sd]?|ing)|"
        rf"dismiss(?:es|ed|ing)?|rebut(?:s|ted|ting)?)(?: \w+ly)? (?P<what>(?:(?:all|any|the|those|these|such|his|her|"
        rf"their|its|such) )*(?:[\w’'.-]+ ){{0,3}}{_CLAIM} (?:of|that|about|by|over|made|against|from)\b[^.;]{{3,}})",
        example="The union rejected allegations of vote rigging in the north.",
        counter="The union rejected the offer of a pay rise.",
    ),
    DenialRow(
        name="denies-wrong",
        pattern=r"\b(?:den(?:y|ies|ied|ying)|disclaim(?:s|ed)?) (?P<what>(?:any |all )?(?:wrongdoing|involvement|"
        r"responsibility|knowledge|guilt|liability|links?|ties|a role|any role|misconduct|complicity|collusion|the charges?|the accusations?|"
        r"the allegations?)(?: (?:in|of|to|with|for|against)\b[^.;]{3,})?)",
        example="The clinic denied any wrongdoing.",
        counter="The clinic denied entry to visitors.",
    ),
    DenialRow(
        name="no-evidence",
        pattern=r"\b(?:no|without(?: any)?|little|not a shred of|any lack of|lack of|did not (?:find|provide|see)(?: any)?) "
        r"(?:evidence|proof|indication)(?: so far| yet| at all| whatsoever)? (?:that |of |to (?:suggest|support|show|back)(?: that)? |"
        r"(?:suggest(?:s|ed|ing)|show(?:s|ed|ing)|support(?:s|ed|ing)|link(?:s|ed|ing))(?: that)? )(?P<what>[^.;]{6,})",
        example="Inspectors saw no evidence that the dam had been sabotaged.",
        counter="Inspectors took evidence that the dam had leaked.",
    ),
    DenialRow(
        name="no-evidence-given",
        pattern=r"\b(?:(?:gave|give|gives|provided?|provides|offered|offers|presented|produced) no|without (?:giving|providing|offering)(?: any)?|no) "
        r"(?:evidence|proof)(?: (?:was|were|has been) (?:provided|given|offered|presented))?"
        r"(?: (?:to (?:back|support) |for )(?P<back>(?:the |its |his |her |their |this |that )[^.;]{3,}))?(?=[.,;]|$)",
        example="The group provided no evidence.",
        counter="The group provided no tents.",
    ),
    DenialRow(
        name="called-false",
        pattern=rf"\b(?P<back>(?:this|that|it|they|these|those|the(?: \w+)? {_CLAIM}))\b(?! sa(?:ys?|id)\b)[^.;]{{0,25}}? (?:is|are|was|were|as|being|had been) "
        r"(?:\w+ly )?(?:“|‘|\"|')?(?:a |an )?(?:\w+ )?(?:false|untrue|not true|baseless|groundless|unfounded|fabricated|fabrications?|"
        r"a lie|lies|nonsense|fake news|incorrect|inaccurate|misleading|fibs)\b",
        example="He called the reports “baseless”, and said that the claim was false.",
        counter="He called for reports on false teeth.",
    ),
    DenialRow(
        name="pushed-back",
        pattern=r"\b(?:push(?:es|ed|ing) back (?:on|against)|t(?:ook|akes?) issue with|hit(?:s|ting)? back at|disagree[sd]?(?: \w+ly)? with) "
        r"(?P<what>(?:the|this|that|these|those|any|such|his|her|its|their|suggestions?|claims?|reports?) ?[^.;]{3,})",
        example="The agency took issue with the suggestion that it had slept.",
        counter="The agency took the issue to court with a lawyer.",
    ),
    DenialRow(
        name="not-linked",
        pattern=r"\b(?:had|has|have|with|found|finds|saw) (?:“|‘|\"|')?(?:no|nothing) (?P<what>(?:known )?(?:connections?|links?|ties|"
        r"role|part|involvement|affiliation)(?:”|’|\"|')? (?:to|with|in|between)\b[^.;]{3,})",
        example="Police say the driver had no links to the gang.",
        counter="Police say the driver had no shoes.",
    ),
    DenialRow(
        name="nothing-to-do",
        pattern=r"\b(?:had|has|have|having) nothing (?P<what>to do with [^.;]{3,})",
        example="The minister said he had nothing to do with the sale.",
        counter="The minister said he had nothing to sell.",
    ),
)

NEGATED_DENIAL = r"\b(?:not|n[’']t|never|cannot|neither|nobody|no one|without|to|would|will|could|may|might|should|if) (?:\w+ )?$"
"""Before a denial: it is no denial ("did not deny", "to dismiss the claims")."""

CLAIM_CUES = (
    r"\b(?:sa(?:y|ys|id|ying)|claim(?:s|ed|ing)?|alleg(?:e[sd]?|ing|edly|ations?)|accus(?:e[sd]?|ing|ations?)|"
    r"report(?:s|ed|edly|ing)?|suggest(?:s|ed|ing)?|insist(?:s|ed)?|maintain(?:s|ed)?|assert(?:s|ed)?|charg(?:e[sd]|ing)|"
    r"blam(?:e[sd]?|ing)|according to|believe[sd]?|argu(?:e[sd]?|ing)|contend(?:s|ed)?|called?|describ(?:es|ed)|warn(?:s|ed)?|"
    r"show(?:s|ed|n)?|reveal(?:s|ed)?|suspect(?:s|ed)?|point(?:s|ed) (?:to|at)|responsibility)\b"
)
"""A sentence that puts a claim forward has one of these."""

ACCUSING = (
    r"\b(?:accus(?:e[sd]?|ing|ations?)|alleg(?:e[sd]?|ing|edly|ations?)|implicat(?:e[sd]?|ing)|reveal(?:s|ed|ing)?|"
    r"expos(?:e[sd]|ing)|hid(?:e|es|ing|den)?|launder(?:ed|ing)?|evad(?:e[sd]?|ing)|evasion|illegal(?:ly)?|unlawful(?:ly)?|"
    r"fraud(?:ulent(?:ly)?)?|brib(?:e[sd]?|es|ing|ery)|corrupt(?:ion|ly)?|siphon(?:ed|ing)|funnel(?:l?ed|l?ing)|secret(?:ly)?|"
    r"shuffl(?:ed|ing)|abus(?:e[sd]?|ing)|embezzl(?:ed|ing|ement)|rigg(?:ed|ing)|collu(?:ded|ding|sion)|cover(?:ed|ing)? up|"
    r"blam(?:e[sd]?|ing)|conspir(?:ed|ing|acy)|cheat(?:ed|ing)?|dop(?:ed|ing)|harass(?:ed|ing|ment)|violat(?:ed|ing|ions?)|"
    r"charged with|lied|misled|misleading|poison(?:ed|ing)|tortur(?:ed|ing)|smuggl(?:ed|ing)|plot(?:ted|ting))\b"
)
"""A sentence that accuses somebody has one of these: it may be what a denial of "the accusations" or of "any
wrongdoing" answers."""

WRONG = (
    r"^(?:(?:all|any|the|those|these|such|his|her|their|its) )*(?:wrongdoing|misconduct|guilt|involvement|complicity|"
    r"(?:accusations?|allegations?|charges?|claims?|reports?)(?: of (?:wrongdoing|misconduct))?)\b"
    r"(?! (?:of|that|about|made|by|over)\b)"
)
"""What is denied, where it does not say itself what that is."""
