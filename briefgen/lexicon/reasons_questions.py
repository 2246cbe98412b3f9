"""The forms of open questions, and why each is open: frames of use "question" and "reason".

A question's slots are noun phrases or clauses taken verbatim from a cited passage, so the frames are
built around them: "Is it known {matter}?" takes "whether a second van was used" as it stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.lexicon.frames import Use

QUESTIONS: tuple[tuple[str, Use, str], ...] = (
    # figures
    ("question-how-many", "question", "How many {measured:words}?"),
    ("question-how-many-of", "question", "How many are there: {topic:words}?"),
    ("question-figure", "question", "Which figure is right: {topic:words}?"),
    ("question-die-each", "question", "How many die {period:words}?"),
    ("question-hurt-each", "question", "How many are hurt {period:words}?"),
    ("question-died", "question", "How many died ({topic:words})?"),
    ("question-died-plain", "question", "How many died?"),
    ("question-hurt-plain", "question", "How many were hurt?"),
    ("question-hurt", "question", "How many were hurt ({topic:words})?"),
    ("question-casualties", "question", "How many were killed or hurt ({topic:words})?"),
    ("question-missing", "question", "How many are missing ({topic:words})?"),
    ("question-in-hospital", "question", "How many were taken to hospital ({topic:words})?"),
    ("question-arrested", "question", "How many were arrested ({topic:words})?"),
    ("question-charged", "question", "How many were charged ({topic:words})?"),
    ("question-displaced", "question", "How many were driven from their homes ({topic:words})?"),
    ("question-evacuated", "question", "How many were evacuated ({topic:words})?"),
    ("question-rescued", "question", "How many were rescued ({topic:words})?"),
    ("question-infected", "question", "How many were infected ({topic:words})?"),
    ("question-abducted", "question", "How many were abducted ({topic:words})?"),
    ("question-jobs", "question", "How many jobs are lost ({topic:words})?"),
    ("question-crowd", "question", "How many took part ({topic:words})?"),
    ("question-destroyed", "question", "How many were destroyed ({topic:words})?"),
    ("question-aboard", "question", "How many were aboard ({topic:words})?"),
    # dates and accounts
    ("question-when", "question", "When was it: “{topic:words}”?"),
    ("question-stopped", "question", "When and why did {topic:words} stop?"),
    ("question-began", "question", "When and why did {topic:words} begin?"),
    # denials
    ("question-true", "question", "Is it true that {claim:words}?"),
    ("question-who-is-right", "question", "Is this so: “{claim:words}”?"),
    ("question-right-to-deny", "question", "Is {actor:words} right to deny {matter:words}?"),
    ("question-are-right-to-deny", "question", "Are {actor:words} right to deny {matter:words}?"),
    ("question-evidence-of", "question", "Is there evidence of {matter:words}?"),
    ("question-evidence-that", "question", "Is there evidence that {claim:words}?"),
    # outcomes
    ("question-outcome", "question", "What came of {event:words}?"),
    ("question-outcome-of", "question", "What came of it: “{event:words}”?"),
    # what is not told
    ("question-not-said-about", "question", "What did {actor:words} not say about {matter:words}?"),
    ("question-not-disclosed", "question", "What did {actor:words} not disclose?"),
    ("question-silent-about", "question", "{actor:words} did not say: what about {matter:words}?"),
    ("question-silent", "question", "{actor:words} gave no answer: what would it be?"),
    ("question-withheld", "question", "{actor:words} did not tell everything. What is missing?"),
    ("question-what-is-the", "question", "What is the {matter:words}?"),
    ("question-what-are-the", "question", "What are the {matter:words}?"),
    ("question-name-of-the", "question", "What is the name of the {matter:words}?"),
    ("question-names-of-the", "question", "What are the names of the {matter:words}?"),
    ("question-who-is-the", "question", "Who is the {matter:words}?"),
    ("question-who-are-the", "question", "Who are the {matter:words}?"),
    ("question-not-told", "question", "What is not told: “{cue:words}”?"),
    ("question-what-says", "question", "What does {actor:words} say?"),
    ("question-what-say", "question", "What do {actor:words} say?"),
    ("question-is-it-known", "question", "Is it known {matter:words}?"),
    ("question-what-is", "question", "What is {matter:words}?"),
    ("question-what-are", "question", "What are {matter:words}?"),
    ("question-who-is", "question", "Who is {matter:words}?"),
    ("question-who-are", "question", "Who are {matter:words}?"),
    ("question-who-behind", "question", "Who is behind {matter:words}?"),
    ("question-who-responsible", "question", "Who is responsible?"),
    ("question-confirmed", "question", "Is it confirmed: {matter:words}?"),
    ("question-confirmed-the", "question", "Is the {matter:words} confirmed?"),
    ("question-confirmed-many", "question", "Is it confirmed: {matter:words}?"),
    ("question-confirmed-many-the", "question", "Are the {matter:words} confirmed?"),
    # anonymous sources
    ("question-anonymous", "question", "Who is “{speaker:words}”?"),
    ("question-anonymous-many", "question", "Who are “{speaker:words}”?"),
)

REASONS: tuple[tuple[str, Use, str], ...] = (
    ("open-figures", "reason", "The sources give different figures."),
    ("open-figures-updated", "reason", "The figure was raised as news came in."),
    ("open-dates", "reason", "The sources put it at different times."),
    ("open-accounts", "reason", "The sources tell it differently."),
    ("open-denied", "reason", "One passage says so; another denies it or speaks against it."),
    ("open-denied-alone", "reason", "It is denied, in the words of {voice:name}: “{cue:words}”."),
    (
        "open-outcome",
        "reason",
        "It was announced for {date:date}; no passage was found that reports what came of it.",
    ),
    (
        "open-outcome-partly",
        "reason",
        "It was announced for {date:date}; what is reported later does not settle it.",
    ),
    (
        "open-outcome-twice",
        "reason",
        "It was announced for {date:date} and for {later:date}; no passage was found that reports what came of it.",
    ),
    (
        "open-outcome-partly-twice",
        "reason",
        "It was announced for {date:date} and for {later:date}; what is reported later does not settle it.",
    ),
    (
        "open-outcome-undated",
        "reason",
        "It was announced; no passage was found that reports what came of it.",
    ),
    ("open-undisclosed", "reason", "In the words of {voice:name}: “{cue:words}”."),
    (
        "open-anonymous",
        "reason",
        "{voice:name} has this on the word of an unnamed source; no passage of another origin was found that says it.",
    ),
)

ROWS: tuple[tuple[str, Use, str], ...] = (*QUESTIONS, *REASONS)

FRAME_OF_MEASURE: Mapping[str, str] = {
    "deaths": "question-died",
    "injuries": "question-hurt",
    "casualties": "question-casualties",
    "missing": "question-missing",
    "hospitalised": "question-in-hospital",
    "arrests": "question-arrested",
    "charged": "question-charged",
    "displaced": "question-displaced",
    "evacuated": "question-evacuated",
    "rescued": "question-rescued",
    "infections": "question-infected",
    "abducted": "question-abducted",
    "job losses": "question-jobs",
    "crowd": "question-crowd",
    "destroyed": "question-destroyed",
    "aboard": "question-aboard",
}
"""Measure of `lexicon/measures` -> the question that asks for it."""

FRAME_OF_PLAIN: Mapping[str, str] = {"deaths": "question-died-plain", "injuries": "question-hurt-plain"}
"""Measure -> the question where no words name the happening."""

FRAME_OF_RATE: Mapping[str, str] = {"deaths": "question-die-each", "injuries": "question-hurt-each"}
"""Measure -> the question that asks for it by the year, month or day."""
