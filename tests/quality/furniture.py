"""How much of clean articles is marked as furniture, which ought to be next to nothing.

usage: python -m tests.quality.furniture [SET.jsonl] [--list]

The set's rows are articles as newspapers print them (`text`): nearly every word that is marked as the
page's is a sentence lost. Headlines and datelines are marked too, but they are the article's own and do
not count. The other side, furniture that stays unmarked, has no labels and is counted by reading.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from briefgen.model import Decoded, Source
from briefgen.sources import build_source
from briefgen.text.passages import count_words

SETS = Path(__file__).parents[2].parent / "shared" / "eval"

OWN = frozenset({"title", "repeated-title", "standfirst", "dateline"})
"""What is marked and yet the article's own."""

CLEAN = "data/quotes/dev.jsonl"


def read_clean(path: Path) -> list[Source]:
    """The articles of a set, with what is marked in them."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [
        build_source(file=f"{number}.txt", decoded=Decoded(text=json.loads(line)["text"]))
        for number, line in enumerate(lines)
        if line.strip()
    ]


def count_marked(sources: list[Source]) -> tuple[Counter[str], int]:
    """(words that are marked as the page's, by the rule that marks them; all words)."""
    marked: Counter[str] = Counter()
    for source in sources:
        for item in source.furniture:
            if item.rule in OWN:
                continue
            marked[item.rule] += count_words(source.text[item.span.start : item.span.end])
    return marked, sum(count_words(source.text) for source in sources)


def measure(sets: Path) -> dict[str, float]:
    """The percentage of the words of clean articles that is marked."""
    marked, words = count_marked(read_clean(sets / CLEAN))
    return {"% of clean words marked": round(100 * marked.total() / max(1, words), 3)}


def main() -> int:
    """Prints the share, by rule, and with --list every stretch that is marked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", type=Path, nargs="?", default=SETS / CLEAN)
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    sources = read_clean(options.rows)
    marked, words = count_marked(sources)
    for rule, count in marked.most_common():
        print(f"{rule:20} {count}")
    print(f"{marked.total()} of {words} words marked: {100 * marked.total() / max(1, words):.3f} %")
    if options.list:
        for source in sources:
            for item in source.furniture:
                print(f"{source.id:6} {item.rule:18} {source.text[item.span.start : item.span.end]!r}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
