"""Text that two sources share word for word, and which documents are copies of one another.

Fingerprints are chosen by winnowing (Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms
for Document Fingerprinting", SIGMOD 2003): two texts that share MIN_RUN words in a row are sure to
share a fingerprint, so no pair is missed and no pair without shared text is ever compared. Words
are compared without case, stops, hyphens and apostrophes ("U.S." = "US", "e-mail" = "email").

A copy begins where its original begins: papers cut a story from the bottom, and somebody who
quotes has a lead of his own. So a pair is a copy only where the texts meet near both their heads,
however much they share further down.
"""

from __future__ import annotations

import zlib
from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.model import Evidence, Overlap, OverlapKind, Source, Span
from briefgen.text.passages import find_words, make_evidence
from briefgen.text.similarity import STOPWORDS, fold_word

SHINGLE = 5
"""Words in a fingerprint."""

WINDOW = 4
"""Shingles among which one fingerprint is taken."""

MIN_RUN = SHINGLE + WINDOW - 1
"""Words in a row that two texts must share: any run this long is found."""

MIN_CONTENT = 4
"""Words of a run that are neither function words nor numbers: less is a turn of phrase."""

MAX_PARTNERS = 32
"""Documents with one fingerprint that each further one is compared with; keeps the work linear."""

COPY_RATIO = 0.9
"""Share of the shorter text from which on it is a copy, cut or whole."""

NEAR_RATIO = 0.35
"""Share of the shorter text from which on it is a copy that was edited, cut or added to."""

HEAD_WORDS = 60
"""Words (or HEAD_SHARE of the text, where that is more) within which a copy meets its original."""

HEAD_SHARE = 0.1

MIN_STORY = 40
"""Words below which a document is too short to be told a copy."""

