"""People: full names first, then short forms, and a bare surname only where one person can be meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefgen.compare.actors.clusters import Cluster, Entry, group_by_name, still_held
from briefgen.compare.actors.naming import (
    name_tokens,
    nickname_of,
    same_person,
    short_for,
    sound_alike,
    spelt_alike,
)
from briefgen.lexicon.given_names import PARTICLES
from briefgen.lexicon.places import fold_name
from briefgen.text.passages import find_words

FindRow = Callable[[Cluster, Cluster], str | None]

ROLE_LIKENESS = 0.5
"""Share of the shorter role's words that both roles have, from which on they are alike."""

_NAMES = re.compile(r"(?:[\s,]+|and\b|[^\W\d_a-z][\w.’'-]*)+")
"""A run of capitalised words, commas and "and"."""

BESIDE = 60
"""Characters after a bare given name in which the surname that it shares may follow."""

_PLAIN = frozenset({"the", "a", "an", "of", "to", "and", "for", "in", "at", "former", "us", "u.s"})


def cluster_people(entries: Sequence[Entry]) -> list[Cluster]:
    """One cluster a person. A bare name that two people could bear is left out."""
    named = group_by_name(entries, "person")
    full = [cluster for cluster in named if len(_tokens(cluster)) > 1]
    bare = [cluster for cluster in named if len(_tokens(cluster)) == 1]
    full = _merge_full(full)
    _merge_alike(_bucket(full, -1), _nickname_row)
    _merge_alike(_bucket_by_letters(still_held(full)), _spelling_row)
    full = _merge_full(still_held(full))
    alone = _place_bare(full, bare)
    # The roles of bare names may tell more: the first round knew the full names' roles alone.
    _merge_alike(_bucket(still_held(full), -1), _nickname_row)
    return still_held([*full, *alone])


def _tokens(cluster: Cluster) -> tuple[str, ...]:
    return name_tokens(cluster.entries[0].mention.name)


def _bucket(clusters: Iterable[Cluster], end: int) -> list[list[Cluster]]:
    """The clusters by the word at `end` of their names: those that can be one's at all."""
    buckets: dict[str, list[Cluster]] = {}
    for cluster in clusters:
        buckets.setdefault(_tokens(cluster)[end], []).append(cluster)
    return list(buckets.values())


def _merge_full(clusters: list[Cluster]) -> list[Cluster]:
    """Joins clusters whose names are one's; a name that two unlike longer ones contain joins neither."""
    for bucket in _bucket(clusters, 0):
        ordered = sorted(bucket, key=lambda cluster: -len(_tokens(cluster)))
        for index, longer in enumerate(ordered):
            for other in ordered[index + 1 :]:
                if not longer.entries or not other.entries:
                    continue
                row = _row(longer, other)
                if row is not None and not _has_rival(longer, other, ordered):
                    longer.absorb(other, row)
    return still_held(clusters)


def _row(longer: Cluster, other: Cluster) -> str | None:
    return same_person(longer.entries[0].mention.name, other.entries[0].mention.name)


def _has_rival(longer: Cluster, other: Cluster, bucket: Sequence[Cluster]) -> bool:
    """Whether a third person could as well be meant by the shorter name."""
    return any(
        rival.entries
        and rival is not longer
        and rival is not other
        and _row(rival, other) is not None
        and _row(rival, longer) is None
        for rival in bucket
    )


def _merge_alike(buckets: Iterable[Sequence[Cluster]], find_row: FindRow) -> None:
    """Joins any two people of a bucket for whom `find_row` knows a reason."""
    for bucket in buckets:
        for index, first in enumerate(bucket):
            for second in bucket[index + 1 :]:
                row = find_row(first, second) if first.entries and second.entries else None
                if row is not None:
                    first.absorb(second, row)


def _nickname_row(first: Cluster, second: Cluster) -> str | None:
    """For Tom and Thomas Harrow, who have the same role."""
    short = any(nickname_of(a, b) for a in first.forms() for b in second.forms())
    return "nickname-and-role" if short and _alike(first, second) else None


def _spelling_row(first: Cluster, second: Cluster) -> str | None:
    """For two spellings of one name; no source uses both."""
    if first.places() & second.places():
        return None
    pairs = [(a, b) for a in first.forms() for b in second.forms()]
    if any(sound_alike(a, b) for a, b in pairs):
        return "spelling"
    return "spelling-and-role" if any(spelt_alike(a, b) for a, b in pairs) and _alike(first, second) else None


def _bucket_by_letters(clusters: Iterable[Cluster]) -> list[list[Cluster]]:
    buckets: dict[str, list[Cluster]] = {}
    for cluster in clusters:
        buckets.setdefault("".join(word[0] for word in _tokens(cluster)), []).append(cluster)
    return list(buckets.values())


