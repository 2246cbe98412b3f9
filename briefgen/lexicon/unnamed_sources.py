"""Nouns for people who are quoted without a name, and for those who speak in another's name."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


UNNAMED: frozenset[str] = _words(
    """
    official officials source sources diplomat diplomats analyst analysts expert experts aide aides adviser
    advisers advisor advisors insider insiders observer observers critic critics supporter supporters
    witness witnesses resident residents neighbour neighbours neighbor neighbors vendor vendors trader
    traders officer officers soldier soldiers lawmaker lawmakers lawyer lawyers attorney attorneys
    executive executives employee employees worker workers banker bankers economist economists scientist
    scientists researcher researchers doctor doctors prosecutor prosecutors investigator investigators
    negotiator negotiators strategist strategists campaigner campaigners activist activists leader leaders
    representative representatives senator senators minister ministers colleague colleagues friend friends
    relative relatives survivor survivors voter voters protester protesters person people man woman men
    women passenger passengers bystander bystanders rescuer rescuers fisherman farmer farmers teacher
    teachers student students parent parents reporter reporters veteran veterans
    member members ally allies one some many others authorities police
    """
)
"""Role nouns that, without a name beside them, leave the speaker unnamed ("a US official")."""

SPOKESPEOPLE: frozenset[str] = _words(
    """spokesman spokeswoman spokesperson spokesmen spokespeople spokespersons statement readout report
    document memo letter website account release communique communiqué briefing office"""
)
"""They speak in the name of whom they belong to: "a spokesman for the bank", "a White House readout"."""

GOVERNMENTS: frozenset[str] = _words("government administration state leadership side delegation")
"""Behind a state's name or adjective they are that state, when it acts as one: "the Danish government"."""
