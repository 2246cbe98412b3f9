"""Words that say who somebody is: honorifics, titles before a name, role nouns, kin and groups.

Sorted word tables; `HEADS` words may end a role ("…, director of X"), honorifics never are one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Gender = Literal["m", "f", "?"]

HONORIFICS: Mapping[str, Gender] = {
    # An honorific is no role: "Mr" tells the sex and nothing else.
    "mr": "m", "mr.": "m", "mister": "m", "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f", "miss": "f",
    "mme": "f", "mme.": "f", "madame": "f", "madam": "f", "m.": "m", "monsieur": "m", "herr": "m",
    "frau": "f", "señor": "m", "señora": "f", "don": "m", "doña": "f", "sir": "m", "dame": "f",
    "lord": "m", "lady": "f", "dr": "?", "dr.": "?", "drs": "?", "drs.": "?", "prof": "?", "prof.": "?",
    "messrs": "m", "messrs.": "m", "mx": "?", "mx.": "?", "hon.": "?", "rt.": "?", "st.": "?",
}  # fmt: skip

_TITLES = """
    president vice-president premier chancellor minister secretary senator congressman congresswoman
    representative rep. reps. sen. sens. gov. governor mayor councillor councilman councilwoman alderman
    assemblyman assemblywoman delegate ambassador consul envoy commissioner chairman chairwoman chair
    chairperson speaker whip leader judge justice magistrate prosecutor attorney sheriff marshal chief
    general gen. colonel col. lieutenant lt. major maj. captain capt. sergeant sgt. corporal cpl. private
    pvt. admiral adm. commander cmdr. brigadier marshal field-marshal inspector superintendent constable
    detective officer det. supt. insp. pc trooper king queen prince princess emperor empress sultan emir
    sheikh shaikh shah duke duchess earl baron baroness count countess pope cardinal archbishop bishop
    reverend rev. father fr. pastor rabbi imam ayatollah mullah patriarch monsignor msgr. deacon sister
    brother professor coach manager director ceo cfo coo spokesman spokeswoman spokesperson
    adviser advisor analyst economist reporter correspondent editor author actor actress singer
    presidential candidate nominee undersecretary under-secretary secretary-general attorney-general
    comptroller treasurer taoiseach tánaiste ombudsman provost dean chancellor regent viceroy
    solicitor-general governor-general lawmaker deputy mp mep msp tycoon billionaire mvp pm rev sen gov rep gen lt col sgt capt maj adm cmdr cllr dc pcso
"""

TITLES: frozenset[str] = frozenset(_TITLES.split()) - {"presidential"}
"""Words that stand directly before a name and make it a person's ("Senator Alba Ruiz")."""

