"""Words for what is announced and held later, and for announcing it."""

from __future__ import annotations

import re
from collections.abc import Mapping

_KINDS: tuple[tuple[str, str], ...] = (
    (
        "meeting",
        "meeting meetings meet meets met talks dialogue negotiations summit summits conference conferences "
        "congress forum gathering consultations discussions",
    ),
    ("visit", "visit visits visited visiting trip trips delegation delegations"),
    ("vote", "vote votes voted election elections referendum ballot runoff run-off primary caucus"),
    (
        "trial",
        "trial trials hearing hearings verdict verdicts ruling rulings sentencing inquest arraignment appeal",
    ),
    (
        "inquiry",
        "inquiry inquiries investigation investigations audit audits probe probes autopsy autopsies inspection "
        "inspections investigators",
    ),
    (
        "launch",
        "launch launches launched rollout premiere unveiling inauguration ceremony opening announcement",
    ),
    ("deal", "agreement agreements treaty pact accord merger takeover signing ceasefire truce"),
    ("protest", "strike strikes protest protests march marches rally rallies demonstration demonstrations"),
    ("game", "match matches final finals tournament championship"),
    ("measure", "tariff tariffs sanctions ban referendum deadline decision vaccination"),
    ("move", "withdrawal evacuation deployment drills offensive"),
    ("rite", "funeral funerals burial memorial vigil wedding coronation parade concert"),
)

ACTIVITIES: Mapping[str, str] = {word: kind for kind, words in reversed(_KINDS) for word in words.split()}
"""A word for something that is announced and then held -> its kind. Of two kinds the first row's counts."""

FORWARD = re.compile(
    r"\b(?:will|plans? to|planned to|intends? to|intended to|promis(?:es|ed) to|vow(?:s|ed) to|pledg(?:es|ed) to|is to|"
    r"are to|is due to|are due to|is set to|are set to|is scheduled to|are scheduled to)\s"
    r"(?!be\b|become\b|remain\b|have\b|continue\b|include\b|help\b|make\b|see\b|take (?!place)|need\b|not\b)",
    re.IGNORECASE,
)
"""Words with which an announcement begins."""


def akin(a: str, b: str) -> bool:
    """Whether two folded words are one but for their endings: "meet", "meetings"."""
    short, long = sorted((a, b), key=len)
    return short == long or (len(short) >= 4 and long.startswith(short[: max(4, len(short) - 2)]))
