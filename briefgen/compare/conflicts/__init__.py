"""Where sources disagree: figures, dates, hours and accounts, denials and opposites, and words that take
sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefgen.compare.conflicts.accounts import find_account_conflicts
from briefgen.compare.conflicts.ages import find_age_conflicts
from briefgen.compare.conflicts.clocks import find_clock_conflicts
from briefgen.compare.conflicts.dates import find_date_conflicts
from briefgen.compare.conflicts.denials import find_denial_conflicts
from briefgen.compare.conflicts.figures import find_figure_conflicts
from briefgen.compare.conflicts.incidents import find_incident_conflicts
from briefgen.compare.conflicts.means import find_means_conflicts
from briefgen.compare.conflicts.naming import find_naming_conflicts
from briefgen.compare.conflicts.opposites import find_opposites
from briefgen.compare.conflicts.ranks import find_rank_conflicts
from briefgen.compare.conflicts.stories import read_stories
from briefgen.compare.conflicts.wordings import find_wording_conflicts
from briefgen.model import Conflict, Evidence, Material, Side, Span
from briefgen.tellings.corpus import Corpus
from briefgen.text.passages import hash_content


def find_conflicts(material: Material, corpus: Corpus | None = None) -> tuple[Conflict, ...]:
    """All disagreements, those of substance first: denials, figures, dates and accounts, wordings.
    `corpus` is that of the material where it has been read."""
    corpus = corpus or Corpus(material)
    tellings, index = corpus.tellings, corpus.index
    published = {item.source: item.edtf for item in material.published}
    stories = read_stories(tellings, published)
    denied = find_denial_conflicts(tellings, index)
    opposed = find_opposites(tellings, stories)
    found = (
        *_join_denials(denied, [item for item in opposed if item.kind == "denial"]),
        *find_figure_conflicts(tellings, index, published, stories),
        *find_age_conflicts(tellings, material.actors, published),
        *find_account_conflicts(tellings),
        *find_date_conflicts(tellings, index),
        *find_clock_conflicts(tellings, stories),
        *find_incident_conflicts(tellings, stories),
        *(item for item in opposed if item.kind != "denial"),
        *find_means_conflicts(tellings, stories),
        *find_rank_conflicts(tellings, stories),
        *find_naming_conflicts(tellings, stories),
        *find_wording_conflicts(tellings, material.actors),
    )
    return tuple(_name_apart(found))


def _join_denials(denied: Sequence[Conflict], opposed: Iterable[Conflict]) -> Iterator[Conflict]:
    """Denials, and opposites of one claim with a denial as one disagreement: "they say so", "he denies
    it", "no link was found"."""
    left = list(opposed)
    for conflict in denied:
        claim = set(map(_place, conflict.sides[0].evidence))
        same = next((item for item in left if claim & set(map(_place, item.sides[0].evidence))), None)
        if same is None:
            yield conflict
            continue
        left.remove(same)
        yield replace(conflict, sides=_join_sides(conflict.sides, same.sides))
    yield from left


def _join_sides(sides: Sequence[Side], others: Sequence[Side]) -> tuple[Side, ...]:
    """Both claims as one side; then what denies it, and what else speaks against it."""
    known = {_place(item) for side in sides for item in side.evidence}
    new = [
        replace(side, evidence=tuple(item for item in side.evidence if _place(item) not in known))
        for side in others
    ]
    claims = replace(sides[0], evidence=(*sides[0].evidence, *new[0].evidence))
    return (claims, *sides[1:], *(side for side in new[1:] if side.evidence))


def _place(evidence: Evidence) -> tuple[str, Span]:
    return evidence.source, evidence.span


def _name_apart(found: Iterable[Conflict]) -> Iterator[Conflict]:
    """Each disagreement once: one that another's id names already is left out where it is the same
    one, and gets an id of its own where it is about something else."""
    seen: dict[str, Conflict] = {}
    for conflict in found:
        first = seen.get(conflict.id)
        if first is None:
            seen[conflict.id] = conflict
            yield conflict
        elif (first.kind, first.topic, first.sides) != (conflict.kind, conflict.topic, conflict.sides):
            words = "\x1f".join((conflict.id, conflict.kind, *(side.value for side in conflict.sides)))
            yield replace(conflict, id=f"conflict-{hash_content(words)}")