RULE = "shared-text"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """A text as the comparison sees it: a number for each word, and where the word stands."""

    ids: array[int]
    starts: array[int]
    ends: array[int]
    plain: array[int]
    """1 where the word is a function word or a number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """`length` words that stand at word `a` of one text and at word `b` of the other."""

    a: int
    b: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    a: int
    b: int
    runs: tuple[_Run, ...]
    ratio: float
    kind: OverlapKind


def find_overlaps(sources: Sequence[Source]) -> tuple[Overlap, ...]:
    """The pairs of sources that share text, furniture apart, in the sources' order.

    `passages` are the shared runs of MIN_RUN words and more, in the order of the first source.
    """
    texts = [(source.text, tuple(item.span for item in source.furniture)) for source in sources]
    documents = _read_words(texts)
    return tuple(
        Overlap(
            a=sources[pair.a].id,
            b=sources[pair.b].id,
            ratio=round(pair.ratio, 4),
            kind=pair.kind,
            passages=tuple(
                (
                    _bind_run(sources[pair.a], documents[pair.a], run.a, run.length),
                    _bind_run(sources[pair.b], documents[pair.b], run.b, run.length),
                )
                for run in pair.runs
            ),
        )
        for pair in _compare(documents)
    )


def cluster_documents(documents: Sequence[tuple[str, str]]) -> Mapping[str, str]:
    """Which documents, given as (id, text), are copies of one story: id → the id of the first of them."""
    words = _read_words([(text, ()) for _, text in documents])
    parents = list(range(len(documents)))

    def root(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    for pair in _compare(words):
        if pair.kind != "shared-passages":
            first, second = sorted((root(pair.a), root(pair.b)))
            parents[second] = first
    return {name: documents[root(index)][0] for index, (name, _) in enumerate(documents)}


# --- words ---------------------------------------------------------------------


def _read_words(texts: Sequence[tuple[str, tuple[Span, ...]]]) -> list[_Words]:
    """The words of each text outside its marked spans; equal words get equal numbers in all texts."""
    numbers: dict[str, int] = {}
    plain_words: list[int] = []
    documents = []
    for text, marked in texts:
        ids, starts, ends, plain = array("I"), array("I"), array("I"), array("B")
        hidden = sorted(marked)
        for span in find_words(text):
            while hidden and hidden[0].end <= span.start:
                hidden.pop(0)
            if hidden and hidden[0].overlaps(span):
                continue
            word = fold_word(text[span.start : span.end])
            number = numbers.setdefault(word, len(numbers))
            if number == len(plain_words):
                plain_words.append(1 if word in STOPWORDS or word.isdigit() else 0)
            ids.append(number)
            starts.append(span.start)
            ends.append(span.end)
            plain.append(plain_words[number])
        documents.append(_Words(ids=ids, starts=starts, ends=ends, plain=plain))
    return documents


# --- fingerprints --------------------------------------------------------------


def _choose_fingerprints(ids: array[int]) -> list[tuple[int, int]]:
    """(fingerprint, word) of the least shingle of every window, the rightmost of equals."""
    data = ids.tobytes()
    size = ids.itemsize
    hashes = [
        zlib.crc32(data[start * size : (start + SHINGLE) * size]) for start in range(len(ids) - SHINGLE + 1)
    ]
    chosen: list[tuple[int, int]] = []
    last = -1
    for start in range(max(1, len(hashes) - WINDOW + 1) if hashes else 0):
        window = range(start, min(start + WINDOW, len(hashes)))
        best = min(window, key=lambda position: (hashes[position], -position))
        if best != last:
            chosen.append((hashes[best], best))
            last = best
    return chosen


def _find_seeds(documents: Sequence[_Words]) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """(document, later document) → (word, word) at which the two have a fingerprint in common."""
    holders: dict[int, list[tuple[int, int]]] = defaultdict(list)
    seeds: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for index, document in enumerate(documents):
        for fingerprint, word in _choose_fingerprints(document.ids):
            known = holders[fingerprint]
            for other, position in known:
                if other != index:
                    seeds[other, index].append((position, word))
            if len(known) < MAX_PARTNERS:
                known.append((index, word))
    return seeds


# --- pairs ---------------------------------------------------------------------


def _compare(documents: Sequence[_Words]) -> list[_Pair]:
    """Every pair of documents that share a run worth showing, in order."""
    pairs = []
    for (a, b), seeds in sorted(_find_seeds(documents).items()):
        runs = _grow_runs(documents[a], documents[b], seeds)
        if runs:
            ratio = _measure(documents[a], documents[b], runs)
            kind = _classify(documents[a], documents[b], runs, ratio)
            pairs.append(_Pair(a=a, b=b, runs=runs, ratio=ratio, kind=kind))
    return pairs


def _grow_runs(a: _Words, b: _Words, seeds: Sequence[tuple[int, int]]) -> tuple[_Run, ...]:
    """The maximal runs around the seeds, in the order of `a`; a word of `b` is in one run only, the
    longest."""
    grown: set[tuple[int, int, int]] = set()
    reached: dict[int, int] = {}  # diagonal → the word of b at which its last run ended
    for at_a, at_b in sorted(seeds, key=lambda seed: (seed[1], seed[0])):
        diagonal = at_a - at_b
        if at_b < reached.get(diagonal, 0):
            continue
        start, end = at_b, at_b
        while start > 0 and start + diagonal > 0 and a.ids[start + diagonal - 1] == b.ids[start - 1]:
            start -= 1
        while end < len(b.ids) and end + diagonal < len(a.ids) and a.ids[end + diagonal] == b.ids[end]:
            end += 1
        reached[diagonal] = end
        content = end - start - sum(b.plain[start:end])
        if end - start >= MIN_RUN and content >= MIN_CONTENT:
            grown.add((start + diagonal, start, end - start))
    return _drop_overlapping(grown)


def _drop_overlapping(grown: set[tuple[int, int, int]]) -> tuple[_Run, ...]:
    """The longest runs first, and no word of either text in two of them."""
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    kept = []
    for at_a, at_b, length in sorted(grown, key=lambda run: (-run[2], run)):
        words_a, words_b = range(at_a, at_a + length), range(at_b, at_b + length)
        if taken_a.isdisjoint(words_a) and taken_b.isdisjoint(words_b):
            kept.append(_Run(a=at_a, b=at_b, length=length))
            taken_a.update(words_a)
            taken_b.update(words_b)
    return tuple(sorted(kept, key=lambda run: (run.a, run.b)))


def _measure(a: _Words, b: _Words, runs: Sequence[_Run]) -> float:
    """The share of the shorter text that stands in the other."""
    shared = sum(run.length for run in runs)
    return min(1.0, shared / min(len(a.ids), len(b.ids)))


def _classify(a: _Words, b: _Words, runs: Sequence[_Run], ratio: float) -> OverlapKind:
    """A copy meets its original near the head of both; what meets elsewhere only is passages."""
    if ratio < NEAR_RATIO or min(len(a.ids), len(b.ids)) < MIN_STORY:
        return "shared-passages"
    head_a = max(HEAD_WORDS, int(len(a.ids) * HEAD_SHARE))
    head_b = max(HEAD_WORDS, int(len(b.ids) * HEAD_SHARE))
    if not any(run.a < head_a and run.b < head_b for run in runs):
        return "shared-passages"
    return "copy" if ratio >= COPY_RATIO else "near-copy"


def _bind_run(source: Source, words: _Words, start: int, length: int) -> Evidence:
    return make_evidence(source, Span(words.starts[start], words.ends[start + length - 1]), RULE)
