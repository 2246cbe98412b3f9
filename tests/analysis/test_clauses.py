"""Clauses and how they are told, in sentences made for the purpose."""

from __future__ import annotations

import pytest

from briefgen.analysis.clauses import find_clauses
from briefgen.analysis.sentences import find_sentences
from briefgen.model import Clause, Span
from tests.analysis.stories import parse

STATUS: tuple[tuple[str, str, str, str | None], ...] = (
    # sentence, lemma of the clause, status, cue
    ("The minister will visit the plant on Friday.", "visit", "planned", "will"),
    ("The two sides shall meet again.", "meet", "planned", "shall"),
    ("They'll reopen the bridge in June.", "reopen", "planned", "'ll"),
    ("The court won't hear the case.", "hear", "planned", "wo"),
    ("The company is going to close its mine.", "close", "planned", "going"),
    ("The airline is launching a route to Oslo next month.", "launch", "planned", "next"),
    ("She said the road would reopen in spring.", "reopen", "planned", "would"),
    ("The road would reopen if the rain stopped.", "reopen", "conditional", "would"),
    ("The road would reopen if the rain stopped.", "stop", "conditional", "if"),
    ("The dam may burst.", "burst", "conditional", "may"),
    ("Inspectors might find more cracks.", "find", "conditional", "might"),
    ("The vote could split the party.", "split", "conditional", "could"),
    ("The ban should end soon.", "end", "conditional", "should"),
    ("The owners must repair the roof.", "repair", "conditional", "must"),
    ("Trains can carry more goods.", "carry", "conditional", "can"),
    ("If the talks fail, the port will close.", "fail", "conditional", "If"),
    ("If the talks fail, the port will close.", "close", "conditional", "will"),
    ("Unless the price falls, growers will leave.", "fall", "conditional", "Unless"),
    ("Nobody knows whether the pilot survived.", "survive", "conditional", "whether"),
    ("The club plans to sell its ground.", "plan", "planned", "plans"),
    ("The club plans to sell its ground.", "sell", "planned", "plans"),
    ("The bank intends to cut jobs.", "cut", "planned", "intends"),
    ("The ferry is expected to sail at noon.", "expect", "planned", "expected"),
    ("The ferry is expected to sail at noon.", "sail", "planned", "expected"),
    ("The trial is scheduled to begin on Monday.", "begin", "planned", "scheduled"),
    ("The parliament is set to vote on the budget.", "vote", "planned", "set"),
    ("The ship is due to arrive at dawn.", "arrive", "planned", "due"),
    ("The firm is preparing to move its office.", "move", "planned", "preparing"),
    ("The government hopes to join the union by 2030.", "join", "planned", "hopes"),
    ("The captain wants the crew to stay.", "stay", "planned", "wants"),
    ("The leaders agreed to resume talks.", "agree", "happened", None),
    ("The leaders agreed to resume talks.", "resume", "planned", "agreed"),
    ("The king vowed to clamp down on smugglers.", "clamp", "planned", "vowed"),
    ("The union promised to end the strike.", "end", "planned", "promised"),
    ("The mayor decided to step down.", "step", "planned", "decided"),
    ("The army threatened to storm the house.", "storm", "planned", "threatened"),
    ("The judge ordered the firm to pay a fine.", "pay", "planned", "ordered"),
    ("The nurses asked the minister to raise their pay.", "raise", "planned", "asked"),
    ("The board proposed raising the fare.", "raise", "planned", "proposed"),
    ("A plan to drain the lake was shelved.", "drain", "planned", "plan"),
    ("A plan to drain the lake was shelved.", "shelve", "happened", None),
    ("The army will withdraw and hand over the base.", "hand", "planned", "will"),
    ("Minister to Visit Stricken Town", "visit", "planned", "to"),
    ("The driver allegedly fled the scene.", "flee", "alleged", "allegedly"),
    ("The general reportedly ordered the raid.", "order", "alleged", "reportedly"),
    ("The suspect is accused of stealing two cars.", "steal", "alleged", "accused"),
    ("Neighbours accused the firm of dumping waste.", "dump", "alleged", "accused"),
    ("Two men suspected of setting the fire were released.", "set", "alleged", "suspected"),
    ("The tribe claims that the land was stolen.", "steal", "alleged", "claims"),
    ("The claim that the vote was rigged spread fast.", "rig", "alleged", "claim"),
    ("The vessel is believed to have sunk.", "believe", "alleged", "believed"),
    ("The vessel is believed to have sunk.", "sink", "alleged", "believed"),
    ("The boss was alleged to have paid bribes.", "pay", "alleged", "alleged"),
    ("There is no evidence that the drug works.", "work", "alleged", "evidence"),
    ("The ministry denies that it sold arms.", "deny", "denied", "denies"),
    ("The ministry denies that it sold arms.", "sell", "denied", "denies"),
    ("The singer denied hitting the guard.", "hit", "denied", "denied"),
    ("Norway rejected the charge.", "reject", "denied", "rejected"),
    ("The agency refuted the figure.", "refute", "denied", "refuted"),
    ("The report is false.", "be", "denied", "false"),
    ("It is untrue that the bridge fell.", "fall", "denied", "untrue"),
    ("His denial that he took the money convinced nobody.", "take", "denied", "denial"),
    ("The farmers may sell or burn the crop.", "burn", "conditional", "may"),
    ("The firm seems to have lost its way.", "lose", "conditional", "seems"),
    ("The river is likely to rise.", "rise", "conditional", "likely"),
    ("Perhaps the ship sank.", "sink", "conditional", "Perhaps"),
    ("The storm probably killed the harvest.", "kill", "conditional", "probably"),
    ("The rescuers tried to reach the miners.", "reach", "conditional", "tried"),
    ("Will the minister resign?", "resign", "conditional", "?"),
    ("The strike ended on Monday.", "end", "happened", None),
    ("The treaty was signed in 1990.", "sign", "happened", None),
    ("The firm has repaired the gate.", "repair", "happened", None),
    ("The port said the crane had fallen.", "fall", "happened", None),
    ("Anna Bell, who led the mission, has returned.", "lead", "happened", None),
)

