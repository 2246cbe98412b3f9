"""How fast: ratios within one run, because seconds are the machine's.

usage: python -m tests.bench [SEEDS]

Against the bare language pipeline (`nlp.pipe`, loading excluded) over the same text, against
`mkdocs build` of the same pages, and a second build against the first. Then how the comparing of many
articles grows, from a hundred to a thousand.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from briefgen.analysis import analyse_source
from briefgen.language import find_stretches, load_pipeline, parse_sources
from briefgen.pipeline import Options, build, compare, compose
from briefgen.render.wording import walk_statements
from briefgen.site import build_site, find_config, stage_files
from briefgen.sources import read_folder
from briefgen.text.passages import count_words
from tests.bench import comparing
from tests.conftest import ROOT, Silent


def take_time(work: Callable[[], object]) -> float:
    """Seconds that `work` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def run_bare(seeds: Path) -> tuple[int, float]:
    """(words, seconds) of the bare pipeline over the sources' text."""
    sources, _ = read_folder(seeds, ())
    texts = [source.text[span.start : span.end] for source in sources for _, span in find_stretches(source)]
    pipeline = load_pipeline()
    list(pipeline.pipe(texts[:1]))
    return sum(map(count_words, texts)), take_time(lambda: list(pipeline.pipe(texts)))


REPEATS = 12
"""How often the sources are analysed to measure throughput: a few thousand words alone only scatter."""


def measure_analysis(seeds: Path) -> tuple[float, float]:
    """(seconds of the bare pipeline, seconds of the whole analysis with its parse) over the same text."""
    sources, _ = read_folder(seeds, ())
    many = [source for source in sources for _ in range(REPEATS)]
    texts = [source.text[span.start : span.end] for source in many for _, span in find_stretches(source)]
    pipeline = load_pipeline()
    list(pipeline.pipe(texts[: len(texts) // REPEATS]))
    bare = take_time(lambda: list(pipeline.pipe(texts)))
    whole = take_time(lambda: [analyse_source(item) for item in parse_sources(many, pipeline)])
    return bare, whole


def main(arguments: Sequence[str]) -> int:
    """Prints a table of seconds and ratios."""
    seeds = Path(arguments[0]) if arguments else ROOT / "seeds"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(seeds, folder / "seeds")
        options = Options(seeds=folder / "seeds", docs=folder / "docs", site=folder / "site")
        words, bare = run_bare(options.seeds)
        composing = take_time(lambda: compose(compare(options, Silent()), options))
        composed = compose(compare(options, Silent()), options)
        stage_files(composed.files, folder / "pages")
        site = take_time(
            lambda: build_site(
                find_config(folder),
                folder / "pages",
                folder / "built",
                title="Bench",
                as_of=composed.brief.as_of,
            )
        )
        first = take_time(lambda: build(options, Silent()))
        second = take_time(lambda: build(options, Silent()))
    parse, whole = measure_analysis(seeds)
    statements = sum(1 for page in composed.pages for _ in walk_statements(page))
    print(f"{words} words, {len(composed.pages)} pages, {statements} statements")
    print(f"bare pipeline     {bare:7.2f} s")
    told = f"throughput {parse / whole:5.2f} of the bare pipeline ({parse:.2f} s)"
    print(f"whole analysis    {whole:7.2f} s   {told}, {REPEATS} times over")
    print(f"read to pages     {composing:7.2f} s   {composing / bare:5.2f} x bare pipeline")
    print(f"mkdocs build      {site:7.2f} s")
    print(f"whole build       {first:7.2f} s   {first / (bare + site):5.2f} x (bare pipeline + mkdocs)")
    print(f"second build      {second:7.2f} s   {second / first:5.2f} x whole build")
    print()
    comparing.main(())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
