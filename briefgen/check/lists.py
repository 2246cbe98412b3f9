"""The lists of brief.json proved: every citation, and the texts and numbers that rest on them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping

from briefgen.check.claims import ClaimItem
from briefgen.check.context import stands_in, stands_in_folded
from briefgen.check.faults import Fault, Place, quote
from briefgen.check.ground import Ground
from briefgen.check.origins import prove_origin, prove_overlap
from briefgen.check.passages import prove_citation
from briefgen.text.passages import fold_space

EXTRACTED = frozenset({"events", "findings", "quotations"})
"""Lists whose `text` or `content` is taken from the passages that the entry cites."""

COUNTED = frozenset({"events", "findings"})
"""Lists whose `origins` and `sources` are those of the entry's citations."""

_ADDED = re.compile(r"\[[^\]]*\]")
_LEFT_OUT = re.compile(r"\s*…\s*")


def prove_lists(ground: Ground, origins: Mapping[str, frozenset[str]]) -> Iterator[Fault]:
    """What is wrong with the lists of brief.json, sources[] and statements[] apart."""
    file = posixpath.join(ground.docs, "brief.json")
    statements = {fold_space(statement.text) for statement in ground.claims.statements}
    for overlap in ground.claims.overlaps:
        place = Place(file=file, line=overlap.line)
        for citation in (side for pair in overlap.passages for side in pair):
            yield from prove_citation(ground, citation, place)
        yield from prove_overlap(ground, overlap, place)
    for item in ground.claims.items:
        place = Place(file=file, line=item.line, statement=item.id)
        for citation in item.citations:
            yield from prove_citation(ground, citation, place)
            yield from prove_origin(ground, citation, origins, place)
        if item.list in EXTRACTED:
            yield from _prove_text(item, statements, place)
        if item.list in COUNTED:
            yield from _prove_counts(item, place)
        if item.list == "actors":
            yield from _prove_actor(ground, item, place)


def _prove_text(item: ClaimItem, statements: set[str], place: Place) -> Iterator[Fault]:
    """The text is a statement's, or runs of words of the cited passages, additions and ellipses apart."""
    for key in ("text", "content"):
        text = fold_space(item.text(key))
        if not text or text in statements:
            continue
        passages = [citation.exact for citation in item.citations]
        if any(stands_in(text, passage) for passage in passages):
            continue
        runs = [run for piece in _LEFT_OUT.split(_ADDED.sub("…", text)) if (run := piece.strip(" ,.;:"))]
        strange = [run for run in runs if not any(stands_in(run, passage) for passage in passages)]
        if strange:
            yield place.fault(
                "list-text", f"{quote(strange[0])} stands in no passage that {item.list} cites for it."
            )


def _prove_counts(item: ClaimItem, place: Place) -> Iterator[Fault]:
    origins = {citation.origin for citation in item.citations}
    sources = {citation.source for citation in item.citations}
    number = item.values.get("origins")
    if isinstance(number, int) and not isinstance(number, bool) and number > len(origins):
        yield place.fault("list-count", f"It counts {number} origins; its citations have {len(origins)}.")
    strange = sorted(set(item.names("sources")) - sources)
    if strange:
        yield place.fault("list-count", f"It names the source {strange[0]}, which it does not cite.")


def _prove_actor(ground: Ground, item: ClaimItem, place: Place) -> Iterator[Fault]:
    """Every name of an actor stands in some source."""
    if item.values.get("anonymous") is True:
        return
    for name in (item.text("name"), *item.names("aliases")):
        if name and not any(stands_in_folded(name, text) for text in _near_first(ground, item)):
            yield place.fault("list-text", f"No source has the name {quote(name)}.")


def _near_first(ground: Ground, item: ClaimItem) -> Iterator[str]:
    """The folded texts of all sources, those that the entry cites first."""
    cited = list(dict.fromkeys(citation.source for citation in item.citations))
    rest = [name for name in ground.folded if name not in set(cited)]
    yield from (ground.folded[name] for name in (*cited, *rest) if name in ground.folded)
