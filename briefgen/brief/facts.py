"""What is told of the sources themselves: whose they are, when they came out, what says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen.brief.reading import Reading
from briefgen.brief.shelf import Shelf
from briefgen.model import Evidence, Material, Published, Reason, Source, Span
from briefgen.text.dates import earliest
from briefgen.text.passages import find_words, fold_space, make_evidence

REASON_WORDS = 12
"""Words of a passage that show why a source is dated so, or whose text it carries, and suffice to find it."""


def cite_facts(
    material: Material, readings: Mapping[str, Reading], shelf: Shelf
) -> tuple[Material, tuple[Evidence, ...]]:
    """The material with short passages for its origins, and the passages in which sources tell of
    themselves; both are paid for before any statement, since notes lean on them."""
    origins = tuple(replace(item, reason=_shorten(item.reason, readings)) for item in material.origins)
    published = tuple(replace(item, reason=_shorten(item.reason, readings)) for item in material.published)
    for reason in (*(item.reason for item in origins), *(item.reason for item in published)):
        shelf.cite(reason.evidence)
    facts = tuple(fact for source in material.sources for fact in shelf.cite(facts_of(source)))
    return replace(material, origins=origins, published=published), facts


def facts_of(source: Source) -> tuple[Evidence, ...]:
    """The passages in which a source tells of itself: what its page shows."""
    claims = (source.publisher, source.agency, source.dateline, source.licence, *source.byline)
    known = (claim for claim in claims if claim is not None)
    return tuple(make_evidence(source, span, claim.rule) for claim in known for span in claim.spans)


def find_as_of(published: Sequence[Published]) -> str | None:
    """The latest of the earliest dates at which the sources can have come out, as exact as its source
    gives it (a month, a day); None without dates. A date that its text contradicts does not count."""
    sound = [item for item in published if item.contradicted is None] or list(published)
    starts = [item.edtf.split("/")[0] for item in sound if item.edtf]
    return max(starts, key=lambda start: (earliest(start), start), default=None)


def _shorten(reason: Reason, readings: Mapping[str, Reading]) -> Reason:
    """The reason with a few words of each passage: those that it quotes and what stands around them."""
    quoted = [fold_space(slot.text) for slot in reason.slots if slot.kind == "words"]
    passages = {item: _cut(item, quoted, readings[item.source].source) for item in reason.evidence}
    slots = (
        replace(slot, evidence=tuple(passages[item] for item in slot.evidence if item in passages))
        for slot in reason.slots
    )
    return replace(reason, evidence=tuple(dict.fromkeys(passages.values())), slots=tuple(slots))


def _cut(passage: Evidence, quoted: Sequence[str], source: Source) -> Evidence:
    """At most REASON_WORDS words of the passage, around the first of the quoted words that it holds."""
    text, start = passage.selector.exact, passage.span.start
    words = find_words(text, start)
    if len(words) <= REASON_WORDS:
        return passage
    places = [text.find(item) for item in quoted if item in text]
    at = start + min(places) if places else start
    first = next((number for number, word in enumerate(words) if word.end > at), 0)
    longest = max((len(find_words(item)) for item in quoted if item in text), default=0)
    first = max(0, min(first - max(0, (REASON_WORDS - longest) // 2), len(words) - REASON_WORDS))
    chosen = words[first : first + max(REASON_WORDS, longest)]
    return make_evidence(source, Span(chosen[0].start, chosen[-1].end), passage.rule)
