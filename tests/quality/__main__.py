"""Measures the analyses on the annotated sets beside the project, prints the figures, writes quality.json,
and fails where one falls below its floor.

usage: python -m tests.quality [--sets DIR] [--out quality.json]

The sets are not part of the project: they are read from ../shared/eval, or from where --sets says. Where
they are absent this says so and fails. A floor stands a little under what was reached when it was set;
lowering one takes a reason in CHANGELOG.md.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.compare.actors import merge_actors
from tests.quality import (
    actors,
    folders,
    furniture,
    html,
    overlaps,
    quotations,
    readings,
    temporal,
    timelines,
)

SETS = Path(__file__).parents[2].parent / "shared" / "eval"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A figure of one set: where it stands in the scorer's answer, and the floor it may not fall below."""

    name: str
    path: tuple[str, ...]
    floor: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of a scorer: the set, who predicts, and the scorer's own arguments."""

    name: str
    scorer: str
    rows: str
    predict: Callable[[Path], object]
    arguments: tuple[str, ...]
    measures: tuple[Measure, ...]


def _read(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _predict_actors(path: Path) -> object:
    rows = actors.read_rows(path)
    sources = [actors.build_source(row) for row in rows]
    analyses = actors.analyse(sources)
    return actors.predict(merge_actors(sources, analyses), analyses)


TIMES = "data/temporal/timebank.jsonl"
QUOTES = "data/quotes/dev.jsonl"
ACTORS = "data/actors/meantime_dev.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A measure of how sources are read, without a scorer of its own: its figures, and of each the least
    or the most that it may be."""

    name: str
    measure: Callable[[Path], tuple[Mapping[str, float], str]]
    least: Mapping[str, float]
    most: Mapping[str, float]


def _measure_folders(sets: Path) -> tuple[Mapping[str, float], str]:
    figures, rows = folders.measure(sets)
    return figures, folders.render_rows(rows)


def _measure_hand_readings(sets: Path) -> tuple[Mapping[str, float], str]:
    """Findings and conflicts against the hand readings of three folders."""
    scores = readings.measure_readings(sets / "folders")
    figures: dict[str, float] = {}
    for kind, score in scores.items():
        figures |= {f"{kind}, precision": score.precision, f"{kind}, recall": score.recall}
    return figures, ""


READINGS: tuple[Reading, ...] = (
    Reading(
        name="furniture",
        measure=lambda sets: (furniture.measure(sets), ""),
        least={},
        most={"% of clean words marked": 0.3},
    ),
    Reading(
        name="folders",
        measure=_measure_folders,
        least={"dated to the month or better": 28, "publishers known": 8},
        most={
            "dates wrong": 2,
            "publishers and agencies wrong": 2,
            "articles left out": 0,
            "pages kept that are no article": 0,
        },
    ),
    Reading(
        name="readings",
        measure=_measure_hand_readings,
        least={
            f"{readings.FACTS}, precision": 0.88,
            f"{readings.FACTS}, recall": 0.68,
            f"{readings.CONFLICTS}, precision": 0.9,
            f"{readings.CONFLICTS}, recall": 0.74,
        },
        most={},
    ),
)
"""What is measured of reading: how little of clean articles is lost, and what bare folders still show."""

LEAST_NAMED = 0.85
"""Floor of the share of named mentions that are gold."""

LEAST_BODY = 0.995
"""Floor of the word F1 of web pages' bodies; it may not fall below trafilatura's alone either."""

RUNS: tuple[Run, ...] = (
    Run(
        name="timexes",
        scorer="score_temporal.py",
        rows=TIMES,
        predict=lambda path: temporal.predict(_read(path)),
        arguments=("{rows}", "{predicted}"),
        measures=(
            Measure(name="value F1, all types", path=("value_f1",), floor=83.5),
            Measure(name="strict span F1", path=("strict", "f1"), floor=91.0),
        ),
    ),
    Run(
        name="timexes, DATE and TIME",
        scorer="score_temporal.py",
        rows=TIMES,
        predict=lambda path: temporal.predict(_read(path)),
        arguments=("{rows}", "{predicted}", "--types", "DATE,TIME"),
        measures=(Measure(name="value F1", path=("value_f1",), floor=85.0),),
    ),
    Run(
        name="quotations",
        scorer="score_quotes.py",
        rows=QUOTES,
        predict=lambda path: quotations.predict(_read(path)),
        arguments=("{rows}", "{predicted}"),
        measures=(Measure(name="full_relaxed F1", path=("full_relaxed", "f1"), floor=0.665),),
    ),
    Run(
        name="quotations, direct",
        scorer="score_quotes.py",
        rows=QUOTES,
        predict=lambda path: quotations.predict(_read(path)),
        arguments=("{rows}", "{predicted}", "--direct-only"),
        measures=(Measure(name="full_relaxed F1", path=("full_relaxed", "f1"), floor=0.82),),
    ),
    Run(
        name="actors",
        scorer="score_actors.py",
        rows=ACTORS,
        predict=_predict_actors,
        arguments=("{predicted}",),
        measures=(
            Measure(name="B3 F1", path=("B3", "f1"), floor=0.855),
            Measure(name="B3 precision", path=("B3", "p"), floor=0.95),
        ),
    ),
    Run(
        name="overlaps",
        scorer="score_overlaps.py",
        rows="data/overlaps/docs.jsonl",
        predict=lambda path: overlaps.predict(_read(path)),
        arguments=("{predicted}",),
        measures=(Measure(name="pair F1", path=("f1",), floor=0.985),),
    ),
    Run(
        name="timelines",
        scorer="score_timelines.py",
        rows="data/timelines/timelines.jsonl",
        predict=lambda path: timelines.predict(path.parent),
        arguments=("{predicted}",),
        measures=(
            Measure(name="Date-F1", path=("date", "f1"), floor=0.72),
            Measure(name="AR-1", path=("AR1", "f1"), floor=0.22),
        ),
    ),
)


def score(sets: Path, run: Run, predicted: Path, rows: Path | None = None) -> dict[str, object]:
    """The first JSON line that the scorer prints, over `rows` instead of the run's own where given.

    Raises CalledProcessError where the scorer fails.
    """
    places = {"rows": str(rows or sets / run.rows), "predicted": str(predicted)}
    command = [
        sys.executable,
        str(sets / run.scorer),
        *(item.format(**places) for item in run.arguments),
    ]
    done = subprocess.run(command, cwd=sets, capture_output=True, text=True, check=True)
    answer: dict[str, object] = json.loads(done.stdout.splitlines()[0])
    return answer


def pick(answer: object, path: Sequence[str]) -> float:
    """A figure of the scorer's answer."""
    for key in path:
        assert isinstance(answer, dict), f"the scorer's answer has no {'.'.join(path)}"
        answer = answer[key]
    assert isinstance(answer, int | float), f"{'.'.join(path)} is no number"
    return float(answer)


def measure_mentions(sets: Path) -> float:
    """The share of predicted named mentions in the first sentences that are gold: the scorer of the
    actors does not count spurious ones."""
    rows = actors.read_rows(sets / ACTORS)
    analyses = actors.analyse([actors.build_source(row) for row in rows])
    hits, total = actors.count_precise(rows, analyses, demonyms=False)
    return round(hits / max(1, total), 4)


def measure_readings(sets: Path, figures: dict[str, dict[str, float]]) -> list[str]:
    """Adds the figures of READINGS to `figures`; a sentence for each that is out of its bounds."""
    fallen: list[str] = []
    for reading in READINGS:
        found, table = reading.measure(sets)
        print(table, end="\n" if table else "")
        figures[reading.name] = dict(found)
        for name, value in found.items():
            least, most = reading.least.get(name), reading.most.get(name)
            bound = (
                f"floor {least:g}" if least is not None else f"at most {most:g}" if most is not None else "–"
            )
            print(f"{reading.name:12} {name:32} {value:8.4g}  ({bound})", flush=True)
            if (least is not None and value < least) or (most is not None and value > most):
                fallen.append(f"{reading.name}: {name} is {value:g}; {bound}")
    return fallen


def measure(sets: Path) -> tuple[dict[str, dict[str, float]], list[str]]:
    """All figures by run and name, and a sentence for each that is below its floor."""
    figures: dict[str, dict[str, float]] = {}
    fallen: list[str] = []
    made: dict[str, Path] = {}
    with tempfile.TemporaryDirectory() as folder:
        for run in RUNS:
            if run.rows not in made:
                made[run.rows] = Path(folder) / f"{len(made)}.json"
                made[run.rows].write_text(json.dumps(run.predict(sets / run.rows)), encoding="utf-8")
            answer = score(sets, run, made[run.rows])
            for item in run.measures:
                value = pick(answer, item.path)
                figures.setdefault(run.name, {})[item.name] = value
                print(f"{run.name:24} {item.name:20} {value:8.4f}  (floor {item.floor})", flush=True)
                if value < item.floor:
                    fallen.append(f"{run.name}: {item.name} is {value}, below its floor of {item.floor}")
    named = measure_mentions(sets)
    figures["actors"]["named mentions that are gold"] = named
    print(f"{'actors':24} {'named and gold':20} {named:8.4f}  (floor {LEAST_NAMED})", flush=True)
    if named < LEAST_NAMED:
        fallen.append(f"actors: {named} of the named mentions are gold, below the floor of {LEAST_NAMED}")
    figures["web pages"] = pages = html.measure()
    for name, value in pages.items():
        print(f"{'web pages':24} {name:20} {value:8.4f}", flush=True)
    least = max(LEAST_BODY, pages["body word F1, trafilatura alone"])
    if pages["body word F1"] < least:
        fallen.append(f"web pages: body word F1 is {pages['body word F1']}, below {least}")
    return figures, fallen


def main() -> int:
    """Measures and judges; the exit code is 1 where a floor is broken, 2 where the sets are absent."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", type=Path, default=SETS)
    parser.add_argument("--out", type=Path, default=Path("quality.json"))
    options = parser.parse_args()
    if not (options.sets / "data").is_dir() or not (options.sets / "folders").is_dir():
        print(
            "THE ANNOTATED SETS ARE ABSENT: nothing was measured. Put them beside the project as "
            "../shared/eval, or name their folder with --sets.",
            file=sys.stderr,
        )
        return 2
    figures, fallen = measure(options.sets)
    fallen += measure_readings(options.sets, figures)
    text = json.dumps(figures, indent=2, sort_keys=True) + "\n"
    options.out.write_text(text, encoding="utf-8")
    for sentence in fallen:
        print(sentence, file=sys.stderr)
    passed = sum(map(len, figures.values())) - len(fallen)
    print(f"{passed} passed, {len(fallen)} failed")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
