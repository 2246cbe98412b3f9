"""Named mentions and roles, in sentences made for the purpose."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.stories import read_mentions, roles_of

Named = tuple[str, str, str]
"""Name, kind, form."""

FOUND: tuple[tuple[str, tuple[Named, ...]], ...] = (
    ("Tonga said it would sign.", (("Tonga", "state", "name"),)),
    ("Tongan officials met on Friday.", (("Tongan", "state", "demonym"),)),
    ("The U.N. sent two envoys.", (("U.N.", "organisation", "acronym"),)),
    ("The Ministry of Fisheries opened a harbour.", (("Ministry of Fisheries", "organisation", "name"),)),
    ("He asked the public works ministry.", (("public works ministry", "organisation", "name"),)),
    ("They set up a joint river working group.", (("river working group", "organisation", "name"),)),
    ("Senator Alba Quintero voted no.", (("Alba Quintero", "person", "name"),)),
    ("Mr. Okonjo left early.", (("Okonjo", "person", "name"),)),
    ("Spokeswoman Maria Vasquez declined to comment.", (("Maria Vasquez", "person", "name"),)),
    ("The Samoan Government agreed.", (("Samoan Government", "state", "name"),)),
    ("Air Vanuatu cancelled its flights.", (("Air Vanuatu", "organisation", "name"),)),
    ("She moved to Elkton, Oregon, in May.", (("Elkton", "place", "name"), ("Oregon", "place", "name"))),
    ("A Tallpine spokesman said so.", (("Tallpine", "organisation", "name"),)),
    (
        "The Department of Health and Human Services met the Bank of Tonga.",
        (
            ("Department of Health and Human Services", "organisation", "name"),
            ("Bank of Tonga", "organisation", "name"),
        ),
    ),
    ("The Okafor family asked for privacy.", (("Okafor family", "group", "name"),)),
    ("Republicans objected to the plan.", (("Republicans", "group", "name"),)),
)


@pytest.mark.parametrize(("sentence", "names"), FOUND, ids=[row[0] for row in FOUND])
def test_names(sentence: str, names: tuple[Named, ...]) -> None:
    assert tuple((item.name, item.kind, item.form) for item in read_mentions(sentence)) == names


NOT_FOUND: tuple[str, ...] = (
    "Fentanyl kills.",
    "COVID-19 spread quickly.",
    "Orders came through Parts-for-All.com.",
    "He posted it on Facebook and WhatsApp.",
    "The World Cup begins on Sunday.",
    "The Nasdaq and the Nikkei fell.",
    "Five Kestrel 300 jets were sold.",
)


@pytest.mark.parametrize("sentence", NOT_FOUND)
def test_no_names(sentence: str) -> None:
    assert [item.name for item in read_mentions(sentence)] == []


def test_span_takes_in_the_article_and_name_does_not() -> None:
    text = "Nobody told the Senate."
    (mention,) = read_mentions(text)
    assert (text[mention.span.start : mention.span.end], mention.name) == ("the Senate", "Senate")


def test_possessive_is_no_part_of_a_name() -> None:
    text = "Tonga's envoy met Alba Quintero's lawyer."
    spans = [text[item.span.start : item.span.end] for item in read_mentions(text)]
    assert spans == ["Tonga", "Alba Quintero"]


def test_surname_takes_the_kind_of_the_full_name() -> None:
    mentions = read_mentions("Idris Okonjo spoke in Nairobi.", "“We will rebuild,” Okonjo said.")
    assert [(item.name, item.kind) for item in mentions if "Okonjo" in item.name] == [
        ("Idris Okonjo", "person"),
        ("Okonjo", "person"),
    ]


def test_plural_surname_is_a_family() -> None:
    mentions = read_mentions("Ada Okafor and her son were aboard.", "Neighbours said the Okafors were kind.")
    assert [(item.name, item.kind) for item in mentions][-1] == ("Okafors", "group")


def test_names_joined_by_a_hyphen_are_two() -> None:
    lines = ("Idris Okonjo met Lena Varga.", "The Okonjo-Varga meeting lasted an hour.")
    assert [item.name for item in read_mentions(*lines)] == ["Idris Okonjo", "Lena Varga", "Okonjo", "Varga"]


def test_headline_words_are_no_people() -> None:
    mentions = read_mentions(
        "Talks To Restart In Nairobi After Long Delay", "Talks begin in Nairobi on Monday."
    )
    assert {item.name for item in mentions} == {"Nairobi"}


METONYMS: tuple[tuple[str, bool], ...] = (
    ("Jakarta hopes for a deal.", True),
    ("Aid groups urged Jakarta to act.", True),
    ("Talks between Jakarta and Canberra go on.", True),
    ("The talks were held in Jakarta.", False),
    ("She flew to Jakarta.", False),
    ("A Blue House readout said little.", True),
    ("They met at the Blue House.", False),
)


@pytest.mark.parametrize(("sentence", "acts"), METONYMS)
def test_metonyms(sentence: str, acts: bool) -> None:
    assert (read_mentions(sentence)[0].rule == "metonym") is acts


ROLES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # name, sentence, roles
    ("Lena Varga", "Foreign Minister Lena Varga spoke.", ("Foreign Minister",)),
    ("Lena Varga", "Kenya's Minister of Water Lena Varga spoke.", ("Kenya's Minister of Water",)),
    (
        "Ben Castle",
        "On Monday, U.S. Deputy Assistant to the President and Deputy Health Adviser Ben Castle left.",
        ("U.S. Deputy Assistant to the President and Deputy Health Adviser",),
    ),
    (
        "Ben Castle",
        "Blue House deputy trade adviser Ben Castle led it.",
        ("Blue House deputy trade adviser",),
    ),
    ("Ben Castle", "The trip surprised former House speaker Ben Castle.", ("former House speaker",)),
    (
        "Ann Harrow",
        "Ann Harrow, an expert on rivers at Elkton University, disagreed.",
        ("an expert on rivers at Elkton University",),
    ),
    (
        "Ann Harrow",
        "Ann Harrow, chairwoman and chief executive of Tallpine Rail, resigned.",
        ("chairwoman and chief executive of Tallpine Rail",),
    ),
    ("Ann Harrow", "The head of the Kenyan side was Ann Harrow.", ("The head of the Kenyan side",)),
    ("Ann Harrow", "Police identified the driver as Ann Harrow.", ("the driver",)),
    ("Ann Harrow", "Ann Harrow, who was mayor of Elkton, died.", ("mayor of Elkton",)),
    (
        "Ann Harrow",
        "Ann Harrow, 45, a nurse from Elkton, Oregon, was freed.",
        ("a nurse from Elkton, Oregon",),
    ),
    ("Ann Harrow", "The rail union's lawyer, Ann Harrow, objected.", ("rail union's lawyer",)),
    ("Nimbus", "Passengers of the airline Nimbus waited.", ("airline",)),
)


@pytest.mark.parametrize(("name", "sentence", "roles"), ROLES, ids=[row[1] for row in ROLES])
def test_roles(name: str, sentence: str, roles: tuple[str, ...]) -> None:
    found = [role.removeprefix("The ") for role in roles_of(name, sentence)]
    assert found == [role.removeprefix("The ") for role in roles]


NO_ROLES: tuple[tuple[str, str], ...] = (
    ("Ann Harrow", "Mr. Ann Harrow left."),
    ("Ann Harrow", "Ann Harrow, President Sato and others came."),
    ("Ann Harrow", "He met his counterpart Ann Harrow."),
    ("Ann Harrow", "Ann Harrow, police said, had left."),
    ("Ann Harrow", "Ann Harrow was not the mayor."),
)


@pytest.mark.parametrize(("name", "sentence"), NO_ROLES)
def test_no_roles(name: str, sentence: str) -> None:
    assert roles_of(name, sentence) == []


@given(st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc")), max_size=80))
def test_any_text_gives_ordered_mentions_inside_it(text: str) -> None:
    line = text.strip()
    if not line:
        return
    mentions = read_mentions(line)
    assert all(0 <= item.span.start < item.span.end <= len(line) for item in mentions)
    assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))
