"""Numbers with what they count, in sentences made for the purpose."""

from __future__ import annotations

import pytest

from briefgen.analysis.quantities import find_quantities
from briefgen.language import load_pipeline, parse_sources
from briefgen.model import Paragraph, Quantity, Source, Span, Timex

Row = tuple[str, float, float | None, str, str, str, str]
"""Words, value, high, comparator, unit, what is measured, measure."""

CASES: tuple[tuple[str, tuple[Row, ...]], ...] = (
    ("The fire killed 14 villagers.", (("14", 14, None, "=", "", "villagers", "deaths"),)),
    ("Fourteen villagers died in the fire.", (("Fourteen", 14, None, "=", "", "villagers", "deaths"),)),
    ("At least 12 shops burned.", (("At least 12", 12, None, ">=", "", "shops", ""),)),
    ("More than 500 miners walked out.", (("More than 500", 500, None, ">", "", "miners", ""),)),
    ("Over 2,500 books were sold.", (("Over 2,500", 2_500, None, ">", "", "books", ""),)),
    ("Nearly 300 pupils stayed away.", (("Nearly 300", 300, None, "~", "", "pupils", ""),)),
    ("Some 30 sailors were injured.", (("Some 30", 30, None, "~", "", "sailors", "injuries"),)),
    ("About 70 cows were moved.", (("About 70", 70, None, "~", "", "cows", ""),)),
    ("Up to 40 tents were given out.", (("Up to 40", 40, None, "<=", "", "tents", ""),)),
    ("As many as 40 tents were given out.", (("As many as 40", 40, None, "<=", "", "tents", ""),)),
    ("Fewer than 30 seats were filled.", (("Fewer than 30", 30, None, "<", "", "seats", ""),)),
    ("A crowd of 3,000+ came to the harbour.", (("3,000+", 3_000, None, ">", "", "", ""),)),
    ("The 40 or so villagers left.", (("40 or so", 40, None, "~", "", "villagers", ""),)),
    ("Groups of 20 or fewer may enter.", (("20 or fewer", 20, None, "<=", "", "", ""),)),
    (
        "Tens of thousands of commuters were stranded.",
        (("Tens of thousands", 10_000, 99_999, "range", "", "commuters", ""),),
    ),
    (
        "Hundreds of thousands of trees fell.",
        (("Hundreds of thousands", 100_000, 999_999, "range", "", "trees", ""),),
    ),
    ("Dozens of suppliers vanished.", (("Dozens", 24, 99, "range", "", "suppliers", ""),)),
    ("Scores of people were hurt.", (("Scores", 40, 99, "range", "", "people", "injuries"),)),
    (
        "Several hundred marchers reached the gate.",
        (("Several hundred", 200, 999, "range", "", "marchers", "crowd"),),
    ),
    ("Thousands lined the quay.", (("Thousands", 1_000, 9_999, "range", "", "", ""),)),
    ("Two dozen ferries were cancelled.", (("Two dozen", 24, None, "=", "", "ferries", ""),)),
    ("Half a million homes lost power.", (("Half a million", 500_000, None, "=", "", "homes", ""),)),
    (
        "The leak spilled 2.6 million litres of oil.",
        (("2.6 million litres", 2_600_000, None, "=", "l", "oil", ""),),
    ),
    ("It has 11.5m files.", (("11.5m", 11_500_000, None, "=", "", "files", ""),)),
    ("The firm paid $75,000 for the pier.", (("$75,000", 75_000, None, "=", "USD", "", ""),)),
    ("It lent €5m to the port.", (("€5m", 5_000_000, None, "=", "EUR", "", ""),)),
    ("The bridge cost £3bn.", (("£3bn", 3_000_000_000, None, "=", "GBP", "", ""),)),
    ("Bread costs 10 lira a loaf.", (("10 lira", 10, None, "=", "TRY", "", ""),)),
    ("Rice sold for 100 yuan a sack.", (("100 yuan", 100, None, "=", "CNY", "", ""),)),
    ("The fund holds 2 billion euros.", (("2 billion euros", 2_000_000_000, None, "=", "EUR", "", ""),)),
    ("It rose by 40 cents.", (("40 cents", 40, None, "=", "cents", "", ""),)),
    ("The city paid US$1.2 million in aid.", (("US$1.2 million", 1_200_000, None, "=", "USD", "aid", ""),)),
    ("Turnout was 42 percent.", (("42 percent", 42, None, "=", "%", "", ""),)),
    ("Sales fell 12 per cent.", (("12 per cent", 12, None, "=", "%", "", ""),)),
    ("Support is at 61%.", (("61%", 61, None, "=", "%", "", ""),)),
    (
        "The party lost three percentage points.",
        (("three percentage points", 3, None, "=", "points", "", ""),),
    ),
    ("Two-thirds of the crew were asleep.", (("Two-thirds", 0.6667, None, "=", "fraction", "crew", ""),)),
    ("A quarter of the harvest was lost.", (("A quarter", 0.25, None, "=", "fraction", "harvest", ""),)),
    ("The town is 130 miles from the coast.", (("130 miles", 130, None, "=", "mi", "", ""),)),
    ("The wreck lies in 13 metres of water.", (("13 metres", 13, None, "=", "m", "water", ""),)),
    ("Snow lay 20 cm deep.", (("20 cm", 20, None, "=", "cm", "", ""),)),
    ("Winds of 90 km/h hit the coast.", (("90 km/h", 90, None, "=", "km/h", "", ""),)),
    ("Police took 40 kg of tea.", (("40 kg", 40, None, "=", "kg", "tea", ""),)),
    ("It was 41 degrees Celsius in the shade.", (("41 degrees Celsius", 41, None, "=", "°C", "", ""),)),
    ("The salt is 40 times stronger than the old kind.", (("40 times", 40, None, "=", "times", "", ""),)),
    ("The 19-year-old driver fled.", (("19-year-old", 19, None, "=", "years old", "", ""),)),
    ("Ada Holm, 48, of Leeds, was hurt.", (("48", 48, None, "=", "years old", "", ""),)),
    ("Ada Holm (48) was hurt.", (("48", 48, None, "=", "years old", "", ""),)),
    ("The ban covers children aged 12 to 15.", (("12 to 15", 12, 15, "range", "years old", "", ""),)),
    ("Maria Lind, who is 19, won.", (("19", 19, None, "=", "years old", "", ""),)),
    ("Between 300 and 400 people gathered.", (("Between 300 and 400", 300, 400, "range", "", "people", ""),)),
    ("The mill employs 300 to 400 people.", (("300 to 400", 300, 400, "range", "", "people", ""),)),
    (
        "The plan needs 5 to 7 million euros.",
        (("5 to 7 million euros", 5_000_000, 7_000_000, "range", "EUR", "", ""),),
    ),
    ("10-12 boats are missing.", (("10-12", 10, 12, "range", "", "boats", "missing"),)),
    (
        "Prices rose from 5 to 7 percent.",
        (
            ("5", 5, None, "=", "%", "", ""),
            ("7 percent", 7, None, "=", "%", "", ""),
        ),
    ),
    ("One or two boats a day call there.", (("One or two", 1, 2, "range", "", "boats", ""),)),
    (
        "The clinic counts 500 overdose deaths a year.",
        (("500", 500, None, "=", "", "overdose deaths", "deaths"),),
    ),
    ("Each year, 40 divers drown in the lake.", (("40", 40, None, "=", "", "divers", "deaths"),)),
    (
        "The drug killed more than 9,000 Swedes a year.",
        (("more than 9,000", 9_000, None, ">", "", "Swedes", "deaths"),),
    ),
    ("The disease has led to the deaths of 200 monks.", (("200", 200, None, "=", "", "monks", "deaths"),)),
    ("The toll rose to at least six on Friday.", (("at least six", 6, None, ">=", "", "", "deaths"),)),
    ("The blast left 32 miners dead.", (("32", 32, None, "=", "", "miners", "deaths"),)),
    ("12 killed in mine blast", (("12", 12, None, "=", "", "", "deaths"),)),
    (
        "The landslide killed 12 people, including 10 students.",
        (
            ("12", 12, None, "=", "", "people", "deaths"),
            ("10", 10, None, "=", "", "students", "deaths"),
        ),
    ),
    (
        "The raid left 4 dead and 17 wounded.",
        (
            ("4", 4, None, "=", "", "", "deaths"),
            ("17", 17, None, "=", "", "", "injuries"),
        ),
    ),
    ("Police arrested 22 marchers.", (("22", 22, None, "=", "", "marchers", "arrests"),)),
    ("Nine hikers are missing.", (("Nine", 9, None, "=", "", "hikers", "missing"),)),
    ("The flood displaced 4,000 families.", (("4,000", 4_000, None, "=", "", "families", "displaced"),)),
    (
        "The port has 1,016 berths and 332 cranes.",
        (
            ("1,016", 1_016, None, "=", "", "berths", ""),
            ("332", 332, None, "=", "", "cranes", ""),
        ),
    ),
    ("Five of the dead were cousins.", (("Five", 5, None, "=", "", "dead", "deaths"),)),
    (
        "Ten of the 12 victims were students.",
        (
            ("Ten", 10, None, "=", "", "victims", ""),
            ("12", 12, None, "=", "", "victims", ""),
        ),
    ),
    ("A family of five was on board.", (("five", 5, None, "=", "", "", ""),)),
    ("Another 20 people joined.", (("20", 20, None, "=", "", "people", ""),)),
    ("20 more people joined.", (("20", 20, None, "=", "", "people", ""),)),
    ("Twenty-five cows escaped.", (("Twenty-five", 25, None, "=", "", "cows", ""),)),
    ("Two hundred and fifty men were hired.", (("Two hundred and fifty", 250, None, "=", "", "men", ""),)),
    (
        "One hundred thousand trees were planted.",
        (("One hundred thousand", 100_000, None, "=", "", "trees", ""),),
    ),
    ("She owns one boat.", (("one", 1, None, "=", "", "boat", ""),)),
    ("Three Danish sailors were rescued.", (("Three", 3, None, "=", "", "Danish sailors", "rescued"),)),
    ("The bus carried 30 passengers from Oslo.", (("30", 30, None, "=", "", "passengers", ""),)),
)

