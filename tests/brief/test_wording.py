"""Sentences made ready to stand alone: what is added, what is left out, what is refused."""

from __future__ import annotations

import pytest

from briefgen.brief.reading import Reading
from briefgen.brief.wording import Wording, leaves_gathering_open, word_sentence
from briefgen.model import Added, Ellipsis, Extract, Reference, Span
from briefgen.render.wording import word_part
from briefgen.text.joining import join_parts
from tests.brief.desk import find, make_actor, make_mention, make_reading, make_time


def word(reading: Reading, words: str, *others: Reading) -> Wording:
    readings = {item.source.id: item for item in (reading, *others)}
    return word_sentence(reading, find(reading.source.text, words), readings, "test")


def show(wording: Wording) -> str:
    return join_parts([word_part(part) for part in wording.parts])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The bridge was closed in spring.", "The bridge was closed in spring."),
        ("Also, the bridge was closed in spring.", "… the bridge was closed in spring."),
        ("Meanwhile the bridge was closed.", "… the bridge was closed."),
        ("However, the bridge stayed open.", "… the bridge stayed open."),
        ("However long it takes, the bridge stays.", "However long it takes, the bridge stays."),
        ("First Minister Moe opened the bridge.", "First Minister Moe opened the bridge."),
    ],
)
def test_a_hanging_opener_gives_way_and_nothing_else(text: str, shown: str) -> None:
    assert show(word(make_reading(text), text[:5])) == shown


LONG = (
    "The council of the port and the owners of the three ferries that cross the sound agreed on a new "
    "timetable for the winter months of the coming year"
)


@pytest.mark.parametrize(
    ("tail", "kept"),
    [
        (", before the first ice closed the northern harbour", False),
        (", which had not been expected by anybody in town", True),
        (", although the mayor said that money was short", True),
        (", because it may close the northern harbour again", True),
        (" before the first ice closed the northern harbour", True),
        (", Tuesday being a day of rest in the harbour", True),
    ],
)
def test_a_trailing_clause_gives_way_in_a_long_sentence_unless_a_governor_stands_in_it(
    tail: str, kept: bool
) -> None:
    text = f"{LONG}{tail}."
    wording = word(make_reading(text), "The council")
    assert show(wording) == (text if kept else f"{LONG} …")
    assert wording.evidence.span == (Span(0, len(text)) if kept else Span(0, len(LONG)))


def test_a_short_sentence_is_kept_whole() -> None:
    text = "The bridge was closed, before the ice came."
    assert show(word(make_reading(text), "The")) == text


def test_a_day_gets_its_date_and_a_month_its_year() -> None:
    text = "Talks held on Tuesday follow a summit in November and one of March 2020."
    reading = make_reading(
        text,
        resolved=(
            make_time(text, "Tuesday", "2024-01-30"),
            make_time(text, "November", "2023-11"),
            make_time(text, "March 2020", "2020-03"),
        ),
    )
    assert show(word(reading, "Talks")) == (
        "Talks held on Tuesday [30 January 2024] follow a summit in November [2023] and one of March 2020."
    )


def test_the_same_date_is_added_once() -> None:
    text = "The ship left on Tuesday and came back on Tuesday night."
    reading = make_reading(
        text,
        resolved=(make_time(text, "Tuesday", "2024-01-30"), make_time(text, "Tuesday night", "2024-01-30")),
    )
    assert show(word(reading, "The")).count("[30 January 2024]") == 1


def test_a_day_that_stays_open_does_not_stand_alone() -> None:
    text = "The ship left on Tuesday."
    assert not word(make_reading(text, resolved=(make_time(text, "Tuesday", ""),)), "The").alone
    assert word(make_reading(text, resolved=(make_time(text, "Tuesday", "2024-01-30"),)), "The").alone


def test_a_surname_gets_its_given_name_from_the_source_that_has_it() -> None:
    here, there = "Moe opened the bridge.", "Mayor Ingrid Moe was away."
    actor = make_actor("Ingrid Moe", (("s1", find(here, "Moe")), ("s2", find(there, "Ingrid Moe"))))
    first = make_reading(here, mentions=(make_mention(here, "Moe"),), actors=((find(here, "Moe"), actor),))
    second = make_reading(there, "s2", actors=((find(there, "Ingrid Moe"), actor),))
    wording = word(first, "Moe", second)
    added = next(part for part in wording.parts if isinstance(part, Added))
    assert show(wording) == "[Ingrid] Moe opened the bridge."
    assert added.reason.evidence[0].source == "s2"
    assert added.reason.evidence[0].selector.exact == "Ingrid Moe"


def test_a_surname_that_comes_first_gets_the_given_name_after_it() -> None:
    text = "Li Wen spoke first. Li agreed to the plan."
    actor = make_actor(
        "Li Wen", (("s1", find(text, "Li Wen")), ("s1", find(text, "Li agreed").__class__(20, 22)))
    )
    mention = make_mention(text, "Li Wen")
    bare = mention.__class__(span=Span(20, 22), kind="person", form="name", name="Li", sentence=1)
    reading = make_reading(
        text, mentions=(mention, bare), actors=((find(text, "Li Wen"), actor), (Span(20, 22), actor))
    )
    assert show(word(reading, "Li agreed")) == "Li [Wen] agreed to the plan."


def test_a_pronoun_gets_its_antecedent_and_without_one_does_not_stand_alone() -> None:
    text = "A working group was formed. It meets twice a year."
    pronoun = Span(28, 30)
    known = Reference(span=pronoun, kind="pronoun", antecedent=find(text, "A working group"), rule="test")
    wording = word(make_reading(text, references=(known,)), "It meets")
    assert show(wording) == "It [the working group] meets twice a year."
    assert wording.alone
    open_one = Reference(span=pronoun, kind="pronoun", antecedent=None, rule="test")
    assert not word(make_reading(text, references=(open_one,)), "It meets").alone


def test_the_sentences_of_one_quotation_stay_together() -> None:
    text = "“The hull held. The crew was calm,” Moe said. The sea was rough."
    assert show(word(make_reading(text), "The crew")) == "“The hull held. The crew was calm,” Moe said."


def test_every_part_is_bound_to_the_passage() -> None:
    text = "Also, the bridge was closed in spring."
    lead, extract = word(make_reading(text), "Also").parts
    assert isinstance(lead, Ellipsis) and text[lead.dropped.start : lead.dropped.end] == "Also,"
    assert isinstance(extract, Extract) and extract.evidence.span == extract.span


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("Ana Rey led the Norland delegation, while the head of the other side was Li Wen.", True),
        ("He heads the Norland delegation.", True),
        ("Ana Rey led the Norland delegation to the talks in Westport.", False),
        ("Ana Rey led the delegation at the meeting.", False),
        ("The meeting was held in Westport, where Ana Rey led the Norland delegation.", False),
        ("Ana Rey led the inquiry.", False),
    ],
)
def test_who_led_a_delegation_needs_the_gathering(text: str, open_: bool) -> None:
    assert leaves_gathering_open(text) is open_
