"""Places that act: buildings that stand for a government or a ministry, the states of the US, large
regions and cities; and, with `lexicon/states`, what any such name means.

Typographic apostrophes and accents need no rows: look names up by `fold_name`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from briefgen.lexicon.states import STATES

_POINTED = re.compile(r"(?:[A-Z]\.){2,}(?:[A-Z])?")
PlaceForm = Literal["name", "acronym", "demonym"]

BUILDINGS: tuple[tuple[str, str, str], ...] = (
    # building or street, whose government it stands for, the body in it ("" for the government itself)
    ("White House", "United States", ""),
    ("Oval Office", "United States", ""),
    ("Pentagon", "United States", "Department of Defense"),
    ("Foggy Bottom", "United States", "State Department"),
    ("Capitol Hill", "United States", "Congress"),
    ("Kremlin", "Russia", ""),
    ("Downing Street", "United Kingdom", ""),
    ("No. 10 Downing Street", "United Kingdom", ""),
    ("10 Downing Street", "United Kingdom", ""),
    ("Whitehall", "United Kingdom", ""),
    ("Élysée Palace", "France", ""),
    ("Élysée", "France", ""),
    ("Quai d'Orsay", "France", "Foreign Ministry"),
    ("Zhongnanhai", "China", ""),
    ("Blue House", "South Korea", ""),
    ("Planalto Palace", "Brazil", ""),
    ("Casa Rosada", "Argentina", ""),
    ("Aso Rock", "Nigeria", ""),
    ("Malacañang Palace", "Philippines", ""),
    ("Malacañang", "Philippines", ""),
    ("Chigi Palace", "Italy", ""),
    ("Moncloa Palace", "Spain", ""),
)

US_STATES: tuple[str, ...] = (
    "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware",
    "Florida", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas", "Kentucky", "Louisiana",
    "Maine", "Maryland", "Massachusetts", "Michigan", "Minnesota", "Mississippi", "Missouri", "Montana",
    "Nebraska", "Nevada", "New Hampshire", "New Jersey", "New Mexico", "New York", "North Carolina",
    "North Dakota", "Ohio", "Oklahoma", "Oregon", "Pennsylvania", "Rhode Island", "South Carolina",
    "South Dakota", "Tennessee", "Texas", "Utah", "Vermont", "Virginia", "Washington State",
    "West Virginia", "Wisconsin", "Wyoming", "District of Columbia", "Puerto Rico",
)  # fmt: skip

_ABBREVIATED = """
    Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo.
    Mont. Neb. Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Tex. Vt. Va. Wash.
    W.Va. Wis. Wyo. D.C.
"""

US_STATE_ABBREVIATIONS: frozenset[str] = frozenset(_ABBREVIATED.split())


def is_abbreviated_state(word: str) -> bool:
    """Whether the word is a US state's abbreviation, with its point or where a tokenizer cut it off."""
    return word in US_STATE_ABBREVIATIONS or (word + "." in US_STATE_ABBREVIATIONS and word.istitle())


REGIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    # region, demonyms
    ("Africa", ("African", "Africans")),
    ("North Africa", ("North African", "North Africans")),
    ("West Africa", ("West African", "West Africans")),
    ("East Africa", ("East African", "East Africans")),
    ("Antarctica", ("Antarctic",)),
    ("Arctic", ()),
    ("Asia", ("Asian", "Asians")),
    ("Asia Pacific", ()),
    ("Central Asia", ("Central Asian",)),
    ("East Asia", ("East Asian",)),
    ("South Asia", ("South Asian",)),
    ("Southeast Asia", ("Southeast Asian",)),
    ("Balkans", ()),
    ("Caribbean", ()),
    ("Caucasus", ()),
    ("Central America", ("Central American", "Central Americans")),
    ("Europe", ("European", "Europeans")),
    ("Eastern Europe", ("Eastern European", "East European")),
    ("Western Europe", ("Western European",)),
    ("Latin America", ("Latin American", "Latin Americans")),
    ("Middle East", ("Middle Eastern",)),
    ("North America", ("North American", "North Americans")),
    ("Oceania", ()),
    ("Sahel", ()),
    ("Scandinavia", ("Scandinavian", "Scandinavians")),
    ("South America", ("South American", "South Americans")),
    ("West Bank", ()),
    ("Gaza", ("Gazan", "Gazans")),
    ("Gaza Strip", ()),
    ("Crimea", ("Crimean", "Crimeans")),
    ("Hong Kong", ("Hong Konger", "Hong Kongers")),
    ("Macau", ()),
    ("Tibet", ("Tibetan", "Tibetans")),
    ("Xinjiang", ()),
    ("Kashmir", ("Kashmiri", "Kashmiris")),
    ("Kurdistan", ("Kurdish", "Kurd", "Kurds")),
    ("Chechnya", ("Chechen", "Chechens")),
    ("Catalonia", ("Catalan", "Catalans")),
    ("England", ("English", "Englishman", "Englishwoman")),
    ("Scotland", ("Scottish", "Scot", "Scots")),
    ("Wales", ("Welsh", "Welshman")),
    ("Northern Ireland", ("Northern Irish",)),
    ("Bavaria", ("Bavarian", "Bavarians")),
    ("Quebec", ("Quebecer", "Quebecers")),
    ("Siberia", ("Siberian",)),
    ("Greenland", ("Greenlander", "Greenlanders", "Greenlandic")),
    ("Pacific Ocean", ()),
    ("Atlantic Ocean", ()),
    ("Indian Ocean", ()),
    ("Mediterranean Sea", ()),
    ("South China Sea", ()),
    ("East China Sea", ()),
    ("Black Sea", ()),
    ("Red Sea", ()),
    ("Baltic Sea", ()),
    ("Persian Gulf", ()),
    ("Gulf of Mexico", ()),
    ("Gulf of Aden", ()),
)

CITIES: tuple[str, ...] = (
    # Large cities whose name the pipeline may take for something else, or that lend bodies their name.
    "Amsterdam", "Atlanta", "Barcelona", "Boston", "Bangalore", "Basra", "Benghazi", "Birmingham",
    "Chicago", "Dallas", "Denver", "Detroit", "Dubai", "Edinburgh", "Frankfurt", "Geneva", "Glasgow",
    "Guangzhou", "Hamburg", "Ho Chi Minh City", "Houston", "Istanbul", "Jeddah", "Johannesburg", "Karachi",
    "Lagos", "Lahore", "Las Vegas", "Los Angeles", "Manchester", "Melbourne", "Miami", "Milan", "Montreal",
    "Mumbai", "Munich", "New Orleans", "New York City", "Osaka", "Philadelphia", "Phoenix", "Rio de Janeiro",
    "San Diego", "San Francisco", "Sao Paulo", "Seattle", "Shanghai", "Shenzhen", "Strasbourg",
    "St. Petersburg", "Sydney", "Tel Aviv", "Toronto", "Vancouver", "Zurich", "Toulouse", "Mosul", "Aleppo",
    "Kandahar", "Chennai", "Kolkata", "Delhi", "Wuhan", "Hiroshima", "Marseille", "Lyon", "Naples", "Turin",
    "Cologne", "Stuttgart", "Liverpool", "Leeds", "Belfast", "Cardiff", "Calgary", "Perth", "Brisbane",
    "Auckland", "Cape Town", "Durban", "Casablanca", "Alexandria", "Haifa", "Davos", "Guantanamo Bay",
)  # fmt: skip

PLACE_HEADS: frozenset[str] = frozenset(
    {
        "airport", "river", "mountain", "mountains", "lake", "island", "islands", "county", "province",
        "district", "street", "avenue", "boulevard", "road", "square", "park", "beach", "bay", "valley",
        "hill", "hills", "canyon", "desert", "forest", "peninsula", "coast", "strait", "sea", "ocean",
        "stadium", "arena", "bridge", "plaza", "cemetery", "port", "harbor", "harbour", "region", "gulf",
        "canal", "dam", "tower", "towers", "field", "village", "town", "city", "township", "border",
    }
)  # fmt: skip
"""Head nouns of places ("Tallpine County")."""

