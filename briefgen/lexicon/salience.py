"""What makes a sentence worth less to a reader, and which verbs only say: typed tables.

A row of CHATTER is (name, pattern, factor, example, counter-example): where the pattern is found, the
sentence's weight is multiplied by the factor. The tests run every row on both sentences.
"""

from __future__ import annotations

import re
from functools import cache

from briefgen.text.similarity import fold_word, stem_word

CHATTER: tuple[tuple[str, str, float, str, str], ...] = (
    # name, pattern, factor, example, counter-example
    (
        "question",
        r"\?[”\"’')\]]*$",
        0.1,
        "So what will the ferry owners do now?",
        "The inspectors asked what the ferry owners would do.",
    ),
    (
        "lead-in",
        r":[”\"’')\]]*$",
        0.2,
        "On Monday the harbour office released a statement:",
        "The harbour office released a statement: the pier is closed.",
    ),
    (
        "developing",
        r"\b(?:(?:this|it) is a (?:breaking|developing)\b|will be updated|more to follow|check back)",
        0.05,
        "This is a breaking story and will be updated.",
        "The port said its list of sailings had been updated twice.",
    ),
    (
        "about-the-paper",
        r"\b(?:this (?:article|newspaper|website|report was)|click here|read more|sign up|subscribe|"
        r"our (?:reporters?|correspondents?|newsletter|readers))\b",
        0.1,
        "Read more about the harbour in our newsletter.",
        "Unions read the harbour plan more than once.",
    ),
    (
        "no-comment",
        r"\b(?:(?:could|would|can) ?not (?:immediately )?be (?:reached|contacted|verified)|"
        r"declined to comment|did ?n[o’']t (?:immediately )?(?:respond|reply)|"
        r"not (?:immediately )?(?:respond|available))\b",
        0.35,
        "The operator declined to comment.",
        "The operator declined the city's offer for the pier.",
    ),
    (
        "scene",
        r"\b(?:looked like|felt like|as if it were|[Ii]t was like|you could (?:see|hear|feel))\b",
        0.4,
        "It was like a film, one passenger said.",
        "Passengers like the new film on the ferry.",
    ),
    (
        "first-person",
        r"^I(?:[’']m|[’']ve)?\b|[,;] I\b|\b(?:my|(?<![A-Z]\w{3} )I (?:had|have|was|am|saw|think|know))\b",
        0.45,
        "I had never seen the sea so high.",
        "Pier I was closed, the harbour said.",
    ),
    (
        "second-person",
        r"\b[Yy]ours?\b|\b[Yy]ou\b",
        0.5,
        "You will need a ticket for the night boat.",
        "The young crew needed tickets for the night boat.",
    ),
    (
        "anecdote",
        r"\b(?:recalled (?:how|that|the (?:day|moment|time))|remembers?|remembered|reminisced)\b",
        0.6,
        "She recalled how the old pier smelt of tar.",
        "The company recalled 40 engines.",
    ),
    (
        "hedged-mood",
        r"\b(?:hopes? to|hoping that|expressed (?:hope|optimism)|looks? forward to)\b",
        0.7,
        "The mayor looks forward to the first sailing.",
        "The first sailing is on 3 May.",
    ),
    (
        "vague",
        r"\b(?:a (?:range|number|variety|series) of (?:issues|areas|things|topics|matters)|"
        r"in recent years|over the years|for years|among other things)\b",
        0.75,
        "They spoke about a range of issues.",
        "They spoke about the price of diesel.",
    ),
)

_SAYING = """
    say tell add note comment describe call explain state mention remark recall reply respond write
    tweet think believe feel know hope want like argue claim insist stress maintain suggest observe
"""

SAYING = frozenset(_SAYING.split())
"""Verbs that only say or think: the day of such a verb is when it was reported, not when it happened."""

