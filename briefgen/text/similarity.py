"""How alike sentences are: content words, and TF-IDF over words and over the letters in them.

Two steps, because comparing everything with everything does not end: an inverted index over words
that are rare enough proposes candidates, and character n-grams (which see "cooperate" in
"cooperation") score them. Both weigh what is rare more (TF-IDF), as cosine in 0–1. Measured for
"same fact or not", n-grams of letters did as well as sentence embeddings.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from briefgen.text.passages import WORD

GRAM = 4
"""Letters in an n-gram; words are padded with a space on both sides first."""

COMMON_SHARE = 0.005
"""A word in a larger share of the texts proposes no candidates …"""

COMMON_FLOOR = 60
"""… if it is in more texts than this."""

MAX_CANDIDATES = 100
"""Candidates kept for a text by the cheap score before letters are compared."""

KEPT_GRAMS = 32768
"""Texts whose n-grams are kept: fewer would have a large folder's counted again and again."""

STOPWORDS = frozenset(
    """
    a about above after again against ago all almost along already also although always am among an and
    another any anyone anything are aren't around as at away back be became because become been before
    being below between both but by came can cannot could couldn't did didn't do does doesn't doing don't
    down during each either else enough even ever every everyone everything few first for former from
    further get gets getting go goes going gone got had hadn't has hasn't have haven't having he he'd he'll
    he's her here hers herself him himself his how however i i'd i'll i'm i've if in into is isn't it it's
    its itself just last least less let like made make makes making many may me meanwhile might mine more
    most much must my myself near neither never new next no nor not nothing now of off often on once one
    ones only onto or other others ought our ours ourselves out over own per perhaps put quite rather
    really said same saw say saying says see seen several shall she she'd she'll she's should shouldn't
    since so some someone something soon still such take taken takes taking tell than that that's the
    their theirs them themselves then there there's these they they'd they'll they're they've thing things
    this those though through thus to today together told too took toward towards two under until up upon
    us used very via was wasn't way we we'd we'll we're we've well went were weren't what whatever when
    where whether which while who whom whose why will with within without won't would wouldn't yes yet you
    you'd you'll you're you've your yours yourself
    """.replace("'", "").split()
)
"""Function words and words so common in news that they say nothing about what a sentence tells,
as `fold_word` writes them."""

_MARKS = str.maketrans("", "", ".,’'-\u2010\u2011")


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """The word as it is compared: no case, stops, commas, hyphens or apostrophes ("U.S." = "US")."""
    return word.lower().translate(_MARKS)


@lru_cache(maxsize=65536)
def stem_word(word: str) -> str:
    """A folded word without the commonest English endings: enough to make "talks" meet "talk"."""
    for ending, least in (("ies", 5), ("ied", 5), ("ing", 6), ("ed", 5), ("es", 5), ("s", 4)):
        if word.endswith(ending) and len(word) >= least and not word.endswith(("ss", "us", "is")):
            return word[: -len(ending)] + ("y" if ending in ("ies", "ied") else "")
    return word


def find_content_words(text: str) -> tuple[str, ...]:
    """The folded, stemmed words of `text` that carry content, numbers included, in order. A word with
    a hyphen counts as one and by its parts: "US-China" meets "China", "counter-fraud" "counterfraud"."""
    found: list[str] = []
    for word in WORD.findall(text):
        found += _stem_content(word)
    return tuple(found)


@lru_cache(maxsize=65536)
def _stem_content(word: str) -> tuple[str, ...]:
    """What `find_content_words` finds in one word: kept, since a few thousand words make up all texts."""
    word = word.removesuffix("’s").removesuffix("'s")
    parts = word.split("-") if "-" in word else []
    found = []
    for part in (word, *parts):
        folded = fold_word(part)
        if folded and folded not in STOPWORDS and (part is word or len(folded) > 1):
            found.append(stem_word(folded))
    return tuple(found)


def measure_cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """The cosine of two vectors of length 1."""
    if len(b) < len(a):
        a, b = b, a
    return sum([weight * b[term] for term, weight in a.items() if term in b])


def normalise(vector: Mapping[str, float]) -> dict[str, float]:
    """The vector at length 1, or empty where it has none."""
    length = math.sqrt(sum(weight * weight for weight in vector.values()))
    return {term: weight / length for term, weight in vector.items()} if length else {}


def find_grams(text: str) -> Counter[str]:
    """How often each run of GRAM letters stands in the content words of `text`."""
    return _count_grams(find_content_words(text))


def _count_grams(words: Sequence[str]) -> Counter[str]:
    return Counter([gram for word in words for gram in _cut_grams(word)])


@lru_cache(maxsize=65536)
def _cut_grams(word: str) -> tuple[str, ...]:
    padded = f" {word} "
    return tuple(padded[at : at + GRAM] for at in range(max(1, len(padded) - GRAM + 1)))