_HEADS = """
    accountant activist actor actress administrator admiral adviser advisor advocate aide alderman
    ambassador analyst anchor anthropologist archaeologist architect archbishop artist assassin assistant
    associate astronaut astronomer athlete attacker attorney auditor author ayatollah banker baron
    baroness barrister bassist batsman biographer biologist bishop blogger bodyguard boss bowler boxer
    briefer broker bureaucrat businessman businesswoman businessperson cameraman campaigner candidate
    captain cardinal cardiologist cartoonist caseworker celebrity ceo cfo chair chairman chairperson
    chairwoman champion chancellor chaplain chef chemist chief chieftain chairholder choreographer
    cleric clerk climatologist coach co-author co-chair co-chairman co-director co-founder co-owner
    co-pilot co-president colonel columnist comedian commander commandant commentator commissioner
    composer comptroller conductor confidant congressman congresswoman conservationist constable
    consul consultant contractor coo coordinator co-ordinator coroner correspondent councillor
    councilman councilwoman counsel counsellor counselor counterpart creator criminologist critic curator
    cyclist dancer dealer dean defector defender delegate demographer dentist deputy designer detective
    developer dictator diplomat director director-general dissident doctor driver duchess duke
    ecologist economist editor editor-in-chief educator emir emperor employee engineer entrepreneur envoy
    epidemiologist examiner executive executor expert explorer farmer fighter filmmaker financier
    firefighter first-baseman fisherman forecaster foreman founder friend fundraiser gardener general
    geneticist geographer geologist goalkeeper governor governor-general graduate guard guardian guide
    guitarist gunman gynaecologist head headmaster headmistress headteacher heir heiress historian host
    hydrologist imam immunologist industrialist informant inspector instructor insurgent intern
    interpreter inventor investigator investor jihadist jockey journalist judge jurist justice king
    landlord lawmaker lawyer leader lecturer legislator librarian lieutenant liaison linguist lobbyist
    magistrate major-general manager marshal mastermind mathematician mayor mechanic mediator member
    mep merchant meteorologist microbiologist midfielder militant minister missionary model moderator
    monarch monk mountaineer mp mullah musician negotiator neighbor neighbour neurologist neuroscientist
    neurosurgeon nominee novelist nun nurse oceanographer officer official oligarch ombudsman
    oncologist operator opponent optometrist organiser organizer outfielder owner painter paediatrician
    paramedic parliamentarian partner pastor pathologist patriarch pediatrician philanthropist
    philosopher photographer physician physicist pianist pilot pitcher planner player playwright
    poet policeman policewoman politician pollster pope preacher premier presenter president
    president-elect priest prime-minister prince princess principal producer professor programmer
    promoter proprietor prosecutor protester provost psychiatrist psychologist publicist publisher queen
    quarterback rabbi radiologist ranger rapper realtor rebel receptionist recruiter rector referee
    registrar regulator reporter representative researcher resident retiree runner sailor salesman
    scholar scientist screenwriter sculptor secretary secretary-general seismologist senator sergeant
    shareholder sheikh sheriff shooter shopkeeper shortstop singer skier skipper socialist sociologist
    soldier solicitor songwriter speaker specialist spokesman spokesperson spokeswoman star
    statesman statistician strategist striker student sultan superintendent supervisor surgeon surveyor
    survivor suspect swimmer teacher technician teenager trader trainer translator treasurer trooper
    trustee tutor tycoon undersecretary under-secretary undersheriff veterinarian veteran vice-chair
    vice-chairman vice-president victim violinist virologist volcanologist volunteer waiter waitress
    warden warlord whistleblower winger winner witness worker wrestler writer billionaire millionaire
    whip candidate hotelier caretaker housekeeper housewife cook bartender cashier electrician plumber
    carpenter welder miner trucker pensioner drummer vocalist frontman infielder catcher baseman
    slugger reliever closer rookie midwife pharmacist toxicologist zoologist botanist ethicist
    theologian tourist passenger widow widower publicist headliner native
"""

HEADS: frozenset[str] = frozenset(_HEADS.split())
"""Nouns that say what a person is or does."""

ROLE_ENDINGS: tuple[str, ...] = ("ologist", "woman", "spokesman", "person", "ician", "naut", "grapher")
"""Endings that make a noun a role even where HEADS lacks it ("hydrogeologist")."""

PLURAL_ROLES: Mapping[str, str] = {
    "men": "man", "spokesmen": "spokesman", "policemen": "policeman", "firemen": "fireman",
    "businessmen": "businessman", "lawmen": "lawman", "gunmen": "gunman", "police": "police",
    "authorities": "authority", "people": "person", "chiefs": "chief", "attorneys": "attorney",
    "secretaries": "secretary", "deputies": "deputy", "witnesses": "witness", "families": "family",
    "heads": "head", "crew": "crew", "staff": "staff",
}  # fmt: skip

COLLECTIVES: frozenset[str] = frozenset({"police", "authorities", "people", "crew", "staff"})
"""Nouns that mean several without an s."""

