"""Front matter is metadata and furniture; the article's own words are neither moved nor marked."""

from __future__ import annotations

from briefgen.sources import FORMATS, build_source
from briefgen.sources.formats.markdown import find_stated

ARTICLE = """---
title: "The dam that broke"
date: 2024-01-30T08:00:00Z
author: Ann Lee
publisher: Leeds Gazette
url: https://gazette.example/dam
layout: post
---

# The dam that broke

![The dam](dam.jpg)

The dam above the old town broke early on Friday, the mayor said.

## What is known

Nobody was hurt, *the mayor* said, because the [bells](https://x.example) had been rung in time.

<!-- a note
of the clipping tool -->
"""


def read(text: str = ARTICLE):  # type: ignore[no-untyped-def]  # a Source, as build_source says
    return build_source(file="dam.md", decoded=FORMATS[".md"].decode(text.encode()))


def test_front_matter_is_stated_with_its_span() -> None:
    source = read()
    for claim, value in (
        (source.title, "The dam that broke"),
        (source.published, "2024-01-30"),
        (source.publisher, "Leeds Gazette"),
        (source.url, "https://gazette.example/dam"),
        (source.byline[0], "Ann Lee"),
    ):
        assert claim is not None
        assert (claim.value, claim.basis, claim.rule) == (value, "stated", "front-matter")
        words = source.text[claim.spans[0].start : claim.spans[0].end]
        assert words.startswith(value)


def test_markup_is_furniture_and_the_article_is_not() -> None:
    source = read()
    marked = {item.rule: source.text[item.span.start : item.span.end] for item in source.furniture}
    assert set(marked) == {"front-matter", "title", "picture", "heading", "comment"}
    assert marked["title"] == "# The dam that broke"
    assert marked["heading"] == "## What is known"


def test_a_heading_is_the_title_without_front_matter() -> None:
    source = read("# A dam\n\nThe dam above the old town broke early on Friday, the mayor said.\n")
    assert source.title is not None
    assert (source.title.value, source.title.rule) == ("A dam", "heading")


def test_values_that_are_none_are_passed_over() -> None:
    assert find_stated("---\ndate: soon\nurl: javascript:x\ntitle:\n---\nText.") == ()


def test_a_rule_of_hyphens_is_no_front_matter() -> None:
    assert find_stated("Text.\n---\ntitle: x\n---\n") == ()
