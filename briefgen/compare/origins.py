"""Whose reporting a passage is, so that one wire story counts as one voice.

An origin is an organisation: the agency where a dateline, credit, byline or copyright names one or
where shared text shows it, else the publisher, else the source itself. A source that carries
another's sentences among its own has that origin for those passages only. Words that stand between
quotation marks show nothing: two reporters can hear the same speaker.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen.lexicon.agencies import MIXED, name_agency
from briefgen.model import Claim, Evidence, Origin, Overlap, Reason, Slot, Source, Span
from briefgen.tellings.origin import MIN_COVER, origin_of
from briefgen.text.passages import count_words, make_evidence

__all__ = ("find_origins", "name_voice", "origin_of")


MIN_REUSE_RATIO = 0.2
"""Shared part of the shorter text from which on a joint credit goes to the agency that shares it."""

REUSED = "origin-reuse"
"""The reason of a copy's origin."""

MIN_PASSAGE = 12
"""Unquoted words in a row from which on a passage is taken to be the other's reporting."""

MAX_REASON_PASSAGES = 4
"""Passages of evidence that a reason of reuse shows."""

QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|(?<!\w)‘[^’]*(?:’(?!\w)|$)", re.MULTILINE)
"""Words in quotation marks; a mark that is never closed quotes to the end of its line."""

WHOLE_RULE = "origin"


def find_origins(sources: Sequence[Source], overlaps: Sequence[Overlap]) -> tuple[Origin, ...]:
    """Exactly one Origin with span None for each source, in order, each followed by its passages that
    are another's, in the order of the text."""
    whole = _find_whole(sources, overlaps)
    passages = _find_passages(sources, overlaps, whole)
    found: list[Origin] = []
    for source in sources:
        found.append(whole[source.id])
        borrowed = passages.get(source.id, ())
        own = _find_own(source, whole[source.id], overlaps)
        found.extend(sorted((*borrowed, *own), key=lambda item: item.span or Span(0, 0)))
    return tuple(found)


# --- whole sources ---------------------------------------------------------------


def _find_whole(sources: Sequence[Source], overlaps: Sequence[Overlap]) -> dict[str, Origin]:
    """What each source says of itself; then copies and joint credits take the origin of what they share."""
    found = {source.id: _read_own(source) for source in sources}
    by_id = {source.id: source for source in sources}
    credited = {source.id for source in sources if source.agency and source.agency.value != MIXED}
    joint = {source.id for source in sources if source.agency and source.agency.value == MIXED}
    partners = _find_partners(overlaps)
    order = {source.id: index for index, source in enumerate(sources)}
    # the agency's own first, then by date: a copy of a copy finds its origin already settled
    for source in sorted(sources, key=lambda item: (_date(item), order[item.id])):
        if source.id in credited:
            continue
        best = _choose_original(source, partners.get(source.id, ()), by_id, credited, joint, order)
        if best is not None:
            other, overlap = best
            found[source.id] = _reuse(source, by_id[other], found[other].name, overlap)
    return found


def _find_partners(overlaps: Sequence[Overlap]) -> Mapping[str, list[tuple[str, Overlap]]]:
    partners: dict[str, list[tuple[str, Overlap]]] = defaultdict(list)
    for overlap in overlaps:
        partners[overlap.a].append((overlap.b, overlap))
        partners[overlap.b].append((overlap.a, overlap))
    return partners


def _is_credited(source: Source, other: Source) -> bool:
    """Whether the joint credit of `source` names the agency of `other`, or does not say whom it names."""
    if source.agency is None or not source.agency.spans or other.agency is None:
        return True
    credit = " ".join(source.text[span.start : span.end] for span in source.agency.spans)
    named = {name_agency(word) for word in re.findall(r"\w[\w ]*\w", credit)}
    return other.agency.value in named


