"""Dated happenings: what dates what, one event from several tellings, and what only looks alike."""

from __future__ import annotations

import pytest

from briefgen.model import (
    ClauseStatus,
    Event,
)
from tests.compare.building import (
    make_analysis,
    make_clause,
    words_of,
)
from tests.compare.event_desk import Desk, Sentence, one

GROUNDING: Sentence = (
    "The ferry Merrow ran aground off Tarn Point on Monday with forty people aboard.",
    "ran",
    "run",
    "happened",
    {"on Monday": "2031-03-17"},
)


def test_one_happening_from_two_origins_is_one_event() -> None:
    desk = Desk()
    desk.add("a", GROUNDING)
    desk.add(
        "b",
        (
            "Forty people were aboard when the ferry Merrow ran aground near Tarn Point on 17 March.",
            "ran",
            "run",
            "happened",
            {"on 17 March": "2031-03-17"},
        ),
    )
    (event,) = desk.build(("Merrow", "organisation"), ("Tarn Point", "place"))
    assert (event.date, event.status, event.origins) == ("2031-03-17", "happened", ("a", "b"))
    assert len(event.evidence) == 2
    assert event.weight > 0


def test_two_stories_of_one_origin_count_once() -> None:
    desk = Desk()
    desk.add("a", GROUNDING, origin="Northwire")
    desk.add("b", GROUNDING, origin="Northwire")
    (event,) = desk.build()
    assert event.origins == ("Northwire",)


def test_another_happening_of_the_day_stays_apart() -> None:
    desk = Desk()
    desk.add("a", GROUNDING)
    desk.add(
        "b",
        (
            "A sawmill at Holm burned down on Monday.",
            "burned",
            "burn",
            "happened",
            {"on Monday": "2031-03-17"},
        ),
    )
    assert len(desk.build()) == 2


def test_one_leader_of_two_meetings_led_two() -> None:
    desk = Desk()
    desk.add(
        "a",
        (
            "Ada Holt led the harbour talks in Sund in January.",
            "led",
            "lead",
            "happened",
            {"in January": "2031-01"},
        ),
    )
    desk.add(
        "b",
        (
            "Ada Holt led the harbour talks in Brod in June.",
            "led",
            "lead",
            "happened",
            {"in June": "2030-06"},
        ),
    )
    assert [event.date for event in desk.build(("Ada Holt", "person"))] == ["2030-06", "2031-01"]


def test_the_exact_date_is_kept_where_another_source_is_vague() -> None:
    desk = Desk()
    desk.add(
        "a",
        (
            "Sund and Brod launched a joint dredging panel on Tuesday.",
            "launched",
            "launch",
            "happened",
            {"on Tuesday": "2031-01-28"},
        ),
    )
    desk.add(
        "b",
        (
            "The joint dredging panel was launched in January.",
            "launched",
            "launch",
            "happened",
            {"in January": "2031-01"},
        ),
    )
    (event,) = desk.build()
    assert event.date == "2031-01-28"
    assert [item.source for item in event.evidence] == ["a", "b"]


def test_the_day_of_saying_is_not_the_day_of_happening() -> None:
    desk = Desk()
    desk.add(
        "a",
        (
            "The dredger broke down in February, | the harbour office said on Friday.",
            "broke",
            "break",
            "happened",
            {"in February": "2031-02", "on Friday": "2031-03-14"},
        ),
    )
    (event,) = desk.build()
    assert (event.date, event.reported_on) == ("2031-02", "2031-03-14")


def test_what_only_its_saying_dates_is_dated_by_that() -> None:
    desk = Desk()
    desk.add(
        "a",
        (
            "The dredger has broken down, | the harbour office said on Friday.",
            "broken",
            "break",
            "happened",
            {"on Friday": "2031-03-14"},
        ),
    )
    (event,) = desk.build()
    assert (event.date, event.reported_on) == ("2031-03-14", "2031-03-14")


def test_what_was_announced_and_then_done_is_one_event() -> None:
    desk = Desk()
    desk.add(
        "a",
        (
            "Sund and Brod will meet on Tuesday to talk of the dredging.",
            "meet",
            "meet",
            "planned",
            {"on Tuesday": "2031-01-28"},
        ),
        published="2031-01-27",
    )
    desk.add(
        "b",
        (
            "Sund and Brod opened a joint dredging panel on Tuesday.",
            "opened",
            "open",
            "happened",
            {"on Tuesday": "2031-01-28"},
        ),
        published="2031-01-29",
    )
    sources = desk.sources
    for number, (source, verb) in enumerate(zip(sources, ("meet", "opened"), strict=True)):
        words = source.text.rstrip(".")
        clause = make_clause(
            source,
            words,
            verb,
            verb,
            subject="Sund and Brod",
            status="planned" if number == 0 else "happened",
        )
        desk.analyses[number] = make_analysis(source, clauses=[clause])
    (event,) = desk.build(("Sund", "place"), ("Brod", "place"))
    assert (event.status, event.origins) == ("happened", ("b",))
    assert [item.source for item in event.announced] == ["a"]


def test_what_is_to_come_is_planned() -> None:
    desk = Desk()
    desk.add(
        "a", ("The council will vote on the pier in May.", "vote", "vote", "planned", {"in May": "2031-05"})
    )
    (event,) = desk.build()
    assert event.status == "planned"


@pytest.mark.parametrize("status", ["alleged", "denied"])
def test_status_is_that_of_the_clause(status: ClauseStatus) -> None:
    desk = Desk()
    desk.add(
        "a", ("The owners moved the buoys on Monday.", "moved", "move", status, {"on Monday": "2031-03-17"})
    )
    (event,) = desk.build()
    assert event.status == status