KIN: Mapping[str, Gender] = {
    "husband": "m", "wife": "f", "father": "m", "mother": "f", "dad": "m", "mom": "f", "mum": "f",
    "son": "m", "daughter": "f", "brother": "m", "sister": "f", "uncle": "m", "aunt": "f", "nephew": "m",
    "niece": "f", "cousin": "?", "grandfather": "m", "grandmother": "f", "grandson": "m",
    "granddaughter": "f", "stepfather": "m", "stepmother": "f", "stepson": "m", "stepdaughter": "f",
    "widow": "f", "widower": "m", "fiancé": "m", "fiancée": "f", "fiance": "m", "fiancee": "f",
    "boyfriend": "m", "girlfriend": "f", "partner": "?", "spouse": "?", "child": "?", "twin": "?",
    "brother-in-law": "m", "sister-in-law": "f", "father-in-law": "m", "mother-in-law": "f",
    "son-in-law": "m", "daughter-in-law": "f", "half-brother": "m", "half-sister": "f", "parent": "?",
    "sibling": "?", "relative": "?", "grandparent": "?", "friend": "?",
}  # fmt: skip

FAMILY_NOUNS: frozenset[str] = frozenset(
    {"family", "families", "couple", "brothers", "sisters", "twins", "siblings"}
)
"""Nouns that make a surname a group: "the Okafor family", "the Reyes brothers"."""

GROUP_NOUNS: frozenset[str] = frozenset(
    {
        "hostages", "prisoners", "detainees", "rebels", "militants", "protesters", "demonstrators", "strikers",
        "insurgents", "separatists", "refugees", "migrants", "jurors", "defendants", "plaintiffs", "miners",
        "hijackers", "kidnappers", "attackers", "evacuees",
    }
)  # fmt: skip
"""Plural nouns that act as one without a name: "the hostages", "the rebels"."""

GENDERED_ROLES: Mapping[str, Gender] = {
    "spokesman": "m", "spokeswoman": "f", "chairman": "m", "chairwoman": "f", "congressman": "m",
    "congresswoman": "f", "councilman": "m", "councilwoman": "f", "businessman": "m",
    "businesswoman": "f", "king": "m", "queen": "f", "prince": "m", "princess": "f", "actor": "m",
    "actress": "f", "policeman": "m", "policewoman": "f", "duke": "m", "duchess": "f", "emperor": "m",
    "empress": "f", "pope": "m", "cardinal": "m", "monk": "m", "nun": "f", "headmaster": "m",
    "headmistress": "f", "gunman": "m", "cameraman": "m", "waiter": "m", "waitress": "f", "baroness": "f",
    "baron": "m", "countess": "f", "earl": "m", "archbishop": "m", "ayatollah": "m", "imam": "m",
    "mullah": "m", "sheikh": "m", "sultan": "m", "emir": "m", "heiress": "f", "salesman": "m",
    "fisherman": "m", "man": "m", "woman": "f", "boy": "m", "girl": "f", "gentleman": "m", "lady": "f",
    "statesman": "m", "alderman": "m", "assemblyman": "m", "assemblywoman": "f", "housewife": "f",
}  # fmt: skip

UNNAMED_HEADS: frozenset[str] = frozenset(
    {
        "official", "officials", "officer", "officers", "spokesman", "spokeswoman", "spokesperson",
        "spokesmen", "source", "sources", "diplomat", "diplomats", "aide", "aides", "adviser", "advisers",
        "advisor", "advisors", "analyst", "analysts", "expert", "experts", "witness", "witnesses",
        "resident", "residents", "relative", "relatives", "person", "people", "investigator",
        "investigators", "prosecutor", "prosecutors", "lawyer", "lawyers", "economist", "economists",
        "trader", "traders", "executive", "executives", "employee", "employees", "worker", "workers",
        "vendor", "vendors", "insider", "insiders", "critic", "critics", "activist", "activists",
        "researcher", "researchers", "doctor", "doctors", "neighbor", "neighbour", "neighbors",
        "neighbours", "friend", "friends", "survivor", "survivors", "eyewitness", "eyewitnesses",
        "commander", "commanders", "soldier", "soldiers", "policeman", "negotiator", "negotiators",
        "representative", "representatives", "lawmaker", "lawmakers", "senator", "senators", "minister",
        "ministers", "authorities", "police", "leader", "leaders",
    }
)  # fmt: skip
"""Nouns by which news quotes people that it does not name."""