def _alike(first: Cluster, second: Cluster) -> bool:
    """Whether some role of the one says what some role of the other says."""
    return any(_likeness(a, b) >= ROLE_LIKENESS for a in _roles(first) for b in _roles(second))


def _roles(cluster: Cluster) -> Iterable[frozenset[str]]:
    for entry in cluster.entries:
        for span in entry.mention.roles:
            text = entry.source.text[span.start : span.end].lower().replace("adviser", "advisor")
            yield frozenset(text[word.start : word.end] for word in find_words(text)) - _PLAIN


def _likeness(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


# --- bare names -------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """People by the first and last words of their names, by the words between (a first surname, as
    Spanish names have it), and by source."""

    ends: Mapping[str, Sequence[Cluster]]
    middles: Mapping[str, Sequence[Cluster]]
    by_place: Mapping[int, Sequence[Cluster]]
    places: Mapping[int, frozenset[int]]

    def here(self, fitting: Iterable[Cluster], place: int) -> list[Cluster]:
        """Those of the clusters that the source names."""
        return [cluster for cluster in fitting if place in self.places[id(cluster)]]


def _index(full: Sequence[Cluster]) -> Index:
    ends: dict[str, list[Cluster]] = {}
    middles: dict[str, list[Cluster]] = {}
    by_place: dict[int, list[Cluster]] = {}
    for cluster in full:
        names = [tokens for form in cluster.forms() if len(tokens := name_tokens(form)) > 1]
        for word in dict.fromkeys(word for tokens in names for word in (tokens[0], tokens[-1])):
            ends.setdefault(word, []).append(cluster)
        for word in dict.fromkeys(word for tokens in names for word in tokens[1:-1] if word not in PARTICLES):
            middles.setdefault(word, []).append(cluster)
        for place in sorted(cluster.places()):
            by_place.setdefault(place, []).append(cluster)
    places = {id(cluster): cluster.places() for cluster in full}
    return Index(ends=ends, middles=middles, by_place=by_place, places=places)


def _place_bare(full: Sequence[Cluster], bare: Sequence[Cluster]) -> list[Cluster]:
    """Gives each bare name to the one person whom it fits, source by source; the rest stay alone
    where no full name fits them at all."""
    index = _index(full)
    alone: list[Cluster] = []
    for cluster in bare:
        word = _tokens(cluster)[0]
        fitting = index.ends.get(word) or index.middles.get(word) or ()
        kept = []
        for entry in cluster.entries:
            if fitting:
                _give(entry, word, fitting, index)
            elif not _give_nickname(entry, word, index):
                kept.append(entry)
        if kept:
            alone.append(Cluster("person", entries=kept))
    return alone


def _give_nickname(entry: Entry, word: str, index: Index) -> bool:
    """Adds "Mitch" to the one Mitchell of its source."""
    fitting = [
        cluster
        for cluster in index.by_place.get(entry.place, ())
        if any(short_for(word, name_tokens(form)[0]) for form in cluster.forms())
    ]
    if len(fitting) == 1:
        fitting[0].add(entry, "given-name")
    return len(fitting) == 1


def _give(entry: Entry, word: str, fitting: Sequence[Cluster], index: Index) -> None:
    """Adds the bare mention to the person whom it can only mean, if there is one."""
    here = index.here(fitting, entry.place)
    if len(here) == 1:
        here[0].add(entry, "surname")
    elif here:
        chosen = _beside(entry, here)
        if chosen is not None:
            chosen.add(entry, "shared-surname")
    elif len(fitting) == 1:
        person = fitting[0]
        if any(len(tokens := name_tokens(form)) > 1 and tokens[-1] == word for form in person.forms()):
            person.add(entry, "surname-elsewhere")
        elif _surname_known(entry, person):
            person.add(entry, "given-name")


def _surname_known(entry: Entry, person: Cluster) -> bool:
    """Whether the bare given name's source names somebody of the person's surname."""
    text = fold_name(entry.source.text)
    return any(name_tokens(form)[-1] in text for form in person.forms())


def _beside(entry: Entry, here: Sequence[Cluster]) -> Cluster | None:
    """For "Ana" in "Ana and Luis Ortega": the one person called Ana Ortega."""
    end = entry.mention.span.end
    run = _NAMES.match(entry.source.text, end, end + BESIDE)
    after = fold_name(run.group()).replace(",", " ").split() if run else []
    fits = [cluster for cluster in here if any(name_tokens(form)[-1] in after for form in cluster.forms())]
    return fits[0] if len(fits) == 1 else None
