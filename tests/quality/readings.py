"""Findings and conflicts against what a careful reader wrote down of three folders (readings/README.md).

usage: python -m tests.quality.readings FOLDER… [--folders DIR]

FOLDER is the name of a reading (`costa-rica-crash`), or "all". The articles are no part of the project:
they are read from ../shared/eval/folders, or from where --folders says. Prints the figures, then what was
missed and what is false: ids and first words, to the screen only.

A reading's passage is the sentence of its paragraph that holds most of its key words. A corroboration is
right where one shared fact holds both of its passages; a conflict is right where two of its sides hit two
sides of one disagreement of the reading, and finds that one only which its words fit best.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from briefgen.compare.comparison import Comparison
from briefgen.compare.origins import origin_of
from briefgen.model import Conflict, Evidence, Finding, Sentence, Source, Span
from briefgen.pipeline import Options, compare

READINGS = Path(__file__).with_name("readings")
FOLDERS = Path(__file__).parents[2].parent / "shared" / "eval" / "folders"

MOST_WORDS = 2 / 3
"""Part of a passage's key words that any other sentence of its paragraph must hold to be the passage."""

FIRST_WORDS = 14
"""Words of a passage that are printed."""

FACTS = "facts"
CONFLICTS = "conflicts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A passage of a reading; `part` says that it is a title, caption or the like."""

    file: str
    paragraph: int
    words: tuple[str, ...]
    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What several sources tell."""

    id: str
    says: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """What sources tell otherwise; `minor` ones are right to find and no loss to miss."""

    id: str
    kind: str
    says: str
    superseded: bool
    minor: bool
    sides: tuple[tuple[Passage, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A folder as a careful reader found it."""

    name: str
    shared: tuple[Fact, ...]
    conflicts: tuple[Disagreement, ...]


@dataclass(slots=True, kw_only=True)
class Score:
    """Rights among the predicted (`precise`) and the wanted (`recalled`), and lines that tell the rest."""

    precise: list[bool] = field(default_factory=list)
    recalled: list[bool] = field(default_factory=list)
    superseded: list[bool] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        self.precise += other.precise
        self.recalled += other.recalled
        self.superseded += other.superseded

    @property
    def precision(self) -> float:
        return round(sum(self.precise) / max(1, len(self.precise)), 4)

    @property
    def recall(self) -> float:
        return round(sum(self.recalled) / max(1, len(self.recalled)), 4)

    def word(self) -> str:
        told = (
            f"precision {self.precision:.3f} ({sum(self.precise)}/{len(self.precise)})  "
            f"recall {self.recall:.3f} ({sum(self.recalled)}/{len(self.recalled)})"
        )
        if self.superseded:
            told += f"  superseded or not, rightly {sum(self.superseded)}/{len(self.superseded)}"
        return told


class Matcher:
    """Finds the sentences that a reading's passages are, in what the program has read."""

    def __init__(self, comparison: Comparison) -> None:
        material = comparison.material
        self.comparison = comparison
        self._sources: Mapping[str, Source] = {source.file: source for source in material.sources}
        self._sentences: Mapping[str, Sequence[Sentence]] = {
            analysis.source: analysis.sentences for analysis in material.analyses
        }
        self._found: dict[Passage, tuple[Span, ...]] = {}

    @cached_property
    def _files(self) -> Mapping[str, str]:
        return {source.id: file for file, source in self._sources.items()}

    def find_spans(self, passage: Passage) -> tuple[Span, ...]:
        """The sentences of the paragraph that hold most of the key words."""
        if passage not in self._found:
            source = self._sources.get(passage.file)
            counted = [
                (count_held(source.text[item.span.start : item.span.end], passage.words), item.span)
                for item in (self._sentences[source.id] if source else ())
                if item.paragraph == passage.paragraph and source is not None
            ]
            most = max((count for count, _ in counted), default=0)
            self._found[passage] = tuple(span for count, span in counted if count == most and most)
        return self._found[passage]

    def is_passage(self, evidence: Evidence, passage: Passage) -> bool:
        """Whether the evidence is that passage."""
        if self._files[evidence.source] != passage.file or evidence.paragraph != passage.paragraph:
            return False
        held = count_held(evidence.selector.exact, passage.words)
        if held >= MOST_WORDS * len(passage.words):
            return True
        return any(span.overlaps(evidence.span) for span in self.find_spans(passage))

    def name_origin(self, passage: Passage) -> str:
        """Whose reporting the passage is; a file that was left out is its own origin."""
        source, spans = self._sources.get(passage.file), self.find_spans(passage)
        if source is None:
            return passage.file
        span = spans[0] if spans else Span(0, 0)
        return origin_of(self.comparison.material.origins, source.id, span)

    def origin(self, evidence: Evidence) -> str:
        return origin_of(self.comparison.material.origins, evidence.source, evidence.span)

    def show(self, evidence: Evidence) -> str:
        words = evidence.selector.exact.split()[:FIRST_WORDS]
        return f"{self._files[evidence.source][:3]} ¶{evidence.paragraph}: {' '.join(words)}"


