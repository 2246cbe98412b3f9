"""Every hint at a page's publisher on its example and its counter-example."""

from __future__ import annotations

import pytest

from briefgen.lexicon.agencies import OUTLETS, name_agency
from briefgen.lexicon.publishers import HINTS, MONTH_FIRST, PAGE_STAMP, PRODUCTS, SHORT_LINKS, HintRow


@pytest.mark.parametrize("row", HINTS, ids=lambda row: row.name)
def test_example(row: HintRow) -> None:
    assert row.pattern.search(row.example)


@pytest.mark.parametrize("row", HINTS, ids=lambda row: row.name)
def test_counter_example(row: HintRow) -> None:
    assert not row.pattern.search(row.counter)


def test_short_links_products_and_stamps_are_of_known_outlets() -> None:
    named = {*SHORT_LINKS.values(), *PRODUCTS.values(), *MONTH_FIRST}
    assert {name for name in named if name not in OUTLETS and name_agency(name) is None} == set()


def test_a_page_stamp_is_in_brackets_and_has_a_name() -> None:
    assert PAGE_STAMP.match("(Leeds Gazette 03/14/2016 page2)")
    assert not PAGE_STAMP.match("(The vote was held on 03/14/2016 in Leeds)")
