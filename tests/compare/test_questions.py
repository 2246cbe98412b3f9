"""What is open: each kind of question, what raises none, and what answers one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from briefgen.compare.conflicts import find_conflicts
from briefgen.compare.events import build_events
from briefgen.compare.questions import find_questions
from briefgen.lexicon.frames import Frame, fill_frame
from briefgen.lexicon.reasons_questions import FRAME_OF_MEASURE, FRAME_OF_PLAIN, FRAME_OF_RATE, ROWS
from briefgen.model import Question, Slot
from briefgen.text.passages import fold_space
from tests.compare.reading import read_material

Texts = Mapping[str, Sequence[str] | str]

FRAMES = {name: Frame(name=name, use=use, text=text) for name, use, text in ROWS}


def _ask(texts: Texts, published: Mapping[str, str] | None = None) -> tuple[Question, ...]:
    material = read_material(texts, published=published)
    return find_questions(material, build_events(material), find_conflicts(material))


def _fill(frame: str, slots: Sequence[Slot]) -> str:
    return fill_frame(FRAMES[frame], {slot.name: slot.text for slot in slots})


def _words(questions: Sequence[Question]) -> list[str]:
    return [_fill(question.frame, question.slots) for question in questions]


UNTOLD: tuple[tuple[str, str], ...] = (
    ("The cause of the blast in Oslo was not yet known.", "What is the cause of the blast in Oslo?"),
    ("The names of the divers have not been released.", "What are the names of the divers?"),
    ("It was not clear who had opened the gate.", "Is it known who had opened the gate?"),
    (
        "Detectives are investigating whether a second van was used.",
        "Is it known whether a second van was used?",
    ),
    ("Police declined to name the suspect.", "Who is the suspect?"),
    ("The bank did not identify the company.", "What is the name of the company?"),
    (
        "On Monday, Norway did not provide details about the convoy.",
        "What did Norway not say about the convoy?",
    ),
    ("On Monday, Statoil declined to comment.", "What does Statoil say?"),
    ("Officials gave no tea but declined to comment.", "Officials gave no answer: what would it be?"),
    ("No group has claimed responsibility for the attack.", "Who is behind the attack?"),
    ("The footage could not be independently verified.", "Is the footage confirmed?"),
)

TOLD: tuple[str, ...] = (
    "The cause of the blast in Oslo was a gas leak.",
    "The names of the divers have been released.",
    "It was clear who had opened the gate.",
    "Police named the suspect.",
    "Norway provided details about the convoy.",
    "Was it clear who had opened the gate?",
)


@pytest.mark.parametrize(("text", "expected"), UNTOLD, ids=[text for text, _ in UNTOLD])
def test_what_is_not_told(text: str, expected: str) -> None:
    found = [question for question in _ask({"a": text}) if question.kind == "undisclosed"]
    assert _words(found) == [expected]
    assert found[0].why.frame == "open-undisclosed"


@pytest.mark.parametrize("text", TOLD)
def test_what_is_told(text: str) -> None:
    assert [question for question in _ask({"a": text}) if question.kind == "undisclosed"] == []


def test_one_question_for_one_silence() -> None:
    (question,) = _ask(
        {
            "a": "The cause of the blast in Oslo was not yet known.",
            "b": "Engineers are investigating what caused the blast in Oslo.",
        }
    )
    assert [item.source for item in question.evidence] == ["a", "b"] or len(question.evidence) == 2


def test_a_later_source_answers() -> None:
    (question,) = _ask(
        {
            "a": "The cause of the blast in Oslo was not yet known.",
            "b": "The blast in Oslo was caused by a gas leak.",
        },
        published={"a": "2021-05-20", "b": "2021-05-24"},
    )
    assert [item.source for item in question.answers] == ["b"]


def test_an_older_source_does_not_answer() -> None:
    (question,) = _ask(
        {
            "a": "The cause of the blast in Oslo was not yet known.",
            "b": "The blast in Oslo was caused by a gas leak.",
        },
        published={"a": "2021-05-20", "b": "2021-05-02"},
    )
    assert question.answers == ()


def test_a_denied_claim_is_asked_as_it_stands() -> None:
    (question,) = _ask(
        {
            "a": (
                "Norway has said that Sweden is the main source of the dirty water in the bay.",
                "Sweden denies this.",
            )
        }
    )
    assert question.kind == "contested"
    assert _words([question]) == ["Is it true that Sweden is the main source of the dirty water in the bay?"]
    assert question.conflict


def test_figures_by_the_year() -> None:
    (question,) = _ask(
        {
            "a": "Tens of thousands of Swedes die each year of the lung disease.",
            "b": "The lung disease kills 100,000 Swedes a year.",
        }
    )
    assert question.kind == "conflict"
    assert _words([question]) == ["How many die each year?"]


def test_lone_denials() -> None:
    assert _words(_ask({"a": "On Monday, Statoil denied any wrongdoing."})) == [
        "Is Statoil right to deny any wrongdoing?"
    ]
    assert _words(_ask({"a": "There is no evidence that the dam was blown up."})) == [
        "Is there evidence that the dam was blown up?"
    ]


PLANNED = "Norway and Sweden will hold talks on fishing in Oslo on 25 May."


def test_an_outcome_that_nobody_reports() -> None:
    (question,) = _ask(
        {"a": PLANNED, "b": "Cod is dear this summer."}, published={"a": "2021-05-20", "b": "2021-07-01"}
    )
    assert question.kind == "unreported-outcome"
    assert _words([question]) == ["What came of talks on fishing in Oslo?"]
    assert question.why.frame == "open-outcome"
    assert [slot.text for slot in question.why.slots] == ["2021-05-25"]


@pytest.mark.parametrize(
    ("other", "out"),
    [
        ("Norway and Sweden held talks on fishing in Oslo on 25 May.", "2021-07-01"),
        ("Cod is dear this summer.", "2021-05-22"),
    ],
)
def test_an_outcome_that_is_reported_or_still_to_come(other: str, out: str) -> None:
    found = _ask({"a": PLANNED, "b": other}, published={"a": "2021-05-20", "b": out})
    assert [question for question in found if question.kind == "unreported-outcome"] == []


def test_an_announcement_of_two_dates_is_asked_once() -> None:
    found = _ask(
        {
            "a": "Norway and Sweden will hold talks on fishing in Oslo in May and in June.",
            "b": "Cod is dear this summer.",
        },
        published={"a": "2021-04-20", "b": "2021-09-01"},
    )
    (question,) = [question for question in found if question.kind == "unreported-outcome"]
    assert question.why.frame == "open-outcome-twice"
    assert [slot.text for slot in question.why.slots] == ["2021-05", "2021-06"]


@pytest.mark.parametrize(
    ("later", "answers"),
    [
        (
            (
                "Norway and Sweden agreed to share the cod, in the first senior-level talks on fishing.",
                "The delegations met in Oslo.",
            ),
            1,
        ),
        (
            (
                "Iceland and Greenland agreed to share the cod, in the first senior-level talks on fishing.",
                "The delegations met in Nuuk.",
            ),
            0,
        ),
        (("Norway and Sweden agreed to share the cod.", "The mayor walked in Oslo."), 0),
    ],
)
def test_an_opening_tells_of_one_act_in_one_place(later: tuple[str, ...], answers: int) -> None:
    found = _ask(
        {"a": "Norway and Sweden will hold talks on fishing in Oslo in May.", "b": later},
        published={"a": "2021-04-20", "b": "2021-09-01"},
    )
    (question,) = [question for question in found if question.kind == "unreported-outcome"]
    assert len(question.answers) == answers


def test_an_unnamed_source_of_one_origin() -> None:
    (question,) = _ask(
        {
            "a": "A senior Norwegian official said the fishing deal was dead.",
            "b": "Cod is dear this summer.",
        }
    )
    assert question.kind == "anonymous"
    assert _words([question]) == ["Who is “A senior Norwegian official”?"]
    assert _fill(question.why.frame, question.why.slots).startswith("a Post has this on the word of")


@pytest.mark.parametrize(
    "text",
    [
        "Officials said the fishing deal was dead.",
        "The prime minister said the fishing deal was dead.",
        "A relative said the fishing deal was dead.",
        "The ministry said the fishing deal was dead.",
    ],
)
def test_voices_that_are_not_anonymous_sources(text: str) -> None:
    assert _ask({"a": text}) == ()


def test_weighty_questions_come_first_and_ids_are_distinct() -> None:
    found = _ask(
        {
            "a": (
                "Norway has said that Sweden is the main source of the dirty water in the bay.",
                "Sweden denies this.",
                "On Monday, Statoil declined to comment.",
            )
        }
    )
    assert [question.kind for question in found] == ["contested", "undisclosed"]
    assert [question.weight for question in found] == sorted((q.weight for q in found), reverse=True)
    assert len({question.id for question in found}) == len(found)


@pytest.mark.parametrize("text", [text for text, _ in UNTOLD])
def test_slots_stand_in_their_passages(text: str) -> None:
    for question in _ask({"a": text}):
        for slot in (*question.slots, *question.why.slots):
            if slot.kind == "words":
                assert any(slot.text in fold_space(item.selector.exact) for item in slot.evidence)


def test_every_form_of_a_question_is_a_row() -> None:
    assert set(FRAME_OF_MEASURE.values()) <= set(FRAMES)
    assert set(FRAME_OF_RATE.values()) <= set(FRAMES)
    assert set(FRAME_OF_PLAIN.values()) <= set(FRAMES)
    assert len(FRAMES) == len(ROWS)
