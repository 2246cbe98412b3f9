"""Every row of the names of a page's parts, on names that it must and must not match."""

from __future__ import annotations

import pytest

from briefgen.lexicon.page_metadata import META_NAMES
from briefgen.lexicon.page_parts import CAPTION_ROWS, FOREIGN, FOREIGN_NAMES, FRAME_NAMES, FRAME_ROWS, PartRow

EACH = pytest.mark.parametrize("row", FRAME_ROWS + CAPTION_ROWS, ids=lambda row: row.name)


@EACH
def test_rows(row: PartRow) -> None:
    for name in row.examples:
        assert row.pattern.search(name), name
    for name in row.counters:
        assert not row.pattern.search(name), name


@pytest.mark.parametrize(
    "name",
    ["article", "article-body", "story__content", "entry-content", "post", "page", "content", "main-text",
     "body-copy", "live-entry", "text", "column", "wysiwyg", "article-header", "hero"],
)  # fmt: skip
def test_an_article_is_no_frame(name: str) -> None:
    assert not FRAME_NAMES.search(name)
    assert not FOREIGN_NAMES.search(name)


def test_foreign_rows_exist() -> None:
    assert {row.name for row in FRAME_ROWS} >= FOREIGN


def test_meta_names_are_in_small_letters_and_given_once() -> None:
    names = [name for name, _, _ in META_NAMES]
    assert names == [name.lower() for name in names]
    assert len(set(names)) == len(names)
