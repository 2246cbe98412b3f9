"""The timeline: nothing lies on anything else, nothing is left out, gaps and ends are told."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.model import EventStatus
from briefgen.pictures.timeline import MOST, TimelineEntry, draw_timeline, gather_rows, lay_out, word_date
from briefgen.pictures.timeline_groups import MOST_ROWS
from briefgen.pictures.timeline_strip import draw_strip
from tests.pictures.drawn import SVG, assert_readable, find_texts, read, words_of
from tests.pictures.entries import STATUSES, entries


def make(date: str, status: EventStatus = "happened", number: int = 0, *names: str) -> TimelineEntry:
    return TimelineEntry(statement=f"s-{number:08x}", date=date, status=status, names=names)


def draw(*made: TimelineEntry) -> str:
    svg = draw_timeline(made)
    assert svg is not None
    return svg


@settings(max_examples=25)
@given(st.lists(entries, min_size=1, max_size=MOST))
def test_no_two_labels_meet(made: list[TimelineEntry]) -> None:
    assert_readable(draw(*made))


@settings(max_examples=25)
@given(st.lists(entries, min_size=1, max_size=MOST))
def test_the_boxes_of_labels_are_apart_and_hold_them(made: list[TimelineEntry]) -> None:
    layout = lay_out(gather_rows(made))
    boxes = layout.boxes
    for above, below in pairwise(boxes):
        assert above.top + above.height <= below.top
    labels = [text for text in find_texts(draw(*made)) if text.part in ("date", "names")]
    for text in labels:
        assert any(
            box.top - 0.1 <= text.top
            and text.bottom <= box.top + box.height + 0.1
            and text.left >= box.left - 0.1
            for box in boxes
        )


@settings(max_examples=25)
@given(st.lists(entries, min_size=1, max_size=MOST))
def test_nothing_is_left_out_and_later_is_never_higher(made: list[TimelineEntry]) -> None:
    svg = draw(*made)
    shown = [name for item in read(svg).iter(f"{SVG}g") for name in item.get("data-statements", "").split()]
    assert sorted(shown) == sorted(entry.statement for entry in made)
    layout = lay_out(gather_rows(made))
    starts = [row.extent.start for row in layout.rows]
    assert starts == sorted(starts)
    assert list(layout.tops) == sorted(layout.tops)


@settings(max_examples=25)
@given(st.lists(entries, min_size=1, max_size=MOST + 8))
def test_the_small_one_is_readable(made: list[TimelineEntry]) -> None:
    svg = draw_strip(made)
    assert svg is not None
    assert_readable(svg)


@given(st.lists(entries, max_size=8))
def test_the_same_entries_give_the_same_bytes(made: list[TimelineEntry]) -> None:
    assert draw_timeline(made) == draw_timeline(list(made))


def test_no_entry_no_picture() -> None:
    assert draw_timeline([]) is None
    assert draw_strip([]) is None


def test_entries_without_a_date_are_not_drawn() -> None:
    assert draw_timeline([make("")]) is None
    assert words_of(draw(make(""), make("2024-03-12")), "date") == ["12 March 2024"]


def test_one_entry() -> None:
    svg = draw(make("2024-03-12", "planned", 7, "Ingrid Moe", "Eldvik"))
    assert words_of(svg, "date") == ["12 March 2024, planned"]
    assert words_of(svg, "names") == ["Ingrid Moe · Eldvik"]
    assert words_of(svg, "gap") == []


def test_entries_of_a_day_stand_together() -> None:
    svg = draw(make("2024-03-12", "happened", 1, "A"), make("2024-03-12", "happened", 2, "B", "A"))
    assert words_of(svg, "date") == ["12 March 2024"]
    assert words_of(svg, "names") == ["2 entries · A · B"]


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("date", ["2024-03-12", "2024-03"])
def test_each_standing_has_a_form_of_its_own(status: EventStatus, date: str) -> None:
    """Told apart without colour: no two standings are drawn with the same shapes and fills."""

    def form(standing: EventStatus) -> tuple[str, ...]:
        group = next(item for item in read(draw(make(date, standing))).iter(f"{SVG}g") if len(item) > 1)
        shapes = (item for item in group if item.tag != f"{SVG}text")
        kept = ("fill", "stroke-dasharray")
        return tuple(f"{item.tag} {[item.get(key) for key in kept]}" for item in shapes)

    others = [form(other) for other in STATUSES if other != status]
    assert form(status) not in others


def test_a_gap_is_drawn_broken_and_says_how_long_it_is() -> None:
    svg = draw(make("2019-05", number=1), make("2023-11-02", number=2), make("2023-11-20", number=3))
    assert words_of(svg, "gap") == ["4+ years"]
    assert "time left out; each stretch has its own scale" in words_of(svg, "key")


def test_no_break_where_dates_follow_one_another() -> None:
    svg = draw(*(make(f"2024-03-{day:02}", number=day) for day in range(1, 12)))
    assert words_of(svg, "gap") == []


def test_a_bar_covers_the_days_that_its_date_allows() -> None:
    layout = lay_out(
        gather_rows([make("2024-03", number=1), make("2024-03-01", number=2), make("2024-04-10", number=3)])
    )
    (stretch,) = layout.stretches
    assert (stretch.start, stretch.end) == (layout.rows[0].extent.start, layout.rows[-1].extent.end)
    assert stretch.place(layout.rows[0].extent.end) == pytest.approx(
        stretch.top + (stretch.bottom - stretch.top) * 31 / 41
    )


def test_an_open_end_is_marked() -> None:
    closed, opened = draw(make("2024-03")), draw(make("2024-03/.."))
    assert "one end not known" in words_of(opened, "key")
    assert "one end not known" not in words_of(closed, "key")


def test_a_thousand_entries_are_counted() -> None:
    made = [
        make(
            f"{2019 + number % 5}-{number % 12 + 1:02}-{number % 28 + 1:02}", STATUSES[number % 7 % 4], number
        )
        for number in range(1000)
    ]
    svg = draw(*made)
    assert_readable(svg)
    assert words_of(svg, "date") == ["2019", "2020", "2021", "2022", "2023"]
    assert sum(int(words) for words in words_of(svg, "count")) == 1000
    assert len(svg) < 20_000


@settings(max_examples=5)
@given(st.lists(entries, min_size=MOST * 3, max_size=MOST * 5))
def test_many_entries_are_readable(made: list[TimelineEntry]) -> None:
    svg = draw(*made)
    assert_readable(svg)
    assert len(words_of(svg, "date")) <= max(MOST_ROWS, MOST * 4)


def test_the_words_of_a_date_are_those_of_the_page() -> None:
    assert word_date(make("2024-22", "planned")) == "summer 2024, planned"
    assert word_date(make("2023-11/2024-06", "denied")) == "between November 2023 and June 2024, denied"
