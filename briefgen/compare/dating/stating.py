"""Dates of publication that somebody states: the editor, the file's metadata, the page; and what the
text says against the editor's."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from briefgen.compare.dating.facts import Facts, find_lead
from briefgen.model import Claim, Published, Reason, Slot, Source, Timex
from briefgen.text.dates import earliest, latest, resolve_against
from briefgen.text.dates_forms import is_absolute
from briefgen.text.passages import fold_space, make_evidence

SLACK = timedelta(days=1)
"""How far the editor's date and the text's may lie apart: time zones, and print after the web."""

LONG_PAST = 4
"""Days from which on the weekday of a dispatch's lead is too long ago for its date."""


def read_stated(facts: Facts) -> Published | None:
    """The date that the editor, the file or the page states, None where none does."""
    source = facts.source
    claim = source.published
    if claim is not None and _is_edtf(claim.value):
        return _publish(source, claim)
    return None


def _is_edtf(text: str) -> bool:
    try:
        return earliest(text) <= latest(text)
    except ValueError:
        return False


def _publish(source: Source, claim: Claim) -> Published:
    evidence = tuple(make_evidence(source, span, "published-stated") for span in claim.spans)
    if claim.basis == "curated":
        reason = Reason(frame="published-curated", evidence=evidence)
    elif evidence:
        words = Slot(
            name="words", kind="words", text=fold_space(evidence[0].selector.exact), evidence=evidence[:1]
        )
        reason = Reason(frame="published-stated", slots=(words,), evidence=evidence)
    else:
        reason = Reason(frame="published-metadata")
    return Published(source=source.id, edtf=claim.value, basis=claim.basis, reason=reason)


def contradict(facts: Facts, own: Published) -> Published:
    """The date, with what the text says against it where it is the editor's."""
    if own.basis != "curated":
        return own
    source = facts.source
    stamp = source.stamp
    if stamp is not None and stamp.spans and stamp.rule == "stamp" and _is_edtf(stamp.value):
        apart = earliest(stamp.value) - SLACK > latest(own.edtf) or latest(stamp.value) + SLACK < earliest(
            own.edtf
        )
        if apart:
            reason = _contradict(source, "contradicted-by-stamp", stamp)
            return replace(own, contradicted=reason, anchor=stamp.value)
    for telling in facts.tellings:
        for timex in telling.times:
            if _lies_after(timex, own):
                claim = Claim(value="", basis="stated", rule="", spans=(timex.span,))
                return replace(
                    own, contradicted=_contradict(source, "contradicted-by-event", claim), anchor=""
                )
    return _contradict_by_lead(facts, own)


def _contradict_by_lead(facts: Facts, own: Published) -> Published:
    """A dispatch leads with the day it came out or the day before: a weekday that was then long past, or
    that is the day after, speaks against the date."""
    lead = find_lead(facts)
    first, last = earliest(own.edtf), latest(own.edtf)
    if lead is None or first != last or (first.isoweekday() - lead.weekday) % 7 < LONG_PAST:
        return own
    claim = Claim(value="", basis="stated", rule="", spans=(lead.timex.span,))
    return replace(own, contradicted=_contradict(facts.source, "contradicted-by-weekday", claim), anchor="")


def _lies_after(timex: Timex, own: Published) -> bool:
    """Whether the text looks back on a date that is later than the editor's."""
    if timex.type not in ("DATE", "TIME") or timex.direction != "past" or not is_absolute(timex.form):
        return False
    edtf = resolve_against(timex.form, "", "past")[1]
    return bool(edtf) and "X" not in edtf and earliest(edtf) > latest(own.edtf) + SLACK


def _contradict(source: Source, frame: str, claim: Claim) -> Reason:
    evidence = tuple(make_evidence(source, span, frame) for span in claim.spans[:1])
    words = Slot(name="words", kind="words", text=fold_space(evidence[0].selector.exact), evidence=evidence)
    return Reason(frame=frame, slots=(words,), evidence=evidence)
