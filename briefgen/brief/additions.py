"""What stands in square brackets: the date behind "Tuesday", the name behind "she" or a surname.

Every addition gives the span that it explains, its words, and the reason that bears it, so that the
checker can recompute it from that evidence alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from briefgen.brief.reading import Reading
from briefgen.lexicon.titles import HONORIFICS
from briefgen.model import Actor, Added, Evidence, Mention, Reason, Reference, ResolvedTimex, Span
from briefgen.tellings.times import drop_clocks
from briefgen.text.dates import describe_date
from briefgen.text.passages import fold_space, make_evidence

SUBJECT_PRONOUNS = frozenset({"he", "she", "it", "they"})
MONTHS = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\w*\b", re.IGNORECASE)
YEAR = re.compile(r"\b[12]\d{3}\b")
LONGEST_NAME = 8
"""Words of an antecedent beyond which it would not be a name but another sentence."""


def find_additions(
    reading: Reading, shown: Span, readings: Mapping[str, Reading]
) -> tuple[tuple[int, Added], ...]:
    """(offset, addition) for the passage `shown`, in the order of the text; never two at one place."""
    found = [
        *_find_dates(reading, shown),
        *_find_since(reading, shown),
        *_find_names(reading, shown, readings),
    ]
    placed: dict[int, Added] = {}
    for offset, added in sorted(found, key=lambda item: (item[0], item[1].on, item[1].text)):
        placed.setdefault(offset, added)
    return tuple(placed.items())


def _find_dates(reading: Reading, shown: Span) -> Iterable[tuple[int, Added]]:
    said: set[str] = set()
    sentence = reading.sentence_at(shown)
    kept = drop_clocks(reading.source.text, reading.times_in(sentence))
    for item in (item for item in reading.times_in(shown) if item in kept):
        words = fold_space(reading.source.text[item.timex.span.start : item.timex.span.end])
        text = _missing_date(words, item)
        if text is None or text in said or not item.provable:
            continue
        said.add(text)
        evidence = item.reason.evidence or (make_evidence(reading.source, item.timex.span, item.timex.rule),)
        reason = Reason(frame=item.reason.frame, slots=item.reason.slots, evidence=evidence)
        yield (
            _past_possessive(reading, item.timex.span.end),
            Added(text=text, rule="date", source=reading.source.id, on=item.timex.span, reason=reason),
        )


def _find_since(reading: Reading, shown: Span) -> Iterable[tuple[int, Added]]:
    """The date of the event to which "since then" reaches back."""
    for span, event in reading.reaching:
        if not shown.covers(span):
            continue
        slots = tuple(item for item in event.reason.slots if item.name in ("words", "from"))
        date = next((item.text for item in slots if item.name == "from"), "")
        evidence = tuple(item for item in event.reason.evidence if item.span != span)
        if date and evidence:
            reason = Reason(frame="since-event", slots=slots, evidence=evidence)
            added = Added(
                text=describe_date(date), rule="since", source=reading.source.id, on=span, reason=reason
            )
            yield span.end, added


def _missing_date(words: str, item: ResolvedTimex) -> str | None:
    """What the words leave out of the date: its year, or all of it; None where they say it all."""
    if (
        item.timex.type not in {"DATE", "TIME"}
        or item.basis == "stated"
        or not item.edtf
        or YEAR.search(words)
    ):
        return None
    if MONTHS.search(words) and re.fullmatch(r"\d{4}-\d{2}(?:-\d{2})?", item.edtf):
        return item.edtf[:4]
    described = describe_date(item.edtf)
    lacking = described.removesuffix(item.edtf[:4]).strip().lower()
    if lacking and lacking in words.lower():
        return item.edtf[:4]
    return None if described.lower() == words.lower() else described


def _past_possessive(reading: Reading, offset: int) -> int:
    """The offset after a possessive ending there: "Sunday’s [31 December]", not "Sunday [31 December]’s"."""
    ending = reading.source.text[offset : offset + 2]
    return offset + 2 if ending in {"’s", "'s"} else offset


def _find_names(
    reading: Reading, shown: Span, readings: Mapping[str, Reading]
) -> Iterable[tuple[int, Added]]:
    named: set[str] = set()
    items: list[Mention | Reference] = [*reading.mentions_in(shown), *reading.references_in(shown)]
    for item in sorted(items, key=lambda each: (each.span, isinstance(each, Reference))):
        actor = reading.actor_at(item.span)
        if isinstance(item, Mention):
            if actor is not None and actor.kind == "person" and actor.id not in named:
                named.add(actor.id)
                yield from _complete_name(reading, item, actor, readings)
        elif item.antecedent is not None and not shown.covers(item.antecedent):
            if actor is not None and actor.id in named:
                continue
            added = _name_reference(reading, item, actor)
            if added is not None:
                named.update({actor.id} if actor else ())
                yield _past_possessive(reading, item.span.end), added
        elif actor is not None:
            named.add(actor.id)


def _complete_name(
    reading: Reading, mention: Mention, actor: Actor, readings: Mapping[str, Reading]
) -> Iterable[tuple[int, Added]]:
    """The given name that a bare surname lacks, before or after it as the full name has it."""
    text = reading.source.text[mention.span.start : mention.span.end]
    words = text.split()
    bare = words[-1] if len(words) == 1 or (len(words) == 2 and words[0].rstrip(".") in HONORIFICS) else None
    after = reading.source.text[mention.span.end : mention.span.end + 1]
    before = reading.source.text[max(0, mention.span.start - 1) : mention.span.start]
    if bare is None or "-" in (before, after):
        return
    start = mention.span.start + text.rindex(bare)
    sentence = reading.sentence_at(mention.span)
    around = reading.source.text[sentence.start : sentence.end]
    on = Span(start, start + len(bare))
    for evidence, full in _full_names(actor, reading, readings):
        if full.endswith(" " + bare):
            given = full[: -len(bare)].strip()
            offset = on.start
        elif full.startswith(bare + " "):
            given = full[len(bare) :].strip()
            offset = on.end
        else:
            continue
        if any(re.search(rf"\b{re.escape(word)}\b", around) for word in given.split()):
            return
        if offset == on.start and on.start > mention.span.start:
            offset = mention.span.start + len(text[: text.rindex(bare)])
        reason = Reason(frame="full-name", evidence=(evidence,))
        yield offset, Added(text=given, rule="name", source=reading.source.id, on=on, reason=reason)
        return


def _full_names(
    actor: Actor, reading: Reading, readings: Mapping[str, Reading]
) -> Iterable[tuple[Evidence, str]]:
    """Passages that give the actor's name in more than one word, those of the same source first."""
    known = [item for item in actor.mentions if item[0] in readings]
    for source_id, span in sorted(known, key=lambda item: item[0] != reading.source.id):
        source = readings[source_id].source
        full = fold_space(source.text[span.start : span.end])
        if " " in full and full.split()[0].rstrip(".") not in HONORIFICS and full[0].isupper():
            yield make_evidence(source, span, "full-name"), full


def _name_reference(reading: Reading, item: Reference, actor: Actor | None) -> Added | None:
    """The antecedent of a pronoun or role noun, as the same source words it."""
    word = reading.source.text[item.span.start : item.span.end].lower()
    if item.kind == "pronoun" and word not in SUBJECT_PRONOUNS:
        return None
    assert item.antecedent is not None  # the caller passes resolved references only
    span, full = item.antecedent, ""
    if actor is not None and actor.kind == "person":
        for evidence, name in _full_names(actor, reading, {reading.source.id: reading}):
            span, full = evidence.span, name
            break
    evidence = make_evidence(reading.source, span, "antecedent")
    text = full or fold_space(evidence.selector.exact)
    text = re.sub(r"^(?:an?|An?) ", "the ", text)
    if len(text.split()) > LONGEST_NAME or text.lower() == word:
        return None
    reason = Reason(frame="antecedent", evidence=(evidence,))
    return Added(text=text, rule="name", source=reading.source.id, on=item.span, reason=reason)
