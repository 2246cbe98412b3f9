"""What news counts, and what happenings its counts belong to.

Two passages count the same thing when their words fall under one measure: "12 died", "12 dead" and
"a toll of 12" are all deaths. Words are lemmas; verbs, nouns and adjectives stand together, because
a headline leaves open which of them a word is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRow:
    """A measure and the lemmas that show it; the example counts it, the counter-example does not."""

    name: str
    lemmas: frozenset[str]
    example: str
    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HappeningRow:
    """A kind of happening, the lemmas that name it, and other kinds that may be the same one."""

    name: str
    lemmas: frozenset[str]
    alike: frozenset[str]
    example: str
    counter: str


MEASURES: tuple[MeasureRow, ...] = tuple(
    MeasureRow(name=name, lemmas=frozenset(lemmas.split()), example=example, counter=counter)
    for name, lemmas, example, counter in (
        (
            "deaths",
            "die death dead kill fatality perish slay murder massacre deceased toll drown body corpse "
            "fatally execute",
            "The fire killed 14 villagers.",
            "The fire woke 14 villagers.",
        ),
        (
            "injuries",
            "injure injury wound wounded injured hurt maim",
            "Some 30 sailors were injured.",
            "Some 30 sailors were insured.",
        ),
        ("casualties", "casualty", "The army suffered 300 casualties.", "The army bought 300 casks."),
        ("missing", "missing unaccounted", "Nine hikers are missing.", "Nine hikers are resting."),
        (
            "hospitalised",
            "hospitalise hospitalize hospitalisation hospitalization",
            "Six guests were hospitalised.",
            "Six guests were hosted.",
        ),
        ("arrests", "arrest detain detention", "Police arrested 22 marchers.", "Police greeted 22 marchers."),
        (
            "charged",
            "charge indict convict sentence",
            "Prosecutors charged five brokers.",
            "Prosecutors met five brokers.",
        ),
        (
            "displaced",
            "displace displaced homeless uproot refugee flee",
            "The flood displaced 4,000 families.",
            "The flood spared 4,000 families.",
        ),
        ("evacuated", "evacuate evacuation", "Crews evacuated 80 tenants.", "Crews counted 80 tenants."),
        (
            "rescued",
            "rescue save survivor survive",
            "Divers rescued seven boys.",
            "Divers taught seven boys.",
        ),
        (
            "infections",
            "infect infection case sicken",
            "The clinic saw 60 infections.",
            "The clinic saw 60 visitors.",
        ),
        (
            "abducted",
            "abduct kidnap hostage abduction",
            "Gunmen kidnapped 11 nurses.",
            "Gunmen passed 11 nurses.",
        ),
        (
            "job losses",
            "layoff redundancy",
            "The mill announced 200 layoffs.",
            "The mill announced 200 prizes.",
        ),
        (
            "crowd",
            "attend protester demonstrator marcher attendee protest march rally",
            "Some 5,000 protesters gathered.",
            "Some 5,000 sheep gathered.",
        ),
        (
            "destroyed",
            "destroy demolish flatten",
            "The storm destroyed 90 houses.",
            "The storm missed 90 houses.",
        ),
        ("aboard", "aboard", "There were 40 passengers aboard.", "There were 40 passengers ashore."),
    )
)

GROWING = frozenset(
    {
        "deaths",
        "injuries",
        "casualties",
        "missing",
        "hospitalised",
        "arrests",
        "displaced",
        "evacuated",
        "rescued",
        "infections",
        "abducted",
        "destroyed",
    }
)
"""Measures that grow as news comes in: a later, higher figure updates an earlier one."""

_GENERIC_HEADS = (
    "people person victim dead individual human toll death fatality other body life casualty wounded injured "
    "injury soul corpse deceased"
)

GENERIC_HEADS = frozenset(_GENERIC_HEADS.split())
"""Nouns that say no more than "people", or than the measure itself."""

NATIONS: Mapping[str, str] = {
    "american": "us",
    "us": "us",
    "usa": "us",
    "united states": "us",
    "america": "us",
    "british": "uk",
    "briton": "uk",
    "uk": "uk",
    "britain": "uk",
    "united kingdom": "uk",
    "chinese": "china",
    "french": "france",
    "german": "germany",
    "dutch": "netherlands",
    "spanish": "spain",
    "spaniard": "spain",
    "swiss": "switzerland",
    "danish": "denmark",
    "dane": "denmark",
    "swedish": "sweden",
    "swede": "sweden",
    "turk": "turkey",
    "turkish": "turkey",
    "pole": "poland",
    "polish": "poland",
    "irish": "ireland",
    "greek": "greece",
    "thai": "thailand",
    "afghan": "afghanistan",
    "filipino": "philippines",
    "iraqi": "iraq",
    "israeli": "israel",
    "pakistani": "pakistan",
    "japanese": "japan",
    "portuguese": "portugal",
    "lebanese": "lebanon",
    "norwegian": "norway",
    "scottish": "scotland",
    "welsh": "wales",
    "finn": "finland",
    "finnish": "finland",
    "czech": "czech republic",
}
"""Irregular names of nations' people -> the place. Regular ones (-an, -ian) are folded by rule."""

