"""Organisations: one cluster for all names of one body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefgen.compare.actors.clusters import Cluster, Entry, group_by_name, still_held
from briefgen.compare.actors.naming import acronyms_of, body_words, letters_of
from briefgen.lexicon.names_not import NOT_NAMES
from briefgen.lexicon.organisations import ALIASES, COMPANY_ENDINGS, GENERIC, HEADS, TRADES
from briefgen.lexicon.places import REGIONS, fold_name, place_entries, split_state

_REGIONS = frozenset(fold_name(region) for region, _ in REGIONS)
_OPENING = re.compile(r"\s*[(\[]\s*")
_NO_OWNER = frozenset({"world", "international", "united", "nations", "european", "global", "inter-american"})
"""Words of bodies that belong to no single state."""

BEFORE_NAME = 30
"""Characters before a body's name in which the state that it belongs to may stand."""

SURELY_MORE = 3
"""How many times as often a body must be named as another one with the same letters."""

Words = tuple[str, ...]


def cluster_organisations(entries: Sequence[Entry]) -> list[Cluster]:
    """One cluster an organisation: same words, acronyms, aliases, and short forms."""
    clusters = _merge_same_words(group_by_name(entries, "organisation"))
    clusters = _join_owned(_merge_acronyms(_merge_aliases(clusters)))
    return _merge_bare(_merge_teams(_merge_short(clusters)))


# --- the same words ---------------------------------------------------------------


def _owner(entry: Entry) -> str:
    """The state that the name, or the words right before it, say a body belongs to."""
    state, _ = split_state(entry.mention.name)
    if state:
        return state
    if _NO_OWNER & set(fold_name(entry.mention.name).split()):
        return ""
    start = entry.mention.span.start
    before = entry.source.text[max(0, start - BEFORE_NAME) : start].rstrip()
    plain = before.removesuffix("'s").removesuffix("’s")
    words = plain.split()
    for length in (2, 1):
        if len(words) >= length:
            place = place_entries().get(fold_name(" ".join(words[-length:])))
            if (
                place is not None
                and place.kind == "state"
                and _possesses(place.form == "demonym", plain, before)
            ):
                return place.name
    return ""


def _possesses(demonym: bool, plain: str, before: str) -> bool:
    """Whether the state stands with 's, or as an adjective: "Samoa's ministry", "the Samoan ministry",
    but not "beat the Samoans. Tonga …"."""
    return plain != before if not demonym else plain == before and not plain.endswith("ns")


def _merge_same_words(clusters: list[Cluster]) -> list[Cluster]:
    """Joins names of the same words in any order, unless they belong to different states."""
    groups: dict[Words, list[Cluster]] = {}
    for cluster in clusters:
        split: dict[str, Cluster] = {}
        for entry in cluster.entries:
            owner = _owner(entry)
            part = split.setdefault(owner, Cluster("organisation", owner=owner))
            part.entries.append(entry)
            part.owned += 1 if owner else 0
        words = body_words(split_state(cluster.entries[0].mention.name)[1])
        key = words if len(words) < 2 else tuple(sorted(words))
        groups.setdefault(key, []).extend(split.values())
    return still_held(cluster for parts in groups.values() for cluster in _merge_owners(parts))


def _merge_owners(parts: Sequence[Cluster]) -> list[Cluster]:
    """Clusters of the same words: one for each owner; those without an owner join the only one there
    is, else the one in their own source."""
    owned: dict[str, Cluster] = {}
    for part in parts:
        if part.owner in owned:
            owned[part.owner].absorb(part, "same-words")
        else:
            owned[part.owner] = part
    free = owned.pop("", None)
    if free is None:
        return list(owned.values())
    if len(owned) == 1:
        next(iter(owned.values())).absorb(free, "same-words")
        return list(owned.values())
    places = {owner: cluster.places() for owner, cluster in owned.items()}
    kept = []
    for entry in free.entries:
        here = [owner for owner in owned if entry.place in places[owner]]
        if len(here) == 1:
            owned[here[0]].add(entry, "same-words")
        else:
            kept.append(entry)
    free.entries = kept
    return [*owned.values(), free]


