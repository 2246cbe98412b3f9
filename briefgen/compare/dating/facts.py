"""What each source offers to dating: what it states, how it opens, its times, and the names and words
of its sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from briefgen.lexicon.states import STATES
from briefgen.model import Analysis, Source, Span, Timex
from briefgen.text.dates import earliest, latest, read_dates
from briefgen.text.dates_forms import parse_form
from briefgen.text.similarity import find_content_words, fold_word, stem_word

CORE_SENTENCES = 3
"""Sentences with which an article tells its news; what comes after may be background."""

PAGE_RULES = ("stamp", "copyright", "markup", "dateline", "front")
"""Furniture whose dates are those of the page."""

_NAME = re.compile(r"(?<![\w.])(?:[A-Z][\w’'-]*|[A-Z](?:\.[A-Z])+\.?)(?:\s+[A-Z][\w’'-]*)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A sentence (or caption) with the words that tell what happened. `times` are its timexes."""

    source: Source
    span: Span
    times: tuple[Timex, ...]
    names: frozenset[str]
    words: frozenset[str]
    core: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """One source as dating sees it. `opening` are the names and words of its title, dateline and first
    sentences; `dispatch` says whether it has a dateline."""

    source: Source
    tellings: tuple[Telling, ...]
    opening_names: frozenset[str]
    opening_words: frozenset[str]
    dispatch: bool


@cache
def _states() -> Mapping[str, str]:
    """Folded name, demonym, other name: the state's folded name."""
    return {
        _fold(form): _fold(name)
        for name, demonyms, others, _ in STATES
        for form in (name, *demonyms, *others)
    }


def _fold(name: str) -> str:
    return " ".join(fold_word(word) for word in name.split())


def find_names(text: str) -> frozenset[str]:
    """Folded names in a text: states under their own name, of other names the last word, so that
    "Ingrid Moe" meets "Moe"."""
    found = set()
    for match in _NAME.finditer(text):
        words = [word for word in match[0].split() if word[:1].isupper()]
        name = _fold(match[0].removesuffix("’s").removesuffix("'s"))
        if name in _states():
            found.add(_states()[name])
            continue
        for word in words:
            folded = _fold(word.removesuffix("’s").removesuffix("'s"))
            found.add(_states().get(folded, folded))
    return frozenset(name for name in found if find_content_words(name))


def _tell(source: Source, span: Span, times: Sequence[Timex], core: bool) -> Telling:
    text = source.text[span.start : span.end]
    for timex in times:
        start, end = timex.span.start - span.start, timex.span.end - span.start
        text = text[:start] + " " * (end - start) + text[end:]
    names = find_names(text)
    words = frozenset(find_content_words(text)) - {stem_word(name) for name in names}
    return Telling(source=source, span=span, times=tuple(times), names=names, words=words, core=core)


def gather_facts(source: Source, analysis: Analysis, *, worded: bool) -> Facts:
    """The facts of one source; without `worded` the names and words, which cost most, are left out."""
    times = _deal_times(analysis)
    if not worded:
        plain = [
            Telling(
                source=source, span=span, times=found, names=_NONE, words=_NONE, core=number < CORE_SENTENCES
            )
            for number, (span, found) in enumerate(times)
        ]
        return Facts(
            source=source,
            tellings=tuple(plain),
            opening_names=_NONE,
            opening_words=_NONE,
            dispatch=_is_dispatch(source),
        )
    tellings = [
        _tell(source, span, found, number < CORE_SENTENCES) for number, (span, found) in enumerate(times)
    ]
    opening = [item for item in tellings if item.core]
    extra = " ".join(claim.value for claim in (source.title, source.dateline) if claim is not None)
    names = find_names(extra.title() if extra.isupper() else extra)
    words = frozenset(find_content_words(extra)) - {stem_word(name) for name in names}
    return Facts(
        source=source,
        tellings=tuple(tellings),
        opening_names=names.union(*(item.names for item in opening)),
        opening_words=words.union(*(item.words for item in opening)),
        dispatch=_is_dispatch(source),
    )


def word_opening(facts: Facts) -> Facts:
    """The facts with the names and words of the opening, which `gather_facts` leaves out unless asked."""
    core = tuple(_tell(facts.source, item.span, item.times, True) for item in facts.tellings[:CORE_SENTENCES])
    return replace(
        facts,
        tellings=(*core, *facts.tellings[CORE_SENTENCES:]),
        opening_names=_NONE.union(*(item.names for item in core)),
        opening_words=_NONE.union(*(item.words for item in core)),
    )


_NONE: frozenset[str] = frozenset()


def _is_dispatch(source: Source) -> bool:
    return source.dateline is not None or (source.agency is not None and source.agency.rule == "dateline")


def _deal_times(analysis: Analysis) -> list[tuple[Span, tuple[Timex, ...]]]:
    """Each sentence with its timexes; both run in the order of the text."""
    dealt: list[tuple[Span, tuple[Timex, ...]]] = []
    at = 0
    for sentence in analysis.sentences:
        while at < len(analysis.timexes) and analysis.timexes[at].span.start < sentence.span.start:
            at += 1
        first = at
        while at < len(analysis.timexes) and analysis.timexes[at].span.start < sentence.span.end:
            at += 1
        inside = analysis.timexes[first:at]
        dealt.append((sentence.span, tuple(t for t in inside if t.span.end <= sentence.span.end)))
    return dealt


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """The one bare weekday (1–7) that the first sentence of a dispatch tells as past."""

    telling: Telling
    timex: Timex
    weekday: int


def find_lead(facts: Facts) -> Lead | None:
    """The weekday of a dispatch's lead, on which it came out (rule lead-weekday); None for an article
    without dateline, and where the lead tells none or several."""
    if not facts.dispatch or not facts.tellings:
        return None
    telling = facts.tellings[0]
    found = [
        Lead(telling=telling, timex=timex, weekday=weekday)
        for timex in telling.times
        if timex.direction == "past" and (weekday := read_weekday(timex)) is not None
    ]
    return found[0] if len({lead.weekday for lead in found}) == 1 else None


def read_weekday(timex: Timex) -> int | None:
    """1–7 where the timex is a bare weekday, without "last" or "next" or a week of its own."""
    form = parse_form(timex.form)
    bare = form.core[0] == "weekday" and len(form.core) == 2 and not form.told and form.frame is None
    return int(form.core[1]) if bare else None


def tell_captions(source: Source) -> tuple[Telling, ...]:
    """The stretches of furniture that state a day with a year (captions of pictures), as tellings.

    Stamps and copyright lines date the page and not what it tells; they are passed over.
    """
    found = []
    for item in source.furniture:
        if item.rule.startswith(PAGE_RULES):
            continue
        text = source.text[item.span.start : item.span.end]
        if any(earliest(edtf) == latest(edtf) for _, edtf in read_dates(text)):
            found.append(_tell(source, item.span, (), True))
    return tuple(found)
