"""Words with which different outlets tell the same act or thing: "killed" and "died", "jet" and "plane".

A row is (name, words, example, counter-example): both examples are pairs of sentences of one meaning
and of two. The words are base forms and irregular forms; regular endings are taken off (`stem_word`). A
row is for comparing whole sentences that agree in much else, so it may be generous: it says that two
words can tell the same, not that they always do.
"""

from __future__ import annotations

import re
from functools import cache

from briefgen.lexicon.states import STATES
from briefgen.text.similarity import find_content_words, fold_word, stem_word

ROWS: tuple[tuple[str, str], ...] = (
    # name, words
    ("die", "die died dying dead death deadly fatal fatally fatality kill killing killed perish deceased slay slain lives casualty"),
    ("injure", "injure injury hurt wound wounding maim"),
    ("mourn", "mourn grieve grief condolence sympathy bereave"),
    ("crash", "crash plunge plummet collide collision derail ram slam smash"),
    ("attack", "attack assault raid storm ambush strike struck"),
    ("explode", "explode explosion blast bomb bombing detonate detonation"),
    ("shoot", "shoot shot shooting gunfire shell shelling"),
    ("burn", "burn fire blaze flame engulf"),
    ("arrest", "arrest detain detention custody apprehend capture"),
    ("charge", "charge indict indictment accuse prosecute"),
    ("sentence", "sentence jail imprison convict conviction prison"),
    ("sue", "sue lawsuit suit litigation"),
    ("seize", "seize seizure confiscate impound"),
    ("meet", "meet met meeting talk summit discuss discussion negotiate negotiation dialogue"),
    ("agree", "agree agreement deal pact accord consensus understanding treaty"),
    ("begin", "begin began begun start launch commence open opening inaugurate inauguration establish found"),
    ("end", "end finish conclude conclusion stop halt cease expire"),
    ("resume", "resume resumption restart revive revival resurrect restore reinstate"),
    ("suspend", "suspend suspension freeze frozen froze pause stall shelve"),
    ("close", "close closure shut shutdown shutter"),
    ("lead", "lead led head chair spearhead"),
    ("announce", "announce announcement declare declaration unveil reveal disclose disclosure"),
    ("plan", "plan intend intention schedule expect due prepare"),
    ("promise", "promise pledge vow commit commitment"),
    ("visit", "visit trip tour travel journey"),
    ("arrive", "arrive arrival land landing"),
    ("leave", "leave left depart departure takeoff"),
    ("flee", "flee fled escape"),
    ("evacuate", "evacuate evacuation"),
    ("rescue", "rescue save"),
    ("search", "search seek sought hunt"),
    ("find", "find found discover discovery recover recovery retrieve locate"),
    ("investigate", "investigate investigation investigator probe inquiry inquest"),
    ("cause", "cause trigger blame lead due"),
    ("deny", "deny denial denied refute reject rejection dispute"),
    ("confirm", "confirm confirmation verify acknowledge"),
    ("condemn", "condemn condemnation denounce decry deplore"),
    ("claim", "claim responsibility"),
    ("vote", "vote election elect poll ballot referendum"),
    ("win", "win won victory beat defeat"),
    ("rise", "rise rose risen increase grow grew growth surge climb jump soar"),
    ("fall", "fall fell fallen drop decline decrease slump shrink shrank"),
    ("ban", "ban prohibit prohibition outlaw forbid bar"),
    ("limit", "limit restrict restriction curb control regulate regulation"),
    ("protest", "protest protester demonstrate demonstration demonstrator rally march marcher"),
    ("identify", "identify identity identification name"),
    ("warn", "warn warning caution alert"),
    ("help", "help assist assistance aid support"),
    ("cooperate", "cooperate cooperation cooperative collaborate collaboration partnership"),
    ("appoint", "appoint appointment name nominate nomination"),
    ("resign", "resign resignation quit step"),
    ("dismiss", "dismiss dismissal fire sack oust"),
    ("withdraw", "withdraw withdrew withdrawn withdrawal pull pullout"),
    ("buy", "buy bought purchase acquire acquisition"),
    ("sell", "sell sold sale"),
    ("build", "build built construct construction"),
    ("send", "send sent dispatch deploy deployment"),
    ("show", "show video footage image photo photograph picture"),
    ("post", "post tweet twitter facebook wrote write"),
    ("reply", "reply respond response answer reach reached comment"),
    ("plane", "plane aircraft airplane aeroplane jet airliner flight"),
    ("car", "car vehicle automobile truck van"),
    ("ship", "ship vessel boat ferry"),
    ("gun", "gun rifle weapon firearm pistol handgun"),
    ("attacker", "attacker assailant gunman gunmen shooter suspect militant insurgent"),
    ("police", "police policeman policemen officer cop constabulary"),
    ("soldier", "soldier troop serviceman servicemen"),
    ("family", "family relative kin"),
    ("tourist", "tourist tourism visitor holidaymaker vacationer vacation holiday"),
    ("company", "company firm business corporation operator"),
    ("hospital", "hospital clinic medical"),
    ("forest", "forest wood wooded woodland jungle"),
    ("mountain", "mountain mountainous hill hilly"),
    ("crew", "crew crewmember pilot"),
    ("citizen", "citizen national"),
    ("drug", "drug narcotic narcotics opioid"),
    ("money", "money fund funding finance financing cash"),
    ("child", "child children kid son daughter"),
    ("student", "student pupil study studied"),
    ("home", "home house residence"),
    ("storm", "hurricane typhoon cyclone"),
    ("quake", "earthquake quake tremor"),
    ("flood", "flood flooding"),
    ("wind", "wind gust"),
    ("vaccine", "vaccine vaccinate vaccination jab inoculate"),
    ("infect", "infect infection case virus"),
    ("strike-work", "strike walkout"),
    ("cost", "cost price"),
    ("job", "job employment employ work worker staff employee"),
    ("law", "law legislation bill act"),
    ("court", "court judge tribunal"),
    ("leader", "leader president chief head chairman director"),
    ("minister", "minister ministry secretary"),
    ("3", "three"),
    ("4", "four"),
    ("5", "five"),
    ("6", "six"),
    ("7", "seven"),
    ("8", "eight"),
    ("9", "nine"),
    ("10", "ten"),
    ("11", "eleven"),
    ("12", "twelve dozen"),
)  # fmt: skip