NO_COUNTS: tuple[str, ...] = (
    "Game 7 was rained off.",
    "Flight 370 left late.",
    "In 2017 the mill closed.",
    "The 1990s were dry.",
    "She came 10th.",
    "COVID-19 changed that.",
    "Article 5 was cited.",
    "It left at 12:10 p.m.",
    "They talked for two days.",
    "The talks took more than 12 hours.",
    "The home team won 8-7.",
    "He led 3-1 at the break.",
    "Call 020 7946 0958 for help.",
    "No. 1 is shut.",
    "One must be careful.",
    "Room 101 is cold.",
    "One in three is idle.",
    "See page 14 for more.",
    "It opens on 3 May.",
    "The nine-page reply came late.",
    "The 2018 season was short.",
    "Highway 66 is closed.",
    "Apollo 11 landed.",
    "He is the one who called.",
    "The first half of the year was wet.",
)
"""Sentences whose numbers count nothing."""

RULES: tuple[tuple[str, str], ...] = (
    ("Five of the dead were cousins.", "partitive"),
    ("Ten of the victims were students.", "partitive"),
    ("Another 20 people joined.", "additional"),
    ("20 more people joined.", "additional"),
    ("The 19-year-old driver fled.", "age"),
    ("Dozens of suppliers vanished.", "vague"),
    ("Turnout was 42 percent.", "percent"),
)

