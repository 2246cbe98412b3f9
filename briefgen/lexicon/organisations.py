"""Words that make a name an organisation's, and the common nouns by which a text takes one up again."""

from __future__ import annotations

from collections.abc import Mapping

_HEADS = """
    academy administration agency airline airlines airways alliance archive archives army assembly
    associates association authority bank bloc board body bourse brewery broadcaster brotherhood bureau
    cabinet capital caucus center centre centres centers chamber charity church clinic club coalition
    college command commission committee commonwealth companies company confederation conference congress
    consortium constabulary convention cooperative corp corp. corps corporation council court directorate
    department dept dept. division duma embassy enterprise enterprises exchange executive federation fleet
    firm force forces foundation front fund gazette government group guard guards herald holding holdings
    hospital house inc inc. industries inspectorate institute leagues institution institutions insurance
    international jury knesset laboratories laboratory labs league legislature library limited llc llp
    lobby ltd ltd. magistracy mail media militia ministry mission mosque motors movement museum navy
    network news observatory office opera orchestra organisation organization parliament partners
    partnership party patrol pharmaceuticals plc police post press prosecution radio records regiment
    registry resources restaurants reserve school secretariat securities senate service services
    society squad squadron steel stores studios subcommittee supermarkets synagogue
    synod systems taskforce team technologies technology telecom telegraph temple times tribunal tribune
    troupe trust trustees union universities university utilities ventures watchdog workers works
    seminary consulate headquarters newspaper magazine journal review ag s.a. gmbh n.v. nv sa spa s.p.a.
    oil petroleum energy gas electric motor airlines telecommunications communications entertainment
    aircraft airplanes pictures brands foods hotels resorts railway railways railroad
"""

HEADS: frozenset[str] = frozenset(_HEADS.split())
"""Head nouns, in lower case, that a capitalised name ends in ("Lakeside Water Board")."""

OF_HEADS: frozenset[str] = frozenset(
    {
        "academy", "administration", "agency", "army", "assembly", "association", "bank", "board", "bureau",
        "center", "centre", "centers", "centres", "chamber", "church", "college", "commission",
        "committee", "confederation", "conference", "congress", "consortium", "council", "court",
        "department", "directorate", "federation", "foundation", "government", "house", "institute",
        "institutes", "institution", "league", "ministry", "museum", "office", "organisation",
        "organization", "parliament", "party", "school", "secretariat", "senate", "society", "synagogue",
        "union", "university", "ministries", "bar", "ministers", "joint", "supreme", "embassy", "consulate",
        "service", "movement", "front", "campaign", "doctors", "reporters",
    }
)  # fmt: skip
"""Head nouns that open a name with "of" or "for" ("Ministry of Fisheries")."""

STRONG_HEADS: frozenset[str] = OF_HEADS - {"service", "office", "center", "centers", "centre", "centres"} | {
    "hospital", "times", "post", "airlines", "airways", "corporation", "company",
}  # fmt: skip
"""Head nouns after which a name is whole: "and" before such a one opens another body's name."""

LOWER_GROUPS: Mapping[str, str] = {"working": "group", "task": "force", "steering": "committee"}
"""Two-word heads of bodies without a name of their own ("a joint river working group")."""

LOWER_STOP: frozenset[str] = frozenset(
    {
        "the", "a", "an", "this", "that", "its", "his", "her", "their", "our", "any", "no", "each", "every",
        "some", "other", "another", "new", "own", "same", "such", "which", "whose", "key", "first", "last",
        "several", "many", "most", "more", "both", "all", "current", "previous", "former", "respective",
        "relevant", "responsible", "said", "powerful", "joint", "senior-level", "first-ever", "dormant",
    }
)  # fmt: skip
"""Words before such a head that do not name it."""

GENERIC: frozenset[str] = frozenset(
    {
        "government",
        "administration",
        "authority",
        "law",
        "enforcement",
        "agency",
        "department",
        "local",
        "central",
        "global",
        "international",
        "national",
        "federal",
        "state",
        "regional",
        "provincial",
        "municipal",
        "city",
        "county",
        "other",
        "foreign",
        "official",
        "independent",
    }
)
"""Words that, alone before a head, do not tell one body from another ("the federal agency")."""