PHRASES: tuple[tuple[str, str], ...] = (
    # pattern, the word that it comes to
    (r"\b(?:take|takes|took|taken|taking)[- ]off\b", "takeoff"),
    (r"\b(?:go|goes|went|gone|going|come|comes|came|coming)[- ]down\b", "crash"),
    (r"\b(?:blow|blows|blew|blown|blowing)[- ]up\b", "explode"),
    (r"\b(?:step|steps|stepped|stepping|stand|stands|stood|standing)[- ](?:down|aside)\b", "resign"),
    (r"\b(?:call|calls|called|calling)[- ]off\b", "cancel"),
    (r"\b(?:put|puts|putting)[- ]off\b", "postpone"),
    (r"\b(?:turn|turns|turned|turning)[- ]down\b", "reject"),
    (r"\b(?:give|gives|gave|given|giving)[- ]up\b", "surrender"),
    (r"\b(?:shut|shuts|shutting|close[sd]?|closing)[- ]down\b", "shut"),
    (r"\b(?:crack|cracks|cracked|cracking|clamp|clamps|clamped|clamping)(?:down| down)\b", "curb"),
    (r"\b(?:pass|passes|passed|passing)[- ]away\b", "die"),
    (r"\b(?:find|finds|found|finding)[- ]out\b", "learn"),
    (r"\b(?:set|sets|setting)[- ](?:up|off)\b", "start"),
    (r"\b(?:carry|carries|carried|carrying)[- ]out\b", "commit"),
    (r"\b(?:look|looks|looked|looking)[- ]into\b", "investigate"),
    (r"\b(?:look|looks|looked|looking)[- ]for\b", "search"),
)
"""Verbs whose particle gives them their meaning."""

LIGHT = frozenset(
    """be have do make take give get go come hold keep put set see become remain seem appear include
    follow carry bring conduct""".split()
)
"""Verbs that say little without what they have with them: "held talks", "was a student"."""


@cache
def _compiled() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), word) for pattern, word in PHRASES)


@cache
def _long_states() -> tuple[re.Pattern[str], dict[str, str]]:
    """States and their people whose names are several words, and the one word that each comes to."""
    words = {
        name: _fold_state(state)
        for state, demonyms, others, _ in STATES
        for name in (*demonyms, state, *others)
        if " " in name
    }
    longest = sorted(words, key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b"), words


def _fold_state(state: str) -> str:
    return fold_word(state.replace(" ", ""))


def read_phrase(text: str) -> str | None:
    """The word that a verb with a particle at the head of `text` comes to, None where none stands there."""
    return next((word for pattern, word in _compiled() if pattern.match(text)), None)


@cache
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, words in ROWS:
        for word in words.split():
            found.setdefault(stem_word(fold_word(word)), set()).add(name if name.isdigit() else f"={name}")
    for state, demonyms, others, _ in STATES:
        for phrase in (_fold_state(state), *demonyms, *others):
            if " " not in phrase:
                found.setdefault(stem_word(fold_word(phrase)), set()).add(f"={state}")
    return {word: frozenset(names) for word, names in found.items()}


def name_concepts(stem: str) -> frozenset[str]:
    """The names of the rows that a folded, stemmed word is in, else the word itself."""
    return _table().get(stem) or frozenset((stem,))


def find_concepts(text: str) -> frozenset[str]:
    """All that the content words of `text` can mean."""
    states, words = _long_states()
    text = states.sub(lambda found: words[found[0]], text)
    for pattern, word in _compiled():
        text = pattern.sub(word, text)
    return frozenset(name for stem in find_content_words(text) for name in name_concepts(stem))


def write_concepts(concepts: frozenset[str]) -> str:
    """The concepts as words of a text, so that what different outlets word differently is alike."""
    return " ".join(sorted(name.strip("=").replace(" ", "") for name in concepts))
