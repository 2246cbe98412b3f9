"""How the comparing of many articles grows: CPU seconds by part, against linear, and peak memory.

usage: python -m tests.bench.comparing [SETS]

Every size is the same mix: each takes every k-th of the same articles, which run by topic and date, so that
a hundred of them are of as many topics and days as a thousand are, and only thinner. The articles are
analysed once, and each size is compared in a process of its own, since a process never gives its peak
memory back. A larger set holds more that tells the same, so what is found grows with it too.
"""

from __future__ import annotations

import json
import pickle
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from briefgen.analysis import analyse_source
from briefgen.annotating import read_documents
from briefgen.compare import comparison
from briefgen.language import load_pipeline, parse_sources
from briefgen.model import Analysis, Claim, Source
from briefgen.text.passages import count_words

SETS = Path(__file__).parents[2].parent / "shared" / "eval"

SIZES = (100, 300, 1000)

MOST_GROWTH = 1.3
"""Times linear that the largest size may take, by the smallest one."""

MOST_MEMORY = 1500
"""Megabytes that comparing the largest size may take, reading included."""

PARTS = (
    "date_sources",
    "find_overlaps",
    "merge_actors",
    "resolve_timexes",
    "find_origins",
    "resolve_speakers",
    "build_events",
    "find_conflicts",
    "build_findings",
    "find_questions",
    "count_voices",
    "find_background",
)
"""What `compare_sources` calls, in its order."""


def read_articles(folder: Path, count: int) -> tuple[Source, ...]:
    """So many of the folder's articles, evenly taken from all of them, each with its date."""
    found = [
        document for path in sorted(folder.glob("*.articles.jsonl")) for document in read_documents(path)
    ]
    return tuple(
        replace(item.source, published=Claim(value=item.published, basis="curated", rule="bench"))
        for item in (found[at * len(found) // count] for at in range(min(count, len(found))))
    )


def write_analysed(sources: Sequence[Source], target: Path) -> None:
    """One pickle an article, (source, analysis), one after the other."""
    with target.open("wb") as out:
        for source, parsed in zip(sources, parse_sources(sources, load_pipeline()), strict=True):
            pickle.dump((source, analyse_source(parsed)), out)


def read_analysed(path: Path, size: int, total: int) -> Iterator[tuple[Source, Analysis]]:
    """Every k-th article, read one by one so that the others take no memory."""
    wanted = {at * total // size for at in range(size)}
    with path.open("rb") as file:
        for number in range(total):
            pair = pickle.load(file)
            if number in wanted:
                yield pair


def time_parts(work: Callable[[], object]) -> dict[str, float]:
    """CPU seconds of each part of a comparison, and of the `whole`."""
    taken: dict[str, float] = dict.fromkeys(PARTS, 0.0)

    def clock(name: str, part: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*given: Any) -> Any:
            start = time.process_time()
            found = part(*given)
            taken[name] += time.process_time() - start
            return found

        return timed

    for name in PARTS:
        setattr(comparison, name, clock(name, getattr(comparison, name)))
    start = time.process_time()
    work()
    return {**taken, "whole": time.process_time() - start}


def measure(path: Path, size: int, total: int) -> dict[str, float]:
    """Compares `size` articles in this process: seconds by part, words and peak memory (megabytes)."""
    pairs = tuple(read_analysed(path, size, total))
    sources, analyses = tuple(source for source, _ in pairs), tuple(analysis for _, analysis in pairs)
    taken = time_parts(lambda: comparison.compare_sources(sources, analyses))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {**taken, "words": sum(count_words(source.text) for source in sources), "memory": peak}


def measure_apart(path: Path, size: int, total: int) -> Mapping[str, float]:
    """`measure` in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.comparing", "--measure", str(path), str(size), str(total)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    figures: Mapping[str, float] = json.loads(told)
    return figures


def print_curve(measured: Mapping[int, Mapping[str, float]]) -> None:
    """A line a part: seconds at each size, and how many times linear the growth is."""
    sizes = sorted(measured)
    first, last = measured[sizes[0]], measured[sizes[-1]]
    print(f"{'articles compared':18}" + "".join(f"{size:>10,}" for size in sizes) + "   x linear")
    print(f"{'words':18}" + "".join(f"{measured[size]['words']:>10,.0f}" for size in sizes))
    for name in (*PARTS, "whole"):
        seconds = "".join(f"{measured[size][name]:>8.2f} s" for size in sizes)
        grown = last[name] / max(0.001, first[name]) / (sizes[-1] / sizes[0])
        print(f"{name:18}{seconds}{grown:>11.2f}")
    print(f"{'peak memory':18}" + "".join(f"{measured[size]['memory']:>7.0f} MB" for size in sizes))
    whole = last["whole"] / first["whole"]
    articles, words = sizes[-1] / sizes[0], last["words"] / first["words"]
    print(
        f"growth             {whole / articles:.2f} times linear in articles, "
        f"{whole / words:.2f} in words (at most {MOST_GROWTH}); "
        f"{last['memory']:.0f} MB (at most {MOST_MEMORY})"
    )


def main(arguments: Sequence[str]) -> int:
    """Prints the curve, or says that the articles are absent."""
    if arguments[:1] == ["--measure"]:
        print(json.dumps(measure(Path(arguments[1]), int(arguments[2]), int(arguments[3]))))
        return 0
    folder = (Path(arguments[0]) if arguments else SETS) / "data" / "timelines"
    sources = read_articles(folder, SIZES[-1]) if folder.is_dir() else ()
    if len(sources) < SIZES[-1]:
        print(f"THE CURVE WAS NOT MEASURED: {folder} does not hold {SIZES[-1]:,} articles.")
        return 1
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "analysed"
        start = time.process_time()
        write_analysed(sources, path)
        print(
            f"analysis of {len(sources):,} articles, with its parse: {time.process_time() - start:.0f} s CPU"
        )
        print_curve({size: measure_apart(path, size, len(sources)) for size in SIZES})
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