NEGATED: tuple[tuple[str, str, bool], ...] = (
    ("The pilot did not survive.", "survive", True),
    ("The talks never began.", "begin", True),
    ("No ship left the port.", "leave", True),
    ("Nobody left the port.", "leave", True),
    ("The firm refused to name its owner.", "name", True),
    ("The crew failed to stop the leak.", "stop", True),
    ("The club declined to comment.", "comment", True),
    ("Officials hardly noticed the change.", "notice", True),
    ("They saw no ship.", "see", True),
    ("The fleet has returned.", "return", False),
    ("The crew managed to stop the leak.", "manage", False),
)

MISREAD = "A gunman killed at least 50 people and wounded over 400 at a music festival on Sunday."
"""A sentence whose verb the parser takes for a participle."""

PARTS: tuple[tuple[str, str, str | None, tuple[str, ...], bool], ...] = (
    # sentence, lemma, subject, objects, passive
    ("Police arrested two men on Monday.", "arrest", "Police", ("two men",), False),
    ("Two men were arrested by the police.", "arrest", "Two men", ("the police",), True),
    ("The men were arrested and charged.", "charge", "The men", (), True),
    (
        "Anna Bell, who led the mission to Oslo, has returned.",
        "lead",
        "Anna Bell",
        ("the mission to Oslo",),
        False,
    ),
    ("The envoy met the king in Oslo in May.", "meet", "The envoy", ("the king", "Oslo"), False),
    ("The judge ordered the firm to pay a fine.", "pay", "the firm", ("a fine",), False),
    ("The union promised to end the strike.", "end", "The union", ("the strike",), False),
    ("Police stopped a van and searched it.", "search", "Police", ("it",), False),
    (MISREAD, "kill", "A gunman", ("at least 50 people",), False),
    (MISREAD, "wound", "A gunman", ("over 400", "a music festival"), False),
)


def _read(text: str) -> tuple[str, tuple[Clause, ...]]:
    parsed = parse(text)
    return parsed.source.text, find_clauses(parsed, find_sentences(parsed))


def _find(text: str, lemma: str) -> tuple[str, Clause]:
    words, clauses = _read(text)
    (clause,) = [clause for clause in clauses if clause.lemma == lemma]
    return words, clause


def _words(text: str, span: Span | None) -> str | None:
    return None if span is None else text[span.start : span.end]


def test_there_are_sixty_cases() -> None:
    assert len(STATUS) >= 60


@pytest.mark.parametrize(("text", "lemma", "status", "cue"), STATUS)
def test_status(text: str, lemma: str, status: str, cue: str | None) -> None:
    words, clause = _find(text, lemma)
    assert (clause.status, _words(words, clause.cue)) == (status, cue)


@pytest.mark.parametrize(("text", "lemma", "negated"), NEGATED)
def test_negation(text: str, lemma: str, negated: bool) -> None:
    assert _find(text, lemma)[1].negated is negated


@pytest.mark.parametrize(("text", "lemma", "subject", "objects", "passive"), PARTS)
def test_parts(text: str, lemma: str, subject: str | None, objects: tuple[str, ...], passive: bool) -> None:
    words, clause = _find(text, lemma)
    assert _words(words, clause.subject) == subject
    assert tuple(_words(words, item) for item in clause.objects) == objects
    assert clause.passive is passive


def test_clauses_nest_and_know_their_sentence() -> None:
    words, clauses = _read("The port closed. The owner said that the crew had left.")
    assert [clause.lemma for clause in clauses] == ["close", "say", "leave"]
    assert [clause.sentence for clause in clauses] == [0, 1, 1]
    assert clauses[1].span.covers(clauses[2].span)
    assert _words(words, clauses[2].span) == "that the crew had left"


def test_a_saying_put_into_a_sentence_spans_it() -> None:
    sentence = "The bakery trade, she said, is growing faster than before the war."
    words, clause = _find(sentence, "say")
    assert _words(words, clause.span) == sentence


def test_a_text_without_verbs_has_no_clauses() -> None:
    assert _read("Photos of the week")[1] == ()
