"""One kind for one name: what a source's pipeline took for a person is an organisation where the
other sources surely name one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefgen.compare.actors.clusters import Entry
from briefgen.lexicon.places import fold_name, place_entries
from briefgen.model import ActorKind

GUESSES = frozenset({"person", "org", "gpe", "loc", "fac", "locative", "again"})
"""Rules of mentions that rest on the pipeline's label alone, or repeat another mention."""


def settle_kinds(entries: Sequence[Entry]) -> list[Entry]:
    """The entries with the kind that their name has most often; guesses count only where no rule of
    tables, shapes or titles speaks."""
    sure: dict[str, Counter[ActorKind]] = {}
    guessed: dict[str, Counter[ActorKind]] = {}
    for entry in entries:
        votes = guessed if entry.mention.rule in GUESSES else sure
        votes.setdefault(fold_name(entry.mention.name), Counter())[entry.mention.kind] += 1
    winners = {key: _winner(tally) for key, tally in (guessed | sure).items()}
    winners |= dict.fromkeys(_find_teams(entries), "organisation")
    return [_with_kind(entry, winners[fold_name(entry.mention.name)]) for entry in entries]


def _find_teams(entries: Sequence[Entry]) -> set[str]:
    """Plural demonyms that a team of a place bears ("the Tacoma Indians"): alone they mean the team."""
    teams: set[str] = set()
    for entry in entries:
        town, _, last = fold_name(entry.mention.name).rpartition(" ")
        demonym = place_entries().get(last)
        if entry.mention.kind == "organisation" and town and last.endswith("s"):
            teams |= {last} if demonym is not None and demonym.form == "demonym" else set()
    return teams


def _winner(tally: Counter[ActorKind]) -> ActorKind:
    """The kind with most votes; a tie goes by the alphabet, so that it does not go by chance."""
    return min(tally, key=lambda kind: (-tally[kind], kind))


def _with_kind(entry: Entry, kind: ActorKind) -> Entry:
    if entry.mention.kind == kind or entry.mention.rule == "metonym":
        return entry
    return replace(entry, mention=replace(entry.mention, kind=kind))