_Holders = tuple[NDArray[np.intp], NDArray[np.float64]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Near:
    """Texts near to one, in order: what of the cosine their rarer words make up, and the whole of it."""

    floor: float
    others: NDArray[np.intp]
    rare: NDArray[np.float64]
    whole: NDArray[np.float64]


def _list_holders(
    vectors: Sequence[Mapping[str, float]], wanted: Callable[[str], bool]
) -> Mapping[str, _Holders]:
    """For each of the wanted words the texts that have it, in order, and its weights in them."""
    held: dict[str, tuple[list[int], list[float]]] = {}
    for index, vector in enumerate(vectors):
        for word, weight in vector.items():
            if wanted(word):
                others, weights = held.setdefault(word, ([], []))
                others.append(index)
                weights.append(weight)
    return {
        word: (np.array(others, dtype=np.intp), np.array(weights, dtype=np.float64))
        for word, (others, weights) in held.items()
    }


class TextIndex:
    """A corpus of short texts, in which to look for those that tell the same.

    Terms are weighed by (1 + log tf) · log(1 + n / df), `df` from these texts alone, so that a
    topic's own words ("fentanyl" in a folder on fentanyl) count for little.
    """

    def __init__(
        self, texts: Sequence[str], words: Sequence[Sequence[str]] | None = None, sharpness: float = 1.0
    ) -> None:
        """`words` are the terms of the texts where they are not just their content words; `sharpness` is
        the power of log(1 + n / df): above 1 it has what all tell count for less."""
        self._sharpness = sharpness
        content = tuple(find_content_words(text) for text in texts)
        self._content = content
        self._words = content if words is None else tuple(tuple(item) for item in words)
        self._total = len(self._words)
        self._frequency = Counter(word for words in self._words for word in set(words))
        self._gram_frequency: Counter[str] = Counter()
        for word, count in self._frequency.items():
            for gram in find_grams(word):
                self._gram_frequency[gram] += count
        self._rarity = self._rate(self._frequency)
        self._gram_rarity = self._rate(self._gram_frequency)
        self._vectors = tuple(self._weigh(Counter(words), self._rarity) for words in self._words)
        limit = max(COMMON_FLOOR, int(len(texts) * COMMON_SHARE))
        common = frozenset(word for word, count in self._frequency.items() if count > limit)
        self._rare = _list_holders(self._vectors, lambda word: word not in common)
        self._common = _list_holders(self._vectors, common.__contains__)
        self._grams = lru_cache(maxsize=KEPT_GRAMS)(self._weigh_grams)
        self._near: dict[int, _Near] = {}

    def __len__(self) -> int:
        return self._total

    def words(self, index: int) -> tuple[str, ...]:
        """The content words of a text."""
        return self._words[index]

    def rarity(self, word: str) -> float:
        """log(1 + n / df) of a folded, stemmed word; that of a word seen once where it is unknown."""
        return self._sharpen(max(1, self._frequency[word]))

    def vector(self, index: int) -> Mapping[str, float]:
        """The word vector of a text, of length 1."""
        return self._vectors[index]

    def find_near(self, index: int, floor: float) -> tuple[tuple[int, float], ...]:
        """(earlier text, cosine of words) for the texts before `index` that reach `floor`, in order.

        Earlier ones only, so that a walk over all texts meets every pair once. What the lowest floor finds is
        kept: what a higher one does is part of it.
        """
        known = self._near.get(index)
        if known is None or known.floor > floor:
            known = self._near[index] = self._measure_near(index, floor)
        # common words propose nothing but count: the half of the floor is enough to be looked at
        kept = np.flatnonzero((known.rare >= floor / 2) & (known.whole >= floor))
        return tuple(zip(known.others[kept].tolist(), known.whole[kept].tolist(), strict=True))

    def centre(self, indexes: Iterable[int]) -> dict[str, float]:
        """The mean of some texts' word vectors, at length 1."""
        total: dict[str, float] = defaultdict(float)
        for index in indexes:
            for word, weight in self._vectors[index].items():
                total[word] += weight
        return normalise(total)

    def _measure_near(self, index: int, floor: float) -> _Near:
        """The texts before `index` with the most of its rarer words in common."""
        rare = self._add_up(index, self._rare)
        found = np.flatnonzero(rare >= floor / 2)
        if len(found) > MAX_CANDIDATES:
            order = np.lexsort((found, -rare[found]))
            found = np.sort(found[order[:MAX_CANDIDATES]])
        whole = rare[found]
        if len(found):
            common = self._add_up(index, self._common)
            within = found < len(common)
            whole[within] += common[found[within]]
        return _Near(floor=floor, others=found, rare=rare[found], whole=whole)

    def _add_up(self, index: int, holders: Mapping[str, _Holders]) -> NDArray[np.float64]:
        """The product of the text's vector with that of each text before it, over the words in `holders`; as
        long as there are texts that share one."""
        others, products = [], []
        for word, weight in self._vectors[index].items():
            if word in holders:
                held, weights = holders[word]
                end = int(np.searchsorted(held, index))
                others.append(held[:end])
                products.append(weights[:end] * weight)
        if not others:
            return np.zeros(0)
        return np.bincount(np.concatenate(others), np.concatenate(products)).astype(np.float64, copy=False)

    def compare_words(self, a: int, b: int) -> float:
        """The cosine of two texts' words."""
        return measure_cosine(self._vectors[a], self._vectors[b])

    def compare_letters(self, a: int, b: int) -> float:
        """The cosine of two texts' n-grams of letters."""
        return measure_cosine(self._grams(a), self._grams(b))

    def _weigh_grams(self, index: int) -> dict[str, float]:
        return self._weigh(_count_grams(self._content[index]), self._gram_rarity)

    def _rate(self, frequency: Counter[str]) -> dict[str, float]:
        return {term: self._sharpen(count) for term, count in frequency.items()}

    def _sharpen(self, count: int) -> float:
        return math.pow(math.log(1 + self._total / count), self._sharpness)

    def _weigh(self, terms: Counter[str], rarity: Mapping[str, float]) -> dict[str, float]:
        unknown = self._sharpen(1)
        return normalise(
            {
                term: (1 + math.log(count) if count > 1 else 1) * rarity.get(term, unknown)
                for term, count in terms.items()
            }
        )
