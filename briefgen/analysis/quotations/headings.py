"""Speakers before a colon without a verb: headlines ("Ana Ruiz: Bridge was never safe", "Bridge was
never safe: report") and transcripts ("RUIZ: We were not told.")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from briefgen.analysis.quotations.attribution import Attribution, View
from briefgen.lexicon.reporting_words import HEADLINE_SOURCES

_TRANSCRIPT = re.compile(
    r"\s*[\"“]?(?P<name>[A-Z][A-Z.’' \-]{1,30}[A-Z.])(?:, [^:]{1,60}| \([^)]{1,40}\))?:\s+(?=\S)"
)
_HEADLINE_PLACES = 3
"""A headline stands among the first paragraphs (it may be repeated below a section's name)."""
_LONGEST_HEADLINE = 22
_LONGEST_NAME = 6
_SHORTEST_STATEMENT = 3
"""Words."""
_NAMED = frozenset({"PERSON", "ORG", "NORP"})
"""Places are left out: a dateline has a colon too."""


def find_transcribed(views: Sequence[View]) -> dict[int, Attribution]:
    """Paragraphs of a transcript, by their place: they open with a name in capitals and a colon, and
    somebody speaks twice."""
    matches = {place: m for place, view in enumerate(views) if (m := _TRANSCRIPT.match(view.text))}
    if len(matches) == len({match["name"] for match in matches.values()}):
        return {}
    found = {}
    for place, match in matches.items():
        name = match.span("name")
        colon = match.end() - len(match.group()[match.group().rindex(":") :])
        end = len(views[place].text)
        found[place] = Attribution(
            rule="transcript",
            anchor=name[0],
            cue=(colon, colon + 1),
            content=((match.end(), end),),
            speaker=name,
            spoken=True,
        )
    return found


def find_headline(view: View, place: int) -> Attribution | None:
    """What a headline gives as somebody's words by a colon alone."""
    if place >= _HEADLINE_PLACES or view.text.count(":") != 1 or len(view.doc) > _LONGEST_HEADLINE + 4:
        return None
    colon = view.text.index(":")
    ahead = [t for t in view.tokens(0, colon) if not t.is_punct and not t.is_space]
    behind = [t for t in view.tokens(colon + 1, len(view.text)) if not t.is_punct and not t.is_space]
    if not ahead or not behind:
        return None
    if len(behind) >= _SHORTEST_STATEMENT and _names_somebody(ahead):
        name, words = ahead, behind
    elif len(ahead) >= _SHORTEST_STATEMENT and _is_source(behind):
        name, words = behind, ahead
    else:
        return None
    return Attribution(
        rule="headline",
        anchor=colon,
        cue=(colon, colon + 1),
        content=((words[0].idx, words[-1].idx + len(words[-1])),),
        speaker=(name[0].idx, name[-1].idx + len(name[-1])),
    )


def _names_somebody(words: Sequence[Token]) -> bool:
    if _is_source(words):
        return True
    if len(words) > _LONGEST_NAME or any(t.pos_ in ("VERB", "AUX") for t in words):
        return False
    return not all(t.is_upper for t in words) and words[-1].ent_type_ in _NAMED


def _is_source(words: Sequence[Token]) -> bool:
    return len(words) <= _LONGEST_NAME and words[-1].lower_ in HEADLINE_SOURCES