def count_held(text: str, words: Iterable[str]) -> int:
    """How many of the words stand in the text, in any case."""
    return sum(bool(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE)) for word in words)


def read_reading(path: Path) -> Reading:
    """One file of readings/."""
    document = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Reading(
        name=path.stem,
        shared=tuple(
            Fact(id=row["id"], says=row["says"], passages=_read_passages(row)) for row in document["shared"]
        ),
        conflicts=tuple(
            Disagreement(
                id=row["id"],
                kind=row["kind"],
                says=row["says"],
                superseded=row["superseded"],
                minor=str(row.get("note", "")).startswith("minor"),
                sides=tuple(_read_passages(side) for side in row["sides"]),
            )
            for row in document["conflicts"]
        ),
    )


def _read_passages(row: Mapping[str, Any]) -> tuple[Passage, ...]:
    return tuple(
        Passage(
            file=item["file"],
            paragraph=item["paragraph"],
            words=tuple(map(str, item["words"])),
            part=item.get("part", ""),
        )
        for item in row["passages"]
    )


def score_findings(reading: Reading, matcher: Matcher) -> Score:
    """Corroborations, and the shared facts that some finding brings together."""
    score = Score()
    findings = [finding for finding in matcher.comparison.findings if len(finding.origins) > 1]
    for finding in findings:
        first = finding.evidence[0]
        for other in finding.evidence[1:]:
            if matcher.origin(other) == matcher.origin(first):
                continue
            right = any(
                _holds(fact, first, matcher) and _holds(fact, other, matcher) for fact in reading.shared
            )
            score.precise.append(right)
            if not right:
                score.lines.append(f"false finding: {matcher.show(first)} | {matcher.show(other)}")
    for fact in reading.shared:
        own = [passage for passage in fact.passages if not passage.part]
        if len({matcher.name_origin(passage) for passage in own}) < 2:
            continue
        found = any(_covers(finding, own, matcher) for finding in findings)
        score.recalled.append(found)
        if not found:
            score.lines.append(f"missed fact {fact.id}: {fact.says}")
    return score


def _holds(fact: Fact, evidence: Evidence, matcher: Matcher) -> bool:
    return any(matcher.is_passage(evidence, passage) for passage in fact.passages)


def _covers(finding: Finding, passages: Sequence[Passage], matcher: Matcher) -> bool:
    origins = {
        matcher.origin(evidence)
        for evidence in finding.evidence
        if any(matcher.is_passage(evidence, passage) for passage in passages)
    }
    return len(origins) > 1


