r"""How news writes numbers: words for them, scales, comparators, currencies, units, and what is no count.

Patterns are matched without regard to case, with white space as `\\s`. A row's example holds a
quantity that the row decides, its counter-example words that look alike and do not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.model import Comparator


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparatorRow:
    """Words `before` or `after` a number that say how exact it is."""

    name: str
    comparator: Comparator
    side: str
    pattern: str
    example: str
    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow:
    """A unit, its `code` as `Quantity.unit` has it, and the words that follow the number."""

    code: str
    pattern: str
    example: str
    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CurrencyRow:
    """A currency by ISO 4217 code: signs before (or after) the number, and words after it."""

    code: str
    signs: str
    words: str
    example: str
    counter: str


_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

ONES: Mapping[str, int] = {word: value for value, word in enumerate(_ONES.split())}

TENS: Mapping[str, int] = {word: 10 * value for value, word in enumerate(_TENS.split(), start=2)}

SCALES: Mapping[str, float] = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12,
    "lakh": 1e5,
    "crore": 1e7,
}
"""Scales as words."""

SHORT_SCALES: Mapping[str, float] = {
    "bn": 1e9,
    "mn": 1e6,
    "mln": 1e6,
    "m": 1e6,
    "tn": 1e12,
    "trn": 1e12,
    "b": 1e9,
    "k": 1e3,
}
"""Scales as British and financial pages write them after digits: "$2bn", "11.5m", "30k"."""

VAGUE: Mapping[str, tuple[float, float]] = {
    "dozens": (24, 99),
    "scores": (40, 99),
    "tens": (10, 99),
    "hundreds": (100, 999),
    "thousands": (1_000, 9_999),
    "millions": (1e6, 999_999_999),
    "billions": (1e9, 999_999_999_999),
    "trillions": (1e12, 999_999_999_999_999),
}
"""What a bare plural leaves open, as (least, most). "Dozens of thousands" multiplies the two."""

VAGUE_SCALES: Mapping[str, tuple[float, float]] = {
    "several": (2, 9),
    "many": (2, 9),
    "a few": (2, 9),
    "few": (2, 9),
}
"""Words that make a range of a scale: "several hundred" is 200 to 999."""

FRACTIONS: Mapping[str, float] = {
    "half": 1 / 2,
    "third": 1 / 3,
    "quarter": 1 / 4,
    "fifth": 1 / 5,
    "sixth": 1 / 6,
    "tenth": 1 / 10,
    "thirds": 1 / 3,
    "quarters": 1 / 4,
    "fifths": 1 / 5,
    "tenths": 1 / 10,
}
"""Parts of a whole; unit "fraction"."""

_COMPARATORS: tuple[tuple[str, Comparator, str, str, str, str], ...] = (
    # the longer pattern stands first: "no more than" holds "more than"
    (
        "no-more-than",
        "<=",
        "before",
        r"(?:no|not) more than|at (?:the )?most|a maximum of|as many as|"
        r"as much as|up to|a total of up to",
        "As many as 40 tents were given out.",
        "As 40 tents were given out, rain fell.",
    ),
    (
        "no-fewer-than",
        ">=",
        "before",
        r"(?:no|not) (?:fewer|less) than|at (?:the very )?least|"
        r"a minimum of|as few as",
        "At least 12 shops burned.",
        "At last 12 shops opened.",
    ),
    (
        "nearly",
        "~",
        "before",
        r"nearly|almost|close to|just under|just below|a little under|"
        r"just shy of|approaching|not quite|some way short of",
        "Nearly 300 pupils stayed away.",
        "Near 300 Main Street pupils waited.",
    ),
    (
        "just-over",
        ">",
        "before",
        r"just over|slightly (?:more than|over)|well over|a little (?:more than|over)",
        "Just over 60 boats set out.",
        "It was just 60 boats.",
    ),
    (
        "more-than",
        ">",
        "before",
        r"(?:many |far |well )?more than|over|above|exceeding|in excess of|"
        r"upwards? of|north of|greater than|topped|topping|surpass(?:ed|ing)",
        "More than 500 miners walked out.",
        "Nothing more: 500 miners walked out.",
    ),
    (
        "fewer-than",
        "<",
        "before",
        r"(?:far |well )?(?:fewer|less|lower) than|under|below|short of",
        "Fewer than 30 seats were filled.",
        "Few: 30 seats were filled.",
    ),
    (
        "about",
        "~",
        "before",
        r"about|around|approximately|approx\.?|roughly|some|circa|"
        r"an? (?:estimated|average of|reported)|estimated(?: at)?|an estimate of|in the region of|or so|"
        r"something like|more or less|perhaps|maybe",
        "About 70 cows were moved.",
        "A report about wages: 70 cows were moved.",
    ),
    (
        "or-more",
        ">=",
        "after",
        r"or more|and (?:up|above|more)",
        "The fine is 90 dollars or more.",
        "Pay 90 dollars or leave.",
    ),
    ("plus", ">", "after", r"\+|-plus\b|plus\b", "A crowd of 3,000+ came.", "A crowd of 3,000 came."),
    (
        "or-less",
        "<=",
        "after",
        r"or (?:fewer|less|under)|at (?:the )?most",
        "Groups of 20 or fewer may enter.",
        "Groups of 20 or some families may enter.",
    ),
    (
        "or-so",
        "~",
        "after",
        r"-odd|or so|or thereabouts|(?:,\s)?more or less",
        "The 40 or so villagers left.",
        "The 40 villagers or soldiers left.",
    ),
)

COMPARATORS = tuple(
    ComparatorRow(
        name=name, comparator=comparator, side=side, pattern=pattern, example=example, counter=counter
    )
    for name, comparator, side, pattern, example, counter in _COMPARATORS
)

CURRENCIES: tuple[CurrencyRow, ...] = tuple(
    CurrencyRow(code=code, signs=signs, words=words, example=example, counter=counter)
    for code, signs, words, example, counter in (
        ("CAD", r"C\$|CA\$|CAD", r"Canadian dollars?", "It cost C$30m.", "Plan C cost much."),
        ("AUD", r"A\$|AU\$|AUD", r"Australian dollars?", "A fine of A$2,000.", "A $2,000 fine."),
        ("HKD", r"HK\$|HKD", r"Hong Kong dollars?", "HK$40 a ride.", "In Hong Kong a ride is dear."),
        ("SGD", r"S\$|SG\$|SGD", r"Singapore dollars?", "S$15 a bowl.", "In Singapore a bowl is dear."),
        ("NZD", r"NZ\$|NZD", r"New Zealand dollars?", "NZ$8 a kilo.", "In New Zealand kilos are dear."),
        ("TWD", r"NT\$|TWD", r"(?:new )?Taiwan dollars?", "NT$300 each.", "In Taiwan each paid."),
        ("BRL", r"R\$|BRL", r"reais|Brazilian reals?", "R$5 a litre.", "The rand fell."),
        ("MXN", r"MX\$|MXN", r"(?:Mexican )?pesos?", "It paid 900 pesos.", "It paid in pesos."),
        (
            "USD",
            r"US\$|USD|\$",
            r"(?:US |U\.S\. |American )?dollars?",
            "A $75,000 account.",
            "A dollar account.",
        ),
        ("EUR", r"€|EUR", r"euros?", "€5m in aid.", "Aid in euros."),
        ("GBP", r"£|GBP", r"pounds? sterling|pounds(?! of)", "£3bn was lent.", "The pound fell."),
        ("CNY", r"CN¥|RMB|CNY|CNH", r"yuan|renminbi", "It sold for 100 yuan.", "The yuan rose."),
        ("JPY", r"¥|JPY", r"(?:Japanese )?yen", "¥9,000 a night.", "A yen for rice."),
        ("INR", r"₹|Rs\.?|INR", r"(?:Indian )?rupees?", "Rs 500 a day.", "The rupee fell."),
        (
            "KRW",
            r"₩|KRW",
            r"won(?= (?:in|for|a|to|on)\b|[,.;]|$)",
            "It cost 2,000 won.",
            "Team of 30 won it.",
        ),
        (
            "RUB",
            r"₽|RUB",
            r"(?:Russian )?(?:roubles?|rubles?)",
            "40bn roubles were spent.",
            "The rouble fell.",
        ),
        ("UAH", r"₴|UAH", r"hryvnias?", "It is 60 hryvnias.", "The hryvnia fell."),
        ("TRY", r"₺|TRY(?=\s?\d)", r"(?:Turkish )?lira", "Bread is 10 lira.", "The lira fell."),
        ("ILS", r"₪|ILS|NIS", r"(?:Israeli )?shekels?", "₪70 an hour.", "The shekel fell."),
        ("NGN", r"₦|NGN", r"naira", "₦500 a bag.", "The naira fell."),
        ("ZAR", r"ZAR", r"(?:South African )?rand", "A bribe of 900 rand.", "The rand fell."),
        ("CHF", r"CHF", r"(?:Swiss )?francs?", "CHF 20m was frozen.", "The franc rose."),
        ("SEK", r"SEK", r"(?:Swedish )?kron(?:or|a)", "A fee of 500 kronor.", "The krona fell."),
        ("cents", r"¢", r"(?:US )?cents?", "It rose by 40 cents.", "It makes no cent of sense."),
        ("pence", r"(?!)", r"pence|p(?= (?:a|per)\b)", "Now 90 pence each.", "The pence are gone."),
    )
)
"""Order counts: "HK$" before "$". `(?!)` never matches: the currency has no sign."""

UNITS: tuple[UnitRow, ...] = tuple(
    UnitRow(code=code, pattern=pattern, example=example, counter=counter)
    for code, pattern, example, counter in (
        ("%", r"%|per\s?cent\b|percent\b|pct\b", "Prices rose 4 percent.", "The percentage rose."),
        (
            "points",
            r"percentage points?|basis points?|points?(?= (?:higher|lower|clear|ahead|behind|to|at))",
            "It fell 3 percentage points.",
            "It was 3 at that point.",
        ),
        (
            "years old",
            r"years? old|years? of age|-?year-?olds?",
            "She is 19 years old.",
            "It lasted 19 years.",
        ),
        (
            "times",
            r"times(?= (?:more|less|higher|larger|greater|bigger|stronger|as|the|faster|worse))|-?fold\b",
            "It is 40 times stronger than tea.",
            "They met 40 times.",
        ),
        ("km/h", r"km/h|kph|kmh|kilomet(?:re|er)s (?:per|an) hour", "Winds of 90 km/h.", "Winds for 90 km."),
        ("mph", r"mph|miles (?:per|an) hour", "At 70 mph it skids.", "It was 70 miles off."),
        (
            "km²",
            r"square kilomet(?:re|er)s?|sq\.? km|km²|km2",
            "It burned 12 square kilometres.",
            "12 square meals.",
        ),
        ("mi²", r"square miles?|sq\.? mi\b", "It covers 8 square miles.", "It is 8 miles square-on."),
        ("m²", r"square met(?:re|er)s?|sq\.? m\b|m²|m2", "A 60 square metre flat.", "A square of 60."),
        ("ft²", r"square f(?:ee|oo)t|sq\.? ft\b", "It has 900 square feet.", "It has 900 square tiles."),
        ("km", r"-?kilomet(?:re|er)s?|-?kms?\b", "It is 30 km away.", "It is 30 kims away."),
        ("mi", r"-?miles?\b|mi\b", "It is 130 miles off.", "It is 130 smiles off."),
        (
            "m",
            r"-?met(?:re|er)s?\b(?! of (?:film|cloth))",
            "It is in 13 metres of water.",
            "It read 13 metrics.",
        ),
        ("cm", r"-?centimet(?:re|er)s?|cms?\b", "Snow lay 20 cm deep.", "Snow lay in 20 camps."),
        ("mm", r"-?millimet(?:re|er)s?|mm\b", "It rained 80 mm.", "It rained 80 times."),
        ("ft", r"-?f(?:ee|oo)t\b|ft\b", "The wall is 8 feet tall.", "The wall has 8 feats."),
        ("in", r"-?inch(?:es)?\b", "It rained 9 inches.", "It inched up to 9."),
        ("yd", r"-?yards?\b(?! sale)", "It is 400 yards from here.", "It has 400 yardsticks."),
        ("kg", r"-?kilogram(?:me)?s?|-?kilos?\b|kgs?\b", "Police took 40 kg of tea.", "Police took 40 kegs."),
        ("g", r"-?gram(?:me)?s?\b", "It holds 6 grams.", "It holds 6 grammars."),
        ("mg", r"-?milligram(?:me)?s?|mg\b|mcg\b|micrograms?", "A dose of 5 mg.", "A dose of 5 mugs."),
        ("lb", r"-?pounds of\b|lbs?\b", "It lost 20 pounds of wool.", "It lost 20 pounds sterling."),
        ("oz", r"-?ounces?\b|oz\b", "Gold at 12 ounces.", "Gold at 12 pounces."),
        ("t", r"-?(?:metric )?ton(?:ne)?s?\b", "It ships 600 tonnes.", "It has 600 tonics."),
        ("ha", r"-?hectares?\b", "Fire took 70 hectares.", "Fire took 70 hecklers."),
        ("ac", r"-?acres?\b", "It owns 900 acres.", "It owns 900 acronyms."),
        ("l", r"-?lit(?:re|er)s?\b", "It spilled 50 litres.", "It spilled 50 letters."),
        ("gal", r"-?gallons?\b", "It holds 30 gallons.", "It holds 30 galleons."),
        ("bbl", r"-?barrels?\b", "It pumps 9 million barrels.", "It pumps 9 barrelled guns."),
        ("°C", r"°\s?C\b|degrees (?:Celsius|centigrade|C)\b", "It was 41 °C.", "It was 41 Celsius Road."),
        (
            "°F",
            r"°\s?F\b|degrees (?:Fahrenheit|F)\b",
            "It was 99 degrees Fahrenheit.",
            "It was 99 Fahrenheit Road.",
        ),
        ("degrees", r"degrees?\b|°", "A slope of 30 degrees.", "A slope of 30 decrees."),
        ("GW", r"-?gigawatts?|GW\b", "It has 3 GW of wind.", "It has 3 gowns."),
        ("MW", r"-?megawatts?|MW\b", "A 40 MW plant.", "A 40 mile pipe."),
        ("kWh", r"-?kilowatt[- ]hours?|kWh\b", "It uses 20 kWh.", "It uses 20 kilts."),
        ("TB", r"-?terabytes?|TB\b", "A leak of 2 terabytes.", "A leak of 2 taps."),
        ("GB", r"-?gigabytes?|GB\b", "It sent 5 GB.", "It sent 5 gabbers."),
        ("MB", r"-?megabytes?|MB\b", "It sent 6 MB.", "It sent 6 mobs."),
        ("magnitude", r"-?magnitude\b", "A 6.2 magnitude quake.", "A 6.2 mark quiz."),
    )
)

TIME_UNITS = (
    r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?|"
    r"years?|decades?|centur(?:y|ies)|generations?|a\.m\.?|p\.m\.?|am|pm|o[’']clock|GMT|UTC|EST|EDT|PDT|PST|CET)\b"
)
"""After a number these make a duration or a time of day, which `analysis/timexes` reads."""

PERIODS = (
    r"(?:a|an|each|every|per)\s(?:single\s)?(?:second|minute|hour|day|night|week|month|quarter|year|season|decade)|"
    r"annually|yearly|monthly|weekly|daily|hourly|a\s?year|per\s?annum|"
    r"(?:so far )?this (?:year|month|week|season)|in (?:recent|the past few|the last few) (?:years|months|weeks)|"
    r"(?:over|in|during|for|within) the (?:past|last) (?:\w+ )?(?:years?|months?|weeks?|days?|decades?|century)|"
    r"last (?:year|month|week)|since (?:\w+ )?(?:19|20)\d\d|in (?:19|20)\d\d(?!-)|overnight"
)
"""How often or over what time a count runs."""

RATES: Mapping[str, str] = {
    "second": "second",
    "minute": "minute",
    "hour": "hour",
    "hourly": "hour",
    "day": "day",
    "daily": "day",
    "night": "day",
    "week": "week",
    "weekly": "week",
    "month": "month",
    "monthly": "month",
    "quarter": "quarter",
    "year": "year",
    "annually": "year",
    "yearly": "year",
    "annum": "year",
    "season": "season",
}
"""The last word of a period that says how often -> the stretch it counts over."""

_NUMBERED = """
    game flight article chapter page pages room phase section route highway number no nos channel act part
    level category type version windows class grade group gate platform line lane apollo boeing airbus cessna
    falcon model mark unit bus train ward district precinct psalm verse volume issue episode season series
    stage round lot plot block floor exit junction area zone sector bill proposition amendment title rule
    resolution law paragraph clause point step tier formula pier terminal studio day week year figure table
    appendix annex item division company battalion brigade regiment squadron interstate state world top serial
    registration catalogue isbn licence license tel phone fax copyright
    """

NUMBERED = frozenset(_NUMBERED.split())
"""Nouns that a number after them names, not counts: "Game 7", "Flight 12"."""

PARTITIVE = r"\s?(?:out\s)?of\s(?:the\b|them\b|those\b|these\b|whom\b|which\b|its\b|their\b|his\b|her\b|our\b|every\b)"
"""After a number: part of a whole that is counted elsewhere ("five of the dead")."""
