"""Whose words a quotation is: an actor's, an unnamed source's, or nobody's that can be told."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen.lexicon.reporting import family_of
from briefgen.lexicon.titles import HONORIFICS, TITLES
from briefgen.lexicon.unnamed_sources import GOVERNMENTS, SPOKESPEOPLE, UNNAMED
from briefgen.model import Actor, ActorKind, Analysis, Evidence, Quotation, Said, Source, Span
from briefgen.text.passages import fold_space, make_evidence, name_content, trim_span

_AFTER_HEAD = re.compile(
    r",| (?:of|in|on|at|from|to|for|with|by|about|among|between|close|familiar|briefed|working|speaking|"
    r"who|which|that|whose)\b",
    re.IGNORECASE,
)
"""Where the head of a speaker's noun phrase ends and what is said of it begins."""

_RELATIVE = re.compile(r",? (?:who|which|that|whom)\Z")
_PRONOUN = re.compile(r"(?:he|she|they|it|who|which|that|we|i|you|one)\Z", re.IGNORECASE)
_BELONGING = re.compile(r" (?:for|of|from|at|by) (?:the |a |an )?\Z", re.IGNORECASE)
_OWNS = re.compile(r"(?:(?<=s)[’']|[’']s)(?!\w)")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NAMED = re.compile(r"\b[A-Z][\w’'.-]+")
_LONGEST_MENTION = 200
"""Characters: how far before a speaker's words the search for mentions that reach into them begins."""

_LOOK_BACK = 3
"""Quotations, and paragraphs below, in which one speaker may go on under a pronoun or role noun."""
_FARTHEST = 3
_TITLE_WORDS = TITLES | frozenset(word.strip(".") for word in HONORIFICS)

Mentions = tuple[tuple[Span, Actor], ...]


def resolve_speakers(
    sources: Sequence[Source], analyses: Sequence[Analysis], actors: Sequence[Actor]
) -> tuple[Said, ...]:
    """Every quotation with its speaker, in the order of sources and text; mere appearances ("prices
    seem to rise") are nobody's words and left out.

    The speaker is the actor who is named by the head of the speaker's words, or to whom a pronoun or
    role noun there surely refers. A spokesman's words are those of the body that he speaks for. Where
    no actor is found the speaker stays open: `anonymous` where the words name a role and nobody.
    """
    mentions = _group_mentions(actors)
    kinds = {actor.id: actor.kind for actor in actors}
    found: dict[str, Said] = {}
    for source, analysis in zip(sources, analyses, strict=True):
        of_source = mentions.get(source.id, ())
        recent: tuple[Said, ...] = ()
        for quotation in analysis.quotations:
            evidence = _bind(source, quotation)
            if evidence and family_of(quotation.rule) != "appearance":
                said = _make_said(source, quotation, of_source, evidence)
                said = _look_back(said, recent, kinds)
                found.setdefault(said.id, said)
                recent = (said, *recent[: _LOOK_BACK - 1])
    return tuple(found.values())


def _look_back(said: Said, recent: Sequence[Said], kinds: Mapping[str, ActorKind]) -> Said:
    """ "the official" and "it" that nothing else resolves go on with the speaker just before: the unnamed
    one of the same noun, the body or document."""
    words = said.speaker_text.lower()
    if said.speaker is not None or not words:
        return said
    for before in recent:
        if said.evidence[0].paragraph - before.evidence[-1].paragraph > _FARTHEST or before.speaker is None:
            continue
        same = words.startswith("the ") and _head_noun(words) == _head_noun(before.speaker_text)
        body = words == "it" and kinds[before.speaker] not in ("person", "group")
        if (same and before.anonymous) or body:
            return replace(said, speaker=before.speaker, anonymous=before.anonymous)
    return said


def _head_noun(words: str) -> str:
    nouns = [match.group().lower() for match in _WORD.finditer(words[: _end_of_head(words)])]
    return nouns[-1] if nouns else ""


def _group_mentions(actors: Sequence[Actor]) -> Mapping[str, Mentions]:
    grouped: dict[str, list[tuple[Span, Actor]]] = defaultdict(list)
    for actor in actors:
        for source, span in actor.mentions:
            grouped[source].append((span, actor))
    return {
        source: tuple(sorted(found, key=lambda item: (item[0], item[1].id)))
        for source, found in grouped.items()
    }


def _bind(source: Source, quotation: Quotation) -> tuple[Evidence, ...]:
    spans = (trim_span(source.text, span) for span in quotation.content)
    return tuple(make_evidence(source, span, quotation.rule) for span in spans if span.start < span.end)