KNOWN: frozenset[str] = frozenset(
    {
        "United Nations", "UN", "U.N.", "European Union", "EU", "E.U.", "NATO", "Nato", "OPEC", "ASEAN",
        "African Union", "Arab League", "World Bank", "IMF", "International Monetary Fund", "WTO", "WHO",
        "UNICEF", "UNESCO", "Interpol", "Europol", "FBI", "CIA", "NSA", "NASA", "FDA", "CDC", "EPA", "FAA",
        "DEA", "DHS", "GAO", "SEC", "IRS", "FEMA", "TSA", "NTSB", "USAF", "RAF", "IAEA", "OECD", "FIFA",
        "UEFA", "NFL", "NBA", "MLB", "NHL", "IOC", "Red Cross", "Red Crescent", "Amnesty International",
        "Human Rights Watch", "Major League Baseball", "Greenpeace", "Oxfam", "Hamas", "Hezbollah", "Taliban", "Al Qaeda",
        "al-Qaeda", "al-Qaida", "Al-Qaeda", "Boko Haram", "Islamic State", "ISIS", "ISIL", "Eurogroup",
        "Congress", "Senate", "House of Representatives", "House of Commons", "House of Lords",
        "Parliament", "Knesset", "Bundestag", "Duma", "Politburo", "Supreme Court", "Federal Reserve",
        "Air Force", "Navy", "Marine Corps", "Coast Guard", "National Guard", "Homeland Security",
        "Scotland Yard", "Secret Service", "Justice Department", "State Department", "Treasury",
        "Home Office", "Foreign Office", "Security Council", "General Assembly", "Medicare", "Medicaid",
        "Vatican", "Holy See", "G7", "G8", "G20", "G-7", "G-8", "G-20", "BBC", "CNN", "NPR", "NBC", "CBS",
        "ABC", "ESPN", "PBS", "Fox News", "WikiLeaks", "Pentagon",
    }
)  # fmt: skip
"""Organisations of the whole world's news, for the times when the pipeline calls them something else."""

ALIASES: tuple[tuple[str, str], ...] = (
    # short name, full name, where neither letters nor first words show it
    ("Fed", "Federal Reserve"),
    ("House", "House of Representatives"),
    ("Commons", "House of Commons"),
    ("Lords", "House of Lords"),
    ("CDC", "Centers for Disease Control and Prevention"),
    ("Pentagon", "Department of Defense"),
    ("Treasury", "Treasury Department"),
    ("GOP", "Republican Party"),
    ("Republicans", "Republican Party"),
    ("Democrats", "Democratic Party"),
    ("Scotland Yard", "Metropolitan Police"),
    ("BoE", "Bank of England"),
    ("ECB", "European Central Bank"),
    ("ISIS", "Islamic State"),
    ("ISIL", "Islamic State"),
    ("Daesh", "Islamic State"),
    ("Nato", "North Atlantic Treaty Organization"),
)
"""Names of one body."""

FOUNDERS: tuple[str, ...] = (
    "Charles Schwab", "Philip Morris", "Ralph Lauren", "Calvin Klein", "Martin Marietta", "Arthur Andersen",
    "Marc Jacobs", "Tommy Hilfiger", "Victoria Beckham", "Christian Dior", "Louis Vuitton", "Hugo Boss",
    "Jack Daniel", "Johnnie Walker", "Jim Beam", "Harry Winston", "Peter Pan", "Ben & Jerry", "Jenny Craig",
    "Mary Kay", "Sara Lee", "Elizabeth Arden", "Barclays Capital", "Virginia Tech", "Victoria Police",
)  # fmt: skip
"""Companies called after a person, with both names."""

PARTIES: frozenset[str] = frozenset(
    {
        "Republicans", "Democrats", "Republican Party", "Democratic Party", "Conservatives", "Tories",
        "Labour", "Labour Party", "Conservative Party", "Liberal Democrats", "Communist Party", "GOP",
        "Likud", "Fatah", "Tory Party", "Green Party", "Greens", "Socialists", "Social Democrats",
        "Islamists", "Houthis", "Kurds", "Maoists", "Brotherhood", "Muslim Brotherhood",
    }
)  # fmt: skip
"""Parties and movements named in the plural or by a bare word: groups."""

