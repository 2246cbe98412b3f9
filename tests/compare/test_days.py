"""The days that matter most: what is told again later outweighs what was only loud."""

from __future__ import annotations

from briefgen.compare.events.days import choose_sentences, rank_days
from briefgen.model import Event, Published, Reason
from briefgen.text.passages import make_evidence
from tests.compare.building import at, make_source

LINES = ("The ferry sank.", "The pier burned.", "The mill closed.", "The council met.")


def event(name: str, date: str, weight: float, *sources: str, line: int = 0) -> Event:
    evidence = []
    for source_id in sources:
        source = make_source(source_id, *LINES)
        evidence.append(make_evidence(source, at(source, LINES[line]), "event"))
    return Event(
        id=name,
        date=date,
        basis="stated",
        reason=Reason(frame="test"),
        reported_on=None,
        status="happened",
        actors=(),
        origins=sources,
        weight=weight,
        evidence=tuple(evidence),
    )


PUBLISHED = tuple(
    Published(source=source, edtf=edtf, basis="stated", reason=Reason(frame="test"))
    for source, edtf in (("a", "2031-03-01"), ("b", "2031-03-09"), ("c", "2031-03-20"), ("d", ""))
)


def test_what_is_told_again_later_comes_first() -> None:
    loud = event("e1", "2031-03-08", 9.0, "b")
    lasting = event("e2", "2031-03-01", 3.0, "a", "b", "c")
    assert [day.date for day in rank_days((loud, lasting), PUBLISHED)] == ["2031-03-01", "2031-03-08"]


def test_only_days_are_ranked_and_those_of_two_days_by_the_second() -> None:
    events = (
        event("e1", "2031-03", 5.0, "a"),
        event("e2", "2031", 5.0, "a"),
        event("e3", "2031-03-04/2031-03-05", 1.0, "b"),
        event("e4", "2031-03-01/2031-03-20", 1.0, "b"),
    )
    assert [day.date for day in rank_days(events, PUBLISHED)] == ["2031-03-05"]


def test_the_bounds_are_kept() -> None:
    events = [event(f"e{day}", f"2031-03-0{day}", 1.0, "a") for day in range(1, 6)]
    found = rank_days(events, PUBLISHED, first="2031-03-02", last="2031-03-04")
    assert [day.date for day in found] == ["2031-03-02", "2031-03-03", "2031-03-04"]


def test_a_day_is_told_by_its_events_and_not_by_slight_ones() -> None:
    events = (
        event("e1", "2031-03-01", 9.0, "a", "b"),
        event("e2", "2031-03-01", 4.0, "a", line=1),
        event("e3", "2031-03-01", 0.1, "a", line=2),
    )
    (day,) = rank_days(events, PUBLISHED)
    assert [item.selector.exact for item in choose_sentences(day, 5)] == list(LINES[:2])
    assert len(choose_sentences(day, 1)) == 1