def _join_owned(clusters: list[Cluster]) -> list[Cluster]:
    """Gives "the Navy" to the one state's Navy that its source names by an acronym."""
    owned: dict[Words, list[Cluster]] = {}
    for cluster in clusters:
        if cluster.owner:
            for words in dict.fromkeys(body_words(split_state(form)[1]) for form in cluster.forms()):
                owned.setdefault(words, []).append(cluster)
    for cluster in clusters:
        if cluster.owner or not cluster.entries:
            continue
        kept = []
        for entry in cluster.entries:
            here = [
                other
                for other in owned.get(body_words(entry.mention.name), ())
                if entry.place in other.places()
            ]
            if len(here) == 1:
                here[0].add(entry, "same-words")
            else:
                kept.append(entry)
        cluster.entries = kept
    return still_held(clusters)


def _merge_aliases(clusters: list[Cluster]) -> list[Cluster]:
    """Joins what the table of aliases joins, where both names are used."""
    by_words = {body_words(form): cluster for cluster in clusters for form in cluster.forms()}
    for short, full in ALIASES:
        first, second = by_words.get(body_words(full)), by_words.get(body_words(short))
        if first is not None and second is not None and first.entries:
            first.absorb(second, "same-body")
    return still_held(clusters)


# --- acronyms ---------------------------------------------------------------------


def _merge_acronyms(clusters: list[Cluster]) -> list[Cluster]:
    """Joins an acronym with the name beside whose brackets it stands, or whose letters it is."""
    short = [cluster for cluster in clusters if _is_short(cluster)]
    long = [cluster for cluster in clusters if not _is_short(cluster)]
    spelling: dict[str, list[Cluster]] = {}
    ends: dict[tuple[int, int], Cluster] = {}
    for cluster in long:
        letters = {
            found
            for form in cluster.forms()
            for name in (form, split_state(form)[1])
            for found in acronyms_of(name)
        }
        for found in sorted(letters):
            spelling.setdefault(found, []).append(cluster)
        ends |= {(entry.place, entry.mention.span.end): cluster for entry in cluster.entries}
    for cluster in short:
        _place_acronym(cluster, spelling, ends)
    return still_held(clusters)


def _is_short(cluster: Cluster) -> bool:
    return cluster.entries[0].mention.form == "acronym"


def _place_acronym(
    cluster: Cluster, spelling: dict[str, list[Cluster]], ends: dict[tuple[int, int], Cluster]
) -> None:
    letters = letters_of(cluster.entries[0].mention.name)
    spelt = [other for other in spelling.get(letters, ()) if other.entries]
    defined = [other for other in _defining(cluster, ends) if other.entries]
    both = [other for other in defined if other in spelt]
    if both:
        both[0].absorb(cluster, "acronym-defined")
        for other in both[1:]:
            both[0].absorb(other, "acronym-defined")
    elif len(defined) == 1 and _shares_letter(defined[0], letters):
        defined[0].absorb(cluster, "acronym-defined")
    else:
        fitting = _most_named(spelt)
        if fitting is not None and (len(letters) > 2 or fitting.places() & cluster.places()):
            fitting.absorb(cluster, "acronym-letters")


def _most_named(clusters: Sequence[Cluster]) -> Cluster | None:
    """The only cluster, or the one that is named several times as often as any other."""
    ordered = sorted(clusters, key=lambda cluster: -len(cluster.entries))
    if not ordered:
        return None
    if len(ordered) > 1 and len(ordered[0].entries) < SURELY_MORE * len(ordered[1].entries):
        return None
    return ordered[0]


def _defining(cluster: Cluster, ends: dict[tuple[int, int], Cluster]) -> list[Cluster]:
    """The names in the brackets after which the acronym stands."""
    found: dict[int, Cluster] = {}
    for entry in cluster.entries:
        start, text = entry.mention.span.start, entry.source.text
        for width in (1, 2, 3):
            name = ends.get((entry.place, start - width))
            if name is not None and _OPENING.fullmatch(text, start - width, start):
                found[id(name)] = name
    return list(found.values())


