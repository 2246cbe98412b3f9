"""sources[] and left_out[] proved: they are the seeds folder, and say of each file what the file and
sources.yml say."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from briefgen.check.calendar import is_edtf, meets, reach_dates, state_dates
from briefgen.check.claims import ClaimSource
from briefgen.check.faults import Fault, Place, quote
from briefgen.check.ground import Ground
from briefgen.check.passages import prove_citation
from briefgen.config import BriefConfig
from briefgen.model import Claim, Source
from briefgen.text.dates import earliest
from briefgen.text.passages import count_words, fold_space

FACTS = ("title", "publisher", "agency", "url", "licence")
"""Claims of a source that brief.json repeats as plain values, null where there is none."""


def prove_sources(
    ground: Ground, origins: Mapping[str, frozenset[str]], shown: Mapping[str, int]
) -> Iterator[Fault]:
    """What is wrong with what brief.json says of the sources and of what was left out."""
    file = posixpath.join(ground.docs, "brief.json")
    claimed = {item.id for item in ground.claims.sources}
    for name, source in ground.sources.items():
        if name not in claimed:
            yield Place(file=file).fault(
                "source-missing", f"{source.file} is not among the sources; build the brief again."
            )
    told = dict(ground.claims.left_out)
    for name in sorted(ground.left_out.keys() - told.keys()):
        yield Place(file=file).fault(
            "source-missing", f"{name} cannot be used, and left_out does not say so."
        )
    for name in sorted(name for name, why in told.items() if ground.left_out.get(name, why) != why):
        yield Place(file=file).fault("source-wrong", f"{name} is left out because: {ground.left_out[name]}")
    for name in sorted(told.keys() - ground.left_out.keys()):
        yield Place(file=file).fault(
            "source-unknown", f"left_out names {name}, which is not left out of the seeds folder."
        )
    for item in ground.claims.sources:
        place = Place(file=file, line=item.line)
        if item.id in ground.sources:
            yield from _prove_source(ground, item, ground.sources[item.id], origins, shown, place)
        else:
            yield place.fault("source-unknown", f"The seeds folder has no source {item.id} ({item.file}).")
    yield from _prove_as_of(ground, Place(file=file))


def _prove_source(
    ground: Ground,
    item: ClaimSource,
    source: Source,
    origins: Mapping[str, frozenset[str]],
    shown: Mapping[str, int],
    place: Place,
) -> Iterator[Fault]:
    if item.sha256 != source.sha256:
        yield place.fault(
            "hash-wrong", f"{source.file} has changed since the brief was built; build it again."
        )
    yield from _prove_facts(item, source, place)
    for key, given, counted in (
        ("words", item.words, count_words(source.text)),
        ("shown_words", item.shown_words, shown[source.id]),
    ):
        if given is not None and given != counted:
            yield place.fault("count-wrong", f"{key} of {item.id} is {given}; the checker counts {counted}.")
    if item.origin not in origins[source.id]:
        yield place.fault(
            "origin-wrong",
            f"{item.id} is told to be reporting of {quote(item.origin)}, which nothing bears out.",
        )
    for citation in item.dated_by:
        yield from prove_citation(ground, citation, place)
    why = _check_published(ground, item, source)
    if why:
        yield place.fault("date-wrong", f"The date {quote(item.published)} of {item.id}: {why}.")


def _prove_facts(item: ClaimSource, source: Source, place: Place) -> Iterator[Fault]:
    """File, title, publisher and the like are those of the file and of sources.yml."""
    if item.file != source.file:
        yield place.fault("source-wrong", f"{item.id} is the file {source.file}, not {item.file}.")
    for key in FACTS:
        claim: Claim | None = getattr(source, key)
        given, right = item.facts.get(key), fold_space(claim.value) if claim else ""
        if key in item.facts and (fold_space(str(given)) if given else "") != right:
            yield place.fault(
                "source-wrong",
                f"{key} of {item.id} is {quote(str(given))}; file and sources.yml say {quote(right)}.",
            )


def _check_published(ground: Ground, item: ClaimSource, source: Source) -> str:
    """Why the date of publication is not borne out, "" where it is."""
    known = source.published
    if item.basis == "unknown":
        return "it is there though it is told to be unknown" if item.published else ""
    if not is_edtf(item.published):
        return "it is no EDTF date"
    if item.basis == "curated":
        right = known is not None and known.basis == "curated" and known.value == item.published
        return "" if right else "sources.yml does not say so"
    if known is not None and known.basis == "curated":
        return f"sources.yml gives {known.value}"
    stated = [edtf for citation in item.dated_by for edtf in state_dates(citation.exact)]
    if item.basis == "stated":
        if (known is not None and known.value == item.published) or item.published in stated:
            return ""
        return "neither the file nor a cited passage states it"
    others = [edtf for name, (edtf, _) in ground.published.items() if name != item.id]
    others += [claim.value for claim in (known, source.copyright_year) if claim is not None]
    anchors = tuple(dict.fromkeys((*stated, *others)))
    reached = [
        edtf for citation in item.dated_by for edtf in reach_dates(citation.exact, anchors, ahead=True)
    ]
    if any(meets(item.published, edtf) for edtf in (*reached, *others)):
        return ""
    return "no date that its passages state or reach is near it"


def prove_brief(ground: Ground, config: BriefConfig) -> Iterator[Fault]:
    """Title, question and date of the brief are those of brief.yml; where it gives no date, the brief's
    is the latest of the earliest days on which the sources can have come out."""
    place, claims = Place(file=posixpath.join(ground.docs, "brief.json")), ground.claims
    for key, given, right in (
        ("title", claims.title, config.title),
        ("question", claims.question, config.question),
    ):
        if fold_space(given) != fold_space(right):
            yield place.fault("source-wrong", f"{key} is {quote(given)}; brief.yml says {quote(right)}.")
    days = [earliest(edtf) for edtf, _ in ground.published.values() if is_edtf(edtf)]
    as_of = config.as_of or (max(days).isoformat() if days else "")
    if claims.as_of != as_of:
        yield place.fault("date-wrong", f"as_of is {quote(claims.as_of)}; it must be {quote(as_of)}.")


def _prove_as_of(ground: Ground, place: Place) -> Iterator[Fault]:
    """The brief's date is a date, and not before every source's (brief.yml may set a later one)."""
    as_of = ground.claims.as_of
    days = [earliest(edtf) for edtf, _ in ground.published.values() if is_edtf(edtf)]
    if as_of and not is_edtf(as_of):
        yield place.fault("date-wrong", f"as_of is {quote(as_of)}, which is no EDTF date.")
    elif bool(as_of) < bool(days):
        yield place.fault("date-wrong", "as_of is missing, though sources have dates.")