HAPPENINGS: tuple[HappeningRow, ...] = tuple(
    HappeningRow(
        name=name,
        lemmas=frozenset(lemmas.split()),
        alike=frozenset(alike.split()),
        example=example,
        counter=counter,
    )
    for name, lemmas, alike, example, counter in (
        (
            "attack",
            "attack assault raid ambush siege attacker assailant",
            "bombing shooting stabbing",
            "The attack on the depot killed four.",
            "The attic of the depot held four.",
        ),
        (
            "bombing",
            "bombing bomb blast explosion explode bomber detonate explosive",
            "attack",
            "The blast wounded ten.",
            "The boast amused ten.",
        ),
        (
            "shooting",
            "shooting massacre rampage gunman shooter gunfire shoot",
            "attack",
            "A gunman killed three at the fair.",
            "A gondolier met three at the fair.",
        ),
        (
            "stabbing",
            "stabbing stab knifeman knife",
            "attack",
            "The stabbing left two hurt.",
            "The stable left two hurt.",
        ),
        (
            "airstrike",
            "airstrike strike shelling bombardment missile rocket drone shell",
            "",
            "The airstrike killed nine.",
            "The airline fed nine.",
        ),
        (
            "crash",
            "crash collision accident derailment collide derail wreck pileup",
            "",
            "The crash killed five.",
            "The crèche fed five.",
        ),
        (
            "quake",
            "earthquake quake tremor aftershock temblor",
            "collapse",
            "The quake killed 60.",
            "The quack saw 60.",
        ),
        ("flood", "flood flooding deluge", "storm landslide", "The floods killed 12.", "The floors cost 12."),
        (
            "storm",
            "storm hurricane cyclone typhoon tornado blizzard",
            "flood landslide",
            "The typhoon killed 30.",
            "The typist met 30.",
        ),
        (
            "landslide",
            "landslide mudslide avalanche rockfall",
            "flood storm",
            "A mudslide buried eight.",
            "A landlord hired eight.",
        ),
        (
            "fire",
            "fire blaze inferno wildfire bushfire",
            "",
            "The blaze killed seven.",
            "The blazer cost seven.",
        ),
        ("collapse", "collapse cave-in", "quake", "The collapse killed two.", "The collage shows two."),
        ("sinking", "sinking shipwreck capsize sink", "", "The sinking killed 40.", "The singing moved 40."),
        (
            "outbreak",
            "outbreak epidemic pandemic virus disease",
            "",
            "The outbreak killed 19.",
            "The outback drew 19.",
        ),
        (
            "war",
            "war battle fighting clash offensive conflict invasion",
            "",
            "The fighting killed 200.",
            "The fitting took 200.",
        ),
        (
            "protest",
            "protest rally demonstration riot unrest march crackdown",
            "",
            "The riot hurt 16.",
            "The ride cost 16.",
        ),
        ("stampede", "stampede crush", "", "The stampede killed six.", "The stamp cost six."),
        ("heatwave", "heatwave heat", "", "The heatwave killed 90.", "The hut sheltered 90."),
        ("overdose", "overdose", "", "Overdoses killed 500 last year.", "Overcoats sold 500 last year."),
        (
            "execution",
            "execution",
            "",
            "The execution of three was announced.",
            "The exhibition of three was announced.",
        ),
    )
)

