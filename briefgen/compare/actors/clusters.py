"""Names gathered into clusters: what one mention is, and a union that remembers why it was made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefgen.lexicon.places import fold_name
from briefgen.model import ActorKind, Analysis, Mention, Source, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A mention with its source; `place` is the source's rank, so that entries sort as they appear."""

    place: int
    source: Source
    mention: Mention

    @property
    def words(self) -> str:
        """The words of the text."""
        return self.source.text[self.mention.span.start : self.mention.span.end]

    @property
    def key(self) -> tuple[int, Span]:
        return self.place, self.mention.span


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Why `b` joined `a`: a row of `lexicon/reasons_actors`."""

    row: str
    a: Entry
    b: Entry


@dataclass(slots=True, eq=False)
class Cluster:
    """What is gathered for one actor while merging runs; becomes a frozen Actor in the end.

    `table_name` is the name that a table gives (a state's), `owner` the state that a body belongs to, as
    `owned` of its mentions say.
    """

    kind: ActorKind
    entries: list[Entry] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    table_name: str = ""
    owner: str = ""
    owned: int = 0

    def absorb(self, other: Cluster, row: str) -> None:
        """Takes the other cluster's entries in; the first entries of both bear the reason out."""
        if other is self or not other.entries:
            return
        self.links.append(Link(row=row, a=self.entries[0], b=other.entries[0]))
        self.links += other.links
        self.entries = sorted([*self.entries, *other.entries], key=lambda entry: entry.key)
        if other.owner and self.owner in ("", other.owner):
            self.owner = other.owner
            self.owned += other.owned
        other.entries = []

    def add(self, entry: Entry, row: str) -> None:
        """Takes one more mention in, for the reason `row`; `sort` puts it in its place."""
        self.links.append(Link(row=row, a=self.entries[0], b=entry))
        self.entries.append(entry)

    def sort(self) -> None:
        """Puts the entries in the order of the sources."""
        self.entries.sort(key=lambda entry: entry.key)

    def forms(self) -> tuple[str, ...]:
        """Its distinct names, in order of appearance."""
        return tuple(dict.fromkeys(entry.mention.name for entry in self.entries))

    def places(self) -> frozenset[int]:
        """The ranks of the sources that name it."""
        return frozenset(entry.place for entry in self.entries)


def gather_entries(sources: Sequence[Source], analyses: Sequence[Analysis]) -> list[Entry]:
    """Every mention of every source, in order."""
    return [
        Entry(place=place, source=source, mention=mention)
        for place, (source, analysis) in enumerate(zip(sources, analyses, strict=True))
        for mention in analysis.mentions
    ]


def group_by_name(entries: Iterable[Entry], kind: ActorKind) -> list[Cluster]:
    """One cluster for each distinct folded name."""
    groups: dict[str, Cluster] = {}
    for entry in entries:
        groups.setdefault(fold_name(entry.mention.name), Cluster(kind)).entries.append(entry)
    return list(groups.values())


def still_held(clusters: Iterable[Cluster]) -> list[Cluster]:
    """The clusters that no other one has absorbed, their entries in order."""
    held = [cluster for cluster in clusters if cluster.entries]
    for cluster in held:
        cluster.sort()
    return held
