"""A paragraph's tokens as plain lists: read once from spaCy, then cheap to look at again and again."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.language import ParsedParagraph
from briefgen.model import Sentence, Span

ENTITY_LABELS = frozenset(
    {"PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"}
)
"""What the pipeline may call a name; dates and numbers belong to others."""

ARTICLES = frozenset({"the", "a", "an"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’", "`s"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Tokens of one parsed stretch. `starts` are offsets in the decoded text, `opens` the tokens that
    open a sentence; `labels` are the tokens' entity labels, "" outside the `entities`; `headline` says
    that most words are capitalised, so that capitals say nothing."""

    text: Sequence[str]
    lower: Sequence[str]
    tags: Sequence[str]
    deps: Sequence[str]
    heads: Sequence[int]
    starts: Sequence[int]
    opens: Sequence[int]
    entities: Sequence[tuple[int, int, str]]
    labels: Sequence[str]
    headline: bool

    def span(self, first: int, last: int) -> Span:
        """Where the tokens `first` up to, not including, `last` stand."""
        return Span(self.starts[first], self.starts[last - 1] + len(self.text[last - 1]))

    def sentence_start(self, index: int) -> int:
        """The first token of the sentence that holds token `index`."""
        return self.opens[bisect_right(self.opens, index) - 1]

    def sentence_end(self, index: int) -> int:
        """The token after the last one of the sentence that holds token `index`."""
        place = bisect_right(self.opens, index)
        return self.opens[place] if place < len(self.opens) else len(self.text)

    def after(self, index: int) -> str:
        """The token at `index`, "" where the paragraph has ended."""
        return self.text[index] if index < len(self.text) else ""

    def before(self, index: int) -> str:
        """The lower-case token before `index`, "" at the paragraph's beginning."""
        return self.lower[index - 1] if index else ""


def read_words(paragraph: ParsedParagraph, sentences: Sequence[Sentence]) -> Words:
    """The words of a paragraph; sentences begin where `sentences` say."""
    doc, start = paragraph.doc, paragraph.start
    text, tags, deps, heads, starts = [], [], [], [], []
    for token in doc:
        text.append(token.text)
        tags.append(token.tag_)
        deps.append(token.dep_)
        heads.append(token.head.i)
        starts.append(start + token.idx)
    entities = [(e.start, e.end, e.label_) for e in doc.ents if e.label_ in ENTITY_LABELS]
    return Words(
        text=text,
        lower=[word.lower() for word in text],
        tags=tags,
        deps=deps,
        heads=heads,
        starts=starts,
        opens=_find_openings(starts, sentences),
        entities=entities,
        labels=_spread(entities, len(text)),
        headline=bool(text) and _is_headline(text),
    )


def _spread(entities: Sequence[tuple[int, int, str]], total: int) -> list[str]:
    """Every token's entity label, "" for most."""
    labels = [""] * total
    for first, last, label in entities:
        labels[first:last] = [label] * (last - first)
    return labels


def _find_openings(starts: Sequence[int], sentences: Sequence[Sentence]) -> list[int]:
    """The tokens that open a sentence; the paragraph's first token always does."""
    if not starts:
        return []
    place = bisect_right(sentences, starts[0], key=lambda sentence: sentence.span.start)
    openings = [0]
    while place < len(sentences) and sentences[place].span.start <= starts[-1]:
        token = bisect_right(starts, sentences[place].span.start - 1)
        if token > openings[-1]:
            openings.append(token)
        place += 1
    return openings


def _is_headline(text: Sequence[str]) -> bool:
    """Whether most longer words are capitalised, as title case has it, and no full stop closes them."""
    if text[-1] in (".", "?", "!", "”", '"', ".”", "…"):
        return False
    longer = [word for word in text if len(word) > 3 and word.isalpha()]
    return len(longer) >= 3 and sum(word[0].isupper() for word in longer) >= 0.75 * len(longer)


def is_name_word(word: str) -> bool:
    """Whether the word is capitalised as a name's words are ("d'Arc" and "al-Sayed" are not)."""
    return word[:1].isupper()