_ACTS = """
    announce declare agree sign order vow pledge promise launch open close start begin end approve adopt
    pass reject veto ban lift impose arrest charge sentence convict acquit detain release free sue fine
    kill die injure wound attack bomb strike shoot crash collapse explode burn flood hit seize capture
    surrender withdraw leave arrive visit meet elect appoint name resign dismiss fire oust defeat win lose
    beat confirm report find discover recover rescue evacuate deploy send suspend halt resume restart
    restore publish leak reveal merge acquire buy sell cut raise test
"""

ACTS = frozenset(_ACTS.split())
"""Verbs of acts that news is made of: they change what is the case."""


_EVENT_NOUNS = """
    summit meeting talk conference visit trip election referendum vote ballot attack assault bombing
    explosion blast shooting killing murder raid strike protest demonstration rally riot march war battle
    invasion coup crash collision accident disaster earthquake flood storm hurricane fire outbreak epidemic
    pandemic trial hearing verdict ruling sentence conviction arrest investigation inquiry probe launch
    opening closure deal agreement treaty pact ceasefire truce accord announcement statement speech address
    interview debate match game final race concert show ceremony funeral wedding birth death resignation
    appointment inauguration coronation merger takeover sale auction scandal leak crackdown ban embargo
    sanction cut reform revolution uprising rebellion siege massacre festival tour session round campaign
"""

EVENT_NOUNS = frozenset(_EVENT_NOUNS.split())
"""Nouns that name a happening: a date after one of them dates it and not the verb before it."""

KIN: dict[str, str] = {
    "death": "die", "birth": "bear", "killing": "kill", "shooting": "shoot", "bombing": "bomb",
    "resignation": "resign", "appointment": "appoint", "election": "elect", "explosion": "explode",
    "collision": "collide", "announcement": "announce", "opening": "open", "closure": "close",
    "conviction": "convict", "invasion": "invade", "investigation": "investigate", "agreement": "agree",
    "accord": "agree", "deal": "agree", "pact": "agree", "inauguration": "inaugurate", "meeting": "meet",
    "summit": "meet", "talk": "meet", "conference": "meet",
    "sale": "sell", "merger": "merge", "takeover": "take", "rebellion": "rebel", "murder": "kill",
    "assault": "attack", "demonstration": "protest", "ruling": "rule", "verdict": "rule",
}  # fmt: skip
"""Nouns of happenings and the verb of the same act, so that "his death" meets "he died"."""

_STATES = "be have seem appear remain contain include consist belong mean need depend cost exist become do"

STATES = frozenset(_STATES.split())
"""Verbs of states: without a date of its own such a clause tells no happening."""

_STANDING = """
    employ produce make manufacture export import host house own operate run govern rule head cover span
    stretch lie sit stand border link connect serve provide offer allow permit require ban prohibit regulate
    live attract draw account represent supply use enjoy rank share suffer affect spread form divide surround
    oversee control specialise specialize publish sell cause last measure weigh kill
"""

STANDING = frozenset(_STANDING.split())
"""Verbs that in the present tense tell what is so at all times: "the firm employs 300"."""


def name_happening(word: str) -> str:
    """The stem of the act that a noun names ("meetings" → "meet", "death" → "die"), "" for other words."""
    folded = fold_word(word)
    for noun in (folded, folded.removesuffix("s"), folded.removesuffix("es"), folded[:-3] + "y"):
        if noun in EVENT_NOUNS:
            return stem_word(KIN.get(noun, noun))
    return ""


@cache
def _compiled() -> tuple[tuple[str, re.Pattern[str], float], ...]:
    return tuple((name, re.compile(pattern, re.MULTILINE), factor) for name, pattern, factor, _, _ in CHATTER)


def find_chatter(text: str) -> tuple[str, ...]:
    """The names of the rows of CHATTER that are found in `text`."""
    return tuple(name for name, pattern, _ in _compiled() if pattern.search(text))


def weigh_chatter(text: str) -> float:
    """The product of the factors of the rows of CHATTER found in `text`: 1 for none."""
    weight = 1.0
    for _, pattern, factor in _compiled():
        if pattern.search(text):
            weight *= factor
    return weight
