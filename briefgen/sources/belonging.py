"""What does not belong in a brief: pages that are no article, other languages, second copies."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from briefgen.model import LeftOut, Source
from briefgen.text.passages import count_words, fold_space

MIN_ARTICLE_WORDS = 40
"""Words that are left of the shortest dispatch when its furniture is passed over."""

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

LANGUAGES = {
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "pt": "Portuguese", "it": "Italian",
    "nl": "Dutch", "id": "Indonesian", "tr": "Turkish", "pl": "Polish", "sv": "Swedish",
}  # fmt: skip


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
    title = source.title.value if source.title else ""
    fragments = len(_FRAGMENT.findall(article))
    searched = bool(_SEARCH_TITLE.fullmatch(title)) or fragments * SEARCH_SHARE > count_words(article)
    if fragments >= MIN_FRAGMENTS and searched:
        return "It is a page of search results, not an article."
    words = count_words(article)
    if not words:
        return "Nothing of an article is left when the page's furniture is passed over."
    if words < MIN_ARTICLE_WORDS:
        left = "1 word" if words == 1 else f"{words} words"
        return f"Only {left} of an article are left when the page's furniture is passed over."
    found = source.language.value if source.language else language
    if found != language:
        name = LANGUAGES.get(found, "another language")
        return f"It is in {name}, and the brief is in {LANGUAGES.get(language, language)}."
    return None


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
