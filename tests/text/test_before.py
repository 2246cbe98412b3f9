"""An earlier brief against a newer one, by ids and aliases."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model import Before, Known, News
from briefgen.text.before import find_news, load_before, name_alias, read_before, write_before
from briefgen.text.passages import name_content
from tests.render.samples import HARBOUR, cite

WORDS = cite(HARBOUR, "She called it “a good day”.")


def know(*names: str, source: str = "a") -> Known:
    return Known(id=names[0], aliases=names[1:], source=source)


def test_an_alias_is_made_as_the_id_is() -> None:
    span, exact = WORDS.span, WORDS.selector.exact
    assert name_alias("finding", "harbour", span.start, span.end, exact) == name_content("finding", WORDS)


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        (know("f-1"), know("f-1"), True),
        (know("f-1", "f-2"), know("f-2"), True),
        (know("f-1"), know("f-2", "f-1"), True),
        (know("f-1", "f-3"), know("f-2", "f-3"), False),
        (know("f-1"), know("f-2"), False),
    ],
)
def test_entries_are_one_by_id_or_alias(old: Known, new: Known, same: bool) -> None:
    news = find_news(Before(findings=(old,)), Before(findings=(new,)))
    assert news == (News() if same else News(findings=(new.id,), gone=(f"{old.id} (a)",)))


def test_sources_that_came_and_went() -> None:
    before = Before(sources=(("a", "The Quay"), ("b", "b")))
    after = Before(sources=(("b", "b"), ("c", "Northwire")))
    assert find_news(before, after) == News(sources=("c",), gone=("a (The Quay)",))


names = st.text(max_size=6)
entries = st.lists(st.builds(Known, id=names, source=names, aliases=st.tuples(names))).map(tuple)


@given(st.builds(Before, as_of=names, sources=st.lists(st.tuples(names, names)).map(tuple), events=entries))
def test_what_is_kept_comes_back(before: Before) -> None:
    assert load_before(write_before(before)) == before
    assert find_news(before, before) == News()


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{}", b'{"schema": "briefgen-before/1"}', b"\xff", b"[" * 9999]
)
def test_what_is_something_else_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError):
        load_before(data)


@pytest.mark.parametrize(
    "tree", [[], {}, {"schema": "briefgen/1"}, {"schema": "briefgen/1", "sources": [1]}, {"schema": "other"}]
)
def test_a_brief_of_another_shape_is_refused(tree: object) -> None:
    with pytest.raises(ValueError, match=r"schema|shape"):
        read_before(json.loads(json.dumps(tree)))
