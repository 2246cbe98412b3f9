"""The set phrase "according to X": all of the sentence around it is what X says."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.analysis.quotations.attribution import Attribution, Stretch, View
from briefgen.analysis.quotations.speakers import span_of_phrase

_BORDERS = " ,;:-–—.\n\t\xa0"
_OPENINGS = " \"'“‘’("
_INSIDE_PHRASE = frozenset({"compound", "det", "poss", "amod", "nmod", "case"})
_SHORTEST_REST = 2
"""Words behind the phrase from which on they are content too."""


def find_according(view: View) -> Iterator[Attribution]:
    """ "…, according to X", "According to X, …" and "…, according to X, …"."""
    if "ccording to" not in view.text:
        return
    covered = 0
    for token in view.doc:
        if token.lower_ != "according" or token.i + 2 >= len(view.doc) or token.nbor().lower_ != "to":
            continue
        if token.idx >= covered and (found := _read_phrase(view, token)) is not None:
            covered = view.sentence_at(token.idx)[1]
            yield found


def _read_phrase(view: View, according: Token) -> Attribution | None:
    noun = _find_noun(according)
    speaker = span_of_phrase(noun, according)
    start, end = view.sentence_at(according.idx)
    behind = max(speaker[1], noun.right_edge.idx + len(noun.right_edge))
    if view.text[start : according.idx].strip(_OPENINGS):
        content = _read_around(view, according, start, behind, end)
    else:
        comma = view.text.find(",", speaker[1], end)
        if 0 < comma < behind or (comma > 0 and behind >= end - 2):
            behind = comma
        content = [strip_borders(view.text, behind, end)]
    content = [stretch for stretch in content if stretch[0] < stretch[1]]
    if not content:
        return None
    to = according.nbor()
    return Attribution(
        rule="according-to",
        anchor=according.idx,
        cue=(according.idx, to.idx + len(to)),
        content=tuple(content),
        speaker=speaker,
    )


def _find_noun(according: Token) -> Token:
    to = according.nbor()
    for child in (*to.children, *according.children):
        if child.dep_ in ("pobj", "pcomp"):
            return child
    noun = to.nbor()
    while noun.dep_ in _INSIDE_PHRASE and noun.head.i > noun.i:
        noun = noun.head
    return noun


def _read_around(view: View, according: Token, start: int, behind: int, end: int) -> list[Stretch]:
    host = according.head
    if host.dep_ == "relcl" and host.pos_ in ("VERB", "AUX"):
        start = max(start, host.left_edge.idx)
    content = [strip_borders(view.text, start, according.idx)]
    rest = strip_borders(view.text, behind, end)
    goes_on = view.text[behind:end].lstrip().startswith(",")
    if goes_on and len(view.text[rest[0] : rest[1]].split()) >= _SHORTEST_REST:
        content.append(rest)
    return content


def strip_borders(text: str, start: int, end: int) -> Stretch:
    """The stretch without white space, commas, stops and dashes at its ends."""
    while start < end and text[start] in _BORDERS:
        start += 1
    while end > start and text[end - 1] in _BORDERS:
        end -= 1
    return start, end
