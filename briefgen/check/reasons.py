"""Reasons proved: why an addition stands, as a row of lexicon/frames with its slots."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.check.calendar import follows, is_edtf, reach_dates, word_date
from briefgen.check.claims import ClaimCitation, ClaimSlot
from briefgen.check.context import Context, stands_in
from briefgen.check.faults import Fault, quote
from briefgen.check.frames import fill_claim
from briefgen.check.slots import is_listed
from briefgen.lexicon.frames import FRAMES
from briefgen.text.passages import fold_space


def prove_reason(
    context: Context, citation: ClaimCitation, passages: tuple[ClaimCitation, ...], *, on: str, value: str
) -> Iterator[Fault]:
    """What is wrong with the reason that an addition's note gives. `on` are the words explained,
    `value` the addition."""
    frame = FRAMES.get(citation.reason_frame)
    if frame is None or frame.use != "reason":
        yield context.place.fault(
            "reason-wrong", f"{quote(citation.reason_frame)} is no reason in lexicon/frames."
        )
        return
    filled = fill_claim(frame, citation.reason_slots)
    if filled is None or fold_space(filled) != fold_space(citation.reason):
        yield context.place.fault(
            "reason-wrong", f"{quote(citation.reason)} is not the reason {frame.name} filled in."
        )
        return
    for slot in citation.reason_slots:
        if not _is_borne(context, slot, passages, on, value):
            yield context.place.fault(
                "reason-wrong",
                f"{quote(slot.text)} in the reason {frame.name} is borne out by none of its passages.",
            )


def _is_borne(
    context: Context, slot: ClaimSlot, passages: tuple[ClaimCitation, ...], on: str, value: str
) -> bool:
    text = fold_space(slot.text)
    match slot.kind:
        case "words":
            return stands_in(text, on) or any(
                stands_in(text, item.exact) for item in (*passages, *context.citations)
            )
        case "date":
            return _is_dated(context, slot, passages, value)
        case "name":
            return is_listed(text, context.ground.names)
        case "actor":
            return is_listed(text, context.ground.actors)
        case "source":
            return text.strip("“”") in context.ground.titles.values()
    return False


def _is_dated(context: Context, slot: ClaimSlot, passages: tuple[ClaimCitation, ...], value: str) -> bool:
    """The date is the addition's own, a source's, or one that the passages reach."""
    shown = word_date(fold_space(slot.text))
    published = [edtf for edtf, _ in context.ground.published.values() if edtf]
    if shown == fold_space(value) or shown in map(word_date, published):
        return True
    every = (*passages, *context.citations)
    reached = [edtf for item in every for edtf in reach_dates(item.exact, tuple(published[:1]))]
    candidates = [slot.value, fold_space(slot.text), *reached]
    return any(word_date(edtf) == shown and follows(edtf, reached) for edtf in candidates if is_edtf(edtf))
