"""An editor's date against the event that a source opens with: others tell the same of another day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefgen.compare.dating.arguing import name_voice
from briefgen.compare.dating.facts import CORE_SENTENCES, Facts, Telling, read_weekday, word_opening
from briefgen.compare.dating.links import tell_caption_days
from briefgen.model import Evidence, Published, Reason, Slot, Span, Timex
from briefgen.text.dates import earliest, latest, read_dates, resolve_against
from briefgen.text.passages import fold_space, make_evidence

OPENING_NAMES, OPENING_WORDS, OPENING_SHARE = 2, 8, 0.3
"""Names and other words that two openings share, and the part of the shorter one's that is shared, where
they tell the same event: reports of other days about the same people share fewer words."""

WITNESSES = 2
"""Publishers that must give the same other day."""

RUNNING_DAYS = 3
"""Days around the editor's date on which another source shows that the story was running."""

FRAME = "contradicted-by-shared-event"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What a source opens with as one telling, and the bare weekday in it. `day` is that weekday's date
    by the source's own date; `stated` a passage of the source that states that day, if one does."""

    facts: Facts
    telling: Telling
    timex: Timex
    weekday: int
    day: date
    stated: Evidence | None


def contradict_by_openings(
    facts: Sequence[Facts], known: Sequence[Published | None]
) -> Mapping[str, Published]:
    """Source: its editor's date with what speaks against it."""
    openings = [
        found
        for item, own in zip(facts, known, strict=True)
        if own is not None and own.contradicted is None and (found := _open(item, own)) is not None
    ]
    if len(openings) <= WITNESSES:
        return {}
    published = {own.source: own for own in known if own is not None}
    contradicted: dict[str, Published] = {}
    for item in openings:
        own = published[item.facts.source.id]
        if own.basis == "curated" and not _is_running(own, known):
            witnesses = _find_witnesses(item, openings)
            if witnesses:
                contradicted[own.source] = _publish(own, item, witnesses)
    return contradicted


def _is_running(own: Published, known: Sequence[Published | None]) -> bool:
    """Whether other sources came out around the date: in a story that runs on, what is much alike may
    happen a week later."""
    day = earliest(own.edtf)
    return any(
        other is not None
        and other.source != own.source
        and other.edtf
        and abs((earliest(other.edtf) - day).days) <= RUNNING_DAYS
        for other in known
    )


def _open(facts: Facts, own: Published) -> Opening | None:
    """The opening of a source that came out on a known day and tells one bare weekday as past."""
    if not own.edtf or earliest(own.edtf) != latest(own.edtf):
        return None
    core = facts.tellings[:CORE_SENTENCES]
    times = [
        (timex, weekday)
        for telling in core
        for timex in telling.times
        if timex.direction == "past" and (weekday := read_weekday(timex)) is not None
    ]
    if len({weekday for _, weekday in times}) != 1:
        return None
    timex, weekday = times[0]
    edtf = resolve_against(timex.form, own.edtf, "past")[1]
    if not edtf or earliest(edtf) != latest(edtf):
        return None
    facts = word_opening(facts)
    home = next(telling for telling in facts.tellings if telling.span.covers(timex.span))
    telling = replace(home, names=facts.opening_names, words=facts.opening_words)
    day = earliest(edtf)
    stated = next(iter(_state(facts, day)), None)
    return Opening(facts=facts, telling=telling, timex=timex, weekday=weekday, day=day, stated=stated)


def _state(facts: Facts, day: date) -> Iterator[Evidence]:
    """The passages of a source that state the day with its year: captions first, then sentences."""
    for item in tell_caption_days(facts):
        if item.day == day:
            yield from item.evidence
    text, edtf = facts.source.text, day.isoformat()
    for telling in facts.tellings:
        for span, found in read_dates(text[telling.span.start : telling.span.end]):
            if found == edtf:
                start = telling.span.start
                yield make_evidence(facts.source, Span(start + span.start, start + span.end), FRAME)


def _find_witnesses(item: Opening, openings: Sequence[Opening]) -> list[Opening]:
    """Those that open with the same event, where two publishers or more give one other day and nobody
    but the source's own publisher gives its day or a third; the most alike first."""
    own = name_voice(item.facts.source)
    alike: list[tuple[float, Opening]] = []
    for other in openings:
        if other.weekday != item.weekday or name_voice(other.facts.source) == own:
            continue
        score = measure_openings(item.telling, other.telling)
        if score >= OPENING_SHARE:
            alike.append((score, other))
    days = defaultdict(set)
    for _, other in alike:
        days[other.day].add(name_voice(other.facts.source))
    if len(days) != 1 or item.day in days or any(len(voices) < WITNESSES for voices in days.values()):
        return []
    return [other for _, other in sorted(alike, key=lambda pair: (-pair[0], pair[1].facts.source.id))]


def measure_openings(one: Telling, other: Telling) -> float:
    """The part (0–1) of the shorter opening's names and words that the other one has, 0 where too few are
    shared to be sure of the event."""
    names, words = one.names & other.names, one.words & other.words
    if len(names) < OPENING_NAMES or len(words) < OPENING_WORDS:
        return 0.0
    return (len(names) + len(words)) / min(len(one.names | one.words), len(other.names | other.words))


def _publish(own: Published, item: Opening, witnesses: Sequence[Opening]) -> Published:
    """The last passage of the reason is the one that states the day, where one does."""
    first = next((other for other in witnesses if other.stated is not None), witnesses[0])
    told = make_evidence(item.facts.source, item.timex.span, FRAME)
    others = tuple(
        make_evidence(other.facts.source, other.timex.span, FRAME) for other in witnesses[:WITNESSES]
    )
    stated = (first.stated,) if first.stated is not None else ()
    slots = (
        Slot(name="words", kind="words", text=fold_space(told.selector.exact), evidence=(told,)),
        Slot(name="other", kind="name", text=name_voice(first.facts.source)),
        Slot(name="date", kind="date", text=first.day.isoformat(), evidence=stated),
    )
    reason = Reason(frame=FRAME, slots=slots, evidence=(told, *others, *stated))
    return replace(own, contradicted=reason, anchor=first.day.isoformat())