def _make_said(
    source: Source, quotation: Quotation, mentions: Mentions, evidence: tuple[Evidence, ...]
) -> Said:
    span = _cut_relative(source.text, quotation.speaker)
    words = fold_space(source.text[span.start : span.end]) if span is not None else ""
    actor = _find_actor(source.text, span, mentions) if span is not None else None
    return Said(
        id=name_content("q", evidence[0]),
        source=source.id,
        quotation=quotation,
        speaker=actor.id if actor is not None else None,
        speaker_text=words,
        anonymous=actor.anonymous if actor is not None else _is_unnamed(words),
        evidence=evidence,
    )


def _cut_relative(text: str, span: Span | None) -> Span | None:
    """ "Ana Ruiz, who" is said by Ana Ruiz."""
    if span is None:
        return None
    match = _RELATIVE.search(text[span.start : span.end])
    return Span(span.start, span.start + match.start()) if match and match.start() else span


def _is_unnamed(words: str) -> bool:
    """Whether the words name a role and nobody: "a US official", "two of the traders"."""
    if not words or _PRONOUN.match(words):
        return False
    head = [match.group().lower() for match in _WORD.finditer(words[: _end_of_head(words)])]
    if head and head[-1] in UNNAMED:
        return True
    named = any(match.start() > 0 for match in _NAMED.finditer(words))
    return not named and any(match.group().lower() in UNNAMED for match in _WORD.finditer(words))


def _end_of_head(words: str) -> int:
    border = _AFTER_HEAD.search(words)
    return border.start() if border else len(words)


def _find_actor(text: str, speaker: Span, mentions: Mentions) -> Actor | None:
    inside = _mentions_in(speaker, mentions)
    if not inside:
        return None
    words = text[speaker.start : speaker.end]
    for span, actor in inside:
        if span == speaker or _drop_article(text, speaker) == span:
            return actor
    head_end = speaker.start + _end_of_head(words)
    if _are_joined(text, inside, head_end):
        return None
    head = [item for item in inside if item[0].end in (head_end, head_end - 2) and item[0].start < head_end]
    for _, actor in sorted(head, key=lambda item: (item[1].kind != "person", item[0].start)):
        return actor
    nouns = [match.group().lower() for match in _WORD.finditer(text, speaker.start, head_end)]
    if nouns and nouns[-1] in SPOKESPEOPLE:
        return _belonging(text, speaker, inside) or _first_in_head(inside, head_end)
    if nouns and nouns[-1] in GOVERNMENTS:
        return _first_in_head(inside, head_end)
    return _find_person(text, speaker, inside)


def _mentions_in(speaker: Span, mentions: Mentions) -> list[tuple[Span, Actor]]:
    first = bisect_left(mentions, speaker.start - _LONGEST_MENTION, key=lambda item: item[0].start)
    found = []
    for span, actor in mentions[first:]:
        if span.start >= speaker.end:
            break
        if speaker.covers(span) or span.covers(speaker):
            found.append((span, actor))
    return found


def _drop_article(text: str, span: Span) -> Span:
    match = re.match(r"(?:the|a|an)\s+", text[span.start : span.end], re.IGNORECASE)
    return Span(span.start + match.end(), span.end) if match else span


def _are_joined(text: str, inside: Sequence[tuple[Span, Actor]], head_end: int) -> bool:
    """Whether two actors speak as one: "Peru and Chile"."""
    heads = [(span, actor.id) for span, actor in inside if span.end <= head_end]
    return any(
        one != other and re.fullmatch(r",? and (?:the )?", text[a.end : b.start], re.IGNORECASE)
        for a, one in heads
        for b, other in heads
        if a.end <= b.start
    )


def _first_in_head(inside: Sequence[tuple[Span, Actor]], head_end: int) -> Actor | None:
    return next((actor for span, actor in inside if span.end <= head_end), None)


def _belonging(text: str, speaker: Span, inside: Sequence[tuple[Span, Actor]]) -> Actor | None:
    """The body after "for" or "of", or before "'s": "a spokesman for the bank", "the bank's spokesman"."""
    for span, actor in inside:
        if _BELONGING.search(text[speaker.start : span.start]):
            return actor
        if _OWNS.match(text, span.end):
            return actor
    return None


def _find_person(text: str, speaker: Span, inside: Sequence[tuple[Span, Actor]]) -> Actor | None:
    """The one person named in the words, where the name is the speaker's own: "Minister of Justice Ana
    Ruiz", "the minister, Ana Ruiz"; not "a friend of President Ruiz"."""
    people = {
        actor.id: (span, actor)
        for span, actor in reversed(inside)
        if actor.kind == "person" and not actor.anonymous and not _OWNS.match(text, span.end)
    }
    if len(people) != 1:
        return None
    span, actor = next(iter(people.values()))
    before = text[speaker.start : span.start]
    if before.rstrip().endswith(",") or not before.strip():
        return actor
    prepositions = list(_AFTER_HEAD.finditer(before))
    between = before[prepositions[-1].end() :].split() if prepositions else before.split()
    office = [word for word in between if word[:1].isupper() and word.lower().strip(".") not in _TITLE_WORDS]
    return actor if office or not prepositions else None