MODIFIERS: frozenset[str] = frozenset(
    {
        "former", "ex", "ex-", "acting", "interim", "deputy", "vice", "assistant", "associate", "chief",
        "senior", "junior", "top", "then", "late", "current", "outgoing", "incoming", "prime", "foreign",
        "interior", "national", "federal", "state", "regional", "local", "lead", "leading", "managing",
        "executive", "general", "special", "principal", "first", "second", "third", "fellow", "longtime",
        "veteran", "presidential", "parliamentary", "supreme", "high", "right", "star", "new", "old",
        "public", "private", "financial", "economic", "political", "military", "medical", "legal",
        "security", "defense", "defence", "finance", "health", "trade", "labor", "labour", "justice",
        "treasury", "energy", "education", "transport", "environment", "agriculture", "homeland",
        "intelligence", "police", "army", "navy", "air", "force", "house", "senate", "party", "opposition",
        "media", "press", "communications", "operating", "technology", "information", "marketing",
    }
)  # fmt: skip
"""Words that belong to a title when they stand before its head."""

RANKS: frozenset[str] = frozenset(
    {"deputy", "assistant", "vice", "under", "associate", "acting", "chief", "junior", "senior"}
)
"""Words after which a capitalised body is what a title is about ("Deputy Treasury Secretary")."""

BODY_ROLES: frozenset[str] = frozenset(
    {
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "spokesmen",
        "ceo",
        "executive",
        "executives",
        "employee",
        "employees",
        "chairman",
        "chairwoman",
        "founder",
        "co-founder",
        "shareholder",
        "shareholders",
        "insider",
        "insiders",
        "staffer",
        "staffers",
        "headquarters",
        "subsidiary",
    }
)
"""Roles whose first word is a body's name ("a Tallpine spokesman")."""


def is_role(word: str) -> bool:
    """Whether the lower-case word says what a person is or does, in the singular or the plural."""
    if word in HEADS or word in TITLES or word in PLURAL_ROLES:
        return True
    if word.endswith("s") and (word[:-1] in HEADS or (word.endswith("ies") and word[:-3] + "y" in HEADS)):
        return True
    return len(word) > 6 and word.endswith(ROLE_ENDINGS)


STATUS: frozenset[str] = frozenset(
    {
        "acting", "managing", "leading", "founding", "outgoing", "incoming", "sitting", "ruling", "reigning",
        "serving", "supervising", "visiting", "surviving", "presiding", "commanding", "investigating",
        "retired", "deposed", "ousted", "disgraced", "convicted", "elected", "jailed", "imprisoned",
        "exiled", "fallen", "suspected", "accused", "alleged", "renowned", "celebrated", "wanted", "slain",
        "assassinated", "injured", "detained", "arrested", "appointed", "designated", "fired", "sacked",
        "embattled", "unelected", "decorated", "noted", "skilled", "trained", "registered", "certified",
        "licensed", "operating", "marketing", "accounting", "engineering", "broadcasting", "nursing",
        "training", "planning", "banking", "manufacturing", "mining", "shipping", "housing", "racing",
    }
)  # fmt: skip
"""Participles inside a role ("retired judge"); any other one is a verb ("including Judge …")."""

RELATIONAL: frozenset[str] = frozenset(
    {
        "counterpart", "friend", "colleague", "partner", "successor", "predecessor", "rival", "opponent",
        "neighbor", "neighbour", "boss", "fellow", "associate", "ally", "supporter", "critic", "victim",
        "star", "lead", "owner", "guest",
    }
)  # fmt: skip
"""Roles that say nothing until one knows whose ("his counterpart")."""


def singular_role(word: str) -> str:
    """The singular of a role noun in lower case, the word itself where it is one."""
    if word in PLURAL_ROLES:
        return PLURAL_ROLES[word]
    if word.endswith("ies") and word[:-3] + "y" in HEADS:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
