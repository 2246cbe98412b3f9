"""The excerpt budget proved: how many words of each source are shown anywhere in docs/."""

from __future__ import annotations

import posixpath
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from pathlib import Path

from briefgen.check.faults import Fault, Place, quote
from briefgen.check.ground import Ground
from briefgen.text.budget import budget_of
from briefgen.text.passages import find_words, fold_space

RUN = 12
"""Words in a row, outside the pages and brief.json, that must be covered by a citation."""

TEXTS = (".csv", ".tsv", ".txt", ".xml", ".atom", ".rss", ".bib", ".ris", ".json", ".svg", ".html", ".js")
"""Files beside the pages that hold text."""

OWN = frozenset({"brief.json", "manifest.json"})


def find_shown(ground: Ground) -> Mapping[str, frozenset[int]]:
    """Source id -> numbers of its words that citations and extracts show, each counted once."""
    starts = {
        name: [word.start for word in find_words(source.text)] for name, source in ground.sources.items()
    }
    shown: dict[str, set[int]] = {name: set() for name in ground.sources}
    for source, start, end in {(s, a, b) for s, a, b in _walk_spans(ground) if s in shown and 0 <= a <= b}:
        shown[source].update(range(bisect_left(starts[source], start), bisect_left(starts[source], end)))
    return {name: frozenset(numbers) for name, numbers in shown.items()}


def prove_budgets(ground: Ground, shown: Mapping[str, frozenset[int]]) -> Iterator[Fault]:
    """What exceeds a budget."""
    for name, source in ground.sources.items():
        budget, count = budget_of(source), len(shown[name])
        if budget is not None and count > budget:
            place = Place(file=posixpath.join(ground.docs, "brief.json"))
            yield place.fault(
                "budget-exceeded",
                f"{count:,} words of {source.file} are shown, {budget:,} are allowed. "
                "Set excerpt: or an open licence: in sources.yml, or hide statements.",
            )


BRACKETS = re.compile(r"[\[\]<>]")
"""Around additions and tags: what stands before and after one is no run of the source's words."""


def prove_exports(ground: Ground, docs: Path, files: frozenset[str]) -> Iterator[Fault]:
    """Runs of a source's words in other files of docs/ that no citation shows."""
    allowed = "\n".join(map(_word_line, (*ground.cited_texts, *ground.titles.values())))
    sources = _index_runs(ground)
    for file in sorted(files):
        if file in OWN or not file.lower().endswith(TEXTS):
            continue
        try:
            text = (docs / file).read_text(encoding="utf-8")
        except (OSError, ValueError):
            continue
        shown = next(
            (run for part in BRACKETS.split(text) if (run := _find_uncited(part, sources, allowed))), ""
        )
        if shown:
            place = Place(file=posixpath.join(ground.docs, file))
            yield place.fault("export-uncited", f"{quote(shown)} stands in no passage that the brief cites.")


def _find_uncited(text: str, sources: Mapping[tuple[str, ...], str], allowed: str) -> str:
    """The first run of a source's words in the text that no citation shows, "" where there is none."""
    words = [text[word.start : word.end].lower() for word in find_words(text)]
    for at in range(len(words) - RUN + 1):
        run = tuple(words[at : at + RUN])
        if run in sources and f" {' '.join(run)} " not in allowed:
            return sources[run]
    return ""


def _word_line(text: str) -> str:
    """The words alone, in small letters, with a space around each: the same words may stand twice in a
    source with other marks between them."""
    return f" {' '.join(text[word.start : word.end].lower() for word in find_words(text))} "


def _index_runs(ground: Ground) -> Mapping[tuple[str, ...], str]:
    """Every run of RUN words of every source -> its text, folded and in small letters."""
    found: dict[tuple[str, ...], str] = {}
    for source in ground.sources.values():
        words = find_words(source.text)
        plain = [source.text[word.start : word.end].lower() for word in words]
        for at in range(len(words) - RUN + 1):
            text = source.text[words[at].start : words[at + RUN - 1].end]
            found.setdefault(tuple(plain[at : at + RUN]), fold_space(text).lower())
    return found


def _walk_spans(ground: Ground) -> Iterator[tuple[str, int, int]]:
    yield from ((citation.source, citation.start, citation.end) for citation in ground.walk_citations())
    for statement in ground.claims.statements:
        yield from ((part.source, part.start, part.end) for part in statement.parts if part.kind == "extract")
