"""Why a source's publisher or agency is taken to be what is shown: the line that names it."""

from __future__ import annotations

from collections.abc import Mapping

from briefgen.model import Claim, Evidence, Reason, Slot

FRAMES: Mapping[str, str] = {
    "dateline": "claim-dateline",
    "credit": "claim-credit",
    "byline": "claim-byline",
    "copyright-owner": "claim-copyright",
    "contributors": "claim-contributors",
    "original": "claim-original",
    "page-stamp": "claim-page-stamp",
    "own-newsletter": "claim-own-line",
    "own-digest": "claim-own-line",
    "own-offers": "claim-own-line",
    "own-channel": "claim-own-line",
    "asks-readers": "claim-own-line",
    "own-graphic": "claim-own-graphic",
    "own-short-link": "claim-own-link",
    "own-photographer": "claim-own-photographer",
    "asked-for-comment": "claim-asked",
}
"""Rule of a claim: the frame of lexicon/reasons_dating that says how the text makes it."""


def explain_claim(claim: Claim, evidence: tuple[Evidence, ...]) -> Reason | None:
    """How a claim is known; `evidence` are the passages that make it and may be shown. None where the
    editor made it, or where it rests on words that may not be shown."""
    if claim.basis == "curated":
        return None
    if not claim.spans:
        return Reason(frame="claim-address" if claim.rule == "url-wire" else "claim-metadata")
    frame = FRAMES.get(claim.rule)
    if frame is None or not evidence:
        return None
    words = Slot(name="words", kind="words", text=evidence[0].selector.exact, evidence=evidence[:1])
    return Reason(frame=frame, slots=(words,), evidence=evidence[:1])
