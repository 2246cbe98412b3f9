"""What does not belong in a brief: pages that are no article, other languages, second copies."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence

from briefgen.model import LeftOut, Source
from briefgen.text.passages import count_words, fold_space
from briefgen.text.similarity import find_content_words

MIN_ARTICLE_WORDS = 40
"""Words that are left of the shortest dispatch when its furniture is passed over."""

MIN_FLASH_WORDS = 20
"""Words of the shortest report of one sentence."""

MAX_STUB_WORDS = 120
"""Words before a paywall that are still no more than the beginning of an article."""

MIN_HEADLINES, MAX_HEADLINE_WORDS, INDEX_SHARE = 10, 18, 0.6
"""Lines without a stop from which on a page may be an index, their longest, and their share of its words."""

MIN_PICTURES = 3
"""Captions that make a page a gallery."""

MIN_COMPANY, MIN_TOPIC_WORDS, STRANGER_SHARE = 4, 100, 0.1
"""Sources beside it, and words of it, that must be there to tell that an article is on another topic; and
the part of the others' common words that it has at most."""

MIN_FRAGMENTS = 3
"""Ellipses that open or close a line's fragments: a page of search results has more than its prose."""

SEARCH_SHARE = 12
"""Words to an ellipsis below which a text is fragments, whatever its title."""

_SEARCH_TITLE = re.compile(
    r"(?:.{0,60}\b)?(?:search(?: results?)?(?: for\b.*)?|results? for\b.*)(?:\s*[:|–—-].{0,60})?|"
    r".{1,60}[:|–—-]\s*search.{0,40}",
    re.IGNORECASE,
)
_FRAGMENT = re.compile(r"(?:^|\s)(?:\.\.\.|…)(?=\s|$)")

_FLASH = re.compile(r"[\"“‘']?[A-ZÀ-Þ0-9].*[.!?][\"”’')\]]*$", re.DOTALL)
_DAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|this morning|this evening|"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}|"
    r"\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december))\b",
    re.IGNORECASE,
)
_STOPPED = re.compile(r"[.!?…:;,][\"”’')\]]*$")
_NAME = re.compile(r"(?<=[a-z,’'] )[A-ZÀ-Þ][\w’'\-]+")

LANGUAGES = {
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "pt": "Portuguese", "it": "Italian",
    "nl": "Dutch", "id": "Indonesian", "tr": "Turkish", "pl": "Polish", "sv": "Swedish",
}  # fmt: skip


ANALYSED = frozenset({"en"})
"""Languages with a pipeline."""


def find_article(source: Source) -> str:
    """The words of the article: the decoded text without its furniture, space folded."""
    parts: list[str] = []
    start = 0
    for item in source.furniture:
        parts.append(source.text[start : item.span.start])
        start = item.span.end
    parts.append(source.text[start:])
    return fold_space(" ".join(parts))


def judge_source(source: Source, language: str) -> str | None:
    """Why the page does not belong in a brief in `language`, as a sentence; None where it does."""
    article = find_article(source)
    words = count_words(article)
    if _is_search(source, article, words):
        return "It is a page of search results, not an article."
    if not words and _is_gallery(source):
        return "It holds pictures with their captions, and no article."
    if not words:
        return "Nothing of an article is left when the page's furniture is passed over."
    if words < MAX_STUB_WORDS and any(item.rule == "paywall" for item in source.furniture):
        return f"Only the first {_say_words(words)} of its article stand before its paywall."
    if words < MIN_ARTICLE_WORDS and not _is_flash(article):
        left = "is" if words == 1 else "are"
        return f"Only {_say_words(words)} of an article {left} left when the page's furniture is passed over."
    if _is_index(source):
        return "It is a list of headlines or links, not an article."
    return _judge_language(source, language)


def _is_search(source: Source, article: str, words: int) -> bool:
    title = source.title.value if source.title else ""
    fragments = len(_FRAGMENT.findall(article))
    searched = bool(_SEARCH_TITLE.fullmatch(title)) or fragments * SEARCH_SHARE > words
    return fragments >= MIN_FRAGMENTS and searched


