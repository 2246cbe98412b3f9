"""On whose word a finding rests, and whether somebody disputes it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.model import Said
from briefgen.tellings import Telling
from briefgen.text.passages import fold_space

MOST = 0.5
"""Part of a sentence that must be somebody's words for it to rest on that word."""

ACCORDING = re.compile(r"\b(?:according to|in the words of|per)\b", re.IGNORECASE)

DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|reject(?:s|ed|ing)?|refut(?:e|es|ed|ing)|"
    r"contradict(?:s|ed)?|contest(?:s|ed)|dismiss(?:es|ed)? (?:the|this|that|those|these|any|such|as))\b",
    re.IGNORECASE,
)
"""Words with which somebody disputes what was told."""

BACK = re.compile(
    r"\b(?:this|that|it|them|those|these|the (?:claim|allegation|accusation|report|charge|suggestion)s?|"
    r"(?:any |all )?(?:involvement|wrongdoing|responsibility))\b",
    re.IGNORECASE,
)
"""What a denial says when it means the sentence before."""


def find_attribution(ranked: Sequence[Telling]) -> str | None:
    """The words for the one speaker on whose word all the sentences rest, as the best of them has
    them; None where one asserts it itself or the speakers differ."""
    speakers = [_find_speaker(telling) for telling in ranked]
    if not speakers or any(item is None for item in speakers):
        return None
    named = [item for item in speakers if item is not None]
    keys = {item.speaker or item.speaker_text.lower() for item in named}
    span = named[0].quotation.speaker
    if len(keys) != 1 or span is None or not ranked[0].span.covers(span):
        return None
    return fold_space(ranked[0].source.text[span.start : span.end])


def _find_speaker(telling: Telling) -> Said | None:
    """Whose words most of the sentence is, where it says so; an act such as agreeing is no such word."""
    if telling.saying is None and telling.quoted < MOST and not ACCORDING.search(telling.text):
        return None
    length = telling.span.end - telling.span.start
    best: tuple[int, Said] | None = None
    for item in telling.said:
        covered = sum(
            max(0, min(span.end, telling.span.end) - max(span.start, telling.span.start))
            for span in item.quotation.content
        )
        if covered >= MOST * length and (best is None or covered > best[0]):
            best = (covered, item)
    return best[1] if best else None


def is_contested(telling: Telling, tellings: Sequence[Telling]) -> bool:
    """Whether the sentence tells of a denial, or the next one in its paragraph denies it."""
    if _denies(telling):
        return True
    after = telling.number + 1
    if after >= len(tellings) or tellings[after].at != telling.at:
        return False
    following = tellings[after]
    near = following.paragraph - telling.paragraph <= 1 and following.words <= 25
    return near and _denies(following) and BACK.search(following.text) is not None


def _denies(telling: Telling) -> bool:
    told = any(clause.status == "denied" for clause in telling.clauses)
    return told or DENIAL.search(telling.text) is not None