def _shares_letter(name: Cluster, letters: str) -> bool:
    """Whether the acronym opens with a letter that opens a word of the name: brackets also hold
    tickers."""
    return any(word[0] == letters[0] for word in body_words(name.entries[0].mention.name))


# --- short names ------------------------------------------------------------------


def _by_first_word(clusters: Iterable[Cluster]) -> dict[str, list[Cluster]]:
    index: dict[str, list[Cluster]] = {}
    for cluster in clusters:
        for word in dict.fromkeys(words[0] for form in cluster.forms() if (words := body_words(form))):
            index.setdefault(word, []).append(cluster)
    return index


def _merge_short(clusters: list[Cluster]) -> list[Cluster]:
    """Joins "Halley" with "Halley Brooks" where the source has one such longer name, and with "Halley
    Airways" from any source."""
    index = _by_first_word(clusters)
    for cluster in sorted(clusters, key=lambda cluster: len(_words(cluster))):
        words = _words(cluster)
        if not words or not _can_be_short(cluster, words):
            continue
        others = [other for other in index[words[0]] if other is not cluster and other.entries]
        places = cluster.places()
        longer = [other for other in others if _opens(words, other) and other.places() & places]
        plain = [other for other in others if _opens(words, other, plainly=True)]
        if len(longer) == 1 and not plain:
            longer[0].absorb(cluster, "short-name")
        for other in plain:
            cluster.absorb(other, "short-name")
    return still_held(clusters)


def _words(cluster: Cluster) -> Words:
    return body_words(cluster.entries[0].mention.name) if cluster.entries else ()


def _can_be_short(cluster: Cluster, words: Words) -> bool:
    if cluster.entries[0].mention.rule in ("lower", "bare", "known"):
        return False
    return not (words[0] in GENERIC or words[0] in HEADS or words[0] in NOT_NAMES)


def _opens(words: Words, other: Cluster, *, plainly: bool = False) -> bool:
    """Whether the words open one of the other's names; `plainly` that only a trade, a legal form or a
    region follows."""
    for form in other.forms():
        long = body_words(form)
        if len(long) <= len(words) or long[: len(words)] != words or "'s " in fold_name(form):
            continue
        rest = long[len(words) :]
        if not plainly or all(word in TRADES or word in COMPANY_ENDINGS for word in rest):
            return True
        if " ".join(rest) in _REGIONS:
            return True
    return False


def _merge_teams(clusters: list[Cluster]) -> list[Cluster]:
    """Joins "the Herons" with the one "Tacoma Herons" of its source: a place and a team's name."""
    by_last: dict[str, list[Cluster]] = {}
    for cluster in clusters:
        name = cluster.entries[0].mention.name
        place, _, last = name.rpartition(" ")
        if place and fold_name(place) in place_entries() and last.casefold() not in HEADS:
            by_last.setdefault(last.casefold(), []).append(cluster)
    for cluster in clusters:
        fitting = by_last.get(fold_name(cluster.entries[0].mention.name), []) if cluster.entries else []
        fitting = [other for other in fitting if other.entries and other.places() & cluster.places()]
        if len(fitting) == 1:
            fitting[0].absorb(cluster, "short-name")
    return still_held(clusters)


def _merge_bare(clusters: list[Cluster]) -> list[Cluster]:
    """Gives "the working group" to the one group of that kind that its source names more fully."""
    bare = [cluster for cluster in clusters if cluster.entries[0].mention.rule == "bare"]
    others = [cluster for cluster in clusters if cluster.entries[0].mention.rule != "bare"]
    for cluster in bare:
        words = _words(cluster)
        fuller = [
            other
            for other in others
            if any(body_words(form)[-len(words) :] == words for form in other.forms())
        ]
        kept = []
        for entry in cluster.entries:
            here = [other for other in fuller if entry.place in other.places()]
            if len(here) == 1:
                here[0].add(entry, "same-body")
            else:
                kept.append(entry)
        cluster.entries = kept
    return still_held(clusters)