AMBIGUOUS: frozenset[str] = frozenset(
    {
        "Chad", "Jordan", "Georgia", "Israel", "Virginia", "Male", "Victoria", "Kingston",
        "Santiago", "Wellington", "Sofia", "Lima", "Phoenix", "Pole", "Poles", "Turk", "Swede", "Dane",
        "Finn", "Polish", "Perth", "Lyon", "Nassau", "Washington", "Delhi", "Dominican", "Georgetown",
        "Montana", "Sydney", "Houston", "Lao", "Scot",         "Guinea", "Niger", "Dallas", "Arctic", "Kurd", "Welsh", "English", "Castries", "Roseau", "Benin",
        "Praia", "Paris", "Brunei", "Alexandria",
    }
)  # fmt: skip
"""Names that people, towns or common words also bear: they need the pipeline to call them a place."""

METONYM_EXCEPTIONS: frozenset[str] = frozenset({"Brussels", "Jerusalem", "The Hague", "Ramallah", "Taipei"})
"""Capitals that are left as places: Brussels speaks for the European Union as often as for Belgium,
The Hague for its courts, and whom the others stand for is itself in dispute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceEntry:
    """What a name in these tables means. `stands_for` is a government (a state's name) or ""."""

    name: str
    kind: Literal["state", "place"]
    form: PlaceForm
    stands_for: str = ""
    body: str = ""


@lru_cache(maxsize=65_536)
def fold_name(name: str) -> str:
    """The name as tables look it up: one space, straight apostrophes, no accents, no points in acronyms
    ("F.B.I."), no case of letters unless it is all capitals of three letters or fewer ("US" is no "us")."""
    plain = name if name.isascii() else _strip_accents(name)
    plain = " ".join(plain.split())
    if _POINTED.fullmatch(plain):
        plain = plain.replace(".", "")
    return plain if len(plain) <= 3 and plain.isupper() else plain.casefold()


def _strip_accents(name: str) -> str:
    straight = name.replace("’", "'").replace("‘", "'").replace("\u2010", "-").replace("\u2011", "-")
    decomposed = unicodedata.normalize("NFKD", straight)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


@cache
def place_entries() -> Mapping[str, PlaceEntry]:
    """Every name of these tables, folded, with what it means. Earlier tables win: "Washington" is the
    capital, "Washington State" the state; "New York" the place."""
    entries: dict[str, PlaceEntry] = {}

    def add(key: str, entry: PlaceEntry) -> None:
        entries.setdefault(fold_name(key), entry)

    for name, demonyms, others, _ in STATES:
        for other in (name, *others):
            form: PlaceForm = "acronym" if other.replace(".", "").isupper() else "name"
            add(other, PlaceEntry(name=name, kind="state", form=form))
        for demonym in demonyms:
            add(demonym, PlaceEntry(name=name, kind="state", form="demonym"))
    for name, demonyms in REGIONS:
        add(name, PlaceEntry(name=name, kind="place", form="name"))
        for demonym in demonyms:
            add(demonym, PlaceEntry(name=name, kind="place", form="demonym"))
    for building, state, body in BUILDINGS:
        add(building, PlaceEntry(name=building, kind="place", form="name", stands_for=state, body=body))
    for name, _, _, capitals in STATES:
        for capital in capitals:
            stands_for = "" if capital in METONYM_EXCEPTIONS else name
            add(capital, PlaceEntry(name=capital, kind="place", form="name", stands_for=stands_for))
    for name in (*US_STATES, *CITIES):
        add(name, PlaceEntry(name=name, kind="place", form="name"))
    return entries


def split_state(name: str) -> tuple[str, str]:
    """(state, rest) of a name that opens with a state's name or demonym ("Samoan Rugby Union"), else
    ("", name)."""
    words = name.split()
    for length in (3, 2, 1):
        if len(words) > length:
            opening = " ".join(words[:length]).removesuffix("'s").removesuffix("’s")
            entry = place_entries().get(fold_name(opening))
            if entry is not None and entry.kind == "state":
                return entry.name, " ".join(words[length:])
    return "", name