def _choose_original(
    source: Source,
    partners: Sequence[tuple[str, Overlap]],
    by_id: Mapping[str, Source],
    credited: set[str],
    joint: set[str],
    order: Mapping[str, int],
) -> tuple[str, Overlap] | None:
    """The source whose story this one is: one that credits an agency, else the earliest copy."""
    choices = []
    for other, overlap in partners:
        copy = overlap.kind != "shared-passages"
        enough = copy or (source.id in joint and overlap.ratio >= MIN_REUSE_RATIO)
        earlier = (_date(by_id[other]), order[other]) < (_date(source), order[source.id])
        if not enough or not (other in credited or (copy and earlier and other not in joint)):
            continue
        if source.id in joint and not _is_credited(source, by_id[other]):
            continue
        rank = (other not in credited, -overlap.ratio, _date(by_id[other]), order[other])
        choices.append((rank, other, overlap))
    if not choices:
        return None
    _, best, shared = min(choices, key=lambda choice: choice[0])
    return best, shared


def _read_own(source: Source) -> Origin:
    """The origin by what the source itself says."""
    if source.agency is not None:
        mixed = source.agency.value == MIXED
        evidence = _bind_claim(source, source.agency)
        frame = ("origin-mixed" if mixed else "origin-agency") + ("" if evidence else "-given")
        slots = [_words_slot(evidence)] if evidence else []
        if not mixed:
            slots.append(Slot(name="agency", kind="name", text=source.agency.value))
        reason = Reason(frame=frame, slots=tuple(slots), evidence=evidence)
        return _origin(source, source.agency.value, reason)
    if source.publisher is not None:
        slot = Slot(name="publisher", kind="name", text=source.publisher.value)
        reason = Reason(
            frame="origin-publisher", slots=(slot,), evidence=_bind_claim(source, source.publisher)
        )
        return _origin(source, source.publisher.value, reason)
    return _origin(source, source.id, Reason(frame="origin-unknown"))


def _reuse(source: Source, other: Source, name: str, overlap: Overlap) -> Origin:
    slots = (
        Slot(name="other", kind="name", text=name_voice(other)),
        Slot(name="agency", kind="name", text=name),
    )
    shown = overlap.passages[:MAX_REASON_PASSAGES]
    evidence = tuple(item for pair in shown for item in _order(pair, source.id))
    return _origin(source, name, Reason(frame=REUSED, slots=slots, evidence=evidence))


def name_voice(source: Source) -> str:
    """The name by which a source is spoken of: its publisher, agency or id."""
    for claim in (source.publisher, source.agency):
        if claim is not None and claim.value != MIXED:
            return claim.value
    return source.id


def _origin(source: Source, name: str, reason: Reason) -> Origin:
    return Origin(source=source.id, span=None, name=name, reason=reason)


def _bind_claim(source: Source, claim: Claim) -> tuple[Evidence, ...]:
    return tuple(make_evidence(source, span, f"{WHOLE_RULE}:{claim.rule}") for span in claim.spans[:1])


def _words_slot(evidence: tuple[Evidence, ...]) -> Slot:
    return Slot(name="words", kind="words", text=evidence[0].selector.exact, evidence=evidence)


def _order(pair: tuple[Evidence, Evidence], source_id: str) -> tuple[Evidence, Evidence]:
    return pair if pair[0].source == source_id else (pair[1], pair[0])


def _date(source: Source) -> str:
    """The publication date that the source itself states, for ordering; undated ones come last."""
    return source.published.value if source.published is not None else "9999"


def _find_own(source: Source, whole: Origin, overlaps: Sequence[Overlap]) -> tuple[Origin, ...]:
    """The paragraphs that a copy adds to what it copies: they are its own reporting."""
    if whole.reason.frame != REUSED:
        return ()
    own = _read_own(source)
    shared = [
        item.span
        for overlap in overlaps
        for pair in overlap.passages
        for item in pair
        if item.source == source.id
    ]
    return tuple(
        replace(own, span=paragraph.span)
        for paragraph in source.paragraphs
        if count_words(source.text[paragraph.span.start : paragraph.span.end]) >= MIN_PASSAGE
        and not any(span.overlaps(paragraph.span) for span in shared)
    )