STRENGTHS: Mapping[str, str] = {
    **dict.fromkeys(
        ("troop", "soldier", "serviceman", "servicewoman", "servicemember", "personnel"), "troop"
    ),
    **dict.fromkeys(("peacekeeper", "bluehelmet"), "peacekeeper"),
}
"""Nouns for what a state keeps somewhere -> the one noun that they are counted under."""

KEEPING = frozenset(
    {"have", "station", "base", "remain", "be", "keep", "maintain", "serve", "number", "stay"}
)
"""Verbs by which a state keeps it there; what it sends or loses is another count."""

SIDES_OF_WAR = r"coalition|allied|government|rebel|militia|army|opposition|insurgent"
"""Nouns for whose a strike or an attack is, right before its own noun; names say it as well."""

GENERIC_HAPPENINGS = frozenset(
    {"incident", "disaster", "tragedy", "catastrophe", "carnage", "horror", "event", "violence"}
)
"""Words for a happening that was named before."""

_HAPPENING_VERBS = (
    "crash explode detonate shoot attack bomb collide derail capsize sink stab collapse ambush raid shell"
)

HAPPENING_VERBS = frozenset(_HAPPENING_VERBS.split())
"""Lemmas of HAPPENINGS that name the happening as verbs too; "the fire" does, "they fire" does not."""

HAPPENING_PHRASES: Mapping[str, str] = {
    r"\b(?:air|drone|missile|artillery|rocket|bombing)[ -](?:strikes?|raids?|attacks?|fire)\b": "airstrike",
    r"\b(?:open(?:s|ed|ing)|exchang\w+|return(?:s|ed)) fire\b": "gunfire",
    r"\bheat ?waves?\b": "heatwave",
    r"\bcave[ -]ins?\b": "collapse",
}
"""Happenings of two words -> the lemma of HAPPENINGS that they amount to."""

ONGOING = frozenset({"war", "outbreak", "protest", "heatwave", "airstrike"})
"""Kinds of happening that go on and count many tolls: two of those are one only where more agrees."""

QUALIFIERS: Mapping[str, str] = {
    "confirmed": "confirmed",
    "verified": "confirmed",
    "laboratory": "confirmed",
    "suspected": "suspected",
    "possible": "suspected",
    "probable": "suspected",
    "potential": "suspected",
    "presumed": "suspected",
    "unconfirmed": "suspected",
    "alleged": "suspected",
    "new": "new",
    "daily": "new",
    "fatal": "fatal",
    "non-fatal": "non-fatal",
    "serious": "serious",
    "critical": "serious",
    "critically": "serious",
    "seriously": "serious",
    "severely": "serious",
    "slightly": "slight",
    "minor": "slight",
    "fewer": "fewer",
}
"""Words that make another count of a measure: suspected cases are not confirmed ones."""

DOERS = frozenset({"attacker", "assailant", "bomber", "gunman", "shooter", "knifeman", "explosive", "knife"})
"""Lemmas of HAPPENINGS that name who did it or with what: they tell the kind, but do not name it."""

PLAIN_WORDS = frozenset(
    {
        "strike",
        "shell",
        "rocket",
        "fire",
        "war",
        "storm",
        "crush",
        "march",
        "heat",
        "sink",
        "conflict",
        "knife",
        "shoot",
    }
)
"""Lemmas of HAPPENINGS that mean much else: without a parse they name no happening."""

WEAK_MEASURES = frozenset({"crowd", "aboard"})
"""Measures that give way to another one beside them: 59 killed of those who attended are deaths."""

TOLL_VERBS = frozenset({"rise", "climb", "grow", "jump", "stand", "reach", "increase", "go"})
"""Verbs that a toll is the subject of and its number the goal: "the toll rose to six"."""

LEAVE_VERBS = frozenset({"leave"})
"""Verbs whose object has its measure in an adjective: "left 32 dead"."""
