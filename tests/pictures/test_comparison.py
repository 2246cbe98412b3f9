"""Charts of the comparison: readable whatever sources and speakers are called, and true to scale."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.pictures.coverage import MOST, draw_coverage
from briefgen.pictures.metrics import measure_text
from briefgen.pictures.names import MOST_LINES, set_name
from briefgen.pictures.sharing import MOST as MOST_SHARERS
from briefgen.pictures.sharing import Shared, Sharer, draw_sharing
from briefgen.pictures.svg import SMALL
from briefgen.pictures.voices import Share, Voiced, draw_voices
from briefgen.text.invisible import show_invisible
from tests.pictures.drawn import SVG, assert_readable, read, words_of

called = (
    st.text(
        alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn")),
        min_size=1,
        max_size=60,
    )
    .map(lambda text: show_invisible(" ".join(text.split())))
    .filter(bool)
)
many = st.lists(called, min_size=2, max_size=30, unique=True)


@settings(max_examples=20)
@given(many, st.data())
def test_coverage_is_readable(names: list[str], data: st.DataObject) -> None:
    findings = data.draw(st.lists(st.frozensets(st.sampled_from(names)), min_size=2, max_size=12))
    svg = draw_coverage(names, findings)
    assert svg is not None
    assert_readable(svg)
    rows = [item for item in read(svg).iter(f"{SVG}g") if item.get("data-origin") is not None]
    assert len(rows) == min(len(names), MOST)
    for row in rows:
        marks = [int(item.attrib["data-finding"]) for item in row if item.get("data-finding")]
        name = row.attrib["data-origin"]
        assert marks == [at for at, finding in enumerate(findings, 1) if name in finding]


def test_coverage_of_next_to_nothing_is_not_drawn() -> None:
    assert draw_coverage([], []) is None
    assert draw_coverage(["A", "B"], [frozenset("AB")]) is None
    assert draw_coverage(["A"], [frozenset("A"), frozenset("A")]) is None


def test_coverage_keeps_those_that_report_most() -> None:
    names = [f"Paper {number}" for number in range(MOST + 5)]
    svg = draw_coverage(names, [frozenset(names[5:]), frozenset(names[:9])])
    assert svg is not None
    assert f"The {MOST} origins that report most of them." in " ".join(words_of(svg, "key"))


shares = st.lists(
    st.builds(
        Share,
        speaker=called,
        naming=st.sampled_from(("named", "unnamed", "other")),
        words=st.integers(1, 900),
    ),
    max_size=5,
).map(tuple)


@settings(max_examples=20)
@given(
    st.lists(
        st.builds(Voiced, source=called, name=called, shares=shares),
        max_size=20,
        unique_by=lambda item: item.source,
    )
)
def test_voices_are_readable_and_to_scale(voiced: list[Voiced]) -> None:
    svg = draw_voices(voiced)
    if not any(item.words for item in voiced):
        assert svg is None
        return
    assert svg is not None
    assert_readable(svg)
    bars = [item for item in read(svg).iter() if item.get("data-count")]
    scales = [float(item.attrib["width"]) / int(item.attrib["data-count"]) for item in bars]
    assert scales == pytest.approx([max(scales)] * len(scales), rel=0.05, abs=0.006)


pairs = st.lists(
    st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(0, 100)).filter(
        lambda item: item[0] < item[1]
    ),
    max_size=20,
    unique_by=lambda item: item[:2],
)


@settings(max_examples=20)
@given(
    st.lists(called, min_size=10, max_size=10), st.lists(st.integers(0, 3), min_size=10, max_size=10), pairs
)
def test_sharing_is_readable(
    names: list[str], origins: list[int], ratios: list[tuple[int, int, int]]
) -> None:
    sharers = [
        Sharer(source=f"s{at}", name=name, origin=f"o{origin}")
        for at, (name, origin) in enumerate(zip(names, origins, strict=True))
    ]
    shared = [Shared(a=f"s{a}", b=f"s{b}", ratio=ratio) for a, b, ratio in ratios]
    svg = draw_sharing(sharers, shared)
    if not shared:
        assert svg is None
        return
    assert svg is not None
    assert_readable(svg)
    assert len(words_of(svg, "row")) <= MOST_SHARERS
    assert {int(words) for words in words_of(svg, "ratio")} <= {ratio for *_, ratio in ratios}


def test_names_are_whole_or_cut_at_their_end() -> None:
    assert set_name("Fjord Post", 100) == ("Fjord Post",)
    assert len(set_name("The Eldvik Gazette", 90)) == MOST_LINES
    (cut,) = set_name("The Eldvik and Upper Fjord Gazette and Advertiser", 90)
    assert cut.endswith("…")
    assert measure_text(cut, SMALL) <= 90
