"""Words with which different outlets tell the same act or thing: "killed" and "died", "jet" and "plane".

A row is (name, words, example, counter-example): both examples are pairs of sentences of one meaning
and of two. The words are base forms and irregular forms; regular endings are taken off (`stem_word`). A
row is for comparing whole sentences that agree in much else, so it may be generous: it says that two
words can tell the same, not that they always do.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations

from briefgen.lexicon.states import STATES
from briefgen.text.similarity import find_content_words, fold_word, stem_word

ROWS: tuple[tuple[str, str], ...] = (
    # name, words
    ("die", "die died dying dead death deadly fatal fatally fatality kill killing killed perish deceased slay slain lives casualty"),
    ("injure", "injure injury hurt wound wounding maim"),
    ("mourn", "mourn mourner grieve grief condolence sympathy bereave sorrow solidarity regret"),
    ("crash", "crash plunge plummet collide collision derail ram slam smash"),
    ("attack", "attack assault raid storm ambush strike struck massacre rampage"),
    ("explode", "explode explosion explosive blast bomb bombing bomber detonate detonation"),
    ("shoot", "shoot shot shooting gunfire gunshot shell shelling bullet"),
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
    ("lead", "lead led spearhead"),
    ("announce", "announce announcement declare declaration unveil reveal disclose disclosure"),
    ("plan", "plan intend intention schedule expect"),
    ("promise", "promise pledge vow commit commitment"),
    ("visit", "visit trip tour travel journey"),
    ("arrive", "arrive arrival land landing"),
    ("leave", "leave left depart departure takeoff"),
    ("flee", "flee fled escape"),
    ("evacuate", "evacuate evacuation"),
    ("rescue", "rescue save"),
    ("search", "search seek sought hunt manhunt"),
    ("find", "find found discover discovery recover recovery retrieve locate"),
    ("investigate", "investigate investigation investigator probe inquiry inquest"),
    ("cause", "cause trigger spark"),
    ("deny", "deny denial denied refute reject rejection dispute"),
    ("confirm", "confirm confirmation verify acknowledge"),
    ("condemn", "condemn condemnation denounce decry deplore"),
    ("claim", "claim responsibility"),
    ("vote", "vote election elect poll ballot referendum"),
    ("win", "win won victory beat defeat"),
    ("rise", "rise rose risen increase grow grew grown growth surge climb jump soar mount"),
    ("fall", "fall fell fallen drop decline decrease slump shrink shrank"),
    ("ban", "ban prohibit prohibition outlaw forbid bar"),
    ("limit", "limit restrict restriction curb control regulate regulation"),
    ("protest", "protest protester demonstrate demonstration demonstrator rally march marcher"),
    ("identify", "identify identity identification name"),
    ("warn", "warn warning caution alert"),
    ("help", "help assist assistance aid support relief"),
    ("cooperate", "cooperate cooperation cooperative collaborate collaboration partnership"),
    ("appoint", "appoint appointment name nominate nomination"),
    ("resign", "resign resignation quit step"),
    ("dismiss", "dismiss dismissal fire sack oust"),
    ("withdraw", "withdraw withdrew withdrawn withdrawal pull pullout"),
    ("buy", "buy bought purchase acquire acquisition"),
    ("sell", "sell sold sale"),
    ("build", "build built construct construction"),
    ("send", "send sent dispatch deploy deployment"),
    ("show", "show video footage image photo photograph picture clip"),
    ("post", "post tweet twitter facebook instagram wrote write written share"),
    ("reply", "reply respond response answer reach reached comment"),
    ("plane", "plane aircraft airplane aeroplane jet airliner flight"),
    ("car", "car vehicle automobile truck van lorry"),
    ("ship", "ship vessel boat ferry"),
    ("gun", "gun rifle weapon firearm pistol handgun"),
    ("attacker", "attacker assailant gunman gunmen shooter suspect militant insurgent"),
    ("police", "police policeman policemen officer cop constabulary sheriff"),
    ("soldier", "soldier troop serviceman servicemen servicemember"),
    ("family", "family relative kin relation"),
    ("tourist", "tourist tourism visitor holidaymaker vacationer vacation holiday"),
    ("company", "company firm business corporation operator"),
    ("hospital", "hospital clinic medical infirmary"),
    ("forest", "forest wood wooded woodland jungle"),
    ("mountain", "mountain mountainous hill hilly"),
    ("crew", "crew crewmember pilot"),
    ("citizen", "citizen national"),
    ("drug", "drug narcotic narcotics opioid"),
    ("money", "money fund funding finance financing cash"),
    ("child", "child children kid son daughter"),
    ("student", "student pupil study studied undergraduate graduate"),
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
    ("law", "law legislation bill act statute"),
    ("court", "court judge tribunal"),
    ("leader", "leader president chief head chairman director"),
    ("minister", "minister ministry secretary"),
    ("suicide", "suicide suicidal selfinflicted"),
    ("survive", "survive survivor survival alive"),
    ("damage", "damage destroy destruction wreck wrecked devastate devastation ruin"),
    ("break", "break broke broken shatter smashed"),
    ("wreckage", "wreckage wreck debris remains"),
    ("retaliate", "retaliate retaliation retaliatory revenge avenge reprisal"),
    ("threaten", "threaten threat menace"),
    ("hostage", "hostage captive abduct abduction kidnap kidnapping kidnapper"),
    ("refugee", "refugee migrant migration asylum displaced displace"),
    ("border", "border frontier"),
    ("ceasefire", "ceasefire truce armistice"),
    ("invade", "invade invasion incursion offensive"),
    ("missile", "missile rocket"),
    ("airstrike", "airstrike airstrikes airraid"),
    ("surrender", "surrender capitulate capitulation"),
    ("trial", "trial hearing prosecution"),
    ("lawyer", "lawyer attorney counsel barrister solicitor"),
    ("acquit", "acquit acquittal exonerate"),
    ("appeal", "appeal appellant"),
    ("fine", "fine penalty penalise penalize"),
    ("fraud", "fraud fraudulent swindle embezzle embezzlement"),
    ("bribe", "bribe bribery kickback"),
    ("rob", "rob robbery theft steal stole stolen burglary thief"),
    ("murder", "murder homicide manslaughter murderer"),
    ("tax", "tax taxation levy tariff duty"),
    ("profit", "profit earnings"),
    ("loss", "loss lose lost"),
    ("invest", "invest investment investor"),
    ("merge", "merge merger takeover"),
    ("export", "export exporter"),
    ("import", "import importer"),
    ("bankrupt", "bankrupt bankruptcy insolvent insolvency"),
    ("debt", "debt borrow loan lend lent lender"),
    ("inflation", "inflation inflationary"),
    ("recession", "recession downturn"),
    ("parliament", "parliament legislature congress assembly senate"),
    ("lawmaker", "lawmaker legislator senator congressman congresswoman deputy"),
    ("candidate", "candidate contender nominee"),
    ("government", "government administration cabinet"),
    ("authority", "authority authorities official officials"),
    ("oppose", "oppose opposition opponent"),
    ("approve", "approve approval endorse endorsement ratify ratification"),
    ("veto", "veto vetoed"),
    ("cancel", "cancel cancellation scrap axe"),
    ("postpone", "postpone postponement delay defer"),
    ("replace", "replace replacement succeed successor succession"),
    ("expel", "expel expulsion deport deportation banish"),
    ("sanction", "sanction sanctions embargo"),
    ("crisis", "crisis emergency"),
    ("landslide", "landslide mudslide"),
    ("wildfire", "wildfire bushfire"),
    ("storm-rain", "rain rainfall downpour torrential"),
    ("snow", "snow snowfall snowstorm blizzard"),
    ("collapse", "collapse cavein"),
    ("trap", "trap trapped strand stranded"),
    ("missing", "missing disappear disappearance vanish"),
    ("body", "body corpse remains"),
    ("doctor", "doctor physician surgeon medic paediatrician pediatrician"),
    ("nurse", "nurse nursing"),
    ("disease", "disease illness sickness"),
    ("epidemic", "epidemic outbreak pandemic"),
    ("treat", "treat treatment therapy"),
    ("birth", "birth born"),
    ("marry", "marry marriage wed wedding"),
    ("champion", "champion championship title"),
    ("match", "match game fixture"),
    ("score", "score goal"),
    ("coach", "coach manager trainer"),
    ("team", "team squad side"),
    ("player", "player footballer"),
    ("concert", "concert gig festival music musical"),
    ("singer", "singer musician vocalist"),
    ("film", "film movie cinema"),
    ("book", "book novel author"),
    ("airport", "airport airfield airstrip"),
    ("passenger", "passenger traveller traveler"),
    ("train", "train railway railroad rail"),
    ("road", "road highway motorway street"),
    ("school", "school classroom"),
    ("university", "university college"),
    ("teacher", "teacher professor lecturer"),
    ("church", "church congregation parish"),
    ("synagogue", "synagogue temple"),
    ("priest", "priest pastor cleric rabbi imam"),
    ("spokesman", "spokesman spokeswoman spokesperson"),
    ("journalist", "journalist reporter correspondent"),
    ("scientist", "scientist researcher"),
    ("poison", "poison poisonous toxic toxin"),
    ("pollute", "pollute pollution contaminate contamination"),
    ("nuclear", "nuclear atomic"),
    ("spy", "spy espionage spying"),
    ("hack", "hack hacker cyberattack"),
    ("leak", "leak whistleblower"),
    ("praise", "praise applaud hail laud"),
    ("thank", "thank gratitude grateful"),
    ("apologise", "apologise apologize apology sorry"),
    ("criticise", "criticise criticize criticism critic"),
    ("demand", "demand insist insistence"),
    ("urge", "urge appeal exhort"),
    ("allow", "allow permit permission"),
    ("refuse", "refuse refusal decline"),
    ("receive", "receive receipt obtain"),
    ("carry", "carry transport"),
    ("own", "own owner belong possess possession"),
    ("enter", "enter entry entrance"),
    ("reopen", "reopen reopening"),
    ("sink", "sink sank sunk capsize"),
    ("drown", "drown drowning"),
    ("stab", "stab stabbing knife"),
    ("wall", "wall fence barrier"),
    ("room", "room suite"),
    ("hotel", "hotel resort casino"),
    ("religion", "religion religious faith"),
    ("civilian", "civilian noncombatant"),
    ("village", "village hamlet"),
    ("north", "north northern"),
    ("south", "south southern"),
    ("east", "east eastern"),
    ("west", "west western"),
    ("northwest", "northwest northwestern"),
    ("northeast", "northeast northeastern"),
    ("southwest", "southwest southwestern"),
    ("southeast", "southeast southeastern"),
    ("child-grade", "grade grader"),
    ("half", "half halve"),
    ("double", "double twofold twice"),
    ("wife", "wife husband spouse"),
    ("parent", "parent mother father"),
    ("sibling", "brother sister sibling"),
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
    (r"\b(?:look|looks|looked|looking)[- ]into\b", "investigate"),
    (
        r"\b(?:kill|kills|killed|killing|shoot|shoots|shot|shooting)[- ](?:him|her|them)sel(?:f|ves)\b",
        "suicide",
    ),
    (r"\b(?:take|takes|took|taken|taking) (?:his|her|their) own li(?:fe|ves)\b", "suicide"),
    (r"\b(?:criminal|police) (?:record|history|background)\b", "criminalrecord"),
    (r"\bcease[- ]fire\b", "ceasefire"),
    (r"\bair[- ](?:strike|raid)s?\b", "airstrike"),
    (r"\bsocial media\b", "post"),
    (r"\b(?:look|looks|looked|looking)[- ]for\b", "search"),
)
"""Verbs whose particle gives them their meaning."""

LIGHT = frozenset(
    """be have do make take give get go come hold keep put set see become remain seem appear include
    follow carry bring conduct continue express""".split()
)
"""Verbs that say little without what they have with them: "held talks", "was a student"."""


LONG = 4
"""Letters of a word whose last one may be left off."""


@cache
def _compiled() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), word) for pattern, word in PHRASES)


@cache
def _any_phrase() -> re.Pattern[str]:
    """Any of the phrases: most texts have none."""
    return re.compile("|".join(pattern for pattern, _ in PHRASES), re.IGNORECASE)


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


@cache
def pair_ambiguous() -> tuple[tuple[str, str], ...]:
    """The pairs of rows that share a word ("fire" burns and dismisses), each in the order of their names."""
    return tuple(sorted({pair for names in _table().values() for pair in combinations(sorted(names), 2)}))


@cache
def name_concepts(stem: str) -> frozenset[str]:
    """The names of the rows that a folded, stemmed word is in, else the word itself. What the stemming leaves
    open is tried: "caus" may be "cause", "stopp" may be "stop"."""
    table, root = _table(), find_root(stem)
    other = root if root != stem else f"{stem}e"
    return table.get(stem) or table.get(other) or frozenset((root,))


def find_root(stem: str) -> str:
    """The stem as all regular forms of a verb have it: "provide" and "provided", "plan" and "planned"."""
    if len(stem) > LONG and stem.endswith("e"):
        return stem[:-1]
    if len(stem) >= LONG and stem[-1] == stem[-2] and stem[-1] in "bdgkmnprt":
        return stem[:-1]
    return stem


def find_concepts(text: str) -> frozenset[str]:
    """All that the content words of `text` can mean."""
    states, words = _long_states()
    text = states.sub(lambda found: words[found[0]], text)
    if _any_phrase().search(text):
        for pattern, word in _compiled():
            text = pattern.sub(word, text)
    return frozenset(name for stem in find_content_words(text) for name in name_concepts(stem))


def write_concepts(concepts: frozenset[str]) -> str:
    """The concepts as words of a text, so that what different outlets word differently is alike."""
    return " ".join(sorted(name.strip("=").replace(" ", "") for name in concepts))