# --- passages ----------------------------------------------------------------------


def _find_passages(
    sources: Sequence[Source], overlaps: Sequence[Overlap], whole: Mapping[str, Origin]
) -> Mapping[str, tuple[Origin, ...]]:
    """The passages of each source that are another's reporting."""
    by_id = {source.id: source for source in sources}
    order = {source.id: index for index, source in enumerate(sources)}
    quoted = {source.id: tuple(Span(*m.span()) for m in QUOTED.finditer(source.text)) for source in sources}
    choices: dict[str, list[tuple[tuple[bool, str, int], Evidence, Evidence]]] = defaultdict(list)
    for overlap in overlaps:
        if whole[overlap.a].name == whole[overlap.b].name:
            continue
        borrower, lender = _tell_borrower(by_id[overlap.a], by_id[overlap.b], order)
        if whole[lender.id].name == MIXED or not _may_lend(lender, borrower):
            continue
        for pair in overlap.passages:
            mine, theirs = _order(pair, borrower.id)
            if _count_unquoted(borrower, mine.span, quoted[borrower.id]) >= MIN_PASSAGE:
                choices[borrower.id].append((_rank(lender, order), mine, theirs))
    return {
        name: _settle(by_id, whole, sorted(items, key=lambda item: (item[0], item[1].span)))
        for name, items in choices.items()
    }


def _may_lend(lender: Source, borrower: Source) -> bool:
    """Whether the borrower can have its words from the lender: a joint credit says from whom it has them."""
    joint = borrower.agency is not None and borrower.agency.value == MIXED
    return not joint or _is_credited(borrower, lender)


def _settle(
    by_id: Mapping[str, Source],
    whole: Mapping[str, Origin],
    choices: Sequence[tuple[tuple[bool, str, int], Evidence, Evidence]],
) -> tuple[Origin, ...]:
    """The best lender's claim to each passage; what is half another's already is passed over."""
    kept: list[Origin] = []
    taken: list[Span] = []
    for _, mine, theirs in choices:
        covered = sum(
            min(span.end, mine.span.end) - max(span.start, mine.span.start)
            for span in taken
            if span.overlaps(mine.span)
        )
        if covered / (mine.span.end - mine.span.start) >= MIN_COVER:
            continue
        name = whole[theirs.source].name
        slots = (
            Slot(name="other", kind="name", text=name_voice(by_id[theirs.source])),
            Slot(name="agency", kind="name", text=name),
        )
        reason = Reason(frame="origin-passage", slots=slots, evidence=(theirs,))
        kept.append(Origin(source=mine.source, span=mine.span, name=name, reason=reason))
        taken.append(mine.span)
    return tuple(sorted(kept, key=lambda origin: origin.span or Span(0, 0)))


def _tell_borrower(a: Source, b: Source, order: Mapping[str, int]) -> tuple[Source, Source]:
    """(who carries the other's words, the other): papers take from agencies, later ones from earlier."""
    lender, borrower = sorted((a, b), key=lambda source: _rank(source, order))
    return borrower, lender


def _rank(source: Source, order: Mapping[str, int]) -> tuple[bool, str, int]:
    """Agencies first, then the earliest."""
    own = source.agency is None or source.agency.value == MIXED
    return own, _date(source), order[source.id]


def _count_unquoted(source: Source, span: Span, quoted: Sequence[Span]) -> int:
    """The words of a passage that stand outside quotation marks."""
    total = count_words(source.text[span.start : span.end])
    for quote in quoted:
        if quote.overlaps(span):
            inside = source.text[max(quote.start, span.start) : min(quote.end, span.end)]
            total -= count_words(inside)
    return total
