"""Groups: families by their surname, parties and movements by their name."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.compare.actors.clusters import Cluster, Entry, group_by_name
from briefgen.compare.actors.naming import name_tokens
from briefgen.lexicon.places import fold_name
from briefgen.lexicon.titles import FAMILY_NOUNS


def cluster_groups(entries: Sequence[Entry], surnames: frozenset[str]) -> list[Cluster]:
    """One cluster a family ("the Okafors", "the Okafor family") or other group."""
    families: dict[str, Cluster] = {}
    others = []
    for entry in entries:
        surname = family_name(entry.mention.name, surnames)
        if surname and surname in families:
            families[surname].add(entry, "family")
        elif surname:
            families[surname] = Cluster("group", entries=[entry])
        else:
            others.append(entry)
    return [*families.values(), *group_by_name(others, "group")]


def find_surnames(people: Sequence[Cluster]) -> frozenset[str]:
    """The folded surnames of all people named in full."""
    return frozenset(
        tokens[-1] for cluster in people for form in cluster.forms() if len(tokens := name_tokens(form)) > 1
    )


def family_name(name: str, surnames: frozenset[str]) -> str:
    """The surname in a family's name, "" where it is none."""
    words = fold_name(name).split()
    if len(words) == 2 and words[1] in FAMILY_NOUNS:
        return words[0]
    if len(words) == 1:
        for stem in (words[0].removesuffix("es"), words[0].removesuffix("s")):
            if stem != words[0] and stem in surnames:
                return stem
    return ""