ROLE_NOUNS: Mapping[str, frozenset[str]] = {
    # the common noun that takes an organisation up again, and words that its name may hold then
    "company": frozenset({"inc", "inc.", "corp", "corp.", "ltd", "ltd.", "plc", "group", "company", "motors"}),
    "firm": frozenset({"llp", "inc", "inc.", "corp", "ltd", "group", "associates", "partners", "securities"}),
    "carmaker": frozenset({"motors", "motor"}),
    "automaker": frozenset({"motors", "motor"}),
    "airline": frozenset({"airlines", "airways", "air", "airline"}),
    "carrier": frozenset({"airlines", "airways", "air", "airline"}),
    "bank": frozenset({"bank", "banks", "bancorp", "banking"}),
    "lender": frozenset({"bank", "banks", "fund"}),
    "insurer": frozenset({"insurance", "life", "mutual"}),
    "ministry": frozenset({"ministry"}),
    "agency": frozenset({"agency", "ministry", "bureau", "administration", "department", "service"}),
    "department": frozenset({"department"}),
    "bureau": frozenset({"bureau"}),
    "board": frozenset({"board"}),
    "commission": frozenset({"commission"}),
    "committee": frozenset({"committee"}),
    "council": frozenset({"council"}),
    "court": frozenset({"court", "tribunal"}),
    "university": frozenset({"university"}),
    "college": frozenset({"college"}),
    "school": frozenset({"school", "academy"}),
    "hospital": frozenset({"hospital"}),
    "union": frozenset({"union"}),
    "party": frozenset({"party"}),
    "newspaper": frozenset({"times", "post", "herald", "gazette", "news", "journal"}),
    "group": frozenset({"group", "alliance", "coalition", "front", "movement"}),
    "organisation": frozenset({"organisation", "organization", "foundation", "society", "association"}),
    "organization": frozenset({"organisation", "organization", "foundation", "society", "association"}),
    "foundation": frozenset({"foundation"}),
    "institute": frozenset({"institute"}),
    "club": frozenset({"club"}),
    "temple": frozenset({"temple"}),
    "church": frozenset({"church"}),
    "museum": frozenset({"museum"}),
    "fund": frozenset({"fund"}),
    "force": frozenset({"force"}),
}  # fmt: skip

BUSINESS_NOUNS: frozenset[str] = frozenset(
    {"company", "firm", "carmaker", "automaker", "airline", "carrier", "bank", "lender", "insurer"}
)
"""Common nouns that take up a business whatever its name."""

PUBLIC_WORDS: frozenset[str] = frozenset(
    {
        "ministry", "department", "agency", "government", "court", "parliament", "congress", "senate",
        "university", "college", "school", "police", "army", "force", "navy", "council", "commission",
        "committee", "union", "nations", "party", "church", "hospital", "office", "bureau", "board", "group",
        "association", "federation", "league", "reserve", "institute", "club", "temple", "service",
    }
)  # fmt: skip
"""Words in a name that is no business's."""

COMPANY_ENDINGS: frozenset[str] = frozenset(
    {
        "inc", "inc.", "corp", "corp.", "ltd", "ltd.", "plc", "llc", "llp", "co", "co.", "ag", "gmbh",
        "n.v.", "nv", "s.a.", "sa", "s.p.a.", "spa", "limited", "incorporated", "corporation", "company",
        "companies", "group", "holdings", "holding", "pty", "bv", "b.v.", "kk", "se", "ab", "asa", "oyj",
    }
)  # fmt: skip
"""Legal forms and the like at a company's end: dropped when names are compared."""

TRADES: frozenset[str] = frozenset(
    {
        "airlines", "airways", "airline", "air", "motors", "motor", "automotive", "bank", "banking", "energy",
        "oil", "petroleum", "gas", "electric", "electronics", "computer", "computers", "software", "systems",
        "technologies", "technology", "pharmaceuticals", "pharma", "foods", "stores", "hotels", "resorts",
        "aircraft", "airplanes", "aerospace", "industries", "international", "worldwide", "global", "commercial",
        "communications", "telecom", "media", "entertainment", "studios", "pictures", "records", "insurance",
        "financial", "capital", "securities", "partners", "brothers", "associates", "services", "solutions",
        "department", "steel", "chemical", "chemicals", "railways", "railroad", "shipping", "logistics",
    }
)  # fmt: skip
"""Words for a trade: what follows a company's short name in its full one."""

ENTERPRISE_NOUNS: frozenset[str] = frozenset(
    {
        "airline", "airframer", "manufacturer", "maker", "carmaker", "automaker", "company", "firm", "bank",
        "insurer", "retailer", "carrier", "giant", "group", "newspaper", "magazine", "broadcaster",
        "charity", "nonprofit", "think-tank", "tank", "consortium", "subsidiary", "parent", "operator",
        "supplier", "provider", "brokerage", "exchange", "agency", "party", "movement", "organisation",
        "organization", "club", "team", "university", "college", "school", "hospital", "union", "startup",
        "start-up", "lender", "drugmaker", "chipmaker", "publisher", "developer", "conglomerate", "network",
        "bureau", "body", "watchdog", "regulator", "militia", "daily", "weekly", "website",
    }
)  # fmt: skip
"""Nouns that say in apposition what an organisation is."""