def _is_gallery(source: Source) -> bool:
    """Whether a page shows several pictures, and captions are most of its words."""
    spans = [item.span for item in source.furniture if "caption" in item.rule or item.rule == "gallery"]
    told = sum(count_words(source.text[span.start : span.end]) for span in spans)
    return len(spans) >= MIN_PICTURES and told * 2 > count_words(source.text)


def _is_flash(article: str) -> bool:
    """Whether a few words are a report all the same: a full sentence that says on which day it happened.
    What announces a video or stands before a paywall says no day, or is no sentence."""
    flash = _FLASH.search(article)
    return flash is not None and count_words(flash.group()) >= MIN_FLASH_WORDS and bool(_DAY.search(flash[0]))


def _is_index(source: Source) -> bool:
    """Whether most of a page's words stand in lines that are headlines: short, and without a stop."""
    lines = [source.text[item.span.start : item.span.end] for item in source.paragraphs]
    open_lines = [line for line in lines if not _STOPPED.search(line)]
    heads = [line for line in open_lines if 3 <= count_words(line) <= MAX_HEADLINE_WORDS]
    if len(heads) < MIN_HEADLINES:
        return False
    headed = sum(map(count_words, heads))
    return headed > INDEX_SHARE * max(1, sum(map(count_words, lines)))


def _judge_language(source: Source, language: str) -> str | None:
    found = source.language.value if source.language else language
    if found == language:
        return None
    name, own = (
        LANGUAGES.get(found, "a language that briefgen does not know"),
        LANGUAGES.get(language, language),
    )
    if found in ANALYSED:
        return f"It is in {name}, and the brief is in {own}, so that nothing of it is cited."
    return f"It is in {name}, for which there is no language pipeline, so that nothing of it is cited."


def _say_words(count: int) -> str:
    return "1 word" if count == 1 else f"{count} words"


def find_strangers(sources: Sequence[Source]) -> tuple[LeftOut, ...]:
    """The sources that share nothing with the rest: no two names with any of them, and hardly a word of
    those that half of the others use. Few or short sources show nothing."""
    if len(sources) <= MIN_COMPANY:
        return ()
    articles = [find_article(source) for source in sources]
    words = [frozenset(find_content_words(article)) for article in articles]
    names = [_find_names(article) for article in articles]
    used = Counter(word for own in words for word in own)
    strangers: list[LeftOut] = []
    for number, source in enumerate(sources):
        own = words[number]
        half = (len(sources) - 1) / 2
        common = [word for word, count in used.items() if count - (word in own) >= half]
        if count_words(articles[number]) < MIN_TOPIC_WORDS or not common:
            continue
        if sum(word in own for word in common) > STRANGER_SHARE * len(common):
            continue
        others = (other for at, other in enumerate(names) if at != number)
        if max((len(names[number] & other) for other in others), default=0) <= 1:
            why = (
                f"It shares neither names nor words with the other {len(sources) - 1} sources: it seems "
                "to be on another topic."
            )
            strangers.append(LeftOut(file=source.file, why=why))
    return tuple(strangers)


def _find_names(article: str) -> frozenset[str]:
    return frozenset(match.group().removesuffix("’s").removesuffix("'s") for match in _NAME.finditer(article))


def find_copies(sources: Sequence[Source]) -> tuple[LeftOut, ...]:
    """The files that repeat an earlier one: byte for byte, or in every word of the article."""
    bytes_of: dict[str, str] = {}
    words_of: dict[str, str] = {}
    copies: list[LeftOut] = []
    for source in sources:
        words = hashlib.sha256(find_article(source).encode("utf-8", "surrogatepass")).hexdigest()
        if source.sha256 in bytes_of:
            why = f"It is the same file as {bytes_of[source.sha256]}, byte for byte."
            copies.append(LeftOut(file=source.file, why=why))
        elif words in words_of:
            why = f"Its article is the same as that of {words_of[words]}, word for word."
            copies.append(LeftOut(file=source.file, why=why))
        bytes_of.setdefault(source.sha256, source.file)
        words_of.setdefault(words, source.file)
    return tuple(copies)
