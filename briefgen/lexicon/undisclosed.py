"""How news says that something is not told or not known: "did not respond", "it was not clear who".

Patterns are read without regard to case over one sentence."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class UndisclosedRow:
    """A way of not telling. Groups: `actor` who keeps silent, `matter` about what; `frame` is the row of
    `lexicon/reasons_questions` that asks for it, `bare` the one where there is no matter."""

    name: str
    pattern: str
    frame: str
    bare: str
    example: str
    counter: str


_NOT = (
    r"(?:did not|did ?n[’']t|do not|don[’']t|does not|doesn[’']t|ha(?:s|ve|d) not|ha(?:s|ve|d)n[’']t|would not|wouldn[’']t|"
    r"will not|won[’']t|could not|declin(?:ed?|es|ing) to|refus(?:ed?|es|ing) to|fail(?:ed|s)? to|was unable to|were unable to)"
    r"(?: yet| immediately| so far| formally| publicly| further)*"
)
_WHICH = r"(?:what|who|whom|whose|how|when|where|why|whether|which)"
_DETAIL = r"(?:details?|information|specifics|particulars|reasons?|explanations?|figures?|numbers?|timelines?|names?|identit(?:y|ies)|comment|statement)"
_ADVERB = (
    r"(?:yet |immediately |formally |officially |publicly |entirely |fully |still |been |also |so far )*"
)

UNDISCLOSED: tuple[UndisclosedRow, ...] = (
    UndisclosedRow(
        name="names-withheld",
        pattern=rf"(?P<cue>\b{_NOT} (?:provided?|given?|released?|disclosed?|reveal(?:ed)?|shared?|publish(?:ed)?|confirm(?:ed)?|"
        r"establish(?:ed)?|determined?)) (?:(?:any|the|his|her|its|their|all) )?(?P<matter>(?:(?:names?|identit(?:y|ies)|ages?|nationalit(?:y|ies)|"
        r"causes?|motives?|number|total|toll|price|cost|size|location|whereabouts|terms|date|timing) (?:of|for|behind) [^.,;:”\"]{3,60}?|"
        r"(?:[\w-]+s[’']|[\w-]+[’']s) (?:full )?(?:names?|identit(?:y|ies)|ages?|nationalit(?:y|ies)|motives?)))"
        r"(?=[.,;:”\"]| (?:but|and|because|as|in|by|until|who|on|so|that)\b|$)",
        frame="question-what-is-the",
        bare="question-not-disclosed",
        example="The port has not released the names of the crew.",
        counter="The port has not released the crew.",
    ),
    UndisclosedRow(
        name="no-details-about",
        pattern=rf"(?P<cue>\b{_NOT} (?:immediately )?(?:provided?|given?|offer(?:ed)?|released?|disclosed?|reveal(?:ed)?|shared?|publish(?:ed)?|suppl(?:y|ied)|add(?:ed)?|confirm(?:ed)?) "
        rf"(?:[\w’'-]+ ){{0,5}}{_DETAIL}\b)"
        r"(?: (?:about|on|of|regarding|as to|concerning) (?P<matter>[^.;:”\"]{3,}))?",
        frame="question-not-said-about",
        bare="question-not-disclosed",
        example="The ministry did not provide details about the convoy.",
        counter="The ministry did not provide blankets for the convoy.",
    ),
    UndisclosedRow(
        name="did-not-say",
        pattern=rf"(?P<cue>\b{_NOT} (?:say|specify|explain|disclose|reveal|elaborate|make clear|indicate|detail)"
        rf"(?: on| publicly| exactly)?) (?P<matter>{_WHICH}\b[^.;:”\"]{{3,}})",
        frame="question-is-it-known",
        bare="question-not-disclosed",
        example="The bank did not say how many accounts were frozen.",
        counter="The bank did not say sorry.",
    ),
    UndisclosedRow(
        name="not-named",
        pattern=rf"(?P<cue>\b{_NOT} (?:immediately )?(?:name|identify|disclose|release|reveal|specify)) "
        r"(?P<matter>(?:the|any|his|her|its|their|that|those|all) (?!details?|information|specifics|names? or)[^.,;:”\"]{3,60}?)(?=[.,;:”\"]| (?:but|and|because|as|in|by|“|for|until|who|on)\b|$)",
        frame="question-who-is",
        bare="question-not-disclosed",
        example="Police declined to name the suspect.",
        counter="Police declined the suspect a lawyer.",
    ),
    UndisclosedRow(
        name="no-comment",
        pattern=r"(?P<cue>\b(?:declin(?:ed|es|ing) (?:to comment|comment)|refus(?:ed|es|ing) (?:to comment|comment)|had no (?:immediate )?comment|"
        r"would not comment|(?:did not|didn[’']t|has not|have not|had not)(?: \w+ly)? (?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)? "
        r"(?:a |several |multiple |repeated )?(?:phone |telephone )?(?:calls?|messages?|emails?|requests?|queries))"
        r"(?: to (?:(?:[\w’'.]+ ){0,4}(?:requests?|questions?|queries|calls?|emails?|messages?|inquir\w+|enquir\w+|letters?))(?: for comment| seeking comment)?)?|"
        r"(?:could|can) ?not (?:immediately )?be (?:immediately )?(?:reached|contacted)(?: for comment)?|(?:was|were) not (?:immediately )?available(?: for comment)))",
        frame="question-what-says",
        bare="question-what-says",
        example="The airline could not immediately be reached for comment.",
        counter="The airline did not reach the coast.",
    ),
    UndisclosedRow(
        name="it-is-unclear",
        pattern=rf"(?P<cue>\b(?:it(?: is|[’']s| was| has been| had been| remain(?:s|ed)| stays)|(?:was|were|is) it) {_ADVERB}(?:not {_ADVERB}(?:clear|known|certain|disclosed|said|specified)|unclear|unknown|"
        rf"uncertain|too (?:soon|early) to (?:tell|say|know))(?: \w+ly)?) (?P<matter>(?:{_WHICH}|if)\b[^.;:”\"]{{3,}})",
        frame="question-is-it-known",
        bare="question-is-it-known",
        example="It was not immediately clear who had opened the gate.",
        counter="It was clear who had opened the gate.",
    ),
    UndisclosedRow(
        name="is-unknown",
        pattern=rf"(?P<matter>(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) [^.,;:”\"“]{{2,110}}?) (?P<cue>(?:is|are|was|were|remain(?:s|ed)?|ha(?:s|ve|d)) {_ADVERB}"
        rf"(?:not {_ADVERB}(?:known|clear|determined|established|disclosed|confirmed|released|made public|announced|identified|published)|"
        r"unknown|unclear|undetermined|undisclosed|unexplained|a mystery))\b(?! if| whether| what| who| how| when| why| where)",
        frame="question-what-is",
        bare="question-what-is",
        example="The cause of the blast was not yet known.",
        counter="The cause of the blast was known to all.",
    ),
    UndisclosedRow(
        name="under-investigation",
        pattern=r"(?P<matter>(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:causes?|motives?|origins?|source|reasons?|circumstances|incident|deaths?|crash|fire|shooting|explosion|leak|matter|case)(?: (?:of|for|behind|in) [^.,;:”\"]{2,60}?)?) "
        r"(?P<cue>(?:is|are|was|were|remain(?:s|ed)?) (?:still |now |also |currently )?(?:under (?:investigation|review|examination)|being (?:investigated|examined|looked into)))",
        frame="question-what-is",
        bare="question-what-is",
        example="The cause of the leak is under investigation.",
        counter="The cause of the leak is a worn seal.",
    ),
    UndisclosedRow(
        name="investigating-whether",
        pattern=rf"(?P<cue>\b(?:investigat(?:e|es|ed|ing)|examin(?:e|es|ed|ing)|prob(?:e|es|ed|ing)|look(?:s|ed|ing)? into|seek(?:s|ing)? to (?:establish|determine|learn)|"
        rf"try(?:ing)? to (?:establish|determine|find out|work out|understand|learn)|assess(?:es|ed|ing)?)) (?P<matter>(?:{_WHICH}|if)\b[^.;:”\"]{{3,}})",
        frame="question-is-it-known",
        bare="question-is-it-known",
        example="Detectives are investigating whether a second van was used.",
        counter="Detectives are looking into the well.",
    ),
    UndisclosedRow(
        name="seeking-cause",
        pattern=r"(?P<cue>\b(?:investigat(?:e|es|ed|ing)|look(?:s|ed|ing)? into|prob(?:e|es|ing) (?:into )?|examin(?:e|es|ing)|seek(?:s|ing)?|(?:probe|inquiry|enquiry|investigation) into)) "
        r"(?P<matter>(?:the )?(?:possible )?(?:causes?|motives?) (?:of|for|behind) [^.,;:”\"]{3,60}?)(?=[.,;:”\"]| (?:has|had|will|began|is|was|that|which|by|in|on)\b|$)",
        frame="question-what-is",
        bare="question-what-is",
        example="Engineers are looking into the cause of the outage.",
        counter="Engineers know the cause of the outage.",
    ),
    UndisclosedRow(
        name="no-claim-of-responsibility",
        pattern=r"(?P<cue>\b(?:[Nn]o (?:one|group|organi[sz]ation|body|person)|[Nn]obody) (?:has |had |have )?(?:yet |so far |immediately )*(?:claimed|taken) responsibility)"
        r"(?: for (?P<matter>(?:the|this|that) [^.,;:”\"]{3,50}))?",
        frame="question-who-behind",
        bare="question-who-responsible",
        example="No group has claimed responsibility for the attack.",
        counter="A group has claimed responsibility for the attack.",
    ),
    UndisclosedRow(
        name="not-verified",
        pattern=r"(?P<matter>(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) [^.,;:”\"“]{3,50}?) (?P<cue>(?:could not|cannot|can ?not) be (?:independently )?(?:verified|confirmed|corroborated))",
        frame="question-confirmed",
        bare="question-confirmed",
        example="The footage could not be independently verified.",
        counter="The footage was independently verified.",
    ),
)
