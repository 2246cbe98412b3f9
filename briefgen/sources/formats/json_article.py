"""JSON: one article as programs save it (scrapers, news services, schema.org), by the names of its keys."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from briefgen.errors import SourceError
from briefgen.lexicon.json_keys import FIELD_KEYS, INNER_KEYS, NAME_KEYS, TEXT_KEYS
from briefgen.model import Claim, Decoded
from briefgen.sources.encoding import decode_bytes
from briefgen.sources.stating import Found, make_claims, set_title, split_names
from briefgen.sources.wrapping import join_wrapped

MAX_DEPTH = 6
"""How deep the article is looked for: services wrap it two or three times."""

MIN_WORDS = 5
"""Words of a text; a key that happens to be called `text` holds fewer."""

RULE = "json"

Fields = Mapping[str, Any]

_MARKUP = re.compile(
    r"</(?:p|div|span|a|article|section|h[1-6]|ul|li|figure|em|strong|b|i)>|<(?:br|p)\b[^>]*>", re.I
)
_ENTITY = re.compile(
    r"&(?:amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|[mn]dash|hellip|#\d{2,5}|#x[0-9a-f]{2,4});", re.I
)
_SURROGATE = re.compile("[\ud800-\udfff]")


def decode_json(data: bytes) -> Decoded:
    """The title and the text of the one article of the file. Raises SourceError where there is none, or
    more than one."""
    try:
        tree = json.loads(decode_bytes(data))
    except ValueError as error:
        place = f", line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise SourceError(f"is no valid JSON{place}.") from error
    except RecursionError as error:
        raise SourceError("is JSON that is nested too deeply.") from error
    articles = list(_find_articles(tree, {}, 0))
    if not articles:
        raise SourceError(
            "holds no article: none of its keys holds a text (such as text, body, content or articleBody)."
        )
    if len(articles) > 1:
        raise SourceError(
            f"holds {len(articles):,} articles: save each in a file of its own, so that each can be cited."
        )
    return _build(articles[0])


def _fold_key(key: object) -> str:
    return re.sub(r"[^a-z0-9@]", "", str(key).lower())


def _find_articles(tree: object, around: Fields, depth: int) -> Iterator[Fields]:
    """The objects that hold a text, with what the object around them states besides."""
    if depth > MAX_DEPTH:
        return
    if isinstance(tree, list):
        for item in tree:
            yield from _find_articles(item, {}, depth + 1)
        return
    if not isinstance(tree, dict):
        return
    fields = {_fold_key(key): value for key, value in tree.items()}
    if any(len(_read_text(fields.get(key)).split()) >= MIN_WORDS for key in TEXT_KEYS):
        yield {**around, **fields}
        return
    plain = {key: value for key, value in fields.items() if isinstance(value, str | int)}
    for value in fields.values():
        yield from _find_articles(value, plain, depth + 1)


def _read_text(value: object) -> str:
    """The words of a text that is a string, or a list of paragraphs."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "\n\n".join(part.strip() for item in value if (part := _read_text(_open_item(item))).strip())
    return ""


def _open_item(item: object) -> object:
    """A part of a text: itself, or what stands in it."""
    if not isinstance(item, dict):
        return item if isinstance(item, str) else ""
    fields = {_fold_key(key): value for key, value in item.items()}
    return next((fields[key] for key in INNER_KEYS if isinstance(fields.get(key), str)), "")


def _build(fields: Fields) -> Decoded:
    texts = (_read_text(fields.get(key)) for key in TEXT_KEYS)
    text = _clean(next(text for text in texts if len(text.split()) >= MIN_WORDS))
    body = _read_markup(text) if _MARKUP.search(text) else _read_plain(text)
    found = _find_fields(fields)
    title = next((claim.value for field, claim in found if field == "title"), "")
    stated = tuple(item for item in found if item[0] != "title")
    return set_title(title, RULE, Decoded(text=body.text, markup=body.markup, stated=stated))


def _read_plain(text: str) -> Decoded:
    return Decoded(text=join_wrapped(_unescape(text)).strip("\r\n"))


def _clean(text: str) -> str:
    """The text without halves of characters, which JSON can hold and no file can."""
    return _SURROGATE.sub("\ufffd", text)


def _unescape(text: str) -> str:
    """Entities that a program left in the text, as the characters that they stand for."""
    return html.unescape(text) if _ENTITY.search(text) else text


def _read_markup(body: str) -> Decoded:
    from briefgen.sources.formats.html import decode_html

    page = f"<html><body><article>{body}</article></body></html>"
    return decode_html(page.encode("utf-8"), "utf-8")


def _find_fields(fields: Fields) -> Found:
    found: list[tuple[str, Claim]] = []
    for field, keys in FIELD_KEYS:
        for key in keys:
            claims = [
                claim
                for value in _read_values(fields.get(key), field)
                for claim in make_claims(field, _unescape(_clean(value)), RULE)
            ]
            if claims:
                found += claims if field == "byline" else claims[:1]
                break
    return tuple(found)


def _read_values(value: object, field: str) -> Iterator[str]:
    """What a field holds, as strings: of a list each, of an object its name."""
    if isinstance(value, list):
        for item in value[:20]:
            yield from _read_values(item, field)
    elif isinstance(value, dict):
        inner = {_fold_key(key): item for key, item in value.items()}
        keys = ("@id", "url") if field == "url" else NAME_KEYS
        name = next((inner[key] for key in keys if isinstance(inner.get(key), str)), None)
        if name:
            yield from _read_values(name, field)
    elif isinstance(value, str):
        if field == "publisher" and re.match(r"(?i)https?://", value):
            return  # the address of the article or of the site, which says who publishes in no words
        yield from split_names(re.sub(r"(?i)^by\s+", "", value)) if field == "byline" else (value,)
    elif isinstance(value, int | float) and not isinstance(value, bool) and field == "published":
        yield from _read_epoch(float(value))


def _read_epoch(number: float) -> Iterator[str]:
    """The day of a count of seconds or milliseconds since 1970."""
    seconds = number / 1000 if number > 1e11 else number
    if 1e8 < seconds < 1e10:
        yield datetime.fromtimestamp(seconds, UTC).date().isoformat()