def test_what_is_only_supposed_is_no_event() -> None:
    desk = Desk()
    desk.add(
        "a", ("The pier could close on Monday.", "close", "close", "conditional", {"on Monday": "2031-03-24"})
    )
    assert all(event.status == "planned" for event in desk.build())


@pytest.mark.parametrize(
    "text",
    [
        "The ferry has lain idle since Monday at the pier.",
        "The pier must be mended before Monday by the crew.",
        "Boats sail until Monday from the old quay.",
    ],
)
def test_a_time_that_borders_dates_nothing(text: str) -> None:
    desk = Desk()
    verb = next(word for word in ("lain", "mended", "sail") if word in text)
    desk.add(
        "a",
        ("The town is quiet.", "is", "be", "happened", {}),
        (text, verb, verb, "happened", {"Monday": "2031-03-17"}),
    )
    assert desk.build() == ()


def test_since_then_runs_from_the_event_to_the_day_of_saying() -> None:
    desk = Desk()
    desk.add(
        "a",
        (
            "Sund and Brod agreed on a dredging pact at a summit in Sund in November.",
            "agreed",
            "agree",
            "happened",
            {"in November": "2030-11"},
        ),
        (
            "Since then, the crews have cleared nine wrecks, | the harbour office said in February.",
            "cleared",
            "clear",
            "happened",
            {"in February": "2031-02"},
        ),
    )
    event = one(desk.build(), "nine wrecks")
    assert (event.date, event.reported_on, event.basis) == ("2030-11/2031-02", "2031-02", "inferred")
    assert event.reason.frame == "event-since"
    assert [slot.text for slot in event.reason.slots] == ["Since then", "2030-11", "2031-02"]


def test_since_a_named_event_runs_to_publication() -> None:
    desk = Desk()
    desk.add(
        "a",
        (
            "Sund and Brod met at a summit in Sund in November.",
            "met",
            "meet",
            "happened",
            {"in November": "2030-11"},
        ),
        ("Since the summit the crews have cleared nine wrecks.", "cleared", "clear", "happened", {}),
    )
    assert one(desk.build(), "nine wrecks").date == "2030-11/2031-03-20"


def test_a_report_s_first_sentence_without_a_day_happened_that_day_or_the_day_before() -> None:
    desk = Desk()
    desk.add(
        "a",
        ("The ferry Merrow sank off Tarn Point.", "sank", "sink", "happened", {}),
        ("Its owners mourned.", "mourned", "mourn", "happened", {}),
    )
    (event,) = desk.build()
    assert (event.date, event.reason.frame) == ("2031-03-19/2031-03-20", "event-lead")


@pytest.mark.parametrize(
    ("text", "verb", "lemma"),
    [
        ("The ferry line links nine islands.", "links", "link"),
        ("The ferry line was once the pride of Holm.", "was", "be"),
    ],
)
def test_a_first_sentence_that_tells_no_happening_has_no_date(text: str, verb: str, lemma: str) -> None:
    desk = Desk()
    desk.add("a", (text, verb, lemma, "happened", {}))
    assert desk.build() == ()


def test_a_sentence_without_a_date_can_tell_the_event_again() -> None:
    desk = Desk()
    desk.add("a", GROUNDING)
    desk.add(
        "b",
        ("The islands are far from the coast.", "are", "be", "happened", {}),
        (
            "The ferry Merrow, with forty people aboard, ran aground off Tarn Point.",
            "ran",
            "run",
            "happened",
            {},
        ),
    )
    (event,) = desk.build(("Merrow", "organisation"), ("Tarn Point", "place"))
    assert [item.source for item in event.evidence] == ["a", "b"]


def test_the_best_sentence_stands_first() -> None:
    desk = Desk()
    desk.add("a", ("It ran aground on Monday.", "ran", "run", "happened", {"on Monday": "2031-03-17"}))
    desk.add("b", GROUNDING)
    events = desk.build(("Merrow", "organisation"), ("Tarn Point", "place"))
    event = max(events, key=lambda item: item.weight)
    assert "Merrow" in words_of(event.evidence)[0]


def test_joined_days_are_one_time() -> None:
    desk = Desk()
    desk.add(
        "a",
        (
            "The panel sat in Sund on Tuesday and Wednesday.",
            "sat",
            "sit",
            "happened",
            {"on Tuesday": "2031-01-28", "Wednesday": "2031-01-29"},
        ),
    )
    (event,) = desk.build()
    assert event.date == "2031-01-28/2031-01-29"


def test_the_same_material_gives_the_same_events() -> None:
    def make() -> tuple[Event, ...]:
        desk = Desk()
        desk.add("a", GROUNDING)
        desk.add("b", GROUNDING)
        return desk.build(("Merrow", "organisation"))

    assert make() == make()


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The court jailed five men as a result of raids in 2029.", False),
        ("The court jailed five men in 2029.", True),
        ("The ferry sank after a collision in 2029.", False),
        ("The ferry sank after leaving the port, on a crossing in 2029.", True),
    ],
)
def test_what_is_named_as_background_is_no_event(text: str, kept: bool) -> None:
    desk = Desk()
    verb, lemma = ("jailed", "jail") if "jailed" in text else ("sank", "sink")
    desk.add("a", (text, verb, lemma, "happened", {"2029": "2029"}))
    assert any(event.date == "2029" for event in desk.build()) is kept


def test_the_words_that_date_an_event_are_in_its_reason() -> None:
    desk = Desk()
    desk.add("a", GROUNDING)
    (found,) = desk.build()
    assert any("on Monday" in passage.selector.exact for passage in found.reason.evidence)
