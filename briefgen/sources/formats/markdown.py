"""Markdown: front matter as the file's own metadata, and marks that are no words of the article."""

from __future__ import annotations

import re

from briefgen.model import Claim, Decoded, Furniture, Span
from briefgen.settings import read_edtf, read_web_address
from briefgen.sources.encoding import decode_bytes
from briefgen.sources.wrapping import join_wrapped

FRONT = re.compile(r"\A\s*---[ \t]*\r?\n(?P<body>.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
"""YAML front matter as Jekyll, Hugo and Pandoc write it: between two lines of three hyphens."""

_LINE = re.compile(r"^(?P<key>[A-Za-z_]+)[ \t]*:[ \t]*(?P<value>.*?)[ \t]*$", re.MULTILINE)

_KEYS = {
    "title": "title",
    "date": "published",
    "published": "published",
    "author": "byline",
    "authors": "byline",
    "byline": "byline",
    "publisher": "publisher",
    "site": "publisher",
    "agency": "agency",
    "url": "url",
    "source_url": "url",
    "link": "url",
    "licence": "licence",
    "license": "licence",
    "language": "language",
    "lang": "language",
}
"""What writers of clipping tools call a field, and the field of a source that it is."""

_MARKS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("comment", re.compile(r"<!--.{0,4000}?-->", re.DOTALL)),
    ("picture", re.compile(r"^[ \t]*!\[[^\]\r\n]*\]\([^)\r\n]*\)[ \t]*$", re.MULTILINE)),
    ("rule-line", re.compile(r"^[ \t]*(?:-[ \t]*){3,}$|^[ \t]*(?:\*[ \t]*){3,}$", re.MULTILINE)),
    ("heading", re.compile(r"^#{2,6}[ \t].*$", re.MULTILINE)),
    ("quote-sign", re.compile(r"^[ \t]*>[ \t]?", re.MULTILINE)),
)

TITLE = re.compile(r"^#[ \t]+(?P<words>[^\r\n]*\S)", re.MULTILINE)


def decode_markdown(data: bytes) -> Decoded:
    """The characters of the file. Front matter keeps its lines; only what follows it can be
    hard-wrapped."""
    text = decode_bytes(data)
    front = FRONT.match(text)
    start = front.end() if front else 0
    text = text[:start] + join_wrapped(text[start:])
    return Decoded(text=text, markup=find_markup(text), stated=find_stated(text))


def find_markup(text: str) -> tuple[Furniture, ...]:
    """Front matter, comments, pictures, headings and the signs of quoted lines."""
    front = FRONT.match(text)
    found = [Furniture(span=Span(front.start(), front.end()), rule="front-matter")] if front else []
    start = front.end() if front else 0
    for name, pattern in _MARKS:
        for match in pattern.finditer(text, start):
            if match.start() < match.end():
                found.append(Furniture(span=Span(match.start(), match.end()), rule=name))
    title = TITLE.search(text, start)
    if title:
        found.append(Furniture(span=Span(title.start(), title.end()), rule="title"))
    return tuple(found)


def find_stated(text: str) -> tuple[tuple[str, Claim], ...]:
    """What the front matter states, as (field of a source, claim), and the level-one heading as the
    title where it states none. Values that are no date or no web address are passed over."""
    front = FRONT.match(text)
    found: list[tuple[str, Claim]] = []
    for match in _LINE.finditer(text, front.start("body"), front.end("body")) if front else ():
        field = _KEYS.get(match["key"].lower())
        value = match["value"].strip("\"'[]").strip()
        offset = text.find(value, match.start("value")) if value else -1
        if field is None or offset < 0:
            continue
        span = Span(offset, offset + len(value))
        stated = _read_value(field, value)
        if stated:
            found.append((field, Claim(value=stated, basis="stated", rule="front-matter", spans=(span,))))
    title = TITLE.search(text, front.end() if front else 0)
    if title and not any(field == "title" for field, _ in found):
        span = Span(title.start("words"), title.end("words"))
        found.append(("title", Claim(value=title["words"], basis="stated", rule="heading", spans=(span,))))
    return tuple(found)


def _read_value(field: str, value: str) -> str | None:
    if field == "published":
        return read_edtf(value)
    if field == "url":
        return read_web_address(value)
    return " ".join(value.split()) or None