def score_conflicts(reading: Reading, matcher: Matcher) -> Score:
    """Conflicts: right ones, those of the reading that were found, and which of them are superseded."""
    score = Score()
    hit: set[str] = set()
    for conflict in matcher.comparison.conflicts:
        found = [item for item in reading.conflicts if _is_found(item, conflict, matcher)]
        score.precise.append(bool(found))
        if found:
            best = max(found, key=lambda item: _rate_hit(item, conflict))
            hit.add(best.id)
            told = best.superseded == (conflict.resolution == "superseded")
            score.superseded.append(told)
            score.lines.append(
                f"right {conflict.kind} {best.id} ({conflict.resolution}, {told}): {conflict.topic}"
            )
        else:
            score.lines.append(f"false {conflict.kind} conflict ({conflict.resolution}): {conflict.topic}")
        score.lines += [
            f"    {side.value} = {matcher.show(evidence)}"
            for side in conflict.sides
            for evidence in side.evidence
        ]
    for item in reading.conflicts:
        citable = sum(any(not passage.part for passage in side) for side in item.sides)
        if item.minor or citable < 2:
            continue
        score.recalled.append(item.id in hit)
        if item.id not in hit:
            score.lines.append(f"missed conflict {item.id} ({item.kind}): {item.says}")
    return score


def _is_found(item: Disagreement, conflict: Conflict, matcher: Matcher) -> bool:
    """Whether two sides of the conflict hit two different sides of the reading's."""
    hits = [
        {
            number
            for number, passages in enumerate(item.sides)
            if any(matcher.is_passage(evidence, p) for evidence in side.evidence for p in passages)
        }
        for side in conflict.sides
    ]
    return any(
        one != other
        for number, side in enumerate(hits)
        for later in hits[number + 1 :]
        for one in side
        for other in later
    )


def _rate_hit(item: Disagreement, conflict: Conflict) -> tuple[bool, int]:
    """How surely the conflict is this disagreement and no other one of the same sentences: one that is
    found is one, though "two dead and 120 hurt" may hold the words of two."""
    shown = " ".join((conflict.topic, *(side.value for side in conflict.sides)))
    words = {word for side in item.sides for passage in side for word in passage.words}
    return item.kind == conflict.kind, count_held(shown, words)


class _Silent:
    def step(self, words: str) -> None:
        """Nothing is told."""

    def progress(self, done: int, total: int) -> None:
        """Nothing is told."""


def score_folder(name: str, folders: Path) -> Mapping[str, Score]:
    """The scores of findings and conflicts of one folder. Raises FileNotFoundError where it is absent."""
    folder = folders / name
    if not folder.is_dir():
        raise FileNotFoundError(
            f"THE FOLDER {name} IS ABSENT: nothing was measured. Put the articles beside the project as "
            f"../shared/eval/folders/{name}, or name their folder with --folders."
        )
    reading = read_reading(READINGS / f"{name}.yml")
    matcher = Matcher(compare(Options(seeds=folder), _Silent()).comparison)
    return {FACTS: score_findings(reading, matcher), CONFLICTS: score_conflicts(reading, matcher)}


def iterate_readings() -> Iterator[str]:
    """The names of all readings."""
    yield from sorted(path.stem for path in READINGS.glob("*.yml"))


def measure_readings(folders: Path) -> Mapping[str, Score]:
    """The scores over all readings together; each folder's are printed."""
    total = {FACTS: Score(), CONFLICTS: Score()}
    for name in iterate_readings():
        for kind, score in score_folder(name, folders).items():
            print(f"readings, {name:22} {kind:10} {score.word()}", flush=True)
            total[kind].add(score)
    return total


def main() -> int:
    """Prints figures, misses and false ones of the folders that are named."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="+")
    parser.add_argument("--folders", type=Path, default=FOLDERS)
    parser.add_argument("--only", choices=(FACTS, CONFLICTS))
    parser.add_argument("--figures", action="store_true", help="no list of misses")
    options = parser.parse_args()
    names = list(iterate_readings()) if options.folder == ["all"] else options.folder
    total = {FACTS: Score(), CONFLICTS: Score()}
    for name in names:
        try:
            scores = score_folder(name, options.folders)
        except FileNotFoundError as error:
            print(error, file=sys.stderr)
            return 2
        for kind, score in scores.items():
            total[kind].add(score)
            print(f"{name:22} {kind:10} {score.word()}", flush=True)
            if not options.figures and options.only in (None, kind):
                print("\n".join(f"  {line}" for line in score.lines))
    if len(names) > 1:
        for kind, score in total.items():
            print(f"{'together':22} {kind:10} {score.word()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