HAPPENINGS: tuple[tuple[str, str], ...] = (
    ("The crash killed nine people.", "crash"),
    ("Nine people died when a bus crashed near the dam.", "crashed"),
    ("A gunman killed nine people at the fair.", "gunman"),
    ("They call it an answer to the airstrikes in the province of Halm that left nine dead.", "airstrikes"),
    ("The storm that opened fire on nobody killed nine.", "storm"),
)

GROUPS: tuple[tuple[str, str, str], ...] = (
    # sentence, population, period
    ("Tens of thousands of Swedes have died each year of the disease.", "Swedes", "each year"),
    ("The train crash killed 10 from Norway.", "Norway", ""),
    ("The clinic counts 500 overdose deaths a year.", "", "a year"),
)


def _read(text: str, timexes: tuple[Timex, ...] = ()) -> tuple[Quantity, ...]:
    source = Source(
        id="a",
        file="a.txt",
        sha256="",
        text=text,
        paragraphs=(Paragraph(number=1, span=Span(0, len(text))),),
    )
    (parsed,) = parse_sources([source], load_pipeline())
    return find_quantities(parsed, (), timexes)


def _words(text: str, span: Span | None) -> str:
    return text[span.start : span.end] if span else ""


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_quantities(text: str, expected: tuple[Row, ...]) -> None:
    found = tuple(
        (
            _words(text, item.span),
            round(item.value, 4),
            item.high,
            item.comparator,
            item.unit,
            _words(text, item.measured),
            item.measure,
        )
        for item in _read(text)
    )
    assert found == expected


@pytest.mark.parametrize("text", NO_COUNTS)
def test_what_counts_nothing(text: str) -> None:
    assert _read(text) == ()


@pytest.mark.parametrize(("text", "rule"), RULES)
def test_rules(text: str, rule: str) -> None:
    assert _read(text)[0].rule == rule


@pytest.mark.parametrize(("text", "word"), HAPPENINGS)
def test_the_happening_that_a_count_belongs_to(text: str, word: str) -> None:
    assert _words(text, _read(text)[-1].happening) == word


@pytest.mark.parametrize(("text", "population", "period"), GROUPS)
def test_of_whom_and_over_what_time(text: str, population: str, period: str) -> None:
    (found,) = _read(text)
    assert _words(text, found.population) == population
    assert _words(text, found.period) == period


def test_a_number_inside_a_timex_is_no_count() -> None:
    text = "They met in the last 90 minutes of it."
    at = text.index("the last 90")
    timex = Timex(
        span=Span(at, at + len("the last 90 minutes")),
        type="DURATION",
        form="PT90M",
        direction="past",
        rule="test",
    )
    assert _read(text, (timex,)) == ()


def test_offsets_are_those_of_the_decoded_text() -> None:
    text = "Ahead of it.\nThe fire killed 14 villagers."
    first = text.index("\n")
    source = Source(
        id="a",
        file="a.txt",
        sha256="",
        text=text,
        paragraphs=(
            Paragraph(number=1, span=Span(0, first)),
            Paragraph(number=2, span=Span(first + 1, len(text))),
        ),
    )
    (parsed,) = parse_sources([source], load_pipeline())
    (found,) = find_quantities(parsed, (), ())
    assert _words(text, found.span) == "14"
    assert _words(text, found.measured) == "villagers"
